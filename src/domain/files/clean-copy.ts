import { ByteReader, type ByteSource, NoCleanCopy, type NoCleanCopyReason } from './byte-reader.js';
import { planCleanGif } from './clean-gif.js';
import { planCleanJpeg } from './clean-jpeg.js';
import { planCleanPng } from './clean-png.js';
import { planCleanWebp } from './clean-webp.js';
import type { CopyPlan, Piece } from './copy-plan.js';
import type { FileKind } from './file-kind.js';

interface Cleaning {
  readonly mediaType: string;
  readonly plan: (reader: ByteReader) => CopyPlan;
}

const CLEANINGS: Partial<Readonly<Record<FileKind, Cleaning>>> = {
  jpeg: { mediaType: 'image/jpeg', plan: planCleanJpeg },
  png: { mediaType: 'image/png', plan: planCleanPng },
  webp: { mediaType: 'image/webp', plan: planCleanWebp },
  gif: { mediaType: 'image/gif', plan: planCleanGif },
};

export type CleanCopy =
  { readonly ok: true; readonly plan: CopyPlan } | { readonly ok: false; readonly reason: NoCleanCopyReason };

/**
 * The media type of clean copies of this kind of file; null when none are made. Of papers, recordings and films none
 * are: what is hidden in them is not found by leaving out parts. Then there is never the original in its place.
 */
export function cleanMediaType(kind: FileKind): string | null {
  return CLEANINGS[kind]?.mediaType ?? null;
}

/**
 * How a copy without metadata is made of a file: which stretches of it are taken over. Pictures keep their compressed
 * data byte for byte, so every pixel stays. What is hidden in the pixels, or in the picture they show, stays as well.
 * Never fails: for what cannot be cleaned there is a reason.
 */
export function planCleanCopy(kind: FileKind, source: ByteSource): CleanCopy {
  const cleaning = CLEANINGS[kind];
  if (cleaning === undefined) return { ok: false, reason: 'format' };
  try {
    return { ok: true, plan: cleaning.plan(new ByteReader(source)) };
  } catch (error) {
    if (error instanceof NoCleanCopy) return { ok: false, reason: error.reason };
    throw error;
  }
}

/** The bytes of a piece, in portions of at most 64 KiB. */
export function* bytesOf(piece: Piece, source: ByteSource): Generator<Uint8Array> {
  if ('bytes' in piece) {
    yield piece.bytes;
    return;
  }
  for (let at = piece.from, end = at + piece.length; at < end; at += 65_536)
    yield source.read(at, Math.min(65_536, end - at));
}
