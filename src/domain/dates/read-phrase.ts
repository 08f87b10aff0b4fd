/**
 * Times as people write them, read as EDTF: "last November", "around mid-November 2024", 지난해 11월, 3주 전. Every
 * reading the words allow is given, the likeliest first, with the reason; none is chosen for whoever asked. What is not
 * understood is refused, and never guessed. Decision 0032 says why and how the vague words are measured.
 */
import { readEdtf, type EdtfTime } from '../edtf-time.js';
import { type CalendarDay, stepBy } from './calendar.js';
import type { DateClause, DateParts } from './date-parts.js';
import { DateNotRead, type DateRefusal } from './date-refusal.js';
import { readEnglish } from './english-dates.js';
import { MOVING_TIMES, UNMEASURED_TIMES } from './feasts.js';
import { readKorean } from './korean-dates.js';
import type { ReadingReason } from './reading-reasons.js';
import { resolveDate } from './resolve-date.js';
import {
  type Candidate,
  endInEdtf,
  firstDayOf,
  lastDayOf,
  memberInEdtf,
  type Stretch,
  stretchInEdtf,
} from './stretch.js';

/** One way to read a phrase. */
export interface DateReading {
  /** With its first and last day. */
  readonly time: EdtfTime;
  readonly reason: ReadingReason;
}

export type DatePhrase =
  | { readonly readings: readonly DateReading[]; readonly refusal: null }
  | { readonly readings: readonly []; readonly refusal: DateRefusal };

/** Longer phrases are sentences, and no time. */
export const DATE_PHRASE_MAX_LENGTH = 120;

/** More readings than anybody could choose between are not given. */
const MOST_READINGS = 6;

/**
 * Reads a phrase in English or Korean, or EDTF as it is.
 *
 * @param saidOn the EDTF text of when it was said, or null when that is not known. Where its first and last possible day
 *   lead to different readings, the phrase is refused.
 * @returns the readings, each of which is EDTF, or why there are none. Never throws.
 */
export function readDatePhrase(text: string, saidOn: string | null): DatePhrase {
  try {
    return { readings: readings(text.normalize('NFC').trim(), saidOn), refusal: null };
  } catch (error) {
    if (error instanceof DateNotRead) return { readings: [], refusal: error.code };
    throw error;
  }
}

function readings(text: string, saidOn: string | null): DateReading[] {
  if (text.length === 0 || text.length > DATE_PHRASE_MAX_LENGTH) throw new DateNotRead('not_understood');
  // `90` or `11` would be a century in EDTF; nobody types one that way.
  const typed = /^-?\d{1,3}$/.test(text) ? null : readEdtf(text);
  if (typed !== null) return [{ time: typed, reason: 'edtf' }, ...twoYears(typed.text)];
  const spanned = twoYears(text.replace(/[–—]/, '-'));
  if (spanned.length > 0) return spanned;
  const clause = readWords(text.replace(/(?<=\d\.)\s+(?=\d)/g, ''));
  const [from, to] = saidBetween(saidOn);
  const read = inClause(clause, from);
  if (JSON.stringify(from) === JSON.stringify(to)) return read;
  const other = inClause(clause, to);
  if (JSON.stringify(read) !== JSON.stringify(other)) throw new DateNotRead('said_on_too_rough');
  return read;
}

