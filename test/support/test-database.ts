/** A migrated database for one test file, copied from the template of the run in some hundredths of a second. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { ConnectionParts } from '../../src/database/connection.js';

export interface TestDatabase {
  /** The owner's login: makes tables, is not held by row-level security. For setting up and looking behind the wall. */
  readonly owner: ConnectionParts;
  /** The login of the web process, as in production. */
  readonly web: ConnectionParts;
  /** Removes the database; whoever is still connected is cut off. */
  drop(): Promise<void>;
}

interface TestServer {
  readonly owner: ConnectionParts;
  readonly web: { readonly user: string; readonly password: string };
}

/**
 * Makes a database of its own for a test file, with the newest schema and no rows but what migrations put there.
 * Call it in `beforeAll` and `drop()` in `afterAll`.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = runningServer();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asOwner(server, `create database ${name} template whence_template`);
  const owner = { ...server.owner, database: name };
  return {
    owner,
    web: { ...owner, ...server.web },
    drop: () => asOwner(server, `drop database if exists ${name} with (force)`),
  };
}

/**
 * Makes a database with nothing in it, not even a schema: for what begins at the beginning, or at an older schema.
 * @param asOrdinary owned by a login that is no superuser, whom row-level security binds.
 */
export async function createEmptyDatabase(asOrdinary = false): Promise<TestDatabase> {
  const server = runningServer();
  const name = `test_${randomBytes(6).toString('hex')}`;
  const login = { user: `owner_${name}`, password: randomBytes(12).toString('hex') };
  if (asOrdinary) await asOwner(server, `create role ${login.user} login createrole password '${login.password}'`);
  const owner = { ...server.owner, ...(asOrdinary ? login : {}), database: name };
  await asOwner(
    server,
    `create database ${name} owner ${owner.user} template template0 encoding 'UTF8' locale_provider icu icu_locale 'und'`,
  );
  return {
    owner,
    web: { ...owner, ...server.web },
    drop: async () => {
      await asOwner(server, `drop database if exists ${name} with (force)`);
      if (asOrdinary) await asOwner(server, `drop role ${login.user}`);
    },
  };
}

async function asOwner(server: TestServer, statement: string): Promise<void> {
  const client = new pg.Client({ ...server.owner, database: 'postgres' });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function runningServer(): TestServer {
  const told: unknown = JSON.parse(process.env['TEST_DATABASE_SERVER'] ?? 'null');
  if (!isTestServer(told)) {
    throw new Error('no test database: run this file in a jest project that has test/support/global-setup.ts');
  }
  return told;
}

function isTestServer(value: unknown): value is TestServer {
  return typeof value === 'object' && value !== null && 'owner' in value && 'web' in value;
}
