/**
 * Sets of small integers as words of 32 bits: what the graphs and the search are made of. Written for speed because
 * the search visits up to 200,000 nodes for one claim; nothing here knows what the integers stand for.
 */
export type Bits = Int32Array;

// Looked up once: in the innermost loops a look-up of a global is not free everywhere.
const { clz32, imul } = Math;

/** Words needed for the integers 0 .. size-1. */
export function wordsFor(size: number): number {
  return Math.max(1, (size + 31) >>> 5);
}

export function emptyBits(words: number): Bits {
  return new Int32Array(words);
}

/** The set { 0, …, size-1 }. */
export function fullBits(size: number): Bits {
  const bits = emptyBits(wordsFor(size));
  for (let v = 0; v < size; v++) addBit(bits, v);
  return bits;
}

export function addBit(bits: Bits, v: number): void {
  bits[v >>> 5] = (bits[v >>> 5] ?? 0) | (1 << (v & 31));
}

export function dropBit(bits: Bits, v: number): void {
  bits[v >>> 5] = (bits[v >>> 5] ?? 0) & ~(1 << (v & 31));
}

export function hasBit(bits: Bits, v: number): boolean {
  return ((bits[v >>> 5] ?? 0) & (1 << (v & 31))) !== 0;
}

/** How many members `a` has. */
export function countBits(a: Bits): number {
  let count = 0;
  for (let w = 0; w < a.length; w++) count += wordCount(a[w] ?? 0);
  return count;
}

/** How many members `a` and `b` share. */
export function countShared(a: Bits, b: Bits): number {
  let count = 0;
  for (let w = 0; w < a.length; w++) {
    const word = (a[w] ?? 0) & (b[w] ?? 0);
    if (word !== 0) count += wordCount(word);
  }
  return count;
}

export function meets(a: Bits, b: Bits): boolean {
  for (let w = 0; w < a.length; w++) if (((a[w] ?? 0) & (b[w] ?? 0)) !== 0) return true;
  return false;
}

export function isEmpty(a: Bits): boolean {
  for (let w = 0; w < a.length; w++) if (a[w] !== 0) return false;
  return true;
}

/** Is everything `a` shares with `within` also in `b`? */
export function isCovered(a: Bits, within: Bits, b: Bits): boolean {
  for (let w = 0; w < a.length; w++) if (((a[w] ?? 0) & (within[w] ?? 0) & ~(b[w] ?? 0)) !== 0) return false;
  return true;
}

/** `target` ∪= `other` */
export function unite(target: Bits, other: Bits): void {
  for (let w = 0; w < target.length; w++) target[w] = (target[w] ?? 0) | (other[w] ?? 0);
}

/** `target` ∩= `other` */
export function keepOnly(target: Bits, other: Bits): void {
  for (let w = 0; w < target.length; w++) target[w] = (target[w] ?? 0) & (other[w] ?? 0);
}

/** `target` \= `other` */
export function remove(target: Bits, other: Bits): void {
  for (let w = 0; w < target.length; w++) target[w] = (target[w] ?? 0) & ~(other[w] ?? 0);
}

/** The least member that is not below `from`, or -1. */
export function nextBit(bits: Bits, from: number): number {
  let w = from >>> 5;
  if (w >= bits.length) return -1;
  let word = (bits[w] ?? 0) & (-1 << (from & 31));
  while (word === 0) {
    if (++w >= bits.length) return -1;
    word = bits[w] ?? 0;
  }
  return (w << 5) + 31 - clz32(word & -word);
}

/** The members in rising order. */
export function membersOf(bits: Bits): number[] {
  const members: number[] = [];
  for (let v = nextBit(bits, 0); v >= 0; v = nextBit(bits, v + 1)) members.push(v);
  return members;
}

function wordCount(value: number): number {
  let x = value - ((value >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
