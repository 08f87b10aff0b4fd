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

interface Days {
  earliest: string | null;
  latest: string | null;
}

/**
 * Reads an EDTF text of level 0 to 2. Null when it is none, when a date in it does not exist (29 February 2023), when
 * an interval ends before it begins, or when a year lies outside 0001 to 9999. Never throws.
 *
 * Decisions: an X stands for every digit that gives a real date. `?`, `~` and `%` change no day: how far "about"
 * reaches is for people to say. A clock time counts as the day written, whatever its offset. Seasons are those of the
 * northern calendar (spring = March to May, winter 2024 = December 2024 to February 2025).
 */
export function readEdtf(text: string): EdtfTime | null {
  const trimmed = text.normalize('NFC').trim();
  if (trimmed.length === 0 || trimmed.length > EDTF_MAX_LENGTH || !isEdtf(trimmed)) return null;
  const days = daysOf(trimmed);
  return days === null ? null : { text: trimmed, earliest: days.earliest, latest: days.latest };
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

/** Days of a text already known to be EDTF; null when it names no real day or a year out of range. */
function daysOf(text: string): Days | null {
  if (/^[[{]/.test(text)) return daysOfSet(text.slice(1, -1));
  const ends = text.split('/');
  const [first = '', second = ''] = ends;
  return ends.length === 2 ? daysOfSpan(first, second) : daysOfDate(first);
}

/** `from/to` or `from..to`. An empty end is unknown, `..` is open: either way it bounds nothing. */
function daysOfSpan(first: string, second: string): Days | null {
  const isMissing = (end: string) => end === '' || end === '..';
  const from = isMissing(first) ? NO_DAYS : daysOfDate(first);
  const to = isMissing(second) ? NO_DAYS : daysOfDate(second);
  if (from === null || to === null) return null;
  const days = { earliest: from.earliest, latest: to.latest };
  return days.earliest !== null && days.latest !== null && days.earliest > days.latest ? null : days;
}

function daysOfSet(members: string): Days | null {
  const all: Days[] = [];
  for (const member of members.split(',')) {
    const ends = member.trim().split('..');
    const [first = '', second = ''] = ends;
    const days = ends.length === 2 ? daysOfSpan(first, second) : daysOfDate(first);
    if (days === null) return null;
    all.push(days);
  }
  const earliest = all.map((days) => days.earliest).sort((a, b) => compareText(a ?? '', b ?? ''))[0];
  const latest = all
    .map((days) => days.latest)
    .sort((a, b) => -compareText(a ?? AFTER_EVERY_DAY, b ?? AFTER_EVERY_DAY));
  return { earliest: earliest ?? null, latest: latest[0] ?? null };
}

const NO_DAYS: Days = { earliest: null, latest: null };

function daysOfDate(qualified: string): Days | null {
  const date = qualified.replace(/[?~%]/g, '').replace(/T.*$/, '');
  if (/^\d{2}$/.test(date)) return daysBetween(`${date}00`, `${date}99`);
  if (/^\d{3}$/.test(date)) return daysBetween(`${date}0`, `${date}9`);
  const [, significantYear, digits] = /^(\d{4})S(\d)$/.exec(date) ?? [];
  if (significantYear !== undefined) {
    const known = significantYear.slice(0, Number(digits));
    return daysBetween(known.padEnd(4, '0'), known.padEnd(4, '9'));
  }
  const [, year, month = 'XX', day = 'XX'] = /^([\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?$/.exec(date) ?? [];
  if (year === undefined) return null;
  if (Number(month) > 12) return daysOfSeason(year, Number(month));
  const earliest = firstRealDay(year, month, day, 'ascending');
  const latest = firstRealDay(year, month, day, 'descending');
  return earliest === null || latest === null ? null : { earliest, latest };
}

/** The whole years from one to another; year 0000 is outside the calendar we keep. */
function daysBetween(firstYear: string, lastYear: string): Days | null {
  if (lastYear < '0001') return null;
  return { earliest: `${firstYear < '0001' ? '0001' : firstYear}-01-01`, latest: `${lastYear}-12-31` };
}

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

function daysOfSeason(year: string, code: number): Days | null {
  const season = SEASONS[code - 21];
  if (season === undefined || !/^\d{4}$/.test(year) || year < '0001') return null;
  const [month, months] = season;
  const lastMonth = month + months - 1;
  const lastYear = Math.min(9999, Number(year) + (lastMonth > 12 ? 1 : 0));
  const endMonth = lastMonth > 12 && year !== '9999' ? lastMonth - 12 : Math.min(12, lastMonth);
  return {
    earliest: isoDay(Number(year), month, 1),
    latest: isoDay(lastYear, endMonth, daysInMonth(lastYear, endMonth)),
  };
}

/** The first or last real day a date with X digits can mean; null when there is none (`2023-02-29`). */
function firstRealDay(year: string, month: string, day: string, order: 'ascending' | 'descending'): string | null {
  const years = order === 'ascending' ? matching(year, 1, 9999) : matching(year, 9999, 1);
  for (const y of years) {
    for (const m of order === 'ascending' ? matching(month, 1, 12) : matching(month, 12, 1)) {
      const last = daysInMonth(y, m);
      for (const d of order === 'ascending' ? matching(day, 1, last) : matching(day, last, 1)) return isoDay(y, m, d);
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

function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Digits and hyphens only: the order of UTF-16 units is the order wanted, and cheaper than a collation. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
