/**
 * A plain undirected graph on 0 .. size-1, one row of bits per vertex. An edge means "may not be counted together".
 * No vertex is its own neighbour.
 */
import { addBit, dropBit, emptyBits, hasBit, unite, wordsFor, type Bits } from './bits.js';

export class Graph {
  readonly words: number;
  private readonly rows: Bits[];

  constructor(readonly size: number) {
    this.words = wordsFor(size);
    this.rows = Array.from({ length: size }, () => emptyBits(this.words));
  }

  /** The neighbours of a vertex; the caller must not change them. */
  row(v: number): Bits {
    const row = this.rows[v];
    if (row === undefined) throw new RangeError(`vertex ${v} is not in a graph of ${this.size}`);
    return row;
  }

  joins(a: number, b: number): boolean {
    return hasBit(this.row(a), b);
  }

  /** Makes every vertex of `others` a neighbour of `v`, one way; for callers that do the same from the other end. */
  addNeighbours(v: number, others: Bits): void {
    const row = this.row(v);
    unite(row, others);
    dropBit(row, v);
  }

  join(a: number, b: number): void {
    if (a === b) return;
    addBit(this.row(a), b);
    addBit(this.row(b), a);
  }

  part(a: number, b: number): void {
    dropBit(this.row(a), b);
    dropBit(this.row(b), a);
  }

  /** This graph and the edges of another of the same size. */
  with(other: Graph): Graph {
    const both = new Graph(this.size);
    for (let v = 0; v < this.size; v++) {
      both.addNeighbours(v, this.row(v));
      both.addNeighbours(v, other.row(v));
    }
    return both;
  }

  /** The graph on the first `size` vertices only. */
  first(size: number): Graph {
    if (size === this.size) return this;
    const part = new Graph(size);
    for (let v = 0; v < size; v++) {
      const row = this.row(v);
      for (let u = 0; u < v; u++) if (hasBit(row, u)) part.join(u, v);
    }
    return part;
  }

  equals(other: Graph): boolean {
    for (let v = 0; v < this.size; v++) {
      const a = this.row(v);
      const b = other.row(v);
      for (let w = 0; w < this.words; w++) if (a[w] !== b[w]) return false;
    }
    return this.size === other.size;
  }
}
