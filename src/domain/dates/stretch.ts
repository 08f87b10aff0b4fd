/** Stretches of the calendar, and how they are written in EDTF without claiming more than was said. */
import type { CalendarPoint } from './calendar.js';
import { daysInMonth, firstDay, isSamePoint, lastDay } from './calendar.js';
import type { DatePart } from './date-parts.js';
import { DateNotRead } from './date-refusal.js';
import type { ReadingReason } from './reading-reasons.js';

/** One end of a stretch, with what is doubtful about it. */
export interface StretchEnd {
  readonly point: CalendarPoint;
  readonly isYearInferred?: boolean;
  readonly isApproximate?: boolean;
  readonly isUncertain?: boolean;
}

export interface Stretch {
  readonly from: StretchEnd;
  readonly to: StretchEnd;
  /** One EDTF date for the whole of it (`2024-21`, `2024-11-1X`, `199X`); such forms take no `?`, `~` or `%`. */
  readonly short?: string;
}

export interface Candidate extends Stretch {
  readonly reason: ReadingReason;
}

/** The whole of one point. */
export function stretchOf(point: CalendarPoint): Stretch {
  return { from: { point }, to: { point } };
}

type Ends = readonly [first: number, last: number, soft?: 'start' | 'end' | 'both'];

function between(first: CalendarPoint, last: CalendarPoint, soft?: Ends[2], short?: string): Stretch {
  return {
    from: end(first, soft === 'start' || soft === 'both'),
    to: end(last, soft === 'end' || soft === 'both'),
    ...(short === undefined ? {} : { short }),
  };
}

function end(point: CalendarPoint, isApproximate: boolean): StretchEnd {
  return isApproximate ? { point, isApproximate } : { point };
}

/** Months of a part of a year. Nobody draws these lines sharply: the soft ends are written as approximate. */
const PARTS_OF_YEAR: Partial<Record<DatePart, Ends>> = {
  early: [1, 4, 'end'],
  mid: [5, 8, 'both'],
  late: [9, 12, 'start'],
  start: [1, 3, 'end'],
  end: [11, 12, 'start'],
};
/** Years of a part of a decade. */
const PARTS_OF_DECADE: Partial<Record<DatePart, Ends>> = {
  early: [0, 3, 'end'],
  mid: [4, 6, 'both'],
  late: [7, 9, 'start'],
  start: [0, 2, 'end'],
  end: [8, 9, 'start'],
  first_half: [0, 4],
  second_half: [5, 9],
};
/** The month of a season that a part of it means. */
const PARTS_OF_SEASON: Partial<Record<DatePart, number>> = { early: 0, start: 0, mid: 1, late: 2, end: 2 };

export function yearStretch(year: number, part: DatePart | undefined): Stretch {
  if (part === undefined) return stretchOf({ year });
  if (part === 'first_half') return between({ year, month: 1 }, { year, month: 6 }, undefined, `${yyyy(year)}-40`);
  if (part === 'second_half') return between({ year, month: 7 }, { year, month: 12 }, undefined, `${yyyy(year)}-41`);
  const [first, last, soft] = PARTS_OF_YEAR[part] ?? notUnderstood();
  return between({ year, month: first }, { year, month: last }, soft);
}

export function quarterStretch(year: number, quarter: number): Stretch {
  const first = quarter * 3 - 2;
  return between({ year, month: first }, { year, month: first + 2 }, undefined, `${yyyy(year)}-${32 + quarter}`);
}

/** Ten years, or a hundred. */
export function yearsStretch(first: number, count: 10 | 100, part: DatePart | undefined): Stretch {
  const last = first + count - 1;
  if (part === undefined) {
    const short = count === 10 ? `${yyyy(first).slice(0, 3)}X` : `${yyyy(first).slice(0, 2)}XX`;
    return between({ year: first }, { year: last }, undefined, short);
  }
  const [from, to, soft] = PARTS_OF_DECADE[part] ?? notUnderstood();
  const unit = count / 10;
  return between({ year: first + from * unit }, { year: first + to * unit + unit - 1 }, soft);
}

/** Northern seasons by whole months, as `edtf-time.ts` counts them; a winter has the year it begins in. */
export function seasonStretch(year: number, season: number, part: DatePart | undefined): Stretch {
  const begins = (season - 20) * 3;
  const monthAt = (step: number): CalendarPoint =>
    begins + step > 12 ? { year: year + 1, month: begins + step - 12 } : { year, month: begins + step };
  if (part === undefined) return between(monthAt(0), monthAt(2), undefined, `${yyyy(year)}-${season}`);
  const month = monthAt(PARTS_OF_SEASON[part] ?? notUnderstood());
  return between(month, month, 'both');
}

