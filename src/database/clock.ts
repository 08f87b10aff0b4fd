import { randomUUID } from 'node:crypto';
import { v7 } from 'uuid';

/** The system's own clock, injected so that a test can stand still. */
export abstract class Clock {
  abstract now(): Date;

  /** Today in UTC, `YYYY-MM-DD`. */
  today(): string {
    return this.now().toISOString().slice(0, 10);
  }
}

export class SystemClock extends Clock {
  override now(): Date {
    return new Date();
  }
}

/** An id that sorts by the moment it was made: for records whose moment of entry is no secret. */
export function newId(): string {
  return v7();
}

/** An id that says nothing: for sources and everything sealed, since a time-ordered id tells when it was entered. */
export function newOpaqueId(): string {
  return randomUUID();
}
