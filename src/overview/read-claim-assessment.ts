import type { StandingTerms } from '../content/claim-standing.js';
import { keepPlan } from '../database/kept-plans.js';
import type { Tx } from '../database/unit-of-work.js';
import type { Assessment } from '../domain/assessment.js';
import { policyIdentity } from '../domain/policy/policy.js';

export interface ClaimAssessmentRow {
  /** `id@version#sha256` of the policy it was made under. */
  readonly policy: string;
  readonly result: Assessment;
  readonly assessed_at: Date;
}

/** The same of claim `$2` under the policy the workspace has; no row while there is none that is current. */
export const CLAIM_ASSESSMENT = `select a.policy, a.result, a.assessed_at
  from assessments a join workspaces w on w.workspace_id = $1 and w.policy = a.policy
  where a.workspace_id = $1 and a.claim_id = $2 and not a.is_stale`;

const SQL = keepPlan(`select a.policy, a.result, a.assessed_at
  from assessments a where a.workspace_id = $1 and a.claim_id = $2 and not a.is_stale and a.policy = $3`);

/** The stored assessment of a claim with all its reasons; null while there is none that is current. */
export async function readClaimAssessment(
  tx: Tx,
  { policy }: StandingTerms,
  claimId: string,
): Promise<ClaimAssessmentRow | null> {
  const rows = await tx.query<ClaimAssessmentRow>(SQL, [tx.workspaceId, claimId, policyIdentity(policy)]);
  return rows[0] ?? null;
}
