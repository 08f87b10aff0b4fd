/**
 * Texts held against each other: which share enough to be worth an editor's look. Pairs are found by two cheap
 * indexes (MinHash bands, and fingerprints of which every shared run leaves one) and then compared exactly; what a
 * site prints everywhere (furniture) and what an authority published itself are taken out first. Only texts on related
 * claims are ever compared. Pure; the order in which texts are given changes nothing.
 */
import { compareCodePoints } from '../canonical-json.js';
import { fingerprintsOf } from './fingerprints.js';
import { bandsOf, BANDS } from './min-hash.js';
import type { RelatedClaims } from './related-claims.js';
import { type Positioned, type SharedRun, sharedRuns } from './shared-runs.js';
import { shinglesOf } from './shingle-hash.js';
import { SHINGLE_WIDTH, type TextUnits, type UnitMode, unitsOf } from './text-units.js';

export interface CorpusText {
  readonly key: string;
  readonly text: string;
  /** What it bears on; at least one. */
  readonly claims: readonly string[];
  /** The published words of an authority: whoever repeats them quotes, and does not copy another who does. */
  readonly isStatement: boolean;
}

/** Two texts as indexes into {@link TextCorpus.texts}, the smaller first. */
export type TextPair = readonly [first: number, second: number];

/** What two texts have in common: shingles of both, and of the shorter one. */
export interface Overlap {
  readonly shared: number;
  readonly shorter: number;
  /** shared / shorter, 0 to 1. */
  readonly containment: number;
}

/** Texts of so many unrelated claims make a shingle furniture. */
export const FURNITURE_CLAIMS = 3;
/** With fewer shingles left a text is too short to say anything by being like another. */
export const LEAST_SHINGLES: Readonly<Record<UnitMode, number>> = { words: 6, characters: 24 };
/** Of texts that meet in one place no more than this many are paired: a site that escaped the furniture rule. */
const MOST_IN_ONE_PLACE = 200;

interface Prepared extends Positioned {
  readonly mode: UnitMode;
  /** Distinct shingles that count, ascending. */
  kept: Int32Array;
}

export class TextCorpus {
  readonly texts: readonly CorpusText[];
  private readonly prepared: Prepared[];
  private readonly ids = new Map<number, number>();
  private readonly hashes: number[] = [];

  constructor(
    texts: readonly CorpusText[],
    private readonly related: RelatedClaims,
    /** Pairs nobody wants to hear of (one source's own texts, say). Asked after the claims. */
    private readonly mayPair: (a: CorpusText, b: CorpusText) => boolean = () => true,
  ) {
    this.texts = [...texts].sort((a, b) => compareCodePoints(a.key, b.key));
    this.prepared = this.texts.map(({ text }) => this.prepare(unitsOf(text)));
    const out = this.furniture();
    this.texts.forEach(({ isStatement }, i) => {
      if (isStatement) for (const id of this.distinct(i)) out[id] = (out[id] ?? 0) | STATEMENT;
    });
    this.prepared.forEach((text, i) => {
      const mask = this.texts[i]?.isStatement === true ? FURNITURE : FURNITURE | STATEMENT;
      for (let at = 0; at < text.positions.length; at++) {
        if (((out[text.positions[at] ?? 0] ?? 0) & mask) !== 0) text.positions[at] = -1;
      }
      text.kept = this.distinct(i);
    });
  }

  /** How many shingles of a text count. */
  sizeOf(index: number): number {
    return this.at(index).kept.length;
  }

  modeOf(index: number): UnitMode {
    return this.at(index).mode;
  }

  /** Pairs that meet in a MinHash band, each once, in order. */
  bandPairs(): TextPair[] {
    const places = Array.from({ length: BANDS }, () => new Map<number, number[]>());
    this.prepared.forEach(({ kept }, index) => {
      if (!this.isLongEnough(index)) return;
      const bands = bandsOf(Array.from(kept, (id) => this.hashes[id] ?? 0));
      bands.forEach((value, band) => append(places[band], value, index));
    });
    return this.pairsIn(places);
  }

  /** Pairs that share a fingerprint, each once, in order. */
  fingerprintPairs(): TextPair[] {
    const places = new Map<number, number[]>();
    this.prepared.forEach((_text, index) => {
      if (this.isLongEnough(index))
        for (const id of fingerprintsOf(this.at(index).positions, this.hashes)) append(places, id, index);
    });
    return this.pairsIn([places]);
  }

  /** Every pair that could be alike. */
  candidates(): TextPair[] {
    return uniquePairs([...this.bandPairs(), ...this.fingerprintPairs()]);
  }

