import { createHash } from 'node:crypto';
import { invalidField } from '../domain/refusal.js';

/** Bytes of UTF-8 a captured text may have: 8 MiB. */
export const MAX_TEXT_BYTES = 8_388_608;

/** A text as it is kept for good: NFC, with the SHA-256 of its UTF-8 bytes. */
export interface CapturedText {
  readonly text: string;
  readonly sha256: Buffer;
}

/**
 * The text that is stored, and its hash, from a text as it was given.
 * @throws Refusal when it is longer than {@link MAX_TEXT_BYTES}; the refusal repeats nothing of it.
 */
export function captureText(given: string): CapturedText {
  const text = given.normalize('NFC');
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length > MAX_TEXT_BYTES) throw invalidField('text', 'a text of at most 8 MiB in UTF-8');
  return { text, sha256: createHash('sha256').update(bytes).digest() };
}
