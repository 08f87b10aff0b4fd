/**
 * Several statements as one: under load, going to the database and back costs more than what most of them do there.
 */

import type { ObjectLiteral } from 'typeorm';
import type { Tx } from './unit-of-work.js';

/** What a statement gives when it is read with others. Moments are text. */
export type Together<Rows extends Record<string, unknown>> = { readonly [Name in keyof Rows]: Rows[Name][] };

/**
 * One statement with a column for each of these, which holds its rows as JSON, in their order. All share one list of
 * parameters. A moment comes as text and a number of any kind as a number, unlike from a statement by itself.
 */
export function readTogether(statements: Readonly<Record<string, string>>): string {
  const columns = Object.entries(statements).map(
    ([name, sql]) => `coalesce((select json_agg(row_to_json(q)) from (${sql}) q), '[]'::json) as ${name}`,
  );
  return `select ${columns.join(',\n')}`;
}

/** The row of a statement that gives one, come what may. */
export async function oneRow<Row extends ObjectLiteral>(
  tx: Tx,
  sql: string,
  parameters: readonly unknown[],
): Promise<Row> {
  const [row] = await tx.query<Row>(sql, parameters);
  if (row === undefined) throw new Error('a statement that always gives a row gave none');
  return row;
}
