import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ByteSource } from '../../src/domain/files/byte-reader.js';
import { bytesOf, planCleanCopy } from '../../src/domain/files/clean-copy.js';
import { type FileKind, FILE_KINDS } from '../../src/domain/files/file-kind.js';
import {
  annotatedGif,
  CANARY,
  exif,
  GIF,
  JPEG,
  LOSSLESS,
  phoneJpeg,
  phoneWebp,
  PNG,
  PROGRESSIVE,
  screenshotPng,
  segment,
  WEBP,
} from '../factories/pictures.js';

/** PROPERTY_RUNS=10 tries ten times as many files. */
const RUNS = Number(process.env['PROPERTY_RUNS'] ?? '1');

function sourceOf(bytes: Buffer): ByteSource {
  return { size: bytes.length, read: (from, length) => bytes.subarray(from, from + length) };
}

/** The clean copy, or why there is none. */
function clean(kind: FileKind, bytes: Buffer): Buffer | string {
  const copy = planCleanCopy(kind, sourceOf(bytes));
  if (!copy.ok) return copy.reason;
  const made = Buffer.concat(copy.plan.pieces.flatMap((piece) => [...bytesOf(piece, sourceOf(bytes))]));
  expect(made.length).toBe(copy.plan.bytes);
  return made;
}

function cleaned(kind: FileKind, bytes: Buffer): Buffer {
  const copy = clean(kind, bytes);
  if (typeof copy === 'string') throw new Error(`no clean copy: ${copy}`);
  return copy;
}

/** Every marker of a JPEG up to its first scan. */
function markersOf(jpeg: Buffer): number[] {
  const markers: number[] = [];
  for (let at = 2; jpeg[at + 1] !== 0xda; at += 2 + jpeg.readUInt16BE(at + 2)) markers.push(jpeg[at + 1] ?? 0);
  return markers;
}

function typesOf(png: Buffer): string[] {
  const types: string[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) types.push(png.toString('latin1', at + 4, at + 8));
  return types;
}

function isMetadata(marker: number): boolean {
  return (marker >= 0xe1 && marker <= 0xef) || marker === 0xfe;
}

const rest = (jpeg: Buffer) => jpeg.subarray(jpeg.indexOf(Buffer.from([0xff, 0xdb])));

