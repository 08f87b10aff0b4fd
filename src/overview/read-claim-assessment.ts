import type { Tx } from '../database/unit-of-work.js';
import type { Assessment } from '../domain/assessment.js';

export interface ClaimAssessmentRow {
  /** `id@version#sha256` of the policy it was made under. */
  readonly policy: string;
  readonly result: Assessment;
  readonly is_stale: boolean;
  readonly assessed_at: Date;
}

const SQL = `select a.policy, a.result, a.is_stale, a.assessed_at
  from assessments a where a.workspace_id = $1 and a.claim_id = $2`;

/** The stored assessment of a claim with all its reasons; null when there is none yet. */
export async function readClaimAssessment(tx: Tx, claimId: string): Promise<ClaimAssessmentRow | null> {
  const rows = await tx.query<ClaimAssessmentRow>(SQL, [tx.workspaceId, claimId]);
  return rows[0] ?? null;
}
