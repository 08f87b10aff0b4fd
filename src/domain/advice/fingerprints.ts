/**
 * Winnowing (Schleimer, Wilkerson, Aiken 2003): of every few shingles in a row the one with the least hash is kept, so
 * that two texts with a long enough run in common are sure to have one kept shingle in common.
 */

/** A shared run of this many shingles always leaves a fingerprint in both texts: 8 words, or 11 letters. */
const WINDOW = 4;

/** The kept shingles of a text, given by position; -1 ends a run. A run shorter than the window leaves one. */
export function fingerprintsOf(positions: Int32Array, hashes: readonly number[]): Set<number> {
  const found = new Set<number>();
  const least = (a: number, b: number) => ((hashes[b] ?? 0) < (hashes[a] ?? 0) ? b : a);
  let run: number[] = [];
  const close = () => {
    const windows = run.length === 0 ? 0 : Math.max(1, run.length - WINDOW + 1);
    for (let from = 0; from < windows; from++) found.add(run.slice(from, from + WINDOW).reduce(least));
    run = [];
  };
  for (const id of positions) {
    if (id >= 0) run.push(id);
    else close();
  }
  close();
  return found;
}
