import { type ByteReader, NoCleanCopy } from './byte-reader.js';
import { type CopyPlan, PlanBuilder } from './copy-plan.js';
import { checkPictureSize } from './picture-size.js';

const MAX_CHUNKS = 10_000;
/** Of the flags of a VP8X chunk: alpha and animation. Those of profile, EXIF and XMP go with what they announce. */
const KEPT_FLAGS = 0x12;

interface Chunk {
  readonly type: string;
  readonly at: number;
  /** Of its content, without its head of 8 bytes. */
  readonly length: number;
}

/**
 * A WebP with the chunks its picture (or animation) needs and nothing else: no EXIF, XMP, colour profile or unknown
 * chunk, nothing after its end. Heads and padding are written anew, the compressed picture is taken over as it is.
 * @throws NoCleanCopy for what is cut off, malformed or unusual.
 */
export function planCleanWebp(reader: ByteReader): CopyPlan {
  const end = 8 + reader.number(4, 4, 'little');
  if (end > reader.size) throw new NoCleanCopy('malformed');
  const picture = new PlanBuilder();
  let hasPicture = false;
  for (const chunk of chunksOf(reader, 12, end)) {
    if (chunk.type === 'VP8X') putHeader(reader, picture, chunk);
    else if (isKept(reader, chunk)) {
      keepChunk(picture, chunk);
      hasPicture ||= chunk.type.startsWith('VP8') || chunk.type === 'ANMF';
    }
  }
  if (!hasPicture) throw new NoCleanCopy('malformed');
  const beginning = new PlanBuilder();
  beginning.put(...ascii('RIFF'), ...little(picture.length + 4, 4), ...ascii('WEBP'));
  return picture.after(beginning);
}

function* chunksOf(reader: ByteReader, from: number, end: number): Generator<Chunk> {
  let at = from;
  for (let chunks = 0; at < end; chunks++) {
    if (chunks >= MAX_CHUNKS) throw new NoCleanCopy('too_large');
    const length = reader.number(at + 4, 4, 'little');
    if (at + 8 + length > end) throw new NoCleanCopy('malformed');
    yield { type: reader.text(at, 4), at, length };
    at += 8 + length + (length % 2);
  }
}

/** Whether a chunk belongs to the picture; looks at its size on the way. */
function isKept(reader: ByteReader, chunk: Chunk): boolean {
  const body = chunk.at + 8;
  if (chunk.type === 'VP8 ') {
    if (chunk.length < 10 || reader.number(body + 3, 3) !== 0x9d012a) throw new NoCleanCopy('malformed');
    const size = [
      reader.number(body + 6, 2, 'little') & 0x3fff,
      reader.number(body + 8, 2, 'little') & 0x3fff,
    ] as const;
    checkPictureSize(...size);
    return true;
  }
  if (chunk.type === 'VP8L') {
    if (chunk.length < 5 || reader.byte(body) !== 0x2f) throw new NoCleanCopy('malformed');
    const bits = reader.number(body + 1, 4, 'little');
    checkPictureSize((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
    return true;
  }
  if (chunk.type === 'ANMF') return isFrame(reader, chunk);
  if (chunk.type === 'ANIM' && chunk.length !== 6) throw new NoCleanCopy('malformed');
  return chunk.type === 'ALPH' || chunk.type === 'ANIM';
}

/** A frame of an animation holds chunks of its own: with one that is no picture in it, the frame is no clean one. */
function isFrame(reader: ByteReader, { at, length }: Chunk): boolean {
  if (length < 16) throw new NoCleanCopy('malformed');
  for (const inner of chunksOf(reader, at + 24, at + 8 + length)) {
    if (!['ALPH', 'VP8 ', 'VP8L'].includes(inner.type)) throw new NoCleanCopy('unusual');
    isKept(reader, inner);
  }
  return true;
}

function keepChunk(picture: PlanBuilder, { at, length }: Chunk): void {
  picture.keep(at, 8 + length);
  if (length % 2 === 1) picture.put(0);
}

function putHeader(reader: ByteReader, picture: PlanBuilder, { at, length }: Chunk): void {
  if (length !== 10 || picture.length > 0) throw new NoCleanCopy('malformed');
  const [width, height] = [reader.number(at + 12, 3, 'little'), reader.number(at + 15, 3, 'little')];
  checkPictureSize(width + 1, height + 1);
  const flags = reader.byte(at + 8) & KEPT_FLAGS;
  picture.put(...ascii('VP8X'), ...little(10, 4), flags, 0, 0, 0, ...little(width, 3), ...little(height, 3));
}

function ascii(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}

function little(value: number, bytes: number): number[] {
  return Array.from({ length: bytes }, (_, i) => Math.floor(value / 256 ** i) % 256);
}
