import { stat } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { migrations } from '../migrations/index.js';
import { verifyAuditLog } from './audit/verify-audit-log.js';
import type { Config } from './config/config.js';
import { type ConnectionSettings, withClient } from './database/connection.js';
import { differingLists } from './kept-lists.js';
import { webFindings } from './database/web-login.js';

/** One thing looked at: what was found, and what to do if it is not right. */
export interface Finding {
  readonly check: string;
  readonly isRight: boolean;
  readonly found: string;
  /** What to do; empty when all is right. */
  readonly mend: string;
}

const MIN_POSTGRES = 150_000;
const MOST_SKEW_SECONDS = 5;
const MIN_NODE: readonly [number, number] = [20, 19];

/** Looks at everything an installation rests on. Reads only; says of each thing how to mend it. */
export async function examine(config: Config, owner: ConnectionSettings, web: DataSource): Promise<Finding[]> {
  return withClient(owner, {}, async (client) => [
    checkNode(process.versions.node),
    await checkDataFolder(config),
    await checkVersion(client),
    await checkEncoding(client),
    await checkLetters(client),
    await checkClocks(client),
    ...(await checkDurability(client)),
    await checkMigrations(client),
    ...(await checkWebRole(web)),
    await checkWalls(client),
    await checkStale(client),
    await checkLists(client),
    await checkIndex(client),
    await checkLog(client),
    await checkBackup(config, client),
  ]);
}

/** Node at least as new as the product needs. */
export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isRight = major > MIN_NODE[0] || (major === MIN_NODE[0] && minor >= MIN_NODE[1]);
  return finding('Node', isRight, version, `Install Node ${MIN_NODE.join('.')} or newer.`);
}

async function checkDataFolder(config: Config): Promise<Finding> {
  const folder = path.resolve(config.dataDir);
  const found = await stat(folder).catch((error: NodeJS.ErrnoException) => error.code ?? 'unknown');
  if (typeof found === 'string')
    return finding('data folder', config.database.kind === 'server', `${folder}: ${found}`, 'Run npm start once.');
  const mode = (found.mode & 0o777).toString(8);
  const isClosed = (found.mode & 0o077) === 0;
  return finding('data folder', isClosed, `${folder}, mode ${mode}`, `Close it to others: chmod 700 ${folder}`);
}

async function checkVersion(client: pg.Client): Promise<Finding> {
  const version = await setting(client, 'server_version');
  const number = Number(await setting(client, 'server_version_num'));
  return finding('PostgreSQL', number >= MIN_POSTGRES, version, 'Use PostgreSQL 15 or newer.');
}

async function checkEncoding(client: pg.Client): Promise<Finding> {
  const encoding = await setting(client, 'server_encoding');
  return finding(
    'encoding',
    encoding === 'UTF8',
    encoding,
    `Make the database anew with encoding UTF8 and import a dossier into it.`,
  );
}

async function checkDurability(client: pg.Client): Promise<Finding[]> {
  const findings = [];
  for (const name of ['fsync', 'full_page_writes', 'synchronous_commit']) {
    const value = await setting(client, name);
    findings.push(
      finding(name, value !== 'off', value, `Set ${name} = on: without it an acknowledged change can be lost.`),
    );
  }
  return findings;
}

async function checkMigrations(client: pg.Client): Promise<Finding> {
  const rows = await client.query<{ name: string }>('select name from schema_migrations');
  const ran = new Set(rows.rows.map((row) => row.name));
  const missing = migrations.filter((migration) => !ran.has(migration.name)).length;
  const unknown = ran.size - (migrations.length - missing);
  const found = `${ran.size} of ${migrations.length}`;
  if (unknown > 0)
    return finding(
      'schema',
      false,
      `${found}, ${unknown} unknown`,
      'This database was used by a newer Whence; install that version.',
    );
  return finding('schema', missing === 0, found, 'Run whence migrate.');
}

/** Asked as that login, which knows best what it may. */
async function checkWebRole(web: DataSource): Promise<Finding[]> {
  const [role] = await web.query<{ user: string; limit: string }[]>(
    `select current_user as user, current_setting('statement_timeout') as limit`,
  );
  const name = role?.user ?? 'unknown';
  const wrong = await webFindings((sql, parameters) => web.query(sql, parameters));
  const limit = role?.limit ?? '0';
  return [
    finding('web login', wrong.length === 0, name, wrong.join(' ')),
    finding(
      'longest statement',
      limit !== '0',
      limit === '0' ? 'without a limit' : limit,
      `As its owner or superuser: alter role ${name} set statement_timeout = '60s';`,
    ),
  ];
}

/** Sessions and limits are reckoned by this machine's clock, what is stored by the server's. */
async function checkClocks(client: pg.Client): Promise<Finding> {
  const before = Date.now();
  const rows = await client.query<{ now: Date }>('select clock_timestamp() as now');
  const middle = (before + Date.now()) / 2;
  const seconds = Math.abs((rows.rows[0]?.now.getTime() ?? 0) - middle) / 1000;
  return finding(
    'clocks',
    seconds < MOST_SKEW_SECONDS,
    `${seconds.toFixed(1)} s apart`,
    'Set the clocks of this machine and of the database server by the network (systemd-timesyncd, chrony).',
  );
}

