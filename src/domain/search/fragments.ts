/**
 * What the texts that hold a given stretch of characters must have, in terms of what texts are found by. Never more than
 * they must: what is ruled out by it does not hold the stretch; what is not, has to be looked into.
 */
import { fold, withoutOuterApostrophes } from './fold.js';
import { gramsOf, LONGEST_WORD, type Token, tokensOf } from './tokens.js';

/** Part of a word, or a word that stands whole between others. */
export interface Fragment {
  /** Folded, its syllables and marks taken apart: as words of the index are compared. */
  readonly text: string;
  readonly isWhole: boolean;
}

/** All of it must be there. */
export interface Fragments {
  readonly words: readonly Fragment[];
  /** Pairs of syllables. */
  readonly grams: readonly string[];
  /** A syllable that a pair begins with, or that stands at the end of its run. */
  readonly starts: readonly string[];
}

/** So many UTF-16 units stand whole in one of the stretches a text is indexed by, wherever they begin; see `chunksOf`. */
const LOOKED_AT = 100;
/** Letters of Hangul by themselves, and marks without their letter: what they belong to in a text cannot be told. */
const HALF = /[\u1100-\u11FF\u3131-\u318E\uFFA0-\uFFDC]|^\p{M}/u;

/** What a text must have to hold this one as it stands, whatever the case. */
export function fragmentsOf(text: string): Fragments {
  const looked = text.slice(0, LOOKED_AT).replace(/[\uD800-\uDBFF]$/u, '');
  if (HALF.test(looked)) return { words: [], grams: [], starts: [] };
  const folded = fold(withoutOuterApostrophes(looked));
  const tokens = tokensOf(folded);
  const words = tokens.flatMap((token) => (token.kind === 'word' ? wordFragments(token, folded) : []));
  const runs = runsOf(tokens);
  return {
    words: different(words, ({ text: word, isWhole }) => `${word} ${String(isWhole)}`),
    grams: different(
      runs.flatMap((run) => (Array.from(run).length > 1 ? gramsOf(run) : [])),
      (gram) => gram,
    ),
    starts: different(
      runs.filter((run) => Array.from(run).length === 1),
      (run) => run,
    ),
  };
}

/**
 * A word at either end may be part of a longer one. Numbers are taken for one word across their commas, so digits at an end
 * or behind a comma may belong to a number in any way, and are asked for group by group; letters behind them may be one word
 * with the last of them.
 */
function wordFragments({ text, start, end }: Token, folded: string): Fragment[] {
  const isAtStart = start === 0;
  const isAtEnd = end === folded.length;
  const written = folded.slice(start, end);
  const beginsWithDigit = /^\d/u.test(text);
  const isOpenNumber = written.includes(',') && (isAtStart || isAtEnd);
  const mayGoBack = beginsWithDigit && (isAtStart || folded[start - 1] === ',');
  const parts = isOpenNumber || mayGoBack ? (written.match(/\d+|[^\d,]+/gu) ?? []) : [text];
  const followsDigit = start > 0 && /\d/u.test(folded[start - 1] ?? '');
  const isWhole = !isAtStart && !isAtEnd && !beginsWithDigit && !followsDigit;
  return parts
    .filter((part) => isWhole || part.length < LONGEST_WORD)
    .map((part) => ({ text: part.normalize('NFD'), isWhole }));
}

/** Runs of syllables, those that go on over a space as one. */
function runsOf(tokens: readonly Token[]): string[] {
  const runs: string[] = [];
  for (const { kind, text, goesOn } of tokens) {
    if (kind === 'word') continue;
    const before = runs.at(-1);
    if (goesOn && before !== undefined) runs.splice(-1, 1, before + text);
    else runs.push(text);
  }
  return runs;
}

function different<Value>(values: readonly Value[], keyOf: (value: Value) => string): Value[] {
  return [...new Map(values.map((value) => [keyOf(value), value])).values()];
}
