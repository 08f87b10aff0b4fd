/** A passage of a document that is about to be quoted: the address says where it stands, the document has the words. */
import { useQuery } from '@tanstack/react-query';
import { CodePointText } from '../../../src/domain/passage-anchor.js';
import { documentQuery } from '../api/document-queries.js';
import { useSlug } from '../shell/workspace.js';
import type { PassageField } from './account-form.js';

/** What an address says of it: never the words themselves. Offsets are in code points. */
export interface QuotedPlace {
  readonly document?: string;
  readonly start?: string;
  readonly end?: string;
}

export function readQuotedPlace(search: Readonly<Record<string, unknown>>): QuotedPlace {
  const { document, start, end } = search;
  const isPlace = [start, end].every((one) => typeof one === 'string' && /^\d{1,7}$/.test(one));
  return typeof document === 'string' && /^D-\d{1,9}$/i.test(document) && isPlace
    ? { document, start: String(start), end: String(end) }
    : {};
}

/** So much of what stands around it is kept, to tell it apart from the same words elsewhere. */
const AROUND = 32;

/** The passage at these offsets with what stands around it; null when there is none. */
export function passageAt(text: CodePointText, document: string, start: number, end: number): PassageField | null {
  if (end <= start || end > text.length) return null;
  const from = text.unitAt(start);
  const to = text.unitAt(end);
  const prefix = Array.from(text.units.slice(Math.max(0, from - 2 * AROUND), from))
    .slice(-AROUND)
    .join('');
  const suffix = Array.from(text.units.slice(to, to + 2 * AROUND))
    .slice(0, AROUND)
    .join('');
  return {
    document,
    exact: text.units.slice(from, to),
    prefix: isWhole(prefix) ? prefix : null,
    suffix: isWhole(suffix) ? suffix : null,
    start,
    end,
  };
}

/** Nothing, or half a character that was cut in two, is not sent. */
function isWhole(text: string): boolean {
  return text.trim() !== '' && !/\p{Surrogate}/u.test(text);
}

export interface Quoted {
  readonly passage: PassageField;
  readonly lang: string | null;
}

/** The passage an address names; `isReady` is false while its document is being read. */
export function useQuoted({ document, start, end }: QuotedPlace): { isReady: boolean; quoted: Quoted | null } {
  const workspace = useSlug();
  const { data, isPending } = useQuery({
    ...documentQuery(workspace, document ?? ''),
    enabled: document !== undefined,
  });
  if (document === undefined) return { isReady: true, quoted: null };
  if (isPending) return { isReady: false, quoted: null };
  if (data === undefined || data.text === null) return { isReady: true, quoted: null };
  const passage = passageAt(new CodePointText(data.text), data.ref, Number(start), Number(end));
  return { isReady: true, quoted: passage === null ? null : { passage, lang: data.lang } };
}
