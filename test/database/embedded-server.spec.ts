import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startEmbedded, type EmbeddedServer } from '../../src/database/embedded/embedded-server.js';
import { findProcess } from '../../src/database/embedded/process-table.js';
import * as folders from '../support/embedded-folder.js';

/** One data folder carried through the life of an installation, in the order of the tests. */
let folder: folders.TemporaryFolder;
const lines: string[] = [];

function start(): Promise<EmbeddedServer> {
  return startEmbedded({ ...folder, log: (line) => lines.push(line) });
}

beforeAll(async () => {
  folder = await folders.temporaryFolder();
});
afterAll(() => folder.remove());

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const giveUp = performance.now() + 25_000;
  while (!(await condition())) {
    if (performance.now() > giveUp) throw new Error('waited in vain');
    await pause(25);
  }
}

describe('an embedded database that runs', () => {
  let server: EmbeddedServer;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.stop());

  it('keeps what it answered, and sorts text alike everywhere', async () => {
    const names = [
      'fsync',
      'full_page_writes',
      'synchronous_commit',
      'data_checksums',
      'listen_addresses',
      'server_encoding',
    ];
    const found = await folders.ask(
      server.owner,
      `select name, setting from pg_settings where name in ('${names.join("','")}') order by name`,
    );
    expect(found).toEqual([
      { name: 'data_checksums', setting: 'on' },
      { name: 'fsync', setting: 'on' },
      { name: 'full_page_writes', setting: 'on' },
      { name: 'listen_addresses', setting: '' },
      { name: 'server_encoding', setting: 'UTF8' },
      { name: 'synchronous_commit', setting: 'on' },
    ]);
    expect(
      await folders.ask(
        server.owner,
        'select datlocprovider, datlocale, datctype from pg_database where datname = current_database()',
      ),
    ).toEqual([
      { datlocprovider: 'i', datlocale: 'und', datctype: process.platform === 'darwin' ? 'UTF-8' : 'C.UTF-8' },
    ]);
  });

  it('lets in nobody without the password, and nobody but its owner near the socket', async () => {
    await expect(folders.ask({ ...server.owner, password: 'guess' })).rejects.toThrow(/password authentication failed/);
    expect((await stat(server.owner.host)).mode & 0o777).toBe(0o700);
    expect((await stat(path.join(await folder.home(), 'owner-password'))).mode & 0o777).toBe(0o600);
  });

  it('writes no word of the data into its log, whatever goes wrong', async () => {
    const log = path.join(await folder.home(), 'log');
    await folders.ask(
      server.owner,
      'create table confided (who text primary key)',
      `insert into confided values ('nurse of Yomju')`,
    );
    await expect(folders.ask(server.owner, `insert into confided values ('nurse of Yomju')`)).rejects.toThrow(
      /duplicate key/,
    );
    await expect(folders.ask(server.owner, `select 'nurse of Yomju'::int`)).rejects.toThrow(/invalid input syntax/);
    const victim = folders.ask(server.owner, `select 'nurse of Yomju', pg_sleep(30)`).then(
      () => 'answered',
      () => 'cut off',
    );
    let pid: unknown;
    await until(async () => {
      const rows = await folders.ask(
        server.owner,
        `select pid from pg_stat_activity where query like '%pg_sleep(30)' and wait_event = 'PgSleep'`,
      );
      pid = rows.map((row) => (typeof row === 'object' && row !== null && 'pid' in row ? row.pid : undefined))[0];
      return pid !== undefined;
    });
    process.kill(Number(pid), 'SIGKILL');
    expect(await victim).toBe('cut off');
    const written = async () =>
      (await Promise.all((await readdir(log)).map((file) => readFile(path.join(log, file), 'utf8')))).join('');
    // The crash itself is told; the statement it interrupted is not.
    await until(async () => (await written()).includes('was terminated by signal 9'));
    expect(await written()).not.toMatch(/nurse|Yomju|confided|pg_sleep/);
  });

  it('refuses a second start with one sentence that names the process, here and from another process', async () => {
    const sentence = `Whence is already running on ${folder.dataDir} (process ${process.pid})`;
    await expect(start()).rejects.toThrow(sentence);
    await expect(folders.startHolder(folder)).rejects.toThrow(sentence);
    expect(server.state).toBe('running');
  });

  it('comes back by itself when PostgreSQL is killed, and says meanwhile that it is not ready', async () => {
    const states: string[] = [];
    const stopListening = server.onStateChange((state) => states.push(state));
    await until(() =>
      folders.ask(server.owner, 'create table if not exists kept (id int)', 'insert into kept values (1)').then(
        () => true,
        () => false,
      ),
    );
    process.kill(await folders.serverPid(folder), 'SIGKILL');
    await until(() => states.length === 2);
    stopListening();
    expect(states).toEqual(['restarting', 'running']);
    expect(await folders.ask(server.owner, 'select id from kept')).toEqual([{ id: 1 }]);
  });

  it('stops when told, twice over, and leaves no process behind', async () => {
    const pid = await folders.serverPid(folder);
    await Promise.all([server.stop(), server.stop()]);
    expect(server.state).toBe('stopped');
    expect(await findProcess(pid)).toBeUndefined();
  });
});

