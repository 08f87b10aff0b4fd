/**
 * Texts in memory, found in the two steps the product takes (the rarest words bring candidates, likeness ranks them), and
 * by plain BM25 beside it. What the database does with its indexes is done here with maps.
 */
import { askedText, likenessOf, type Rarity, weightOf } from '../src/domain/matching/likeness.js';
import { matchUnits } from '../src/domain/matching/match-units.js';
import { CANDIDATES, POSTINGS_BUDGET, soughtTerms } from '../src/domain/matching/sought-terms.js';

export interface Ranked {
  /** Which text. */
  readonly text: number;
  readonly score: number;
}

/** The better first; of equals the older. */
export function compareAlike(a: Ranked, b: Ranked): number {
  return b.score - a.score || a.text - b.text;
}

export class MatchIndex implements Rarity {
  readonly texts: number;
  readonly meanLength: number;
  private readonly postings = new Map<string, Map<number, number>>();
  private readonly lengths: number[] = [];
  private readonly wordsWithLetters = new Map<string, string[]>();

  constructor(private readonly contents: readonly string[]) {
    this.texts = contents.length;
    contents.forEach((content, text) => {
      const units = matchUnits(content);
      this.lengths.push(units.length);
      for (const { term } of units) {
        const found = this.postings.get(term) ?? new Map<number, number>();
        found.set(text, (found.get(text) ?? 0) + 1);
        this.postings.set(term, found);
      }
    });
    this.meanLength = this.lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, this.texts);
    for (const word of this.postings.keys()) {
      for (const three of threesOf(word))
        this.wordsWithLetters.set(three, [...(this.wordsWithLetters.get(three) ?? []), word]);
    }
  }

  countOf({ term }: { readonly term: string }): number {
    return this.postings.get(term)?.size ?? 0;
  }

  /** Okapi BM25 over the same stems: k1 1.2, b 0.75. */
  byBm25(text: string, most: number): Ranked[] {
    const scores = new Map<number, number>();
    for (const { term } of matchUnits(text)) {
      const found = this.postings.get(term);
      if (found === undefined) continue;
      const weight = weightOf(found.size, this.texts);
      for (const [at, times] of found) {
        const diluted = 0.25 + (0.75 * (this.lengths[at] ?? 0)) / this.meanLength;
        scores.set(at, (scores.get(at) ?? 0) + (weight * times * 2.2) / (times + 1.2 * diluted));
      }
    }
    return best(scores, most);
  }

  lookAlikes(text: string, most: number): Ranked[] {
    const asked = askedText(text, this);
    const terms = new Map<string, number>();
    for (const { term, kind, text: word, weight } of asked.units) {
      if (this.countOf({ term }) > 0) terms.set(term, weight);
      else if (kind === 'word') for (const [alike, worth] of this.wordsLike(word)) terms.set(alike, weight * worth);
    }
    const sought = soughtTerms(
      [...terms].map(([term, weight]) => ({ term, weight, count: this.countOf({ term }) })),
      POSTINGS_BUDGET,
    );
    const scores = new Map<number, number>();
    for (const { term, weight } of sought) {
      for (const at of this.postings.get(term)?.keys() ?? []) scores.set(at, (scores.get(at) ?? 0) + weight);
    }
    return best(scores, CANDIDATES)
      .map(({ text: at }) => ({ text: at, score: likenessOf(asked, this.contents[at] ?? '', this).score }))
      .sort(compareAlike)
      .slice(0, most);
  }

  /** Words written like one that stands nowhere: three letters in a row in common, as pg_trgm counts them. */
  private wordsLike(word: string): [string, number][] {
    if (word.length < 4) return [];
    const threes = threesOf(word);
    const shared = new Map<string, number>();
    for (const three of threes) {
      for (const other of this.wordsWithLetters.get(three) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    return [...shared]
      .map(([other, both]): [string, number] => [other, both / (threes.size + threesOf(other).size - both)])
      .filter(([, alike]) => alike >= 0.3)
      .sort(([, a], [, b]) => b - a)
      .slice(0, 3);
  }
}

function best(scores: ReadonlyMap<number, number>, most: number): Ranked[] {
  return [...scores]
    .map(([text, score]) => ({ text, score }))
    .sort(compareAlike)
    .slice(0, most);
}

function threesOf(word: string): Set<string> {
  const padded = `  ${word} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_unit, i) => padded.slice(i, i + 3)));
}
