import { type ByteReader, NoCleanCopy } from './byte-reader.js';
import { type CopyPlan, PlanBuilder } from './copy-plan.js';
import { readOrientation } from './exif-orientation.js';
import { checkPictureSize } from './picture-size.js';

const EOI = 0xd9;
const SOS = 0xda;
const MAX_SEGMENTS = 10_000;

/** What of the leading segments a decoder needs, read out of them and written anew. */
interface Leading {
  hasJfif: boolean;
  /** The colour transform of an Adobe segment; null without one. */
  transform: number | null;
  /** 1 to 8, as in EXIF. */
  orientation: number;
  hasFrame: boolean;
  hasScan: boolean;
}

/**
 * A JPEG with its tables and its compressed picture byte for byte, and nothing else: no application segment (EXIF, XMP,
 * IPTC, colour profile, thumbnails, further pictures), no comment, nothing after its end. Three things are written anew,
 * without what else stood beside them: that it is JFIF, Adobe's colour transform, and the orientation if the picture
 * does not stand upright (without it people would turn to the original to read a sign).
 * @throws NoCleanCopy for what is cut off, malformed or of a kind that cameras and browsers do not make.
 */
export function planCleanJpeg(reader: ByteReader): CopyPlan {
  const leading: Leading = { hasJfif: false, transform: null, orientation: 1, hasFrame: false, hasScan: false };
  const picture = new PlanBuilder();
  let at = 2;
  for (let segments = 0; segments < MAX_SEGMENTS; segments++) {
    if (reader.byte(at) !== 0xff) throw new NoCleanCopy('malformed');
    while (reader.byte(at + 1) === 0xff) at++;
    const marker = reader.byte(at + 1);
    if (marker === EOI) {
      if (!leading.hasScan) throw new NoCleanCopy('malformed');
      picture.put(0xff, EOI);
      return picture.after(beginningOf(leading));
    }
    at = takeSegment(reader, picture, leading, { at, marker });
  }
  throw new NoCleanCopy('too_large');
}

/** Takes over or leaves out one segment (a scan with its data). @returns where the next one begins. */
function takeSegment(
  reader: ByteReader,
  picture: PlanBuilder,
  leading: Leading,
  { at, marker }: { at: number; marker: number },
): number {
  if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd8)) throw new NoCleanCopy('malformed');
  const length = reader.number(at + 2, 2);
  const body = at + 4;
  if (length < 2) throw new NoCleanCopy('malformed');
  const end = body + length - 2;
  if (end > reader.size) throw new NoCleanCopy('malformed');
  if ((marker >= 0xe0 && marker <= 0xef) || marker === 0xfe) {
    if (!leading.hasScan) readLeading(reader.bytes(body, length - 2), marker, leading);
    return end;
  }
  checkSegment(reader.bytes(body, length - 2), marker, leading);
  const next = marker === SOS ? endOfScan(reader, end) : end;
  picture.keep(at, next - at);
  return next;
}

/** Each segment that is kept has exactly the length its content needs: nothing else fits into it. */
function checkSegment(body: Uint8Array, marker: number, leading: Leading): void {
  const fits = {
    0xc0: isFrame,
    0xc1: isFrame,
    0xc2: isFrame,
    0xc4: areHuffmanTables,
    0xdb: areQuantisationTables,
    0xdd: (bytes: Uint8Array) => bytes.length === 2,
    [SOS]: (bytes: Uint8Array) => leading.hasFrame && bytes.length === 4 + 2 * (bytes[0] ?? 0),
  }[marker];
  // Lossless, arithmetic or hierarchical pictures, and lengths given later: no camera makes them.
  if (fits === undefined) throw new NoCleanCopy('unusual');
  if (!fits(body)) throw new NoCleanCopy('malformed');
  if (fits === isFrame) {
    if (leading.hasFrame) throw new NoCleanCopy('malformed');
    leading.hasFrame = true;
  }
  if (marker === SOS) leading.hasScan = true;
}

function isFrame(body: Uint8Array): boolean {
  const [precision = 0, h1 = 0, h2 = 0, w1 = 0, w2 = 0, components = 0] = body;
  if (precision !== 8 || components < 1 || components > 4) throw new NoCleanCopy('unusual');
  checkPictureSize(w1 * 256 + w2, h1 * 256 + h2);
  return body.length === 6 + 3 * components;
}

function areHuffmanTables(body: Uint8Array): boolean {
  let at = 0;
  while (at < body.length) {
    const selector = body[at] ?? 0xff;
    if ((selector & 0xf0) > 0x10 || (selector & 0x0f) > 3) return false;
    const symbols = body.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 0);
    if (symbols > 256) return false;
    at += 17 + symbols;
  }
  return at === body.length && at > 0;
}

function areQuantisationTables(body: Uint8Array): boolean {
  let at = 0;
  while (at < body.length) {
    const selector = body[at] ?? 0xff;
    if ((selector & 0xf0) > 0x10 || (selector & 0x0f) > 3) return false;
    at += 1 + (selector >> 4 === 0 ? 64 : 128);
  }
  return at === body.length && at > 0;
}

/** Where the compressed data of a scan ends: at the first marker that is neither a stuffed byte nor a restart. */
function endOfScan(reader: ByteReader, from: number): number {
  for (let at = from; ;) {
    const found = reader.find(0xff, at);
    const next = reader.byte(found + 1);
    if (next === 0x00 || (next >= 0xd0 && next <= 0xd7)) at = found + 2;
    else if (next === 0xff) at = found + 1;
    else return found;
  }
}

function readLeading(body: Uint8Array, marker: number, leading: Leading): void {
  const starts = (text: string) => text === String.fromCharCode(...body.subarray(0, text.length));
  if (marker === 0xe0 && starts('JFIF\u0000')) leading.hasJfif = true;
  if (marker === 0xe1 && starts('Exif\u0000\u0000')) leading.orientation = readOrientation(body.subarray(6));
  if (marker === 0xee && starts('Adobe') && body.length >= 12) leading.transform = Math.min(2, body[11] ?? 0);
}

function beginningOf({ hasJfif, transform, orientation }: Leading): PlanBuilder {
  const beginning = new PlanBuilder();
  beginning.put(0xff, 0xd8);
  const segment = (marker: number, name: string, ...body: readonly number[]) =>
    beginning.put(0xff, marker, 0, 2 + name.length + body.length, ...Array.from(name, (c) => c.charCodeAt(0)), ...body);
  if (hasJfif) segment(0xe0, 'JFIF\u0000', 1, 1, 0, 0, 1, 0, 1, 0, 0);
  if (orientation > 1) {
    const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
    segment(0xe1, 'Exif\u0000\u0000', 0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, ...entry, 0, 0, 0, 0);
  }
  if (transform !== null) segment(0xee, 'Adobe', 0, 100, 0, 0, 0, 0, transform);
  return beginning;
}
