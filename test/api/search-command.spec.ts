import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCli } from '../../src/cli.js';
import { databaseUrlOf } from '../support/database-url.js';
import { make } from '../support/desk-records.js';
import { RecordedTerminal } from '../support/recorded-terminal.js';
import { personAt } from '../support/seeded-desk.js';
import { type Person, TestApp } from '../support/test-app.js';

describe('whence search and whence index', () => {
  let test: TestApp;
  let editor: Person;
  const kept = { ...process.env };

  beforeAll(async () => {
    test = await TestApp.start();
    editor = await test.person('yomju', ['researcher', 'editor']);
    await make(editor, '/claims', {
      kind: 'event',
      statement: [{ text: 'A ferry was stopped at Sinuiju.', lang: 'en' }],
    });
    await make(editor, '/claims', { kind: 'event', statement: [{ text: '염주군에서 청원이 있었다.', lang: 'ko' }] });
    process.env['DATABASE_URL'] = databaseUrlOf(test.database.owner);
    process.env['WHENCE_WEB_DATABASE_URL'] = databaseUrlOf(test.database.web);
  }, 60_000);
  afterAll(async () => {
    process.env = kept;
    await test.stop();
  });

  async function whence(...args: string[]) {
    const terminal = new RecordedTerminal();
    const code = await runCli(args, '0', terminal);
    return { code, stdout: terminal.stdout, stderr: terminal.stderr.join('\n') };
  }
  const search = (...args: string[]) => whence('search', ...args, '--workspace', 'yomju');

  it('finds the same before and after texts are indexed, and after the index is made anew', async () => {
    const found = [
      await search('ferries'),
      await search('염주'),
      await search('ferry', '--json').then(({ stdout }) => JSON.parse(stdout)),
    ];
    expect(found[0]).toMatchObject({ code: 0, stdout: expect.stringContaining('A *ferry* was stopped at Sinuiju.') });
    expect(found[1]).toMatchObject({ code: 0, stdout: expect.stringContaining('*염주*군에서') });
    expect(found[2]).toMatchObject({ mode: 'all', total: { count: 1, isCapped: false } });
    expect(await whence('index', '--workspace', 'yomju')).toMatchObject({ code: 0, stdout: '2 records indexed\n' });
    expect(await whence('index', '--workspace', 'yomju')).toMatchObject({ code: 0, stdout: '0 records indexed\n' });
    expect(await whence('index', '--workspace', 'yomju', '--rebuild')).toMatchObject({ stdout: '2 records indexed\n' });
    expect((await search('ferries')).stdout).toContain('A *ferry* was stopped at Sinuiju.');
    expect((await search('염주')).stdout).toContain('*염주*군에서');
  }, 60_000);

  it('says what is wrong with what was asked, and prints nothing else', async () => {
    expect(await search('harbour')).toMatchObject({ code: 0, stdout: expect.stringContaining('0 found') });
    expect(await search('ferry', '--records', 'ship')).toMatchObject({ code: 2, stdout: '' });
    expect(await search('ferry', '--limit', '0')).toMatchObject({ code: 2, stdout: '' });
    const nowhere = await whence('search', 'ferry', '--workspace', 'nowhere');
    expect(nowhere).toMatchObject({ code: 2, stdout: '' });
    expect(nowhere.stderr).toContain('There is no workspace nowhere');
    expect(await whence('index', '--workspace', 'nowhere')).toMatchObject({ code: 2, stdout: '' });
  });

  it('gives an account what its roles allow, as the API does', async () => {
    const source = await make(editor, '/sources', { pseudonym: 'Heron', kind: 'person' });
    expect((await search('Heron')).stdout).toContain('Heron');
    await personAt(test, 'yomju', ['publisher'], { login: 'mina' });
    const asked = await search('Heron', '--as', 'mina');
    expect(asked.stdout).not.toContain('Heron');
    expect(asked.stdout).not.toContain(source.ref);
    expect(asked.stdout).toContain('0 found');
  });
});
