/** Which year is meant when none was said: "November", "last November", "this spring", "next summer". */
import { type CalendarDay, dayCount } from './calendar.js';
import type { DateParts } from './date-parts.js';
import { DateNotRead } from './date-refusal.js';
import type { ReadingReason } from './reading-reasons.js';
import { type Candidate, firstDayOf, lastDayOf, marked, type Stretch } from './stretch.js';

/** A year that nobody gave is taken to lie ahead only where the next one is nearer than half a year. */
const NEAR_DAYS = 183;

type At = (year: number) => Stretch;

/**
 * The times a year has once, seen from the day it was said. "Last" is the last one that was over, and, where that is
 * another, the one of the year before: people mean either. Without "last", "this" or "next" the year is inferred and
 * marked so; without a day it was said it stays unknown.
 */
export function occurrences(
  at: (year: number | null) => Stretch,
  { which }: DateParts,
  said: CalendarDay | null,
): Candidate[] {
  if (said === null) {
    if (which !== undefined) throw new DateNotRead('needs_said_on');
    return [{ ...at(null), reason: 'year_unknown' }];
  }
  const here: Here = { at: existing(at), said: dayCount(said), year: said.year };
  const found =
    which === undefined ? inferred(here) : which === -1 ? last(here) : which === 0 ? current(here) : next(here);
  if (found.length === 0) throw new DateNotRead('no_such_day');
  return found;
}

interface Here {
  /** Null where the year has no such day. */
  readonly at: (year: number) => Stretch | null;
  readonly said: number;
  readonly year: number;
}

/** 29 February is not in every year: the others are passed over. */
function existing(at: At): (year: number) => Stretch | null {
  return (year) => {
    try {
      return at(year);
    } catch (error) {
      if (error instanceof DateNotRead && error.code === 'no_such_day') return null;
      throw error;
    }
  };
}

/** So far the years are tried: between two of 29 February lie eight at most. */
const YEARS_TRIED = 8;

function nearest({ at, year }: Here, step: -1 | 1, isMeant: (stretch: Stretch) => boolean): Stretch | null {
  // A winter that runs when something is said may have begun the year before, and the next one in it.
  for (let tried = -1; tried <= YEARS_TRIED; tried++) {
    const stretch = at(year + step * tried);
    if (stretch !== null && isMeant(stretch)) return stretch;
  }
  return null;
}

function last(here: Here): Candidate[] {
  const isOver = (stretch: Stretch) => lastDayOf(stretch) < here.said;
  const ofLastYear = here.at(here.year - 1);
  return candidates([
    ['latest_before', nearest(here, -1, isOver)],
    ['of_last_year', ofLastYear !== null && isOver(ofLastYear) ? ofLastYear : null],
  ]);
}

function next(here: Here): Candidate[] {
  return candidates([
    ['next_after', nearest(here, 1, (stretch) => firstDayOf(stretch) > here.said)],
    ['of_next_year', here.at(here.year + 1)],
  ]);
}

function current(here: Here): Candidate[] {
  const running = runningThen(here);
  if (running !== null) return candidates([['running', running]]);
  const ofThisYear = here.at(here.year);
  // Between two winters "this winter" is the one just over or the one to come.
  const isOfTwoYears = ofThisYear !== null && ofThisYear.from.point.year !== ofThisYear.to.point.year;
  const before = isOfTwoYears ? nearest(here, -1, (stretch) => lastDayOf(stretch) < here.said) : null;
  return candidates([
    ['latest_before', before],
    ['of_this_year', ofThisYear],
  ]);
}

function inferred(here: Here): Candidate[] {
  const running = runningThen(here);
  const before = nearest(here, -1, (stretch) => lastDayOf(stretch) < here.said);
  const coming = nearest(here, 1, (stretch) => firstDayOf(stretch) > here.said);
  const isNear = coming !== null && firstDayOf(coming) - here.said <= NEAR_DAYS;
  const isToday = running !== null && firstDayOf(running) === lastDayOf(running);
  const found =
    running === null
      ? candidates([
          ['year_inferred', before],
          ['year_inferred_coming', isNear ? coming : null],
        ])
      : candidates([
          ['running', running],
          ['year_inferred_before', isToday ? null : before],
        ]);
  return found.map((one) => ({ ...marked(one, { isYearInferred: true }), reason: one.reason }));
}

function runningThen(here: Here): Stretch | null {
  return nearest(here, -1, (stretch) => firstDayOf(stretch) <= here.said && here.said <= lastDayOf(stretch));
}

/** Those there are, each once. */
function candidates(found: readonly (readonly [ReadingReason, Stretch | null])[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const [reason, stretch] of found) {
    if (stretch === null || kept.some((one) => firstDayOf(one) === firstDayOf(stretch))) continue;
    kept.push({ ...stretch, reason });
  }
  return kept;
}
