/** Whether what is told of places contradicts: a place and one it lies in are not two places. */

/** A place as far as it matters what it lies in. */
export interface PlaceWithin {
  readonly parent?: string | undefined;
}

/** Whether `place` is `outer` or lies in it, at any depth. */
export function liesWithin(regions: ReadonlyMap<string, PlaceWithin>, place: string, outer: string): boolean {
  const seen = new Set<string>();
  for (let key: string | undefined = place; key !== undefined && !seen.has(key); key = regions.get(key)?.parent) {
    if (key === outer) return true;
    seen.add(key);
  }
  return false;
}

/**
 * Whether two accounts of where something was cannot both be right: no place of one is, holds or lies in a place of the
 * other. "In North Pyongan" does not conflict with "in Yomju County"; "in Ryanggang" does. Nothing said conflicts with
 * nothing.
 */
export function placesConflict(
  regions: ReadonlyMap<string, PlaceWithin>,
  one: Iterable<string>,
  other: Iterable<string>,
): boolean {
  const [left, right] = [[...one], [...other]];
  if (left.length === 0 || right.length === 0) return false;
  return !left.some((a) => right.some((b) => liesWithin(regions, a, b) || liesWithin(regions, b, a)));
}