  /** Whether two texts may be held against each other at all. */
  isComparable([first, second]: TextPair): boolean {
    const [a, b] = [this.texts[first], this.texts[second]];
    if (a === undefined || b === undefined || this.at(first).mode !== this.at(second).mode) return false;
    return (
      a.claims.some((left) => b.claims.some((right) => this.related.areRelated(left, right))) && this.mayPair(a, b)
    );
  }

  /** The exact overlap of two texts. */
  overlap([first, second]: TextPair): Overlap {
    const [a, b] = [this.at(first).kept, this.at(second).kept];
    let [i, j, shared] = [0, 0, 0];
    while (i < a.length && j < b.length) {
      const [left, right] = [a[i] ?? 0, b[j] ?? 0];
      if (left === right) shared += 1;
      if (left <= right) i += 1;
      if (right <= left) j += 1;
    }
    const shorter = Math.min(a.length, b.length);
    return { shared, shorter, containment: shorter === 0 ? 0 : shared / shorter };
  }

  /** The longest stretches two texts share, longest first, at most five. */
  runs([first, second]: TextPair): SharedRun[] {
    return sharedRuns(this.at(first), this.at(second), SHINGLE_WIDTH[this.at(first).mode]);
  }

  private at(index: number): Prepared {
    const text = this.prepared[index];
    if (text === undefined) throw new RangeError('there is no such text');
    return text;
  }

  private isLongEnough(index: number): boolean {
    const { kept, mode } = this.at(index);
    return kept.length >= LEAST_SHINGLES[mode];
  }

  private prepare(units: TextUnits): Prepared {
    const { exact, short } = shinglesOf(units);
    const positions = new Int32Array(exact.length);
    exact.forEach((hash, at) => {
      positions[at] = Number.isNaN(hash) ? -1 : this.idOf(hash, short[at] ?? 0);
    });
    return {
      mode: units.mode,
      starts: Int32Array.from(units.starts),
      ends: Int32Array.from(units.ends),
      positions,
      kept: NONE,
    };
  }

  private idOf(exact: number, short: number): number {
    const known = this.ids.get(exact);
    if (known !== undefined) return known;
    this.ids.set(exact, this.hashes.length);
    return this.hashes.push(short) - 1;
  }

  private distinct(index: number): Int32Array {
    const sorted = Int32Array.from(this.at(index).positions.filter((id) => id >= 0)).sort();
    return sorted.filter((id, at) => id !== sorted[at - 1]);
  }

  /**
   * Marks, by shingle, what stands in texts of three claims no two of which are related: menus, notices, phrases of a
   * trade. Every text speaks for one claim only, and texts are gone through by key.
   */
  private furniture(): Uint8Array {
    const marks = new Uint8Array(this.hashes.length);
    const seen = new Map<number, string[]>();
    this.texts.forEach(({ claims }, index) => {
      const own = [...claims].sort(compareCodePoints);
      for (const id of this.distinct(index)) {
        if (marks[id] === FURNITURE) continue;
        const [claim] = own;
        const known = seen.get(id);
        if (claim === undefined) continue;
        if (known === undefined) seen.set(id, [claim]);
        else if (!known.some((other) => own.some((one) => this.related.areRelated(one, other)))) {
          known.push(claim);
          if (known.length >= FURNITURE_CLAIMS) marks[id] = FURNITURE;
        }
      }
    });
    return marks;
  }

  private pairsIn(places: readonly ReadonlyMap<number, readonly number[]>[]): TextPair[] {
    const seen = new Set<number>();
    const pairs: TextPair[] = [];
    const size = this.texts.length;
    for (const place of places) {
      for (const members of place.values()) {
        const taken = members.slice(0, MOST_IN_ONE_PLACE);
        for (const [i, first] of taken.entries()) {
          for (const second of taken.slice(i + 1)) {
            const code = first * size + second;
            if (seen.has(code)) continue;
            seen.add(code);
            if (this.isComparable([first, second])) pairs.push([first, second]);
          }
        }
      }
    }
    return uniquePairs(pairs);
  }
}

const NONE = new Int32Array(0);
const FURNITURE = 1;
const STATEMENT = 2;

function append(places: Map<number, number[]> | undefined, key: number, value: number): void {
  const list = places?.get(key);
  if (list === undefined) places?.set(key, [value]);
  else list.push(value);
}

function uniquePairs(pairs: readonly TextPair[]): TextPair[] {
  const sorted = [...pairs].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return sorted.filter(([first, second], i) => {
    const before = sorted[i - 1];
    return before === undefined || before[0] !== first || before[1] !== second;
  });
}
