import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { types } from 'node:util';
import type { CopyPlan, Piece } from '../domain/files/copy-plan.js';
import { Refusal } from '../domain/refusal.js';

const PORTION = 65_536;

/** Ends an answer whose file is not what it was when it was taken in: a refusal if nothing was sent yet. */
export class AlteredFile extends Refusal {
  constructor() {
    super('conflict', 'FILE_DAMAGED', 'The stored file is missing or not what was taken in. Tell whoever runs Whence.');
  }
}

/**
 * Pieces of an open file as a stream that checks itself: the last portion is held back until length and hash are right.
 * If they are not, the stream breaks, so nobody takes an altered file for a whole one. Closes the file, however it ends.
 */
export class VerifiedStream extends Readable {
  private readonly hash = createHash('sha256');
  private readonly portions: AsyncGenerator<Uint8Array>;
  private held: Uint8Array | null = null;
  private sent = 0;

  constructor(
    private readonly handle: FileHandle,
    private readonly expected: { readonly bytes: number; readonly sha256: Buffer },
    plan: CopyPlan,
  ) {
    super();
    this.portions = portionsOf(handle, plan.pieces);
  }

  override _read(): void {
    this.advance().catch((error: unknown) => this.destroy(types.isNativeError(error) ? error : new AlteredFile()));
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.handle.close().then(() => done(error), done);
  }

  private async advance(): Promise<void> {
    for (;;) {
      const { value, done } = await this.portions.next();
      const ready = this.held;
      if (done === true) {
        if (this.sent !== this.expected.bytes || !this.hash.digest().equals(this.expected.sha256))
          throw new AlteredFile();
        if (ready !== null) this.push(ready);
        this.push(null);
        return;
      }
      this.hash.update(value);
      this.sent += value.length;
      this.held = value;
      if (ready !== null) {
        this.push(ready);
        return;
      }
    }
  }
}

async function* portionsOf(handle: FileHandle, pieces: readonly Piece[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) {
    if ('bytes' in piece) {
      if (piece.bytes.length > 0) yield piece.bytes;
      continue;
    }
    for (let at = piece.from, end = at + piece.length; at < end;) {
      const portion = Buffer.alloc(Math.min(PORTION, end - at));
      const { bytesRead } = await handle.read(portion, 0, portion.length, at);
      if (bytesRead === 0) throw new AlteredFile();
      yield portion.subarray(0, bytesRead);
      at += bytesRead;
    }
  }
}
