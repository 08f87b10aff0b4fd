import type { ResolvedClaimFilter } from '../../content/claim-filter.js';
import type { Tx } from '../../database/unit-of-work.js';
import { type NamedRegionRow, regionNames } from '../claim-summary-row.js';

/** The filters tallies answer exactly: status, kind and region. */
export type PlainFilter = Pick<ResolvedClaimFilter, 'statuses' | 'kinds' | 'regionId'>;

/** How many claims of a status and a kind there are. */
export interface TallyRow {
  readonly status: string;
  readonly kind: string;
  readonly claims: number;
}

const NIL = '00000000-0000-0000-0000-000000000000';
/** Regions counted at a time: more are no choice but a list. */
const MOST_REGIONS = 100;

/** Every status and kind there is in a region (null: in the workspace). Some hundred rows at most. */
export function readTallies(tx: Tx, regionId: string | null): Promise<TallyRow[]> {
  return tx.query<TallyRow>(
    `select t.status, t.kind, t.claims from claim_tallies t
     where t.workspace_id = $1 and t.region_id = $2 and t.claims > 0
     order by t.status collate "C", t.kind collate "C"`,
    [tx.workspaceId, regionId ?? NIL],
  );
}

/** The regions directly inside the one asked for (or inside none) that have such claims, those with the most first. */
export function readRegionTallies(
  tx: Tx,
  { statuses, kinds, regionId }: PlainFilter,
): Promise<(NamedRegionRow & { readonly claims: number })[]> {
  return tx.query<NamedRegionRow & { readonly claims: number }>(
    `select r.id, r.number, ${regionNames('r.id')} as names, t.claims from regions r
     cross join lateral (select sum(n.claims)::integer as claims from claim_tallies n
       where n.workspace_id = $1 and n.region_id = r.id and n.claims > 0
         and ($3::text[] is null or n.status = any($3::text[])) and ($4::text[] is null or n.kind = any($4::text[]))) t
     where r.workspace_id = $1 and (r.parent_id = $2::uuid or ($2::uuid is null and r.parent_id is null)) and t.claims > 0
     order by t.claims desc, r.number limit ${MOST_REGIONS}`,
    [tx.workspaceId, regionId, statuses, kinds],
  );
}

/** Whether tallies answer it. */
export function isPlain(filter: ResolvedClaimFilter): boolean {
  const { statuses: _statuses, kinds: _kinds, regionId: _regionId, ...others } = filter;
  const { undated: _undated, overlap: _overlap, inFormerWordings: _former, ...asked } = others;
  return Object.values(asked).every((value) => value === null);
}
