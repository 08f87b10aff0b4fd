import type { ResolvedClaimFilter } from '../content/claim-filter.js';
import type { StandingTerms } from '../content/claim-standing.js';
import { CLAIM_MATCHES, CLAIM_PARAMETERS, claimParameters, CLAIM_TABLES } from '../content/claim-tables.js';
import type { Tx } from '../database/unit-of-work.js';
import { type ClaimSummaryRow, SUMMARY_COLUMNS } from './claim-summary-row.js';

const SQL = `select ${SUMMARY_COLUMNS} from ${CLAIM_TABLES}
  where ${CLAIM_MATCHES} and ($${CLAIM_PARAMETERS + 1}::bigint is null or c.number < $${CLAIM_PARAMETERS + 1})
  order by c.number desc limit $${CLAIM_PARAMETERS + 2}`;

/** Claims a filter selects, the newest first, with numbers below `before` (null: from the newest). */
export function listClaims(
  tx: Tx,
  terms: StandingTerms,
  filter: ResolvedClaimFilter,
  page: { before: number | null; limit: number },
): Promise<ClaimSummaryRow[]> {
  return tx.query<ClaimSummaryRow>(SQL, [...claimParameters(tx, terms, filter), page.before, page.limit]);
}
