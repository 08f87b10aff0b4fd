import { type FieldError, Refusal } from '../domain/refusal.js';
import { invalidInput } from './validation.pipe.js';

/** How many records one request may change. */
export const MOST_CHANGED = 200;

/** One record a request names, and the version it was seen at. */
export interface NamedRecord {
  readonly ref: string;
  /** Null for what is done whatever became of it meanwhile. */
  readonly version: number | null;
}

/**
 * The records a request names, in its order. It is all of them or none: whoever sent it hears of every item that is
 * wrong, at once and by its place.
 * @param list the field that lists them, `claims`; `member` the field of an item that names its record, `claim`; none where the
 *   item itself does.
 * @param find one record by what names it. @throws Refusal `invalid` when there is none.
 * @throws Refusal `invalid` for what is not there, not for this person or named twice; `stale` for what has moved on.
 */
export async function findEach<Row extends { readonly id: string; readonly version: number }>(
  { list, member }: { readonly list: string; readonly member?: string },
  named: readonly NamedRecord[],
  find: (path: string, ref: string) => Promise<Row>,
): Promise<Row[]> {
  const rows: Row[] = [];
  const [wrong, stale]: [FieldError[], FieldError[]] = [[], []];
  const seen = new Set<string>();
  for (const [index, { ref, version }] of named.entries()) {
    const path = `${list}[${index}]${member === undefined ? '' : `.${member}`}`;
    const row = await orErrors(find(path, ref), wrong);
    if (row === null) continue;
    if (seen.has(row.id)) wrong.push({ path, given: ref, expected: 'each record once' });
    if (version !== null && row.version !== version) stale.push(movedOn(list, index, version));
    seen.add(row.id);
    rows.push(row);
  }
  if (wrong.length > 0) throw invalidInput(wrong);
  if (stale.length > 0) throw staleVersions(stale);
  return rows;
}

/** Some of the records have moved on since the versions they were seen at. */
export function staleVersions(fields: readonly FieldError[]): Refusal {
  const detail = 'Somebody changed some of these records after you opened them. Nothing was changed. Load them again.';
  return new Refusal('stale', 'STALE_VERSION', detail, fields);
}

export function movedOn(list: string, index: number, version: number): FieldError {
  return { path: `${list}[${index}].version`, given: String(version), expected: 'the version the record has now' };
}

async function orErrors<Row>(found: Promise<Row>, errors: FieldError[]): Promise<Row | null> {
  try {
    return await found;
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error;
    errors.push(...error.fields);
    return null;
  }
}