describe('a clean copy', () => {
  it('of a photo taken in Yomju has no GPS, no maker, no thumbnail and no second picture, and every byte of its scan', () => {
    const photo = phoneJpeg();
    expect(photo.includes(CANARY)).toBe(true);
    const copy = cleaned('jpeg', photo);
    expect(copy.includes(CANARY)).toBe(false);
    expect(markersOf(copy).filter(isMetadata)).toEqual([]);
    // Tables, frame and compressed picture as they were; the head is the plainest there is.
    expect(rest(copy)).toEqual(rest(JPEG));
    expect(copy.subarray(0, 20).toString('hex')).toBe('ffd8ffe000104a46494600010100000100010000');
  });

  it('of a progressive photo keeps every scan, and nothing that stands between them', () => {
    const second = PROGRESSIVE.indexOf(Buffer.from([0xff, 0xda]), PROGRESSIVE.indexOf(Buffer.from([0xff, 0xda])) + 2);
    const between = PROGRESSIVE.lastIndexOf(Buffer.from([0xff, 0xc4]), second);
    const photo = Buffer.concat([
      PROGRESSIVE.subarray(0, between),
      segment(0xfe, CANARY),
      segment(0xe1, exif(6)),
      PROGRESSIVE.subarray(between),
    ]);
    const copy = cleaned('jpeg', photo);
    expect(rest(copy)).toEqual(rest(PROGRESSIVE));
    expect(copy.includes(CANARY)).toBe(false);
  });

  it.each([['MM'], ['II']] as const)(
    'of a photo held sideways (%s) says so in 34 bytes of its own, and nothing else of what the camera said',
    (order) => {
      const copy = cleaned('jpeg', phoneJpeg(6, JPEG, order));
      const expected = '4578696600004d4d002a00000008000101120003000000010006000000000000';
      const at = copy.indexOf('Exif');
      expect(copy.subarray(at, at + 32).toString('hex')).toBe(expected);
      expect(markersOf(copy).filter(isMetadata)).toEqual([0xe1]);
      expect(copy.includes(CANARY)).toBe(false);
      expect(rest(copy)).toEqual(rest(JPEG));
    },
  );

  it('has no orientation from an EXIF block that is nonsense', () => {
    for (const block of [
      'Exif\u0000\u0000',
      'Exif\u0000\u0000MM\u0000*\u00ff\u00ff\u00ff\u00ff',
      'Exif\u0000\u0000XX',
    ]) {
      const photo = Buffer.concat([JPEG.subarray(0, 2), segment(0xe1, block), JPEG.subarray(2)]);
      expect(cleaned('jpeg', photo)).toEqual(JPEG_CLEAN);
    }
    expect(cleaned('jpeg', phoneJpeg(9))).toEqual(JPEG_CLEAN);
  });

  it('keeps of an Adobe segment the one byte that decides the colours', () => {
    const adobe = Buffer.concat([Buffer.from('Adobe'), Buffer.from([0, 101, 1, 2, 3, 4, 1]), Buffer.from(CANARY)]);
    const copy = cleaned('jpeg', Buffer.concat([JPEG.subarray(0, 2), segment(0xee, adobe), JPEG.subarray(2)]));
    const at = copy.indexOf('Adobe');
    expect(copy.readUInt16BE(at - 2)).toBe(14);
    expect([...copy.subarray(at + 5, at + 12)]).toEqual([0, 100, 0, 0, 0, 0, 1]);
    expect(copy.includes(CANARY)).toBe(false);
  });

  it('of a cropped screenshot has no text, time, place or density, and nothing of what was cropped away', () => {
    const copy = cleaned('png', screenshotPng());
    expect(copy).toEqual(PNG);
    expect(typesOf(screenshotPng())).toContain('eXIf');
    expect(new Set(typesOf(copy))).toEqual(new Set(['IHDR', 'IDAT', 'IEND']));
  });

  it.each([
    ['lossy', WEBP],
    ['lossless', LOSSLESS],
  ])('of a %s WebP has the picture, a head without flags of metadata, and no other chunk', (_kind, picture) => {
    const copy = cleaned('webp', phoneWebp(picture));
    expect(copy.includes(CANARY)).toBe(false);
    expect(copy.readUInt32LE(4)).toBe(copy.length - 8);
    expect(copy.subarray(12, 30).toString('hex')).toBe('565038580a000000000000000f00000f0000');
    expect(copy.subarray(30)).toEqual(picture.subarray(12));
    expect(cleaned('webp', picture)).toEqual(picture);
  });

  it('of a GIF has its picture and how often it runs, and no page in a comment', () => {
    const copy = cleaned('gif', annotatedGif());
    expect(copy.includes(CANARY)).toBe(false);
    expect(copy.includes('<script')).toBe(false);
    expect(copy.includes('NETSCAPE2.0')).toBe(true);
    expect(copy.length).toBe(GIF.length + 19);
  });

  it('of a clean copy is the same copy', () => {
    const copies = [
      ['jpeg', phoneJpeg(8)],
      ['png', screenshotPng()],
      ['webp', phoneWebp()],
      ['gif', annotatedGif()],
    ] as const;
    for (const [kind, bytes] of copies) expect(cleaned(kind, cleaned(kind, bytes))).toEqual(cleaned(kind, bytes));
  });
});

const JPEG_CLEAN = cleaned('jpeg', JPEG);

/** The same JPEG with other bytes in its frame: height, width. */
function resized(height: number, width: number): Buffer {
  const copy = Buffer.from(JPEG);
  const frame = copy.indexOf(Buffer.from([0xff, 0xc0]));
  copy.writeUInt16BE(height, frame + 5);
  copy.writeUInt16BE(width, frame + 7);
  return copy;
}

