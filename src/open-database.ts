import { setTimeout as delay } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { migrations } from '../migrations/index.js';
import { withOwner } from './backup/owner-work.js';
import { refuseUnfinishedRestore } from './backup/restore-marker.js';
import type { Config, DatabaseChoice } from './config/config.js';
import type { ConnectionSettings } from './database/connection.js';
import { createDataSource } from './database/data-source.factory.js';
import { attachEmbedded } from './database/embedded/attach.js';
import { AlreadyRunningError } from './database/embedded/embedded-error.js';
import { type EmbeddedServer, startEmbedded } from './database/embedded/embedded-server.js';
import { webPassword } from './database/embedded/passwords.js';
import { installJobTables } from './database/jobs/job-runner.js';
import { migrate } from './database/migrate.js';
import { requireFit } from './database/preflight.js';
import { ANSWER_LIMIT_MS } from './database/transaction.js';
import { entities } from './entities.js';

/** An open, migrated database: the owner's way in, and the web process's pool. */
export interface OpenDatabase {
  readonly owner: ConnectionSettings;
  readonly dataSource: DataSource;
  /** Our own PostgreSQL, when this process runs it. */
  readonly embedded: EmbeddedServer | null;
  /** Names of the migrations that ran just now. */
  readonly migrated: readonly string[];
  /** Closes the pool and, where this process started PostgreSQL, stops it. */
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly log: (line: string) => void;
  /** Beside a running server: use its database instead of refusing. */
  readonly mayAttach: boolean;
  readonly poolSize?: number;
  /** Where root's embedded databases live, if not in the usual place (a scratch one, tests). */
  readonly systemFolder?: string | undefined;
}

const CLOSE_MS = 5000;
const WEB_ROLE = 'whence_web';

/**
 * Opens the database the configuration chooses, starting and migrating it as needed.
 * @throws RestoreUnfinished when a restore into it was begun and not finished.
 */
export async function openDatabase(config: Config, options: OpenOptions): Promise<OpenDatabase> {
  const { owner, embedded } = await reachOwner(config, options);
  try {
    await withOwner(owner, refuseUnfinishedRestore);
    const web = await webLoginOf(config);
    await lookFirst(config.database, web);
    const migrated = await migrate({ owner, migrations, ...(web === null ? {} : { web }) });
    await installJobTables(owner);
    const dataSource = await openWebPool(config, owner, options.poolSize ?? 10);
    const close = async () => {
      // A connection to a server that is silent can take for ever to close.
      if (dataSource.isInitialized)
        await Promise.race([dataSource.destroy(), delay(CLOSE_MS, undefined, { ref: false })]);
      await embedded?.stop();
    };
    return { owner, dataSource, embedded, migrated, close };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

/** The owner's way in, and the embedded server where this call started it; nothing is migrated. */
export async function reachOwner(
  config: Config,
  options: OpenOptions,
): Promise<{ owner: ConnectionSettings; embedded: EmbeddedServer | null }> {
  if (config.database.kind === 'server') return { owner: { url: config.database.directUrl }, embedded: null };
  try {
    const { systemFolder } = options;
    const folders = { dataDir: config.dataDir, ...(systemFolder === undefined ? {} : { systemFolder }) };
    const embedded = await startEmbedded({ ...folders, log: options.log });
    return { owner: embedded.owner, embedded };
  } catch (error) {
    if (!options.mayAttach || !(error instanceof AlreadyRunningError)) throw error;
    return { owner: await attachEmbedded(config.dataDir, options.systemFolder), embedded: null };
  }
}

/** @throws Unfit when a server of the operator's cannot be used as it is; our own needs no looking at. */
async function lookFirst(database: DatabaseChoice, web: { user: string; password: string } | null): Promise<void> {
  if (database.kind === 'embedded') return;
  const { ownerUrl, directUrl, webUrl } = database;
  await requireFit({
    direct: { url: directUrl },
    directSetting: directUrl === ownerUrl ? 'DATABASE_URL' : 'DATABASE_DIRECT_URL',
    web: { url: webUrl ?? withLogin(directUrl, web) },
    webIsMade: webUrl === null,
    webRole: WEB_ROLE,
  });
}

/** The login migrations make for the web process, or null where the operator has made one. */
export async function webLoginOf(config: Config): Promise<{ user: string; password: string } | null> {
  if (config.database.kind === 'server' && config.database.webUrl !== null) return null;
  return { user: WEB_ROLE, password: await webPassword(config.dataDir) };
}

/** The web process's pool, on a database that is migrated. */
export async function openWebPool(config: Config, owner: ConnectionSettings, poolSize: number): Promise<DataSource> {
  const connection = webConnection(config, owner, await webLoginOf(config));
  const dataSource = createDataSource({
    connection,
    entities,
    poolSize,
    keepsPlans: config.database.kind === 'embedded',
    answerLimitMs: ANSWER_LIMIT_MS,
  });
  return dataSource.initialize();
}

function webConnection(
  config: Config,
  owner: ConnectionSettings,
  web: { user: string; password: string } | null,
): ConnectionSettings {
  if (config.database.kind === 'server') {
    if (config.database.webUrl !== null) return { url: config.database.webUrl };
    return { url: withLogin(config.database.ownerUrl, web) };
  }
  if ('url' in owner || web === null) throw new Error('the embedded database is reached by parts');
  return { ...owner, user: web.user, password: web.password };
}

function withLogin(address: string, web: { user: string; password: string } | null): string {
  const url = new URL(address);
  url.username = web?.user ?? '';
  url.password = web?.password ?? '';
  return url.href;
}
