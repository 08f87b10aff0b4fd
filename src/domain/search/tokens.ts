/**
 * What a text is found by: its words, stemmed by the database, and pairs of syllables of the scripts that attach particles
 * or write no spaces (Hangul, Han, Kana). A pair reaches over a space, so that 제대 군인 and 제대군인 are found by either.
 */
import { fold } from './fold.js';

/** Raised when the same text would give other tokens: everything is then indexed anew. */
export const TOKENS_VERSION = 1;

/** One word or one run of syllables, in the order of the text. Offsets are in the folded text. */
export interface Token {
  readonly kind: 'word' | 'syllables';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Only white space stands between this run of syllables and the one before. */
  readonly goesOn: boolean;
}

export interface PlacedGram {
  readonly gram: string;
  /** Counts syllables from 1; runs that do not belong together are {@link GAP} apart. */
  readonly position: number;
}

/** Runs of syllables (Hangul, Han, kana); numbers with separators; other words. */
const TOKEN =
  /([\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+)|\d{1,3}(?:,\d{3})+(?!\d)|(?:(?![\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}])+/gu;
/** More than any phrase is long. */
const GAP = 100;
/** Characters of a word that count; longer ones are no words. */
export const LONGEST_WORD = 60;

/** The tokens of a text that was folded. */
export function tokensOf(folded: string): Token[] {
  const tokens: Token[] = [];
  let lastEnd = 0;
  for (const match of folded.matchAll(TOKEN)) {
    const [whole, syllables] = match;
    const end = match.index + whole.length;
    const before = tokens.at(-1);
    const goesOn =
      syllables !== undefined && before?.kind === 'syllables' && /^\s*$/u.test(folded.slice(lastEnd, match.index));
    const text = syllables ?? whole.replaceAll(',', '').slice(0, LONGEST_WORD);
    tokens.push({ kind: syllables === undefined ? 'word' : 'syllables', text, start: match.index, end, goesOn });
    lastEnd = end;
  }
  return tokens;
}

/** The pairs of syllables of a run, `염주군` to `염주`, `주군`; a syllable alone stands for itself. */
export function gramsOf(run: string): string[] {
  const units = Array.from(run);
  if (units.length < 2) return units;
  return units.slice(1).map((unit, i) => `${units[i] ?? ''}${unit}`);
}

/** Every pair of syllables of a text with its place; the last syllable of a run once more by itself. */
export function placedGrams(tokens: readonly Token[]): PlacedGram[] {
  const placed: PlacedGram[] = [];
  let position = 1 - GAP;
  let last = '';
  const finish = () => {
    if (last !== '') placed.push({ gram: last, position });
    last = '';
  };
  for (const token of tokens) {
    if (token.kind === 'word') continue;
    if (!token.goesOn) {
      finish();
      position += GAP;
    }
    for (const unit of token.text) {
      if (last !== '') placed.push({ gram: last + unit, position: position++ });
      last = unit;
    }
  }
  finish();
  return placed;
}

/** What the database makes the vector of a text from. */
export interface TextVector {
  /** The words, one space apart: nothing in them that a parser could take for an address, a sign or a compound. */
  readonly words: string;
  /** The pairs of syllables as a `tsvector` is written. */
  readonly grams: string;
}

/** The vector of a text as it was written. */
export function vectorOf(text: string): TextVector {
  const tokens = tokensOf(fold(text));
  const words = tokens.filter(({ kind }) => kind === 'word').map((token) => token.text);
  const places = new Map<string, number[]>();
  for (const { gram, position } of placedGrams(tokens)) {
    const known = places.get(gram);
    if (known === undefined) places.set(gram, [position]);
    else known.push(position);
  }
  const grams = [...places].map(([gram, positions]) => `'${gram}':${positions.join(',')}`);
  return { words: words.join(' '), grams: grams.join(' ') };
}

/** The different words and pairs of a text, for counting how often each occurs; runs of syllables count as words as well. */
export function termsOf(text: string): { words: Set<string>; grams: Set<string> } {
  const tokens = tokensOf(fold(text));
  return {
    words: new Set(tokens.map((token) => token.text)),
    grams: new Set(placedGrams(tokens).map(({ gram }) => gram)),
  };
}
