/**
 * Where a quoted span stands in a document, or why it does not. Pure: the text is the document's stored NFC text.
 * A quote that does not stand where it is said to stand is refused, never moved.
 */

/** A quoted span as somebody gives it. Offsets count code points, the end exclusive. */
export interface Quote {
  readonly exact: string;
  /** What stands right before it. */
  readonly prefix: string | null;
  /** What stands right after it. */
  readonly suffix: string | null;
  readonly start: number | null;
  readonly end: number | null;
}

/** One thing wrong with a quote: the field, and what is wanted there. Never repeats the quoted words. */
export interface QuoteProblem {
  readonly field: 'exact' | 'prefix' | 'suffix' | 'start' | 'end';
  readonly expected: string;
}

/** Where the quote stands; both null only when the document has no text to point into. */
export interface Anchor {
  readonly start: number | null;
  readonly end: number | null;
}

export type Anchored =
  { readonly anchor: Anchor; readonly problem: null } | { readonly anchor: null; readonly problem: QuoteProblem };

/**
 * Finds a quote in a text. With both offsets, the text there must be the quote, with prefix and suffix on its two
 * sides. Without, the quote (between prefix and suffix) must occur exactly once. A document without text (an image)
 * can be quoted, but not by offsets.
 */
export function anchorQuote(text: CodePointText | null, quote: Quote): Anchored {
  if (quote.start === null && quote.end !== null)
    return wrong('start', 'the offset where it starts, since its end is given');
  if (quote.start !== null && quote.end === null) return wrong('end', 'the offset after it, since its start is given');
  if (text === null) {
    if (quote.start !== null) return wrong('start', 'no offsets, since the document has no text');
    return { anchor: { start: null, end: null }, problem: null };
  }
  if (quote.start === null || quote.end === null) return findOnce(text, quote);
  return checkAt(text, quote, quote.start, quote.end);
}

function checkAt(text: CodePointText, quote: Quote, start: number, end: number): Anchored {
  if (end <= start) return wrong('end', 'an offset after the start');
  if (end > text.length)
    return wrong('end', `at most ${text.length}, the length of the document's text in code points`);
  const from = text.unitAt(start);
  const to = text.unitAt(end);
  if (text.units.slice(from, to) !== quote.exact) {
    return wrong('exact', `what the document's text has from ${start} to ${end}, counted in code points`);
  }
  const { prefix, suffix } = quote;
  if (prefix !== null && !text.units.endsWith(prefix, from))
    return wrong('prefix', 'what stands right before the passage');
  if (suffix !== null && !text.units.startsWith(suffix, to))
    return wrong('suffix', 'what stands right after the passage');
  return { anchor: { start, end }, problem: null };
}

function findOnce(text: CodePointText, quote: Quote): Anchored {
  const prefix = quote.prefix ?? '';
  const sought = prefix + quote.exact + (quote.suffix ?? '');
  const first = text.units.indexOf(sought);
  if (first < 0) {
    const isAlone = sought === quote.exact;
    return wrong(
      'exact',
      isAlone ? 'words of the document' : 'words of the document, between this prefix and this suffix',
    );
  }
  if (text.units.indexOf(sought, first + 1) >= 0) {
    return wrong('start', 'start and end, since these words stand in the document more than once');
  }
  const from = first + prefix.length;
  const start = text.pointAt(from);
  const end = text.pointAt(from + quote.exact.length);
  return { anchor: { start, end }, problem: null };
}

function wrong(field: QuoteProblem['field'], expected: string): Anchored {
  return { anchor: null, problem: { field, expected } };
}

/** A text addressed by code points. Most texts have none beyond the first plane, and then units are code points. */
export class CodePointText {
  /** In code points. */
  readonly length: number;
  private readonly isPlain: boolean;

  constructor(readonly units: string) {
    this.isPlain = !/[\u{10000}-\u{10FFFF}]/u.test(units);
    this.length = this.isPlain ? units.length : this.pointAt(units.length);
  }

  /** Index in UTF-16 units of a code point's offset. */
  unitAt(point: number): number {
    if (this.isPlain) return point;
    let unit = 0;
    for (let left = point; left > 0 && unit < this.units.length; left--) unit += this.widthAt(unit);
    return unit;
  }

  /** Offset in code points of an index in UTF-16 units. */
  pointAt(unit: number): number {
    if (this.isPlain) return unit;
    let point = 0;
    for (let at = 0; at < unit; at += this.widthAt(at)) point++;
    return point;
  }

  private widthAt(unit: number): 1 | 2 {
    return (this.units.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
  }
}
