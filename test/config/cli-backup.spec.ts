import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCli } from '../../src/cli.js';
import { RecordedTerminal } from '../support/recorded-terminal.js';

describe('whence backup on the command line, before any database is touched', () => {
  let folder: string;
  const at = (name: string) => path.join(folder, name);

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'whence-cli-'));
    await writeFile(at('short'), 'heron\n');
    await writeFile(at('no-key'), '# nothing here\n');
    await writeFile(at('no-backup'), 'a letter, and no backup at all\n');
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function run(...args: string[]) {
    const terminal = new RecordedTerminal();
    const code = await runCli(args, '0.1.0', terminal);
    return { code, said: terminal.stderr.join('\n'), stdout: terminal.stdout };
  }

  it.each([
    ['nobody who could open it', [], 'Say who can open it'],
    ['two ways at once', ['--unencrypted', '--passphrase-file', 'x'], 'One of them'],
    ['a passphrase that is short', ['--passphrase-file', 'short'], 'given 5 characters, expected 16 or more'],
  ])('%s: refused, and nothing is written', async (_name, flags, sentence) => {
    const found = await run(
      'backup',
      '--to',
      at('x.age'),
      ...flags.map((flag) => (flag === 'short' ? at(flag) : flag)),
    );
    expect(found).toMatchObject({ code: 2, said: expect.stringContaining(sentence), stdout: '' });
    await expect(stat(at('x.age'))).rejects.toThrow('ENOENT');
  });

  it('a key is made once, for its owner alone, and the recipient is all that is printed', async () => {
    const made = await run('backup', 'key', at('key'));
    expect(made.code).toBe(0);
    expect(made.stdout).toMatch(/^age1[0-9a-z]+\n$/);
    expect(made.said).not.toContain('SECRET');
    expect(await readFile(at('key'), 'utf8')).toMatch(/^# .*\nAGE-SECRET-KEY-1[0-9A-Z]+\n$/);
    expect((await stat(at('key'))).mode & 0o777).toBe(0o600);
    const again = await run('backup', 'key', at('key'));
    expect(again).toMatchObject({ code: 1, said: expect.stringContaining('choose another name') });
  });

  it('what cannot be read is code 1, what is no backup or no key is code 2', async () => {
    expect((await run('backup', 'verify', at('absent'))).code).toBe(1);
    expect(await run('backup', 'verify', at('no-backup'))).toMatchObject({
      code: 2,
      said: expect.stringContaining('this is not a backup'),
    });
    expect(await run('backup', 'verify', at('no-backup'), '--identity', at('no-key'))).toMatchObject({
      code: 2,
      said: expect.stringContaining('AGE-SECRET-KEY-1'),
    });
    expect(await run('restore')).toMatchObject({ code: 2, said: expect.stringContaining('whence restore FILE') });
  });
});
