import type { Tx } from '../database/unit-of-work.js';
import { LONGEST_CHUNK } from '../domain/search/chunks.js';
import { SEARCHED_KINDS, type SearchAudience, type SearchedKind, type SearchField } from '../domain/search/sections.js';

/** A record that is searched. */
export interface SearchedRecord {
  readonly kind: SearchedKind;
  readonly id: string;
}

/** One text of a record, as it stands in the record now, and who may find it. */
export interface SourceText {
  readonly kind: SearchedKind;
  readonly id: string;
  readonly number: number;
  readonly claimId: string | null;
  readonly field: SearchField;
  readonly revision: number;
  readonly position: number;
  readonly lang: string | null;
  readonly audience: SearchAudience;
  readonly text: string;
}

/** Where a stretch that was found stands. */
export interface TextPlace extends SearchedRecord {
  readonly field: SearchField;
  readonly revision: number;
  readonly position: number;
  readonly startOffset: number;
}

/** The topics of a claim are found as one text. */
const TOPICS = `string_agg(t.topic, ' · ' order by t.topic collate "C")`;

/** `$2` to `$6` are ids by kind of record, `$7` how many characters of a text are read. */
const TEXTS = `
  select 'claim' as kind, c.id, c.number, c.id as "claimId", 'statement' as field, w.revision, w.position, w.lang,
    case when w.revision = c.revision then 'claims' else 'evidence' end as audience, left(w.text, $7) as text
  from claims c join claim_wordings w on w.workspace_id = $1 and w.claim_id = c.id
  where c.workspace_id = $1 and c.id = any($2::uuid[])
  union all
  select 'claim', c.id, c.number, c.id, 'topic', 0, 0, null, 'claims', ${TOPICS}
  from claims c join claim_topics t on t.workspace_id = $1 and t.claim_id = c.id
  where c.workspace_id = $1 and c.id = any($2::uuid[]) group by c.id, c.number
  union all
  select 'attribution', a.id, a.number, a.claim_id, x.field, 0, 0, x.lang, 'evidence', left(x.text, $7)
  from attributions a cross join lateral (values ('wording', a.wording_lang, a.wording_text),
    ('translation', a.translation_lang, a.translation_text)) x (field, lang, text)
  where a.workspace_id = $1 and a.id = any($3::uuid[]) and x.text is not null
  union all
  select 'document', d.id, d.number, null, x.field, 0, 0, d.lang, 'documents', left(x.text, $7)
  from documents d cross join lateral (values ('title', d.title), ('text', d.text)) x (field, text)
  where d.workspace_id = $1 and d.id = any($4::uuid[]) and x.text is not null
  union all
  select 'region', r.id, r.number, null, 'name', 0, n.position, n.lang, 'regions', n.text
  from regions r join region_names n on n.workspace_id = $1 and n.region_id = r.id
  where r.workspace_id = $1 and r.id = any($5::uuid[])
  union all
  select 'source', s.id, s.number, null, 'pseudonym', 0, 0, null, 'evidence', left(s.pseudonym, $7)
  from sources s where s.workspace_id = $1 and s.id = any($6::uuid[])`;

/** Every text of these records that is searched; of long ones the first `longest` characters. */
export function loadTexts(tx: Tx, records: readonly SearchedRecord[], longest: number): Promise<SourceText[]> {
  const ids = SEARCHED_KINDS.map((kind) => records.filter((record) => record.kind === kind).map(({ id }) => id));
  return tx.query<SourceText>(TEXTS, [tx.workspaceId, ...ids, longest]);
}

/** `$2` to `$7` are places, `$8` how many characters of a text are read. */
const STRETCHES = `
  select p.at, substr(x.text, p.start_offset + 1, $8) as text
  from unnest($2::integer[], $3::text[], $4::uuid[], $5::integer[], $6::integer[], $7::integer[])
    p (at, field, id, revision, place, start_offset)
  cross join lateral (
    select w.text from claim_wordings w where p.field = 'statement' and w.workspace_id = $1 and w.claim_id = p.id
      and w.revision = p.revision and w.position = p.place
    union all
    select ${TOPICS} from claim_topics t where p.field = 'topic' and t.workspace_id = $1 and t.claim_id = p.id having count(*) > 0
    union all
    select case p.field when 'wording' then a.wording_text else a.translation_text end from attributions a
    where p.field in ('wording', 'translation') and a.workspace_id = $1 and a.id = p.id
    union all
    select case p.field when 'title' then d.title else d.text end from documents d
    where p.field in ('title', 'text') and d.workspace_id = $1 and d.id = p.id
    union all
    select n.text from region_names n where p.field = 'name' and n.workspace_id = $1 and n.region_id = p.id
      and n.position = p.place
    union all
    select s.pseudonym from sources s where p.field = 'pseudonym' and s.workspace_id = $1 and s.id = p.id) x
  where x.text is not null`;

/**
 * The stretch at each of these places, as it stands in its record now; in the order of the places, null for what is no
 * longer there.
 */
export async function loadStretches(tx: Tx, places: readonly TextPlace[]): Promise<(string | null)[]> {
  const rows = await tx.query<{ at: number; text: string }>(STRETCHES, [
    tx.workspaceId,
    places.map((_place, at) => at),
    places.map(({ field }) => field),
    places.map(({ id }) => id),
    places.map(({ revision }) => revision),
    places.map(({ position }) => position),
    places.map(({ startOffset }) => startOffset),
    LONGEST_CHUNK,
  ]);
  const found = new Map(rows.map(({ at, text }) => [at, text]));
  return places.map((_place, at) => found.get(at) ?? null);
}
