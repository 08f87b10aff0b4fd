import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCli } from '../../src/cli.js';
import { databaseUrlOf } from '../support/database-url.js';
import { RecordedTerminal } from '../support/recorded-terminal.js';
import { TestApp } from '../support/test-app.js';

describe('whence gazetteer', () => {
  let test: TestApp;
  let folder: string;
  const kept = { ...process.env };

  beforeAll(async () => {
    test = await TestApp.start();
    await test.person('yomju', ['editor']);
    folder = await mkdtemp(path.join(tmpdir(), 'whence-places-'));
    process.env['DATABASE_URL'] = databaseUrlOf(test.database.owner);
    process.env['WHENCE_WEB_DATABASE_URL'] = databaseUrlOf(test.database.web);
  }, 60_000);
  afterAll(async () => {
    process.env = kept;
    await rm(folder, { recursive: true });
    await test.stop();
  });

  async function gazetteer(...args: string[]) {
    const terminal = new RecordedTerminal();
    const code = await runCli(['gazetteer', ...args, '--workspace', 'yomju'], '0', terminal);
    return { code, stdout: terminal.stdout, stderr: terminal.stderr.join('\n') };
  }

  it('finds a county by any spelling, adds a province with all in it, and shows what is there', async () => {
    const yomju = '-\tKP-03-YOMJU\tYomju County 염주군\tcounty\tNorth Pyongan, North Korea\n';
    expect((await gazetteer('find', 'Yeomju')).stdout.startsWith(yomju)).toBe(true);
    expect((await gazetteer('add', 'KP-03', '--all')).stderr).toBe('27 added, 0 there already.');
    expect((await gazetteer('add', 'KP-03-YOMJU')).stderr).toBe('0 added, 3 there already.');
    const listed = (await gazetteer('list', 'KP-03')).stdout.trim().split('\n');
    expect([listed.length, listed.every((line) => line.startsWith('R-'))]).toEqual([25, true]);
    expect(await gazetteer('list', 'KP-99')).toMatchObject({ code: 2, stdout: '' });
  }, 60_000);

  it('tries a list before it writes it, and says what is wrong with it', async () => {
    const file = path.join(folder, 'places.csv');
    await writeFile(file, 'id,ko,en\n1,룡암포,Ryongampho\n2,,\n');
    const args = ['import', file, '--format', 'csv', '--kind', 'area', '--name', 'ko=ko', 'en=en'];
    const tried = await gazetteer(...args);
    expect(tried.code).toBe(2);
    expect(tried.stderr).toContain('1 would be added, 0 there already, 1 wrong.');
    expect(tried.stderr).toContain('rows[2].ko');
    await writeFile(file, 'id,ko,en\n1,룡암포,Ryongampho\n');
    expect((await gazetteer(...args)).stderr).toBe('1 would be added, 0 there already, 0 wrong.');
    expect((await gazetteer(...args, '--write')).stderr).toBe('1 added, 0 there already, 0 wrong.');
    expect((await gazetteer('find', 'Yongampo')).stdout).toMatch(/^R-\d+\t-\t룡암포\tarea\n/);
  }, 60_000);
});
