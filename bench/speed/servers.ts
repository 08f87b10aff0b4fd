/** The two servers that are compared, each in a process of its own: the product as an operator starts it, and the raw line. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { RawSettings } from '../raw-line.js';
import { LOGIN, PASSWORD, settingsOf, SLUG } from './desk.js';
import { askOnce, type Target } from './load-generator.js';
import type { Profile } from './profile-hook.js';

const HERE = path.dirname(fileURLToPath(import.meta.url));
/** From `dist/bench/speed`. */
const ROOT = path.join(HERE, '..', '..', '..');
const START_LIMIT_MS = 120_000;

export class Server {
  constructor(
    private readonly child: ChildProcess,
    readonly target: Target,
    /** Milliseconds from the start of the process until it answered. */
    readonly readyMs: number,
  ) {}

  /** What the process holds now and held at most, in MB; NaN where the system does not say (only Linux does). */
  async memory(): Promise<{ now: number; most: number }> {
    const text = await readFile(`/proc/${String(this.child.pid)}/status`, 'utf8').catch(() => '');
    const of = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? Number.NaN) / 1024;
    return { now: of('VmRSS'), most: of('VmHWM') };
  }

  /**
   * Milliseconds of processor the process itself has used so far, PostgreSQL not among them; NaN where the system does
   * not say. Unlike the time of an answer it hardly moves with whatever else the machine does.
   */
  async processorMs(): Promise<number> {
    const text = await readFile(`/proc/${String(this.child.pid)}/stat`, 'utf8').catch(() => '');
    // After the name, which is in brackets and may hold anything: the 12th and 13th are ticks of a hundredth of a second.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  }

  /** Goes on as somebody signed in. */
  async signedIn(): Promise<Server> {
    const { port } = this.target;
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: LOGIN, password: PASSWORD }),
    });
    const cookie = answer.headers.get('set-cookie')?.split(';')[0];
    if (answer.status !== 201 || cookie === undefined) throw new Error(`nobody could sign in: ${await answer.text()}`);
    return new Server(this.child, { port, headers: { cookie } }, this.readyMs);
  }

  /** What its statements took since this was last asked; only of a server started to be profiled. */
  async profile(): Promise<Profile> {
    const answer = once(this.child, 'message');
    this.child.send('profile');
    const [profile]: Profile[] = await answer;
    if (profile === undefined) throw new Error('the server gave no profile');
    return profile;
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    const force = setTimeout(() => this.child.kill('SIGKILL'), 30_000);
    await ended;
    clearTimeout(force);
  }
}

/** The product on its own data folder, with nobody signed in yet. `isProfiled`: it counts its statements. */
export async function startProduct(dataDir: string, isProfiled: boolean): Promise<Server> {
  const port = await freePort();
  const hook = isProfiled ? ['--import', path.join(HERE, 'profile-hook.js')] : [];
  const start = performance.now();
  const child = spawn(process.execPath, [...hook, path.join(ROOT, 'bin', 'whence.js'), 'serve'], {
    env: {
      PATH: process.env['PATH'] ?? '',
      ...settingsOf(dataDir),
      WHENCE_PORT: String(port),
      WHENCE_SAMPLE: 'off',
      WHENCE_LOG_LEVEL: 'error',
      WHENCE_REQUESTS_PER_MINUTE: 'off',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const readyMs = await untilReady(child, port, start);
  return new Server(child, { port, headers: {} }, readyMs);
}

async function untilReady(child: ChildProcess, port: number, start: number): Promise<number> {
  while (performance.now() - start < START_LIMIT_MS) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode} before it was ready`);
    const request = { method: 'GET', path: '/health/ready' } as const;
    const answer = await askOnce({ port, headers: {} }, request).catch(() => null);
    if (answer?.status === 200) return performance.now() - start;
    await pause(20);
  }
  throw new Error('the server was not ready in time');
}

export async function startRaw(settings: Omit<RawSettings, 'token'>): Promise<Server> {
  const token = 'a-token-nobody-checks-against-a-database';
  const start = performance.now();
  const file = path.join(HERE, '..', 'raw-line.js');
  const child = spawn(process.execPath, [file, JSON.stringify({ ...settings, token })], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [said]: { port: number }[] = await once(child, 'message');
  if (said === undefined) throw new Error('the raw line did not say its port');
  const target = { port: said.port, headers: { authorization: `Bearer ${token}` } };
  return new Server(child, target, performance.now() - start);
}

/** Path of something in the workspace that is measured, in the product's API. */
export function inWorkspace(route: string): string {
  return `/api/v1/workspaces/${SLUG}${route}`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no free port'));
        else resolve(address.port);
      });
    });
  });
}
