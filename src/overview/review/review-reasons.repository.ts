import { keepPlan } from '../../database/kept-plans.js';
import type { Tx } from '../../database/unit-of-work.js';
import { priorityOf, type ReviewReason } from '../../domain/review-reasons.js';

type StoredReason = readonly [
  reason: string,
  stake: number,
  to: string | null,
  from: string | null,
  until: string | null,
];

/** What is kept of a claim beside its assessment and rulings. */
export interface ReviewStateRow {
  readonly claim_id: string;
  readonly revision: number;
  /** The facts of the newest look, if it was at the present wording; null when there is none. */
  readonly look: { readonly policy: string; readonly factsHash: string } | null;
  /** Whether anybody ever ruled on it. */
  readonly was_ruled: boolean;
  /** The reasons that are stored, in the order of their priority. */
  readonly reasons: readonly StoredReason[];
  /** A source was regraded, and nobody ruled on the claim or looked at it since. */
  readonly is_regraded: boolean;
}

/** The claims a change can move, as a query that has not run: `$1` is the workspace, it gives `claim_id`. */
export interface MovedClaims {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

export interface ClaimReasons {
  readonly claimId: string;
  readonly reasons: readonly ReviewReason[];
  /** What is stored: where it says the same, nothing is written. */
  readonly before: readonly StoredReason[];
}

/** The reasons of the queue, as they are stored. */
export class ReviewReasonsRepository {
  states(tx: Tx, claimIds: readonly string[]): Promise<ReviewStateRow[]> {
    return tx.query<ReviewStateRow>(
      keepPlan(`select c.id as claim_id, c.revision,
         (select case when l.revision = c.revision then jsonb_build_object('policy', l.policy, 'factsHash', l.facts_hash) end
           from review_looks l where l.workspace_id = $1 and l.claim_id = c.id
           order by l.looked_at desc, l.id desc limit 1) as look,
         exists (select 1 from rulings r where r.workspace_id = $1 and r.claim_id = c.id) as was_ruled,
         coalesce((select jsonb_agg(jsonb_build_array(e.reason, e.stake, e.to_status,
             to_char(e.from_day, 'YYYY-MM-DD'), to_char(e.until_day, 'YYYY-MM-DD')) order by e.priority)
           from review_reasons e where e.workspace_id = $1 and e.claim_id = c.id), '[]'::jsonb) as reasons,
         exists (select 1 from review_reasons g
           where g.workspace_id = $1 and g.claim_id = c.id and g.reason = 'regraded_source'
             and not exists (select 1 from rulings r
               where r.workspace_id = $1 and r.claim_id = c.id and r.created_at > g.since)
             and not exists (select 1 from review_looks l
               where l.workspace_id = $1 and l.claim_id = c.id and l.looked_at > g.since)) as is_regraded
       from claims c where c.workspace_id = $1 and c.id = any($2::uuid[])`),
      [tx.workspaceId, claimIds],
    );
  }

  /** Replaces the reasons of these claims; one that was there already keeps the moment it arose. */
  async replace(tx: Tx, all: readonly ClaimReasons[]): Promise<void> {
    const claims = all.filter(isChanged);
    if (claims.length === 0) return;
    const kept = claims.flatMap(({ claimId, reasons }) => reasons.map(({ reason }) => `${claimId} ${reason}`));
    await tx.query(
      `delete from review_reasons where workspace_id = $1 and claim_id = any($2::uuid[])
       and (claim_id::text || ' ' || reason) <> all($3::text[])`,
      [tx.workspaceId, claims.map(({ claimId }) => claimId), kept],
    );
    const rows = claims.flatMap(({ claimId, reasons }) => reasons.map((reason) => ({ claimId, reason })));
    // Two writers of one workspace take turns at its log; the order keeps jobs from waiting for each other too.
    rows.sort((a, b) => (a.claimId < b.claimId ? -1 : a.claimId > b.claimId ? 1 : 0));
    const width = 7;
    const tuples = rows.map((_row, i) => {
      const n = 2 + i * width;
      return `($1, $${n}::uuid, $${n + 1}, $${n + 2}::integer, $${n + 3}::integer, $${n + 4}, $${n + 5}::date, $${n + 6}::date)`;
    });
    if (rows.length === 0) return;
    await tx.query(
      `insert into review_reasons
         (workspace_id, claim_id, reason, priority, stake, to_status, from_day, until_day)
       values ${tuples.join(', ')}
       on conflict (workspace_id, claim_id, reason) do update set stake = excluded.stake, to_status = excluded.to_status,
         from_day = excluded.from_day, until_day = excluded.until_day
       where (review_reasons.stake, review_reasons.to_status, review_reasons.from_day, review_reasons.until_day)
         is distinct from (excluded.stake, excluded.to_status, excluded.from_day, excluded.until_day)`,
      [
        tx.workspaceId,
        ...rows.flatMap(({ claimId, reason }) => [
          claimId,
          reason.reason,
          priorityOf(reason.reason),
          reason.stake,
          reason.to,
          reason.from,
          reason.until,
        ]),
      ],
    );
  }

  /** Marks the affected claims somebody has ruled on or looked at: what they judged by has another grade now. */
  async markRegraded(tx: Tx, affected: MovedClaims): Promise<void> {
    const priority = affected.parameters.length + 2;
    await tx.query(
      `insert into review_reasons (workspace_id, claim_id, reason, priority, stake)
       select c.workspace_id, c.id, 'regraded_source', $${priority}::integer, 0
       from (${affected.sql}) affected
       join claims c on c.workspace_id = $1 and c.id = affected.claim_id
       where c.workspace_id = $1
         and (exists (select 1 from rulings r where r.workspace_id = $1 and r.claim_id = c.id)
           or exists (select 1 from review_looks l where l.workspace_id = $1 and l.claim_id = c.id))
       order by c.id
       on conflict (workspace_id, claim_id, reason) do update set since = now()`,
      [tx.workspaceId, ...affected.parameters, priorityOf('regraded_source')],
    );
  }
}

/** Most writes leave a claim in the queue where it was. */
function isChanged({ reasons, before }: ClaimReasons): boolean {
  const now = reasons.map(({ reason, stake, to, from, until }): StoredReason => {
    return [reason, stake, to, from, until?.slice(0, 10) ?? null];
  });
  return JSON.stringify(now) !== JSON.stringify(before);
}
