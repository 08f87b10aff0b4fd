import type { Language } from './language.js';
import { ENGLISH_PAGES } from './words-en.js';
import { KOREAN_PAGES } from './words-ko.js';

/** The fixed wording of the pages. English gives the shape; a key that Korean lacks does not compile. */
export type PageWords = typeof ENGLISH_PAGES;

const BY_LANGUAGE: Record<Language, PageWords> = { en: ENGLISH_PAGES, ko: KOREAN_PAGES };

export function pageWords(lang: Language): PageWords {
  return BY_LANGUAGE[lang];
}
