import { IntField, TextField } from './fields.js';
import { invalidField } from '../domain/refusal.js';
import { Transform } from 'class-transformer';

export const DEFAULT_PAGE = 50;
export const MAX_PAGE = 200;

/** The query of every list: how many, and from where. */
export class PageRequest {
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value,
  )
  @IntField({
    description: `How many to return, 1 to ${MAX_PAGE}; ${DEFAULT_PAGE} when left out.`,
    min: 1,
    max: MAX_PAGE,
    optional: true,
  })
  limit?: number;

  @TextField({ description: 'Where to go on: the `next` of the page before.', max: 400, optional: true })
  after?: string;
}

/** One page of a list that is walked by key, so that deep pages cost what the first one does. */
export interface Page<Item> {
  readonly items: Item[];
  /** The `after` of the next page; null on the last one. */
  readonly next: string | null;
}

/** Where a page ends: the sort key of its last row. */
export type Cursor = readonly (string | number | null)[];

export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor), 'utf8').toString('base64url');
}

/**
 * Reads a cursor of `length` parts; null when none is given.
 * @throws Refusal when it is not one this server made.
 */
export function decodeCursor(after: string | undefined, kinds: readonly ('string' | 'number')[]): Cursor | null {
  if (after === undefined) return null;
  const parts = parseCursor(after);
  const fits = parts !== null && parts.length === kinds.length && kinds.every((kind, i) => typeof parts[i] === kind);
  if (!fits || parts === null) throw invalidField('after', 'the `next` of the page before', after);
  return parts;
}

/** A page from one row more than was asked for: the extra row only tells that there is a next page. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  present: (row: Row) => Item,
  cursorOf: (row: Row) => Cursor,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(present),
    next: rows.length > limit && last !== undefined ? encodeCursor(cursorOf(last)) : null,
  };
}

function parseCursor(after: string): Cursor | null {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  if (!Array.isArray(parts)) return null;
  const cursor: (string | number)[] = [];
  for (const part of parts as unknown[]) {
    // Numbers of records are PostgreSQL integers; a larger one was not made here.
    if (typeof part === 'number' && Number.isInteger(part) && Math.abs(part) <= 2_147_483_647) cursor.push(part);
    else if (typeof part === 'string' && !part.includes('\u0000')) cursor.push(part);
    else return null;
  }
  return cursor;
}
