import type { StandingTerms } from '../../content/claim-standing.js';
import { CLAIM_TABLES, STANDING_PARAMETERS, standingParameters } from '../../content/claim-tables.js';
import type { Tx } from '../../database/unit-of-work.js';
import { type ClaimSummaryRow, SUMMARY_COLUMNS } from '../claim-summary-row.js';

/** Who has a claim, as colleagues call them (null for who has left), and since which day. */
export interface AssignmentRow {
  readonly assigned_to: string;
  readonly assigned_name: string | null;
  readonly assigned_on: string;
}

export interface AssignedRow extends ClaimSummaryRow, AssignmentRow {}

const [ACCOUNT, BEFORE, LIMIT] = [STANDING_PARAMETERS + 1, STANDING_PARAMETERS + 2, STANDING_PARAMETERS + 3];

const ASSIGNED = `select ${SUMMARY_COLUMNS}, t.assigned_to, who.name as assigned_name,
    to_char(t.assigned_at at time zone 'utc', 'YYYY-MM-DD') as assigned_on
  from review_assignments t
    join ${CLAIM_TABLES} on c.workspace_id = $1 and c.id = t.claim_id
    left join memberships who on who.workspace_id = $1 and who.account_id = t.assigned_to
  where t.workspace_id = $1 and t.assigned_to is not null
    and ($${ACCOUNT}::uuid is null or t.assigned_to = $${ACCOUNT}::uuid)
    and not exists (select 1 from review_assignments later
      where later.workspace_id = $1 and later.claim_id = t.claim_id and later.sequence > t.sequence)
    and ($${BEFORE}::integer is null or c.number < $${BEFORE}::integer)
  order by c.number desc limit $${LIMIT}`;

/** The claims somebody has, in the queue or not; with null, all that anybody has. */
export function listAssigned(
  tx: Tx,
  terms: StandingTerms,
  accountId: string | null,
  page: { before: number | null; limit: number },
): Promise<AssignedRow[]> {
  return tx.query<AssignedRow>(ASSIGNED, [...standingParameters(tx, terms), accountId, page.before, page.limit]);
}

/** Who has a claim; null when nobody does. */
export async function readAssignment(tx: Tx, claimId: string): Promise<AssignmentRow | null> {
  const [row] = await tx.query<{ readonly [Column in keyof AssignmentRow]: AssignmentRow[Column] | null }>(
    `select t.assigned_to, who.name as assigned_name,
       to_char(t.assigned_at at time zone 'utc', 'YYYY-MM-DD') as assigned_on
     from review_assignments t
       left join memberships who on who.workspace_id = $1 and who.account_id = t.assigned_to
     where t.workspace_id = $1 and t.claim_id = $2
     order by t.sequence desc limit 1`,
    [tx.workspaceId, claimId],
  );
  if (row === undefined || row.assigned_to === null || row.assigned_on === null) return null;
  return { assigned_to: row.assigned_to, assigned_name: row.assigned_name, assigned_on: row.assigned_on };
}
