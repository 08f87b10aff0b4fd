/**
 * A document as it is read: its text in stretches, with what quotes each, and what quotes it no longer where it said.
 * Pure. Offsets here are UTF-16 units, as the browser counts; those of the server are code points.
 */
import { anchorQuote, CodePointText } from '../../../../src/domain/passage-anchor.js';
import type { DocumentQuote } from '../../api/document-queries.js';

/** A stretch of the text somebody quotes, or means to. */
export interface Mark {
  /** Unlike any other of the document. */
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** What quotes it; null for the stretch that is being chosen. */
  readonly quote: DocumentQuote | null;
}

export interface PlacedQuotes {
  /** Those that stand where they say, in the order of the text. */
  readonly marks: readonly Mark[];
  /** Those whose words do not stand there any more. They are never put anywhere else. */
  readonly lost: readonly DocumentQuote[];
  /** Those that never said where. */
  readonly unplaced: readonly DocumentQuote[];
}

/** Looks for every quote exactly where it says it stands, and nowhere else. */
export function placeQuotes(text: CodePointText | null, quotes: readonly DocumentQuote[]): PlacedQuotes {
  const marks: Mark[] = [];
  const lost: DocumentQuote[] = [];
  const unplaced: DocumentQuote[] = [];
  for (const [i, quote] of quotes.entries()) {
    if (quote.start === null || quote.end === null) unplaced.push(quote);
    else if (text === null || anchorQuote(text, quote).anchor === null) lost.push(quote);
    else {
      const { start, end, attribution } = quote;
      marks.push({ id: `${attribution.ref}-${i}`, from: text.unitAt(start), to: text.unitAt(end), quote });
    }
  }
  marks.sort((a, b) => a.from - b.from || a.to - b.to);
  return { marks, lost, unplaced };
}

/** A stretch the same marks cover from its beginning to its end. */
export interface Piece {
  readonly from: number;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A paragraph or several, with the marks that begin in it: their notes stand beside it. */
export interface Block {
  readonly from: number;
  readonly pieces: readonly Piece[];
  readonly begins: readonly Mark[];
}

/** More rows than this make long texts slow; then several paragraphs share one. */
const MOST_BLOCKS = 2_000;

/** The text in blocks that end with lines, each in pieces. Joined again they are the text. */
export function blocksOf(text: string, marks: readonly Mark[]): Block[] {
  const least = Math.ceil(text.length / MOST_BLOCKS);
  const blocks: Block[] = [];
  for (let from = 0; from < text.length;) {
    const line = text.indexOf('\n', from + least);
    const to = line < 0 ? text.length : line + 1;
    const inside = marks.filter((mark) => mark.from < to && mark.to > from);
    const begins = inside.filter((mark) => mark.from >= from);
    blocks.push({ from, pieces: piecesOf(text, from, to, inside), begins });
    from = to;
  }
  return blocks;
}

function piecesOf(text: string, from: number, to: number, marks: readonly Mark[]): Piece[] {
  const ends = marks.flatMap((mark) => [mark.from, mark.to]).filter((at) => at > from && at < to);
  const cuts = [...new Set([from, ...ends, to])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((at, i) => {
    const end = cuts[i + 1] ?? to;
    return { from: at, text: text.slice(at, end), marks: marks.filter((mark) => mark.from <= at && mark.to >= end) };
  });
}

/** Where words stand in the text, at most this many places. `first … last` means everything from one to the other. */
export function findWords(text: string, typed: string, most: number): { from: number; to: number }[] {
  const [first = '', last = ''] = typed
    .normalize('NFC')
    .split(/…|\.\.\./)
    .map((part) => part.trim());
  const found: { from: number; to: number }[] = [];
  if (first === '') return found;
  for (let from = text.indexOf(first); from >= 0 && found.length < most; from = text.indexOf(first, from + 1)) {
    const end = from + first.length;
    const at = last === '' ? end : text.indexOf(last, end);
    if (at >= 0) found.push({ from, to: last === '' ? end : at + last.length });
  }
  return found;
}

/** The same stretch without the white space at its ends; null when nothing is left. */
export function trimmed(text: string, from: number, to: number): { from: number; to: number } | null {
  const words = text.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  const end = from + words.trimEnd().length;
  return end > start ? { from: start, to: end } : null;
}
