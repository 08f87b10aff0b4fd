/** Starting, recognising and stopping the PostgreSQL process itself. */
import { spawn, type ChildProcess } from 'node:child_process';
import { open, readFile, realpath, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import { codeOf, EmbeddedError, explainSpawnError } from './embedded-error.js';
import { readIfThere } from './files.js';
import type { Home } from './home.js';
import { findProcess, waitUntilGone, type ProcessFacts } from './process-table.js';
import { serverArguments, type Durability } from './server-settings.js';
import type { ServiceUser } from './service-user.js';

/** Everything needed to run the server of one data folder. */
export interface Installation {
  readonly home: Home;
  readonly user: ServiceUser;
  readonly binaries: Binaries;
  readonly durability: Durability;
  /** For the operator: life of the server, never data. */
  readonly log: (line: string) => void;
}

export interface Postmaster {
  readonly pid: number;
  /** Undefined while it lives. */
  readonly end: () => string | undefined;
  /** Resolves when it has ended, with how ("exit code 1", "signal SIGKILL"). */
  readonly ended: Promise<string>;
  /** Why it did not come up, in its own words; undefined when it wrote nothing. */
  readonly complaint: () => Promise<string | undefined>;
}

/** An ordinary stop writes everything to its place; beyond this long something is stuck. */
const FAST_STOP_MS = 20_000;
const IMMEDIATE_STOP_MS = 10_000;

/** Nothing of our own environment (database addresses, PG* variables of the user's shell) reaches PostgreSQL. */
export function childEnvironment(): Record<string, string> {
  const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: locale, TZ: 'UTC' };
}

/**
 * Starts the server in a session of its own, so that Ctrl+C and a closed terminal reach only this process, which then
 * stops it in order; and with its output in files, so that it can outlive this process without writing into the void.
 */
export async function spawnPostmaster({ home, user, binaries, durability }: Installation): Promise<Postmaster> {
  const mark = await markLog(home);
  const output = await open(home.startupLog, 'w', 0o600);
  try {
    const child = spawn(binaries.postgres, serverArguments(home, durability), {
      ...(user.other ? { uid: user.uid, gid: user.gid } : {}),
      cwd: home.cluster,
      env: childEnvironment(),
      detached: true,
      stdio: ['ignore', output.fd, output.fd],
    });
    child.unref();
    return await watch(child, home, () => lastComplaint(home, mark));
  } finally {
    await output.close();
  }
}

function watch(child: ChildProcess, home: Home, complaint: Postmaster['complaint']): Promise<Postmaster> {
  let end: string | undefined;
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => {
      end = signal === null ? `exit code ${code}` : `signal ${signal}`;
      resolve(end);
    });
  });
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(explainSpawnError(error, home.folder)));
    child.once('spawn', () => resolve({ pid: child.pid ?? 0, end: () => end, ended, complaint }));
  });
}

/**
 * Ends a server in order: open transactions are rolled back and everything is written. If it does not follow, it is
 * told to stop at once (the next start then recovers from its log). It is never killed outright: its sessions could
 * survive it and write on.
 */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', FAST_STOP_MS],
    ['SIGQUIT', IMMEDIATE_STOP_MS],
  ] as const) {
    if ((await findProcess(pid)) === undefined) return;
    process.kill(pid, signal);
    if (await waitUntilGone(pid, patience)) return;
  }
  throw new EmbeddedError(`PostgreSQL (process ${pid}) does not stop; end it by hand and start again.`);
}

/**
 * Deals with what an earlier run left behind. A server that outlived its Whence (kill -9) is stopped, not taken over: a
 * session of the dead process could otherwise still commit after the new one has begun to read. Then lock files go that
 * PostgreSQL would misread. To be called only by the holder of the start lock.
 */
export async function clearPredecessor({ home, user, log }: Installation): Promise<void> {
  const lockFile = path.join(home.cluster, 'postmaster.pid');
  const pid = await pidIn(lockFile);
  const found = pid === undefined ? undefined : await findProcess(pid);
  if (pid !== undefined && found !== undefined && isOurServer(found, user.uid, await realpath(home.cluster))) {
    log(`PostgreSQL (process ${pid}) is still running from an earlier start; stopping it first`);
    await stopPostmaster(pid);
  }
  await clearMisleadingLock(lockFile, log);
  await clearMisleadingLock(path.join(home.socket, '.s.PGSQL.5432.lock'), log);
}

/**
 * PostgreSQL takes a lock file for a running server's as long as its process number is in use, be it by another program
 * or by a dead server that nobody has buried (in a container without an init, nobody ever does). Our own server was
 * stopped before, so such a file is stale. Sessions still at work are noticed all the same: PostgreSQL finds their
 * shared memory by the cluster folder, not by this file.
 */
async function clearMisleadingLock(file: string, log: (line: string) => void): Promise<void> {
  const pid = await pidIn(file);
  if (pid === undefined || !isInUse(pid)) return;
  log(`removing a lock file of an earlier PostgreSQL: no server runs under its process number ${pid} any more`);
  await rm(file, { force: true });
}

async function pidIn(file: string): Promise<number | undefined> {
  const pid = Math.abs(Number.parseInt((await readIfThere(file)) ?? '', 10));
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

/** Whether the system still knows the number, zombies included. */
function isInUse(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false;
    if (codeOf(error) === 'EPERM') return true;
    throw error;
  }
}

/** Our server on our folder, and not merely some process that has come to carry its number. */
function isOurServer(found: ProcessFacts, uid: number, cluster: string): boolean {
  // A server works in its cluster folder, wherever that was moved to; the sessions do too, but have no `-D`.
  const place = found.cwd === undefined ? found.command.includes(` -D ${cluster} `) : found.cwd === cluster;
  return found.uid === uid && place && found.command.includes(' -D ');
}

/** The log of today, and how much of it was there before a start. */
interface LogMark {
  readonly file: string;
  readonly length: number;
}

async function markLog(home: Home): Promise<LogMark> {
  const weekday = new Date().toLocaleDateString('en', { weekday: 'short', timeZone: 'UTC' });
  const file = path.join(home.log, `postgresql-${weekday}.log`);
  return { file, length: ((await readIfThere(file)) ?? '').length };
}

/** The server's log is written by a process of its own, which may be a moment behind the server's end. */
const LOG_DELAY_MS = 300;

/** The last fatal line a start wrote, else the last line of all; what the log held before is of no interest. */
async function lastComplaint(home: Home, mark: LogMark): Promise<string | undefined> {
  await pause(LOG_DELAY_MS);
  const collected = ((await readIfThere(mark.file)) ?? '').slice(mark.length);
  const lines = `${collected}\n${await readFile(home.startupLog, 'utf8')}`.split('\n').filter((line) => line !== '');
  // "the database system is starting up" and the like answer our own knocking.
  const fatal = lines.filter((line) => /(FATAL|PANIC): /.test(line) && !/the database system is/.test(line)).at(-1);
  return fatal?.replace(/^.*?(FATAL|PANIC): +/, '') ?? lines.at(-1);
}
