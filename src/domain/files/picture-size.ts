import { NoCleanCopy } from './byte-reader.js';

/**
 * Pixels a picture may have: 8192 × 8192, above the 50 megapixels of a large sensor (8192 × 6144). Nothing is decoded
 * here; the limit is for whoever opens the copy.
 */
export const MAX_PIXELS = 67_108_864;

/** @throws NoCleanCopy when a picture has no size, or too many pixels. */
export function checkPictureSize(width: number, height: number): void {
  if (width === 0 || height === 0) throw new NoCleanCopy('malformed');
  if (width * height > MAX_PIXELS) throw new NoCleanCopy('too_large');
}
