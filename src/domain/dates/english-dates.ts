/** English words for a time: "around mid-November 2024", "between March and May 2022", "three weeks ago". */
import type { DateClause, DateParts } from './date-parts.js';
import { setPart } from './date-parts.js';
import { DateNotRead } from './date-refusal.js';
import {
  APPROXIMATE,
  COUNTS,
  DAY_SHIFTS,
  JOINED,
  MONTHS,
  NOISE,
  ORDINALS,
  PARTS,
  SEASONS,
  SHORT_MONTHS,
  UNCERTAIN,
  UNITS,
  WEEKDAYS,
  WHICH,
} from './english-words.js';

/** A number keeps its digits, since `07` is no year and `2024` no day. */
type Token = string;

const TOKEN =
  /\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{4}[./-]\d{1,2}(?!\d)|\d+|[a-z]+|[^\s\da-z]/g;

/** @throws DateNotRead when the words are none of these. */
export function readEnglish(text: string): DateClause {
  const lower = text.toLowerCase().replace(/[–—−]/g, '-').replace(/[‘’]/g, "'");
  const joined = JOINED.reduce((one, [words, word]) => one.replaceAll(words, word), lower);
  return readClause([...joined.matchAll(TOKEN)].map(([token]) => token));
}

const CLOSED_BY: Readonly<Record<string, 'since' | 'after' | 'until' | 'before'>> = {
  since: 'since',
  after: 'after',
  until: 'until',
  till: 'until',
  by: 'until',
  before: 'before',
};

function readClause(tokens: readonly Token[]): DateClause {
  const [first = '', ...rest] = tokens;
  const opening = Object.hasOwn(CLOSED_BY, first) ? CLOSED_BY[first] : undefined;
  if (opening !== undefined) return { kind: opening, date: readParts(rest) };
  if (first === 'between') return readPair('between', rest, ['and', 'to', '-']);
  if (tokens.at(-1) === 'onward') return { kind: 'since', date: readParts(withoutFrom(tokens.slice(0, -1))) };
  if (first === 'from' && tokens.at(-1) === 'on') return { kind: 'since', date: readParts(rest.slice(0, -1)) };
  if (first === 'from') return readPair('range', rest, RANGE_WORDS);
  if (tokens.includes('or')) return readPair('either', tokens, ['or']);
  if (splitAt(tokens, RANGE_WORDS) >= 0) return readPair('range', tokens, RANGE_WORDS);
  return { kind: 'single', date: readParts(tokens) };
}

const RANGE_WORDS: readonly string[] = ['to', 'until', 'till', 'through', '-'];

function withoutFrom(tokens: readonly Token[]): readonly Token[] {
  return tokens[0] === 'from' ? tokens.slice(1) : tokens;
}

/** Where a range is cut in two; the hyphens of "mid-November" and "winter 2023-24" do not cut. */
function splitAt(tokens: readonly Token[], words: readonly string[]): number {
  return tokens.findIndex((token, i) => words.includes(token) && !(token === '-' && PARTS.has(tokens[i - 1] ?? '')));
}

function readPair(
  kind: 'range' | 'between' | 'either',
  tokens: readonly Token[],
  words: readonly string[],
): DateClause {
  const cut = splitAt(tokens, words);
  if (cut < 0) throw new DateNotRead('not_understood');
  return { kind, date: readParts(tokens.slice(0, cut)), end: readParts(tokens.slice(cut + 1)) };
}

function readParts(tokens: readonly Token[]): DateParts {
  const parts: DateParts = {};
  let at = 0;
  while (at < tokens.length) {
    const taken = READERS.reduce((found, read) => (found > 0 ? found : read(tokens.slice(at, at + 5), parts)), 0);
    if (taken === 0) throw new DateNotRead('not_understood');
    at += taken;
  }
  return parts;
}

/** Each takes as many tokens from the front as it understands and sets what they say; 0 when they are none of its. */
const READERS: readonly ((next: readonly Token[], parts: DateParts) => number)[] = [
  readDuration,
  readWhich,
  readOrdinalPart,
  readNumeric,
  readDecade,
  readNumber,
  readNamed,
];

/** "Three weeks ago", "a few days earlier", "the last two months". */
function readDuration(next: readonly Token[], parts: DateParts): number {
  const isRecent = WHICH.get(next[0] ?? '') === -1;
  const [count = '', unitWord = '', ago = ''] = isRecent ? next.slice(1) : next;
  const unit = UNITS.get(unitWord);
  const isVague = count === 'few' || count === 'several';
  const n = COUNTS.get(count) ?? (/^\d{1,3}$/.test(count) ? Number(count) : null);
  if (unit === undefined || (n === null && !isVague)) return 0;
  if (isRecent) return setPart(parts, 'recent', { count: n ?? 6, unit, isVague }) ? 3 : 0;
  if (ago !== 'ago' && ago !== 'earlier') return 0;
  return setPart(parts, 'ago', { count: -(n ?? 1), unit, isVague }) ? 3 : 0;
}

/** "Last year", "this month", "next week", "last quarter"; else said of the month, season or weekday beside it. */
function readWhich([word = '', noun = '']: readonly Token[], parts: DateParts): number {
  const which = WHICH.get(word);
  if (which === undefined) return 0;
  const name = SHIFTED.get(noun);
  if (name !== undefined) return setPart(parts, name, which) ? 2 : 0;
  return setPart(parts, 'which', which) ? 1 : 0;
}

