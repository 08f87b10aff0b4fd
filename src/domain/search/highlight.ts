/**
 * Where in a text what was searched for stands: as segments of the text itself, never as markup. Made from the text the
 * reader was given anyway, so that nothing shows here that does not show there.
 */
import { foldText } from './fold.js';
import { type Token, tokensOf } from './tokens.js';

/** A piece of a text; the pieces in their order are the text, or the part of it that is shown. */
export interface Segment {
  readonly text: string;
  readonly isMatch: boolean;
}

/** A text cut to what is worth showing of it. */
export interface Excerpt {
  readonly segments: readonly Segment[];
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

export interface Marks {
  /** Whether a folded word is one that was searched for; stems are the database's. */
  readonly isWord: (word: string) => boolean;
  /** Runs of syllables that were searched for, folded. */
  readonly runs: readonly string[];
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** UTF-16 units of a text that are shown. */
export const LONGEST_EXCERPT = 280;
/** How much of the text stands before the first thing found. */
const LEAD = 60;

/** The words of a text that may be marked: those that begin like one of these stems. */
export function wordsLike(text: string, stems: ReadonlySet<string>): string[] {
  const initials = new Set([...stems].map((stem) => Array.from(stem)[0]));
  const tokens = tokensOf(foldText(text).text);
  return tokens.filter(({ kind, text: word }) => kind === 'word' && initials.has(Array.from(word)[0])).map(wordOf);
}

/** The part of a text where most of what was searched for stands, with that marked; its beginning where none does. */
export function excerptOf(text: string, marks: Marks, longest = LONGEST_EXCERPT): Excerpt {
  const ranges = markedRanges(text, marks);
  const window = text.length <= longest ? { start: 0, end: text.length } : densest(text, ranges, longest);
  const segments: Segment[] = [];
  let at = window.start;
  const add = (end: number, isMatch: boolean) => {
    if (end > at) segments.push({ text: text.slice(at, end), isMatch });
    at = Math.max(at, end);
  };
  for (const { start, end } of ranges) {
    if (end <= window.start || start >= window.end) continue;
    add(Math.max(start, window.start), false);
    add(Math.min(end, window.end), true);
  }
  add(window.end, false);
  return { segments, isCutBefore: window.start > 0, isCutAfter: window.end < text.length };
}

/** What is to be marked, in order, without overlaps; offsets of the text as written. */
function markedRanges(text: string, { isWord, runs }: Marks): Range[] {
  const folded = foldText(text);
  const tokens = tokensOf(folded.text);
  const found: Range[] = tokens.filter((token) => token.kind === 'word' && isWord(token.text));
  const all = [...found, ...runs.flatMap((run) => runRanges(tokens, run))].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  const ranges: Range[] = [];
  for (const range of all) {
    const start = folded.starts[range.start] ?? 0;
    const end = folded.ends[range.end - 1] ?? text.length;
    const last = ranges.at(-1);
    if (last !== undefined && start <= last.end)
      ranges.splice(-1, 1, { start: last.start, end: Math.max(last.end, end) });
    else ranges.push({ start, end });
  }
  return ranges;
}

/** Where a run of syllables stands, over spaces as well; offsets of the folded text. */
function runRanges(tokens: readonly Token[], run: string): Range[] {
  const ranges: Range[] = [];
  let [text, places]: [string, number[]] = ['', []];
  const look = () => {
    for (let at = text.indexOf(run); at >= 0; at = text.indexOf(run, at + 1)) {
      ranges.push({ start: places[at] ?? 0, end: (places[at + run.length - 1] ?? 0) + 1 });
    }
  };
  for (const token of tokens) {
    if (token.kind === 'word') continue;
    if (!token.goesOn) {
      look();
      [text, places] = ['', []];
    }
    text += token.text;
    for (let i = 0; i < token.text.length; i++) places.push(token.start + i);
  }
  look();
  return ranges;
}

/** The window of a long text that has the most marks in it, the earliest of several; it begins and ends at a space. */
function densest(text: string, ranges: readonly Range[], longest: number): Range {
  let best = { start: 0, count: 0 };
  for (const first of ranges) {
    const start = Math.max(0, first.start - LEAD);
    const count = ranges.filter((range) => range.start >= first.start && range.end <= start + longest).length;
    if (count > best.count) best = { start, count };
  }
  const start = best.start === 0 ? 0 : afterSpace(text, best.start);
  const limit = Math.min(text.length, start + longest);
  return { start, end: limit === text.length ? limit : beforeSpace(text, start, limit) };
}

function afterSpace(text: string, from: number): number {
  const space = text.slice(from, from + LEAD / 2).search(/\s/u);
  return space < 0 ? wholeCharacter(text, from) : from + space + 1;
}

function beforeSpace(text: string, start: number, limit: number): number {
  const space = text.slice(start, limit).search(/\s\S{0,30}$/u);
  return space <= 0 ? wholeCharacter(text, limit) : start + space;
}

function wholeCharacter(text: string, at: number): number {
  return /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1)) ? at - 1 : at;
}

function wordOf({ text }: Token): string {
  return text;
}
