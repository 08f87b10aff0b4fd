/** The server as an operator starts it, in a process of its own, with nothing in its environment but what is given. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

const START_LIMIT_MS = 120_000;

export class ServerProcess {
  private constructor(
    readonly child: ChildProcess,
    private readonly folder: string,
    private readonly exit: Promise<number | string>,
    readonly url: string,
    /** Everything it wrote to standard error: its log. */
    readonly log: readonly string[],
  ) {}

  /** Starts it and waits until it says where it is ready. @throws Error with what it said, when it ended instead. */
  static async start(env: Readonly<Record<string, string>>): Promise<ServerProcess> {
    const root = process.cwd();
    const folder = await mkdtemp(path.join(tmpdir(), 'whence-server-'));
    const hooks = path.join(root, 'test', 'support', 'typescript-hooks.mjs');
    const child = spawn(process.execPath, ['--no-warnings', '--import', hooks, path.join(root, 'src', 'main.ts')], {
      env: { PATH: process.env['PATH'] ?? '', WHENCE_DATA: folder, WHENCE_PORT: '0', WHENCE_SAMPLE: 'off', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const exit = once(child, 'exit').then(([code, signal]: unknown[]) =>
      typeof code === 'number' ? code : String(signal),
    );
    const said: string[] = [];
    const log: string[] = [];
    createInterface({ input: child.stderr }).on('line', (line) => log.push(line));
    const ready = new Promise<string>((resolve) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        said.push(line);
        const found = /ready at (https?:\/\/\S+)/.exec(line)?.[1];
        if (found !== undefined) resolve(found);
      });
    });
    const ended = exit.then((code) => {
      throw new Error(`the server ended with ${code} before it was ready:\n${[...said, ...log].join('\n')}`);
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), START_LIMIT_MS);
    try {
      const url = await Promise.race([ready, ended]);
      return new ServerProcess(child, folder, exit, url, log);
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    } finally {
      clearTimeout(timer);
      ended.catch(() => undefined);
    }
  }

  get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Sends the signal and waits for the end, by force after half a minute. @returns the exit code, or the signal. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | string> {
    if (!this.hasEnded) this.child.kill(signal);
    const force = setTimeout(() => this.child.kill('SIGKILL'), 30_000);
    const how = await this.exit;
    clearTimeout(force);
    await rm(this.folder, { recursive: true, force: true });
    return how;
  }
}