describe('a start after an unclean end', () => {
  it('stops a server that outlived its Whence, so that none of its sessions can still commit', async () => {
    const holder = await folders.startHolder(folder);
    await folders.ask(holder.owner, 'insert into kept values (2)');
    const orphan = await folders.serverPid(folder);
    const session = new pg.Client(holder.owner);
    session.on('error', () => undefined);
    await session.connect();
    await session.query('begin');
    await session.query('insert into kept values (99)');
    await folders.killHard(holder.process);
    expect(await findProcess(orphan)).toBeDefined();

    const server = await start();
    expect(await findProcess(orphan)).toBeUndefined();
    await expect(session.query('commit')).rejects.toThrow(/terminat|not queryable|ECONNRESET|EPIPE/i);
    expect(await folders.ask(server.owner, 'select id from kept order by id')).toEqual([{ id: 1 }, { id: 2 }]);
    await server.stop();
    expect(lines).toContain(`PostgreSQL (process ${orphan}) is still running from an earlier start; stopping it first`);
  });

  it('recovers when both were killed and the process number now belongs to a stranger', async () => {
    const holder = await folders.startHolder(folder);
    await folders.ask(holder.owner, 'insert into kept values (3)');
    const pid = await folders.serverPid(folder);
    await folders.killHard(holder.process);
    process.kill(pid, 'SIGKILL');
    const lockFile = path.join(await folder.home(), 'cluster', 'postmaster.pid');
    await writeFile(lockFile, (await readFile(lockFile, 'utf8')).replace(/^\d+/, String(process.pid)));

    const server = await start();
    expect(await folders.ask(server.owner, 'select max(id) as id from kept')).toEqual([{ id: 3 }]);
    await server.stop();
  });

  it('is not held up by a killed server that nobody buries, as in a container without an init', async () => {
    const home = await folder.home();
    const socketLock = path.join(home, 'socket', '.s.PGSQL.5432.lock');
    const holder = await folders.startHolder(folder);
    const [lockFile, left] = [path.join(home, 'cluster', 'postmaster.pid'), await readFile(socketLock, 'utf8')];
    const pidFile = await readFile(lockFile, 'utf8');
    await holder.stop();
    const { uid, gid } = await stat(path.join(home, 'cluster'));
    // The shell leaves its child to a program that never asks after it.
    const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], {
      uid,
      gid,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const [told] = await once(parent.stdout, 'data');
      const zombie = String(told).trim();
      await until(async () => (await findProcess(Number(zombie))) === undefined);
      await writeFile(lockFile, pidFile.replace(/^\d+/, zombie), { mode: 0o600 });
      await writeFile(socketLock, left.replace(/^\d+/, zombie), { mode: 0o600 });
      await chown(lockFile, uid, gid);
      await chown(socketLock, uid, gid);
      const server = await start();
      expect(server.state).toBe('running');
      await server.stop();
    } finally {
      parent.kill('SIGKILL');
    }
  });

  it('lets exactly one of several simultaneous starts through', async () => {
    const outcomes = await Promise.allSettled([start(), start(), start(), start()]);
    const servers = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    await Promise.all(servers.map((server) => server.stop()));
    expect(servers).toHaveLength(1);
  });

  it('can be given up halfway, and leaves nothing running', async () => {
    const cancel = new AbortController();
    const starting = startEmbedded({ ...folder, log: () => undefined, signal: cancel.signal });
    await until(() =>
      folders.serverPid(folder).then(
        () => true,
        () => false,
      ),
    );
    cancel.abort(new Error('Ctrl+C'));
    await expect(starting).rejects.toThrow('Ctrl+C');
    await expect(folders.serverPid(folder)).rejects.toThrow('ENOENT');
  });
});

const ordinary = folders.ordinaryUser();
// Only root can become somebody else; run as an ordinary user, every test above already is this one.
(ordinary === undefined ? it.skip : it)(
  'runs for an ordinary user too, inside the data folder',
  async () => {
    const own = await folders.temporaryFolder(ordinary);
    try {
      const holder = await folders.startHolder(own, ordinary);
      expect(holder.owner.host).toBe(path.join(own.dataDir, 'postgres', 'socket'));
      expect((await findProcess(await folders.serverPid(own)))?.uid).toBe(ordinary?.uid);
      expect(await folders.ask(holder.owner, 'select 1 as one')).toEqual([{ one: 1 }]);
      await expect(startEmbedded({ ...own, log: () => undefined })).rejects.toThrow('an ordinary user started');
      await holder.stop();
    } finally {
      await own.remove();
    }
  },
  30_000,
);
