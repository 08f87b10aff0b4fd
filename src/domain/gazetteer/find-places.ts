import { editDistanceWithin } from '../names/edit-distance.js';
import { nameKey, type NameKey } from '../names/fold-name.js';
import { sameName, slipsAllowed } from '../names/same-name.js';

/** How a place answers what was typed, the best first. */
export const PLACE_MATCHES = ['same', 'same_sound', 'begins', 'near'] as const;
export type PlaceMatch = (typeof PLACE_MATCHES)[number];

/** What a place is looked up by. */
export interface NamedPlace {
  readonly names: readonly { readonly text: string }[];
}

export interface FoundPlace<T> {
  readonly place: T;
  readonly match: PlaceMatch;
  /** The name that answered. */
  readonly name: string;
}

/** Keys of names, since working one out costs more than comparing it. A cache of the caller's, who knows how long it holds. */
export type KeyCache = Map<string, NameKey>;

/**
 * Places one of whose names may be what was typed, in any script and spelling: the best match first, and within one match
 * in the order given. `Pyongan` finds both sides of it; `North Pyongan` only its own. Text without a letter finds nothing.
 */
export function findPlaces<T extends NamedPlace>(
  places: readonly T[],
  typed: string,
  most: number,
  cache: KeyCache = new Map(),
): FoundPlace<T>[] {
  const wanted = nameKey(typed);
  if (wanted.stem === '') return [];
  const found = places.flatMap((place) => bestOf(place, typed, wanted, cache) ?? []);
  return found.sort((a, b) => PLACE_MATCHES.indexOf(a.match) - PLACE_MATCHES.indexOf(b.match)).slice(0, most);
}

function bestOf<T extends NamedPlace>(
  place: T,
  typed: string,
  wanted: NameKey,
  cache: KeyCache,
): FoundPlace<T> | undefined {
  let best: FoundPlace<T> | undefined;
  for (const { text } of place.names) {
    const match = matchOf(typed, wanted, text, keyOf(text, cache));
    if (match === null) continue;
    if (best === undefined || PLACE_MATCHES.indexOf(match) < PLACE_MATCHES.indexOf(best.match)) {
      best = { place, match, name: text };
    }
  }
  return best;
}

function matchOf(typed: string, wanted: NameKey, text: string, key: NameKey): PlaceMatch | null {
  if (wanted.direction !== null && wanted.direction !== key.direction) return null;
  if (wanted.stem === key.stem && wanted.direction === key.direction) {
    const match = sameName(typed, text);
    return match === 'different' || match === 'near' ? 'near' : match;
  }
  if (key.stem.startsWith(wanted.stem)) return 'begins';
  const allowed = slipsAllowed(Math.min(wanted.stem.length, key.stem.length));
  return allowed > 0 && editDistanceWithin(wanted.stem, key.stem, allowed) ? 'near' : null;
}

function keyOf(text: string, cache: KeyCache): NameKey {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const key = nameKey(text);
  cache.set(text, key);
  return key;
}
