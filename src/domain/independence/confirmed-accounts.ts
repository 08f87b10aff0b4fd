/**
 * The digit 1 of an account, "confirmed by other independent sources". Nobody types it: the graph that is published
 * decides, so that a retelling cannot confirm what it retells.
 */
import type { Unassessed } from './side-graphs.js';
import { graphsOf } from './side-graphs.js';
import { sideOf } from './side.js';
import type { World } from './world.js';

/**
 * Keys of the accounts of a claim that another account, certainly independent of it, confirms: on the supporting side,
 * with some other chain of that side to which it has no L-edge, while nobody denies the claim. Any such pair makes two
 * certain origins. The letters of the sources play no part: the digit is about what is said, not about who says it.
 *
 * A new account never takes a 1 away unless it denies; a retelling gives none, since it is linked to all its original is
 * linked to; suggested ties move nothing.
 */
export function confirmedAccounts(world: World, claim: string, unassessed: Unassessed): string[] {
  if (sideOf(world, claim, 'denial').chains > 0) return [];
  const { side, chains } = graphsOf(world, sideOf(world, claim, 'support'), unassessed);
  const voices = side.vertices.slice(0, side.chains);
  return voices.flatMap((chain, v) => {
    const isConfirmed = voices.some((_other, u) => u !== v && !chains.l.joins(v, u));
    return isConfirmed ? [chain.account.key] : [];
  });
}
