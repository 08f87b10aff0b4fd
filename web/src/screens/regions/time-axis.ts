/** The scale of the timeline: from which day to which, cut into which stretches. Pure. */
import type { DrawnTime } from '../../../../src/domain/drawn-time.js';

const DAY_MS = 86_400_000;
/** Wider than this and years would be too narrow to press: they are taken together. */
const MOST_BINS = 16;
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 500];
/** In at most so many months the stretches are months. */
const MONTHS_SHOWN = 14;

export interface Bin {
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly isMonth: boolean;
}

export interface Axis {
  readonly bins: readonly Bin[];
  readonly from: number;
  readonly to: number;
}

export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

/** The axis on which all of these times can be drawn; null when none of them has a day. */
export function axisOf(times: readonly DrawnTime[]): Axis | null {
  const days = times.flatMap(({ earliest, latest }) => [earliest, latest].filter((day) => day !== null)).toSorted();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return null;
  const bins = binsBetween(first, last);
  const [firstBin] = bins;
  const lastBin = bins.at(-1);
  if (firstBin === undefined || lastBin === undefined) return null;
  return { bins, from: dayNumber(firstBin.from), to: dayNumber(lastBin.to) + 1 };
}

function binsBetween(first: string, last: string): Bin[] {
  const [firstYear, lastYear] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  const [firstMonth, lastMonth] = [monthNumber(first), monthNumber(last)];
  if (lastMonth - firstMonth < MONTHS_SHOWN) {
    return Array.from({ length: lastMonth - firstMonth + 1 }, (_, i) => monthBin(firstMonth + i));
  }
  const step = YEAR_STEPS.find((one) => (lastYear - firstYear) / one < MOST_BINS - 1) ?? 1_000;
  const start = Math.floor(firstYear / step) * step;
  return Array.from({ length: Math.floor((lastYear - start) / step) + 1 }, (_, i) => {
    const year = Math.max(start + i * step, 1);
    return { from: `${year4(year)}-01-01`, to: `${year4(start + (i + 1) * step - 1)}-12-31`, isMonth: false };
  });
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function monthBin(month: number): Bin {
  const [year, inYear] = [Math.floor(month / 12), (month % 12) + 1];
  const days = new Date(Date.UTC(year, inYear, 0)).getUTCDate();
  const prefix = `${year4(year)}-${String(inYear).padStart(2, '0')}`;
  return { from: `${prefix}-01`, to: `${prefix}-${days}`, isMonth: true };
}

function year4(year: number): string {
  return String(Math.min(year, 9999)).padStart(4, '0');
}

/** Whether a time lies in a stretch whatever day it was, may lie there, or cannot. */
export function bearingOn(
  { certain, earliest, latest, isRough }: DrawnTime,
  { from, to }: Bin,
): 'certain' | 'possible' | null {
  if (certain !== null && certain.first <= to && certain.last >= from) return 'certain';
  if (!isRough && earliest !== null && latest !== null && earliest >= from && latest <= to) return 'certain';
  if ((earliest !== null && earliest > to) || (latest !== null && latest < from)) return null;
  return 'possible';
}

/** Where days lie on the axis, in hundredths of its length. */
export function placeOn({ from, to }: Axis, first: string | null, last: string | null) {
  const at = (day: number) => ((Math.min(Math.max(day, from), to) - from) / (to - from)) * 100;
  const left = first === null ? 0 : at(dayNumber(first));
  const right = last === null ? 100 : at(dayNumber(last) + 1);
  return { left: `${left}%`, width: `${right - left}%` };
}
