import { editDistanceWithin } from './edit-distance.js';
import { nameKey, type NameKey } from './fold-name.js';
import { hasHangul } from './hangul.js';
import { southernSpelling } from './initial-sounds.js';
import { splitPlace } from './place-suffixes.js';

/**
 * How far two spellings may be one name, the surest first. `same`: written alike, but for case, marks, spaces, punctuation
 * and the kind of place. `same_sound`: one name in two romanisations, scripts, or spellings of North and South. `near`: a
 * slip of the pen apart.
 */
export const NAME_MATCHES = ['same', 'same_sound', 'near', 'different'] as const;
export type NameMatch = (typeof NAME_MATCHES)[number];

/** Keys at least this long may differ by one letter, and at least this long by two. Shorter ones are names of their own. */
const ONE_SLIP_FROM = 5;
const TWO_SLIPS_FROM = 10;

/**
 * How far two spellings may be one name. North and South of the same name are never near. Two names in Hangul are only
 * the same sound when they are spelled alike, since 운산 and 은산 are two counties, though both are Unsan in plain letters.
 */
export function sameName(a: string, b: string): NameMatch {
  const left = nameKey(a);
  const right = nameKey(b);
  if (left.stem === '' || right.stem === '' || left.direction !== right.direction) return 'different';
  if (plain(a) === plain(b)) return 'same';
  if (left.stem === right.stem && !areTwoInHangul(a, b)) return 'same_sound';
  return isNear(left, right) ? 'near' : 'different';
}

/** How many letters of two keys may differ for one to be taken for the other: by the length of the shorter one. */
export function slipsAllowed(length: number): number {
  return length >= TWO_SLIPS_FROM ? 2 : length >= ONE_SLIP_FROM ? 1 : 0;
}

function isNear(left: NameKey, right: NameKey): boolean {
  if (left.stem === right.stem) return false;
  const allowed = slipsAllowed(Math.min(left.stem.length, right.stem.length));
  return allowed > 0 && editDistanceWithin(left.stem, right.stem, allowed);
}

function areTwoInHangul(a: string, b: string): boolean {
  return hasHangul(a) && hasHangul(b) && hangulStem(a) !== hangulStem(b);
}

function hangulStem(text: string): string {
  return splitPlace(southernSpelling(text.normalize('NFKC').replace(/[^가-힣]/gu, ''))).stem;
}

/** A name as written, without what does not matter to the eye. Hangul keeps its letters, so 량 and 양 differ. */
function plain(text: string): string {
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return hasHangul(folded) ? splitPlace(folded).stem : nameInLatin(text);
}

function nameInLatin(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mn}|['’‘ʻʼ`´′.]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => !PLAIN_KINDS.has(word))
    .join('');
}

const PLAIN_KINDS = new Set('province county city district do gun si ri dong'.split(' '));
