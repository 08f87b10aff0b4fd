import type { Tx } from '../database/unit-of-work.js';
import type { Policy } from '../domain/policy/policy.js';
import { type RulingInForce, type Standing, standingOf } from '../domain/standing.js';
import type { RulingMode } from '../domain/vocabulary.js';

interface RulingThenRow {
  readonly id: string;
  readonly status: string;
  readonly mode: RulingMode;
  readonly expires_on: string | null;
  readonly is_revoked: boolean;
}

/**
 * What a claim counted as at a past moment: by the rulings and revocations that were entered by then, on that day.
 * @param computed the status kept for that moment; null while it was being re-checked.
 */
export async function standingThen(
  tx: Tx,
  asked: { claimId: string; moment: Date; day: string; policy: Policy; computed: string | null },
): Promise<Standing> {
  const rows = await tx.query<RulingThenRow>(
    `select r.id, r.status, r.mode, r.expires_on, v.ruling_id is not null as is_revoked
     from rulings r
     left join ruling_revocations v on v.workspace_id = $1 and v.ruling_id = r.id
       and date_trunc('milliseconds', v.created_at) <= $3
     where r.workspace_id = $1 and r.claim_id = $2 and date_trunc('milliseconds', r.created_at) <= $3
     order by r.ruled_on collate "C", r.number`,
    [tx.workspaceId, asked.claimId, asked.moment],
  );
  const rulings = rows.map(({ id, status, mode, expires_on, is_revoked }): RulingInForce => ({
    id,
    status,
    mode,
    expiresOn: expires_on,
    isRevoked: is_revoked,
  }));
  return standingOf({ policy: asked.policy, computed: asked.computed, rulings, today: asked.day });
}
