import { type ByteReader, NoCleanCopy } from './byte-reader.js';
import { type CopyPlan, PlanBuilder } from './copy-plan.js';
import { checkPictureSize } from './picture-size.js';

const MAX_BLOCKS = 65_536;
/** The one application block that says how a picture is shown: how often an animation runs. */
const LOOP = 'NETSCAPE2.0';

/**
 * A GIF with its pictures byte for byte and nothing else: no comments, no plain text, no application blocks (XMP) but the
 * one that repeats an animation; nothing after its end.
 * @throws NoCleanCopy for what is cut off or malformed.
 */
export function planCleanGif(reader: ByteReader): CopyPlan {
  const [beginning, pictures] = [new PlanBuilder(), new PlanBuilder()];
  checkPictureSize(reader.number(6, 2, 'little'), reader.number(8, 2, 'little'));
  let at = 13 + coloursAfter(reader.byte(10));
  beginning.keep(0, at);
  let hasPicture = false;
  for (let blocks = 0; blocks < MAX_BLOCKS; blocks++) {
    const kind = reader.byte(at);
    if (kind === 0x3b) {
      if (!hasPicture) throw new NoCleanCopy('malformed');
      pictures.put(0x3b);
      return pictures.after(beginning);
    }
    const end = kind === 0x2c ? endOfPicture(reader, at) : kind === 0x21 ? endOfData(reader, at + 2) : null;
    if (end === null) throw new NoCleanCopy('malformed');
    hasPicture ||= kind === 0x2c;
    if (kind === 0x2c || isShownBy(reader, at, end)) pictures.keep(at, end - at);
    at = end;
  }
  throw new NoCleanCopy('too_large');
}

function endOfPicture(reader: ByteReader, at: number): number {
  checkPictureSize(reader.number(at + 5, 2, 'little'), reader.number(at + 7, 2, 'little'));
  return endOfData(reader, at + 10 + coloursAfter(reader.byte(at + 9)) + 1);
}

/** Bytes of the colour table that the flags before it announce. */
function coloursAfter(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);
}

/** Where a row of data blocks ends, each led by its length, the last one empty. */
function endOfData(reader: ByteReader, from: number): number {
  let at = from;
  for (;;) {
    const length = reader.byte(at);
    at += 1 + length;
    if (length === 0) return at;
  }
}

/** Whether an extension block says how a picture is shown, and has nothing else in it. */
function isShownBy(reader: ByteReader, at: number, end: number): boolean {
  const label = reader.byte(at + 1);
  if (label === 0xf9) return end - at === 8 && reader.byte(at + 2) === 4;
  return label === 0xff && end - at === 19 && reader.text(at + 3, 11) === LOOP && reader.byte(at + 14) === 3;
}
