/**
 * Which way of finding is the quicker: asking the index of words, or walking the texts from the newest until there are
 * enough. The index gathers every match before it gives the first, so that a word in every third text takes it longest;
 * a walk for a rare word never ends. The figures are microseconds, as measured with `npm run bench:search`.
 */

/** Gathering one entry of the index. */
const GATHER = 0.05;
/** Reading a text the index named, and looking whether the words stand in their order. */
const FETCH = 4.4;
/** Reading the next text of a walk and looking into it. */
const STEP = 0.7;
/** How much deeper than expected a walk goes before it gives up: words do not lie evenly. */
const SLACK = 2;
/** Of the texts that have all words of a phrase, how many have them in a row: a guess on the low side. */
const IN_A_ROW = 0.1;

/** How often one term of a search stands in the texts. */
export interface TermShare {
  /** In how many texts all of it stands, at most. */
  readonly count: number;
  /** Several words that must stand in a row. */
  readonly isRow: boolean;
}

/**
 * How many texts to walk before asking the index; 0 to ask it at once.
 * @param texts how many there are. @param most how many are wanted.
 */
export function walkDepth(terms: readonly TermShare[], texts: number, most: number): number {
  if (texts === 0 || terms.length === 0) return 0;
  const share = terms.reduce((product, { count }) => product * Math.min(1, count / texts), 1);
  const inRow = terms.reduce((product, { isRow }) => product * (isRow ? IN_A_ROW : 1), share);
  if (inRow === 0) return 0;
  const steps = Math.min(texts, Math.ceil(most / inRow));
  const byIndex = GATHER * Math.min(...terms.map(({ count }) => count)) + FETCH * share * texts;
  return STEP * steps < byIndex ? Math.min(texts, SLACK * steps) : 0;
}
