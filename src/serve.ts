import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Server as TlsServer } from 'node:tls';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccountsService } from './access/accounts.service.js';
import { createApp, readTlsFiles } from './app.js';
import { BackupSchedule } from './backup/backup-schedule.js';
import type { Config, TlsFiles } from './config/config.js';
import { isLoopback } from './config/config-values.js';
import { SystemClock } from './database/clock.js';
import type { ConnectionSettings } from './database/connection.js';
import { FileChecks } from './files/file-checks.service.js';
import { ChangeStreamService } from './feed/change-stream.service.js';
import type { WebhookOptions } from './feed/feed-options.js';
import { webhookKey } from './database/embedded/passwords.js';
import { ClosingGate } from './http/closing-gate.js';
import { muteLibraries } from './http/library-lines.js';
import { createLog, type Log } from './http/log.js';
import { describeError } from './http/problem.filter.js';
import { createRegistry, serveMetrics } from './metrics.js';
import { openDatabase, type OpenDatabase } from './open-database.js';
import { loadSample } from './sample.js';

/** Where lines for the person at the terminal go. */
export interface Console {
  /** Of the program, for whoever collects figures; empty when it does not say. */
  readonly version: string;
  readonly isTerminal: boolean;
  say(line: string): void;
}

export interface RunningServer {
  readonly address: string;
  /** Takes no new work, lets what runs finish (at most ten seconds), closes the database. Safe to call again. */
  stop(): Promise<void>;
  /** Reads the certificate anew; null where Whence speaks no TLS. Never fails: what is wrong is logged. */
  readonly reload: (() => Promise<void>) | null;
}

const GRACE_MS = 10_000;
/** A job finishes the step at hand; what is left of it is done at the next start, or by another process. */
const JOBS_MS = 10_000;

