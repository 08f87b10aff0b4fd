import type { ClaimLinkType } from '../domain/vocabulary.js';

export interface ClaimLinkRow {
  readonly id: string;
  readonly type: ClaimLinkType;
  /** `from`: this claim is the one the link starts at (it is an instance of the other, say). */
  readonly direction: 'from' | 'to';
  readonly other_id: string;
}

/** The links of claim `$2` to others, in both directions. */
export const CLAIM_LINKS = `select l.id, l.type, case when l.from_id = $2 then 'from' else 'to' end as direction,
    case when l.from_id = $2 then l.to_id else l.from_id end as other_id
  from claim_links l where l.workspace_id = $1 and (l.from_id = $2 or l.to_id = $2) order by l.type, direction, l.id`;
