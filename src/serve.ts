import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccountsService } from './access/accounts.service.js';
import { createApp } from './app.js';
import { BackupSchedule } from './backup/backup-schedule.js';
import { filesFolder } from './backup/kept-files.js';
import type { Config } from './config/config.js';
import { isLoopback } from './config/config-values.js';
import { SystemClock } from './database/clock.js';
import type { ConnectionSettings } from './database/connection.js';
import { createLog, type Log } from './http/log.js';
import { openDatabase, type OpenDatabase } from './open-database.js';
import { loadSample } from './sample.js';

/** Where lines for the person at the terminal go. */
export interface Console {
  readonly isTerminal: boolean;
  say(line: string): void;
}

export interface RunningServer {
  readonly address: string;
  /** Takes no new work, lets what runs finish (at most ten seconds), closes the database. Safe to call again. */
  stop(): Promise<void>;
}

const GRACE_MS = 10_000;

/** Starts everything: database, migrations, sample, server; prints the address and, until claimed, a sign-in link. */
export async function serve(config: Config, console: Console, product: string): Promise<RunningServer> {
  const log = createLog(config.logLevel);
  const database = await openDatabase(config, {
    log: (line) => log.info({ event: 'database', line }),
    mayAttach: false,
  });
  try {
    return await serveOn(config, console, log, database, product);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function serveOn(
  config: Config,
  console: Console,
  log: Log,
  database: OpenDatabase,
  product: string,
): Promise<RunningServer> {
  const isSecure = config.publicUrl?.startsWith('https:') ?? config.tls !== null;
  const app = await createApp({
    dataSource: database.dataSource,
    owner: database.owner,
    cookieMode: { isSecure },
    log,
    trustedProxies: config.trustedProxies,
    ...(config.tls === null ? {} : { tls: config.tls }),
  });
  if (config.sample) await loadSample(app, (line) => console.say(line));
  await app.listen(config.port, config.host);
  const address = config.publicUrl ?? `${config.tls === null ? 'http' : 'https'}://${hostName(config)}:${portOf(app)}`;
  console.say('');
  console.say(`  Whence is ready at ${address}`);
  await announceLink(app, config, console, address);
  console.say('  Ctrl+C stops it.');
  console.say('');
  const backups = scheduleBackups(config, database.owner, log, product);
  return { address, stop: stopper(app, database, log, backups) };
}

/** Backups by schedule, if the settings ask for them. */
function scheduleBackups(config: Config, owner: ConnectionSettings, log: Log, product: string): BackupSchedule | null {
  if (config.backup === null) return null;
  const folder = filesFolder(config.dataDir);
  const schedule = new BackupSchedule({
    settings: config.backup,
    owner,
    product,
    filesFolder: folder,
    clock: new SystemClock(),
    log,
  });
  schedule.start();
  return schedule;
}

function stopper(
  app: NestFastifyApplication,
  database: OpenDatabase,
  log: Log,
  backups: BackupSchedule | null,
): () => Promise<void> {
  let stopping: Promise<void> | null = null;
  const stop = async () => {
    log.info({ event: 'stopping' });
    const timer = setTimeout(() => app.getHttpServer().closeAllConnections(), GRACE_MS);
    try {
      await backups?.stop();
      await app.close();
    } finally {
      clearTimeout(timer);
      await database.close();
    }
    log.info({ event: 'stopped' });
  };
  return () => (stopping ??= stop());
}

/**
 * The link by which the first account is made. Printed where a person sits, otherwise kept in a file only the owner of
 * the process can read, so that it does not end in a service's journal. Never offered where others can reach the port.
 */
async function announceLink(
  app: NestFastifyApplication,
  config: Config,
  console: Console,
  address: string,
): Promise<void> {
  const file = path.resolve(config.dataDir, 'sign-in-link');
  await rm(file, { force: true });
  const accounts = app.get(AccountsService, { strict: false });
  if (!isLoopback(config.host) || config.publicUrl !== null) {
    if (await accounts.isUnclaimed())
      console.say('  Nobody has an account yet: run `whence user add LOGIN --admin` on this machine.');
    return;
  }
  const token = await accounts.issueFirstAccountLink();
  if (token === null) return;
  const link = `${address}/setup?link=${token}`;
  if (console.isTerminal) {
    console.say(`  Open this link within 15 minutes to make the first account (it works once):`);
    console.say(`  ${link}`);
    return;
  }
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(file, `${link}\n`, { mode: 0o600 });
  await chmod(file, 0o600);
  console.say(`  The link to make the first account (15 minutes, works once) is in ${file}`);
}

function hostName(config: Config): string {
  return config.host === '127.0.0.1' || config.host === '::1' ? 'localhost' : config.host;
}

function portOf(app: NestFastifyApplication): number {
  const address: unknown = app.getHttpServer().address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no address');
  const port: unknown = Reflect.get(address, 'port');
  if (typeof port !== 'number') throw new Error('the server has no port');
  return port;
}
