import { chmod, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import {
  startEmbedded,
  type EmbeddedOptions,
  type EmbeddedServer,
} from '../../src/database/embedded/embedded-server.js';
import { webPassword } from '../../src/database/embedded/passwords.js';
import { checkDurability } from '../../src/database/embedded/server-settings.js';
import * as folders from '../support/embedded-folder.js';

const asRoot = process.getuid?.() === 0;
let folder: folders.TemporaryFolder;
beforeAll(async () => {
  folder = await folders.temporaryFolder();
});
afterAll(() => folder.remove());

function start(more: Partial<EmbeddedOptions> = {}): Promise<EmbeddedServer> {
  return startEmbedded({ ...folder, log: () => undefined, durability: 'none', ...more });
}

/** Does something to the folder, expects the next start to be refused with the sentence, and undoes it. */
async function refusedWhile(disturb: () => Promise<() => Promise<void>>, sentence: string | RegExp): Promise<void> {
  const mend = await disturb();
  await expect(start()).rejects.toThrow(sentence);
  await mend();
}

async function putAside(file: string): Promise<() => Promise<void>> {
  await rename(file, `${file}.aside`);
  return () => rename(`${file}.aside`, file);
}

describe('a first start that was killed while the tables were being made', () => {
  it('begins again and keeps nothing half-made', async () => {
    const child = folders.forkHolder(folder);
    for (;;) {
      const home = await folder.home().catch(() => undefined);
      const entries = home === undefined ? [] : await readdir(home).catch(() => []);
      if (entries.some((entry) => entry.startsWith('cluster-draft-'))) break;
      await pause(5);
    }
    await folders.killHard(child);
    expect(await readdir(await folder.home())).not.toContain('cluster');

    const server = await start();
    expect(await folders.ask(server.owner, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
    // initdb of the killed start may still be tidying up after itself; the next start clears what it leaves.
    await (await start()).stop();
    const entries = await readdir(await folder.home());
    expect(entries.filter((entry) => /draft/.test(entry))).toEqual([]);
    expect(entries).toContain('cluster');
  }, 30_000);
});

describe('a data folder that is not as it should be', () => {
  it('made by another PostgreSQL: says which, and what to do', async () => {
    const file = path.join(await folder.home(), 'cluster', 'PG_VERSION');
    await refusedWhile(async () => {
      await writeFile(file, '17\n');
      return () => writeFile(file, '18\n');
    }, /was made by PostgreSQL 17, but this version of Whence carries PostgreSQL 18; export with/);
  });

  it('without its password: is not opened, nor given a new one', async () => {
    const file = path.join(await folder.home(), 'owner-password');
    await refusedWhile(() => putAside(file), /owner-password is missing, so the database in .* cannot be opened/);
  });

  it('with the password of another: does not wait for a miracle, and leaves nothing running', async () => {
    const file = path.join(await folder.home(), 'owner-password');
    const right = await readFile(file, 'utf8');
    await refusedWhile(async () => {
      await writeFile(file, 'wrong');
      return () => writeFile(file, right);
    }, /password in .* does not open the database/);
    await expect(folders.serverPid(folder)).rejects.toThrow('ENOENT');
  });

  it('with a damaged control file: says why PostgreSQL would not start', async () => {
    const file = path.join(await folder.home(), 'cluster', 'global', 'pg_control');
    await refusedWhile(() => putAside(file), /did not start: .*(pg_control|control file|database system)/i);
  });

  (asRoot ? it : it.skip)('whose database was moved away: does not quietly begin an empty one', async () => {
    const home = await folder.home();
    await refusedWhile(() => putAside(home), `says the database is in ${home}, which is not there`);
  });

  (asRoot ? it : it.skip)('where others than root could swap the programs: runs nothing', async () => {
    const home = await folder.home();
    const programs = (await readdir(home)).find((entry) => entry.startsWith('binaries-')) ?? '';
    for (const target of [home, path.join(home, programs, 'lib')]) {
      await refusedWhile(async () => {
        await chmod(target, 0o777);
        return () => chmod(target, 0o755);
      }, /can be changed by others than root/);
    }
  });

  (asRoot ? it : it.skip)('on a system without a user to run PostgreSQL as: says so', async () => {
    await expect(start({ serviceUsers: ['no-such-user'] })).rejects.toThrow(
      /refuses to run as root and this system has none/,
    );
  });
});

describe('a data folder with a very long name', () => {
  it('still gets a socket, in a short closed folder', async () => {
    const long = await folders.temporaryFolder();
    const name = 'an-investigation-with-a-name-that-nobody-would-like-to-type-twice'.repeat(2);
    const at = {
      dataDir: path.join(path.dirname(long.dataDir), name, 'data'),
      systemFolder: path.join(path.dirname(long.dataDir), name, 'system'),
    };
    await mkdir(path.join(path.dirname(long.dataDir), name), { mode: 0o711 });
    const server = await start(at);
    expect(server.owner.host).toMatch(/^\/tmp\/whence-\d+-[0-9a-f]{16}\/socket$/);
    await expect(start(at)).rejects.toThrow('already running');
    await server.stop();
    await rm(path.dirname(server.owner.host), { recursive: true });
    await symlink('/tmp', path.dirname(server.owner.host));
    await expect(start(at)).rejects.toThrow(/should be a folder of user/);
    await rm(path.dirname(server.owner.host));
    await long.remove();
  }, 30_000);
});

describe('a server that could lose what it answered', () => {
  it('is refused', async () => {
    const server = await start();
    const client = new pg.Client(server.owner);
    await client.connect();
    await expect(checkDurability(client)).rejects.toThrow(
      'runs with fsync = off, which can lose or damage data; it must be on.',
    );
    await client.end();
    await server.stop();
  });
});

describe('the password of the web process', () => {
  it('is made once, is the same for all who ask at the same time, and is hard to guess', async () => {
    const asked = await Promise.all(Array.from({ length: 8 }, () => webPassword(folder.dataDir)));
    expect(new Set(asked).size).toBe(1);
    expect(asked[0]).toMatch(/^[\w-]{32}$/);
    expect(await webPassword(folder.dataDir)).toBe(asked[0]);
  });
});
