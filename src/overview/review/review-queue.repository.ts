import type { ResolvedClaimFilter } from '../../content/claim-filter.js';
import type { StandingTerms } from '../../content/claim-standing.js';
import { CLAIM_MATCHES, CLAIM_PARAMETERS, CLAIM_TABLES, claimParameters } from '../../content/claim-tables.js';
import type { Tx } from '../../database/unit-of-work.js';
import type { ReviewReasonName } from '../../domain/review-reasons.js';
import { type ClaimSummaryRow, SUMMARY_COLUMNS } from '../claim-summary-row.js';

/** Which claims of the queue, and from where. */
export interface QueueFilter {
  readonly claims: ResolvedClaimFilter;
  readonly reasons: readonly ReviewReasonName[] | null;
  /** An account; `nobody` for claims nobody took; null for all. */
  readonly assigned: string | null;
}

/** Where a page of the queue ends: the order of the queue. */
export interface QueuePlace {
  readonly priority: number;
  readonly stake: number;
  /** As the database writes it, to the microsecond. */
  readonly since: string;
  readonly claimId: string;
}

export interface QueuedReasonRow {
  readonly reason: ReviewReasonName;
  readonly stake: number;
  readonly to: string | null;
  /** The day it arose or, of what was known beforehand, the day it began to count. */
  readonly on: string;
}

export interface QueueRow extends ClaimSummaryRow {
  readonly priority: number;
  readonly stake: number;
  readonly since: string;
  readonly reasons: QueuedReasonRow[];
  /** The question that raises it most, in words that name sources; null when there is none. */
  readonly ask: string | null;
  readonly assigned_to: string | null;
  readonly assigned_name: string | null;
  readonly assigned_on: string | null;
}

/** `$2` is today: what is still to come and what has ended do not count. */
const COUNTS_TODAY = (reason: string) =>
  `(${reason}.from_day is null or ${reason}.from_day <= $2::date) and (${reason}.until_day is null or $2::date <= ${reason}.until_day)`;

/** The newest assignment of a claim `c`, as `t`. */
const ASSIGNED = `left join lateral (
    select s.assigned_to, s.assigned_at from review_assignments s
    where s.workspace_id = $1 and s.claim_id = c.id order by s.sequence desc limit 1) t on true`;

/** What somebody is called here. */
const NAMED = `left join memberships who on who.workspace_id = $1 and who.account_id = t.assigned_to`;

const [REASONS, ASSIGNEE] = [CLAIM_PARAMETERS + 1, CLAIM_PARAMETERS + 2];

/** A claim stands in the queue once: by the first of its reasons that count today and were asked for. */
const QUEUED = `from review_reasons q
  join ${CLAIM_TABLES} on c.workspace_id = $1 and c.id = q.claim_id
  ${ASSIGNED}
  ${NAMED}
  where q.workspace_id = $1 and ${COUNTS_TODAY('q')} and ($${REASONS}::text[] is null or q.reason = any($${REASONS}::text[]))
    and not exists (select 1 from review_reasons b
      where b.workspace_id = $1 and b.claim_id = q.claim_id and b.priority < q.priority and ${COUNTS_TODAY('b')}
        and ($${REASONS}::text[] is null or b.reason = any($${REASONS}::text[])))
    and ${CLAIM_MATCHES}
    and ($${ASSIGNEE}::text is null or case when $${ASSIGNEE}::text = 'nobody' then t.assigned_to is null
      else t.assigned_to = $${ASSIGNEE}::uuid end)`;

const PLACE = CLAIM_PARAMETERS + 3;
const PAGE = `select ${SUMMARY_COLUMNS}, q.priority, q.stake,
    to_char(q.since at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as since,
    (select jsonb_agg(jsonb_build_object('reason', e.reason, 'stake', e.stake, 'to', e.to_status,
        'on', to_char(coalesce(e.from_day, (e.since at time zone 'utc')::date), 'YYYY-MM-DD')) order by e.priority)
      from review_reasons e
      where e.workspace_id = $1 and e.claim_id = c.id and ${COUNTS_TODAY('e')}) as reasons,
    a.result #>> '{nextQuestions,0,ask}' as ask,
    t.assigned_to, who.name as assigned_name,
    to_char(t.assigned_at at time zone 'utc', 'YYYY-MM-DD') as assigned_on
  ${QUEUED}
    and ($${PLACE}::integer is null or q.priority > $${PLACE}::integer or (q.priority = $${PLACE}::integer
      and (q.stake < $${PLACE + 1}::integer or (q.stake = $${PLACE + 1}::integer
        and (q.since, q.claim_id) > ($${PLACE + 2}::timestamptz, $${PLACE + 3}::uuid)))))
  order by q.priority, q.stake desc, q.since, q.claim_id limit $${PLACE + 4}`;

/** One page of the queue, the most pressing first. */
export function listQueue(
  tx: Tx,
  terms: StandingTerms,
  filter: QueueFilter,
  page: { after: QueuePlace | null; limit: number },
): Promise<QueueRow[]> {
  const { after, limit } = page;
  const place = [after?.priority ?? null, after?.stake ?? null, after?.since ?? null, after?.claimId ?? null];
  return tx.query<QueueRow>(PAGE, [
    ...claimParameters(tx, terms, filter.claims),
    filter.reasons,
    filter.assigned,
    ...place,
    limit,
  ]);
}

export interface QueueCountRow {
  readonly reason: ReviewReasonName;
  readonly claims: number;
}

export interface QueueTotals {
  readonly claims: number;
  readonly mine: number;
  readonly nobodys: number;
}

/** How many claims have each reason today; a claim with two reasons counts under both. */
export function countReasons(tx: Tx, today: string): Promise<QueueCountRow[]> {
  return tx.query<QueueCountRow>(
    `select q.reason, count(*)::integer as claims from review_reasons q
     where q.workspace_id = $1 and ${COUNTS_TODAY('q')} group by q.reason`,
    [tx.workspaceId, today],
  );
}

/** How many claims stand in the queue, how many this account took, and how many nobody took. */
export async function countQueue(tx: Tx, today: string, accountId: string | null): Promise<QueueTotals> {
  const rows = await tx.query<QueueTotals>(
    `select count(*)::integer as claims,
       count(*) filter (where t.assigned_to = $3::uuid)::integer as mine,
       count(*) filter (where t.assigned_to is null)::integer as nobodys
     from (select distinct q.claim_id as id from review_reasons q
       where q.workspace_id = $1 and ${COUNTS_TODAY('q')}) c
     ${ASSIGNED}`,
    [tx.workspaceId, today, accountId],
  );
  return rows[0] ?? { claims: 0, mine: 0, nobodys: 0 };
}
