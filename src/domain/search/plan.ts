/**
 * Which way of finding is the quicker: asking the index of words, or walking the texts from the newest until there are
 * enough. The index gathers every match before it gives the first, so that a word in every third text takes it longest;
 * a walk for a rare word never ends. The figures are microseconds, as measured with `npm run bench:search`.
 */

/** Gathering one entry of the index. */
const GATHER = 0.15;
/** Reading a text the index named. */
const FETCH = 3;
/** Reading the next text of a walk and looking into it. */
const STEP = 2.5;
/** How much deeper than expected a walk goes before it gives up: words do not lie evenly. */
const SLACK = 2;

/**
 * How many texts to walk before asking the index; 0 to ask it at once.
 * @param counts in how many of them each term stands. @param texts how many there are. @param most how many are wanted.
 */
export function walkDepth(counts: readonly number[], texts: number, most: number): number {
  if (texts === 0 || counts.length === 0) return 0;
  const share = counts.reduce((product, count) => product * Math.min(1, count / texts), 1);
  if (share === 0) return 0;
  const matches = share * texts;
  const depth = Math.min(texts, Math.ceil((SLACK * most) / share));
  const byIndex = GATHER * Math.min(...counts) + FETCH * matches;
  return STEP * depth < byIndex ? depth : 0;
}
