/**
 * Times as sources give them: EDTF text (`2024-11~`, `../2024`, `2023-21`) and the days between which it lies. The
 * text is kept as it was said; the days are for sorting and filtering only, and never shown in its place.
 *
 * The `edtf` package decides what is EDTF. The days are worked out here, because the package maps spring to
 * January–March, ends a set at the start of its last range, reads an unknown end as 1970, moves a time with an offset
 * to another day and lets 29 February through in any year.
 */
import { parse } from 'edtf';

export interface EdtfTime {
  /** The text as given, trimmed and in NFC. */
  text: string;
  /** First day it can mean, `YYYY-MM-DD`; null when the start is open or unknown. */
  earliest: string | null;
  /** Last day it can mean, `YYYY-MM-DD`; null when the end is open or unknown. */
  latest: string | null;
}

/** Longer texts are no time anybody gave; the limit also keeps the parser's work small. */
export const EDTF_MAX_LENGTH = 200;

type Days = Pick<EdtfTime, 'earliest' | 'latest'>;

/** A day as the number YYYYMMDD, which orders days of every year, before our era too. */
type Day = number;

interface Span {
  first: Day | null;
  last: Day | null;
}

/**
 * Reads an EDTF text of level 0 to 2. Null when it is none, when a date in it does not exist (29 February 2023) or when
 * an interval ends before it begins. Never throws.
 *
 * Decisions: an X stands for every digit that gives a real date. `?`, `~` and `%` change no day: how far "about"
 * reaches is for people to say. A clock time counts as the day written, whatever its offset. Seasons are those of the
 * northern calendar (spring = March to May, winter 2024 = December 2024 to February 2025). Days before the year 0001 or
 * after 9999 are given as the first and the last day of those years, which every database can hold.
 */
export function readEdtf(text: string): EdtfTime | null {
  const trimmed = text.normalize('NFC').trim();
  if (trimmed.length === 0 || trimmed.length > EDTF_MAX_LENGTH || !isEdtf(trimmed)) return null;
  const span = spanOf(trimmed);
  return span === null ? null : { text: trimmed, earliest: isoDay(span.first), latest: isoDay(span.last) };
}

/**
 * Order of lists by time: by first day, an open start first, a missing time last; then by last day, an open end last;
 * then by text. Negative when `a` comes first.
 */
export function compareEdtf(a: EdtfTime | null, b: EdtfTime | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return (
    compareText(a.earliest ?? '', b.earliest ?? '') ||
    compareText(a.latest ?? AFTER_EVERY_DAY, b.latest ?? AFTER_EVERY_DAY) ||
    compareText(a.text, b.text)
  );
}

/** Whether two times can have a day in common; an open or unknown end reaches as far as needed. */
export function overlaps(a: Days, b: Days): boolean {
  const startsInTime = (one: Days, other: Days) =>
    one.earliest === null || other.latest === null || one.earliest <= other.latest;
  return startsInTime(a, b) && startsInTime(b, a);
}

/** Whether a time certainly lies within a stretch: no day it can mean is outside. An end that is not known may be. */
export function liesWithin(time: Days, stretch: Days): boolean {
  const isAfterStart = stretch.earliest === null || (time.earliest !== null && time.earliest >= stretch.earliest);
  const isBeforeEnd = stretch.latest === null || (time.latest !== null && time.latest <= stretch.latest);
  return isAfterStart && isBeforeEnd;
}

const AFTER_EVERY_DAY = '9999-99-99';
const PLAIN_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

function isEdtf(text: string): boolean {
  // Most times in a dossier are plain dates, which need no grammar; thousands of them are read at once.
  if (PLAIN_DATE.test(text)) return true;
  try {
    parse(text);
    return true;
  } catch {
    // The package reports "not EDTF" by throwing; there is nothing else to learn from its message.
    return false;
  }
}

