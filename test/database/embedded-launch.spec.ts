import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readIfThere } from '../../src/database/embedded/files.js';
import { openHome } from '../../src/database/embedded/home.js';
import { launch } from '../../src/database/embedded/launch.js';
import { stopPostmaster, type Installation } from '../../src/database/embedded/postmaster.js';
import { findProcess } from '../../src/database/embedded/process-table.js';
import * as folders from '../support/embedded-folder.js';

/**
 * The moments of a start that a real PostgreSQL passes through too fast to be met at will. The process that is started
 * only lives; this spec itself answers at the socket, and so decides what the knocking hears, and when.
 */
let folder: folders.TemporaryFolder;
let installation: Installation;
let server: Server | undefined;
const said: string[] = [];

beforeEach(async () => {
  said.length = 0;
  folder = await folders.temporaryFolder();
  const user = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0, other: false };
  const home = await openHome(folder.dataDir, user);
  await mkdir(home.cluster);
  const postgres = path.join(folder.dataDir, 'only-lives');
  await writeFile(postgres, `#!/bin/sh\necho $$ > ${pidFile()}\nexec sleep 60\n`, { mode: 0o700 });
  const binaries = { initdb: '/bin/false', postgres, major: 18 };
  installation = { home, user, binaries, durability: 'none', log: (line) => said.push(line) };
});
afterEach(async () => {
  server?.close();
  await folder.remove();
});

const pidFile = () => path.join(folder.dataDir, 'pid');

async function started(): Promise<number> {
  for (;;) {
    const pid = Number(await readIfThere(pidFile()));
    if (pid > 0) return pid;
    await pause(5);
  }
}

/** Answers the n-th knock (from 1) at the socket with what `answer` gives. */
async function answering(answer: (knock: number) => Buffer): Promise<void> {
  let knocks = 0;
  const listening = createServer((socket: Socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => void started().then(() => socket.end(answer(++knocks))));
  });
  server = listening;
  await new Promise<void>((resolve) => {
    listening.listen(path.join(installation.home.socket, '.s.PGSQL.5432'), resolve);
  });
}

function message(type: string, body: string | Buffer): Buffer {
  const head = Buffer.alloc(5, type);
  head.writeInt32BE(4 + Buffer.byteLength(body), 1);
  return Buffer.concat([head, Buffer.from(body)]);
}

function refusal(sqlState: string, text: string): Buffer {
  return message('E', `SFATAL\0C${sqlState}\0M${text}\0\0`);
}

const STARTING_UP = refusal('57P03', 'the database system is starting up');
const WELCOME = Buffer.concat([message('R', Buffer.alloc(4)), message('Z', 'I')]);

function launched(signal: AbortSignal) {
  const owner = { host: installation.home.socket, port: 5432, user: 'whence_owner', password: 'x', database: 'whence' };
  return launch(installation, owner, signal);
}

describe('a start that is given up while the server is being asked', () => {
  it.each([
    ['says that it is starting up', STARTING_UP],
    ['lets the owner in', WELCOME],
    ['refuses the password', refusal('28P01', 'password authentication failed')],
    ['hangs up', Buffer.alloc(0)],
  ])('ends with the reason it was given up for, though the server just then %s', async (_, answer) => {
    const cancel = new AbortController();
    await answering(() => {
      cancel.abort(new Error('Ctrl+C'));
      return answer;
    });
    await expect(launched(cancel.signal)).rejects.toThrow('Ctrl+C');
    expect(await findProcess(await started())).toBeUndefined();
  });
});

describe('a start that is left to run', () => {
  it('waits while the server says that it is starting up', async () => {
    await answering((knock) => (knock < 4 ? STARTING_UP : WELCOME));
    const postmaster = await launched(new AbortController().signal);
    await stopPostmaster(postmaster.pid);
    expect(said).toEqual([]);
  });

  it('takes no other answer for patience: a wrong password ends it at once', async () => {
    await answering(() => refusal('28P01', 'password authentication failed'));
    await expect(launched(new AbortController().signal)).rejects.toThrow(/The password in .* does not open/);
    expect(await findProcess(await started())).toBeUndefined();
  });
});
