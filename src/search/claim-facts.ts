import type { ResolvedClaimFilter } from '../content/claim-filter.js';
import { readStandingTerms } from '../content/claim-standing.js';
import { CLAIM_MATCHES, CLAIM_PARAMETERS, claimParameters, CLAIM_TABLES } from '../content/claim-tables.js';
import type { Tx } from '../database/unit-of-work.js';

/** A filter that selects nothing away. */
export const NO_FILTER: ResolvedClaimFilter = {
  statuses: null,
  kinds: null,
  regionId: null,
  sourceId: null,
  topic: null,
  from: null,
  to: null,
  overlap: 'possible',
  undated: false,
  text: null,
  textParts: null,
  inFormerWordings: false,
  mark: null,
  contradicted: null,
  attention: null,
  held: null,
};

/** What is shown of a claim beside what was found. */
export interface ClaimFacts {
  readonly id: string;
  readonly number: number;
  /** A status, or `being_rechecked`. */
  readonly status: string;
  readonly label: string;
}

const FACTS = `select c.id, c.number, s.status, coalesce((select w.text from claim_wordings w
    where w.workspace_id = $1 and w.claim_id = c.id and w.revision = c.revision order by w.position limit 1), '') as label
  from ${CLAIM_TABLES} where ${CLAIM_MATCHES} and c.id = any($${CLAIM_PARAMETERS + 1}::uuid[])`;

/** Of these claims those a filter selects, with what each counts as today, by id. */
export async function claimFactsOf(
  tx: Tx,
  today: string,
  claimIds: readonly string[],
  filter: ResolvedClaimFilter = NO_FILTER,
): Promise<ReadonlyMap<string, ClaimFacts>> {
  if (claimIds.length === 0) return new Map();
  const terms = await readStandingTerms(tx, today);
  const rows = await tx.query<ClaimFacts>(FACTS, [...claimParameters(tx, terms, filter), claimIds]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Of these accounts those a source gave. */
export async function accountsOf(tx: Tx, sourceId: string, attributionIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }>(
    'select id from attributions where workspace_id = $1 and source_id = $2 and id = any($3)',
    [tx.workspaceId, sourceId, attributionIds],
  );
  return new Set(rows.map(({ id }) => id));
}

export interface RegionCount {
  readonly id: string;
  readonly number: number;
  readonly label: string;
  readonly count: number;
}

/** How many of these claims name each region, the most frequent first. */
export function regionCounts(tx: Tx, claimIds: readonly string[], most: number): Promise<RegionCount[]> {
  return tx.query<RegionCount>(
    `select r.id, r.number, count(distinct p.claim_id)::integer as count, coalesce((select n.text from region_names n
       where n.workspace_id = $1 and n.region_id = r.id order by n.is_primary desc, n.position limit 1), '') as label
     from claim_regions p join regions r on r.workspace_id = $1 and r.id = p.region_id
     where p.workspace_id = $1 and p.claim_id = any($2) group by r.id, r.number order by count desc, r.number limit $3`,
    [tx.workspaceId, claimIds, most],
  );
}
