/**
 * One side of a claim as a list of vertices: its chains in the order in which they are considered for counting, then
 * every other account of the same claim that stands upstream of one of them, because edges are inherited from those.
 */
import { compareCodePoints } from '../canonical-json.js';
import { ACCESS_RANK } from '../vocabulary.js';
import type { Account } from './account.js';
import type { Chain } from './chain.js';
import type { World } from './world.js';

export const SIDES = ['support', 'denial'] as const;
export type SideName = (typeof SIDES)[number];

export interface Side {
  name: SideName;
  /** Chains first, then the accounts upstream of them that are not chains of this side. */
  vertices: readonly Chain[];
  /** How many of the vertices are chains: only these are counted. */
  chains: number;
}

/** Whether an account is one of the voices of a side: active, and with a stance that speaks for it. */
export function speaksFor(side: SideName, account: Account): boolean {
  if (account.state !== 'active') return false;
  return side === 'support' ? account.stance === 'asserts' || account.stance === 'relays' : account.stance === 'denies';
}

export function sideOf(world: World, claim: string, name: SideName): Side {
  const voices = world.accountsOf(claim).filter((account) => speaksFor(name, account));
  const chains = voices.sort(inCountingOrder).map((account) => world.chainOf(account));
  const listed = new Set(voices);
  const others: Account[] = [];
  for (const { ancestors } of chains) {
    for (const above of ancestors) {
      if (above.claim !== claim || listed.has(above)) continue;
      listed.add(above);
      others.push(above);
    }
  }
  others.sort((a, b) => compareCodePoints(a.key, b.key));
  return { name, vertices: [...chains, ...others.map((account) => world.chainOf(account))], chains: chains.length };
}

/**
 * Nearest to the fact first, then what was said first, then the least key. A time with an open start comes before
 * every day; no time, or one that cannot be read, comes last.
 */
export function inCountingOrder(a: Account, b: Account): number {
  return (
    ACCESS_RANK.indexOf(a.access) - ACCESS_RANK.indexOf(b.access) ||
    compareDays(a.statedFrom, b.statedFrom) ||
    compareCodePoints(a.key, b.key)
  );
}

function compareDays(a: string | null | undefined, b: string | null | undefined): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  if (a === null || b === null) return a === null ? -1 : 1;
  return a < b ? -1 : 1;
}
