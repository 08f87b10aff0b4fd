/**
 * One start at a time on one database. The lock is a listening unix socket: the system takes it down with its process,
 * also after kill -9, so no stale lock can shut anybody out.
 *
 * Every contender listens on a socket with a name of its own, and only then looks who else listens. Of two contenders
 * at least one therefore sees the other. Names are never used twice, so a dead socket can be removed by anybody at any
 * moment; with one fixed name, two starts could each take the other's fresh socket for the stale one. When two
 * undecided contenders meet, the one whose name sorts first goes on.
 */
import { randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from './embedded-error.js';

export interface FolderLock {
  release(): Promise<void>;
}

type Standing = 'undecided' | 'holding';
type Answer = Standing | 'gone' | 'silent';

/**
 * Takes the lock, or tells who has it.
 * @param folder a folder only this user can enter, with a path short enough for a socket.
 * @returns the lock, or the process id of its holder.
 */
export async function takeFolderLock(folder: string): Promise<FolderLock | { readonly heldBy: number }> {
  const name = `${process.pid}-${randomBytes(4).toString('hex')}`;
  const contender = await enter(path.join(folder, name));
  try {
    const holder = await findHolder(folder, name);
    if (holder !== undefined) {
      await contender.leave();
      return { heldBy: holder };
    }
  } catch (error) {
    await contender.leave();
    throw error;
  }
  contender.decide();
  return { release: () => contender.leave() };
}

async function findHolder(folder: string, own: string): Promise<number | undefined> {
  for (const other of (await readdir(folder)).sort()) {
    if (other === own) continue;
    for (;;) {
      const answer = await ask(path.join(folder, other));
      if (answer === 'gone') {
        await rm(path.join(folder, other), { force: true });
        break;
      }
      // Somebody who listens but says nothing (a stopped process) holds the lock for all we can know.
      if (answer !== 'undecided' || other < own) return Number(other.split('-')[0]);
      await pause(20);
    }
  }
  return undefined;
}

interface Contender {
  decide(): void;
  leave(): Promise<void>;
}

async function enter(socketPath: string): Promise<Contender> {
  let standing: Standing = 'undecided';
  const server = createServer((asker) => {
    asker.on('error', () => asker.destroy());
    asker.end(standing);
  });
  await listen(server, socketPath);
  server.unref();
  return {
    decide: () => {
      standing = 'holding';
    },
    leave: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function listen(server: Server, socketPath: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(socketPath, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function ask(socketPath: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket: Socket = connect(socketPath);
    socket.setTimeout(2000, () => {
      socket.destroy();
      resolve('silent');
    });
    socket.on('data', (chunk) => {
      text += chunk.toString('utf8');
    });
    socket.on('end', () => resolve(text === 'undecided' || text === 'holding' ? text : 'silent'));
    socket.on('error', (error) => {
      if (['ECONNREFUSED', 'ENOENT', 'ECONNRESET'].includes(codeOf(error) ?? '')) resolve('gone');
      else if (codeOf(error) === 'EAGAIN') resolve('silent');
      else reject(error);
    });
  });
}
