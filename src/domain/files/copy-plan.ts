import { NoCleanCopy } from './byte-reader.js';

/** A stretch of the original, or bytes of our own. */
export type Piece = { readonly from: number; readonly length: number } | { readonly bytes: Uint8Array };

/** A clean copy, told as what it takes over from the original: so it cannot hold anything it did not choose. */
export interface CopyPlan {
  readonly pieces: readonly Piece[];
  /** Length of the copy. */
  readonly bytes: number;
}

const MAX_PIECES = 10_000;

/** Puts a plan together; stretches that touch become one. */
export class PlanBuilder {
  private readonly pieces: Piece[] = [];
  length = 0;

  /** Takes over a stretch of the original. @throws NoCleanCopy `too_large` beyond 10,000 pieces. */
  keep(from: number, length: number): void {
    const last = this.pieces.at(-1);
    if (last !== undefined && 'from' in last && last.from + last.length === from)
      this.pieces[this.pieces.length - 1] = { from: last.from, length: last.length + length };
    else this.add({ from, length });
    this.length += length;
  }

  /** Writes bytes of our own. */
  put(...bytes: readonly number[]): void {
    this.add({ bytes: Uint8Array.from(bytes) });
    this.length += bytes.length;
  }

  /** The plan, with what was put into another one before it. */
  after(beginning: PlanBuilder): CopyPlan {
    return { pieces: [...beginning.pieces, ...this.pieces], bytes: beginning.length + this.length };
  }

  private add(piece: Piece): void {
    if (this.pieces.length >= MAX_PIECES) throw new NoCleanCopy('too_large');
    this.pieces.push(piece);
  }
}
