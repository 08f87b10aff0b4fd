/**
 * The details a wording tells that do not depend on its language: figures with what is counted, years and clock times,
 * places of the gazetteer.
 */
import type { DossierRegion } from '../dossier.js';
import type { DetailKind } from './suggestion.js';
import { foldWord } from './text-units.js';

export interface ToldDetail {
  readonly kind: DetailKind;
  /** What it is a value of: two values of one slot contradict each other. */
  readonly slot: string;
  readonly value: string;
}

const CLOCK = /\b([01]?\d|2[0-3]):([0-5]\d)\b/gu;
const FIGURE = /(\d+(?:[.,]\d+)*)\s?-?(\p{L}[\p{L}\p{M}]*)?/gu;
const YEAR = /^(?:19|20)\d\d$/u;
const MOST_WORDS_OF_A_NAME = 4;
/** Longest name of a place looked for in scripts without spaces. */
const MOST_LETTERS_OF_A_NAME = 12;

/** Names of places, folded, each with the region it means; a name of two regions means neither. */
export class PlaceNames {
  private readonly names = new Map<string, string | null>();

  constructor(regions: readonly DossierRegion[]) {
    for (const { key, names } of regions) {
      for (const { text } of names ?? []) {
        const name = wordsOf(text).join(' ');
        const known = this.names.get(name);
        if (name.length > 1) this.names.set(name, known === undefined || known === key ? key : null);
      }
    }
  }

  /** Keys of the regions a text names. */
  in(text: string): Set<string> {
    const words = wordsOf(text);
    const found = new Set<string>();
    const look = (name: string) => {
      const region = this.names.get(name);
      if (region !== undefined && region !== null) found.add(region);
    };
    if (this.names.size === 0) return found;
    words.forEach((word, at) => {
      for (let size = 1; size <= MOST_WORDS_OF_A_NAME; size++) look(words.slice(at, at + size).join(' '));
      // A particle stands on the name in Korean, and nothing stands between words in Chinese and Japanese.
      if (/[\p{Script=Hangul}\p{Script=Han}]/u.test(word)) {
        const letters = Array.from(word);
        letters.forEach((_letter, from) => {
          for (let size = 2; size <= MOST_LETTERS_OF_A_NAME; size++) look(letters.slice(from, from + size).join(''));
        });
      }
    });
    return found;
  }
}

/** Every detail of a text, each once. */
export function detailsOf(text: string, places: PlaceNames): ToldDetail[] {
  const folded = text.normalize('NFKC');
  const details = new Map<string, ToldDetail>();
  const add = (kind: DetailKind, slot: string, value: string) =>
    details.set(`${kind}\u0000${slot}\u0000${value}`, { kind, slot, value });
  for (const [, hour = '', minute = ''] of folded.matchAll(CLOCK))
    add('time', 'clock', `${hour.padStart(2, '0')}:${minute}`);
  for (const [, figure = '', word = ''] of folded.replace(CLOCK, ' ').matchAll(FIGURE)) {
    const number = figure.replace(/,(?=\d{3}(?:\D|$))/gu, '');
    if (YEAR.test(figure)) add('time', 'year', figure);
    else if (word !== '') add('quantity', foldWord(word), `${number} ${foldWord(word)}`);
  }
  for (const region of places.in(folded)) add('place', 'place', region);
  return [...details.values()];
}

function wordsOf(text: string): string[] {
  return (text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map(foldWord);
}
