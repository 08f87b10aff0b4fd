/** A query as the database is asked it, and how often what it asks for occurs: which way of finding it is the quicker. */
import type { Spelling, Term } from './query.js';
import { gramsOf } from './tokens.js';

/** What the database made of words: its own notation, empty where all of them are too common to be kept. */
export type StemmedWords = ReadonlyMap<string, string>;

/** Something that is counted: a stem, a pair of syllables, or all pairs that begin with a syllable. */
export interface Counted {
  readonly kind: 'word' | 'gram' | 'start';
  readonly text: string;
}

/** One spelling as the database is asked it; null where nothing of it is kept. */
export function spellingQuery(spelling: Spelling, stemmed: StemmedWords): string | null {
  const words = spelling.words === '' ? '' : (stemmed.get(spelling.words) ?? '');
  const parts = [...(words === '' ? [] : [words]), ...spelling.runs.map(runQuery)];
  return parts.length === 0 ? null : parts.length === 1 ? (parts[0] ?? null) : `(${parts.join(' & ')})`;
}

/** Any spelling of a term of which something is kept; null where that is none. */
export function termQuery(term: Term, stemmed: StemmedWords): string | null {
  const queries = term.spellings.flatMap((spelling) => spellingQuery(spelling, stemmed) ?? []);
  if (queries.length === 0) return null;
  return `(${[...new Set(queries)].join(' | ')})`;
}

/**
 * The whole query: all terms, or any of them; none of the excluded. Null when nothing that is kept is asked for.
 */
export function wholeQuery(
  terms: readonly Term[],
  excluded: readonly Term[],
  stemmed: StemmedWords,
  mode: 'all' | 'any' = 'all',
): string | null {
  const wanted = terms.flatMap((term) => termQuery(term, stemmed) ?? []);
  if (wanted.length === 0) return null;
  const unwanted = excluded.flatMap((term) => termQuery(term, stemmed) ?? []);
  return [`(${wanted.join(mode === 'all' ? ' & ' : ' | ')})`, ...unwanted.map((query) => `!${query}`)].join(' & ');
}

/** What is counted of a spelling: it is in no more texts than the rarest of these. */
export function countedIn(spelling: Spelling, stemmed: StemmedWords): Counted[] {
  const words = spelling.words === '' ? '' : (stemmed.get(spelling.words) ?? '');
  const stems = [...words.matchAll(/'((?:[^']|'')*)'/gu)].map(([, stem = '']) => stem.replaceAll(`''`, `'`));
  return [
    ...stems.map((text) => ({ kind: 'word' as const, text })),
    ...spelling.runs.flatMap((run): Counted[] => {
      const grams = gramsOf(run);
      return grams.length === 1 && Array.from(run).length === 1
        ? [{ kind: 'start', text: run }]
        : grams.map((text) => ({ kind: 'gram', text }));
    }),
  ];
}

/** In how many texts a term stands at most, by the counts of what is in its spellings. */
export function termCount(term: Term, stemmed: StemmedWords, countOf: (counted: Counted) => number): number {
  return term.spellings.reduce((sum, spelling) => {
    const counts = countedIn(spelling, stemmed).map(countOf);
    return sum + (counts.length === 0 ? 0 : Math.min(...counts));
  }, 0);
}

/** A syllable alone is found wherever it is followed by another, and at the end of a run. */
function runQuery(run: string): string {
  const grams = gramsOf(run);
  if (Array.from(run).length === 1) return `'${run}':*`;
  return grams.length === 1 ? `'${grams[0] ?? ''}'` : `(${grams.map((gram) => `'${gram}'`).join(' <-> ')})`;
}
