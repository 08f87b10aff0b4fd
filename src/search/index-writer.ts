import type { Tx } from '../database/unit-of-work.js';
import { nameKeyOf } from '../domain/search/places.js';
import { chunksOf } from '../domain/search/chunks.js';
import { termsOf, vectorOf } from '../domain/search/tokens.js';
import type { SearchedRecord, SourceText } from './source-texts.js';

/** One stretch of a text with what it is found by. */
export interface Stretch {
  readonly source: SourceText;
  readonly startOffset: number;
  readonly text: string;
  /** The parts of its vector; see `vectorOf`. */
  readonly words: string;
  readonly grams: string;
}

/** The vector of a stretch (`x.words`, `x.grams`), in any statement; words are stemmed here and nowhere else. */
export const VECTOR = `to_tsvector('english', x.words) || x.grams::tsvector`;

/** Texts cut into stretches, each with what it is found by. */
export function stretchesOf(texts: readonly SourceText[]): Stretch[] {
  return texts.flatMap((source) =>
    chunksOf(source.text).map(({ start, text }) => ({ source, startOffset: start, text, ...vectorOf(text) })),
  );
}

/** Puts what these records are found by in the place of what they were found by before. */
export async function replaceIndexed(
  tx: Tx,
  records: readonly SearchedRecord[],
  texts: readonly SourceText[],
): Promise<void> {
  const kinds = records.map(({ kind }) => kind);
  const ids = records.map(({ id }) => id);
  await tx.query(
    `delete from search_texts t using unnest($2::text[], $3::uuid[]) x (kind, id)
     where t.workspace_id = $1 and t.record_kind = x.kind and t.record_id = x.id`,
    [tx.workspaceId, kinds, ids],
  );
  const stretches = stretchesOf(texts);
  if (stretches.length > 0) {
    await insertStretches(tx, stretches);
    await countTerms(tx, stretches);
  }
  await replaceNames(tx, records, texts);
}

async function insertStretches(tx: Tx, stretches: readonly Stretch[]): Promise<void> {
  const of = <Value>(read: (stretch: Stretch) => Value) => stretches.map(read);
  await tx.query(
    `insert into search_texts (workspace_id, record_kind, record_id, field, revision, position, start_offset, audience,
       number, claim_id, lang, tsv)
     select w.workspace_id, x.kind, x.id, x.field, x.revision, x.place, x.start_offset, x.audience, x.number, x.claim_id,
       x.lang, ${VECTOR} || array_to_tsvector(array[x.kind || '=' || w.workspace_id::text])
     from workspaces w cross join unnest($2::text[], $3::uuid[], $4::text[], $5::integer[], $6::integer[], $7::integer[],
       $8::text[], $9::integer[], $10::uuid[], $11::text[], $12::text[], $13::text[])
       x (kind, id, field, revision, place, start_offset, audience, number, claim_id, lang, words, grams)
     where w.workspace_id = $1`,
    [
      tx.workspaceId,
      of(({ source }) => source.kind),
      of(({ source }) => source.id),
      of(({ source }) => source.field),
      of(({ source }) => source.revision),
      of(({ source }) => source.position),
      of(({ startOffset }) => startOffset),
      of(({ source }) => source.audience),
      of(({ source }) => source.number),
      of(({ source }) => source.claimId),
      of(({ source }) => source.lang),
      of(({ words }) => words),
      of(({ grams }) => grams),
    ],
  );
}

/** Adds to how many texts each word and pair of syllables is in; in one order, so that two writers never wait in a circle. */
async function countTerms(tx: Tx, stretches: readonly Stretch[]): Promise<void> {
  const counts = new Map<string, { audience: string; kind: string; term: string; texts: number }>();
  const add = (audience: string, kind: string, term: string) => {
    const key = `${audience} ${kind} ${term}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { audience, kind, term, texts: 1 });
    else known.texts += 1;
  };
  for (const { source, text } of stretches) {
    const { words, grams } = termsOf(text);
    add(source.audience, 'text', '');
    for (const word of words) add(source.audience, 'word', word);
    for (const gram of grams) add(source.audience, 'gram', gram);
  }
  const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  await tx.query(
    `insert into search_terms as t (workspace_id, audience, kind, term, lexeme, alike, texts)
     select w.workspace_id, x.audience, x.kind, x.term,
       case when x.kind = 'word' then coalesce((ts_lexize('english_stem', x.term))[1], x.term) else x.term end,
       case when x.kind = 'word' then normalize(x.term, nfd) else '' end, x.texts
     from workspaces w cross join unnest($2::text[], $3::text[], $4::text[], $5::integer[]) x (audience, kind, term, texts)
     where w.workspace_id = $1
     on conflict (workspace_id, audience, kind, term) do update set texts = t.texts + excluded.texts`,
    [
      tx.workspaceId,
      rows.map(({ audience }) => audience),
      rows.map(({ kind }) => kind),
      rows.map(({ term }) => term),
      rows.map(({ texts }) => texts),
    ],
  );
}

/** What the names of regions come to when spellings are compared. */
async function replaceNames(tx: Tx, records: readonly SearchedRecord[], texts: readonly SourceText[]): Promise<void> {
  const regions = records.filter(({ kind }) => kind === 'region').map(({ id }) => id);
  if (regions.length === 0) return;
  await tx.query('delete from search_names where workspace_id = $1 and region_id = any($2)', [tx.workspaceId, regions]);
  const names = new Map<string, { id: string; key: string }>();
  for (const { kind, id, text } of texts) {
    const key = kind === 'region' ? nameKeyOf(text) : null;
    if (key !== null) names.set(`${id} ${key}`, { id, key });
  }
  const rows = [...names.values()];
  if (rows.length === 0) return;
  await tx.query(
    `insert into search_names (workspace_id, region_id, name_key)
     select w.workspace_id, x.id, x.key from workspaces w cross join unnest($2::uuid[], $3::text[]) x (id, key)
     where w.workspace_id = $1`,
    [tx.workspaceId, rows.map(({ id }) => id), rows.map(({ key }) => key)],
  );
}
