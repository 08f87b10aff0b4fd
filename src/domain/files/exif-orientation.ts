/**
 * The orientation an EXIF block gives, 1 to 8; 1 (upright) when it gives none or cannot be read. Reads one directory of
 * at most 512 entries and follows no pointer but the first.
 */
export function readOrientation(tiff: Uint8Array): number {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const order = tiff[0] === 0x49 && tiff[1] === 0x49;
  if (tiff.length < 8 || (!order && !(tiff[0] === 0x4d && tiff[1] === 0x4d))) return 1;
  const directory = view.getUint32(4, order);
  if (directory + 2 > tiff.length) return 1;
  const entries = Math.min(512, view.getUint16(directory, order));
  for (let entry = 0, at = directory + 2; entry < entries && at + 12 <= tiff.length; entry++, at += 12) {
    if (view.getUint16(at, order) !== 0x0112) continue;
    const value = view.getUint16(at + 8, order);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}
