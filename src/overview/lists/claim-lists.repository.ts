import type { MarkedSubscriber } from '../../corroboration/corroboration.service.js';
import { keepPlan } from '../../database/kept-plans.js';
import type { Tx } from '../../database/unit-of-work.js';

/** Claims as a query that has not run. */
type AffectedClaims = Parameters<MarkedSubscriber>[1];

/** What one table of the lists differs by from the records it repeats. */
export interface ListDifference {
  readonly name: string;
  readonly differing: number;
}

/**
 * Whether a row has ended by a day, given as a parameter: the row that ends first, by the index that holds only those that ever end. Asked whether any
 * row is past, PostgreSQL expects a kept plan to meet one soon and reads the table through, which is mostly all of it.
 */
export const anyOverdue = (today: string) => `coalesce((select s.until_day collate "C" < ${today} from claim_standings s
  where s.workspace_id = $1 and s.until_day is not null order by s.until_day collate "C" limit 1), false)`;

/** The same by itself, on the day `$2`. */
export const IS_OVERDUE = keepPlan(`select ${anyOverdue('$2')} as overdue`);

/**
 * The tables lists walk, brought in step by functions of the database: what they should hold is written once, for
 * keeping, for making anew and for comparing. `today` is `YYYY-MM-DD`.
 */
export class ClaimListsRepository {
  async refresh(tx: Tx, today: string, claimIds: readonly string[]): Promise<void> {
    await tx.query(keepPlan('select claim_lists_refresh($1, $2, $3)'), [tx.workspaceId, today, claimIds]);
  }

  /** The same for claims a query gives: no list of them comes here, for it may be all of them. */
  async refreshAffected(tx: Tx, today: string, { sql, parameters }: AffectedClaims): Promise<void> {
    await tx.query(
      `select claim_lists_refresh($1, $${parameters.length + 2}, array(select f.claim_id from (${sql}) f))`,
      [tx.workspaceId, ...parameters, today],
    );
  }

  /** Every claim that lay in the region or lies in it now. */
  async refreshRegion(tx: Tx, today: string, regionId: string): Promise<void> {
    await tx.query('select claim_lists_refresh_region($1, $2, $3)', [tx.workspaceId, today, regionId]);
  }

  /** Whether the day has passed on which some row ended. */
  async isOverdue(tx: Tx, today: string): Promise<boolean> {
    const rows = await tx.query<{ overdue: boolean }>(IS_OVERDUE, [tx.workspaceId, today]);
    return rows[0]?.overdue === true;
  }

  /** Claims whose row has ended. */
  async refreshOverdue(tx: Tx, today: string): Promise<void> {
    await tx.query(
      `select claim_lists_refresh($1, $2, array(select s.claim_id from claim_standings s
        where s.workspace_id = $1 and s.until_day collate "C" < $2))`,
      [tx.workspaceId, today],
    );
  }

  /** The tables that differ from the records; none when all is right. */
  differences(tx: Tx, today: string): Promise<ListDifference[]> {
    return tx.query<ListDifference>(
      `select d.name, d.differing::integer as differing from claim_lists_differences($1, $2) d where d.differing > 0`,
      [tx.workspaceId, today],
    );
  }
}
