import pg from 'pg';
import { type ConnectionSettings, newClient, withClient } from './connection.js';
import { explainConnection, Unfit } from './database-unfit.js';
import { APP_ROLE } from './migrate.js';
import { webFindings, type WebRole } from './web-login.js';

const OLDEST = 150_000;

/** A database somebody else runs, as the settings name it. */
export interface ServerDatabase {
  /** The owner's login, past any pooler, and the name of the setting it stands in. */
  readonly direct: ConnectionSettings;
  readonly directSetting: string;
  /** The login of the web process: one the operator made, or one Whence makes and gives this password. */
  readonly web: ConnectionSettings;
  readonly webIsMade: boolean;
  readonly webRole: string;
}

/** What the checks know of the owner's login and of what there is already. */
interface Facts {
  readonly user: string;
  readonly database: string;
  readonly version: number;
  readonly versionText: string;
  readonly encoding: string;
  readonly isSuper: boolean;
  readonly makesRoles: boolean;
  readonly ownsDatabase: boolean;
  readonly maySchema: boolean;
  readonly mayTables: boolean;
  readonly isStandby: boolean;
  readonly hasPlpgsql: boolean;
  readonly hasTrigrams: boolean;
  readonly tablesOwner: string | null;
  readonly isNew: boolean;
  readonly hasApp: boolean;
  readonly hasWeb: boolean;
  readonly administersApp: boolean;
  readonly administersWeb: boolean;
}

/**
 * Looks, before anything is changed, whether a server's database can be used as it is.
 * @throws Unfit with a line for each thing that is missing, and what to type.
 */
export async function requireFit(server: ServerDatabase): Promise<void> {
  const lines = await withExplained(server.directSetting, server.direct, async (client) => {
    const facts = await readFacts(client, server.webRole);
    const found = [...databaseLines(facts), ...rightsLines(facts), ...roleLines(facts, server)];
    if (facts.isNew && facts.encoding === 'UTF8' && !(await foldsCase(client))) found.push(ctypeLine(facts));
    if (found.length > 0) return found;
    return server.webIsMade ? sharedWebLines(client, server) : [];
  });
  if (lines.length > 0) throw new Unfit(lines);
  if (await isTransactionPooler(server.direct)) {
    throw new Unfit([
      `${server.directSetting} leads through a pooler in transaction mode, which migrations and jobs cannot use. Leave DATABASE_URL as it is and set DATABASE_DIRECT_URL to the address of PostgreSQL itself.`,
    ]);
  }
  if (!server.webIsMade) await requireFitWeb(server);
}

/** @throws Unfit when the operator's login for the web process could step over the wall, or cannot work at all. */
async function requireFitWeb({ web, direct, webRole }: ServerDatabase): Promise<void> {
  const startedAt = await withClient(direct, {}, postmasterStart);
  const lines = await withExplained('WHENCE_WEB_DATABASE_URL', web, async (client) => {
    const found = await webFindings(async (sql, parameters) => (await client.query<WebRole>(sql, parameters)).rows);
    if ((await postmasterStart(client)) !== startedAt)
      found.push(`WHENCE_WEB_DATABASE_URL names another server or database than DATABASE_URL.`);
    return found.map((line) => line.replaceAll('whence_web', webRole));
  });
  if (lines.length > 0) throw new Unfit(lines);
}

/**
 * Whether the address leads through a pooler that gives each transaction another connection: then two clients at once
 * are served by the same one.
 */
export async function isTransactionPooler(settings: ConnectionSettings): Promise<boolean> {
  return withClient(settings, {}, (first) =>
    withClient(settings, {}, async (second) => {
      const resting = await backendOf(first);
      await second.query('begin');
      const busy = await backendOf(second);
      await second.query('rollback');
      return resting === busy;
    }),
  );
}

async function backendOf(client: pg.Client): Promise<number> {
  const rows = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return rows.rows[0]?.pid ?? 0;
}

async function postmasterStart(client: pg.Client): Promise<string> {
  const rows = await client.query<{ id: string }>(
    `select pg_postmaster_start_time()::text || current_database() as id`,
  );
  return rows.rows[0]?.id ?? '';
}