/** "2023-24" is a winter in EDTF, and two years to many people. */
function twoYears(text: string): DateReading[] {
  const [, century = '', first = '', second = ''] = /^(\d{2})(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (second === '' || Number(second) <= 12 || Number(second) <= Number(first)) return [];
  const time = readEdtf(`${century}${first}/${century}${second}`);
  return time === null ? [] : [{ time, reason: 'years' }];
}

function readWords(text: string): DateClause {
  const plain = text.toLowerCase();
  const close = plain.replace(/\s/g, '');
  const says = (names: readonly string[]) => names.some((name) => (/[a-z]/.test(name) ? plain : close).includes(name));
  if (says(MOVING_TIMES)) throw new DateNotRead('no_fixed_days');
  if (says(UNMEASURED_TIMES)) throw new DateNotRead('no_measure');
  return /[가-힣]/.test(text) ? readKorean(text) : readEnglish(text);
}

/** First and last day it can have been said; null where nobody knows. */
function saidBetween(saidOn: string | null): readonly [CalendarDay | null, CalendarDay | null] {
  const said = saidOn === null ? null : readEdtf(saidOn);
  if (said === null || said.earliest === null || said.latest === null) return [null, null];
  return [dayOf(said.earliest), dayOf(said.latest)];
}

function dayOf(day: string): CalendarDay {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

function inClause(clause: DateClause, said: CalendarDay | null): DateReading[] {
  const found = 'end' in clause ? inPair(clause, said) : inSingle(clause, said);
  const kept = new Map<string, DateReading>();
  for (const [edtf, reason] of found) {
    const time = readEdtf(edtf);
    if (time !== null && !kept.has(edtf) && kept.size < MOST_READINGS) kept.set(edtf, { time, reason });
  }
  if (kept.size === 0) throw new DateNotRead('not_understood');
  return [...kept.values()];
}

type Written = readonly [edtf: string, reason: ReadingReason];

/** What has gone on since then did not begin in what was still to come. */
function inSingle({ kind, date }: Exclude<DateClause, Pair>, said: CalendarDay | null): Written[] {
  const candidates = resolveDate(date, said);
  const isBegun = kind === 'since' || kind === 'after';
  const meant = isBegun ? candidates.filter(({ reason }) => reason !== 'year_inferred_coming') : candidates;
  return (meant.length === 0 ? candidates : meant).flatMap((one) => inOne(kind, one));
}

/** A stretch without a first or a last day is an interval for what lasted, a set for what happened once. */
function inOne(kind: Exclude<DateClause, Pair>['kind'], date: Candidate): Written[] {
  const { reason, from, to } = date;
  if (kind === 'single') return [[stretchInEdtf(date), reason]];
  if (kind === 'since') return [[`${endInEdtf(from)}/..`, reason]];
  if (kind === 'after') return [[`${endInEdtf({ ...to, point: stepBy(to.point, 1) })}/..`, reason]];
  const until = endInEdtf(to);
  const before = endInEdtf({ ...from, point: stepBy(from.point, -1) });
  if (kind === 'until_or_before') {
    return [
      [`../${until}`, 'included'],
      [`../${before}`, 'not_included'],
    ];
  }
  const end = kind === 'until' ? until : before;
  return [
    [`../${end}`, reason === 'as_written' ? 'lasting' : reason],
    [`[..${end}]`, 'some_time_in'],
  ];
}

type Pair = Extract<DateClause, { readonly end: DateParts }>;

function inPair({ kind, date, end }: Pair, said: CalendarDay | null): Written[] {
  const [first, last] = completed(date, end);
  const pairs = pairsOf(resolveDate(first, said), resolveDate(last, said), kind);
  const inOrder = pairs.length > 0 ? pairs : overTheTurn(date, end, said, kind);
  if (inOrder.length === 0) throw new DateNotRead('ends_before_it_begins');
  return inOrder.flatMap(([from, to]) => written(kind, from, to));
}

function written(kind: Pair['kind'], first: Candidate, last: Candidate): Written[] {
  const reason = first.reason === 'as_written' ? last.reason : first.reason;
  if (kind === 'either') return [[`[${memberInEdtf(first)},${memberInEdtf(last)}]`, reason]];
  const both: Stretch = { from: first.from, to: last.to };
  const lasting: Written = [stretchInEdtf(both), reason === 'as_written' && kind === 'between' ? 'lasting' : reason];
  if (kind === 'range') return [lasting];
  return [lasting, [`[${endInEdtf(first.from)}..${endInEdtf(last.to)}]`, 'some_time_in']];
}

/** Two that follow each other, at most a year and a half apart where a year was inferred. */
function pairsOf(
  first: readonly Candidate[],
  last: readonly Candidate[],
  kind: Pair['kind'],
): [Candidate, Candidate][] {
  return first.flatMap((from) =>
    last
      .filter((to) => {
        const apart = firstDayOf(to) - firstDayOf(from);
        const isInferred = from.from.isYearInferred === true || to.to.isYearInferred === true;
        if (isInferred && Math.abs(apart) > INFERRED_APART_DAYS) return false;
        return kind === 'either' || (apart >= 0 && lastDayOf(to) >= lastDayOf(from));
      })
      .map((to): [Candidate, Candidate] => [from, to]),
  );
}

const INFERRED_APART_DAYS = 366;

/** What one date leaves out, the other says: "November 11–13", "between March and May 2022". */
function completed(first: DateParts, last: DateParts): readonly [DateParts, DateParts] {
  return [completedBy(first, last), completedBy(last, first)];
}

function completedBy(one: DateParts, other: DateParts): DateParts {
  const withMonth = one.day !== undefined && one.month === undefined && one.monthShift === undefined;
  const { month, monthShift, year, yearShift, shortYear, which } = other;
  const filled: DateParts = withMonth ? { ...one, ...given({ month, monthShift }) } : one;
  const needsYear = filled.year === undefined && filled.yearShift === undefined && filled.shortYear === undefined;
  const isOfAYear = [filled.month, filled.season, filled.quarter, filled.half].some((thing) => thing !== undefined);
  return needsYear && isOfAYear ? { ...filled, ...given({ year, yearShift, shortYear, which }) } : filled;
}

function given(parts: { [K in keyof DateParts]: DateParts[K] | undefined }): DateParts {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

/** "December to March 2024", "December 2023 to March": where only one has a year, the other may lie beyond the turn. */
function overTheTurn(
  first: DateParts,
  last: DateParts,
  said: CalendarDay | null,
  kind: Pair['kind'],
): [Candidate, Candidate][] {
  const [from, to] = completed(first, last);
  if (hasYear(first) === hasYear(last)) return [];
  const moved = (parts: DateParts, years: number): DateParts => ({
    ...parts,
    ...(parts.year === undefined ? {} : { year: parts.year + years }),
    ...(parts.yearShift === undefined ? {} : { yearShift: parts.yearShift + years }),
  });
  return hasYear(last)
    ? pairsOf(resolveDate(moved(from, -1), said), resolveDate(to, said), kind)
    : pairsOf(resolveDate(from, said), resolveDate(moved(to, 1), said), kind);
}

function hasYear({ year, yearShift, shortYear }: DateParts): boolean {
  return year !== undefined || yearShift !== undefined || shortYear !== undefined;
}
