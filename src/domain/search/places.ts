/** Where in a query a region is named, in whatever spelling, so that texts are found that name it in another. */
import { foldName } from '../names/fold-name.js';
import type { Term } from './query.js';
import { spellingsOfName } from './variants.js';

/** Words in a row that may be one name: Kim Jong Suk County. */
const LONGEST_NAME = 4;
/** Ways of writing one place that are searched for. */
const MOST_SPELLINGS = 16;

/** Terms from `from` up to `to` (exclusive) that may together be a name. */
export interface NameWindow {
  readonly from: number;
  readonly to: number;
  readonly key: string;
}

/** A name recorded of a region, under the key it was found by. */
export interface KnownName {
  readonly key: string;
  readonly name: string;
}

/** Every run of terms that may be a name, the longest first. Phrases of several words are names as well. */
export function nameWindows(terms: readonly Term[]): NameWindow[] {
  const windows: NameWindow[] = [];
  for (let length = Math.min(LONGEST_NAME, terms.length); length > 0; length--) {
    for (let from = 0; from + length <= terms.length; from++) {
      const key = nameKeyOf(
        terms
          .slice(from, from + length)
          .map(({ text }) => text)
          .join(' '),
      );
      if (key !== null) windows.push({ from, to: from + length, key });
    }
  }
  return windows;
}

/** What a name comes to when spellings are compared; null where too little of it is left to tell places apart. */
export function nameKeyOf(name: string): string | null {
  const key = foldName(name);
  return key.length >= 3 ? key : null;
}

/**
 * Puts together the terms that name a known region, each with every way of writing it besides its own. Longer names go
 * first; no term is part of two. Phrases in quotes are left as they stand.
 */
export function withPlaces(terms: readonly Term[], names: readonly KnownName[]): Term[] {
  const byKey = new Map<string, KnownName[]>();
  for (const known of names) byKey.set(known.key, [...(byKey.get(known.key) ?? []), known]);
  const taken = new Map<number, NameWindow>();
  const used = new Set<number>();
  for (const window of nameWindows(terms)) {
    const places = Array.from({ length: window.to - window.from }, (_place, i) => window.from + i);
    if (!byKey.has(window.key) || places.some((place) => used.has(place) || terms[place]?.isPhrase === true)) continue;
    for (const place of places) used.add(place);
    taken.set(window.from, window);
  }
  return terms.flatMap((term, place) => {
    const window = taken.get(place);
    if (window === undefined) return used.has(place) ? [] : [term];
    return [placeTerm(terms.slice(window.from, window.to), byKey.get(window.key) ?? [])];
  });
}

/** The name as it was typed, all its words in a row; and every recorded way of writing the place. */
function placeTerm(own: readonly Term[], names: readonly KnownName[]): Term {
  const text = own.map((term) => term.text).join(' ');
  const [only] = own;
  const typed = own.length === 1 && only !== undefined ? only.spellings : spellingsOfName(text);
  const spellings = [...typed, ...spellingsOfName(text), ...names.flatMap(({ name }) => spellingsOfName(name))];
  const different = new Map(spellings.map((spelling) => [`${spelling.words}|${spelling.runs.join('|')}`, spelling]));
  return { text, isPhrase: false, spellings: [...different.values()].slice(0, MOST_SPELLINGS) };
}
