// Fetched after the first screen: the parser of EDTF and the words of the reports are large.
import { readEdtf } from '../../../src/domain/edtf-time.js';
import { ENGLISH } from '../../../src/domain/report/words-en.js';
import { KOREAN } from '../../../src/domain/report/words-ko.js';
import { timeInWords as inWords } from '../../../src/domain/report/time-words.js';
import type { Language } from '../words/words.js';

const WORDS = { en: ENGLISH.time, ko: KOREAN.time };

/** An EDTF text in words that promise no more than it does. */
export function timeInWords(time: string, language: Language): string {
  return inWords(time, WORDS[language]);
}

/** Whether a text is EDTF as the server takes it. */
export function isEdtf(text: string): boolean {
  return readEdtf(text) !== null;
}