async function withExplained<T>(
  setting: string,
  settings: ConnectionSettings,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = newClient(settings);
  try {
    await client.connect();
  } catch (error) {
    throw explainConnection(error, setting, settings);
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function readFacts(client: pg.Client, webRole: string): Promise<Facts> {
  const rows = await client.query<Facts>(
    `select current_user as user, current_database() as database,
       current_setting('server_version_num')::int as version, current_setting('server_version') as "versionText",
       current_setting('server_encoding') as encoding, me.rolsuper as "isSuper",
       me.rolsuper or me.rolcreaterole as "makesRoles", pg_has_role(current_user, d.datdba, 'USAGE') as "ownsDatabase",
       has_database_privilege(current_database(), 'CREATE') as "maySchema",
       has_schema_privilege('public', 'CREATE') as "mayTables", pg_is_in_recovery() as "isStandby",
       exists (select from pg_language where lanname = 'plpgsql') as "hasPlpgsql",
       exists (select from pg_available_extensions where name = 'pg_trgm') as "hasTrigrams",
       (select tableowner from pg_tables where schemaname = 'public' and tablename = 'schema_migrations'
          and not pg_has_role(current_user, tableowner, 'USAGE')) as "tablesOwner",
       to_regclass('public.schema_migrations') is null as "isNew",
       app.oid is not null as "hasApp", web.oid is not null as "hasWeb",
       coalesce(pg_has_role(current_user, app.oid, 'USAGE WITH ADMIN OPTION'), false) as "administersApp",
       coalesce(pg_has_role(current_user, web.oid, 'USAGE WITH ADMIN OPTION'), false) as "administersWeb"
     from pg_database d
     join pg_roles me on me.rolname = current_user
     left join pg_roles app on app.rolname = $1
     left join pg_roles web on web.rolname = $2
     where d.datname = current_database()`,
    [APP_ROLE, webRole],
  );
  const [facts] = rows.rows;
  if (facts === undefined) throw new Error('the catalogue does not know this database');
  return facts;
}

function databaseLines(facts: Facts): string[] {
  const lines: string[] = [];
  if (facts.version < OLDEST)
    lines.push(
      `This is PostgreSQL ${facts.versionText}; Whence needs 15 or newer. Upgrade the server, or use another.`,
    );
  if (facts.isStandby) lines.push('This server is a standby, which only reads. Name the primary in the address.');
  if (facts.encoding !== 'UTF8')
    lines.push(
      `The database ${facts.database} has the encoding ${facts.encoding}; Whence needs UTF8. Make another: ${createDatabase(facts)}`,
    );
  if (!facts.hasPlpgsql) lines.push('The language plpgsql is missing. As superuser: create extension plpgsql;');
  if (!facts.hasTrigrams)
    lines.push(
      'The extension pg_trgm is missing, which finding words by their spelling needs. It comes with PostgreSQL: install its contrib modules (Debian has them in postgresql, Fedora in postgresql-contrib).',
    );
  return lines;
}

function rightsLines(facts: Facts): string[] {
  const user = pg.escapeIdentifier(facts.user);
  const database = pg.escapeIdentifier(facts.database);
  if (facts.tablesOwner !== null)
    return [
      `The tables belong to ${facts.tablesOwner}, and ${facts.user} may not use its rights. Log in as ${facts.tablesOwner}, or as superuser: grant ${pg.escapeIdentifier(facts.tablesOwner)} to ${user};`,
    ];
  // Who may do this without owning the database may go on doing it.
  if (facts.maySchema && facts.mayTables) return [];
  if (!facts.ownsDatabase)
    return [`${facts.user} does not own the database. As superuser: alter database ${database} owner to ${user};`];
  return [
    `${facts.user} may not make schemas and tables. As superuser: grant create on database ${database} to ${user}; grant create on schema public to ${user};`,
  ];
}

function roleLines(facts: Facts, { webIsMade, webRole }: ServerDatabase): string[] {
  const user = pg.escapeIdentifier(facts.user);
  const web = pg.escapeIdentifier(webRole);
  const orMake = `or make it yourself and name it in WHENCE_WEB_DATABASE_URL: create role ${web} login password '…' in role ${APP_ROLE};`;
  if (!facts.hasApp && !facts.makesRoles)
    return [
      `The role ${APP_ROLE} is missing and ${facts.user} may not make it. As superuser: create role ${APP_ROLE} nologin;`,
    ];
  if (!webIsMade) return [];
  if (!facts.makesRoles)
    return [
      `${facts.user} may not make the login ${webRole} and set its password. As superuser: alter role ${user} createrole; ${orMake}`,
    ];
  // Since PostgreSQL 16 the right to make roles is no right over those that others made.
  const strange = [
    ...(facts.hasApp && !facts.administersApp ? [APP_ROLE] : []),
    ...(facts.hasWeb && !facts.administersWeb ? [webRole] : []),
  ];
  if (facts.version < 160_000 || facts.isSuper || strange.length === 0) return [];
  const names = strange.map((name) => pg.escapeIdentifier(name)).join(', ');
  return [
    `Somebody else made ${strange.join(' and ')}, and ${facts.user} may not change that. As superuser: grant ${names} to ${user} with admin option;`,
  ];
}

/** Searching regardless of case needs to know what the small letter of a letter is. */
async function foldsCase(client: pg.Client): Promise<boolean> {
  const rows = await client.query<{ folds: boolean }>(`select lower('ÀЖΩ') = 'àжω' as folds`);
  return rows.rows[0]?.folds === true;
}

function ctypeLine(facts: Facts): string {
  return `The database ${facts.database} knows upper and lower case of ASCII only (its LC_CTYPE is C). Make another: ${createDatabase(facts)}`;
}

function createDatabase({ user }: Facts): string {
  return `create database whence owner ${pg.escapeIdentifier(user)} encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8' template template0;`;
}

/**
 * Each process sets the password of the login it made to the one in its data folder. A process with another data folder
 * would shut those out that are at work already.
 */
async function sharedWebLines(client: pg.Client, { web, webRole }: ServerDatabase): Promise<string[]> {
  const others = await client.query(
    'select from pg_stat_activity where usename = $1 and datname = current_database() limit 1',
    [webRole],
  );
  if (others.rowCount === 0) return [];
  try {
    await withClient(web, {}, () => Promise.resolve());
    return [];
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== '28P01') return [];
    return [
      `Another process uses the login ${webRole} with another password. Give both the same data folder (WHENCE_DATA), or make the login yourself and name it in WHENCE_WEB_DATABASE_URL for both.`,
    ];
  }
}
