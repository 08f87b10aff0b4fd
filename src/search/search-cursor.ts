import type { SearchMode } from '../domain/search/mode.js';
import type { Scored } from '../domain/search/score.js';
import { SEARCH_SECTIONS } from '../domain/search/sections.js';
import { invalidField } from '../domain/refusal.js';
import { decodeCursor, encodeCursor } from '../http/paging.js';

/** Where a page ended: the last hit's place in the order, and the newest record of each section when the first was made. */
export interface SearchPlace extends Scored {
  readonly mode: SearchMode;
  /** By section: records after this one are left to another search, so that nothing is shown twice or passed over. */
  readonly upTo: ReadonlyMap<number, number>;
}

export function cursorOf(mode: SearchMode, { score, section, number }: Scored, upTo: SearchPlace['upTo']): string {
  const tops = SEARCH_SECTIONS.map((_section, place) => upTo.get(place) ?? 0);
  return encodeCursor([mode, score, section, number, tops.join('.')]);
}

/** @throws Refusal when it is not one this server made. */
export function decodePlace(after: string | undefined): SearchPlace | null {
  const cursor = decodeCursor(after, ['string', 'number', 'number', 'number', 'string']);
  if (cursor === null) return null;
  const [mode, score, section, number, tops] = cursor;
  const numbers = String(tops).split('.');
  const isOurs =
    (mode === 'all' || mode === 'alike') &&
    numbers.length === SEARCH_SECTIONS.length &&
    numbers.every((top) => /^\d{1,9}$/.test(top));
  if (!isOurs) throw invalidField('after', 'the `next` of the page before', after);
  const upTo = new Map(numbers.map((top, place) => [place, Number(top)]));
  return { mode, score: Number(score), section: Number(section), number: Number(number), upTo };
}

/** The newest record found in each section. */
export function upToOf(records: readonly Scored[]): ReadonlyMap<number, number> {
  const upTo = new Map<number, number>();
  for (const { section, number } of records) upTo.set(section, Math.max(number, upTo.get(section) ?? 0));
  return upTo;
}
