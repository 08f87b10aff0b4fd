/** Which words of a text being typed are asked of the index: the rarest, as long as what they bring stays small. */

export interface SoughtTerm<T> {
  readonly term: T;
  /** In how many texts it stands. */
  readonly count: number;
  readonly weight: number;
}

/**
 * The rarest terms whose texts together are at most `budget`, but two of those that occur at all, whatever they bring:
 * a claim made of common words is looked for as well. Terms that stand nowhere bring nothing and are left out.
 */
export function soughtTerms<T>(terms: readonly SoughtTerm<T>[], budget: number): SoughtTerm<T>[] {
  const rarest = terms.filter(({ count }) => count > 0).sort((a, b) => a.count - b.count);
  const kept: SoughtTerm<T>[] = [];
  let total = 0;
  for (const term of rarest) {
    total += term.count;
    if (total > budget && kept.length >= LEAST_TERMS) break;
    kept.push(term);
  }
  return kept;
}

const LEAST_TERMS = 2;

/** Texts the sought words may bring together: what a database gathers and reads in about 20 ms. */
export const POSTINGS_BUDGET = 6000;
/** So many of them, those with the most weight in common, are likened word by word. */
export const CANDIDATES = 60;
