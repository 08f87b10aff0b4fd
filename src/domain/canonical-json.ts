/**
 * Canonical JSON (RFC 8785) and SHA-256: the one way content is turned into an identity here, for policies, facts and
 * the log. Equal values give equal text whatever the order of their keys.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** A value JSON can say. `undefined` members of objects are left out, as `JSON.stringify` does. */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue | undefined };

/**
 * RFC 8785 text of a value: keys in the order of their UTF-16 units, numbers as ECMAScript prints them, no spaces.
 * @throws RangeError on a number that JSON cannot say (NaN, infinities).
 */
export function canonicalJson(value: JsonValue): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError('a number that is not finite has no JSON form');
    return JSON.stringify(value);
  }
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value)
    .filter((entry): entry is [string, JsonValue] => entry[1] !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

/** Lower-case hexadecimal SHA-256 of the UTF-8 form of a text. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** The identity of a value: SHA-256 of its canonical JSON. */
export function contentHash(value: JsonValue): string {
  return sha256Hex(canonicalJson(value));
}

/**
 * Code-point order, the order of every sorted list in a dossier and an assessment. (The default order of strings is
 * that of UTF-16 units, which differs beyond the Basic Multilingual Plane.)
 */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left !== right) return codePointOrder(left) - codePointOrder(right);
  }
  return a.length - b.length;
}

/** UTF-16 units so moved that surrogates, which stand for code points above U+FFFF, come after all others. */
function codePointOrder(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
