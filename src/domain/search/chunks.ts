/** A stretch of a text that is indexed as one; `start` counts code points of the text, as the database does. */
export interface Chunk {
  readonly start: number;
  readonly text: string;
}

/** UTF-16 units a stretch has at most, so code points as well. */
export const LONGEST_CHUNK = 6000;
const OVERLAP = 200;

/**
 * Cuts a long text into stretches of at most 6,000 characters, at a space where there is one. Each begins some words
 * before the one before it ended, so that no phrase falls between two.
 */
export function chunksOf(text: string): Chunk[] {
  if (text.length <= LONGEST_CHUNK) return [{ start: 0, text }];
  const chunks: Chunk[] = [];
  let [unit, start] = [0, 0];
  for (;;) {
    const limit = unit + LONGEST_CHUNK;
    const end = limit >= text.length ? text.length : cutAt(text, limit - OVERLAP, limit);
    chunks.push({ start, text: text.slice(unit, end) });
    if (end === text.length) return chunks;
    const next = cutAt(text, end - OVERLAP, end - OVERLAP / 2);
    start += Array.from(text.slice(unit, next)).length;
    unit = next;
  }
}

/** The place after the last space between the two; the end of a character where there is none. */
function cutAt(text: string, from: number, to: number): number {
  const spaces = [...text.slice(from, to).matchAll(/\s+/gu)];
  const last = spaces.at(-1);
  if (last !== undefined) return from + last.index + last[0].length;
  const isInsidePair = /^[\uDC00-\uDFFF]/.test(text.slice(to, to + 1));
  return isInsidePair ? to - 1 : to;
}
