/** The form of a source: what the desk calls them, and the descriptions of them that may be printed. */
import type { Schemas } from '../api/client.js';
import type { Source } from '../api/queries.js';
import { SOURCE_KINDS, type SourceKind } from '../../../src/domain/vocabulary.js';

export type SourceRequest = Schemas['NewSourceRequest'];

export interface CoverField {
  readonly text: string;
  readonly lang: string;
}

export interface SourceForm {
  readonly pseudonym: string;
  readonly kind: SourceKind;
  /** The most specific first. */
  readonly cover: readonly CoverField[];
}

export function emptySource(lang: string): SourceForm {
  return { pseudonym: '', kind: 'person', cover: [{ text: '', lang }] };
}

export function sourceFormOf({ pseudonym, kind, cover }: Source): SourceForm {
  return {
    pseudonym,
    kind: SOURCE_KINDS.find((one) => one === kind) ?? 'unknown',
    cover: cover.map(({ text, lang }) => ({ text, lang: lang ?? '' })),
  };
}

export function sourceRequest({ pseudonym, kind, cover }: SourceForm): SourceRequest {
  return {
    pseudonym,
    kind,
    cover: cover
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, lang }) => ({ text, lang: lang.trim() === '' ? null : lang.trim() })),
  };
}
