/**
 * How a time is drawn without promising more than it says: which days it was certainly, which it may have been, and
 * where nothing bounds it. Days are `YYYY-MM-DD`, as {@link readEdtf} gives them.
 */
import { readEdtf } from './edtf-time.js';

export interface DayStretch {
  readonly first: string;
  readonly last: string;
}

export interface DrawnTime {
  /** Days on which it was, whatever the rest turns out to be; null where no single day is certain. */
  readonly certain: DayStretch | null;
  /** First and last day it can have been; null where that end is open or unknown. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** Said to be about then (`~`, `?`, `%`): how far beyond it reaches is not said. */
  readonly isRough: boolean;
}

/**
 * Reads an EDTF text for drawing; null when it is none.
 *
 * Decisions: a month or a year is one unknown day in it, so all of it is possible and none certain. Of an interval that
 * which lies between the last day it can have begun and the first it can have ended is certain. An open end makes what
 * follows possible, not certain: that nobody said it ended is no report that it went on. Nothing qualified is certain.
 */
export function readDrawnTime(text: string): DrawnTime | null {
  const time = readEdtf(text);
  if (time === null) return null;
  const isRough = /[?~%]/.test(time.text);
  return { certain: isRough ? null : certainOf(time.text), earliest: time.earliest, latest: time.latest, isRough };
}

function certainOf(text: string): DayStretch | null {
  if (/^[[{]/.test(text)) return null;
  const [from = '', to] = text.split('/');
  if (to === undefined) return dayOf(from);
  const [begun, ended] = [readEdtf(from), readEdtf(to)];
  if (begun === null || ended === null) return dayOf(begun === null ? to : from);
  if (begun.latest === null || ended.earliest === null || begun.latest > ended.earliest) return null;
  return { first: begun.latest, last: ended.earliest };
}

/** A date that is one day; null for a longer one, and for an end that is open or unknown. */
function dayOf(date: string): DayStretch | null {
  const time = readEdtf(date);
  if (time === null || time.earliest === null || time.earliest !== time.latest) return null;
  return { first: time.earliest, last: time.earliest };
}
