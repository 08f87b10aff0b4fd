/** Works out which days the words of one date mean, counted from when it was said. All readings, the likeliest first. */
import type { CalendarDay } from './calendar.js';
import { addDays, addMonths, weekdayOf } from './calendar.js';
import type { DateParts, Duration } from './date-parts.js';
import { DateNotRead } from './date-refusal.js';
import { occurrences } from './occurrences.js';
import type { ReadingReason } from './reading-reasons.js';
import {
  type Candidate,
  dayStretch,
  firstDayOf,
  marked,
  monthStretch,
  quarterStretch,
  seasonStretch,
  type Stretch,
  stretchOf,
  yearsStretch,
  yearStretch,
} from './stretch.js';

/**
 * @param said the day it was said, or null when nobody knows it
 * @throws DateNotRead when the parts are no date together, or count from a day that is not known
 */
export function resolveDate(parts: DateParts, said: CalendarDay | null): Candidate[] {
  const { isApproximate = false, isUncertain = false } = parts;
  const candidates = unmarked(parts, said);
  if (!isApproximate && !isUncertain) return candidates;
  return candidates.map((one) => ({ ...marked(one, { isApproximate, isUncertain }), reason: one.reason }));
}

/** A season's year counts from its first month, and that of a winter is the one it begins in. */
const WINTER = 24;

function unmarked(parts: DateParts, said: CalendarDay | null): Candidate[] {
  const { isApproximate: _about, isUncertain: _perhaps, ...rest } = parts;
  const names = Object.keys(rest);
  const isOnly = (...allowed: string[]) => names.every((name) => allowed.includes(name));
  if (rest.slashed !== undefined && isOnly('slashed', 'year')) return slashedDay(rest.slashed, rest.year);
  if (rest.ago !== undefined && isOnly('ago')) return countedFrom(rest.ago, needed(said));
  if (rest.recent !== undefined && isOnly('recent')) return upToThen(rest.recent, needed(said));
  if (rest.dayShift !== undefined && isOnly('dayShift')) {
    return [as('counted', stretchOf(addDays(needed(said), rest.dayShift)))];
  }
  if (rest.weekShift !== undefined && isOnly('weekShift', 'weekday')) {
    return [as('counted', weekStretch(needed(said), rest.weekShift, rest.weekday))];
  }
  if (rest.weekday !== undefined && isOnly('weekday', 'which')) {
    return weekdays(rest.weekday, rest.which, needed(said));
  }
  if (rest.quarterShift !== undefined && isOnly('quarterShift')) {
    const { year, month } = needed(said);
    const moved = addMonths(year, month, rest.quarterShift * 3);
    return [as('counted', quarterStretch(moved.year, Math.ceil(moved.month / 3)))];
  }
  if (rest.monthShift !== undefined && isOnly('monthShift', 'part', 'day')) {
    const { year, month } = needed(said);
    const moved = addMonths(year, month, rest.monthShift);
    return [as('counted', inMonth(moved.year, moved.month, rest))];
  }
  if (rest.decade !== undefined && isOnly('decade', 'part')) {
    return [as(rest.part === undefined ? 'as_written' : 'soft_part', yearsStretch(rest.decade, 10, rest.part))];
  }
  if (rest.century !== undefined && isOnly('century', 'part')) {
    return [as(rest.part === undefined ? 'as_written' : 'soft_part', yearsStretch(rest.century, 100, rest.part))];
  }
  return inYears(rest, said);
}

/** Dates that a year, said or not, has once. */
function inYears(parts: DateParts, said: CalendarDay | null): Candidate[] {
  const { year, yearShift, shortYear, month, season, seasonEnd, quarter, half, part, day, which, weekday } = parts;
  const things = [month, season, quarter, half].filter((thing) => thing !== undefined).length;
  const years = [year, yearShift, shortYear, seasonEnd].filter((one) => one !== undefined).length;
  const isSeasonOfTwo = seasonEnd !== undefined && season === WINTER && year === seasonEnd - 1;
  const isOdd =
    Object.keys(parts).some((name) => !IN_A_YEAR.has(name)) ||
    things > 1 ||
    (years > 1 && !isSeasonOfTwo) ||
    (seasonEnd !== undefined && !isSeasonOfTwo) ||
    (day !== undefined && (month === undefined || part !== undefined)) ||
    (weekday !== undefined && day === undefined) ||
    (which !== undefined && (things === 0 || years > 0)) ||
    (part !== undefined && (quarter !== undefined || half !== undefined));
  if (isOdd || (things === 0 && years === 0)) throw new DateNotRead('not_understood');
  const at = (inYear: number | null): Stretch => inOneYear(parts, inYear);
  const given = yearSaid(parts, said);
  const candidates =
    given === null ? occurrences(at, parts, said) : withYear(at, given, season === WINTER && !isSeasonOfTwo);
  return weekday === undefined ? candidates : onWeekday(candidates, weekday);
}

const IN_A_YEAR = new Set(
  'year yearShift shortYear season seasonEnd quarter half month day part which weekday'.split(' '),
);

interface SaidYear {
  readonly year: number;
  readonly reason: ReadingReason;
  readonly isInferred: boolean;
}

function yearSaid({ year, yearShift, shortYear, part }: DateParts, said: CalendarDay | null): SaidYear | null {
  if (year !== undefined) return { year, reason: isSoft(part) ? 'soft_part' : 'as_written', isInferred: false };
  if (yearShift !== undefined) return { year: needed(said).year + yearShift, reason: 'counted', isInferred: false };
  if (shortYear === undefined) return null;
  const year20 = 2000 + shortYear;
  // Two digits mean the last such year: nobody speaks of years far ahead in two digits.
  const latest = said === null ? 2049 : said.year + 10;
  return { year: year20 > latest ? year20 - 100 : year20, reason: 'short_year', isInferred: true };
}

