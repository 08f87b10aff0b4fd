import type { TermShare } from '../domain/search/plan.js';
import type { Term } from '../domain/search/query.js';
import type { SearchAudience } from '../domain/search/sections.js';
import { type Counted, type StemmedWords, termCount, termQuery } from '../domain/search/text-query.js';
import type { CountRow } from './search.repository.js';

/** How often what is asked for stands in the texts of each audience. */
export class TermCounts {
  private readonly counts: ReadonlyMap<string, number>;

  constructor(
    rows: readonly CountRow[],
    private readonly stemmed: StemmedWords,
  ) {
    this.counts = new Map(rows.map(({ audience, kind, text, texts }) => [`${audience} ${kind} ${text}`, texts]));
  }

  textsOf(audience: SearchAudience): number {
    return this.counts.get(`${audience} text `) ?? 0;
  }

  /** Of the terms of which something is kept. */
  sharesOf(audience: SearchAudience, terms: readonly Term[]): TermShare[] {
    return terms
      .filter((term) => termQuery(term, this.stemmed) !== null)
      .map((term) => ({ count: this.of(audience, term), isRow: isRow(term) }));
  }

  of(audience: SearchAudience, term: Term): number {
    const countOf = ({ kind, text }: Counted) => this.counts.get(`${audience} ${kind} ${text}`) ?? 0;
    return termCount(term, this.stemmed, countOf);
  }
}

/** Several words that must stand in a row, in every way of writing it. */
function isRow({ spellings }: Term): boolean {
  return spellings.every(({ words }) => words.includes(' '));
}
