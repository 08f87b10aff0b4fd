/** Bytes that can be read at any place: a file, or an array in a test. */
export interface ByteSource {
  readonly size: number;
  /** So many bytes from a place; fewer only where the source ends. */
  read(from: number, length: number): Uint8Array;
}

/** Why a file has no clean copy. */
export const NO_CLEAN_COPY = ['format', 'malformed', 'unusual', 'too_large', 'too_long', 'altered'] as const;
export type NoCleanCopyReason = (typeof NO_CLEAN_COPY)[number];

/** Ends the making of a clean copy. Carries nothing of the file. */
export class NoCleanCopy extends Error {
  constructor(readonly reason: NoCleanCopyReason) {
    super(`no clean copy: ${reason}`);
    this.name = 'NoCleanCopy';
  }
}

const WINDOW = 65_536;

/** Reads a source in windows of 64 KiB, so that no more of it is in memory. Beyond the end is malformed. */
export class ByteReader {
  private window: Uint8Array = new Uint8Array(0);
  private start = 0;

  constructor(private readonly source: ByteSource) {}

  get size(): number {
    return this.source.size;
  }

  /** @throws NoCleanCopy `malformed` beyond the end. */
  byte(at: number): number {
    const value = this.around(at, 1)[at - this.start];
    if (value === undefined) throw new NoCleanCopy('malformed');
    return value;
  }

  /** At most 64 KiB from a place, all of them there. @throws NoCleanCopy `malformed` beyond the end. */
  bytes(from: number, length: number): Uint8Array {
    if (length > WINDOW || from + length > this.size) throw new NoCleanCopy('malformed');
    this.around(from, length);
    return this.window.subarray(from - this.start, from - this.start + length);
  }

  /** A whole number of so many bytes, the most significant first (or last). */
  number(from: number, length: 1 | 2 | 3 | 4, order: 'big' | 'little' = 'big'): number {
    const bytes = this.bytes(from, length);
    const ordered = order === 'big' ? [...bytes] : [...bytes].reverse();
    return ordered.reduce((value, byte) => value * 256 + byte, 0);
  }

  text(from: number, length: number): string {
    return String.fromCharCode(...this.bytes(from, length));
  }

  /** The first place at or after `from` that holds this byte. @throws NoCleanCopy `malformed` when there is none. */
  find(byte: number, from: number): number {
    for (let at = from; at < this.size;) {
      this.around(at, 1);
      const found = this.window.indexOf(byte, at - this.start);
      if (found >= 0) return this.start + found;
      at = this.start + this.window.length;
    }
    throw new NoCleanCopy('malformed');
  }

  private around(from: number, length: number): Uint8Array {
    if (from < this.start || from + length > this.start + this.window.length) {
      this.window = from < this.size ? this.source.read(from, WINDOW) : new Uint8Array(0);
      this.start = from;
    }
    return this.window;
  }
}