function isSoft(part: DateParts['part']): boolean {
  return part !== undefined && ['early', 'mid', 'late', 'start', 'end'].includes(part);
}

/** A winter has two years, and people name either. */
function withYear(at: (year: number) => Stretch, given: SaidYear, isWinter: boolean): Candidate[] {
  const inferred = (year: number) => (given.isInferred ? marked(at(year), { isYearInferred: true }) : at(year));
  if (!isWinter) return [as(given.reason, inferred(given.year))];
  return [as('winter_begins', inferred(given.year)), as('winter_ends', inferred(given.year - 1))];
}

function inOneYear(parts: DateParts, year: number | null): Stretch {
  const { month, season, quarter, half, part } = parts;
  if (month !== undefined) return inMonth(year, month, parts);
  if (year === null) throw new DateNotRead('needs_said_on');
  if (season !== undefined) return seasonStretch(year, season, part);
  if (quarter !== undefined) return quarterStretch(year, quarter);
  if (half !== undefined) return yearStretch(year, half === 1 ? 'first_half' : 'second_half');
  return yearStretch(year, part);
}

function inMonth(year: number | null, month: number, { day, part }: DateParts): Stretch {
  if (month < 1 || month > 12) throw new DateNotRead('no_such_day');
  return day === undefined ? monthStretch(year, month, part) : dayStretch(year, month, day);
}

/** A weekday beside a date has to agree with it, and tells the year when none was given. */
function onWeekday(candidates: readonly Candidate[], weekday: number): Candidate[] {
  const fitting = candidates.filter(({ from: { point } }) => {
    const { year, month, day } = point;
    return year === null || month === undefined || day === undefined || weekdayOf({ year, month, day }) === weekday;
  });
  if (fitting.length === 0) throw new DateNotRead('no_such_day');
  return fitting;
}

function slashedDay([first, second]: readonly [number, number], year: number | undefined): Candidate[] {
  if (year === undefined) throw new DateNotRead('not_understood');
  const isMonth = (n: number) => n >= 1 && n <= 12;
  const isBoth = isMonth(first) && isMonth(second) && first !== second;
  const dayFirst = isMonth(second) ? [as(isBoth ? 'day_first' : 'as_written', dayStretch(year, second, first))] : [];
  const monthFirst =
    isMonth(first) && first !== second
      ? [as(isBoth ? 'month_first' : 'as_written', dayStretch(year, first, second))]
      : [];
  const both = [...dayFirst, ...monthFirst];
  if (both.length === 0) throw new DateNotRead('no_such_day');
  return both;
}

/** Days are counted exactly; a week is a week wide, a month and a year are said no more exactly than that. */
function countedFrom({ count, unit, isVague }: Duration, said: CalendarDay): Candidate[] {
  const sign = Math.sign(count) || -1;
  if (isVague) {
    const [near, far] = [atDistance(said, 2 * sign, unit), atDistance(said, 6 * sign, unit)];
    const [from, to] = sign < 0 ? [far.from, near.to] : [near.from, far.to];
    return [as('a_few', marked({ from, to }, { isApproximate: true }))];
  }
  const at = atDistance(said, count, unit);
  if (unit === 'day') return [as('counted', at)];
  if (unit !== 'week') return [as('counted', marked(at, { isApproximate: true }))];
  const day = addDays(said, count * 7);
  return [as('loosely_counted', marked(at, { isApproximate: true })), as('to_the_day', stretchOf(day))];
}

function atDistance(said: CalendarDay, count: number, unit: Duration['unit']): Stretch {
  if (unit === 'day') return stretchOf(addDays(said, count));
  if (unit === 'month') return stretchOf(addMonths(said.year, said.month, count));
  if (unit === 'year') return stretchOf({ year: said.year + count });
  const day = addDays(said, count * 7);
  return { from: { point: addDays(day, -3) }, to: { point: addDays(day, 3) } };
}

/** "The last three weeks": up to the day it was said, from about then. */
function upToThen({ count, unit, isVague }: Duration, said: CalendarDay): Candidate[] {
  const { from } = unit === 'week' ? stretchOf(addDays(said, -count * 7)) : atDistance(said, -count, unit);
  return [as(isVague ? 'a_few' : 'counted', { from: { ...from, isApproximate: true }, to: { point: said } })];
}

/** Weeks run from Monday to Sunday. */
function weekStretch(said: CalendarDay, shift: number, weekday: number | undefined): Stretch {
  const monday = addDays(said, 1 - weekdayOf(said) + shift * 7);
  if (weekday !== undefined) return stretchOf(addDays(monday, weekday - 1));
  return { from: { point: monday }, to: { point: addDays(monday, 6) } };
}

function weekdays(weekday: number, which: DateParts['which'], said: CalendarDay): Candidate[] {
  const inWeek = (shift: number) => weekStretch(said, shift, weekday);
  if (which === 0) return [as('running', inWeek(0))];
  const back = (weekdayOf(said) - weekday + 6) % 7;
  const before = as('latest_before', stretchOf(addDays(said, -1 - back)));
  if (which === undefined) return [before];
  const after = as('next_after', stretchOf(addDays(said, 7 - ((weekdayOf(said) - weekday + 7) % 7))));
  const [near, far] = which === -1 ? [before, as('of_last_week', inWeek(-1))] : [after, as('of_next_week', inWeek(1))];
  return firstDayOf(near) === firstDayOf(far) ? [near] : [near, far];
}

function as(reason: ReadingReason, stretch: Stretch): Candidate {
  return { ...stretch, reason };
}

function needed(said: CalendarDay | null): CalendarDay {
  if (said === null) throw new DateNotRead('needs_said_on');
  return said;
}
