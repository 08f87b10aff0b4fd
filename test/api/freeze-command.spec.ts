import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCli } from '../../src/cli.js';
import { asOwner } from '../support/as-owner.js';
import { databaseUrlOf } from '../support/database-url.js';
import { makeAttribution, makeClaim, makeSource } from '../support/desk-records.js';
import { RecordedTerminal } from '../support/recorded-terminal.js';
import { type Person, TestApp } from '../support/test-app.js';

describe('the commands of an emergency', () => {
  let test: TestApp;
  let editor: Person;
  let login: string;
  const kept = { ...process.env };

  beforeAll(async () => {
    test = await TestApp.start();
    editor = await test.person('yomju', ['editor']);
    await test.person('yomju', ['admin']);
    await makeAttribution(editor, await makeClaim(editor), await makeSource(editor, 'Zqheron'));
    const rows = await asOwner(test, (client) =>
      client.query<{ login: string }>('select login from accounts where account_id = $1', [editor.accountId]),
    );
    login = rows.rows[0]?.login ?? '';
    process.env['DATABASE_URL'] = databaseUrlOf(test.database.owner);
    process.env['WHENCE_WEB_DATABASE_URL'] = databaseUrlOf(test.database.web);
  }, 60_000);
  afterAll(async () => {
    process.env = kept;
    await test.stop();
  });

  async function run(...args: string[]) {
    const terminal = new RecordedTerminal('no sign of life');
    const code = await runCli(args, '0', terminal);
    return { code, stdout: terminal.stdout, stderr: terminal.stderr.join('\n') };
  }

  it('freeze a source, list what was handed out, and do not undo themselves within a day', async () => {
    expect((await editor.call('GET', '/reports/claims?format=md&level=internal')).statusCode).toBe(200);
    const frozen = await run('freeze', 'source', 'yomju', 'S-1', '--reason', '-');
    expect([frozen.code, frozen.stderr]).toEqual([0, 'S-1 is frozen.\nHanded out before:']);
    expect(frozen.stdout).toMatch(/^\d{4}-\d\d-\d\d {2}report internal md {2}\S+ {2}holds it\n$/);
    expect((await editor.call('GET', '/claims')).statusCode).toBe(401);
    await editor.signInAgain();
    expect((await editor.call('GET', '/freezes')).json()).toMatchObject({ items: [{ reason: 'no sign of life' }] });
    const report = ['report', 'claims', '--workspace', 'yomju', '--level', 'internal', '--format', 'md'];
    expect(await run(...report)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('S-1') });
    expect(await run('export', '--workspace', 'yomju')).toMatchObject({ code: 2, stdout: '' });
    const own = await run('thaw', 'source', 'yomju', 'S-1', '--reason', 'found');
    expect([own.code, own.stderr]).toEqual([2, expect.stringContaining('24 hours')]);
    expect((await run('thaw', 'source', 'yomju', 'S-1', '--reason', 'found', '--as', login)).code).toBe(0);
    expect((await run(...report)).code).toBe(0);
  });

  it('freeze a workspace as somebody, and need a reason and a place that is there', async () => {
    expect((await run('freeze', 'workspace', 'yomju')).code).toBe(2);
    expect((await run('freeze', 'workspace', 'yomju', '--reason', '   ')).code).toBe(2);
    expect((await run('freeze', 'workspace', 'no-such-desk', '--reason', 'x')).code).toBe(2);
    expect((await run('freeze', 'source', 'yomju', 'S-99', '--reason', 'x')).code).toBe(2);
    const frozen = await run('freeze', 'workspace', 'yomju', '--reason', 'raided', '--as', login, '--json');
    expect(JSON.parse(frozen.stdout)).toMatchObject({ source: null, isNew: true, isComplete: true });
    expect((await run('freeze', 'list', 'yomju')).stdout).toMatch(/^workspace {2}/);
    expect((await run('thaw', 'workspace', 'yomju', '--reason', 'over', '--as', login)).code).toBe(2);
    expect((await run('user', 'add', 'late', '--workspace', 'yomju', '--roles', 'researcher')).code).toBe(2);
  });

  it('take people out, and say what they could open', async () => {
    const gone = await run('user', 'remove', login, '--workspace', 'yomju');
    expect(gone.code).toBe(0);
    expect(gone.stdout).toContain('yomju: could open 1 sources\n  S-1\n');
    expect(gone.stdout).not.toContain('Zqheron');
    expect((await run('user', 'remove', login, '--workspace', 'yomju')).code).toBe(2);
    const reset = await run('user', 'reset', login);
    expect(reset.stdout).toMatch(/\/setup\?link=[\w-]{43}\n$/);
    expect((await run('user', 'sign-out', login)).stderr).toContain('0 sessions ended.');
    expect((await run('user', 'sign-ins', login)).stdout).toMatch(/ {2}2 signed in {2}0 failed\n$/);
    expect((await run('user', 'close', login)).code).toBe(0);
    expect((await run('user', 'reset', login)).code).toBe(2);
  });
});
