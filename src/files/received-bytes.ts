import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { types } from 'node:util';
import { binaryKindOf, FILE_KINDS_IN_WORDS, type FileKind, HEAD_BYTES } from '../domain/files/file-kind.js';
import { PlainTextCheck } from '../domain/files/plain-text.js';
import { invalidField, Refusal } from '../domain/refusal.js';

/** How long one file may take to arrive: 50 MiB at 128 kbit/s. */
const ARRIVAL_MS = 3_600_000;

/** Looks at a file while it arrives: how long it is, what its hash is, and what it is. */
export class ReceivedBytes {
  private bytes = 0;
  private readonly hash = createHash('sha256');
  private head = Buffer.alloc(0);
  private readonly text = new PlainTextCheck();
  private mayBeText = true;

  constructor(private readonly maxBytes: number) {}

  /**
   * Takes a stream to its end, handing on each portion.
   * @throws Refusal as soon as it is too large or certainly of no kind that is taken, leaving the rest unread.
   */
  async from(body: Readable, write: (chunk: Uint8Array) => Promise<void>): Promise<void> {
    const timer = setTimeout(() => body.destroy(new CutOff()), ARRIVAL_MS);
    try {
      // What is not read stays with the server, which can still answer: destroying the body would cut the connection.
      for await (const chunk of body.iterator({ destroyOnReturn: false })) {
        if (!(chunk instanceof Uint8Array)) throw new TypeError('a file arrives as bytes');
        this.look(chunk);
        await write(chunk);
      }
    } catch (error) {
      throw isCutOff(error, body) ? cutOff() : error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** What the file is. @throws Refusal when it is empty or of no kind that is taken. */
  finish(): { bytes: number; sha256: Buffer; kind: FileKind } {
    if (this.bytes === 0) throw invalidField('body', 'a file that is not empty');
    const kind = binaryKindOf(this.head) ?? (this.mayBeText && this.text.finish() ? 'text' : null);
    if (kind === null) throw wrongKind();
    return { bytes: this.bytes, sha256: this.hash.digest(), kind };
  }

  private look(chunk: Uint8Array): void {
    this.bytes += chunk.length;
    if (this.bytes > this.maxBytes) throw tooLarge(this.maxBytes);
    this.hash.update(chunk);
    if (this.head.length < HEAD_BYTES) this.head = Buffer.concat([this.head, chunk]).subarray(0, HEAD_BYTES);
    this.mayBeText = this.mayBeText && this.text.add(chunk);
    if (this.head.length === HEAD_BYTES && !this.mayBeText && binaryKindOf(this.head) === null) throw wrongKind();
  }
}

/** The refusal of a file of more bytes than are taken. */
export function tooLarge(maxBytes: number): Refusal {
  const mebibytes = Math.floor(maxBytes / 1_048_576);
  const detail = `A file may have at most ${mebibytes === 0 ? `${maxBytes} bytes` : `${mebibytes} MiB`}. Nothing was kept.`;
  return new Refusal('too_large', 'FILE_TOO_LARGE', detail);
}

class CutOff extends Error {}

function isCutOff(error: unknown, body: Readable): boolean {
  if (error instanceof CutOff) return true;
  const code: unknown = types.isNativeError(error) ? Reflect.get(error, 'code') : undefined;
  return body.destroyed && (code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ABORT_ERR');
}

function cutOff(): Refusal {
  return new Refusal('invalid', 'UPLOAD_CUT_OFF', 'The file did not arrive whole. Nothing was kept.', [
    { path: 'body', expected: 'a file that arrives whole, within an hour' },
  ]);
}

function wrongKind(): Refusal {
  return invalidField('body', FILE_KINDS_IN_WORDS);
}
