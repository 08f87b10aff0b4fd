import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { ClaimFilterReader } from '../../content/claim-filter.reader.js';
import { readStandingTerms } from '../../content/claim-standing.js';
import { Clock } from '../../database/clock.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { invalidField } from '../../domain/refusal.js';
import { readsEvidence } from '../../domain/roles.js';
import { decodeCursor, DEFAULT_PAGE, type Page, pageOf } from '../../http/paging.js';
import { countQueue, countReasons, listQueue, type QueuePlace } from './review-queue.repository.js';
import { listAssigned } from './assignments.repository.js';
import type { ListAssignmentsRequest, ReviewQueueRequest } from './review.requests.js';
import {
  type AssignedClaimResponse,
  presentAssigned,
  presentCounts,
  presentQueued,
  type QueueCountsResponse,
  type QueuedClaimResponse,
} from './review.response.js';

/** The claims that need an editor, read as they are kept. */
@Injectable()
export class ReviewQueueService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly filters: ClaimFilterReader,
  ) {}

  /** One page, what an hour is best spent on first. @throws Refusal for a filter or an `after` that is none. */
  async list(actor: Actor, query: ReviewQueueRequest): Promise<Page<QueuedClaimResponse>> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = placeOf(query.after);
    const { reason, assigned } = query;
    return this.unitOfWork.read(actor, async (tx) => {
      const claims = await this.filters.resolve(tx, actor, query);
      const terms = await readStandingTerms(tx, this.clock.today());
      const filter = {
        claims,
        reasons: reason === undefined ? null : [reason],
        assigned: assigned === 'me' ? actor.accountId : (assigned ?? null),
      };
      const withEvidence = readsEvidence(actor.permissions);
      return pageOf(
        await listQueue(tx, terms, filter, { after, limit: limit + 1 }),
        limit,
        (row) => presentQueued(terms, row, withEvidence),
        (row) => [row.priority, row.stake, row.since, row.id],
      );
    });
  }

  /** The claims somebody works on, in the queue or not, the newest first. */
  async assigned(actor: Actor, query: ListAssignmentsRequest): Promise<Page<AssignedClaimResponse>> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const before = decodeCursor(query.after, ['number']);
    const of = query.of === 'me' ? actor.accountId : (query.of ?? null);
    return this.unitOfWork.read(actor, async (tx) => {
      const terms = await readStandingTerms(tx, this.clock.today());
      const page = { before: before === null ? null : Number(before[0]), limit: limit + 1 };
      return pageOf(
        await listAssigned(tx, terms, of, page),
        limit,
        (row) => presentAssigned(terms, row),
        (row) => [row.number],
      );
    });
  }

  async counts(actor: Actor): Promise<QueueCountsResponse> {
    const today = this.clock.today();
    return this.unitOfWork.read(actor, async (tx) =>
      presentCounts(await countReasons(tx, today), await countQueue(tx, today, actor.accountId)),
    );
  }
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function placeOf(after: string | undefined): QueuePlace | null {
  const cursor = decodeCursor(after, ['number', 'number', 'string', 'string']);
  if (cursor === null) return null;
  const [priority, stake, since, claimId] = [
    Number(cursor[0]),
    Number(cursor[1]),
    String(cursor[2]),
    String(cursor[3]),
  ];
  if (!MOMENT.test(since) || Number.isNaN(Date.parse(since)) || !UUID.test(claimId)) {
    throw invalidField('after', 'the `next` of the page before', after);
  }
  return { priority, stake, since, claimId };
}
