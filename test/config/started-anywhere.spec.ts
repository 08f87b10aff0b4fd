import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ordinaryUser, type UserIds } from '../support/embedded-folder.js';

const run = promisify(execFile);
const at = (file: string) => path.join(process.cwd(), file);

describe('a command given in a folder that others write into', () => {
  let shared: string;
  let mine: string;

  beforeAll(async () => {
    shared = await realpath(await mkdtemp(path.join(tmpdir(), 'whence-anywhere-')));
    mine = path.join(shared, 'mine');
    await mkdir(mine);
    const program = `require('node:fs').writeFileSync(${JSON.stringify(path.join(shared, 'it-ran'))}, '');`;
    for (const folder of [shared, mine]) await writeFile(path.join(folder, '.graphile-workerrc.cjs'), program);
    await writeFile(path.join(mine, '.config.cjs'), program);
  });
  afterAll(() => rm(shared, { recursive: true }));

  /** Loads what takes jobs, in a process of its own. */
  async function loadedIn(cwd: string, user?: UserIds): Promise<string> {
    const hooks = ['--no-warnings', '--import', at('test/support/typescript-hooks.mjs'), '--input-type=module', '-e'];
    const script = `await import(${JSON.stringify(pathToFileURL(at('src/database/jobs/job-runner.ts')).href)});
      process.stdout.write(process.cwd() + ' ' + process.env.HOME);`;
    const { stdout } = await run(process.execPath, [...hooks, script], { cwd, env: { HOME: '/home/mina' }, ...user });
    return stdout;
  }

  it('runs no program it finds there or above, and is still in that folder', async () => {
    expect(await loadedIn(mine)).toBe(`${mine} /home/mina`);
    expect(await readdir(shared)).not.toContain('it-ran');
  });

  const ordinary = ordinaryUser();
  // Only root can give a command as somebody else, in a folder closed to them.
  (ordinary === undefined ? it.skip : it)('runs also where its user may not enter', async () => {
    await chmod(shared, 0o700);
    expect(await loadedIn(mine, ordinary)).toBe(`${mine} /home/mina`);
  });
});
