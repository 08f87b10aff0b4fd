/** What the words of one date say, before it is worked out which days they mean. */

export const PARTS = [
  'early',
  'mid',
  'late',
  'start',
  'end',
  'first_half',
  'second_half',
  'first_ten',
  'middle_ten',
  'last_ten',
] as const;
/** A part of a month, season, year or decade; the tens are those of a month (초순, 중순, 하순). */
export type DatePart = (typeof PARTS)[number];

export type CountedUnit = 'day' | 'week' | 'month' | 'year';

/** "Three weeks", "a few days". */
export interface Duration {
  readonly count: number;
  readonly unit: CountedUnit;
  /** No number was said: "a few", 몇. */
  readonly isVague: boolean;
}

/** Shifts count from when it was said: -1 is last year, last month, last week, yesterday. */
export interface DateParts {
  year?: number;
  yearShift?: number;
  /** Two digits of a year. */
  shortYear?: number;
  /** First year of a decade or century, and how many years it has. */
  decade?: number;
  century?: number;
  month?: number;
  monthShift?: number;
  day?: number;
  dayShift?: number;
  /** 1 for Monday to 7 for Sunday. */
  weekday?: number;
  weekShift?: number;
  /** 21 spring to 24 winter, as in EDTF. */
  season?: number;
  /** "Winter 2023–24": the year it ends in. */
  seasonEnd?: number;
  quarter?: number;
  quarterShift?: number;
  half?: number;
  part?: DatePart;
  /** "Last", "this" or "next", said of a month, season or weekday. */
  which?: -1 | 0 | 1;
  ago?: Duration;
  /** "The last three weeks". */
  recent?: Duration;
  /** "11/12/2024": which of the two is the month is not said. */
  slashed?: readonly [first: number, second: number];
  isApproximate?: boolean;
  isUncertain?: boolean;
}

/** How the dates of a phrase belong together; `until` includes the date, `before` and `after` do not. */
export type DateClause =
  | {
      readonly kind: 'single' | 'since' | 'after' | 'until' | 'before' | 'until_or_before';
      readonly date: DateParts;
    }
  | { readonly kind: 'range' | 'between' | 'either'; readonly date: DateParts; readonly end: DateParts };

/** Sets a part that must not have been said already. False when it was: the words contradict each other. */
export function setPart<K extends keyof DateParts>(parts: DateParts, name: K, value: DateParts[K]): boolean {
  if (parts[name] !== undefined) return parts[name] === value;
  parts[name] = value;
  return true;
}
