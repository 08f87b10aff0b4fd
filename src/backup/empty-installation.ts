import pg from 'pg';
import { INSTALLATION_ID } from '../database/unit-of-work.js';
import { BackupRefusal } from './backup-fault.js';
import { enterScope } from './read-rows.js';

/**
 * Makes sure that nothing is lost by a restore: the database holds no tables but ours, and ours hold no workspace, no
 * account and no entry of the log.
 * @throws BackupRefusal that says what is there.
 */
export async function requireEmpty(client: pg.ClientBase): Promise<void> {
  const tables = new Set(await ourTables(client));
  if (tables.size === 0) return;
  if (!tables.has('schema_migrations'))
    throw new BackupRefusal('This database holds tables that are not of Whence. Restore into a database of its own.');
  const found = await countThings(client, tables);
  if (found.length > 0)
    throw new BackupRefusal(
      `This installation is not empty: it has ${found.join(' and ')}. Restore into an empty one: another WHENCE_DATA, or another database.`,
    );
}

async function countThings(client: pg.ClientBase, tables: ReadonlySet<string>): Promise<string[]> {
  const found: string[] = [];
  const count = async (sql: string, one: string, many: string) => {
    const rows = await client.query<{ count: number }>(sql);
    const number = rows.rows[0]?.count ?? 0;
    if (number > 0) found.push(`${number} ${number === 1 ? one : many}`);
  };
  await client.query('begin read only');
  if (tables.has('accounts')) {
    await enterScope(client, null);
    await count('select count(*)::int as count from workspace_slugs', 'workspace', 'workspaces');
    await count('select count(*)::int as count from accounts', 'account', 'accounts');
  }
  if (tables.has('audit_leaves')) {
    await enterScope(client, INSTALLATION_ID);
    const log = `select count(*)::int as count from audit_leaves where workspace_id = '${INSTALLATION_ID}'`;
    await count(log, 'entry in its log', 'entries in its log');
  }
  await client.query('rollback');
  return found;
}

async function ourTables(client: pg.ClientBase): Promise<string[]> {
  const rows = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  return rows.rows.map((row) => row.name);
}

/**
 * Takes away everything a Whence made in this database: tables, functions, the job tables. Only for one that was found
 * empty, or in which a restore was begun and not finished; the marker stays.
 */
export async function clearDatabase(client: pg.ClientBase): Promise<void> {
  await client.query('begin');
  const tables = (await ourTables(client)).map((name) => pg.escapeIdentifier(name));
  if (tables.length > 0) await client.query(`drop table ${tables.join(', ')} cascade`);
  const functions = await client.query<{ name: string }>(
    `select p.oid::regprocedure::text as name from pg_proc p
     where p.pronamespace = 'public'::regnamespace and p.proowner = (select oid from pg_roles where rolname = current_user)
       and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
  );
  for (const { name } of functions.rows) await client.query(`drop function ${name} cascade`);
  await client.query('drop schema if exists app cascade');
  await client.query('drop schema if exists graphile_worker cascade');
  await client.query('commit');
}
