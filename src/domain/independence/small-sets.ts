/**
 * The size of a largest independent set of a graph of at most 32 vertices, each row one word: most claims of a corpus
 * are this small, and then nothing needs to be allocated. Always exact; no budget, for 32 vertices cost little at worst.
 */
export const MOST_VERTICES = 32;

const { clz32, imul } = Math;

/** @param rows for each vertex its neighbours, without itself; @param open the vertices to choose from. */
export function smallIndependentSet(rows: Int32Array, open: number): number {
  let count = 0;
  let left = open;
  while (left !== 0) {
    let pivot = -1;
    let degreeOfPivot = -1;
    let isTaken = false;
    for (let rest = left; rest !== 0 && !isTaken; rest &= rest - 1) {
      const v = 31 - clz32(rest & -rest);
      const near = (rows[v] ?? 0) & left;
      const degree = countOnes(near);
      if (knowEachOther(rows, near)) {
        count++;
        left &= ~(near | (1 << v));
        isTaken = true;
      } else if (degree > degreeOfPivot) {
        degreeOfPivot = degree;
        pivot = v;
      }
    }
    if (isTaken || pivot < 0) continue;
    const bit = 1 << pivot;
    const withPivot = 1 + smallIndependentSet(rows, left & ~((rows[pivot] ?? 0) | bit));
    return count + Math.max(withPivot, smallIndependentSet(rows, left & ~bit));
  }
  return count;
}

/** Some largest set holds a vertex whose neighbours all know each other. */
function knowEachOther(rows: Int32Array, near: number): boolean {
  for (let rest = near; rest !== 0; rest &= rest - 1) {
    const bit = rest & -rest;
    if ((near & ~((rows[31 - clz32(bit)] ?? 0) | bit)) !== 0) return false;
  }
  return true;
}

function countOnes(value: number): number {
  let x = value - ((value >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
