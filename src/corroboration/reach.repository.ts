import type { Touched } from '../audit/audit-log.service.js';
import type { Tx } from '../database/unit-of-work.js';
import { ACCOUNTS_TOUCHED, claimsTouchedBy } from './affected-claims.js';

/** How much a change can move, and a page of the claims, by number. */
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

/** What a change to these records would move, without changing anything: the same claims {@link claimsTouchedBy} gives. */
export async function reachOf(tx: Tx, touched: Touched, after: number, limit: number): Promise<Reach> {
  const affected = claimsTouchedBy(touched);
  const parameters = [tx.workspaceId, ...affected.parameters];
  const counts = await tx.query<{ claims: number; accounts: number }>(
    `select (select count(*)::integer from (select claim_id from (${affected.sql}) a limit $5) c) as claims,
       (select count(*)::integer from (select id from (${ACCOUNTS_TOUCHED}) a limit $5) c) as accounts`,
    [...parameters, REACH_COUNTED + 1],
  );
  const page = await tx.query<ReachedClaim>(
    `select c.id, c.number, coalesce((select jsonb_agg(jsonb_build_object('text', w.text, 'lang', w.lang) order by w.position)
         from claim_wordings w where w.workspace_id = $1 and w.claim_id = c.id and w.revision = c.revision),
         '[]'::jsonb) as statement
     from (${affected.sql}) affected
     join claims c on c.workspace_id = $1 and c.id = affected.claim_id
     where c.number > $5 order by c.number limit $6`,
    [...parameters, after, limit],
  );
  return { claims: counts[0]?.claims ?? 0, accounts: counts[0]?.accounts ?? 0, page };
}
