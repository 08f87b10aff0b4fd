/**
 * How much one text is like another that somebody is typing, word by word: what both say counts, the more the rarer it is
 * (BM25); a word that is only written much alike counts in part, so that slips and other endings are no different words.
 * Made for claims; it knows nothing of them.
 */
import { type MatchUnit, matchUnits } from './match-units.js';

/** How often words are written, where the texts come from. */
export interface Rarity {
  readonly texts: number;
  /** Units an average text has. */
  readonly meanLength: number;
  /** In how many texts a unit stands. */
  countOf(unit: Pick<MatchUnit, 'kind' | 'term'>): number;
}

/** What somebody is typing, taken apart once for all texts it is held against. */
export interface AskedText {
  readonly units: readonly WeighedUnit[];
  /** What a text that says all of it would score. */
  readonly whole: number;
}

export interface WeighedUnit extends MatchUnit {
  /** Rarity of the unit: 0 for one that is everywhere. */
  readonly weight: number;
  /** Its pairs of letters; empty where it is too short to be written alike. */
  readonly letters: ReadonlySet<string>;
}

export interface Likeness {
  /** For ranking; only comparable for one asked text. */
  readonly score: number;
  /** How much of what was asked, by weight, is in the text: 0 to 1. */
  readonly share: number;
  /** Where in the text the shared words stand, in UTF-16 units, in order. */
  readonly shared: readonly SharedStretch[];
}

export interface SharedStretch {
  readonly start: number;
  readonly end: number;
}

/** How soon more of the same word stops counting, and how much a long text is held to be diluted. */
const SATURATION = 1.2;
const DILUTION = 0.5;
/** Words written less alike than this are different words. */
const LEAST_ALIKE = 0.55;
/** What a word written alike is worth, by how much alike it is, beside the same word. */
const ALIKE_WORTH = 1;
/** What two words that follow each other in both texts are worth beside the rarer of them. */
const ORDER_WORTH = 0.5;

/** Weighs the units of a text that is being typed; each is asked once. */
export function askedText(text: string, rarity: Rarity): AskedText {
  const units = matchUnits(text).map((unit) => ({
    ...unit,
    weight: weightOf(rarity.countOf(unit), rarity.texts),
    letters: isComparable(unit) ? lettersOf(unit.text) : NO_LETTERS,
  }));
  const whole = distinct(units).reduce((sum, { weight }) => sum + weight, 0);
  return { units, whole };
}

/** The rarity of what stands in so many of so many texts. Never negative. */
export function weightOf(count: number, texts: number): number {
  return Math.log(1 + (Math.max(texts, count) - count + 0.5) / (count + 0.5));
}

export function likenessOf(asked: AskedText, text: string, rarity: Rarity): Likeness {
  const units = matchUnits(text);
  const places = new Map<string, MatchUnit[]>();
  for (const unit of units) {
    const known = places.get(keyOf(unit));
    if (known === undefined) places.set(keyOf(unit), [unit]);
    else known.push(unit);
  }
  const diluted = 1 - DILUTION + DILUTION * (units.length / Math.max(1, rarity.meanLength));
  const sought = distinct(asked.units);
  const askedKeys = new Set(sought.map(keyOf));
  const spare: Spare[] = [];
  for (const where of places.values()) {
    const [unit] = where;
    if (unit !== undefined && isComparable(unit) && !askedKeys.has(keyOf(unit)))
      spare.push({ unit, where, letters: null });
  }
  let [score, found] = [0, 0];
  const shared: SharedStretch[] = [];
  for (const unit of sought) {
    const same = places.get(keyOf(unit)) ?? [];
    const [worth, where] = same.length > 0 ? [1, same] : mostAlike(unit, spare);
    if (worth === 0) continue;
    score += unit.weight * worth * saturated(where.length, diluted);
    found += unit.weight * worth;
    shared.push(...where);
  }
  score += ORDER_WORTH * inOrder(asked.units, units);
  return { score, share: asked.whole === 0 ? 0 : found / asked.whole, shared: joined(shared) };
}

