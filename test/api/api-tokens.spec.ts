import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountsService } from '../../src/access/accounts.service.js';
import { ApiTokensService } from '../../src/access/api-tokens.service.js';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import { writeApiToken } from '../../src/domain/api-token.js';
import type { Role } from '../../src/domain/roles.js';
import { asOwner } from '../support/as-owner.js';
import { TestApp, type Person } from '../support/test-app.js';

const CLAIM = { kind: 'event', statement: [{ text: 'Rations were cut in May', lang: 'en' }] };
const UNKNOWN = writeApiToken(new Uint8Array(32).fill(7));

interface Made {
  readonly token: string;
  readonly about: { readonly tokenId: string; readonly expiresAt: string; readonly lastUsedOn: string | null };
}

describe('API tokens', () => {
  let test: TestApp;
  let editor: Person;
  let researcher: Person;
  let admin: Person;
  let outsider: Person;

  beforeAll(async () => {
    test = await TestApp.start();
    editor = await test.person('yomju', ['editor']);
    researcher = await test.person('yomju', ['researcher']);
    admin = await test.person('yomju', ['admin']);
    outsider = await test.person('caspian', ['editor', 'admin']);
  });
  afterAll(() => test.stop());

  async function make(person: Person, name: string, scopes: string[], more: object = {}): Promise<Made> {
    const answer = await person.call('POST', '/tokens', { name, scopes, ...more });
    if (answer.statusCode !== 201) throw new Error(`${answer.statusCode} ${answer.body}`);
    return answer.json<Made>();
  }

  async function setRoles(person: Person, roles: readonly Role[]): Promise<void> {
    const workspaces = test.app.get(WorkspacesService, { strict: false });
    const actor = await workspaces.systemActorIn(person.slug);
    const { version } = (await workspaces.members(actor)).find((one) => one.accountId === person.accountId) ?? {};
    await workspaces.setMember(actor, { accountId: person.accountId, name: 'X', roles }, version ?? null);
  }

  it('let a program read what a person may read, without a session', async () => {
    const { token } = await make(researcher, 'reader', ['read']);
    expect((await researcher.byToken(token).call('GET', '/claims')).statusCode).toBe(200);
    expect((await researcher.byToken(token).call('GET', '/sources')).statusCode).toBe(200);
  });

  it('are shown once: no list, table, log line or log entry has them', async () => {
    const { token, about } = await make(editor, 'shown once', ['write']);
    expect((await editor.byToken(token).call('POST', '/claims', CLAIM)).statusCode).toBe(201);
    const lists = [await editor.call('GET', '/tokens'), await admin.call('GET', '/members/tokens')];
    for (const list of lists) {
      expect(list.body).toContain(about.tokenId);
      expect(list.body).not.toContain(token);
    }
    const secret = token.slice('whence_'.length);
    for (const table of ['api_tokens', 'audit_bodies', 'audit_leaves', 'kept_answers', 'rate_limits']) {
      const { rows } = await asOwner(test, (client) => client.query(`select t::text as row from ${table} t`));
      expect(JSON.stringify(rows)).not.toContain(secret);
    }
    expect(JSON.stringify(test.log.entries)).not.toContain(secret);
  });

  it('keep the day of their last use, and no more', async () => {
    const { token } = await make(editor, 'used today', ['read']);
    const unused = (await editor.call('GET', '/tokens')).json<{ items: { name: string; lastUsedOn: unknown }[] }>();
    expect(unused.items.find(({ name }) => name === 'used today')?.lastUsedOn).toBeNull();
    await editor.byToken(token).call('GET', '/claims');
    const used = (await editor.call('GET', '/tokens')).json<{ items: { name: string; lastUsedOn: unknown }[] }>();
    expect(used.items.find(({ name }) => name === 'used today')?.lastUsedOn).toBe(
      new Date().toISOString().slice(0, 10),
    );
  });

  it('last 90 days unless they are to last otherwise, and a year at most', async () => {
    const days = (made: Made) => Math.round((Date.parse(made.about.expiresAt) - Date.now()) / 86_400_000);
    expect(days(await make(editor, 'ninety', ['read']))).toBe(90);
    expect(days(await make(editor, 'a year', ['read'], { days: 365 }))).toBe(365);
    for (const wrong of [0, 366, 1.5, '90']) {
      const answer = await editor.call('POST', '/tokens', { name: 'too long', scopes: ['read'], days: wrong });
      expect([answer.statusCode, answer.json<{ errors: { path: string }[] }>().errors[0]?.path]).toEqual([422, 'days']);
    }
  });

  it('are over when their time is, and their name is free again', async () => {
    const { token, about } = await make(editor, 'short', ['read'], { days: 1 });
    await asOwner(test, (client) =>
      client.query(`update api_tokens set expires_at = now() - interval '1 s' where token_id = $1`, [about.tokenId]),
    );
    expect((await editor.byToken(token).call('GET', '/claims')).statusCode).toBe(401);
    await make(editor, 'short', ['read']);
  });

  it('of one name are not made twice by one person: asking again after a lost answer makes no second one', async () => {
    await make(editor, 'nightly', ['read']);
    const again = await editor.call('POST', '/tokens', { name: 'nightly', scopes: ['read'] });
    expect([again.statusCode, again.json<{ code: string }>().code]).toEqual([409, 'TOKEN_NAME_TAKEN']);
    await make(researcher, 'nightly', ['read']);
  });

  it('do what they were made for: a reader writes nothing, not even what its account could', async () => {
    const { token } = await make(editor, 'reads only', ['read']);
    const program = editor.byToken(token);
    expect((await program.call('POST', '/claims', CLAIM)).statusCode).toBe(403);
    expect((await program.call('GET', '/dossier')).statusCode).toBe(403);
    const asked = await program.call('POST', '/whatif', { hypotheses: [{ suppose: 'nonsense' }] });
    expect(asked.statusCode).toBe(422);
  });

  it('never do more than their account may at that moment', async () => {
    const person = await test.person('yomju', ['editor']);
    const { token } = await make(person, 'everything', ['write', 'review', 'export', 'reports']);
    const program = person.byToken(token);
    expect((await program.call('GET', '/dossier')).statusCode).toBe(200);
    await setRoles(person, ['publisher']);
    expect((await program.call('GET', '/dossier')).statusCode).toBe(403);
    expect((await program.call('GET', '/sources')).statusCode).toBe(403);
    expect((await program.call('GET', '/claims')).statusCode).toBe(200);
  });

  it('work in their one workspace: elsewhere they are told what an absent workspace is told', async () => {
    const both = await test.person('yomju', ['editor']);
    const workspaces = test.app.get(WorkspacesService, { strict: false });
    const caspian = await workspaces.systemActorIn('caspian');
    await workspaces.setMember(caspian, { accountId: both.accountId, name: 'Both', roles: ['editor'] }, null);
    const { token } = await make(both, 'yomju only', ['write']);
    const elsewhere = await both.byToken(token, 'caspian').call('GET', '/claims');
    const nowhere = await both.byToken(token, 'no-such-desk').call('GET', '/claims');
    expect([elsewhere.statusCode, elsewhere.body]).toEqual([404, nowhere.body]);
  });

  it('open neither accounts, sessions, members nor tokens', async () => {
    const { token } = await make(admin, 'admin', ['read', 'write', 'review', 'reports', 'export', 'import', 'audit']);
    const program = admin.byToken(token);
    expect((await program.call('GET', '//session')).statusCode).toBe(401);
    expect((await program.call('DELETE', '//session')).statusCode).toBe(401);
    expect((await program.call('POST', '//accounts', { login: 'x', displayName: 'X' })).statusCode).toBe(401);
    for (const path of ['/members', '/tokens', '/members/tokens'])
      expect((await program.call('GET', path)).statusCode).toBe(403);
    expect((await program.call('POST', '/tokens', { name: 'child', scopes: ['read'] })).statusCode).toBe(403);
  });

  it('are not taken by the pages, and a session beside a token adds nothing to it', async () => {
    const { token } = await make(editor, 'pages', ['read']);
    const page = await editor.byToken(token).request({ method: 'GET', url: '/plain/yomju/claims' });
    expect(page.statusCode).not.toBe(200);
    const both = await editor.request({
      method: 'POST',
      url: '/api/v1/workspaces/yomju/claims',
      payload: JSON.stringify(CLAIM),
      headers: { authorization: `Bearer ${token}` },
    });
    expect(both.statusCode).toBe(403);
  });

  it('need no proof that they come from our own pages, which a session does', async () => {
    const { token } = await make(editor, 'from anywhere', ['write']);
    const headers = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
    const options = { method: 'POST', url: '/api/v1/workspaces/yomju/claims', payload: JSON.stringify(CLAIM) } as const;
    expect((await editor.byToken(token).request({ ...options, headers })).statusCode).toBe(201);
    expect((await editor.request({ ...options, headers })).statusCode).toBe(403);
  });

  it('end at once: by their owner, by an admin, with a new password, with the membership, with the account', async () => {
    const dead = async (person: Person, { token }: Made) =>
      expect((await person.byToken(token).call('GET', '/claims')).statusCode).toBe(401);
    const [own, byAdmin] = [await make(editor, 'own end', ['read']), await make(editor, 'admin end', ['read'])];
    expect((await editor.byToken(own.token).call('GET', '/claims')).statusCode).toBe(200);
    expect((await editor.call('DELETE', `/tokens/${own.about.tokenId}`)).statusCode).toBe(204);
    expect((await admin.call('DELETE', `/members/tokens/${byAdmin.about.tokenId}`)).statusCode).toBe(204);
    await dead(editor, own);
    await dead(editor, byAdmin);

    const person = await test.person('yomju', ['researcher']);
    const reset = await make(person, 'reset', ['read']);
    const accounts = test.app.get(AccountsService, { strict: false });
    const { rows } = await asOwner(test, (client) =>
      client.query<{ login: string }>('select login from accounts where account_id = $1', [person.accountId]),
    );
    const link = await accounts.issuePasswordLink(rows[0]?.login ?? '', null);
    const set = { login: '', displayName: '', password: 'another heron over the reeds' };
    await accounts.redeem(link, set, () => Promise.resolve());
    await dead(person, reset);

    const left = await test.person('yomju', ['researcher']);
    const beforeLeaving = await make(left, 'left', ['read']);
    await asOwner(test, (client) => client.query('delete from memberships where account_id = $1', [left.accountId]));
    expect((await left.byToken(beforeLeaving.token).call('GET', '/claims')).statusCode).toBe(404);

    const closed = await test.person('yomju', ['researcher']);
    const beforeClosing = await make(closed, 'closed', ['read']);
    await asOwner(test, (client) =>
      client.query(`update accounts set state = 'closed' where account_id = $1`, [closed.accountId]),
    );
    await dead(closed, beforeClosing);
  });

  it('are not made in a session that is ended at the same moment', async () => {
    const person = await test.person('yomju', ['researcher']);
    const making = await test.app.get(UnitOfWork, { strict: false }).access(null, async (tx) => {
      await tx.query('delete from sessions where account_id = $1', [person.accountId]);
      const asked = person.call('POST', '/tokens', { name: 'slips through', scopes: ['read'] });
      await delay(400);
      return { asked };
    });
    expect((await making.asked).statusCode).toBe(401);
    const { rows } = await asOwner(test, (client) =>
      client.query('select 1 from api_tokens where account_id = $1', [person.accountId]),
    );
    expect(rows).toEqual([]);
  });

  it('are ended by nobody else: not a colleague, not another workspace, and none that is not there', async () => {
    const { token, about } = await make(editor, 'stays', ['read']);
    for (const [person, path] of [
      [researcher, `/tokens/${about.tokenId}`],
      [outsider, `/tokens/${about.tokenId}`],
      [outsider, `/members/tokens/${about.tokenId}`],
      [admin, `/members/tokens/00000000-0000-4000-8000-000000000000`],
      [admin, `/members/tokens/heron`],
    ] as const)
      expect((await person.call('DELETE', path)).statusCode).toBe(404);
    expect((await researcher.call('DELETE', `/members/tokens/${about.tokenId}`)).statusCode).toBe(403);
    expect((await researcher.call('GET', '/members/tokens')).statusCode).toBe(403);
    expect((await editor.byToken(token).call('GET', '/claims')).statusCode).toBe(200);
    const listed = (await outsider.call('GET', '/members/tokens')).json<{ items: unknown[] }>();
    expect(listed.items).toEqual([]);
  });

  it('of somebody who is off-boarded all end in one transaction, in one workspace or everywhere', async () => {
    const person = await test.person('yomju', ['researcher']);
    const [first, second] = [await make(person, 'a', ['read']), await make(person, 'b', ['read'])];
    const tokens = test.app.get(ApiTokensService, { strict: false });
    const unitOfWork = test.app.get(UnitOfWork, { strict: false });
    const caspian = await test.app.get(WorkspacesService, { strict: false }).systemActorIn('caspian');
    const ended = (workspaceId: string | null) =>
      unitOfWork.access(null, (tx) => tokens.endTokensOf(tx, person.accountId, workspaceId));
    expect(await ended(caspian.workspaceId)).toBe(0);
    // Inside another workspace nothing of it can be reached either.
    expect(await unitOfWork.run(caspian, (tx) => tokens.endTokensOf(tx, person.accountId))).toBe(0);
    expect((await person.byToken(first.token).call('GET', '/claims')).statusCode).toBe(200);
    expect(await ended(null)).toBe(2);
    for (const { token } of [first, second])
      expect((await person.byToken(token).call('GET', '/claims')).statusCode).toBe(401);
  });

  it('that are mistyped are refused without a question to the database, and guesses have to wait', async () => {
    const guess = (token: string) =>
      editor.byToken(token).request({
        method: 'GET',
        url: '/api/v1/workspaces/yomju/claims',
        remoteAddress: '10.9.9.9',
      });
    const counted = async () =>
      (await asOwner(test, (client) => client.query('select key, points from rate_limits order by key'))).rows;
    const before = await counted();
    const mistyped = `${UNKNOWN.slice(0, -1)}${UNKNOWN.endsWith('x') ? 'y' : 'x'}`;
    for (let round = 0; round < 40; round++) expect((await guess(mistyped)).statusCode).toBe(401);
    expect(await counted()).toEqual(before);
    const answers: number[] = [];
    for (let round = 0; round < 32; round++) answers.push((await guess(UNKNOWN)).statusCode);
    expect(new Set(answers)).toEqual(new Set([401, 429]));
    // A good one from the same address is let in all the same.
    const { token } = await make(editor, 'same address', ['read']);
    expect((await guess(token)).statusCode).toBe(200);
  });

  it('are 20 at most for one person in one workspace', async () => {
    const person = await test.person('yomju', ['researcher']);
    const answers = await Promise.all(
      Array.from({ length: 24 }, (_, n) => person.call('POST', '/tokens', { name: `t${n}`, scopes: ['read'] })),
    );
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(20);
    expect(answers.find(({ statusCode }) => statusCode !== 201)?.json<{ code: string }>().code).toBe('TOO_MANY_TOKENS');
  });
});
