/** The part of the `edtf` package used here; it ships no types of its own. */
declare module 'edtf' {
  /** Parses an EDTF text of level 0 to 2. @throws Error when the text is not EDTF. */
  export function parse(text: string): unknown;
}
