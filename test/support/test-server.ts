/**
 * The PostgreSQL of one test run: an embedded server in a temporary folder, with one migrated database that tests copy.
 * Tells its parent how to reach it, and takes everything down when the parent lets go of it or dies.
 *
 * `TEST_DATABASE_URL=postgresql://SUPERUSER:PASSWORD@HOST:PORT/postgres` runs the tests on that server instead, of any
 * version from 15. One made for this: the roles whence_app and whence_web are set up on it, and databases made and dropped.
 */
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { migrations } from '../../migrations/index.js';
import type { ConnectionParts } from '../../src/database/connection.js';
import { startEmbedded, type EmbeddedServer } from '../../src/database/embedded/embedded-server.js';
import { webPassword } from '../../src/database/embedded/passwords.js';
import { migrate } from '../../src/database/migrate.js';

const TEMPLATE = 'whence_template';
const WEB_USER = 'whence_web';

async function main(): Promise<void> {
  const parentGone = new Promise<void>((resolve) => process.once('disconnect', () => resolve()));
  const folder = await mkdtemp(path.join(tmpdir(), 'whence-test-'));
  // Under root, PostgreSQL runs as another user, who must be able to pass through.
  await chmod(folder, 0o711);
  let server: EmbeddedServer | undefined;
  let own: ConnectionParts | undefined;
  try {
    const dataDir = path.join(folder, 'data');
    await mkdir(dataDir, { mode: 0o700 });
    const given = process.env['TEST_DATABASE_URL'];
    own = given === undefined ? undefined : partsOf(new URL(given));
    if (own === undefined)
      server = await startEmbedded({
        dataDir,
        systemFolder: path.join(folder, 'system'),
        durability: 'none',
        log: () => undefined,
      });
    const web = { user: WEB_USER, password: await webPassword(dataDir) };
    const owner = server?.owner ?? own;
    if (owner === undefined) throw new Error('no server');
    await dropTemplate(owner);
    await createTemplate(owner, web);
    process.send?.(JSON.stringify({ owner, web }));
    await parentGone;
  } finally {
    if (own !== undefined) await dropTemplate(own);
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function partsOf({ hostname, port, username, password, pathname }: URL): ConnectionParts {
  const [user, secret] = [decodeURIComponent(username), decodeURIComponent(password)];
  return {
    host: hostname,
    port: Number(port === '' ? 5432 : port),
    user,
    password: secret,
    database: pathname.slice(1),
  };
}

async function dropTemplate(owner: ConnectionParts): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  await client.query(`drop database if exists ${TEMPLATE} with (force)`);
  await client.end();
}

async function createTemplate(owner: ConnectionParts, web: { user: string; password: string }): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  await client.query(
    `create database ${TEMPLATE} template template0 encoding 'UTF8' locale_provider icu icu_locale 'und'`,
  );
  await client.end();
  await migrate({ owner: { ...owner, database: TEMPLATE }, migrations, web });
}

try {
  await main();
} catch (error) {
  console.error('test database:', error);
  process.exitCode = 1;
  // The channel to the parent would keep this process, and the parent's wait for it, alive.
  if (process.connected) process.disconnect();
}
