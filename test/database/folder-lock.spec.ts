import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { takeFolderLock } from '../../src/database/embedded/folder-lock.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'whence-lock-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Another process that listens in the folder under a name, as a holder would, and answers as told. */
async function listener(
  name: string,
  answer: string,
): Promise<{ die: (signal: 'SIGKILL' | 'SIGSTOP') => Promise<void> }> {
  const script = `require('node:net').createServer((s) => s.end(${JSON.stringify(answer)})).listen(${JSON.stringify(path.join(folder, name))}, () => console.log('up'))`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return {
    die: async (signal) => {
      const ended = once(child, 'exit');
      child.kill(signal);
      if (signal === 'SIGKILL') await ended;
    },
  };
}

describe('the start lock of a data folder', () => {
  it('goes to exactly one of many who come at once, time after time', async () => {
    for (let round = 0; round < 20; round++) {
      const outcomes = await Promise.all(Array.from({ length: 6 }, () => takeFolderLock(folder)));
      const locks = outcomes.flatMap((outcome) => ('release' in outcome ? [outcome] : []));
      expect(locks).toHaveLength(1);
      await Promise.all(locks.map((lock) => lock.release()));
    }
    expect(await readdir(folder)).toEqual([]);
  });

  it('names the process that holds it', async () => {
    const holder = await listener('4711-aaaaaaaa', 'holding');
    expect(await takeFolderLock(folder)).toEqual({ heldBy: 4711 });
    await holder.die('SIGKILL');
  });

  it('is free again the moment its holder is killed, and the remains are cleared away', async () => {
    const holder = await listener('4711-aaaaaaaa', 'holding');
    await holder.die('SIGKILL');
    expect(await readdir(folder)).toEqual(['4711-aaaaaaaa']);
    const lock = await takeFolderLock(folder);
    expect('release' in lock).toBe(true);
    expect(await readdir(folder)).toEqual([expect.stringMatching(new RegExp(`^${process.pid}-`))]);
    if ('release' in lock) await lock.release();
  });

  it('stays with a holder that is stopped and answers nothing', async () => {
    const holder = await listener('4711-aaaaaaaa', 'holding');
    await holder.die('SIGSTOP');
    expect(await takeFolderLock(folder)).toEqual({ heldBy: 4711 });
    await holder.die('SIGKILL');
  });

  it('gives way to an undecided start whose name sorts first', async () => {
    const first = await listener('0-aaaaaaaa', 'undecided');
    expect(await takeFolderLock(folder)).toEqual({ heldBy: 0 });
    await first.die('SIGKILL');
  });
});
