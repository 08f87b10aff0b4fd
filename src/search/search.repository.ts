import type { Tx } from '../database/unit-of-work.js';
import type { Counted, StemmedWords } from '../domain/search/text-query.js';
import type { KnownName } from '../domain/search/places.js';
import type { SearchAudience, SearchField, SearchSection } from '../domain/search/sections.js';
import { type Stretch, VECTOR } from './index-writer.js';

/** A stretch of a text that matches. */
export interface FoundRow {
  /** Which of the sections asked about, from 1. */
  readonly section: number;
  readonly record_id: string;
  readonly field: SearchField;
  readonly revision: number;
  readonly position: number;
  readonly start_offset: number;
  readonly number: number;
  readonly claim_id: string | null;
  readonly lang: string | null;
  /** How often and how close together what was asked for stands in it, from 0 to 1. */
  readonly rank: number;
}

/** One section, how deep it is walked, and up to which record (null: the newest). */
export interface AskedSection extends SearchSection {
  readonly scan: number;
  readonly upTo: number | null;
}

/** How often something occurs, and in how many texts of an audience it is looked for. */
export interface CountRow {
  readonly audience: SearchAudience;
  readonly kind: Counted['kind'] | 'text';
  readonly text: string;
  readonly texts: number;
}

/** What is asked of the index. Nothing here decides who may find what: the sections and audiences given do. */
export class SearchRepository {
  /** Runs the search, at most `most` stretches of each section, the newest first. */
  find(tx: Tx, sections: readonly AskedSection[], query: string, most: number): Promise<FoundRow[]> {
    return tx.query<FoundRow>(
      `select * from search_find($1, $2::text[], $3::text[], $4::integer[], $5::integer[], $6::tsquery, $7)`,
      [
        tx.workspaceId,
        sections.map(({ audience }) => audience),
        sections.map(({ kind }) => kind),
        sections.map(({ scan }) => scan),
        sections.map(({ upTo }) => upTo),
        query,
        most,
      ],
    );
  }

  /** Which of these stretches match, by their place among them, with their rank: for what is not indexed yet. */
  matching(tx: Tx, stretches: readonly Stretch[], query: string): Promise<{ at: number; rank: number }[]> {
    return tx.query<{ at: number; rank: number }>(
      `select v.at, ts_rank(v.tsv, $3::tsquery, 1) as rank
       from (select x.at::integer - 1 as at, ${VECTOR} as tsv
         from unnest($1::text[], $2::text[]) with ordinality x (words, grams, at)) v
       where v.tsv @@ $3::tsquery`,
      [stretches.map(({ words }) => words), stretches.map(({ grams }) => grams), query],
    );
  }

  /** Rows of words, stemmed and in order, as the database asks for them; empty where only words are left that are everywhere. */
  async stem(tx: Tx, rows: readonly string[]): Promise<StemmedWords> {
    const different = [...new Set(rows)].filter((words) => words !== '');
    if (different.length === 0) return new Map();
    const stemmed = await tx.query<{ words: string; query: string }>(
      `select x.words, phraseto_tsquery('english', x.words)::text as query from unnest($1::text[]) x (words)`,
      [different],
    );
    return new Map(stemmed.map(({ words, query }) => [words, query]));
  }

  /** Which of these words have one of these stems. */
  async wordsOf(tx: Tx, words: readonly string[], stems: readonly string[]): Promise<ReadonlySet<string>> {
    if (words.length === 0 || stems.length === 0) return new Set();
    const rows = await tx.query<{ word: string }>(
      `select x.word from unnest($1::text[]) x (word)
       where coalesce((ts_lexize('english_stem', x.word))[1], x.word) = any($2::text[])`,
      [words, stems],
    );
    return new Set(rows.map(({ word }) => word));
  }

  /** Names of regions that have a name under one of these keys: all their names, under each such key. */
  namesUnder(tx: Tx, keys: readonly string[]): Promise<KnownName[]> {
    return tx.query<KnownName>(
      `select k.name_key as key, n.text as name from search_names k
       join region_names n on n.workspace_id = $1 and n.region_id = k.region_id
       where k.workspace_id = $1 and k.name_key = any($2) order by k.region_id, n.position limit 200`,
      [tx.workspaceId, keys],
    );
  }

  /** In how many texts of each audience these stand, and how many texts there are. */
  counts(tx: Tx, audiences: readonly SearchAudience[], counted: readonly Counted[]): Promise<CountRow[]> {
    const of = (kind: Counted['kind']) => counted.filter((each) => each.kind === kind).map(({ text }) => text);
    return tx.query<CountRow>(
      `select t.audience, t.kind, t.lexeme as text, sum(t.texts)::integer as texts from search_terms t
       where t.workspace_id = $1 and t.audience = any($2) and ((t.kind = 'word' and t.lexeme = any($3))
         or (t.kind = 'gram' and t.lexeme = any($4)) or (t.kind = 'text' and t.lexeme = ''))
       group by t.audience, t.kind, t.lexeme
       union all
       select t.audience, 'start', x.text, sum(t.texts)::integer from unnest($5::text[]) x (text)
       join search_terms t on t.workspace_id = $1 and t.audience = any($2) and t.kind = 'gram' and t.term >= x.text
         and t.term < x.text || chr(1114109)
       group by t.audience, x.text`,
      [tx.workspaceId, audiences, of('word'), of('gram'), of('start')],
    );
  }

  /** Words written much like this one, the most alike first. */
  async alike(tx: Tx, audiences: readonly SearchAudience[], word: string, most: number): Promise<string[]> {
    const rows = await tx.query<{ term: string }>('select term from search_alike($1, $2::text[], $3, $4)', [
      tx.workspaceId,
      audiences,
      word.normalize('NFD'),
      most,
    ]);
    return rows.map(({ term }) => term);
  }

  /** Words that begin like this, the most frequent first. */
  async beginningWith(tx: Tx, audiences: readonly SearchAudience[], start: string, most: number): Promise<string[]> {
    const rows = await tx.query<{ term: string }>(
      `select t.term from search_terms t where t.workspace_id = $1 and t.audience = any($2) and t.kind = 'word'
         and t.term >= $3 and t.term < $3 || chr(1114109)
       group by t.term order by sum(t.texts) desc, t.term limit $4`,
      [tx.workspaceId, audiences, start, most],
    );
    return rows.map(({ term }) => term);
  }
}
