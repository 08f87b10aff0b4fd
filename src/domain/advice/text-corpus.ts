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

/** More texts than this are not held against each other one by one. */
const MOST_HELD_AGAINST_ALL = 300;

/** Work that can be stopped between any two steps, and gone on with. */
export type Steps<Result = void> = Generator<undefined, Result, undefined>;

/** Does all steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** What two texts must have in common to be spoken of: a part of the shorter one, or so many units in a row. */
export interface LeastInCommon {
  readonly containment: number;
  readonly run: Readonly<Record<UnitMode, number>>;
}

/** The shingles of one text, and the claims they are spread over. */
interface Spread {
  readonly key: string;
  readonly claims: readonly string[];
  readonly ids: Int32Array;
}

interface Prepared extends Positioned {
  readonly mode: UnitMode;
  /** Distinct shingles that count, ascending. */
  kept: Int32Array;
}

export class TextCorpus {
  readonly texts: readonly CorpusText[];
  private readonly prepared: Prepared[] = [];
  private readonly ids = new Map<number, number>();
  private readonly hashes: number[] = [];

  /** With texts that are not read yet: {@link readTexts} and {@link takeOut}, in this order, make it whole. */
  constructor(
    texts: readonly CorpusText[],
    private readonly related: RelatedClaims,
    /** Pairs nobody wants to hear of (one source's own texts, say). Asked after the claims. */
    private readonly mayPair: (a: CorpusText, b: CorpusText) => boolean = () => true,
  ) {
    this.texts = [...texts].sort((a, b) => compareCodePoints(a.key, b.key));
  }

  /** The texts read and held against each other at once. */
  static of(...given: ConstructorParameters<typeof TextCorpus>): TextCorpus {
    const corpus = new TextCorpus(...given);
    finish(corpus.readTexts());
    finish(corpus.takeOut([]));
    return corpus;
  }

  /** Reads the texts, one in each step. */
  *readTexts(): Steps {
    for (const { text } of this.texts) {
      const prepared = this.prepare(unitsOf(text));
      prepared.kept = distinct(prepared.positions);
      this.prepared.push(prepared);
      yield;
    }
  }

  /**
   * Whether any two of these texts could be spoken of once {@link takeOut} has taken out what it will: it only takes
   * away. When none could, no text beside these need be looked at. Of very many texts it always says yes.
   */
  mayHold(least: LeastInCommon): boolean {
    if (this.texts.length > MOST_HELD_AGAINST_ALL) return true;
    for (let second = 1; second < this.texts.length; second++) {
      for (let first = 0; first < second; first++) {
        if (this.mayBeAlike([first, second], least)) return true;
      }
    }
    return false;
  }

  private mayBeAlike(pair: TextPair, { containment, run }: LeastInCommon): boolean {
    if (!this.isLongEnough(pair[0]) || !this.isLongEnough(pair[1]) || !this.isComparable(pair)) return false;
    const { shared } = this.overlap(pair);
    if (shared === 0) return false;
    const mode = this.modeOf(pair[0]);
    if (shared >= containment * LEAST_SHINGLES[mode]) return true;
    // A run is found from where the one before it ends; taking that one out can make the next as long again.
    const shingles = (units: number) => units - SHINGLE_WIDTH[mode] + 1;
    return shingles(this.runs(pair)[0]?.units ?? 0) * 2 >= shingles(run[mode]);
  }

  /**
   * Takes out what stands everywhere, in these texts and in those of the background, and what an authority published.
   * The background is read in steps, one text in each, and only for what these texts have as well.
   */
  *takeOut(background: readonly CorpusText[]): Steps {
    const spread: Spread[] = this.texts.map(({ key, claims }, i) => ({ key, claims, ids: this.at(i).kept }));
    for (const { key, claims, text } of background) {
      spread.push({ key, claims, ids: this.knownIn(unitsOf(text)) });
      yield;
    }
    const out = this.furniture(spread.sort((a, b) => compareCodePoints(a.key, b.key)));
    this.texts.forEach(({ isStatement }, i) => {
      if (isStatement) for (const id of this.at(i).kept) out[id] = (out[id] ?? 0) | STATEMENT;
    });
    this.prepared.forEach((text, i) => {
      const mask = this.texts[i]?.isStatement === true ? FURNITURE : FURNITURE | STATEMENT;
      for (let at = 0; at < text.positions.length; at++) {
        if (((out[text.positions[at] ?? 0] ?? 0) & mask) !== 0) text.positions[at] = -1;
      }
      text.kept = distinct(text.positions);
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
    return finish(this.pairsByBand());
  }

  /** Pairs that share a fingerprint, each once, in order. */
  fingerprintPairs(): TextPair[] {
    return finish(this.pairsByFingerprint());
  }

  /** Every pair that could be alike. */
  candidates(): TextPair[] {
    return finish(this.findCandidates());
  }

  /** The same in steps, one text in each. */
  *findCandidates(): Steps<TextPair[]> {
    return uniquePairs([...(yield* this.pairsByBand()), ...(yield* this.pairsByFingerprint())]);
  }

  private *pairsByBand(): Steps<TextPair[]> {
    const places = Array.from({ length: BANDS }, () => new Map<number, number[]>());
    for (const [index, { kept }] of this.prepared.entries()) {
      if (!this.isLongEnough(index)) continue;
      const bands = bandsOf(Array.from(kept, (id) => this.hashes[id] ?? 0));
      bands.forEach((value, band) => append(places[band], value, index));
      yield;
    }
    return this.pairsIn(places);
  }

  private *pairsByFingerprint(): Steps<TextPair[]> {
    const places = new Map<number, number[]>();
    for (const [index, { positions }] of this.prepared.entries()) {
      if (!this.isLongEnough(index)) continue;
      for (const id of fingerprintsOf(positions, this.hashes)) append(places, id, index);
      yield;
    }
    return this.pairsIn([places]);
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

  /** The shingles of another text that stand in these as well, ascending. */
  private knownIn(units: TextUnits): Int32Array {
    return distinct(Int32Array.from(shinglesOf(units).exact, (hash) => this.ids.get(hash) ?? -1));
  }

  /**
   * Marks, by shingle, what stands in texts of three claims no two of which are related: menus, notices, phrases of a
   * trade. Every text speaks for one claim only, and texts are gone through by key.
   */
  private furniture(texts: readonly Spread[]): Uint8Array {
    const marks = new Uint8Array(this.hashes.length);
    const seen = new Map<number, string[]>();
    for (const { claims, ids } of texts) {
      const own = [...claims].sort(compareCodePoints);
      const [claim] = own;
      if (claim === undefined) continue;
      for (const id of ids) {
        if (marks[id] === FURNITURE) continue;
        const known = seen.get(id);
        if (known === undefined) seen.set(id, [claim]);
        else if (!known.some((other) => own.some((one) => this.related.areRelated(one, other)))) {
          known.push(claim);
          if (known.length >= FURNITURE_CLAIMS) marks[id] = FURNITURE;
        }
      }
    }
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

/** Each shingle once, ascending. */
function distinct(positions: Int32Array): Int32Array {
  const sorted = positions.filter((id) => id >= 0).sort();
  return sorted.filter((id, at) => id !== sorted[at - 1]);
}

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
