import type { Tx } from '../database/unit-of-work.js';
import type { SearchedKind } from '../domain/search/sections.js';
import type { SearchedRecord } from './source-texts.js';

/** A record as it is named beside others. */
export interface RecordLabel {
  readonly kind: SearchedKind;
  readonly id: string;
  readonly number: number;
  /** Title, first name or pseudonym; null for a document without a title, and for claims and accounts. */
  readonly label: string | null;
}

const LABELS = `
  select x.kind, x.id, x.number, x.label from (
    select 'document' as kind, d.id, d.number, left(d.title, 300) as label from documents d
      where d.workspace_id = $1 and d.id = any($2::uuid[])
    union all
    select 'region', r.id, r.number, (select n.text from region_names n where n.workspace_id = $1 and n.region_id = r.id
      order by n.is_primary desc, n.position limit 1) from regions r where r.workspace_id = $1 and r.id = any($3::uuid[])
    union all
    select 'source', s.id, s.number, left(s.pseudonym, 300) from sources s
      where s.workspace_id = $1 and s.id = any($4::uuid[])
    union all
    select 'attribution', a.id, a.number, null from attributions a
      where a.workspace_id = $1 and a.id = any($5::uuid[])) x`;

/** How these records are called, by kind and id; claims are left to `claimFactsOf`. */
export async function labelsOf(tx: Tx, records: readonly SearchedRecord[]): Promise<ReadonlyMap<string, RecordLabel>> {
  const ids = (kind: SearchedKind) => records.filter((record) => record.kind === kind).map(({ id }) => id);
  const rows = await tx.query<RecordLabel>(LABELS, [
    tx.workspaceId,
    ids('document'),
    ids('region'),
    ids('source'),
    ids('attribution'),
  ]);
  return new Map(rows.map((row) => [`${row.kind} ${row.id}`, row]));
}

/** The record of a kind with this number; null where there is none. */
export async function recordNumbered(tx: Tx, kind: SearchedKind, number: number): Promise<string | null> {
  const rows = await tx.query<{ id: string }>(
    `select id from ${TABLES[kind]} where workspace_id = $1 and number = $2`,
    [tx.workspaceId, number],
  );
  return rows[0]?.id ?? null;
}

const TABLES: Readonly<Record<SearchedKind, string>> = {
  claim: 'claims',
  attribution: 'attributions',
  document: 'documents',
  region: 'regions',
  source: 'sources',
};
