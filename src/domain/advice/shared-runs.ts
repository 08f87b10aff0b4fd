/** The stretches two texts have in common, for an editor to read side by side. */

/** A text as the shingles at its positions. */
export interface Positioned {
  /** Of each unit, first code point and the one after its last. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Shingle at each position; -1 where there is none, or where it was taken out. */
  readonly positions: Int32Array;
}

/** A stretch both texts have, in code points of each; `units` long after folding. */
export interface SharedRun {
  readonly first: readonly [start: number, end: number];
  readonly second: readonly [start: number, end: number];
  readonly units: number;
}

const MOST_RUNS = 5;
/** A shingle that stands in a text more often than this is looked for at its first places only. */
const MOST_PLACES = 8;

/** The longest stretches, longest first, at most five; no two of them overlap in the first text. */
export function sharedRuns(a: Positioned, b: Positioned, width: number): SharedRun[] {
  const places = new Map<number, number[]>();
  b.positions.forEach((id, at) => {
    const known = places.get(id);
    if (id >= 0 && known === undefined) places.set(id, [at]);
    else if (known !== undefined && known.length < MOST_PLACES) known.push(at);
  });
  const runs: SharedRun[] = [];
  for (let at = 0; at < a.positions.length; at++) {
    let [longest, where] = [0, 0];
    for (const start of places.get(a.positions[at] ?? -1) ?? []) {
      const length = lengthFrom(a.positions, at, b.positions, start);
      if (length > longest) [longest, where] = [length, start];
    }
    if (longest === 0) continue;
    const units = longest + width - 1;
    const span = (text: Positioned, from: number) =>
      [text.starts[from] ?? 0, text.ends[from + units - 1] ?? 0] as const;
    runs.push({ first: span(a, at), second: span(b, where), units });
    at += longest - 1;
  }
  return runs.sort((x, y) => y.units - x.units || x.first[0] - y.first[0]).slice(0, MOST_RUNS);
}

function lengthFrom(a: Int32Array, from: number, b: Int32Array, start: number): number {
  let length = 0;
  while ((a[from + length] ?? -1) >= 0 && a[from + length] === b[start + length]) length += 1;
  return length;
}
