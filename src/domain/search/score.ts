/** The order of what was found: where it stands counts, then how much of the text it is, then how new the record is. */
import type { SearchField } from './sections.js';

/** What a match in each field is worth beside others. */
const FIELD_WORTH: Readonly<Record<SearchField, number>> = {
  statement: 1,
  name: 0.95,
  pseudonym: 0.95,
  topic: 0.9,
  title: 0.8,
  wording: 0.6,
  translation: 0.6,
  text: 0.3,
};
/** Of a statement the claim no longer has. */
const FORMER = 0.4;
const SCALE = 1_000_000;

/** What is found of a record: the best of its texts stands for it. */
export interface Scored {
  readonly score: number;
  /** Its section's place among all. */
  readonly section: number;
  readonly number: number;
}

/** A match as a whole number, so that a cursor can carry it. @param rank from 0 to 1. */
export function scoreOf(field: SearchField, isFormer: boolean, rank: number): number {
  return Math.round(rank * SCALE * FIELD_WORTH[field] * (isFormer ? FORMER : 1));
}

/** The better first; of equals the one in the earlier section, then the newer. No two records compare equal. */
export function compareScored(a: Scored, b: Scored): number {
  return b.score - a.score || a.section - b.section || b.number - a.number;
}
