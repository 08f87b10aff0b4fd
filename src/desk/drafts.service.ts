import { Injectable, type OnModuleInit } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import type { Actor } from '../access/actor.js';
import { AnswersSweeper } from '../access/answers-sweeper.service.js';
import { KeptAnswers } from '../access/kept-answers.service.js';
import { Clock } from '../database/clock.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { type DraftKind, draftProblems, draftsOf, mayDraft, MOST_DRAFTS } from '../domain/desk/draft-rules.js';
import { invalidField, notFound, Refusal, staleVersion } from '../domain/refusal.js';
import { decodeCursor, DEFAULT_PAGE, type Page, pageOf } from '../http/paging.js';
import { invalidInput } from '../http/validation.pipe.js';
import type { ChangeDraftRequest, ListDraftsRequest, NewDraftRequest } from './draft.requests.js';
import { type DraftResponse, type DraftSummaryResponse, presentDraft, presentDraftSummary } from './draft.response.js';
import { type DraftReader, type DraftRow, DraftsRepository } from './drafts.repository.js';

/**
 * What people have begun to write. Drafts hold what sources said before anybody decided to record it: they are their
 * writer's alone, whatever roles somebody else has, and go when they are not used for 90 days. They are no records of the
 * desk, so the log does not know of them.
 */
@Injectable()
export class DraftsService implements OnModuleInit {
  private readonly drafts = new DraftsRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly answers: KeptAnswers,
    private readonly sweeper: AnswersSweeper,
  ) {}

  onModuleInit(): void {
    this.sweeper.register((workspaceId) =>
      this.unitOfWork.run({ workspaceId }, (tx) => this.drafts.clear(tx, this.clock.today())),
    );
  }

  async list(actor: Actor, query: ListDraftsRequest): Promise<Page<DraftSummaryResponse>> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = decodeCursor(query.after, ['string'])?.[0] ?? null;
    if (after !== null && !isUuid(String(after))) {
      throw invalidField('after', 'the `next` of the page before', query.after);
    }
    const reader = this.readerOf(actor);
    const kinds = reader.kinds.filter((kind) => query.kind === undefined || kind === query.kind);
    return this.unitOfWork.read(actor, async (tx) => {
      const page = { after: after === null ? null : String(after), limit: limit + 1 };
      const rows = await this.drafts.list(tx, { ...reader, kinds }, page);
      return pageOf(rows, limit, presentDraftSummary, (row) => [row.id]);
    });
  }

  /** Opening a draft counts as using it. */
  async read(actor: Actor, draft: string): Promise<DraftResponse> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { id } = await this.find(tx, actor, draft);
      await this.drafts.use(tx, this.readerOf(actor), id);
      return presentDraft(await this.find(tx, actor, id));
    });
  }

  /** @throws Refusal `forbidden` for a kind the roles cannot write; `invalid` naming `content`; TOO_MANY_DRAFTS. */
  async create(actor: Actor, { kind, content, about = null }: NewDraftRequest): Promise<DraftResponse> {
    const { accountId, today } = this.readerOf(actor);
    refuseUnfit(kind, content);
    if (!mayDraft(actor.permissions, kind)) {
      throw new Refusal('forbidden', 'NOT_ALLOWED', `Your roles do not let you write a ${kind}.`);
    }
    return this.unitOfWork.run(actor, async (tx) => {
      await this.drafts.clear(tx, today);
      if ((await this.drafts.count(tx, accountId)) >= MOST_DRAFTS) throw tooMany();
      const draft = { accountId, kind, about, content: JSON.stringify(content), now: this.clock.now(), today };
      const id = await this.drafts.insert(tx, draft);
      return presentDraft(await this.find(tx, actor, id));
    });
  }

  async change(
    actor: Actor,
    draft: string,
    version: number,
    { content, about }: ChangeDraftRequest,
  ): Promise<DraftResponse> {
    return this.unitOfWork.run(actor, async (tx) => {
      const before = await this.find(tx, actor, draft);
      refuseUnfit(before.kind, content);
      const next = {
        about: about === undefined ? before.about : about,
        content: JSON.stringify(content),
        now: this.clock.now(),
      };
      if (!(await this.drafts.update(tx, this.readerOf(actor), before.id, version, next))) throw staleVersion();
      return presentDraft(await this.find(tx, actor, before.id));
    });
  }

  async remove(actor: Actor, draft: string, version: number): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      const { id } = await this.find(tx, actor, draft);
      if (!(await this.drafts.remove(tx, this.readerOf(actor), id, version))) throw staleVersion();
      await this.answers.forgetRecord(tx, id);
    });
  }

  private readerOf({ accountId, permissions }: Actor): DraftReader {
    if (accountId === null) throw new Refusal('forbidden', 'NOT_A_PERSON', 'Drafts are written by people.');
    return { accountId, kinds: draftsOf(permissions), today: this.clock.today() };
  }

  private async find(tx: Tx, actor: Actor, draft: string): Promise<DraftRow> {
    const id = draft.toLowerCase();
    const row = isUuid(id) ? await this.drafts.find(tx, this.readerOf(actor), id) : null;
    if (row === null) throw notFound();
    return row;
  }
}

function refuseUnfit(kind: DraftKind, content: object): void {
  const problems = draftProblems(kind, content);
  if (problems.length > 0) throw invalidInput(problems);
}

function tooMany(): Refusal {
  const detail = `You have ${MOST_DRAFTS} drafts here. Send or remove one first.`;
  return new Refusal('conflict', 'TOO_MANY_DRAFTS', detail);
}