function saturated(times: number, diluted: number): number {
  return (times * (SATURATION + 1)) / (times + SATURATION * diluted);
}

/** Weight of the pairs of words that follow each other in both texts. */
function inOrder(asked: readonly WeighedUnit[], units: readonly MatchUnit[]): number {
  const pairs = new Set(units.slice(1).map((unit, i) => `${units[i]?.term ?? ''} ${unit.term}`));
  const counted = new Set<string>();
  let sum = 0;
  asked.slice(1).forEach((unit, i) => {
    const before = asked[i];
    if (before === undefined || unit.kind === 'gram') return;
    const pair = `${before.term} ${unit.term}`;
    if (!pairs.has(pair) || counted.has(pair)) return;
    counted.add(pair);
    sum += Math.min(before.weight, unit.weight);
  });
  return sum;
}

/** A word of the text that is none of those asked; its letters are taken apart when they are first needed. */
interface Spare {
  readonly unit: MatchUnit;
  readonly where: readonly MatchUnit[];
  letters: ReadonlySet<string> | null;
}

/** The word written most like the one asked. */
function mostAlike(asked: WeighedUnit, spare: readonly Spare[]): readonly [worth: number, where: readonly MatchUnit[]] {
  if (asked.letters.size === 0) return NOTHING;
  let [best, found]: [number, Spare | null] = [0, null];
  for (const one of spare) {
    if (Math.abs(one.unit.text.length - asked.text.length) > MOST_APART) continue;
    one.letters ??= lettersOf(one.unit.text);
    const alike = overlapOf(asked.letters, one.letters);
    if (alike > best) [best, found] = [alike, one];
  }
  return found === null || best < LEAST_ALIKE ? NOTHING : [best * ALIKE_WORTH, found.where];
}

const NOTHING: readonly [number, readonly MatchUnit[]] = [0, []];
const NO_LETTERS: ReadonlySet<string> = new Set();
/** Letters one word may have more than another that is written like it. */
const MOST_APART = 3;

/** Short words and figures that differ by a letter are other words. */
function isComparable({ kind, text }: MatchUnit): boolean {
  return kind === 'word' && text.length >= 4 && !/\d/.test(text);
}

/** How much two words are written alike, from 0 to 1. */
export function writtenAlike(a: string, b: string): number {
  return overlapOf(lettersOf(a), lettersOf(b));
}

/** Pairs of letters of a word, its ends among them. */
function lettersOf(word: string): ReadonlySet<string> {
  const padded = ` ${word} `;
  const pairs = new Set<string>();
  for (let i = 1; i < padded.length; i++) pairs.add(padded.slice(i - 1, i + 1));
  return pairs;
}

/** Dice's coefficient: shared pairs of both. */
function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const pair of a) if (b.has(pair)) both += 1;
  return (2 * both) / (a.size + b.size);
}

/** Stretches in order, those that touch or are parted by a space put together. */
function joined(stretches: readonly SharedStretch[]): SharedStretch[] {
  const ordered = [...stretches].sort((a, b) => a.start - b.start || a.end - b.end);
  const kept: { start: number; end: number }[] = [];
  for (const { start, end } of ordered) {
    const last = kept.at(-1);
    if (last !== undefined && start <= last.end + 1) last.end = Math.max(last.end, end);
    else kept.push({ start, end });
  }
  return kept;
}

function distinct<T extends MatchUnit>(units: readonly T[]): T[] {
  const first = new Map<string, T>();
  for (const unit of units) if (!first.has(keyOf(unit))) first.set(keyOf(unit), unit);
  return [...first.values()];
}

/** Words and pairs of syllables never meet in one key: a pair has no Latin letters. */
function keyOf({ term }: Pick<MatchUnit, 'term'>): string {
  return term;
}
