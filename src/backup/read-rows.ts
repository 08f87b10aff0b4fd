import pg from 'pg';
import type { BackupRow, BackupTable } from './backup-format.js';

/** Rows looked ahead at, rows fetched at once, and bytes fetched at once (one row alone may be more). */
const AHEAD = 4000;
const MOST_ROWS = 1000;
const MOST_BYTES = 1024 * 1024;

/** Types whose text has a small size whatever the value. */
const SMALL = /^(uuid|smallint|integer|bigint|boolean|date|timestamp.*|real|double precision)$/;

const TEXT = /^(text|character[^[\]]*)$/;

/**
 * Settings under which PostgreSQL writes values as text alike in every version and place, for this transaction only;
 * and no limit on the time of one that reads everything.
 */
export async function fixTextForms(client: pg.ClientBase): Promise<void> {
  await client.query(`set local timezone = 'UTC'`);
  await client.query(`set local datestyle = 'ISO, YMD'`);
  await client.query(`set local intervalstyle = 'postgres'`);
  await client.query(`set local bytea_output = 'hex'`);
  await client.query(`set local extra_float_digits = 1`);
  await client.query(`set local statement_timeout = 0`);
  await client.query(`set local idle_in_transaction_session_timeout = 0`);
}

/** Makes the rows of a workspace, or of the installation (null), visible to an owner whom row-level security binds. */
export async function enterScope(client: pg.ClientBase, workspaceId: string | null): Promise<void> {
  if (workspaceId === null) await client.query('select whence_enter_access(null)');
  else await client.query('select whence_enter($1)', [workspaceId]);
}

/**
 * The rows of a table in the order of its key, within the transaction and scope the connection is in. Batches are cut
 * by the size of the rows, told ahead by a second cursor on the same snapshot: memory holds one megabyte of them, or
 * one row, however large the table.
 */
export async function* readRows(
  client: pg.ClientBase,
  table: BackupTable,
  workspaceId: string | null,
): AsyncGenerator<BackupRow[]> {
  const from = source(table, workspaceId);
  const texts = table.columns.map(({ name }) => `${pg.escapeIdentifier(name)}::text`).join(', ');
  await client.query(`declare backup_sizes no scroll cursor for select ${sizeOf(table)} ${from}`);
  await client.query(`declare backup_rows no scroll cursor for select ${texts} ${from}`);
  for (;;) {
    const sizes = await fetchRows(client, 'backup_sizes', AHEAD);
    for (const count of batches(sizes.map(([size]) => Number(size)))) {
      yield await fetchRows(client, 'backup_rows', count);
    }
    if (sizes.length < AHEAD) break;
  }
  await client.query('close backup_sizes');
  await client.query('close backup_rows');
}

/** How many rows to fetch, one number for each fetch. */
function batches(sizes: readonly number[]): number[] {
  const counts: number[] = [];
  let [rows, bytes] = [0, 0];
  for (const size of sizes) {
    if (rows > 0 && (rows >= MOST_ROWS || bytes + size > MOST_BYTES)) {
      counts.push(rows);
      [rows, bytes] = [0, 0];
    }
    rows += 1;
    bytes += size;
  }
  if (rows > 0) counts.push(rows);
  return counts;
}

async function fetchRows(client: pg.ClientBase, cursor: string, count: number): Promise<(string | null)[][]> {
  const { rows } = await client.query<(string | null)[]>({ text: `fetch ${count} from ${cursor}`, rowMode: 'array' });
  return rows;
}

function source(table: BackupTable, workspaceId: string | null): string {
  // Texts by their bytes, not by a collation whose order the next version may change.
  const order = table.key.map((name) => {
    const isText = table.columns.some((column) => column.name === name && TEXT.test(column.type));
    return `t.${pg.escapeIdentifier(name)}` + (isText ? ' collate "C"' : '');
  });
  // With the table's name before them: a bare name would mean the text that is given out, and 10 would stand before 2.
  const where = workspaceId === null ? '' : `where t.workspace_id = ${pg.escapeLiteral(workspaceId)}::uuid`;
  return `from ${pg.escapeIdentifier(table.name)} as t ${where} order by ${order.join(', ')}`;
}

/** Bytes of a row's larger values. Of a text the length is known without reading it. */
function sizeOf(table: BackupTable): string {
  const sizes = table.columns
    .filter(({ type }) => !SMALL.test(type))
    .map(({ name, type }) => {
      const column = pg.escapeIdentifier(name);
      const size = TEXT.test(type) || type === 'bytea' ? `octet_length(${column})` : `octet_length(${column}::text)`;
      return `coalesce(${size}, 0)${type === 'bytea' ? ' * 2' : ''}::bigint`;
    });
  return `(${['0', ...sizes].join(' + ')})::text`;
}
