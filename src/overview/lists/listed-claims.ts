import { keepPlan } from '../../database/kept-plans.js';
import type { Tx } from '../../database/unit-of-work.js';
import type { Attention, StandingBasis } from '../../domain/standing.js';
import { CARD_COLUMNS, type ClaimCardRow } from '../claim-summary-row.js';
import { type ClaimSummaryResponse, presentCard } from '../claim-summary.response.js';

/** A claim with the standing and the counts that are kept of it, which hold as long as the lists are true. */
export interface ListedClaimRow extends ClaimCardRow {
  readonly status: string;
  readonly basis: StandingBasis;
  readonly attention: readonly Attention[];
  readonly held: boolean;
  readonly expired_on: string | null;
  /** What the policy computed, when it last did. */
  readonly computed: string | null;
  /** Of accounts that count: for people who may see accounts. */
  readonly accounts: number;
  readonly sources: number;
  readonly supporting: number;
}

const SQL = keepPlan(`select ${CARD_COLUMNS}, c.revision, k.status, k.basis, k.attention, k.held, k.expired_on,
    a.status as computed, k.accounts, k.sources, k.supporting
  from claims c
  join claim_standings k on k.workspace_id = $1 and k.claim_id = c.id
  left join assessments a on a.workspace_id = $1 and a.claim_id = c.id
  where c.workspace_id = $1 and c.id = any($2::uuid[]) order by c.number desc`);

/** These claims, the newest first. */
export function readListedClaims(tx: Tx, claimIds: readonly string[]): Promise<ListedClaimRow[]> {
  return tx.query<ListedClaimRow>(SQL, [tx.workspaceId, claimIds]);
}

/** The same as `presentSummary` says of the claim, from what is kept. */
export function presentListed(row: ListedClaimRow): ClaimSummaryResponse {
  const isStale = row.attention.includes('being_rechecked');
  const standing = {
    status: row.basis === 'being_rechecked' ? null : row.status,
    basis: row.basis,
    attention: [...row.attention],
    held: row.held,
    expiredOn: row.expired_on,
  };
  return presentCard(row, standing, { isStale, computed: isStale ? null : row.computed });
}
