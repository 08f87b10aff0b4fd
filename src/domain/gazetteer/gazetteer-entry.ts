import type { RegionKind } from '../vocabulary.js';

/** One name of a place of the shipped gazetteer; `lang` as in domain/names/name-tag.ts, null where it is not known. */
export interface GazetteerName {
  readonly text: string;
  readonly lang: string | null;
  readonly primary: boolean;
}

/** A place that can be put into any workspace. */
export interface GazetteerEntry {
  /** ISO 3166 for countries and their first level; below it the code of the province and the name: `KP-03-YOMJU`. */
  readonly code: string;
  /** Code of the place it lies in; null for a country. */
  readonly parent: string | null;
  readonly kind: RegionKind;
  readonly names: readonly GazetteerName[];
  /** What a reader should know of it, in English; null for nothing. */
  readonly note: string | null;
}
