/**
 * What somebody searches for, taken apart: every term must be found, a term in quotes as it stands, a term behind a minus
 * sign not at all. Each term can be written in several ways; which, is found out from the names of regions.
 */
import { invalidField } from '../refusal.js';
import { fold } from './fold.js';
import { type Token, tokensOf } from './tokens.js';

export const MAX_QUERY = 200;
export const MAX_TERMS = 12;
/** Syllables of a run that are compared; no word is longer. */
const LONGEST_RUN = 40;

/** One way of writing a term: words in this order, and runs of syllables; all of it must be there. */
export interface Spelling {
  /** Folded words, one space apart; empty for none. */
  readonly words: string;
  readonly runs: readonly string[];
}

/** One term, and all the ways of writing it; any of them will do. */
export interface Term {
  /** As it was typed, folded. */
  readonly text: string;
  readonly isPhrase: boolean;
  readonly spellings: readonly Spelling[];
}

export interface SearchQuery {
  /** In the order they were typed. */
  readonly terms: readonly Term[];
  readonly excluded: readonly Term[];
}

const PART = /(-?)"([^"]*)"?|(\S+)/gu;
const QUOTES = /["\u201C\u201D\u201E\u00AB\u00BB\u300C\u300D\uFF02]/gu;

/**
 * Reads what was typed.
 * @throws Refusal naming `q` when it is longer than 200 characters, has more than 12 terms, or none that could be found.
 *   The refusal does not repeat what was typed.
 */
export function readQuery(typed: string): SearchQuery {
  if (Array.from(typed).length > MAX_QUERY) throw invalidField('q', `at most ${MAX_QUERY} characters`);
  const [terms, excluded]: [Term[], Term[]] = [[], []];
  for (const [, minus, phrase, plain] of typed.replace(QUOTES, '"').matchAll(PART)) {
    if (phrase !== undefined) {
      const term = termOf(tokensOf(fold(phrase)), true);
      if (term !== null) (minus === '-' ? excluded : terms).push(term);
    } else if (plain !== undefined && /^-[^-]/u.test(plain)) {
      const term = termOf(tokensOf(fold(plain.slice(1))), true);
      if (term !== null) excluded.push(term);
    } else {
      terms.push(...tokensOf(fold(plain ?? '')).flatMap((token) => termOf([token], false) ?? []));
    }
  }
  if (terms.length === 0) throw invalidField('q', 'a word to look for that is not excluded');
  if (terms.length + excluded.length > MAX_TERMS) throw invalidField('q', `at most ${MAX_TERMS} words and phrases`);
  return { terms, excluded };
}

/** The one way of writing something that it is written in here. */
export function spellingOf(text: string): Spelling {
  return spellingFrom(tokensOf(fold(text)));
}

/** Whether nothing is left of a spelling that could be found. */
export function isEmptySpelling({ words, runs }: Spelling): boolean {
  return words === '' && runs.length === 0;
}

function termOf(tokens: readonly Token[], isPhrase: boolean): Term | null {
  if (tokens.length === 0) return null;
  return { text: tokens.map(({ text }) => text).join(' '), isPhrase, spellings: [spellingFrom(tokens)] };
}

function spellingFrom(tokens: readonly Token[]): Spelling {
  const runs: string[] = [];
  for (const { kind, text, goesOn } of tokens) {
    if (kind === 'word') continue;
    const before = runs.at(-1);
    if (goesOn && before !== undefined) runs.splice(-1, 1, before + text);
    else runs.push(text);
  }
  const words = tokens.filter(({ kind }) => kind === 'word').map(({ text }) => text);
  return { words: words.join(' '), runs: runs.map((run) => Array.from(run).slice(0, LONGEST_RUN).join('')) };
}