describe('there is no clean copy', () => {
  it('of papers, recordings and films', () => {
    const never = FILE_KINDS.filter((kind) => !['jpeg', 'png', 'webp', 'gif'].includes(kind));
    for (const kind of never) expect(clean(kind, JPEG)).toBe('format');
  });

  it('of a picture larger than 8192 × 8192, and there is one of 8192 × 6144', () => {
    expect(clean('jpeg', resized(8192, 8193))).toBe('too_large');
    expect(clean('jpeg', resized(65_535, 65_535))).toBe('too_large');
    expect(typeof clean('jpeg', resized(6144, 8192))).toBe('object');
  });

  it.each([
    ['cut off in its scan', () => JPEG.subarray(0, JPEG.length - 2), 'malformed'],
    ['with nothing but a head', () => JPEG.subarray(0, 20), 'malformed'],
    [
      'that ends before its picture',
      () => Buffer.concat([JPEG.subarray(0, 2), Buffer.from([0xff, 0xd9])]),
      'malformed',
    ],
    [
      'with bytes between segments',
      () => Buffer.concat([JPEG.subarray(0, 2), Buffer.from('hidden'), JPEG]),
      'malformed',
    ],
    [
      'with a table longer than its content',
      () => Buffer.concat([JPEG.subarray(0, 2), segment(0xdb, Buffer.alloc(70)), JPEG.subarray(2)]),
      'malformed',
    ],
    [
      'with arithmetic coding',
      () => Buffer.concat([JPEG.subarray(0, 2), segment(0xcc, 'xx'), JPEG.subarray(2)]),
      'unusual',
    ],
    [
      'with ten thousand comments',
      () => Buffer.concat([JPEG.subarray(0, 2), ...Array.from({ length: 10_000 }, () => segment(0xfe, ''))]),
      'too_large',
    ],
  ])('of a JPEG %s', (_what, make, reason) => {
    expect(clean('jpeg', make())).toBe(reason);
  });

  it('of a PNG with a chunk that must be understood and is not', () => {
    const odd = Buffer.concat([PNG.subarray(0, 33), Buffer.from('\u0000\u0000\u0000\u0000CgBIcrc!', 'latin1')]);
    expect(clean('png', odd)).toBe('unusual');
    expect(clean('png', PNG.subarray(0, PNG.length - 12))).toBe('malformed');
  });

  it('in a hurry: sixty megabytes of stuffed bytes are one scan, and are read once', () => {
    const scan = JPEG.lastIndexOf(Buffer.from([0xff, 0xda]));
    const stuffed = Buffer.alloc(60_000_000, Buffer.from([0xff, 0x00]));
    const copy = planCleanCopy(
      'jpeg',
      sourceOf(Buffer.concat([JPEG.subarray(0, scan + 14), stuffed, JPEG.subarray(-2)])),
    );
    expect(copy.ok).toBe(true);
  });
});

/** What a camera's bytes become on a bad card, or in the hands of somebody who wants the server to stop. */
const MUTATED = fc.record({
  which: fc.nat(),
  changes: fc.array(
    fc.record({ at: fc.nat(), byte: fc.nat(255), cut: fc.nat(40), insert: fc.uint8Array({ maxLength: 8 }) }),
    {
      minLength: 1,
      maxLength: 6,
    },
  ),
  end: fc.option(fc.nat(), { freq: 3 }),
});

const WHOLE = [
  ['jpeg', phoneJpeg(6)],
  ['jpeg', phoneJpeg(3, PROGRESSIVE, 'II')],
  ['png', screenshotPng()],
  ['webp', phoneWebp()],
  ['webp', phoneWebp(LOSSLESS)],
  ['gif', annotatedGif()],
] as const;

function mutate(bytes: Buffer, { changes, end }: typeof MUTATED extends fc.Arbitrary<infer T> ? T : never): Buffer {
  let made = Buffer.from(bytes);
  for (const { at, byte, cut, insert } of changes) {
    const place = at % Math.max(1, made.length);
    if (cut > 30) made = Buffer.concat([made.subarray(0, place), insert, made.subarray(place + cut - 30)]);
    else made[place] = byte;
  }
  return end === null ? made : made.subarray(0, end % Math.max(1, made.length));
}

describe('any file at all', () => {
  it('is cleaned or refused with a reason; what comes out is clean and stays as it is when cleaned again', () => {
    let copies = 0;
    fc.assert(
      fc.property(MUTATED, (mutation) => {
        const [kind, bytes] = WHOLE[mutation.which % WHOLE.length] ?? WHOLE[0];
        const copy = clean(kind, mutate(bytes, mutation));
        if (typeof copy === 'string') return;
        copies += 1;
        expect(cleaned(kind, copy)).toEqual(copy);
      }),
      { seed: 20241111, numRuns: Math.ceil(20_000 * RUNS) },
    );
    expect(copies).toBeGreaterThan(1000 * RUNS);
  });

  it('of random bytes after a good beginning is refused', () => {
    fc.assert(
      fc.property(fc.nat(), fc.uint8Array({ maxLength: 400 }), (which, tail) => {
        const [kind, bytes] = WHOLE[which % WHOLE.length] ?? WHOLE[0];
        const copy = clean(kind, Buffer.concat([bytes.subarray(0, 13), tail]));
        if (typeof copy !== 'string') expect(cleaned(kind, copy)).toEqual(copy);
      }),
      { seed: 20241112, numRuns: Math.ceil(5000 * RUNS) },
    );
  });
});
