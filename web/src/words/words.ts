import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { ENGLISH } from './en.js';

export const LANGUAGES = ['en', 'ko'] as const;
export type Language = (typeof LANGUAGES)[number];

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof ENGLISH };
    returnNull: false;
  }
}

/** Prepares the words in the language the server sent the page in. A word that is missing does not compile. */
export async function prepareWords(): Promise<void> {
  const language = languageOf(document.documentElement.lang);
  await i18next.use(initReactI18next).init({
    resources: { [language]: { translation: await wordsOf(language) } },
    lng: language,
    // React makes text of them; nothing is made of markup here.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
}

/** The words of one language; the others are not fetched. */
async function wordsOf(language: Language) {
  return language === 'ko' ? (await import('./ko.js')).KOREAN : (await import('./en.js')).ENGLISH;
}

/** The language of a tag; English for what there are no words for. */
export function languageOf(tag: string): Language {
  const [main = ''] = tag.toLowerCase().split('-');
  return LANGUAGES.find((one) => one === main) ?? 'en';
}

/** Speaks another language from now on, here and on the pages of the server. */
export async function changeLanguage(language: Language): Promise<void> {
  i18next.addResourceBundle(language, 'translation', await wordsOf(language));
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  // The server remembers the language an address asks for; failing that it is as before when the page is loaded again.
  await fetch(`${window.location.pathname}?lang=${language}`, { method: 'GET' });
}
