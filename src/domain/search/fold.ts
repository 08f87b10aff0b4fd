/**
 * Text as it is compared: small letters without accents, full-width and compatibility forms as plain ones, no apostrophe
 * inside a word (`P’yŏngan` and `Pyongan` are one). Offsets lead back to the text as written, so that what was found can
 * be shown where it stands.
 */
export interface FoldedText {
  readonly text: string;
  /** For each UTF-16 unit of `text`, and for its end: where the character it came of begins in the original. */
  readonly starts: readonly number[];
  /** For each UTF-16 unit of `text`: where the character it came of ends in the original. */
  readonly ends: readonly number[];
}

/** Letters that belong together: jamo that make up a syllable, or one character with its marks. */
const CLUSTER = /[\u1100-\u11FF\u3131-\u318E\uFFA0-\uFFDC]+|\P{M}\p{M}*|\p{M}+/gu;
const APOSTROPHE = `['\\u2018\\u2019\\u201B\\u02BC\\u02B9\\u02BB\\u2032\`\\u00B4\\uFF07]`;
const APOSTROPHES = new RegExp(`^${APOSTROPHE}$`, 'u');
const PLAIN = /^[\n\t\x20-\x26\x28-\x5F\x61-\x7E]*$/;
const HANGUL_SYLLABLE = /[\uAC00-\uD7A3]/;
/** Letters that no decomposition takes apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/** Folds a text; see {@link FoldedText}. */
export function foldText(original: string): FoldedText {
  if (PLAIN.test(original)) return foldPlain(original);
  const [parts, starts, ends]: [string[], number[], number[]] = [[], [], []];
  for (const match of original.matchAll(CLUSTER)) {
    const [cluster] = match;
    const end = match.index + cluster.length;
    if (APOSTROPHES.test(cluster) && isInsideWord(original, match.index, end)) continue;
    const folded = foldCluster(cluster);
    parts.push(folded);
    for (let i = 0; i < folded.length; i++) {
      starts.push(match.index);
      ends.push(end);
    }
  }
  starts.push(original.length);
  return { text: parts.join(''), starts, ends };
}

/** The folded text alone. */
export function fold(text: string): string {
  return foldText(text).text;
}

/** A text without the apostrophes at its ends: whether one is inside a word cannot be told of a text cut out of another. */
export function withoutOuterApostrophes(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && APOSTROPHES.test(text.charAt(from))) from++;
  while (to > from && APOSTROPHES.test(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}

function foldPlain(original: string): FoldedText {
  const starts = Array.from({ length: original.length + 1 }, (_unit, i) => i);
  return { text: original.toLowerCase(), starts, ends: starts.slice(1) };
}

function foldCluster(cluster: string): string {
  const composed = cluster.normalize('NFKC');
  return Array.from(composed, (character) => {
    if (HANGUL_SYLLABLE.test(character)) return character;
    const bare = character
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}/gu, '');
    return LETTERS[bare] ?? bare;
  }).join('');
}

function isInsideWord(text: string, start: number, end: number): boolean {
  return /[\p{L}\p{M}]$/u.test(text.slice(Math.max(0, start - 2), start)) && /^\p{L}/u.test(text.slice(end, end + 2));
}
