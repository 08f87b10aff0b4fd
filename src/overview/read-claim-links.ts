import { keepPlan } from '../database/kept-plans.js';
import type { Tx } from '../database/unit-of-work.js';
import type { ClaimLinkType } from '../domain/vocabulary.js';

export interface ClaimLinkRow {
  readonly id: string;
  readonly type: ClaimLinkType;
  /** `from`: this claim is the one the link starts at (it is an instance of the other, say). */
  readonly direction: 'from' | 'to';
  readonly other_id: string;
}

const SQL = keepPlan(`select l.id, l.type, case when l.from_id = $2 then 'from' else 'to' end as direction,
    case when l.from_id = $2 then l.to_id else l.from_id end as other_id
  from claim_links l where l.workspace_id = $1 and (l.from_id = $2 or l.to_id = $2) order by l.type, direction, l.id`);

/** The links of a claim to others, in both directions. */
export function readClaimLinks(tx: Tx, claimId: string): Promise<ClaimLinkRow[]> {
  return tx.query<ClaimLinkRow>(SQL, [tx.workspaceId, claimId]);
}
