import type { Tx } from '../database/unit-of-work.js';
import { parseRecordRef, type RecordRef } from '../domain/ids.js';
import type { TieKind } from '../domain/vocabulary.js';

const TABLES = {
  claim: 'claims',
  source: 'sources',
  attribution: 'attributions',
  exhibit: 'exhibits',
} as const;
export type KeyedRecord = keyof typeof TABLES;

/** A record by id, and by the key it has in a dossier. */
export interface RecordKey {
  readonly id: string;
  readonly key: string;
}

/** The records these ids and codes name, by what named them; what names none is left out. */
export async function readRecordKeys(
  tx: Tx,
  kind: KeyedRecord,
  texts: readonly string[],
): Promise<ReadonlyMap<string, RecordKey>> {
  const refs = parsed(kind, texts);
  if (refs.length === 0) return new Map();
  const rows = await tx.query<RecordKey & { number: number }>(
    `select r.id, r.key, r.number from ${TABLES[kind]} r
     where r.workspace_id = $1 and (r.id = any($2::uuid[]) or r.number = any($3::integer[]))`,
    [tx.workspaceId, ...idsAndNumbers(refs)],
  );
  return found(refs, rows);
}

/** The claim an exhibit bears on is what a check of it can move. */
export async function readClaimsOfExhibits(tx: Tx, exhibitIds: readonly string[]): Promise<string[]> {
  if (exhibitIds.length === 0) return [];
  const rows = await tx.query<{ claim_id: string }>(
    'select distinct x.claim_id from exhibits x where x.workspace_id = $1 and x.id = any($2::uuid[])',
    [tx.workspaceId, exhibitIds],
  );
  return rows.map(({ claim_id }) => claim_id);
}

/** The ends of a tie, in ids and keys. */
export interface TieEndsRow {
  readonly id: string;
  readonly number: number;
  readonly kind: TieKind;
  readonly ends: readonly { readonly kind: 'source' | 'attribution'; readonly id: string; readonly key: string }[];
}

export async function readTieEnds(tx: Tx, texts: readonly string[]): Promise<ReadonlyMap<string, TieEndsRow>> {
  const refs = parsed('tie', texts);
  if (refs.length === 0) return new Map();
  const end = (name: string, kind: string, table: string) =>
    `select jsonb_build_object('kind', '${kind}', 'id', e.id, 'key', e.key) from ${table} e
     where e.workspace_id = $1 and e.id = t.${name}_${kind}_id`;
  const either = (name: string) =>
    `coalesce((${end(name, 'source', 'sources')}), (${end(name, 'attribution', 'attributions')}))`;
  const rows = await tx.query<TieEndsRow>(
    `select t.id, t.number, t.kind, jsonb_build_array(${either('first')}, ${either('second')}) as ends
     from ties t where t.workspace_id = $1 and (t.id = any($2::uuid[]) or t.number = any($3::integer[]))`,
    [tx.workspaceId, ...idsAndNumbers(refs)],
  );
  return found(refs, rows);
}

type NamedRef = readonly [text: string, ref: RecordRef];

function parsed(kind: KeyedRecord | 'tie', texts: readonly string[]): NamedRef[] {
  return texts.flatMap((text): NamedRef[] => {
    const ref = parseRecordRef(kind, text);
    return ref === null ? [] : [[text, ref]];
  });
}

function idsAndNumbers(refs: readonly NamedRef[]): [string[], number[]] {
  return [
    refs.flatMap(([, { id }]) => (id === null ? [] : [id])),
    refs.flatMap(([, { number }]) => (number === null ? [] : [number])),
  ];
}

function found<Row extends { readonly id: string; readonly number: number }>(
  refs: readonly NamedRef[],
  rows: readonly Row[],
): Map<string, Row> {
  return new Map(
    refs.flatMap(([text, ref]) => {
      const row = rows.find(({ id, number }) => (ref.id === null ? number === ref.number : id === ref.id));
      return row === undefined ? [] : [[text, row] as const];
    }),
  );
}
