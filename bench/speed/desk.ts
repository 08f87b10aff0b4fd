/**
 * The desk everything is measured on: a data folder of the product with one workspace that holds a corpus, and one
 * person who may see and change all of it. Made once, and kept between runs where a folder is named.
 */
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { AccountsService } from '../../src/access/accounts.service.js';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import { AppModule } from '../../src/app.module.js';
import { type Config, readConfig } from '../../src/config/config.js';
import { type ConnectionSettings, forPg } from '../../src/database/connection.js';
import { openDatabase, type OpenDatabase } from '../../src/open-database.js';
import { assessCorpus } from './assess-corpus.js';
import { checkCorpus } from './check-corpus.js';
import { CorpusTables } from './corpus-tables.js';
import { type CorpusShape, SEED, shapeOf, type Size, SIZES } from './corpus-shape.js';
import { CorpusMaker } from './make-corpus.js';
import { readModelSteps } from './read-models.js';

export const SLUG = 'bench';
export const LOGIN = 'bench';
export const PASSWORD = 'a heron over the reeds at dawn';
/** Changed whenever the corpus or the way it is written is: a folder from before is made anew. */
const FORM = 1;
const MARKER = 'corpus.json';

/** What a loaded folder says of itself. */
export interface Loaded {
  readonly form: number;
  readonly seed: number;
  readonly size: Size;
  readonly shape: CorpusShape;
  readonly accounts: number;
  readonly workspaceId: string;
  /** Seconds each step of loading took. */
  readonly seconds: Readonly<Record<string, number>>;
}

/** The product's settings for a data folder; another server's address, if one is given, is handed on. */
export function settingsOf(dataDir: string): Record<string, string> {
  const { DATABASE_URL: address } = process.env;
  return { WHENCE_DATA: dataDir, ...(address === undefined ? {} : { DATABASE_URL: address }) };
}

export function configOf(dataDir: string): Config {
  return readConfig(settingsOf(dataDir));
}

/** The corpus of this size in this folder: the one that is there, or one that is loaded now. */
export async function loadedDesk(dataDir: string, size: Size, say: (line: string) => void): Promise<Loaded> {
  const found = await markerOf(dataDir);
  if (found !== null && found.form === FORM && found.seed === SEED && found.size === size) return found;
  if (found !== null) throw new Error(`${dataDir} holds another corpus (${found.size}); give another folder to --data`);
  const database = await openDatabase(configOf(dataDir), { log: () => undefined, mayAttach: false, poolSize: 4 });
  try {
    const loaded = await load(database, size, say);
    await writeFile(path.join(dataDir, MARKER), `${JSON.stringify(loaded, null, 2)}\n`);
    return loaded;
  } finally {
    await database.close();
  }
}

async function markerOf(dataDir: string): Promise<Loaded | null> {
  try {
    return JSON.parse(await readFile(path.join(dataDir, MARKER), 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Takes the folder away, and the cluster that lies elsewhere under root. */
export async function removeDesk(dataDir: string): Promise<void> {
  if (process.getuid?.() === 0) {
    const where = path.join(dataDir, 'where');
    const home = await readFile(where, 'utf8').catch(() => '');
    if (home.trim() !== '') await rm(home.trim(), { recursive: true, force: true });
  }
  await rm(dataDir, { recursive: true, force: true });
}

/** A connection as the owner of the database, past the wall: for loading and for the raw line. */
export async function ownerClient(owner: ConnectionSettings): Promise<pg.Client> {
  const client = new pg.Client(forPg(owner));
  await client.connect();
  const { rows } = await client.query<{ passes: boolean }>(
    'select rolsuper as passes from pg_roles where rolname = current_user',
  );
  if (rows[0]?.passes === true) return client;
  await client.end();
  throw new Error('the login of DATABASE_URL must be a superuser, to load a corpus past the wall');
}

async function load(database: OpenDatabase, size: Size, say: (line: string) => void): Promise<Loaded> {
  const seconds: Record<string, number> = {};
  const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    seconds[what] = Math.round((performance.now() - start) / 100) / 10;
    say(`${what}: ${String(seconds[what])} s`);
    return result;
  };
  const module = AppModule.with({ dataSource: database.dataSource, cookieMode: { isSecure: false } });
  const app = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
  const client = await ownerClient(database.owner);
  await beforeLoading(client);
  try {
    const roles = ['researcher', 'editor', 'publisher', 'admin'] as const;
    const writer = { login: LOGIN, displayName: 'Bench', password: PASSWORD, isAdmin: true };
    const accountId = await app.get(AccountsService, { strict: false }).create(writer, null);
    const member = { accountId, name: 'Bench', roles };
    const workspace = { slug: SLUG, title: 'Bench' };
    const actor = await app.get(WorkspacesService, { strict: false }).create(workspace, member);
    const { workspaceId } = actor;

    const tables = new CorpusTables(workspaceId);
    const maker = new CorpusMaker(shapeOf(SIZES[size]), tables, accountId);
    await timed('records made and written', () => writeRecords(client, maker, tables));
    await client.query('analyze');
    const about = { shape: maker.shape, workspaceId, at: new Date() };
    await timed('claims assessed', () => assessCorpus(maker.memory, tables, about, () => tables.write(client)));
    await timed('statistics', () => client.query('vacuum analyze'));
    await timed('sample compared with the product', () => checkCorpus(app, actor, maker));
    for (const { what, work } of await readModelSteps(app, client, workspaceId)) await timed(what, work);
    await timed('statistics again', () => client.query('vacuum analyze'));
    await afterLoading(client);
    const { shape, memory } = maker;
    return { form: FORM, seed: SEED, size, shape, accounts: memory.accounts, workspaceId, seconds };
  } finally {
    await client.end();
    // The pool belongs to the database, which is closed after this.
    await app.close();
  }
}

/** A load that is cut off is begun anew, so it need not wait for the disk, nor write every page again and again. */
async function beforeLoading(client: pg.Client): Promise<void> {
  await client.query('set synchronous_commit = off');
  await client.query(`alter system set max_wal_size = '8GB'`);
  await client.query('select pg_reload_conf()');
}

/** What is measured runs with the product's own settings. */
async function afterLoading(client: pg.Client): Promise<void> {
  await client.query('alter system reset max_wal_size');
  await client.query('select pg_reload_conf()');
  await client.query('checkpoint');
}

async function writeRecords(client: pg.Client, maker: CorpusMaker, tables: CorpusTables): Promise<void> {
  maker.makeGround();
  for (let hasMore = true; hasMore;) {
    hasMore = maker.makeBatch();
    await tables.write(client);
  }
  const { shape, memory } = maker;
  const counters = {
    region: memory.regions.length,
    source: shape.sources,
    document: shape.documents,
    claim: shape.claims,
    attribution: memory.accounts,
    tie: memory.ties.length,
  };
  for (const [name, value] of Object.entries(counters)) {
    const sql = `insert into workspace_counters (workspace_id, name, value) values ($1, $2, $3)
      on conflict (workspace_id, name) do update set value = excluded.value`;
    await client.query(sql, [tables.workspaceId, name, value]);
  }
}
