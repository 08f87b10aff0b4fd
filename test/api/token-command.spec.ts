import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCli } from '../../src/cli.js';
import { databaseUrlOf } from '../support/database-url.js';
import { RecordedTerminal } from '../support/recorded-terminal.js';
import { personAt } from '../support/seeded-desk.js';
import { type Person, TestApp } from '../support/test-app.js';

describe('whence token', () => {
  let test: TestApp;
  let person: Person;
  const kept = { ...process.env };

  beforeAll(async () => {
    test = await TestApp.start();
    await test.person('yomju', ['editor']);
    person = await personAt(test, 'yomju', ['researcher'], { login: 'jo' });
    process.env['DATABASE_URL'] = databaseUrlOf(test.database.owner);
    process.env['WHENCE_WEB_DATABASE_URL'] = databaseUrlOf(test.database.web);
  }, 60_000);
  afterAll(async () => {
    process.env = kept;
    await test.stop();
  });

  async function token(...args: string[]) {
    const terminal = new RecordedTerminal();
    const code = await runCli(['token', ...args], '0', terminal);
    return { code, stdout: terminal.stdout, stderr: terminal.stderr.join('\n') };
  }
  const inYomju = ['--workspace', 'yomju'];

  it('makes one that works, lists it without it, and ends it at once', async () => {
    const made = await token('make', 'jo', ...inYomju, '--name', 'nightly', '--scopes', 'read,write', '--days', '7');
    expect([made.code, made.stdout]).toEqual([0, expect.stringMatching(/^whence_[0-9A-Za-z]{49}\n$/)]);
    const program = person.byToken(made.stdout.trim());
    expect((await program.call('GET', '/claims')).statusCode).toBe(200);
    const listed = await token('list', ...inYomju);
    const today = new Date().toISOString().slice(0, 10);
    expect(listed.stdout).toMatch(new RegExp(`^[0-9a-f-]{36}\\tjo\\tnightly\\tread,write\\t\\S+\\t${today}\\n$`));
    expect(listed.stdout).not.toContain(made.stdout.trim());
    const ended = await token('end', listed.stdout.split('\t')[0] ?? '', ...inYomju);
    expect(ended).toEqual({ code: 0, stdout: '', stderr: 'It is ended.' });
    expect((await program.call('GET', '/claims')).statusCode).toBe(401);
    expect((await token('list', ...inYomju, '--json')).stdout).toBe('[]\n');
  }, 60_000);

  it('says what is wrong with what it was given, and makes nothing', async () => {
    const named = ['--name', 'x'];
    const wrong = [
      ['make', 'jo', ...inYomju, ...named, '--scopes', 'read,everything'],
      ['make', 'jo', ...inYomju, ...named, '--scopes', 'read', '--days', '400'],
      ['make', 'nobody', ...inYomju, ...named, '--scopes', 'read'],
      ['make', 'jo', '--workspace', 'no-such-desk', ...named, '--scopes', 'read'],
      ['end', '00000000-0000-4000-8000-000000000000', ...inYomju],
    ];
    for (const args of wrong) expect([args.join(' '), (await token(...args)).code]).toEqual([args.join(' '), 2]);
    expect((await token('list', ...inYomju)).stdout).toBe('');
  }, 60_000);
});
