import { keepPlan } from '../database/kept-plans.js';
import type { Tx } from '../database/unit-of-work.js';

/** The record behind a key of an assessment. */
export interface NamedKeyRow {
  readonly kind: 'attribution' | 'source' | 'exhibit';
  readonly key: string;
  readonly id: string;
  readonly number: number;
  /** Of the source, or of the source that gave the account; an exhibit has none. */
  readonly pseudonym: string | null;
}

const SQL = keepPlan(`select 'attribution' as kind, t.key, t.id, t.number, s.pseudonym
  from attributions t join sources s on s.workspace_id = $1 and s.id = t.source_id
  where t.workspace_id = $1 and t.key = any($2::text[])
  union all
  select 'source', s.key, s.id, s.number, s.pseudonym
  from sources s where s.workspace_id = $1 and s.key = any($3::text[])
  union all
  select 'exhibit', x.key, x.id, x.number, null
  from exhibits x where x.workspace_id = $1 and x.key = any($4::text[])`);

/** Looks up what an assessment names by key: accounts, sources and exhibits, whose keys may coincide. */
export async function readNamedKeys(
  tx: Tx,
  attributions: readonly string[],
  sources: readonly string[],
  exhibits: readonly string[] = [],
): Promise<NamedKeyRow[]> {
  return tx.query<NamedKeyRow>(SQL, [tx.workspaceId, attributions, sources, exhibits]);
}
