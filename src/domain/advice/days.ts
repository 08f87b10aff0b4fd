/** Distances between days of EDTF times. */
import { readEdtf } from '../edtf-time.js';

const DAY_MS = 86_400_000;

/** The day as a number of days; for differences only. */
export function dayNumber(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY_MS;
}

export interface DaysApart {
  /** Negative when the second is certainly earlier, positive when the first is, 0 when their days do not tell. */
  readonly order: number;
  /** So far apart they are at most. */
  readonly most: number;
}

/** How far two times lie apart; null when either is missing or open at an end. */
export function daysBetween(first: string | undefined, second: string | undefined): DaysApart | null {
  const [a, b] = [boundsOf(first), boundsOf(second)];
  if (a === null || b === null) return null;
  const order = b.last < a.first ? -1 : a.last < b.first ? 1 : 0;
  return { order, most: Math.max(b.last - a.first, a.last - b.first) };
}

/** First and last day a time can mean; null when one of them is not known. */
export function boundsOf(text: string | undefined): { first: number; last: number } | null {
  const time = text === undefined ? null : readEdtf(text);
  if (time === null || time.earliest === null || time.latest === null) return null;
  return { first: dayNumber(time.earliest), last: dayNumber(time.latest) };
}
