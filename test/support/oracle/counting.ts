/** Largest sets without an edge, found by looking at every subset: 2^n of them, so for a dozen chains and no more. */

/** Every subset of the chains in which no two are linked; the order of the chains is kept within a subset. */
export function unlinkedSubsets(chains: readonly string[], linked: (a: string, b: string) => boolean): string[][] {
  if (chains.length > 14) throw new Error(`${String(chains.length)} chains are too many to try every subset`);
  let subsets: string[][] = [[]];
  for (const chain of chains) {
    const grown = subsets
      .filter((subset) => !subset.some((member) => linked(member, chain)))
      .map((subset) => [...subset, chain]);
    subsets = [...subsets, ...grown];
  }
  return subsets;
}

/** The size of a largest set of chains of which no two are linked. */
export function largest(chains: readonly string[], linked: (a: string, b: string) => boolean): number {
  return Math.max(...unlinkedSubsets(chains, linked).map((subset) => subset.length));
}

/**
 * The largest set that comes first in the order of the chains: the one with the first chain if any largest set has it,
 * then the second likewise, and so on.
 */
export function firstLargest(ordered: readonly string[], linked: (a: string, b: string) => boolean): string[] {
  const subsets = unlinkedSubsets(ordered, linked);
  const size = Math.max(...subsets.map((subset) => subset.length));
  let best = subsets.filter((subset) => subset.length === size);
  for (const chain of ordered) {
    const having = best.filter((subset) => subset.includes(chain));
    if (having.length > 0) best = having;
  }
  return best[0] ?? [];
}

/** The least number of atoms such that every set contains one of them: tries one more until it is enough. */
export function leastHitting(sets: readonly ReadonlySet<string>[]): number {
  for (let size = 0; ; size += 1) {
    if (canHit(sets, size)) return size;
  }
}

function canHit(sets: readonly ReadonlySet<string>[], size: number): boolean {
  const [missed] = sets;
  if (missed === undefined) return true;
  if (size === 0) return false;
  return [...missed].some((atom) =>
    canHit(
      sets.filter((set) => !set.has(atom)),
      size - 1,
    ),
  );
}
