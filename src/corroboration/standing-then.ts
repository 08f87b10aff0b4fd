import type { Tx } from '../database/unit-of-work.js';
import type { Policy } from '../domain/policy/policy.js';
import { type ComputedFacts, type RulingFacts, type Standing, standingOf } from '../domain/standing.js';
import type { RulingMode, RulingReview } from '../domain/vocabulary.js';

interface RulingThenRow {
  readonly id: string;
  readonly status: string;
  readonly mode: RulingMode;
  readonly policy: string;
  readonly facts_hash: string;
  readonly claim_revision: number;
  readonly computed_status: string | null;
  readonly review: RulingReview;
  readonly expires_on: string | null;
  readonly is_approved: boolean;
  readonly is_revoked: boolean;
}

/** Which moment of a claim is asked for, and what was known of it then. */
export interface ClaimThen {
  readonly claimId: string;
  readonly moment: Date;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** What the workspace judged by then. */
  readonly policy: Policy;
  /** The wording it had. */
  readonly revision: number;
  /** What was kept for that moment; null while it was being re-checked. */
  readonly assessment: ComputedFacts | null;
}

/** What a claim counted as at a past moment: by the rulings, approvals and revocations entered by then, on that day. */
export async function standingThen(tx: Tx, asked: ClaimThen): Promise<Standing> {
  const rows = await tx.query<RulingThenRow>(
    `select r.id, r.status, r.mode, r.policy, r.facts_hash, r.claim_revision, r.computed_status, r.review, r.expires_on,
       p.ruling_id is not null as is_approved, v.ruling_id is not null as is_revoked
     from rulings r
     left join ruling_approvals p on p.workspace_id = $1 and p.ruling_id = r.id
       and date_trunc('milliseconds', p.created_at) <= $3
     left join ruling_revocations v on v.workspace_id = $1 and v.ruling_id = r.id
       and date_trunc('milliseconds', v.created_at) <= $3
     where r.workspace_id = $1 and r.claim_id = $2 and date_trunc('milliseconds', r.created_at) <= $3
     order by r.ruled_on collate "C", r.number`,
    [tx.workspaceId, asked.claimId, asked.moment],
  );
  const { policy, assessment, revision, day } = asked;
  return standingOf({ policy, assessment, revision, rulings: rows.map(factsOf), today: day });
}

function factsOf(row: RulingThenRow): RulingFacts {
  return {
    id: row.id,
    status: row.status,
    mode: row.mode,
    policy: row.policy,
    factsHash: row.facts_hash,
    claimRevision: row.claim_revision,
    computedStatus: row.computed_status,
    review: row.review,
    isApproved: row.is_approved,
    isRevoked: row.is_revoked,
    expiresOn: row.expires_on,
  };
}
