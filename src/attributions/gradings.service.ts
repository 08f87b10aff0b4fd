import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { KeptAnswers } from '../access/kept-answers.service.js';
import { AuditLog } from '../audit/audit-log.service.js';
import { ClaimsReader } from '../claims/claims.reader.js';
import { Clock } from '../database/clock.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { codeOf } from '../domain/ids.js';
import { Refusal } from '../domain/refusal.js';
import { decodeCursor, DEFAULT_PAGE, type PageRequest, pageOf } from '../http/paging.js';
import { WithheldLetters } from '../sources/withheld-letters.service.js';
import type { GradeAttributionRequest } from './attribution.requests.js';
import type { AttributionRow } from './attribution-row.js';
import { AttributionViews } from './attribution-views.service.js';
import { AttributionsReader } from './attributions.reader.js';
import { AttributionsRepository } from './attributions.repository.js';
import { type AttributionGradePageResponse, presentGrade } from './credibility.response.js';
import {
  type GradedAttributionResponse,
  type GradingResponse,
  type GradingView,
  presentGrading,
} from './grading.response.js';
import { GradingsRepository, type OpenGrading } from './gradings.repository.js';

/** How long a grading stays open. */
export const GRADING_MINUTES = 60;
/** Other accounts of the claim given with a task; as many as one can weigh at a sitting. */
const MOST_OTHERS = 100;
/** Beyond every sequence there is. */
const NEWEST = 2_147_483_647;

/** The digit of an account, judged without sight of its letters: opened, given, and its history. */
@Injectable()
export class GradingsService implements OnModuleInit {
  private readonly gradings = new GradingsRepository();
  private readonly attributions = new AttributionsRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly reader: AttributionsReader,
    private readonly claims: ClaimsReader,
    private readonly views: AttributionViews,
    private readonly letters: WithheldLetters,
    private readonly answers: KeptAnswers,
  ) {}

  onModuleInit(): void {
    this.letters.foundBy((tx, accountId) => this.gradings.covered(tx, accountId, this.clock.now()));
    // An answer from before may carry a letter that is withheld now.
    this.answers.withholdWhen((tx, accountId, keptAt) =>
      this.gradings.isAnyOpenSince(tx, accountId, keptAt, this.clock.now()),
    );
  }

  /**
   * Opens an account for judging, or gives the task again while this person has it open. From now on, until the digit or
   * the hour, nothing sent to them carries the letters of whoever stands on its chain.
   * @throws Refusal `absent`; `conflict` GRADED_BY_A_PERSON when the product itself asks.
   */
  async open(actor: Actor, attribution: string): Promise<GradingResponse> {
    const accountId = personOf(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const row = await this.reader.find(tx, attribution);
      await this.gradings.hold(tx, row.id);
      const openedAt = this.clock.now();
      const already = await this.gradings.open(tx, row.id, accountId, openedAt);
      if (already !== null) return presentGrading(await this.view(tx, row, already));
      const expiresAt = new Date(openedAt.getTime() + GRADING_MINUTES * 60_000);
      const made = { attributionId: row.id, openedBy: accountId, openedAt, expiresAt };
      const grading = await this.gradings.insert(tx, made);
      await this.audit.record(tx, actor, {
        action: 'attribution.grading_opened',
        record: { kind: 'attribution', id: row.id },
      });
      return presentGrading(await this.view(tx, row, grading));
    });
  }

  /**
   * Gives the digit and closes the grading; the digits before it stay.
   * @throws Refusal `absent`; `conflict` GRADING_NOT_OPEN without an open grading of this person.
   */
  async grade(actor: Actor, attribution: string, request: GradeAttributionRequest): Promise<GradedAttributionResponse> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { id } = await this.reader.find(tx, attribution);
      await this.gradings.hold(tx, id);
      const before = await this.reader.find(tx, id);
      const accountId = personOf(actor);
      const grading = await this.gradings.open(tx, id, accountId, this.clock.now());
      if (grading === null) throw notOpen(before);
      const { credibility, reason } = request;
      await this.gradings.addDigit(tx, id, { credibility, reason, gradedBy: accountId, gradingId: grading.id });
      // The reason stays out of the log: it may say how somebody is known.
      await this.audit.record(tx, actor, {
        action: 'attribution.graded',
        record: { kind: 'attribution', id },
        before: { credibility: before.grades.at(-1)?.credibility ?? null },
        after: { credibility, basis: 'blind' },
        touched: { attributionIds: [id], claimIds: [before.claim_id] },
        changes: [
          {
            kind: 'attribution',
            id,
            action: 'graded',
            reason,
            before: { credibility: before.grades.at(-1)?.credibility ?? null },
            after: { credibility },
          },
        ],
      });
      const shown = await this.views.one(tx, actor, await this.reader.find(tx, id));
      const blind = await this.letters.of(tx, actor);
      const letter = await this.gradings.letterOf(tx, before.source_id);
      return Object.assign(shown, { letter: blind.letterOf(before.source_id, letter) });
    });
  }

  /** Every digit an account was given, the newest first; none of them to whoever is judging it. */
  async history(actor: Actor, attribution: string, query: PageRequest): Promise<AttributionGradePageResponse> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const before = Number(decodeCursor(query.after, ['number'])?.[0] ?? NEWEST);
    return this.unitOfWork.read(actor, async (tx) => {
      const { id } = await this.reader.find(tx, attribution);
      if ((await this.letters.of(tx, actor)).coversAccount(id)) return { items: [], next: null, gradeWithheld: true };
      const rows = await this.gradings.digits(tx, id, before, limit + 1);
      const page = pageOf(rows, limit, presentGrade, ({ sequence }) => [sequence]);
      return { ...page, gradeWithheld: false };
    });
  }

  private async view(tx: Tx, account: AttributionRow, grading: OpenGrading): Promise<GradingView> {
    const claim = await this.claims.find(tx, account.claim_id);
    const filter = { claimId: account.claim_id, sourceId: null, state: 'active', after: 0 } as const;
    const found = await this.attributions.list(tx, { ...filter, limit: MOST_OTHERS + 1 });
    const others = found.filter(({ id }) => id !== account.id).slice(0, MOST_OTHERS);
    const all = await this.attributions.countOf(tx, account.claim_id, account.id);
    const upstream = await this.attributions.upstreamOf(tx, account.id);
    const rows = [account, ...upstream, ...others];
    const named = rows.flatMap((row) => [
      row.source_id,
      ...(row.channel_id === null ? [] : [row.channel_id]),
      ...row.upstream.flatMap(({ sourceId }) => (sourceId === null ? [] : [sourceId])),
    ]);
    const sources = [...(await this.gradings.sources(tx, named)).values()].sort((a, b) => a.number - b.number);
    const statement = claim.statement;
    const about = { id: claim.id, number: claim.number, statement };
    const othersLeftOut = all - others.length;
    return { grading, claim: about, account, upstream, others, othersLeftOut, sources };
  }
}

function personOf({ accountId }: Actor): string {
  if (accountId !== null) return accountId;
  throw new Refusal('conflict', 'GRADED_BY_A_PERSON', 'A digit is judged by a person, under their own account.');
}

function notOpen({ number }: AttributionRow): Refusal {
  const code = codeOf('attribution', number);
  const detail = `Open ${code} for judging first (POST …/attributions/${code}/grading): a digit is given without seeing how reliable the source is. An open one ends after ${GRADING_MINUTES} minutes.`;
  return new Refusal('conflict', 'GRADING_NOT_OPEN', detail);
}
