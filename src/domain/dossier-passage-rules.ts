/** Passages: offsets count code points of the document's NFC text and must select the quoted words, or fail loud. */
import type { DataCursor } from './data-cursor.js';
import { describeGiven, type DossierError } from './dossier-error.js';

/**
 * A passage with offsets must have both, in order, within the text of its document, and selecting exactly `exact`. A
 * passage without offsets is left alone: it says what was quoted, not where.
 */
export function checkPassages(dossier: DataCursor): DossierError[] {
  const documents = new Map(dossier.select('documents[]').map((document) => [document.field('key').text(), document]));
  const texts = new Map<DataCursor, CodePointText>();
  const errors: DossierError[] = [];
  for (const passage of dossier.select('attributions[].passages[]')) {
    const document = documents.get(passage.field('document').text());
    if (document === undefined) continue;
    const text = document.field('text').text();
    const known = texts.get(document) ?? (text === undefined ? undefined : new CodePointText(text));
    if (known !== undefined) texts.set(document, known);
    errors.push(...checkOffsets(passage, known));
  }
  return errors;
}

function checkOffsets(passage: DataCursor, text: CodePointText | undefined): DossierError[] {
  const [start, end, exact] = [passage.field('start'), passage.field('end'), passage.field('exact')];
  const [from, to] = [start.number(), end.number()];
  if (start.value === undefined && end.value === undefined) return [];
  if (start.value === undefined) return [start.error('the offset at which the passage starts, since its end is given')];
  if (end.value === undefined) return [end.error('the offset after the passage, since its start is given')];
  if (from === undefined || to === undefined) return [];
  if (text === undefined) return [start.error('no offsets, since the document has no text')];
  if (to < from) return [end.error(`an offset after the start, ${from}`)];
  if (to > text.length) return [end.error(`at most ${text.length}, the length of the document's text in code points`)];
  const selected = text.slice(from, to);
  if (exact.text() === undefined || exact.text() === selected) return [];
  return [exact.error(`the document's text from ${from} to ${to}, which is ${describeGiven(selected)}`)];
}

/** A text addressed by code points. Most texts have none beyond the first plane and need no second copy. */
class CodePointText {
  private readonly points: readonly string[] | string;

  constructor(text: string) {
    this.points = /\p{Cs}|[\u{10000}-\u{10FFFF}]/u.test(text) ? Array.from(text) : text;
  }

  get length(): number {
    return this.points.length;
  }

  slice(from: number, to: number): string {
    const { points } = this;
    return typeof points === 'string' ? points.slice(from, to) : points.slice(from, to).join('');
  }
}
