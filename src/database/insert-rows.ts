import { keepPlan } from './kept-plans.js';
import type { Tx } from './unit-of-work.js';

/** A value a column takes. */
export type ColumnValue = string | number | boolean | Date | Buffer | readonly string[] | null;

/** PostgreSQL takes 65,535 parameters in a statement. */
const MAX_PARAMETERS = 60_000;

/**
 * Inserts rows into a table of the workspace, many in a statement (multi-row VALUES: the form that also runs on a
 * distributed database). `workspace_id` is filled in. Table and column names come from the code, never from outside.
 */
export async function insertRows(
  tx: Tx,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly ColumnValue[])[],
): Promise<void> {
  const width = columns.length + 1;
  const batchSize = Math.max(1, Math.min(2000, Math.floor(MAX_PARAMETERS / width)));
  for (let start = 0; start < rows.length; start += batchSize) {
    const batch = rows.slice(start, start + batchSize);
    const tuples = batch.map((_row, i) => {
      const numbers = Array.from({ length: columns.length }, (_value, j) => `$${2 + i * columns.length + j}`);
      return `($1, ${numbers.join(', ')})`;
    });
    const statement = `insert into ${table} (workspace_id, ${columns.join(', ')}) values ${tuples.join(', ')}`;
    // One row at a time is how people write; the text is then the same each time.
    await tx.query(batch.length === 1 ? keepPlan(statement) : statement, [tx.workspaceId, ...batch.flat()]);
  }
}
