/** Temporary data folders for the supervisor's tests, and installations on them that can be killed. */
import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { ConnectionParts } from '../../src/database/connection.js';

const support = path.join(process.cwd(), 'test', 'support');
const hooks = ['--no-warnings', '--import', path.join(support, 'typescript-hooks.mjs')];

export interface TemporaryFolder {
  readonly dataDir: string;
  /** Takes the place of /var/lib/whence when the tests run as root. */
  readonly systemFolder: string;
  /** Where the database really is: named by `where` under root, inside the data folder otherwise. */
  home(): Promise<string>;
  remove(): Promise<void>;
}

export interface UserIds {
  readonly uid: number;
  readonly gid: number;
}

export async function temporaryFolder(owner?: UserIds): Promise<TemporaryFolder> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'whence-embedded-')));
  await chmod(folder, 0o711);
  const dataDir = path.join(folder, 'data');
  if (owner !== undefined) {
    await mkdir(dataDir, { mode: 0o700 });
    await chown(dataDir, owner.uid, owner.gid);
  }
  return {
    dataDir,
    systemFolder: path.join(folder, 'system'),
    home: async () => {
      const asRoot = process.getuid?.() === 0 && owner === undefined;
      return asRoot ? (await readFile(path.join(dataDir, 'where'), 'utf8')).trim() : path.join(dataDir, 'postgres');
    },
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

export interface Holder {
  readonly process: ChildProcess;
  readonly owner: ConnectionParts;
  stop(): Promise<void>;
}

/** Starts an installation in a process of its own. @throws Error with the sentence it refused with. */
export async function startHolder(folder: TemporaryFolder, user?: UserIds): Promise<Holder> {
  const child = forkHolder(folder, user);
  const told: unknown = await new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(typeof message === 'string' ? JSON.parse(message) : message));
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`the holder ended (${code ?? signal})`)));
  });
  if (isReady(told)) return { process: child, owner: told.owner, stop: () => stopHolder(child) };
  throw new Error(JSON.stringify(told));
}

/** The same, without waiting for it to be ready. */
export function forkHolder(folder: TemporaryFolder, user?: UserIds): ChildProcess {
  return fork(path.join(support, 'embedded-holder.ts'), [folder.dataDir, folder.systemFolder], {
    execArgv: hooks,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    ...user,
  });
}

async function stopHolder(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.send('stop');
  await ended;
}

function isReady(told: unknown): told is { owner: ConnectionParts } {
  return typeof told === 'object' && told !== null && 'owner' in told;
}

/** kill -9, and waits until the system has taken the process down. */
export async function killHard(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** The process number in the cluster's lock file: the server's while it runs. */
export async function serverPid(folder: TemporaryFolder): Promise<number> {
  return Number.parseInt(await readFile(path.join(await folder.home(), 'cluster', 'postmaster.pid'), 'utf8'), 10);
}

/** Runs statements on a connection of its own and gives the rows of the last. */
export async function ask(settings: ConnectionParts, ...statements: string[]): Promise<unknown[]> {
  const client = new pg.Client(settings);
  client.on('error', () => undefined);
  await client.connect();
  try {
    let rows: unknown[] = [];
    for (const statement of statements) ({ rows } = await client.query(statement));
    return rows;
  } finally {
    await client.end();
  }
}

/** An ordinary user when the tests run as root and that user can read this checkout; else undefined. */
export function ordinaryUser(): UserIds | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const ids = { uid: 65534, gid: 65534 };
  const script = `require('node:fs').accessSync(${JSON.stringify(path.join(support, 'typescript-hooks.mjs'))})`;
  return spawnSync(process.execPath, ['-e', script], { ...ids, cwd: '/' }).status === 0 ? ids : undefined;
}
