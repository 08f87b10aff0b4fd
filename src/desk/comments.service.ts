import { Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import type { Actor } from '../access/actor.js';
import { KeptAnswers } from '../access/kept-answers.service.js';
import { AuditLog } from '../audit/audit-log.service.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import type { CommentedRecord } from '../domain/desk/comment-fields.js';
import { parseRecordRef } from '../domain/ids.js';
import { invalidField, notFound, Refusal, staleVersion } from '../domain/refusal.js';
import { readsEvidence } from '../domain/roles.js';
import { decodeCursor, DEFAULT_PAGE, type Page, pageOf } from '../http/paging.js';
import type {
  CommentCountsRequest,
  CommentTextRequest,
  ListCommentsRequest,
  ListCommentTextsRequest,
  ListRepliesRequest,
  NewDocumentCommentRequest,
} from './comment.requests.js';
import {
  type CommentCountsResponse,
  type CommentResponse,
  type CommentTextResponse,
  presentComment,
  presentCommentText,
} from './comment.response.js';
import { CommentPlaces } from './comment-places.service.js';
import { type CommentPlace, type CommentRow, CommentsRepository } from './comments.repository.js';
import { MembersReader } from './members.reader.js';

/**
 * What colleagues say about records. Comments speak of what claims stand on: only who reads evidence reads them, and
 * nobody else can be named in one. No export and no report knows of them, and the log never holds their words.
 */
@Injectable()
export class CommentsService {
  private readonly comments = new CommentsRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly members: MembersReader,
    private readonly places: CommentPlaces,
    private readonly answers: KeptAnswers,
  ) {}

  /** The threads on a record, each by the comment it begins with. */
  async threads(
    actor: Actor,
    kind: CommentedRecord,
    record: string,
    query: ListCommentsRequest,
  ): Promise<Page<CommentResponse>> {
    requireComments(actor);
    const page = { state: query.state ?? null, ...placeOf(query) };
    return this.unitOfWork.read(actor, async (tx) => {
      const id = await this.places.idOf(tx, kind, record);
      return pageOfComments(await this.comments.threads(tx, kind, id, page), page.limit - 1);
    });
  }

  async replies(actor: Actor, comment: string, query: ListRepliesRequest): Promise<Page<CommentResponse>> {
    requireComments(actor);
    const page = placeOf(query);
    return this.unitOfWork.read(actor, async (tx) => {
      const { thread_id } = await this.findComment(tx, comment);
      return pageOfComments(await this.comments.replies(tx, thread_id, page), page.limit - 1);
    });
  }

  async read(actor: Actor, comment: string): Promise<CommentResponse> {
    requireComments(actor);
    return this.unitOfWork.read(actor, async (tx) => presentComment(await this.findComment(tx, comment)));
  }

  /** Every text a comment ever had; none once it is removed. */
  async texts(actor: Actor, comment: string, query: ListCommentTextsRequest): Promise<Page<CommentTextResponse>> {
    requireComments(actor);
    const limit = query.limit ?? DEFAULT_PAGE;
    const before = decodeCursor(query.after, ['number']);
    return this.unitOfWork.read(actor, async (tx) => {
      const { id } = await this.findComment(tx, comment);
      const page = { before: before === null ? null : Number(before[0]), limit: limit + 1 };
      return pageOf(await this.comments.texts(tx, id, page), limit, presentCommentText, (row) => [row.revision]);
    });
  }

  /** How much is said on each of these claims. @throws Refusal for what is no id or code of a claim. */
  async counts(actor: Actor, { claims }: CommentCountsRequest): Promise<CommentCountsResponse> {
    requireComments(actor);
    const refs = claims.map((claim) => {
      const ref = parseRecordRef('claim', claim);
      if (ref === null) throw invalidField('claims', 'ids or codes of claims', claim);
      return ref;
    });
    const ids = refs.flatMap(({ id }) => (id === null ? [] : [id]));
    const numbers = refs.flatMap(({ number }) => (number === null ? [] : [number]));
    return this.unitOfWork.read(actor, async (tx) => ({
      items: (await this.comments.counts(tx, ids, numbers)).map(({ id, number, comments, open }) => ({
        claim: { kind: 'claim', id, ref: `C-${number}` },
        comments,
        open,
      })),
    }));
  }

  /**
   * Begins a thread.
   * @throws Refusal naming `field`, `passage` or, for somebody named who may not read it, `text`.
   */
  async create(
    actor: Actor,
    kind: CommentedRecord,
    record: string,
    request: NewDocumentCommentRequest,
  ): Promise<CommentResponse> {
    requireComments(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      return this.add(tx, actor, await this.places.resolve(tx, kind, record, request), request.text);
    });
  }

  /** Adds to the thread a comment stands in. */
  async reply(actor: Actor, comment: string, request: CommentTextRequest): Promise<CommentResponse> {
    requireComments(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const { thread_id: threadId, record_kind: kind, record_id: recordId } = await this.findComment(tx, comment);
      return this.add(tx, actor, { kind, recordId, threadId, field: null, passage: null }, request.text);
    });
  }

  /** Changes the text; the former one is kept. @throws Refusal NOT_YOURS, COMMENT_REMOVED. */
  async reword(actor: Actor, comment: string, version: number, request: CommentTextRequest): Promise<CommentResponse> {
    requireComments(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const before = await this.findStanding(tx, comment, version);
      if (before.author_id !== actor.accountId) throw notYours('Only who wrote a comment can change what it says.');
      const mentions = await this.members.namedIn(tx, request.text);
      if (!(await this.comments.reword(tx, before.id, version, request.text))) throw staleVersion();
      await this.comments.mention(tx, before.id, mentions);
      return this.answer(tx, actor, before.id, 'comment.changed');
    });
  }

  /** Takes a comment's words away for good and leaves that it was there. Its author may, and an editor. */
  async remove(actor: Actor, comment: string, version: number): Promise<void> {
    requireComments(actor);
    await this.unitOfWork.run(actor, async (tx) => {
      const before = await this.findStanding(tx, comment, version);
      const isOwn = before.author_id === actor.accountId;
      if (!isOwn && !actor.permissions.has('workspace.change'))
        throw notYours('Only who wrote a comment, or an editor, can remove it.');
      if (!(await this.comments.remove(tx, before.id, version, personOf(actor)))) throw staleVersion();
      await this.answers.forgetRecord(tx, before.id);
      await this.answer(tx, actor, before.id, 'comment.removed');
    });
  }

  /** Settles the thread a comment begins, or opens it again. */
  async resolve(actor: Actor, comment: string, version: number, isResolved: boolean): Promise<CommentResponse> {
    requireComments(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const before = await this.findComment(tx, comment);
      if (before.id !== before.thread_id) throw notTheFirst();
      if (before.version !== version) throw staleVersion();
      if ((before.resolved_at !== null) === isResolved) return presentComment(before);
      const by = isResolved ? personOf(actor) : null;
      if (!(await this.comments.resolve(tx, before.id, version, by))) throw staleVersion();
      return this.answer(tx, actor, before.id, isResolved ? 'comment.resolved' : 'comment.reopened');
    });
  }

  private async add(tx: Tx, actor: Actor, place: CommentPlace, text: string): Promise<CommentResponse> {
    const mentions = await this.members.namedIn(tx, text);
    const id = await this.comments.insert(tx, place, personOf(actor), text);
    await this.comments.mention(tx, id, mentions);
    return this.answer(tx, actor, id, 'comment.created');
  }

  /** Logs what was done and to which record, and nothing of what is said. */
  private async answer(tx: Tx, actor: Actor, id: string, action: string): Promise<CommentResponse> {
    const row = await this.findComment(tx, id);
    const { thread_id: threadId, record_kind: kind, record_id: recordId, revision } = row;
    await this.audit.record(tx, actor, {
      action,
      record: { kind: 'comment', id },
      after: { threadId, on: { kind, id: recordId }, revision },
    });
    return presentComment(row);
  }

  private async findComment(tx: Tx, comment: string): Promise<CommentRow> {
    const id = comment.toLowerCase();
    const row = isUuid(id) ? await this.comments.find(tx, id) : null;
    if (row === null) throw notFound();
    return row;
  }

  private async findStanding(tx: Tx, comment: string, version: number): Promise<CommentRow> {
    const row = await this.findComment(tx, comment);
    if (row.removed_at !== null) throw new Refusal('conflict', 'COMMENT_REMOVED', 'This comment has been removed.');
    if (row.version !== version) throw staleVersion();
    return row;
  }
}

