/** Identifiers of records: ids for programs, readable codes for people (`C-12`). One of either names a record. */

/** Letters before the number of a readable code, by kind of record. */
export const CODE_LETTERS = {
  claim: 'C',
  source: 'S',
  attribution: 'A',
  region: 'R',
  document: 'D',
  tie: 'T',
  distinction: 'N',
  exhibit: 'X',
  ruling: 'U',
  file: 'F',
} as const;
export type CodedRecord = keyof typeof CODE_LETTERS;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** How a record is named from outside: by its id or by the number of its code. */
export type RecordRef = { readonly id: string; readonly number: null } | { readonly id: null; readonly number: number };

/** `C-12` for the twelfth claim of a workspace. */
export function codeOf(kind: CodedRecord, number: number): string {
  return `${CODE_LETTERS[kind]}-${number}`;
}

/** The key a record made in the product has in a dossier: its code in lower case. */
export function keyFromCode(kind: CodedRecord, number: number): string {
  return codeOf(kind, number).toLowerCase();
}

/** Reads an id or a code of this kind of record; null when the text is neither. */
export function parseRecordRef(kind: CodedRecord, text: string): RecordRef | null {
  const lower = text.toLowerCase();
  if (UUID.test(lower)) return { id: lower, number: null };
  const letter = CODE_LETTERS[kind].toLowerCase();
  const digits = new RegExp(`^${letter}-([1-9][0-9]{0,8})$`).exec(lower)?.[1];
  return digits === undefined ? null : { id: null, number: Number(digits) };
}
