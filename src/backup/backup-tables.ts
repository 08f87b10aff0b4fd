import type pg from 'pg';
import type { BackupColumn, BackupTable } from './backup-format.js';

const MADE_ANEW = 'what texts are found by is made anew of the records';

/**
 * Tables a backup does not carry. Whatever opens a door stays out: what was ended, used or lost since must not come back
 * to life with a restore. Every other table is in it; `test/contract/backup-tables.spec.ts` shows which.
 */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  api_tokens: 'a token that was taken back would open again',
  backup_runs: 'tells of the files of one installation',
  kept_answers: 'answers to requests that are repeated within a day',
  one_time_links: 'a link that was used or taken back would open again',
  rate_limits: 'counts attempts of the last minutes',
  schema_migrations: 'the manifest names the migrations; they are run again',
  search_names: MADE_ANEW,
  search_pending: MADE_ANEW,
  search_states: MADE_ANEW,
  search_terms: MADE_ANEW,
  search_texts: MADE_ANEW,
  sessions: 'a session that was ended would be open again',
};

/** Tables of the installation that are read whole, although they name workspaces. */
const OF_THE_INSTALLATION: readonly string[] = ['workspace_slugs'];

/** A reference that rows can only keep when all of them are there: to the table itself, or around in a circle. */
export interface LateReference {
  readonly table: string;
  readonly constraint: string;
}

export interface BackupPlan {
  /** Tables this database has and a backup leaves out, with the reason. */
  readonly leftOut: Readonly<Record<string, string>>;
  /** In an order in which their rows can be inserted. */
  readonly tables: readonly BackupTable[];
  readonly lateReferences: readonly LateReference[];
}

interface ColumnRow extends BackupColumn {
  readonly table: string;
}

/** What a backup of this database would hold, read from its catalog: tables, columns, keys and the order of loading. */
export async function planBackup(client: pg.ClientBase): Promise<BackupPlan> {
  const columns = await client.query<ColumnRow>(
    `select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as nullable
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
       and a.attgenerated = '' order by c.relname, a.attnum`,
  );
  const keys = await client.query<{ table: string; columns: string[] }>(
    `select c.relname as "table", array_agg(a.attname::text order by k.position) as columns
     from pg_constraint p join pg_class c on c.oid = p.conrelid
     cross join lateral unnest(p.conkey) with ordinality as k(number, position)
     join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
     where p.contype = 'p' and c.relnamespace = 'public'::regnamespace group by c.relname`,
  );
  const keyOf = new Map(keys.rows.map((row) => [row.table, row.columns]));
  const names = [...new Set(columns.rows.map(({ table }) => table))];
  const kept = names.filter((name) => LEFT_OUT[name] === undefined);
  const tables = kept.map((name) =>
    tableOf(
      name,
      columns.rows.filter(({ table }) => table === name),
      keyOf.get(name),
    ),
  );
  const leftOut = Object.fromEntries(Object.entries(LEFT_OUT).filter(([name]) => names.includes(name)));
  return { ...inLoadingOrder(tables, await references(client)), leftOut };
}

function tableOf(name: string, found: readonly ColumnRow[], key: readonly string[] | undefined): BackupTable {
  // Without a key there is no order, so no hash that a second reading would give again.
  if (key === undefined) throw new Error(`the table ${name} has no primary key`);
  const hasWorkspace = found.some((column) => column.name === 'workspace_id') && !OF_THE_INSTALLATION.includes(name);
  return {
    name,
    scope: hasWorkspace ? 'workspace' : 'installation',
    columns: found.map(({ name: column, type, nullable }) => ({ name: column, type, nullable })),
    key,
  };
}

interface Reference extends LateReference {
  readonly target: string;
}

async function references(client: pg.ClientBase): Promise<Reference[]> {
  const found = await client.query<Reference>(
    `select c.relname as "table", t.relname as target, f.conname as "constraint"
     from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_class t on t.oid = f.confrelid
     where f.contype = 'f' and f.conparentid = 0 and c.relnamespace = 'public'::regnamespace order by 1, 2, 3`,
  );
  return found.rows;
}

/** Tables after those they refer to; where that goes round in a circle, the reference is named as a late one. */
function inLoadingOrder(tables: readonly BackupTable[], found: readonly Reference[]): Omit<BackupPlan, 'leftOut'> {
  const [placed, ordered]: [Set<string>, BackupTable[]] = [new Set(), []];
  const names = new Set(tables.map((table) => table.name));
  const asked = found.filter(({ table, target }) => names.has(table) && names.has(target) && table !== target);
  const late = new Set(found.filter(({ table, target }) => table === target && names.has(table)));
  // The installation's tables first: the reader of a backup goes through its workspaces after them.
  const waiting = tables.toSorted((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
  while (waiting.length > 0) {
    const isFree = (table: BackupTable) =>
      asked.every((reference) => reference.table !== table.name || placed.has(reference.target));
    const at = waiting.findIndex(isFree);
    const [next] = waiting.splice(Math.max(at, 0), 1);
    if (next === undefined) break;
    if (at < 0) for (const each of asked) if (each.table === next.name && !placed.has(each.target)) late.add(each);
    placed.add(next.name);
    ordered.push(next);
  }
  return { tables: ordered, lateReferences: [...late].map(({ table, constraint }) => ({ table, constraint })) };
}

function rank(table: BackupTable): number {
  return table.scope === 'installation' ? 0 : 1;
}
