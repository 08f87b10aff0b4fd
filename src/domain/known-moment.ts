/** A past moment somebody asks about: a day, which means all that was known by its end, or a moment with its zone. */
import { readEdtf } from './edtf-time.js';

export interface KnownMoment {
  /** What was known from at or before this. */
  readonly moment: Date;
  /** The day it lies on, UTC: the day rulings are looked at on. */
  readonly day: string;
  readonly isDay: boolean;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;
const LAST_MILLISECOND = 'T23:59:59.999Z';

/**
 * Reads a day (`2024-11-30`, in UTC) or an RFC 3339 moment (`2024-11-30T14:05:00+09:00`; finer than a millisecond is cut
 * off). The end of today is now. Null when it is neither, when the date does not exist, and when it is yet to come.
 */
export function readKnownMoment(text: string, now: Date): KnownMoment | null {
  const isDay = DAY.test(text);
  const written = isDay ? text : MOMENT.exec(text)?.[1];
  if (written === undefined || readEdtf(written) === null) return null;
  const asked = new Date(isDay ? `${text}${LAST_MILLISECOND}` : text);
  if (Number.isNaN(asked.getTime())) return null;
  const today = dayOf(now);
  if (isDay) return text > today ? null : { moment: asked < now ? asked : now, day: text, isDay };
  return asked > now ? null : { moment: asked, day: dayOf(asked), isDay };
}

/** The day of a moment, UTC. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
