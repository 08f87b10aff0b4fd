/** Hashing of units and shingles: fixed seeds, no chance, the same on every machine. */
import { SHINGLE_WIDTH, type TextUnits } from './text-units.js';

/** The shingles of a text, by the position of their first unit. */
export interface Shingles {
  /**
   * A 53-bit hash of the shingle; NaN where none begins, because a stretch ends before it would. Among a million
   * shingles the odds that any two differ and have one hash are under one in ten thousand.
   */
  readonly exact: Float64Array;
  /** 32 of those bits: what sketches are made of. */
  readonly short: Uint32Array;
}

const SEED_A = 0x811c9dc5;
const SEED_B = 0x2f0b4c47;

/** The last step of MurmurHash3: every bit of the input can change every bit of the output. */
export function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** FNV-1a over UTF-16 units, mixed. */
function hashText(text: string, seed: number): number {
  let h = seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h);
}

export function shinglesOf({ mode, units, stretches }: TextUnits): Shingles {
  const width = SHINGLE_WIDTH[mode];
  const count = Math.max(0, units.length - width + 1);
  const exact = new Float64Array(count);
  const short = new Uint32Array(count);
  const a = Uint32Array.from(units, (unit) => hashText(unit, SEED_A));
  const b = Uint32Array.from(units, (unit) => hashText(unit, SEED_B));
  for (let at = 0; at < count; at++) {
    if (stretches[at] !== stretches[at + width - 1]) {
      exact[at] = Number.NaN;
      continue;
    }
    let [left, right] = [SEED_A ^ width, SEED_B ^ width];
    for (let i = at; i < at + width; i++) {
      left = mix(Math.imul(left, 0x9e3779b1) ^ (a[i] ?? 0));
      right = mix(Math.imul(right, 0x9e3779b1) ^ (b[i] ?? 0));
    }
    short[at] = left;
    exact[at] = (left >>> 0) * 0x200000 + (right >>> 11);
  }
  return { exact, short };
}