const SHIFTED = new Map([
  ['year', 'yearShift'],
  ['month', 'monthShift'],
  ['week', 'weekShift'],
  ['quarter', 'quarterShift'],
] as const) as ReadonlyMap<string, 'yearShift' | 'monthShift' | 'weekShift' | 'quarterShift'>;

/** "First half", "2nd quarter", "Q2", "H1". */
function readOrdinalPart([word = '', second = '', third = '']: readonly Token[], parts: DateParts): number {
  if ((word === 'q' || word === 'h') && /^[1-4]$/.test(second)) {
    if (word === 'h' && Number(second) > 2) return 0;
    return setPart(parts, word === 'q' ? 'quarter' : 'half', Number(second)) ? 2 : 0;
  }
  const digit = /^[1-4]$/.test(word) && /^(?:st|nd|rd|th)$/.test(second);
  const [n, noun, taken] = digit ? [Number(word), third, 3] : [ORDINALS.get(word), second, 2];
  if (n === undefined) return 0;
  if (noun === 'quarter') return setPart(parts, 'quarter', n) ? taken : 0;
  if (noun !== 'half' || n > 2) return 0;
  return setPart(parts, 'part', n === 1 ? 'first_half' : 'second_half') ? taken : 0;
}

/** "11/12/2024", "2024-11-11", "2024-11", and "2023-24" of a winter. */
function readNumeric([word = '']: readonly Token[], parts: DateParts): number {
  const [a = '', b = '', c] = word.split(/[./-]/);
  if (b === '') return 0;
  if (a.length < 4) {
    return setPart(parts, 'slashed', [Number(a), Number(b)]) && setPart(parts, 'year', Number(c)) ? 1 : 0;
  }
  if (!setPart(parts, 'year', Number(a))) return 0;
  if (c !== undefined) return setPart(parts, 'month', Number(b)) && setPart(parts, 'day', Number(c)) ? 1 : 0;
  if (Number(b) <= 12) return setPart(parts, 'month', Number(b)) ? 1 : 0;
  return setPart(parts, 'seasonEnd', Math.floor(Number(a) / 100) * 100 + Number(b)) ? 1 : 0;
}

/** "1990s", "'90s", "20th century". */
function readDecade(next: readonly Token[], parts: DateParts): number {
  const offset = next[0] === "'" ? 1 : 0;
  const [digits = '', suffix = '', noun = ''] = next.slice(offset);
  if (suffix === 's' && /^(?:\d{2}|\d{4})$/.test(digits) && digits.endsWith('0')) {
    const first = digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 50 ? 2000 : 1900);
    return setPart(parts, 'decade', first) ? offset + 2 : 0;
  }
  if (noun !== 'century' || !/^\d{1,2}$/.test(digits) || !/^(?:st|nd|rd|th)$/.test(suffix)) return 0;
  return Number(digits) > 0 && setPart(parts, 'century', (Number(digits) - 1) * 100) ? 3 : 0;
}

/** A year of four digits, a year as `'24`, a day with or without `th`, a Juche year. */
function readNumber([word = '', second = '', third = '']: readonly Token[], parts: DateParts): number {
  if (word === 'juche' && /^\d{1,3}$/.test(second))
    return setPart(parts, 'year', JUCHE_BEFORE + Number(second)) ? 2 : 0;
  if (word === "'" && /^\d{2}$/.test(second) && third !== 's')
    return setPart(parts, 'shortYear', Number(second)) ? 2 : 0;
  // 0 is no year anybody names, and five digits are no year either.
  if (/^\d{4}$/.test(word)) return Number(word) > 0 && setPart(parts, 'year', Number(word)) ? 1 : 0;
  if (!/^\d{1,2}$/.test(word)) return 0;
  const isOrdinal = /^(?:st|nd|rd|th)$/.test(second);
  return setPart(parts, 'day', Number(word)) ? (isOrdinal ? 2 : 1) : 0;
}

/** Juche 1 is 1912. */
export const JUCHE_BEFORE = 1911;

function readNamed([word = '', second = '']: readonly Token[], parts: DateParts): number {
  const month = MONTHS.get(word) ?? SHORT_MONTHS.get(word);
  if (month !== undefined) return setPart(parts, 'month', month) ? 1 : 0;
  const season = SEASONS.get(word);
  if (season !== undefined) return setPart(parts, 'season', 20 + season) ? 1 : 0;
  const weekday = WEEKDAYS.get(word);
  if (weekday !== undefined) return setPart(parts, 'weekday', weekday) ? 1 : 0;
  const dayShift = DAY_SHIFTS.get(word);
  if (dayShift !== undefined) return setPart(parts, 'dayShift', dayShift) ? 1 : 0;
  const part = PARTS.get(word);
  if (part !== undefined) return setPart(parts, 'part', part) ? (second === '-' ? 2 : 1) : 0;
  if (APPROXIMATE.has(word)) return setPart(parts, 'isApproximate', true) ? 1 : 0;
  if (UNCERTAIN.has(word)) return setPart(parts, 'isUncertain', true) ? 1 : 0;
  return NOISE.has(word) ? 1 : 0;
}
