/**
 * A text as the units it is compared by: words, or the letters of scripts that are compared letter by letter. What
 * people who copy change without meaning to is folded away: width and compatibility forms (NFKC), case, Arabic vowel
 * marks and letter variants. Hangul is taken apart into its letters, so that another particle on the same noun changes
 * one or two of them. Every unit remembers where it stands, in code points of the text given.
 */

/** How a text is compared. Texts compared in different ways are never held against each other. */
export type UnitMode = 'words' | 'characters';

/** So many units in a row make one shingle. */
export const SHINGLE_WIDTH: Readonly<Record<UnitMode, number>> = { words: 5, characters: 8 };

export interface TextUnits {
  readonly mode: UnitMode;
  readonly units: readonly string[];
  /** Of each unit, first code point and the one after its last. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Number of the stretch a unit stands in; a quotation that was cut out ends one stretch and begins another. */
  readonly stretches: readonly number[];
}

/** Units after this many are left out, so that one long text costs no more than a long text should. */
export const MOST_UNITS = 60_000;

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const BY_LETTER = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const LETTERS = /[\p{L}\p{N}]/gu;
/** Quotation marks that come in pairs. Straight ones are handled apart; single ones are also apostrophes. */
const QUOTATION = /“[^“”]{1,3000}”|«[^«»]{1,3000}»|„[^„“”]{1,3000}[“”]|「[^「」]{1,3000}」|『[^『』]{1,3000}』/gu;
const STRAIGHT_QUOTATION = /"[^"]{1,3000}"/gu;

/** Reads a text into its units, leaving out what stands in quotation marks unless the whole text does. */
export function unitsOf(text: string): TextUnits {
  const mode = modeOf(text);
  const found = { units: [] as string[], starts: [] as number[], ends: [] as number[], stretches: [] as number[] };
  const cuts = quotationsIn(text);
  let [cut, unit, point] = [0, 0, 0];
  for (const match of text.matchAll(WORD)) {
    while (cut < cuts.length && (cuts[cut]?.end ?? 0) <= match.index) cut += 1;
    if ((cuts[cut]?.start ?? Infinity) <= match.index) continue;
    point += codePointsBetween(text, unit, match.index);
    unit = match.index;
    if (mode === 'words') addUnit(found, foldWord(match[0]), point, point + codePointsIn(match[0]), cut);
    else addLetters(found, match[0], point, cut);
    if (found.units.length >= MOST_UNITS) break;
  }
  return { mode, ...found };
}

interface Found {
  readonly units: string[];
  readonly starts: number[];
  readonly ends: number[];
  readonly stretches: number[];
}

function addUnit(found: Found, unit: string, start: number, end: number, stretch: number): void {
  if (unit === '') return;
  found.units.push(unit);
  found.starts.push(start);
  found.ends.push(end);
  found.stretches.push(stretch);
}

function addLetters(found: Found, word: string, start: number, stretch: number): void {
  let at = start;
  for (const letter of word) {
    for (const part of foldWord(letter).normalize('NFD')) addUnit(found, part, at, at + 1, stretch);
    at += 1;
  }
}

/** Letter by letter when most of its letters are Hangul, Han or kana: these have no or unsteady spaces. */
function modeOf(text: string): UnitMode {
  let [all, byLetter] = [0, 0];
  for (const [letter] of text.slice(0, 5000).matchAll(LETTERS)) {
    all += 1;
    if (BY_LETTER.test(letter)) byLetter += 1;
  }
  return byLetter * 2 > all ? 'characters' : 'words';
}

/** One word as it is compared. */
export function foldWord(word: string): string {
  const folded = word.normalize('NFKC').toUpperCase().toLowerCase();
  return /\p{Script=Arabic}/u.test(folded) ? foldArabic(folded) : folded;
}

function foldArabic(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0640\p{M}]/gu, '')
    .replace(/ٱ/gu, 'ا')
    .replace(/[ىی]/gu, 'ي')
    .replace(/ک/gu, 'ك')
    .replace(/ة/gu, 'ه');
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * What a text quotes of somebody else, in UTF-16 units and in order. Two who quote the same speech share its words
 * without depending on each other. A text that is one quotation from end to end is its source's own words.
 */
function quotationsIn(text: string): Span[] {
  const straight = text.split('"').length % 2 === 1 ? [...text.matchAll(STRAIGHT_QUOTATION)] : [];
  const spans = [...text.matchAll(QUOTATION), ...straight]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .sort((a, b) => a.start - b.start);
  const [first] = spans;
  const isAllQuoted =
    first !== undefined && text.slice(0, first.start).trim() === '' && /^[\s.,。]*$/u.test(text.slice(first.end));
  return isAllQuoted ? [] : merged(spans);
}

function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last !== undefined && span.start < last.end)
      result[result.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    else result.push(span);
  }
  return result;
}

function codePointsBetween(text: string, from: number, to: number): number {
  return codePointsIn(text.slice(from, to));
}

function codePointsIn(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if ((text.charCodeAt(i) & 0xfc00) !== 0xdc00) count += 1;
  return count;
}
