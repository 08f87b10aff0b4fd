import type { Touched } from '../audit/audit-log.service.js';
import type { Tx } from '../database/unit-of-work.js';
import { ACCOUNTS_TOUCHED, claimsTouchedBy } from './affected-claims.js';

/** How much a change can move, and a page of the claims, by id, which is the order of their making. */
export interface Reach {
  /** Exact up to {@link REACH_COUNTED}; one more than that when there are more. */
  readonly claims: number;
  readonly accounts: number;
  readonly page: readonly ReachedClaim[];
}

export interface ReachedClaim {
  readonly id: string;
  readonly number: number;
  readonly statement: readonly { text: string; lang: string | null }[];
}

/** Up to this many claims, and accounts, are counted exactly before a change; beyond it there are "more". */
export const REACH_COUNTED = 2001;

/**
 * What a change to these records would move, without changing anything: the same claims {@link claimsTouchedBy} gives.
 * @param after the id of the last claim of the page before.
 */
export async function reachOf(tx: Tx, touched: Touched, after: string | null, limit: number): Promise<Reach> {
  const affected = claimsTouchedBy(touched);
  const parameters = [tx.workspaceId, ...affected.parameters];
  const counts = await tx.query<{ claims: number; accounts: number }>(
    `select (select count(*)::integer from (select claim_id from (${affected.sql}) a limit $5) c) as claims,
       (select count(*)::integer from (select id from (${ACCOUNTS_TOUCHED}) a limit $5) c) as accounts`,
    [...parameters, REACH_COUNTED + 1],
  );
  // First the ids alone: joined to the claims in one statement, each claim may cost a walk through all of them.
  const ids = await tx.query<{ claim_id: string }>(
    `select claim_id from (${affected.sql}) affected
     where $5::uuid is null or claim_id > $5 order by claim_id limit $6`,
    [...parameters, after, limit],
  );
  const page = await tx.query<ReachedClaim>(
    `select c.id, c.number, coalesce((select jsonb_agg(jsonb_build_object('text', w.text, 'lang', w.lang) order by w.position)
         from claim_wordings w where w.workspace_id = $1 and w.claim_id = c.id and w.revision = c.revision),
         '[]'::jsonb) as statement
     from claims c where c.workspace_id = $1 and c.id = any($2::uuid[]) order by c.id`,
    [tx.workspaceId, ids.map(({ claim_id }) => claim_id)],
  );
  return { claims: counts[0]?.claims ?? 0, accounts: counts[0]?.accounts ?? 0, page };
}
