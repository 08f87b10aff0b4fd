/** Ids of the corpus, worked out from a record's number alone, so that no table of them has to be kept. */

/** The first moment anything of the corpus was entered, and how long it took to enter all of it. */
const BEGUN = Date.UTC(2019, 0, 1);
const SPAN_MS = 2150 * 86_400_000;

/** When the claim of this number (from 0) was entered, out of so many. */
export function enteredAt(claim: number, claims: number): Date {
  return new Date(BEGUN + Math.floor((claim / claims) * SPAN_MS));
}

/** An id that sorts by its moment (UUIDv7), as the product gives claims and accounts; `kind` keeps their ids apart. */
export function timedId(kind: 'claim' | 'account' | 'other', moment: Date, number: number): string {
  const time = moment.getTime().toString(16).padStart(12, '0');
  const letter = { claim: 'c', account: 'a', other: '0' }[kind];
  const tail = letter + hex(number, 11);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(mixed(number) & 0xfff, 3)}-8${hex(mixed(~number) & 0xfff, 3)}-${tail}`;
}

/** An id that says nothing of when it was made (UUIDv4), as the product gives sources: spread over the whole index. */
export function opaqueId(salt: number, number: number): string {
  const [a, b, c, d] = [1, 2, 3, 4].map((part) => mixed(number ^ Math.imul(salt * 4 + part, 0x9e3779b1)) >>> 0);
  const [first, second, third, fourth] = [hex(a ?? 0, 8), hex(b ?? 0, 8), hex(c ?? 0, 8), hex(d ?? 0, 8)];
  return `${first}-${second.slice(0, 4)}-4${second.slice(5)}-8${third.slice(1, 4)}-${third.slice(4)}${fourth}`;
}

/** A number no two inputs share, with all its bits stirred (the finish of murmur3). */
function mixed(number: number): number {
  let h = number | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function hex(number: number, length: number): string {
  return (number >>> 0).toString(16).padStart(length, '0');
}
