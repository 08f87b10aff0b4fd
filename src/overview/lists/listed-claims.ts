import { keepPlan } from '../../database/kept-plans.js';
import { oneRow, readTogether } from '../../database/together.js';
import type { Tx } from '../../database/unit-of-work.js';
import type { Attention, StandingBasis } from '../../domain/standing.js';
import type { ClaimCardRow } from '../claim-summary-row.js';
import { type ClaimSummaryResponse, presentCard } from '../claim-summary.response.js';
import { anyOverdue } from './claim-lists.repository.js';
import { type WalkedPage, walkOfAll } from './walk-claims.js';

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

/** The parts of all claims are read together, and not claim by claim as one claim's own page does: that took twice as long. */
const cardsOf = (
  ids: string,
) => `select c.id, c.number, c.key, c.kind, c.time_text, c.editor_mark, c.version, c.revision,
    coalesce(w.statement, '[]') as statement, coalesce(p.regions, '[]') as regions, coalesce(t.topics, '[]') as topics,
    a.flags, a.support_chains, a.support_min, a.support_max, a.support_exact, a.denial_min, a.status as computed,
    k.status, k.basis, k.attention, k.held, k.expired_on, k.accounts, k.sources, k.supporting
  from claims c
  join claim_standings k on k.workspace_id = $1 and k.claim_id = c.id
  left join assessments a on a.workspace_id = $1 and a.claim_id = c.id
  left join (select w.claim_id, json_agg(json_build_object('text', w.text, 'lang', w.lang) order by w.position) as statement
    from claim_wordings w
    join claims o on o.workspace_id = $1 and o.id = w.claim_id and o.revision = w.revision
    where w.workspace_id = $1 and w.claim_id = any(${ids}) group by w.claim_id) w on w.claim_id = c.id
  left join (select p.claim_id, json_agg(json_build_object('id', r.id, 'number', r.number, 'role', p.role,
      'names', coalesce(n.names, '[]')) order by p.role desc, r.number) as regions
    from claim_regions p
    join regions r on r.workspace_id = $1 and r.id = p.region_id
    left join (select n.region_id, json_agg(json_build_object('text', n.text, 'lang', n.lang, 'isPrimary', n.is_primary)
        order by n.position) as names
      from region_names n
      where n.workspace_id = $1 and n.region_id = any(array(
        select q.region_id from claim_regions q where q.workspace_id = $1 and q.claim_id = any(${ids})))
      group by n.region_id) n on n.region_id = r.id
    where p.workspace_id = $1 and p.claim_id = any(${ids}) group by p.claim_id) p on p.claim_id = c.id
  left join (select t.claim_id, json_agg(t.topic order by t.topic collate "C") as topics
    from claim_topics t where t.workspace_id = $1 and t.claim_id = any(${ids}) group by t.claim_id) t on t.claim_id = c.id
  where c.workspace_id = $1 and c.id = any(${ids}) order by c.number desc`;

const CARDS = keepPlan(readTogether({ cards: cardsOf('(select $2::uuid[])::uuid[]') }));

/** These claims, the newest first. */
export async function readListedClaims(tx: Tx, claimIds: readonly string[]): Promise<readonly ListedClaimRow[]> {
  if (claimIds.length === 0) return [];
  return (await oneRow<{ cards: ListedClaimRow[] }>(tx, CARDS, [tx.workspaceId, claimIds])).cards;
}

/**
 * The walk of all claims, the cards on the way and whether the lists are true, by one plan that is kept. `offset 0`: the
 * walk is gone once, and not again wherever its ids are asked for.
 */
const newest = (before: string) =>
  keepPlan(`${readTogether({ cards: cardsOf('g.ids') })}, ${anyOverdue('$3')} as overdue
    from (select array(${walkOfAll(before)}) as ids offset 0) g`);
/** Asked more than anything else; a test looks at how it is planned. */
export const NEWEST = newest('');
const NEWEST_AFTER = newest('$4');

/** A page of all claims, the newest first; null when a row of the lists has ended by today (`YYYY-MM-DD`). */
export async function readNewestClaims(
  tx: Tx,
  { before, limit }: WalkedPage,
  today: string,
): Promise<readonly ListedClaimRow[] | null> {
  const parameters = [tx.workspaceId, limit, today, ...(before === null ? [] : [before])];
  const { overdue, cards } = await oneRow<{ overdue: boolean; cards: ListedClaimRow[] }>(
    tx,
    before === null ? NEWEST : NEWEST_AFTER,
    parameters,
  );
  return overdue ? null : cards;
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