/** Starts everything: database, migrations, sample, server; prints the address and, until claimed, a sign-in link. */
export async function serve(config: Config, console: Console): Promise<RunningServer> {
  const log = createLog(config.logLevel);
  noteRejections(log);
  muteLibraries(log);
  const database = await openDatabase(config, {
    log: (line) => log.info({ event: 'database', line }),
    mayAttach: false,
  });
  try {
    return await serveOn(config, console, log, database);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function serveOn(config: Config, console: Console, log: Log, database: OpenDatabase): Promise<RunningServer> {
  const isSecure = config.publicUrl?.startsWith('https:') ?? config.tls !== null;
  const gate = new ClosingGate();
  const registry = config.metricsPort === null ? null : createRegistry();
  const app = await createApp({
    gate,
    ...(registry === null ? {} : { registry }),
    dataSource: database.dataSource,
    owner: database.owner,
    cookieMode: { isSecure },
    log,
    trustedProxies: config.trustedProxies,
    ...(config.requestsPerMinute === null ? {} : { requestsPerMinute: config.requestsPerMinute }),
    files: config.files,
    servesOnlyProxies: config.tls === null && !isLoopback(config.host),
    ...(config.tls === null ? {} : { tls: config.tls }),
    ...(await webhooksOf(config)),
  });
  try {
    if (config.sample) await loadSample(app, (line) => console.say(line));
    await app.listen(config.port, config.host);
    const address =
      config.publicUrl ?? `${config.tls === null ? 'http' : 'https'}://${hostName(config)}:${portOf(app)}`;
    sweepFiles(app, log);
    const lines = await linkLines(app, config, console, address);
    const metrics =
      registry === null || config.metricsPort === null
        ? null
        : await serveMetrics(registry, { ...database, port: config.metricsPort, version: console.version, log });
    // Said when nothing can go wrong any more.
    for (const line of ['', `Whence is ready at ${address}`, ...lines, 'Ctrl+C stops it.', ''])
      console.say(line === '' ? '' : `  ${line}`);
    const backups = scheduleBackups(config, database.owner, log, console.version);
    const stop = stopper(app, database, log, { gate, metrics, backups });
    return { address, stop, reload: reloader(app, config.tls, log) };
  } catch (error) {
    // Listening without a database, it would answer 503 for ever, and nothing would start it again.
    await atMost(JOBS_MS, app.close());
    throw error;
  }
}

/** What a crash left in the folder of files goes while the server is already of use. */
function sweepFiles(app: NestFastifyApplication, log: Log): void {
  app
    .get(FileChecks, { strict: false })
    .sweep()
    .then((swept) => log.info({ event: 'files_swept', count: swept }))
    .catch((error: unknown) =>
      log.warn({ event: 'files_not_swept', error: error instanceof Error ? error.name : 'unknown' }),
    );
}

/** The rules webhooks are sent by, and the key their secrets are stored under; nothing when none are to be sent. */
async function webhooksOf({ webhooks, dataDir }: Config): Promise<{ webhooks?: WebhookOptions }> {
  if (webhooks.kind === 'off') return {};
  const { hosts, networks, key } = webhooks;
  const sealingKey = Buffer.from(key ?? (await webhookKey(dataDir)), 'base64');
  return { webhooks: { rules: { hosts, networks }, sealingKey } };
}

/** Backups by schedule, if the settings ask for them. */
function scheduleBackups(config: Config, owner: ConnectionSettings, log: Log, product: string): BackupSchedule | null {
  if (config.backup === null) return null;
  const schedule = new BackupSchedule({
    settings: config.backup,
    owner,
    product,
    filesFolder: config.files.folder,
    clock: new SystemClock(),
    log,
  });
  schedule.start();
  return schedule;
}

/** Finishes what was begun, refuses what comes, then jobs, then the database; no step may take for ever. */
function stopper(
  app: NestFastifyApplication,
  database: OpenDatabase,
  log: Log,
  { gate, metrics, backups }: { gate: ClosingGate; metrics: Server | null; backups: BackupSchedule | null },
): () => Promise<void> {
  let stopping: Promise<void> | null = null;
  const stop = async () => {
    log.info({ event: 'stopping' });
    gate.shut();
    try {
      // A backup that is being written is given up at once; a database that is silent is not waited for.
      if (backups !== null) await atMost(JOBS_MS, backups.stop());
      app.get(ChangeStreamService, { strict: false }).endAll();
      await closeHttp(app.getHttpServer());
      await atMost(JOBS_MS, app.close());
    } finally {
      metrics?.closeAllConnections();
      metrics?.close();
      await database.close();
    }
    log.info({ event: 'stopped' });
  };
  return () => (stopping ??= stop());
}

/** Takes no new connections, lets requests under way finish, and cuts what is not done after the time of grace. */
async function closeHttp(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  const force = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearInterval(idle);
  clearTimeout(force);
}

/** Waits for a step, but not longer than this. */
async function atMost(ms: number, step: Promise<void>): Promise<void> {
  await Promise.race([step, delay(ms, undefined, { ref: false })]);
}

/** Reads the certificate and its key anew for the connections to come; a pair that does not fit changes nothing. */
function reloader(app: NestFastifyApplication, tls: TlsFiles | null, log: Log): (() => Promise<void>) | null {
  if (tls === null) return null;
  return async () => {
    try {
      const files = await readTlsFiles(tls);
      const server: unknown = app.getHttpServer();
      if (server instanceof TlsServer) server.setSecureContext(files);
      log.info({ event: 'certificate_loaded' });
    } catch (error) {
      log.error({ event: 'certificate_not_loaded', error: describeError(error) });
    }
  };
}

/** A promise nobody waited for and that failed is a mistake of ours, but no reason to end everybody else's work. */
function noteRejections(log: Log): void {
  process.on('unhandledRejection', (reason) => {
    log.error({ event: 'unhandled_rejection', error: describeError(reason) });
  });
}

/**
 * The link by which the first account is made. Printed where a person sits, otherwise kept in a file only the owner of
 * the process can read, so that it does not end in a service's journal. Never offered where others can reach the port.
 */
async function linkLines(
  app: NestFastifyApplication,
  config: Config,
  console: Console,
  address: string,
): Promise<string[]> {
  const file = path.resolve(config.dataDir, 'sign-in-link');
  await rm(file, { force: true });
  const accounts = app.get(AccountsService, { strict: false });
  if (!isLoopback(config.host) || config.publicUrl !== null) {
    const isUnclaimed = await accounts.isUnclaimed();
    return isUnclaimed ? ['Nobody has an account yet: run `whence user add LOGIN --admin` on this machine.'] : [];
  }
  const token = await accounts.issueFirstAccountLink();
  if (token === null) return [];
  const link = `${address}/setup?link=${token}`;
  if (console.isTerminal) return ['Open this link within 15 minutes to make the first account (it works once):', link];
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(file, `${link}\n`, { mode: 0o600 });
  await chmod(file, 0o600);
  return [`The link to make the first account (15 minutes, works once) is in ${file}`];
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
