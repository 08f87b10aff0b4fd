/**
 * A whole corpus as columns of integers: what {@link ./count-corpus.js} counts origins from. No strings and no objects,
 * because three million accounts have to fit beside everything else a server holds.
 */

/** What the counting needs to know of one account, as bits of {@link CorpusColumns.traits}. */
export const TRAITS = {
  /** Active, and asserts or relays: a chain of the supporting side. */
  supports: 1,
  /** Active, and denies: a chain of the denying side. */
  denies: 2,
  /** Active, and took part, saw it or holds the document: such a member grounds a circle of retellings. */
  wasThere: 4,
  /** Its origin is identified when it came through nobody: it was there, holds the document or speaks officially. */
  speaksForItself: 8,
  /** `originStatus` says identified. */
  givenIdentified: 16,
  /** `originStatus` says described or unknown. */
  givenUnidentified: 32,
  /** Withdrawn: whatever rests on it is of unknown origin. */
  withdrawn: 64,
} as const;

/** Pairs of integers, in any order; a pair that stands there twice counts once. */
export interface Pairs {
  /** An account. */
  readonly of: Int32Array;
  /** What it is paired with. */
  readonly to: Int32Array;
}

export interface CorpusColumns {
  /** How many claims there are; they are numbered from 0. */
  readonly claims: number;
  /** How many sources there are, numbered from 0. Names of one person have one number: merge them first. */
  readonly sources: number;
  /** For each account, the claim it is on. */
  readonly claim: Int32Array;
  /** For each account, its source. */
  readonly source: Int32Array;
  /** For each account, a sum of {@link TRAITS}. */
  readonly traits: Uint8Array;
  /** Account to the account it came through, on whatever claim. One that was superseded is led on before. */
  readonly retold: Pairs;
  /** Account to a source it came through of which no account is recorded. */
  readonly named: Pairs;
  /** Account to the channel that passed it on. */
  readonly channels: Pairs;
}

/** The pairs of each account together: those of account `a` are `to[starts[a]]` up to `to[starts[a + 1]]`. */
export interface Grouped {
  readonly starts: Int32Array;
  readonly to: Int32Array;
}

const NO_PAIRS: Grouped = { starts: new Int32Array(0), to: new Int32Array(0) };

/** Groups pairs by their first; the empty grouping when there is none. */
export function grouped(pairs: Pairs, accounts: number): Grouped {
  if (pairs.of.length === 0) return NO_PAIRS;
  const starts = startsOf(pairs.of, accounts);
  const to = new Int32Array(pairs.of.length);
  // Filled from the end of each group, so that the starts are right when all is in place.
  for (let i = pairs.of.length - 1; i >= 0; i--) {
    const of = pairs.of[i] ?? 0;
    const place = (starts[of + 1] ?? 0) - 1;
    starts[of + 1] = place;
    to[place] = pairs.to[i] ?? 0;
  }
  return { starts: starts.subarray(1), to };
}

export function firstOf({ starts }: Grouped, account: number): number {
  return starts[account] ?? 0;
}

export function endOf({ starts, to }: Grouped, account: number): number {
  return starts[account + 1] ?? to.length;
}

/** Whether an account is paired with anything at all. */
export function hasAny(pairs: Grouped, account: number): boolean {
  return firstOf(pairs, account) < endOf(pairs, account);
}

/** Where each group ends, one place further on: the group of `k` ends at `ends[k + 1]`. */
function startsOf(keys: Int32Array, size: number): Int32Array {
  const ends = new Int32Array(size + 1);
  for (let i = 0; i < keys.length; i++) {
    const key = (keys[i] ?? 0) + 1;
    ends[key] = (ends[key] ?? 0) + 1;
  }
  for (let k = 1; k <= size; k++) ends[k] = (ends[k] ?? 0) + (ends[k - 1] ?? 0);
  return ends;
}

/** Refuses columns that do not fit together: a number nothing stands behind would be counted as somebody. */
export function checkColumns(columns: CorpusColumns): void {
  const accounts = columns.claim.length;
  for (const name of ['source', 'traits'] as const) {
    if (columns[name].length === accounts) continue;
    throw new RangeError(`${name}: given ${String(columns[name].length)} entries, expected ${String(accounts)}`);
  }
  checkRange('claim', columns.claim, columns.claims);
  checkRange('source', columns.source, columns.sources);
  const targets = { retold: accounts, named: columns.sources, channels: columns.sources };
  for (const name of ['retold', 'named', 'channels'] as const) {
    const { of, to } = columns[name];
    if (of.length !== to.length) {
      throw new RangeError(`${name}.to: given ${String(to.length)} entries, expected ${String(of.length)}`);
    }
    checkRange(`${name}.of`, of, accounts);
    checkRange(`${name}.to`, to, targets[name]);
  }
}

function checkRange(name: string, values: Int32Array, below: number): void {
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? -1;
    if (value >= 0 && value < below) continue;
    throw new RangeError(`${name}[${String(i)}]: given ${String(value)}, expected 0 to ${String(below - 1)}`);
  }
}
