import { useTranslation } from 'react-i18next';
import { type Language, languageOf } from './words.js';

/** The language the desk speaks now. */
export function useLanguage(): Language {
  return languageOf(useTranslation().i18n.language);
}