async function checkLetters(client: pg.Client): Promise<Finding> {
  const rows = await client.query<{ folds: boolean; ctype: string }>(
    `select lower('ÀЖΩ') = 'àжω' as folds, datctype as ctype from pg_database where datname = current_database()`,
  );
  const [row] = rows.rows;
  return finding(
    'letters',
    row?.folds === true,
    row?.ctype ?? 'unknown',
    `Searching finds only the case that was written outside ASCII. Make the database anew with lc_ctype 'C.UTF-8'.`,
  );
}

/** Their wall binds everybody but the owner, whose functions search them: see docs/decisions/0030. */
const SEARCHED_BY_OWNER: readonly string[] = ['search_terms', 'search_texts'];

async function checkWalls(client: pg.Client): Promise<Finding> {
  const rows = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p')
       and not (c.relrowsecurity and (c.relforcerowsecurity or c.relname = any($1)))
       and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'workspace_id')
       and c.relname <> 'workspace_slugs' order by 1`,
    [SEARCHED_BY_OWNER],
  );
  const open = rows.rows.map((row) => row.name);
  const found = open.length === 0 ? 'closed' : `open: ${open.join(', ')}`;
  return finding(
    'walls between workspaces',
    open.length === 0,
    found,
    'Somebody switched row-level security off; run the migrations on a clean database and import again.',
  );
}

async function checkStale(client: pg.Client): Promise<Finding> {
  const stale = await countedInAll(
    client,
    'select count(*)::int as count from assessments where workspace_id = $1 and is_stale',
  );
  return finding('assessments', true, stale === 0 ? 'current' : `${stale} being re-checked`, '');
}

async function checkIndex(client: pg.Client): Promise<Finding> {
  const waiting = await countedInAll(
    client,
    'select count(*)::int as count from search_pending where workspace_id = $1',
  );
  return finding('search', true, waiting === 0 ? 'all texts indexed' : `${waiting} records wait to be indexed`, '');
}

/** The sum of what a statement counts in each workspace. */
async function countedInAll(client: pg.Client, statement: string): Promise<number> {
  const workspaces = await client.query<{ id: string }>('select workspace_id as id from workspace_slugs');
  let sum = 0;
  for (const { id } of workspaces.rows) {
    await client.query('begin read only');
    await client.query('select whence_enter($1)', [id]);
    const counted = await client.query<{ count: number }>(statement, [id]);
    await client.query('rollback');
    sum += counted.rows[0]?.count ?? 0;
  }
  return sum;
}

/** What lists walk repeats the records; a difference means that something was changed past the product. */
async function checkLists(client: pg.Client): Promise<Finding> {
  const differing = [...(await differingLists(client))].map(([name, rows]) => `${rows} rows of ${name}`);
  const found = differing.length === 0 ? 'as the records' : `${differing.join(', ')} differ from the records`;
  return finding(
    'lists',
    differing.length === 0,
    found,
    'Run whence rebuild-lists, and report it: it should not happen.',
  );
}

async function checkLog(client: pg.Client): Promise<Finding> {
  const { entries, chains, fault } = await verifyAuditLog(client);
  const found =
    fault === null ? `${entries} entries in ${chains} chains hold` : `entry ${fault.sequence}: ${fault.problem}`;
  return finding(
    'log',
    fault === null,
    found,
    'Somebody changed the log. Keep this database as it is, and find out who could.',
  );
}

/** A backup by schedule may be late by half a day or by its own time again, whichever is longer. */
const LATE_MS = 12 * 3_600_000;

async function checkBackup(config: Config, client: pg.Client): Promise<Finding> {
  await client.query('begin read only');
  await client.query('select whence_enter_access(null)');
  const last = await client.query<{ state: string; day: string; at: Date; problem: string | null }>(
    `select distinct on (state) state, to_char(started_at at time zone 'utc', 'YYYY-MM-DD HH24:MI') as day,
       started_at as at, problem
     from backup_runs where state in ('done', 'failed') order by state, started_at desc`,
  );
  await client.query('rollback');
  const done = last.rows.find(({ state }) => state === 'done');
  const failed = last.rows.find(({ state }) => state === 'failed');
  const told = done === undefined ? 'none was made yet' : `the last is from ${done.day} UTC`;
  if (config.backup === null) return finding('backup', true, `${told}; none are made by schedule`, '');
  const latest = Date.now() - config.backup.everyMs - Math.max(LATE_MS, config.backup.everyMs);
  const isRight = done !== undefined && done.at.getTime() > latest;
  const isFailing = failed !== undefined && (done === undefined || failed.at > done.at);
  const found = isFailing ? `${told}; the one of ${failed.day} UTC failed: ${failed.problem ?? 'unknown'}` : told;
  const mend = isFailing
    ? 'Mend what it failed of; the server tries again within 15 minutes.'
    : 'Start Whence: the server makes one as soon as it runs.';
  return finding('backup', isRight && !isFailing, found, mend);
}

async function setting(client: pg.Client, name: string): Promise<string> {
  const rows = await client.query<{ value: string }>('select current_setting($1) as value', [name]);
  return rows.rows[0]?.value ?? 'unknown';
}

function finding(check: string, isRight: boolean, found: string, mend: string): Finding {
  return { check, isRight, found, mend: isRight ? '' : mend };
}
