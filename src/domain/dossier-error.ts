/**
 * What is wrong with a dossier, said so that the person who made the file can mend it: where, what stands there, what
 * should stand there. Also how such a line is written: short, and with nothing in it that could disturb a terminal.
 */

export interface DossierError {
  /** Where, as `attributions[3].stance`; empty for the whole file. */
  path: string;
  /** What stands there, shortened; never a whole wording. */
  given: string;
  /** What the format wants there. */
  expected: string;
}

export type PathStep = string | number;

/** At most so many errors are listed; the rest are counted. */
export const MAX_LISTED_ERRORS = 100;
const MAX_GIVEN_LENGTH = 60;
const MAX_FIELD_LENGTH = 40;

/** `['attributions', 3, 'stance']` as `attributions[3].stance`; a field with an odd name is quoted. */
export function formatPath(steps: readonly PathStep[]): string {
  let path = '';
  for (const step of steps) {
    if (typeof step === 'number') path += `[${step}]`;
    else if (!/^[A-Za-z][A-Za-z0-9]{0,39}$/.test(step)) path += `[${quote(step, MAX_FIELD_LENGTH)}]`;
    else path += path === '' ? step : `.${step}`;
  }
  return path;
}

/** A value as an error shows it: texts quoted and cut, lists and objects only named. */
export function describeGiven(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return quote(value, MAX_GIVEN_LENGTH);
  if (Array.isArray(value)) return value.length === 1 ? 'a list of 1' : `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return typeof value === 'number' || typeof value === 'boolean' || value === null ? `${value}` : typeof value;
}

/**
 * One line per error, in the order of finding, with `… and N more` when there are too many to be of use. An error
 * without a path is about the `whole`.
 */
export function formatErrors(errors: readonly DossierError[], whole = 'dossier'): string[] {
  const lines = errors
    .slice(0, MAX_LISTED_ERRORS)
    .map(({ path, given, expected }) => `${path === '' ? whole : path}: given ${given}, expected ${expected}`);
  const more = errors.length - MAX_LISTED_ERRORS;
  return more > 0 ? [...lines, `… and ${more} more`] : lines;
}

/**
 * Text with control characters and characters that turn the direction of writing as escapes: neither a terminal nor a
 * log reads them as commands. Letters of every script, and the joiners some of them need, stay as they are.
 */
export function disarm(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\ufeff]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** In quotes, cut after so many characters. */
function quote(text: string, maxLength: number): string {
  const start = Array.from(text.slice(0, 2 * maxLength + 2));
  return disarm(JSON.stringify(start.length > maxLength ? `${start.slice(0, maxLength).join('')}…` : text));
}
