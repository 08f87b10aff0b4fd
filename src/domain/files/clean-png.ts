import { type ByteReader, NoCleanCopy } from './byte-reader.js';
import { type CopyPlan, PlanBuilder } from './copy-plan.js';
import { checkPictureSize } from './picture-size.js';

const MAX_CHUNKS = 65_536;

/** Chunks a picture is shown by, with whether a length fits. Everything else goes: text, time, EXIF, profiles, density. */
const KEPT: Readonly<Record<string, (length: number) => boolean>> = {
  IHDR: (length) => length === 13,
  PLTE: (length) => length % 3 === 0 && length <= 768,
  IDAT: () => true,
  IEND: (length) => length === 0,
  tRNS: (length) => length <= 256,
  gAMA: (length) => length === 4,
  sRGB: (length) => length === 1,
  acTL: (length) => length === 8,
  fcTL: (length) => length === 26,
  fdAT: (length) => length >= 4,
};

/**
 * A PNG with the chunks its picture (or animation) needs, byte for byte, and nothing else; nothing after its end.
 * @throws NoCleanCopy for what is cut off, malformed, or has chunks that must be understood and are not.
 */
export function planCleanPng(reader: ByteReader): CopyPlan {
  const [beginning, picture] = [new PlanBuilder(), new PlanBuilder()];
  beginning.keep(0, 8);
  let at = 8;
  let hasPicture = false;
  for (let chunks = 0; chunks < MAX_CHUNKS; chunks++) {
    const length = reader.number(at, 4);
    const type = reader.text(at + 4, 4);
    const end = at + 12 + length;
    if (!/^[A-Za-z]{4}$/.test(type) || end > reader.size || (type === 'IHDR') !== (chunks === 0))
      throw new NoCleanCopy('malformed');
    const fits = Object.hasOwn(KEPT, type) ? KEPT[type] : undefined;
    // A capital letter first: without this chunk the picture would be another.
    if (fits === undefined && /^[A-Z]/.test(type)) throw new NoCleanCopy('unusual');
    if (fits !== undefined) {
      if (!fits(length)) throw new NoCleanCopy('malformed');
      if (chunks === 0) checkPictureSize(reader.number(at + 8, 4), reader.number(at + 12, 4));
      picture.keep(at, end - at);
      hasPicture ||= type === 'IDAT';
    }
    if (type === 'IEND') {
      if (!hasPicture) throw new NoCleanCopy('malformed');
      return picture.after(beginning);
    }
    at = end;
  }
  throw new NoCleanCopy('too_large');
}
