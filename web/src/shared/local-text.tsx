import { useLanguage } from '../words/use-language.js';

/** A text in one language, as records hold them. */
export interface LocalText {
  readonly text: string;
  readonly lang: string | null;
}

/** The text in the reader's language, else the first there is. */
export function textIn<Text extends LocalText>(texts: readonly Text[], language: string): Text | undefined {
  return texts.find(({ lang }) => lang?.split('-')[0] === language) ?? texts[0];
}

/** All texts, the reader's language first. */
export function ownFirst<Text extends LocalText>(texts: readonly Text[], language: string): Text[] {
  const own = textIn(texts, language);
  return own === undefined ? [] : [own, ...texts.filter((text) => text !== own)];
}

/** A text of a record, with its language and kept apart from the direction of what is around it. */
export function RecordText({ text, lang }: LocalText) {
  return (
    <span dir="auto" {...(lang === null ? {} : { lang })}>
      {text}
    </span>
  );
}

/** The text in the reader's language, else the first there is. */
export function OwnText({ texts }: { readonly texts: readonly LocalText[] }) {
  const text = textIn(texts, useLanguage());
  return text === undefined ? null : <RecordText {...text} />;
}
