/**
 * Expected refusals: what a rule, a missing record or a stale version answers. They carry codes, field paths and what
 * was expected; never a name or a wording of a source. Only the HTTP layer and the CLI turn a kind into a status.
 */

/**
 * absent: not there, or not for this person; the two are one answer. invalid: the input breaks a rule of its form.
 * conflict: it contradicts what is stored. stale: made on a version that has moved. precondition_missing: a change of
 * an existing record without the version it was made on. unauthenticated / forbidden: who, and which permission.
 * throttled: too many attempts. too_large: more bytes than are taken. frozen: stopped by somebody's hand until others
 * have looked.
 */
export const REFUSAL_KINDS = [
  'absent',
  'invalid',
  'conflict',
  'stale',
  'precondition_missing',
  'unauthenticated',
  'forbidden',
  'throttled',
  'too_large',
  'frozen',
] as const;
export type RefusalKind = (typeof REFUSAL_KINDS)[number];

/** One thing wrong with the input: where, what was there (never for secrets), and what is wanted instead. */
export interface FieldError {
  /** `attributions[3].stance`; empty for the input as a whole. */
  readonly path: string;
  readonly given?: string;
  readonly expected: string;
}

export class Refusal extends Error {
  constructor(
    readonly kind: RefusalKind,
    /** Stable, for programs: `CLAIM_NOT_FOUND`. */
    readonly code: string,
    /** One plain sentence for a person. */
    readonly detail: string,
    readonly fields: readonly FieldError[] = [],
    /** Seconds to wait, for `throttled`. */
    readonly retryAfter?: number,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'Refusal';
  }
}

/** The one answer for a record that is absent and for one this person may not see. */
export function notFound(): Refusal {
  return new Refusal('absent', 'NOT_FOUND', 'There is nothing here, or nothing you may see.');
}

/** A single field of the input is wrong. */
export function invalidField(path: string, expected: string, given?: string): Refusal {
  const field = given === undefined ? { path, expected } : { path, expected, given: shorten(given) };
  return new Refusal('invalid', 'INVALID_INPUT', `${path}: expected ${expected}.`, [field]);
}

/** The record has moved on since the version this change was made on. */
export function staleVersion(): Refusal {
  return new Refusal(
    'stale',
    'STALE_VERSION',
    'Somebody changed this record after you opened it. Load it again and repeat your change.',
  );
}

/** A change of an existing record that does not say which version it was made on. */
export function versionMissing(): Refusal {
  const detail = 'Send the header If-Match with the ETag of the version you changed.';
  return new Refusal('precondition_missing', 'VERSION_MISSING', detail);
}

/** Given values are quoted short: an error is no place for a whole wording. */
export function shorten(text: string): string {
  const characters = Array.from(text);
  return characters.length <= 60 ? text : `${characters.slice(0, 57).join('')}…`;
}
