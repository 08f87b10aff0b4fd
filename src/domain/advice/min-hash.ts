/**
 * MinHash with 128 functions, looked up in 32 bands of 4 rows: two texts meet in a band when all four of its values
 * agree. A sketch decides nothing; whatever meets is compared exactly.
 */
import { mix } from './shingle-hash.js';

export const MIN_HASHES = 128;
export const BANDS = 32;
const ROWS = MIN_HASHES / BANDS;

const SALTS = Uint32Array.from({ length: MIN_HASHES }, (_, i) => mix(Math.imul(i + 1, 0x9e3779b1)));
const FACTORS = Uint32Array.from({ length: MIN_HASHES }, (_, i) => mix(Math.imul(i + 1, 0x85ebca77)) | 1);

/** One value for each band of a set of shingles, given by their 32-bit hashes. The order of these changes nothing. */
export function bandsOf(hashes: Iterable<number>): Uint32Array {
  const least = new Uint32Array(MIN_HASHES).fill(0xffffffff);
  for (const hash of hashes) {
    for (let i = 0; i < MIN_HASHES; i++) {
      let h = Math.imul(hash ^ (SALTS[i] ?? 0), FACTORS[i] ?? 1);
      h = (h ^ (h >>> 15)) >>> 0;
      if (h < (least[i] ?? 0)) least[i] = h;
    }
  }
  return Uint32Array.from({ length: BANDS }, (_, band) => {
    let value = band;
    for (let row = 0; row < ROWS; row++) value = mix(Math.imul(value, 0x9e3779b1) ^ (least[band * ROWS + row] ?? 0));
    return value;
  });
}
