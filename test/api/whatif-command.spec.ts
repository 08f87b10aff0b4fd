import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCli } from '../../src/cli.js';
import { type ConnectionParts } from '../../src/database/connection.js';
import { makeAttribution, makeClaim, makeSource } from '../support/desk-records.js';
import { RecordedTerminal } from '../support/recorded-terminal.js';
import { TestApp } from '../support/test-app.js';

function urlOf({ host, port, user, password, database }: ConnectionParts): string {
  const login = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
  return `postgresql://${login}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
}

describe('whence whatif --workspace', () => {
  let test: TestApp;
  const kept = { ...process.env };

  beforeAll(async () => {
    test = await TestApp.start();
    const editor = await test.person('yomju', ['editor']);
    await test.person('yomju', ['publisher']);
    const source = await makeSource(editor, 'Zqheron');
    const claim = await makeClaim(editor, 'Discharged soldiers petitioned');
    await makeAttribution(editor, claim, source, { access: 'eyewitness' });
    process.env['DATABASE_URL'] = urlOf(test.database.owner);
    process.env['WHENCE_WEB_DATABASE_URL'] = urlOf(test.database.web);
  }, 60_000);
  afterAll(async () => {
    process.env = kept;
    await test.stop();
  });

  async function run(...args: string[]) {
    const terminal = new RecordedTerminal();
    const code = await runCli(['whatif', '--workspace', 'yomju', ...args], '0', terminal);
    return { code, stdout: terminal.stdout, stderr: terminal.stderr.join('\n') };
  }

  it('names records by code, and says what each claim would count as', async () => {
    const { code, stdout, stderr } = await run('--wrong', 'S-1');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('1 of 1 claim would move: 1 weaker');
    expect(stdout).toContain('C-1: single source → unsupported (weaker)');
    expect(stdout).toContain('counts as: single source → unsupported');
    const json = await run('--add', 'C-1,access=eyewitness,stance=denies', '--json');
    expect(JSON.parse(json.stdout)).toMatchObject({ totals: { adverse: 1 }, moved: [{ to: { status: 'contested' } }] });
  });

  it('refuses what is not there, naming the option', async () => {
    expect(await run('--wrong', 'S-9')).toEqual({
      code: 2,
      stdout: '',
      stderr: '--wrong.source: given S-9, expected a source of this workspace',
    });
    expect((await run('--wrong', 'S-1', '--as', 'nobody')).code).toBe(2);
  });
});
