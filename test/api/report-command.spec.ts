import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { runCli } from '../../src/cli.js';
import { type ConnectionParts, forPg } from '../../src/database/connection.js';
import { asOwner } from '../support/as-owner.js';
import { makeAttribution, makeClaim, makeSource, ruleAsAnother } from '../support/desk-records.js';
import { RecordedTerminal } from '../support/recorded-terminal.js';
import { TestApp } from '../support/test-app.js';

function urlOf({ host, port, user, password, database }: ConnectionParts): string {
  const login = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
  return `postgresql://${login}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
}

describe('whence report claims', () => {
  let test: TestApp;
  let folder: string;
  const kept = { ...process.env };

  beforeAll(async () => {
    test = await TestApp.start();
    const editor = await test.person('yomju', ['editor']);
    const source = await makeSource(editor, 'Zqheron');
    const claim = await makeClaim(editor, 'Discharged soldiers petitioned');
    await makeAttribution(editor, claim, source, { terms: { attribution: 'described' } });
    folder = await mkdtemp(join(tmpdir(), 'report-'));
    process.env['DATABASE_URL'] = urlOf(test.database.owner);
    process.env['WHENCE_WEB_DATABASE_URL'] = urlOf(test.database.web);
  }, 60_000);
  afterEach(() => rm(join(folder, 'report.md'), { force: true }));
  afterAll(async () => {
    process.env = kept;
    await rm(folder, { recursive: true });
    await test.stop();
  });

  async function run(...args: string[]) {
    const terminal = new RecordedTerminal();
    const code = await runCli(['report', 'claims', '--workspace', 'yomju', ...args], '0', terminal);
    return { code, stdout: terminal.stdout, stderr: terminal.stderr.join('\n') };
  }

  it('writes the report, and nothing else, to standard output', async () => {
    const { code, stdout, stderr } = await run('--level', 'public', '--format', 'md');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Discharged soldiers petitioned');
    expect(stdout).not.toMatch(/zqheron/i);
    const internal = await run('--level', 'internal', '--format', 'json', '--lang', 'ko');
    expect(JSON.parse(internal.stdout)).toMatchObject({ level: 'internal', lang: 'ko' });
    expect(internal.stdout).toMatch(/zqheron/i);
    expect(internal.stderr).toContain('names sources by pseudonym');
  });

  it('writes a file only its owner can read, and replaces none unasked', async () => {
    const file = join(folder, 'report.md');
    const write = (...more: string[]) => run('--level', 'partner', '--format', 'md', '-o', file, ...more);
    expect(await write()).toEqual({ code: 0, stdout: '', stderr: '' });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const first = await readFile(file, 'utf8');
    expect(first).toContain('Discharged soldiers petitioned');
    const again = await write();
    expect(again.code).toBe(1);
    expect(again.stderr).toContain('--force');
    expect((await write('--force')).code).toBe(0);
    expect(await readFile(file, 'utf8')).toBe(first);
  });

  it('acts as an account with what its roles allow', async () => {
    const publisher = await test.person('yomju', ['publisher']);
    const stranger = await test.person('caspian', ['publisher']);
    const loginOf = async (id: string) => {
      const client = new pg.Client(forPg(test.database.owner));
      await client.connect();
      const { rows } = await client.query<{ login: string }>('select login from accounts where account_id = $1', [id]);
      await client.end();
      return rows[0]?.login ?? '';
    };
    const as = (level: string, login: string) => run('--level', level, '--format', 'csv', '--as', login);
    expect((await as('public', await loginOf(publisher.accountId))).code).toBe(0);
    const refused = await as('internal', await loginOf(publisher.accountId));
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('reports.internal');
    const outside = await as('public', await loginOf(stranger.accountId));
    expect(outside).toMatchObject({ code: 2, stdout: '' });
    expect((await as('public', 'nobody-of-that-name')).stderr).toBe(outside.stderr);
  });

  it.each([
    [['--level', 'secret', '--format', 'md'], '--level: expected one of internal, partner, public'],
    [['--level', 'public', '--format', 'pdf'], '--format: expected one of html, md, json, csv'],
    [['--level', 'public', '--format', 'md', '--lang', 'fr'], '--lang: expected one of en, ko'],
    [['--level', 'public'], '--format'],
    [['--level', 'public', '--format', 'md', '--workspace', 'no-such-desk'], 'There is no workspace no-such-desk'],
  ])('refuses %j', async (args, said) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
  });

  it('refuses to write what is held, names it, and leaves it out when told to', async () => {
    await ruleAsAnother(test, 'yomju', 'C-1', { status: 'single_source', mode: 'accept', reason: 'Talk.' });
    await asOwner(test, (client) => client.query('update assessments set is_stale = true'));
    const refused = await run('--level', 'public', '--format', 'md');
    expect(refused.code).not.toBe(0);
    expect(refused.stderr).toContain('C-1');
    const { code, stdout } = await run('--level', 'public', '--format', 'md', '--without-held');
    expect(code).toBe(0);
    expect(stdout).toContain('One claim is left out because an editor has to look at it again.');
  });
});
