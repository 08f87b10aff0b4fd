import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import pg from 'pg';
import { type ConnectionSettings, withClient } from './connection.js';
import { createDataSource, type MigrationClass } from './data-source.factory.js';

/** The group that holds the rights of the web process; logins are members of it. */
export const APP_ROLE = 'whence_app';

export interface MigrateOptions {
  /** The owner's connection: it makes tables and roles. */
  readonly owner: ConnectionSettings;
  readonly migrations: MigrationClass[];
  /** The login made for the web process. Left out when the operator has made one and granted it `whence_app`. */
  readonly web?: { readonly user: string; readonly password: string };
}

/**
 * Brings a database to the newest schema: the role of the web process, its login where one is asked for, then every
 * migration that has not run, each in a transaction of its own. Safe to call again; two callers at once wait for each
 * other.
 * @returns the names of the migrations that ran now.
 */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  return withClient(options.owner, { applicationName: 'whence migrate' }, async (lock) => {
    await lock.query(`select pg_advisory_lock(hashtext('whence migrate'))`);
    await createRoles(lock, options.web);
    const dataSource = createDataSource({
      connection: options.owner,
      migrations: options.migrations,
      poolSize: 1,
      applicationName: 'whence migrate',
    });
    await dataSource.initialize();
    try {
      return (await dataSource.runMigrations()).map((migration) => migration.name);
    } finally {
      await dataSource.destroy();
    }
  });
}

async function createRoles(client: pg.Client, web: MigrateOptions['web']): Promise<void> {
  await createRole(client, APP_ROLE, 'nologin');
  if (web === undefined) return;
  await createRole(client, web.user, 'login');
  const name = pg.escapeIdentifier(web.user);
  await client.query(`alter role ${name} login password ${pg.escapeLiteral(scramVerifier(web.password))}`);
  await client.query(`grant ${APP_ROLE} to ${name}`);
  // Settings of the role, not of the session: a transaction pooler refuses start-up parameters.
  if (await hasCitus(client)) await client.query(`alter role ${name} set citus.propagate_set_commands = 'local'`);
  await client.query(`alter role ${name} set statement_timeout = '60s'`);
  await client.query(`alter role ${name} set idle_in_transaction_session_timeout = '120s'`);
}

async function createRole(client: pg.Client, role: string, login: 'login' | 'nologin'): Promise<void> {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  if (found.rowCount === 0) await client.query(`create role ${pg.escapeIdentifier(role)} ${login}`);
}

/**
 * What PostgreSQL stores of a password (RFC 5803), worked out here: a server that logs its statements, or fails this
 * one, then never writes the password itself anywhere.
 */
function scramVerifier(password: string): string {
  const iterations = 4096;
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const hmac = (text: string) => createHmac('sha256', salted).update(text).digest();
  const storedKey = createHash('sha256').update(hmac('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${hmac('Server Key').toString('base64')}`;
}

/** Only there may the setting be made by an owner who is no superuser. */
async function hasCitus(client: pg.Client): Promise<boolean> {
  const found = await client.query(`select 1 from pg_extension where extname = 'citus'`);
  return found.rowCount !== 0;
}
