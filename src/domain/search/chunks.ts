/** A stretch of a text that is indexed as one; `start` counts UTF-16 units of the text. */
export interface Chunk {
  readonly start: number;
  readonly text: string;
}

const LONGEST = 6000;
const OVERLAP = 200;

/**
 * Cuts a long text into stretches of at most 6,000 characters, at a space where there is one. Each begins some words
 * before the one before it ended, so that no phrase falls between two.
 */
export function chunksOf(text: string): Chunk[] {
  if (text.length <= LONGEST) return [{ start: 0, text }];
  const chunks: Chunk[] = [];
  let start = 0;
  for (;;) {
    const end = start + LONGEST >= text.length ? text.length : cutAt(text, start + LONGEST - OVERLAP, start + LONGEST);
    chunks.push({ start, text: text.slice(start, end) });
    if (end === text.length) return chunks;
    start = cutAt(text, end - OVERLAP, end - OVERLAP / 2);
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