/** The second half of the permission: see `readsEvidence`. */
function requireComments({ permissions }: Actor): void {
  if (readsEvidence(permissions)) return;
  throw new Refusal(
    'forbidden',
    'NOT_ALLOWED',
    'Comments speak of accounts and sources, which your roles do not show.',
  );
}

/** The product itself has nothing to say. */
function personOf({ accountId }: Actor): string {
  if (accountId === null) throw new Refusal('forbidden', 'NOT_A_PERSON', 'Comments are written by people: say --as.');
  return accountId;
}

function notYours(detail: string): Refusal {
  return new Refusal('forbidden', 'NOT_YOURS', detail);
}

function notTheFirst(): Refusal {
  return new Refusal('conflict', 'NOT_A_THREAD', 'A thread is resolved by the comment it begins with.');
}

function placeOf(query: { limit?: number; after?: string }): { after: string | null; limit: number } {
  const after = decodeCursor(query.after, ['string'])?.[0] ?? null;
  if (after !== null && !isUuid(String(after))) {
    throw invalidField('after', 'the `next` of the page before', query.after);
  }
  return { after: after === null ? null : String(after), limit: (query.limit ?? DEFAULT_PAGE) + 1 };
}

function pageOfComments(rows: readonly CommentRow[], limit: number): Page<CommentResponse> {
  return pageOf(rows, limit, presentComment, (row) => [row.id]);
}