/** Days of a text already known to be EDTF; null when it names a day that does not exist. */
function spanOf(text: string): Span | null {
  if (/^[[{]/.test(text)) return spanOfSet(text.slice(1, -1));
  const ends = text.split('/');
  const [from = '', to = ''] = ends;
  return ends.length === 2 ? spanBetween(from, to) : spanOfDate(from);
}

/** `from/to` or `from..to`. An empty end is unknown, `..` is open: either way it bounds nothing. */
function spanBetween(from: string, to: string): Span | null {
  const isMissing = (end: string) => end === '' || end === '..';
  const start = isMissing(from) ? UNBOUNDED : spanOfDate(from);
  const end = isMissing(to) ? UNBOUNDED : spanOfDate(to);
  if (start === null || end === null) return null;
  return start.first !== null && end.last !== null && start.first > end.last
    ? null
    : { first: start.first, last: end.last };
}

function spanOfSet(members: string): Span | null {
  let [first, last] = [Infinity, -Infinity];
  for (const member of members.split(',')) {
    const ends = member.trim().split('..');
    const [from = '', to = ''] = ends;
    const span = ends.length === 2 ? spanBetween(from, to) : spanOfDate(from);
    if (span === null) return null;
    first = Math.min(first, span.first ?? -Infinity);
    last = Math.max(last, span.last ?? Infinity);
  }
  return { first: first === -Infinity ? null : first, last: last === Infinity ? null : last };
}

const UNBOUNDED: Span = { first: null, last: null };

function spanOfDate(qualified: string): Span | null {
  const date = qualified.replace(/[?~%]/g, '').replace(/T.*$/, '');
  const [, sign, year = '', month = 'XX', day = 'XX'] =
    /^(-?)([\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?$/.exec(date) ?? [];
  if (sign === undefined) return spanOfYears(date);
  if (Number(month) > 12) return spanOfSeason(Number(sign + year), Number(month));
  const first = firstRealDay(sign, year, month, day, 'ascending');
  const last = firstRealDay(sign, year, month, day, 'descending');
  return first === null || last === null ? null : { first, last };
}

/** Centuries (`19`), decades (`198`), years beyond four digits (`Y17E7`) and years to some digits (`1950S2`). */
function spanOfYears(date: string): Span | null {
  const [, sign, short] = /^(-?)(\d{2,3})$/.exec(date) ?? [];
  if (short !== undefined) return wholeYears(sign, Number(short.padEnd(4, '0')), short.length);
  const [, minus, digits, exponent = '0', known] = /^Y?(-?)(\d+)(?:E(\d+))?(?:S(\d+))?$/.exec(date) ?? [];
  if (digits === undefined) return null;
  const year = Math.min(Number(`${digits}e${exponent}`), FARTHEST_YEAR);
  return wholeYears(minus, year, known === undefined ? String(year).length : Number(known));
}

/** All years that agree with one in its first so many digits of at least four. */
function wholeYears(sign: string | undefined, year: number, knownDigits: number): Span {
  const unit = 10 ** Math.max(0, Math.max(4, String(year).length) - knownDigits);
  const least = Math.floor(year / unit) * unit;
  const most = least + unit - 1;
  const [from, to] = sign === '-' ? [-most, -least] : [least, most];
  return { first: dayNumber(from, 1, 1), last: dayNumber(to, 12, 31) };
}

/** Far beyond any calendar, and small enough to count days in. */
const FARTHEST_YEAR = 1e9;

/**
 * First month and number of months for the codes 21 to 41: seasons (no hemisphere named, northern, southern), quarters,
 * thirds and halves of a year.
 */
const SEASONS: readonly (readonly [month: number, months: number])[] = [
  ...[3, 6, 9, 12, 3, 6, 9, 12, 9, 12, 3, 6].map((month) => [month, 3] as const),
  ...[1, 4, 7, 10].map((month) => [month, 3] as const),
  ...[1, 5, 9].map((month) => [month, 4] as const),
  ...[1, 7].map((month) => [month, 6] as const),
];

function spanOfSeason(year: number, code: number): Span | null {
  const season = SEASONS[code - 21];
  if (season === undefined || Number.isNaN(year)) return null;
  const [month, months] = season;
  const lastMonth = month + months - 1;
  const [endYear, endMonth] = lastMonth > 12 ? [year + 1, lastMonth - 12] : [year, lastMonth];
  return { first: dayNumber(year, month, 1), last: dayNumber(endYear, endMonth, daysInMonth(endYear, endMonth)) };
}

/** The first or last real day a date with X digits can mean; null when there is none (`2023-02-29`). */
function firstRealDay(
  sign: string,
  year: string,
  month: string,
  day: string,
  order: 'ascending' | 'descending',
): Day | null {
  const inOrder = (pattern: string, least: number, most: number, isUp: boolean) =>
    isUp ? matching(pattern, least, most) : matching(pattern, most, least);
  const isUp = order === 'ascending';
  // Before our era the larger number is the earlier year.
  for (const size of inOrder(year, 0, 9999, isUp === (sign === ''))) {
    const y = sign === '' ? size : -size;
    for (const m of inOrder(month, 1, 12, isUp)) {
      for (const d of inOrder(day, 1, daysInMonth(y, m), isUp)) return dayNumber(y, m, d);
    }
  }
  return null;
}

/** Numbers from one to another that a digit pattern such as `1X` allows. */
function* matching(pattern: string, from: number, to: number): Generator<number> {
  const least = Math.max(Number(pattern.replaceAll('X', '0')), Math.min(from, to));
  const most = Math.min(Number(pattern.replaceAll('X', '9')), Math.max(from, to));
  const fits = new RegExp(`^${pattern.replaceAll('X', '\\d')}$`);
  for (let i = 0; i <= most - least; i++) {
    const n = from <= to ? least + i : most - i;
    if (fits.test(String(n).padStart(pattern.length, '0'))) yield n;
  }
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

function dayNumber(year: number, month: number, day: number): Day {
  return year * 10_000 + month * 100 + day;
}

/** `YYYY-MM-DD`, with days outside the years 0001 to 9999 moved to the nearest day inside. */
function isoDay(day: Day | null): string | null {
  if (day === null) return null;
  const digits = String(Math.min(99_991_231, Math.max(10_101, day))).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** Digits and hyphens only: the order of UTF-16 units is the order wanted, and cheaper than a collation. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
