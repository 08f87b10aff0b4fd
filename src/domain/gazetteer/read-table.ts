/** A text of records with a line of headings (RFC 4180, or tabs instead of commas), as far as it can be read. */
export type ReadTable =
  | { readonly ok: true; readonly headings: readonly string[]; readonly records: readonly (readonly string[])[] }
  | { readonly ok: false; readonly line: number; readonly expected: string };

/**
 * Reads fields that are quoted or not; quotes inside a quoted field are doubled. Every record has as many fields as there
 * are headings. Lines without anything are left out.
 * @returns the line, from 1, of the first thing that is wrong.
 */
export function readTable(text: string, separator: ',' | '\t'): ReadTable {
  const records: { line: number; fields: string[] }[] = [];
  const source = text.replace(/^\uFEFF/, '');
  let [at, line] = [0, 1];
  while (at < source.length) {
    const record = readRecord(source, at, separator);
    if (record === null) return { ok: false, line, expected: 'quoted fields that end, with a separator behind them' };
    if (record.fields.length > 1 || record.fields[0] !== '') records.push({ line, fields: record.fields });
    line += source.slice(at, record.end).split('\n').length - 1;
    at = record.end;
  }
  const [head, ...rest] = records;
  if (head === undefined) return { ok: false, line: 1, expected: 'a line of headings' };
  const headings = head.fields.map((heading) => heading.trim());
  if (new Set(headings).size < headings.length) return { ok: false, line: head.line, expected: 'each heading once' };
  const odd = rest.find(({ fields }) => fields.length !== headings.length);
  if (odd !== undefined)
    return { ok: false, line: odd.line, expected: `${headings.length} fields, as there are headings` };
  return { ok: true, headings, records: rest.map(({ fields }) => fields) };
}

function readRecord(source: string, start: number, separator: string): { fields: string[]; end: number } | null {
  const fields: string[] = [];
  let at = start;
  for (;;) {
    const field = source[at] === '"' ? quotedField(source, at) : plainField(source, at, separator);
    if (field === null) return null;
    fields.push(field.text);
    at = field.end;
    if (source[at] === separator) {
      at += 1;
      continue;
    }
    if (source[at] === '\r') at += 1;
    if (at >= source.length) return { fields, end: source.length };
    return source[at] === '\n' ? { fields, end: at + 1 } : null;
  }
}

function plainField(source: string, start: number, separator: string): { text: string; end: number } {
  let end = start;
  while (end < source.length && source[end] !== separator && source[end] !== '\n') end += 1;
  if (source[end] !== separator && source[end - 1] === '\r' && end > start) end -= 1;
  return { text: source.slice(start, end), end };
}

function quotedField(source: string, start: number): { text: string; end: number } | null {
  let text = '';
  for (let at = start + 1; at < source.length; at += 1) {
    if (source[at] !== '"') text += source[at] ?? '';
    else if (source[at + 1] === '"') {
      text += '"';
      at += 1;
    } else return { text, end: at + 1 };
  }
  return null;
}
