/** What every bench needs: chance from a seed, the middle and the tail of a list of times, and a table with its bars. */

/** A small generator of numbers in [0, 1), the same on every machine (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The least value that at least this share of the values does not exceed; NaN of an empty list. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** How long the work takes, in milliseconds, once for each run. */
export function timesOf(runs: number, work: () => void): number[] {
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}

/** One measured value with the bar it is held against; no bar where it is only told. */
export interface Figure {
  what: string;
  measured: string;
  bar: string;
  isMet: boolean | null;
}

/** A figure that is only told. */
export function told(what: string, measured: string): Figure {
  return { what, measured, bar: '', isMet: null };
}

/** A figure that must not be above its bar. */
export function atMost(what: string, value: number, bar: number, digits = 2, unit = ''): Figure {
  return { what, measured: `${value.toFixed(digits)}${unit}`, bar: `<= ${bar}${unit}`, isMet: value <= bar };
}

/** A figure that must not be below its bar. */
export function atLeast(what: string, value: number, bar: number, digits = 3): Figure {
  return { what, measured: value.toFixed(digits), bar: `>= ${bar}`, isMet: value >= bar };
}

/**
 * Prints the figures with their bars. A missed bar ends the process with code 1, unless the table only tells (`told`).
 */
export function printFigures(title: string, figures: readonly Figure[], kind: 'held' | 'told' = 'held'): void {
  console.log(`\n${title}`);
  console.table(
    figures.map(({ what, measured, bar, isMet }) => ({
      what,
      measured,
      bar,
      '': isMet === null ? '' : isMet ? 'met' : 'MISSED',
    })),
  );
  if (kind === 'held' && figures.some(({ isMet }) => isMet === false)) process.exitCode = 1;
}
