import { describeGiven } from '../domain/dossier-error.js';
import type { WordingLanguage } from '../domain/policy/wording.js';
import { CommandFailure, EXIT_CODES } from './output.js';

/** The language an option names. @throws CommandFailure with code 2 for one there is none of. */
export function readLanguage(text: string): WordingLanguage {
  if (text === 'en' || text === 'ko') return text;
  throw new CommandFailure(EXIT_CODES.badInput, [`--lang: given ${describeGiven(text)}, expected en or ko`]);
}
