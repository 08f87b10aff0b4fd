import type { StandingTerms } from '../content/claim-standing.js';
import { CLAIM_TABLES, STANDING_PARAMETERS, standingParameters } from '../content/claim-tables.js';
import { keepPlan } from '../database/kept-plans.js';
import type { Tx } from '../database/unit-of-work.js';
import { type ClaimSummaryRow, SUMMARY_COLUMNS } from './claim-summary-row.js';

const SQL = keepPlan(`select ${SUMMARY_COLUMNS} from ${CLAIM_TABLES}
  where c.workspace_id = $1 and c.id = any($${STANDING_PARAMETERS + 1}::uuid[]) order by c.number`);

/** These claims as a list shows them, by id. */
export async function readClaimSummaries(
  tx: Tx,
  terms: StandingTerms,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ClaimSummaryRow>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<ClaimSummaryRow>(SQL, [...standingParameters(tx, terms), ids]);
  return new Map(rows.map((row) => [row.id, row]));
}
