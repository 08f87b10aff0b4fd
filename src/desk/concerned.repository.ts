import { keepPlan } from '../database/kept-plans.js';
import type { Tx } from '../database/unit-of-work.js';

/** Who something happening to a claim is told to, and what they were last told of it. */
export interface ConcernedRow {
  readonly claim_id: string;
  /** Who logged it, ruled on it or follows it. */
  readonly account_ids: readonly string[];
  readonly was_told: boolean;
  readonly told_status: string | null;
  readonly was_reconfirm_due: boolean;
}

/** What a claim counts as, to be remembered as told. */
export interface Told {
  readonly claimId: string;
  readonly status: string | null;
  readonly isReconfirmDue: boolean;
}

/** The people a change of a record concerns. */
export class ConcernedRepository {
  ofClaims(tx: Tx, claimIds: readonly string[]): Promise<ConcernedRow[]> {
    return tx.query<ConcernedRow>(
      keepPlan(`select c.id as claim_id, o.claim_id is not null as was_told, o.status as told_status,
         coalesce(o.is_reconfirm_due, false) as was_reconfirm_due,
         array(select f.account_id from claim_follows f where f.workspace_id = $1 and f.claim_id = c.id
           union select r.account_id from rulings r
             where r.workspace_id = $1 and r.claim_id = c.id and r.account_id is not null
           union select c.created_by where c.created_by is not null) as account_ids
       from claims c
       left join told_standings o on o.workspace_id = $1 and o.claim_id = c.id
       where c.workspace_id = $1 and c.id = any($2::uuid[])`),
      [tx.workspaceId, claimIds],
    );
  }

  /** Remembers what is told now. The order keeps two writers from waiting for each other in a circle. */
  async tell(tx: Tx, all: readonly Told[]): Promise<void> {
    if (all.length === 0) return;
    const sorted = [...all].sort((a, b) => (a.claimId < b.claimId ? -1 : 1));
    const tuples = sorted.map((_one, i) => `($1, $${2 + i * 3}::uuid, $${3 + i * 3}, $${4 + i * 3}::boolean)`);
    await tx.query(
      `insert into told_standings (workspace_id, claim_id, status, is_reconfirm_due) values ${tuples.join(', ')}
       on conflict (workspace_id, claim_id) do update
         set status = excluded.status, is_reconfirm_due = excluded.is_reconfirm_due`,
      [tx.workspaceId, ...sorted.flatMap(({ claimId, status, isReconfirmDue }) => [claimId, status, isReconfirmDue])],
    );
  }

  /** Of these rulings, those whose end was told already, or is going to be. */
  async endsTold(tx: Tx, rulingIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ ruling_id: string }>(
      'select distinct ruling_id from notifications where workspace_id = $1 and ruling_id = any($2::uuid[])',
      [tx.workspaceId, rulingIds],
    );
    return new Set(rows.map(({ ruling_id }) => ruling_id));
  }

  /**
   * Who a comment concerns: who logged the record or follows or holds the claim, and who wrote or was named in the
   * thread before.
   */
  async ofComment(tx: Tx, commentId: string): Promise<{ mentioned: string[]; others: string[]; told: string[] }> {
    const rows = await tx.query<{ mentioned: string[]; others: string[]; told: string[] }>(
      `select
         array(select m.account_id from comment_mentions m
           where m.workspace_id = $1 and m.comment_id = k.id) as mentioned,
         array(select c.created_by from claims c
             where c.workspace_id = $1 and c.id = k.claim_id and c.created_by is not null
           union select a.created_by from attributions a
             where a.workspace_id = $1 and a.id = k.attribution_id and a.created_by is not null
           union select f.account_id from claim_follows f where f.workspace_id = $1 and f.claim_id = k.claim_id
           union select e.author_id from comments e where e.workspace_id = $1 and e.thread_id = k.thread_id
           union select m.account_id from comments e
             join comment_mentions m on m.workspace_id = $1 and m.comment_id = e.id
             where e.workspace_id = $1 and e.thread_id = k.thread_id
           union select held.assigned_to from (select s.assigned_to from review_assignments s
               where s.workspace_id = $1 and s.claim_id = k.claim_id order by s.sequence desc limit 1) held
             where held.assigned_to is not null) as others,
         array(select n.account_id from notifications n
           where n.workspace_id = $1 and n.comment_id = k.id and n.kind = 'mentioned') as told
       from comments k where k.workspace_id = $1 and k.id = $2`,
      [tx.workspaceId, commentId],
    );
    return rows[0] ?? { mentioned: [], others: [], told: [] };
  }
}