/**
 * Early is the 1st to the 9th, mid the 10th to the 19th, late from the 20th; the Korean tens (초순, 중순, 하순) end on
 * the 10th, the 20th and the last day of the month, the beginning and the end of a month are about a week.
 */
export function monthStretch(year: number | null, month: number, part: DatePart | undefined): Stretch {
  if (part === undefined) return stretchOf({ year, month });
  if (year === null) throw new DateNotRead('needs_said_on');
  const days = daysInMonth(year, month);
  const [first, last, soft, digit] = partOfMonth(part, days);
  const short = digit === undefined ? undefined : `${yyyy(year)}-${two(month)}-${digit}X`;
  return between({ year, month, day: first }, { year, month, day: last }, soft, short);
}

function partOfMonth(part: DatePart, days: number): readonly [number, number, Ends[2]?, string?] {
  const parts: Readonly<Record<DatePart, readonly [number, number, Ends[2]?, string?]>> = {
    early: [1, 9, undefined, '0'],
    mid: [10, 19, undefined, '1'],
    late: [20, days],
    start: [1, 7, 'end'],
    end: [days - 6, days, 'start'],
    first_ten: [1, 10],
    middle_ten: [11, 20],
    last_ten: [21, days],
    first_half: [1, 15],
    second_half: [16, days],
  };
  return parts[part];
}

/** @throws DateNotRead for a day the month does not have. */
export function dayStretch(year: number | null, month: number, day: number): Stretch {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) throw new DateNotRead('no_such_day');
  return stretchOf({ year, month, day });
}

/** What the words around a date say of all of it. */
export function marked(stretch: Stretch, marks: Omit<StretchEnd, 'point'>): Stretch {
  const mark = (one: StretchEnd): StretchEnd => ({
    point: one.point,
    isYearInferred: one.isYearInferred === true || marks.isYearInferred === true,
    isApproximate: one.isApproximate === true || marks.isApproximate === true,
    isUncertain: one.isUncertain === true || marks.isUncertain === true,
  });
  return { ...stretch, from: mark(stretch.from), to: mark(stretch.to) };
}

export function firstDayOf({ from }: Stretch): number {
  return firstDay(from.point);
}

export function lastDayOf({ to }: Stretch): number {
  return lastDay(to.point);
}

/** A stretch as EDTF: one date where one says it all, else an interval of its first and last date. */
export function stretchInEdtf({ from, to, short }: Stretch): string {
  if (short !== undefined && !isMarked(from) && !isMarked(to)) return short;
  const [first, last] = [endInEdtf(from), endInEdtf(to)];
  return isSamePoint(from.point, to.point) && first === last ? first : `${first}/${last}`;
}

/** A stretch as a member of a set, where EDTF knows no season and no `1X`. */
export function memberInEdtf({ from, to }: Stretch): string {
  return isSamePoint(from.point, to.point) ? endInEdtf(from) : `${endInEdtf(from)}..${endInEdtf(to)}`;
}

/** `2024?-11-11`, `2024-11~`. A doubt about the whole date stands behind it; one about the year alone behind the year. */
export function endInEdtf({ point, isYearInferred, isApproximate, isUncertain }: StretchEnd): string {
  const { year, month, day } = point;
  const isYearAlone = month === undefined;
  const isDoubted = isUncertain === true || (isYearAlone && isYearInferred === true);
  const mark = isApproximate === true ? (isDoubted ? '%' : '~') : isDoubted ? '?' : '';
  const yearMark = isYearInferred === true && !isDoubted ? '?' : '';
  const parts = [month, day].filter((part) => part !== undefined).map((part) => `-${two(part)}`);
  return `${year === null ? 'XXXX' : yyyy(year)}${yearMark}${parts.join('')}${mark}`;
}

function isMarked({ isYearInferred, isApproximate, isUncertain }: StretchEnd): boolean {
  return isYearInferred === true || isApproximate === true || isUncertain === true;
}

function yyyy(year: number): string {
  return String(year).padStart(4, '0');
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

function notUnderstood(): never {
  throw new DateNotRead('not_understood');
}
