import type { ResolvedClaimFilter } from '../content/claim-filter.js';
import type { StandingRow, StandingTerms } from '../content/claim-standing.js';
import { CLAIM_MATCHES, claimParameters, CLAIM_TABLES, STANDING_COLUMNS } from '../content/claim-tables.js';
import type { Tx } from '../database/unit-of-work.js';
import type { Assessment } from '../domain/assessment.js';

/** A claim to report, with its stored assessment and its rulings. */
export interface SelectedClaimRow extends StandingRow {
  readonly key: string;
  /** Null while there is none that is current. */
  readonly result: Assessment | null;
}

const SQL = `select c.key, case when f.is_current then a.result end as result, ${STANDING_COLUMNS} from ${CLAIM_TABLES}
  where ${CLAIM_MATCHES} order by c.number`;

/** Every claim a filter selects. */
export function readSelectedClaims(
  tx: Tx,
  terms: StandingTerms,
  filter: ResolvedClaimFilter,
): Promise<SelectedClaimRow[]> {
  return tx.query<SelectedClaimRow>(SQL, claimParameters(tx, terms, filter));
}
