import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCli } from '../../src/cli.js';
import { type ConnectionParts } from '../../src/database/connection.js';
import { NEWSROOM_TWO_SOURCE } from '../../src/domain/policy/newsroom-two-source.js';
import { policyIdentity } from '../../src/domain/policy/policy.js';
import { makeAttribution, makeClaim, makeSource } from '../support/desk-records.js';
import { RecordedTerminal } from '../support/recorded-terminal.js';
import { personAt } from '../support/seeded-desk.js';
import { type Person, TestApp } from '../support/test-app.js';

function urlOf({ host, port, user, password, database }: ConnectionParts): string {
  const login = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
  return `postgresql://${login}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
}

describe('whence policy in a workspace', () => {
  let test: TestApp;
  let editor: Person;
  let folder: string;
  const kept = { ...process.env };
  const own = { ...NEWSROOM_TWO_SOURCE, id: 'desk', autoCap: 'corroborated' };

  beforeAll(async () => {
    test = await TestApp.start();
    editor = await test.person('yomju', ['editor']);
    await makeAttribution(editor, await makeClaim(editor), await makeSource(editor, 'Heo'));
    await personAt(test, 'yomju', ['publisher'], { login: 'publisher' });
    await personAt(test, 'yomju', ['editor'], { login: 'editor' });
    folder = await mkdtemp(join(tmpdir(), 'policy-'));
    await writeFile(join(folder, 'desk.json'), JSON.stringify(own));
    process.env['DATABASE_URL'] = urlOf(test.database.owner);
    process.env['WHENCE_WEB_DATABASE_URL'] = urlOf(test.database.web);
  }, 60_000);
  afterAll(async () => {
    process.env = kept;
    await rm(folder, { recursive: true });
    await test.stop();
  });

  async function policy(...args: string[]) {
    const terminal = new RecordedTerminal();
    const code = await runCli(['policy', ...args], '0', terminal);
    return { code, stdout: terminal.stdout, stderr: terminal.stderr.join('\n') };
  }
  const inYomju = ['--workspace', 'yomju'];

  it('publishes a file, compares it, uses it, and shows which is used', async () => {
    const identity = policyIdentity(own);
    const published = await policy('publish', join(folder, 'desk.json'), ...inYomju, '--note', 'capped higher');
    expect(published).toEqual({ code: 0, stdout: `${identity}\n`, stderr: '' });
    const diff = await policy('diff', 'newsroom-two-source', 'admiralty', ...inYomju, '--as', 'editor');
    expect([diff.code, diff.stdout]).toEqual([0, expect.stringContaining('C-1: single_source to 3: ')]);
    expect(diff.stdout).toContain('\n1 claim compared:\n');
    const same = JSON.parse((await policy('diff', 'newsroom-two-source', 'desk@1.0.0', ...inYomju, '--json')).stdout);
    expect(same).toMatchObject({ to: identity, totals: { claims: 1, kinds: { none: 1 } }, items: [] });
    const used = await policy('use', 'desk@1.0.0', ...inYomju, '--reason', 'We cap higher.', '--as', 'editor');
    expect(used).toEqual({ code: 0, stdout: `${identity}\n`, stderr: '' });
    expect((await policy('list', ...inYomju)).stdout).toContain(`* ${identity}  `);
    expect(JSON.parse((await policy('show', 'desk@1.0.0', ...inYomju, '--json')).stdout)).toEqual(own);
    expect((await editor.call('GET', '/policies')).json()).toMatchObject({
      current: identity,
      choices: [{ by: 'editor', reason: 'We cap higher.' }, {}],
    });
  });

  it('refuses what the roles, the workspace or the rules do not allow, with code 2', async () => {
    expect(await policy('use', 'admiralty', ...inYomju, '--reason', 'x', '--as', 'publisher')).toMatchObject({
      code: 2,
    });
    expect(await policy('diff', 'desk@1.0.0', 'admiralty', ...inYomju, '--as', 'publisher')).toMatchObject({ code: 2 });
    expect(await policy('use', 'desk@1.0.0', ...inYomju, '--reason', 'x')).toMatchObject({ code: 2, stdout: '' });
    expect(await policy('use', 'admiralty', ...inYomju, '--reason', ' ')).toMatchObject({ code: 2 });
    expect(await policy('use', 'nobody', ...inYomju, '--reason', 'x')).toMatchObject({
      code: 2,
      stderr: 'policy: given nobody, expected a policy of this workspace',
    });
    expect(await policy('list', '--workspace', 'none')).toMatchObject({ code: 2 });
    await writeFile(join(folder, 'other.json'), JSON.stringify({ ...own, autoCap: 'rumour' }));
    expect(await policy('publish', join(folder, 'other.json'), ...inYomju)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('policy.version: given 1.0.0'),
    });
  });
});
