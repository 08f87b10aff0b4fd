import { WhenceRefusal } from '../api/client.js';
import type { FieldProblems } from './account-fields.js';

/** What the server found wrong, by the field of the form: the first name of each path. Empty for any other failure. */
export function fieldProblems(error: unknown): FieldProblems {
  if (!(error instanceof WhenceRefusal)) return {};
  const named = error.errors.map(({ path, expected }) => [/^[A-Za-z]+/.exec(path)?.[0] ?? path, expected] as const);
  return Object.fromEntries(named.toReversed());
}
