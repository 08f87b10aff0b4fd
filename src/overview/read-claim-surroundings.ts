import type { StandingTerms } from '../content/claim-standing.js';
import { keepPlan } from '../database/kept-plans.js';
import type { Tx } from '../database/unit-of-work.js';
import { type PlaceInside, provinceOf } from '../domain/province.js';
import type { RegionKind } from '../domain/vocabulary.js';
import type { ClaimSummaryRow, NamedRegionRow } from './claim-summary-row.js';
import { regionNames } from './claim-summary-row.js';
import { presentRegionName } from './claim-summary.response.js';
import type {
  ClaimSurroundingsResponse,
  ContradictionResponse,
  SimilarCasesResponse,
} from './claim-surroundings.response.js';
import { presentLinked } from './linked-claim.response.js';
import type { ClaimLinkRow } from './read-claim-links.js';
import { readClaimSummaries } from './read-claim-summaries.js';

/** As many cases of one pattern as a page lists. */
const MOST_CASES = 50;

interface CaseRow {
  readonly pattern_id: string;
  readonly claim_id: string;
  readonly is_supported: boolean;
  /** Ids of the regions it happened in. */
  readonly happened: string[];
}

type Place = NamedRegionRow & PlaceInside;

const SPOKEN_FOR = (claim: string) => `exists (select 1 from attributions t where t.workspace_id = $1
    and t.claim_id = ${claim} and t.state = 'active' and t.stance in ('asserts', 'relays'))`;

const CASES = keepPlan(`select l.to_id as pattern_id, l.from_id as claim_id, ${SPOKEN_FOR('l.from_id')} as is_supported,
    coalesce((select array_agg(r.region_id::text) from claim_regions r
      where r.workspace_id = $1 and r.claim_id = l.from_id and r.role = 'happened'), '{}') as happened
  from claim_links l join claims c on c.workspace_id = $1 and c.id = l.from_id
  where l.workspace_id = $1 and l.to_id = any($2::uuid[]) and l.type = 'instance_of' order by c.number`);

const SUPPORTED = keepPlan(`select c.id from claims c
  where c.workspace_id = $1 and c.id = any($2::uuid[]) and ${SPOKEN_FOR('c.id')}`);

const PLACES = keepPlan(`with recursive outward(id) as (
    select r.id from regions r where r.workspace_id = $1 and r.id = any($2::uuid[])
    union
    select r.parent_id from outward o join regions r on r.workspace_id = $1 and r.id = o.id
    where r.parent_id is not null)
  select r.id, r.number, r.kind, r.parent_id, ${regionNames('r.id')} as names
  from outward o join regions r on r.workspace_id = $1 and r.id = o.id`);

/**
 * What other claims say for or against one: what contradicts it, its cases, and the patterns it is a case of. Whether
 * each counts goes by the rules of the facts `contradictions` and `similarRegions`; nothing is re-computed for it.
 * @param rows the claims its links lead to, by id.
 */
export async function readClaimSurroundings(
  tx: Tx,
  terms: StandingTerms,
  claim: { readonly id: string; readonly links: readonly ClaimLinkRow[] },
  rows: ReadonlyMap<string, ClaimSummaryRow>,
): Promise<ClaimSurroundingsResponse> {
  const instances = claim.links.filter(({ type }) => type === 'instance_of');
  const patternIds = instances.filter(({ direction }) => direction === 'from').map(({ other_id }) => other_id);
  const cases =
    instances.length === 0 ? [] : await tx.query<CaseRow>(CASES, [tx.workspaceId, [claim.id, ...patternIds]]);
  const places = await readPlaces(tx, [...new Set(cases.flatMap(({ happened }) => happened))]);
  const of = (patternId: string) => cases.filter((one) => one.pattern_id === patternId);
  const listed = [claim.id, ...patternIds].flatMap((id) => withoutSelf(of(id), claim.id).slice(0, MOST_CASES));
  const summaries = await readClaimSummaries(tx, terms, [...new Set(listed.map(({ claim_id }) => claim_id))]);
  const told = (patternId: string) => similarCases(terms, of(patternId), claim.id, places, summaries);
  return {
    contradictions: await contradictionsOf(tx, terms, claim.links, rows),
    cases: of(claim.id).length === 0 ? null : told(claim.id),
    caseOf: patternIds.map((id) => Object.assign({ pattern: presentLinked(terms, rowOf(rows, id)) }, told(id))),
  };
}

async function contradictionsOf(
  tx: Tx,
  terms: StandingTerms,
  links: readonly ClaimLinkRow[],
  rows: ReadonlyMap<string, ClaimSummaryRow>,
): Promise<ContradictionResponse[]> {
  const others = links.filter(({ type }) => type === 'contradicts').map(({ other_id }) => other_id);
  if (others.length === 0) return [];
  const supported = await tx.query<{ id: string }>(SUPPORTED, [tx.workspaceId, others]);
  const spokenFor = new Set(supported.map(({ id }) => id));
  return [...new Set(others)]
    .map((id) => rowOf(rows, id))
    .sort((a, b) => a.number - b.number)
    .map((row) => ({
      claim: presentLinked(terms, row),
      counts: spokenFor.has(row.id) && row.editor_mark !== 'retracted' && row.editor_mark !== 'disproved',
      links: others.filter((id) => id === row.id).length,
    }));
}

function similarCases(
  terms: StandingTerms,
  cases: readonly CaseRow[],
  selfId: string,
  places: ReadonlyMap<string, Place>,
  summaries: ReadonlyMap<string, ClaimSummaryRow>,
): SimilarCasesResponse {
  const provincesOf = ({ happened }: CaseRow) => namedProvinces(happened, places);
  const counting = cases.filter(({ is_supported }) => is_supported);
  const others = withoutSelf(cases, selfId);
  return {
    provinces: namedProvinces(
      counting.flatMap(({ happened }) => happened),
      places,
    ).map(presentRegionName),
    total: others.length,
    cases: others.slice(0, MOST_CASES).map((one) => ({
      claim: presentLinked(terms, rowOf(summaries, one.claim_id)),
      provinces: provincesOf(one).map(presentRegionName),
      counts: one.is_supported && provincesOf(one).length > 0,
    })),
  };
}

function withoutSelf(cases: readonly CaseRow[], selfId: string): CaseRow[] {
  return cases.filter(({ claim_id }) => claim_id !== selfId);
}

/** The provinces (or countries) these regions are or lie in, each once, by number. */
function namedProvinces(regionIds: readonly string[], places: ReadonlyMap<string, Place>): Place[] {
  const ids = new Set(regionIds.map((id) => provinceOf(places, id)));
  return [...places.values()].filter(({ id }) => ids.has(id)).sort((a, b) => a.number - b.number);
}

/** These regions and everything they lie in, by id. */
export async function readPlaces(tx: Tx, regionIds: readonly string[]): Promise<ReadonlyMap<string, Place>> {
  if (regionIds.length === 0) return new Map();
  const rows = await tx.query<NamedRegionRow & { kind: RegionKind; parent_id: string | null }>(PLACES, [
    tx.workspaceId,
    regionIds,
  ]);
  return new Map(
    rows.map(({ parent_id, ...row }) => [row.id, { ...row, key: row.id, parent: parent_id ?? undefined }] as const),
  );
}

function rowOf(rows: ReadonlyMap<string, ClaimSummaryRow>, id: string): ClaimSummaryRow {
  const row = rows.get(id);
  if (row === undefined) throw new Error('a claim that was there is not in its own snapshot');
  return row;
}
