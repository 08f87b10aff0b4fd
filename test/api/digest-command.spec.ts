import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCli } from '../../src/cli.js';
import { type ConnectionParts } from '../../src/database/connection.js';
import { make, makeAttribution, makeClaim, makeDocument, makeSource } from '../support/desk-records.js';
import { RecordedTerminal } from '../support/recorded-terminal.js';
import { personAt } from '../support/seeded-desk.js';
import { type Person, TestApp } from '../support/test-app.js';

function urlOf({ host, port, user, password, database }: ConnectionParts): string {
  const login = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
  return `postgresql://${login}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
}

describe('whence digest', () => {
  let test: TestApp;
  let mina: Person;
  let jo: Person;
  const kept = { ...process.env };
  const today = new Date().toISOString().slice(0, 10);

  beforeAll(async () => {
    test = await TestApp.start();
    await test.person('yomju', ['admin']);
    mina = await personAt(test, 'yomju', ['researcher'], { login: 'mina' });
    jo = await personAt(test, 'yomju', ['editor'], { login: 'jo' });
    await personAt(test, 'yomju', ['auditor'], { login: 'auditor' });
    process.env['DATABASE_URL'] = urlOf(test.database.owner);
    process.env['WHENCE_WEB_DATABASE_URL'] = urlOf(test.database.web);
  }, 60_000);
  afterAll(async () => {
    process.env = kept;
    await test.stop();
  });

  async function digest(...args: string[]) {
    const terminal = new RecordedTerminal();
    const code = await runCli(['digest', '--workspace', 'yomju', ...args], '0', terminal);
    return { code, stdout: terminal.stdout, stderr: terminal.stderr.join('\n') };
  }

  it('tells codes of claims and statuses, in either language, and marks nothing as read', async () => {
    expect((await digest('--as', 'mina')).stdout).toBe('Nothing new.\n');
    const claim = await makeClaim(mina, 'The convoy of the Kestrel brigade');
    const heron = await makeSource(mina, 'Heron');
    const account = await makeAttribution(jo, claim, await makeSource(jo, 'Ibis'));
    const note = await makeDocument(mina, 'Heron said so.');
    for (const on of [
      `/claims/${claim.ref}`,
      `/sources/${heron.ref}`,
      `/documents/${note.ref}`,
      `/attributions/${account.ref}`,
    ]) {
      await make(jo, `${on}/comments`, { text: 'Kestrel heard it from Heron, @mina' });
    }
    const english = await digest('--as', 'mina');
    expect(english).toMatchObject({ code: 0, stderr: '' });
    // The newest first. The account is one of C-1, so the code of the claim stands for it.
    expect(english.stdout.split('\n')).toEqual([
      'Unread: 5',
      '',
      `- ${today} C-1: you are named in a comment`,
      `- ${today} A document: you are named in a comment`,
      `- ${today} A source: you are named in a comment`,
      `- ${today} C-1: you are named in a comment`,
      `- ${today} C-1: it now counts as “Single source”`,
      '',
    ]);
    const korean = await digest('--as', 'mina', '--lang', 'ko', '--since', today);
    expect(korean.stdout).toContain(`${today} 이후 알림: 5\n`);
    expect(korean.stdout).toContain('C-1: 현재 상태 “');
    const json = await digest('--as', 'mina', '--json');
    expect(JSON.parse(json.stdout)).toMatchObject({
      isComplete: true,
      items: [{}, { claim: null }, { claim: null }, { claim: 'C-1' }, { kind: 'claim_moved', status: 'single_source' }],
    });
    for (const { stdout } of [english, korean, json]) {
      expect(stdout).not.toMatch(/Kestrel|Heron|Ibis|\bS-|\bA-|\bD-|\bjo\b|yomju/i);
    }
    expect((await mina.call('GET', '/notifications/unread')).json()).toEqual({ unread: 5 });
    await mina.call('POST', '/notifications/read', {});
    expect((await digest('--as', 'mina')).stdout).toBe('Nothing new.\n');
    expect((await digest('--as', 'mina', '--since', today)).stdout).toContain('Since ');
  });

  it('is nobody else’s, and says of itself what it leaves out', async () => {
    expect((await digest('--as', 'jo')).stdout).not.toContain('named');
    expect(await digest('--as', 'auditor')).toMatchObject({ code: 2, stdout: '' });
    expect(await digest('--as', 'nobody')).toMatchObject({ code: 2, stdout: '' });
    expect(await digest()).toMatchObject({ code: 2, stdout: '' });
    expect(await digest('--as', 'mina', '--lang', 'fr')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--lang'),
    });
    expect(await digest('--as', 'mina', '--since', '2024-02-31')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--since'),
    });
    const help = new RecordedTerminal();
    await runCli(['digest', '--help'], '0', help);
    expect(help.stdout.replace(/\s+/g, ' ')).toContain('no source is named, no wording quoted');
  });
});
