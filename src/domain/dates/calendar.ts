/** Days, months and years of the calendar, by arithmetic alone. */

/** A date as exact as it was given; a year that nobody gave is null. */
export interface CalendarPoint {
  readonly year: number | null;
  readonly month?: number;
  readonly day?: number;
}

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY_MS = 86_400_000;

/** Days since 1 January 1970; a month or day beyond its end runs on into the next. */
export function dayCount({ year, month, day }: CalendarDay): number {
  // Not Date.UTC, which takes the years 0 to 99 for 1900 to 1999.
  return new Date(0).setUTCFullYear(year, month - 1, day) / DAY_MS;
}

/** The day that is so many days after 1 January 1970. */
export function dayAt(count: number): CalendarDay {
  const date = new Date(count * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function addDays(day: CalendarDay, days: number): CalendarDay {
  return dayAt(dayCount(day) + days);
}

/** The month so many months later, with its year. */
export function addMonths(year: number, month: number, months: number): { year: number; month: number } {
  const index = year * 12 + month - 1 + months;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

/** Of a year nobody gave, February has its 29 days. */
export function daysInMonth(year: number | null, month: number): number {
  return dayAt(dayCount({ year: year ?? 2000, month: month + 1, day: 0 })).day;
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: CalendarDay): number {
  return ((((dayCount(day) + 3) % 7) + 7) % 7) + 1;
}

/** First day of a point, counted; of a year nobody gave, as if it were the year 2000. */
export function firstDay({ year, month = 1, day = 1 }: CalendarPoint): number {
  return dayCount({ year: year ?? 2000, month, day });
}

/** Last day of a point, counted. */
export function lastDay({ year, month = 12, day }: CalendarPoint): number {
  return dayCount({ year: year ?? 2000, month, day: day ?? daysInMonth(year, month) });
}

/** The neighbouring point of the same precision: the day, month or year before (-1) or after (1). */
export function stepBy(point: CalendarPoint, step: -1 | 1): CalendarPoint {
  const { year, month, day } = point;
  if (month === undefined) return { year: year === null ? null : year + step };
  if (day === undefined) {
    const moved = addMonths(year ?? 2000, month, step);
    return { year: year === null ? null : moved.year, month: moved.month };
  }
  const moved = addDays({ year: year ?? 2000, month, day }, step);
  return { ...moved, year: year === null ? null : moved.year };
}

/** Whether two points are one, and equally exact. */
export function isSamePoint(a: CalendarPoint, b: CalendarPoint): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}
