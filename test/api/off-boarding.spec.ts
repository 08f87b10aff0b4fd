import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AccountsService } from '../../src/access/accounts.service.js';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import { Offboarding } from '../../src/offboarding/offboarding.service.js';
import { asOwner } from '../support/as-owner.js';
import { type Made, makeAttribution, makeClaim, makeSource } from '../support/desk-records.js';
import { type Person, TestApp } from '../support/test-app.js';

interface Exposure {
  workspace: string;
  roles: { change: string; roles: string[] | null }[];
  sourceCount: number;
  sources: string[] | null;
  handedOut: { kind: string }[];
}
interface Member {
  accountId: string;
  name: string;
  roles: string[];
  version: number;
}

describe('somebody who leaves', () => {
  let test: TestApp;
  let slug: string;
  let round = 0;
  let admin: Person;
  let editor: Person;
  let leaver: Person;
  let claim: Made;

  beforeAll(async () => {
    test = await TestApp.start();
  });
  afterAll(() => test.stop());

  beforeEach(async () => {
    slug = `desk-${round++}`;
    admin = await test.person(slug, ['admin']);
    editor = await test.person(slug, ['editor']);
    leaver = await test.person(slug, ['editor']);
    claim = await makeClaim(leaver);
    await makeAttribution(leaver, claim, await makeSource(leaver, 'Heron'));
  });

  const members = async () => (await admin.call('GET', '/members')).json<{ items: Member[] }>().items;
  async function memberOf(person: Person): Promise<Member> {
    const found = (await members()).find(({ accountId }) => accountId === person.accountId);
    if (found === undefined) throw new Error('not a member');
    return found;
  }
  async function remove(by: Person, person: Person) {
    const { name, version } = await memberOf(person);
    return by.call('POST', `/members/${name}/remove`, undefined, version);
  }
  const assigned = async () =>
    (await editor.call('GET', '/review'))
      .json<{ items: { claim: { ref: string }; assigned: object | null }[] }>()
      .items.find(({ claim: queued }) => queued.ref === claim.ref)?.assigned;

  async function tokenOf(person: Person): Promise<string> {
    const made = await person.call('POST', '/tokens', { name: 'reader', scopes: ['read'] });
    expect(made.statusCode).toBe(201);
    return made.json<{ token: string }>().token;
  }

  it('is out at once: session, token, work and rights; what they wrote stays theirs', async () => {
    expect((await leaver.call('POST', `/claims/${claim.ref}/assignment`, { to: 'me' })).statusCode).toBe(204);
    expect(await assigned()).toMatchObject({ accountId: leaver.accountId });
    const program = leaver.byToken(await tokenOf(leaver));
    expect((await program.call('GET', '/claims')).statusCode).toBe(200);
    expect((await remove(admin, leaver)).statusCode).toBe(200);
    expect((await leaver.call('GET', '/claims')).statusCode).toBe(401);
    expect((await program.call('GET', '/claims')).statusCode).toBe(401);
    await leaver.signInAgain();
    expect((await leaver.call('GET', '/claims')).statusCode).toBe(404);
    expect(await assigned()).toBeNull();
    const written = await asOwner(test, (client) =>
      client.query<{ created_by: string }>('select created_by from claims where id = $1', [claim.id]),
    );
    expect(written.rows).toEqual([{ created_by: leaver.accountId }]);
  });

  it('keeps the token for another workspace, unless the account is closed', async () => {
    const elsewhere = `${slug}-elsewhere`;
    const there = await test.person(elsewhere, ['admin']);
    const { name: login } = await memberOf(leaver);
    const joined = await there.call('PUT', `/members/${login}`, { name: login, roles: ['researcher'] });
    expect(joined.statusCode).toBe(200);
    const made = await leaver.call('POST', `//workspaces/${elsewhere}/tokens`, { name: 'reader', scopes: ['read'] });
    const program = leaver.byToken(made.json<{ token: string }>().token, elsewhere);
    expect((await remove(admin, leaver)).statusCode).toBe(200);
    expect((await program.call('GET', '/claims')).statusCode).toBe(200);
    await test.app.get(Offboarding, { strict: false }).closeAccount({ accountId: null }, login, null);
    expect((await program.call('GET', '/claims')).statusCode).toBe(401);
  });

  it('leaves nothing that was theirs alone: drafts, follows, notifications, kept answers; a comment and a shared view stay', async () => {
    const [about, key] = [`/claims/${claim.ref}`, { 'idempotency-key': `made-once-by-${slug}` }];
    const url = `/api/v1/workspaces/${slug}/claims`;
    const statement = [{ text: 'The market closed' }];
    const payload = JSON.stringify({ kind: 'event', statement });
    const claimed = await leaver.request({ method: 'POST', url, payload, headers: key });
    expect(claimed.statusCode).toBe(201);
    expect((await leaver.call('POST', '/drafts', { kind: 'claim', content: { kind: 'event' } })).statusCode).toBe(201);
    expect((await leaver.call('PUT', `${about}/follow`)).statusCode).toBe(204);
    expect((await leaver.call('PUT', '/notification-preferences', { muted: ['assigned'] })).statusCode).toBe(200);
    expect((await leaver.call('POST', `${about}/comments`, { text: 'I asked again.' })).statusCode).toBe(201);
    expect((await editor.call('POST', `${about}/comments`, { text: 'Did you?' })).statusCode).toBe(201);
    for (const isShared of [true, false]) {
      const view = { name: `mine ${String(isShared)}`, filter: {}, columns: ['standing'], sort: 'newest', isShared };
      expect((await leaver.call('POST', '/saved-views', view)).statusCode).toBe(201);
    }
    const OWN = ['kept_answers', 'drafts', 'claim_follows', 'muted_notifications', 'notifications', 'saved_views'];
    const owned = () =>
      asOwner(test, async (client) => {
        const counts: string[] = [];
        for (const table of OWN) {
          const found = await client.query(`select 1 from ${table} where account_id = $1`, [leaver.accountId]);
          counts.push(`${table} ${found.rowCount ?? 0}`);
        }
        return counts;
      });
    expect(await owned()).toEqual([...OWN.slice(0, 5).map((table) => `${table} 1`), 'saved_views 2']);
    expect((await remove(admin, leaver)).statusCode).toBe(200);
    expect(await owned()).toEqual([...OWN.slice(0, 5).map((table) => `${table} 0`), 'saved_views 1']);
    expect((await editor.call('GET', `${about}/comments`)).body).toContain('I asked again.');
  });

  it('leaves no kept answer either of somebody who takes themselves out with a key', async () => {
    const second = await test.person(slug, ['admin']);
    const { name, version } = await memberOf(second);
    const url = `/api/v1/workspaces/${slug}/members/${name}/remove`;
    const headers = { 'idempotency-key': `out-of-${slug}` };
    expect((await second.request({ method: 'POST', url, headers }, version)).statusCode).toBe(200);
    const { rows } = await asOwner(test, (client) =>
      client.query('select 1 from kept_answers where account_id = $1', [second.accountId]),
    );
    expect(rows).toEqual([]);
  });

  it('tells whoever takes them out what they could open, and an admin no source by name', async () => {
    expect((await leaver.call('GET', '/reports/claims?format=md&level=internal')).statusCode).toBe(200);
    expect((await leaver.call('GET', '/dossier')).statusCode).toBe(200);
    expect((await editor.call('GET', '/reports/claims?format=md&level=internal')).statusCode).toBe(200);
    const { name } = await memberOf(leaver);
    const told = (await remove(admin, leaver)).json<Exposure>();
    expect(told).toMatchObject({ workspace: slug, sourceCount: 1, sources: null });
    expect(told.handedOut.map(({ kind }) => kind)).toEqual(['dossier', 'report']);
    expect(told.roles.map(({ change, roles }) => [change, roles])).toEqual([
      ['added', ['editor']],
      ['removed', []],
    ]);
    const again = await editor.call('GET', `/members/${name}/exposure`);
    expect(again.json<Exposure>()).toEqual({ ...told, sources: ['S-1'] });
    const auditor = await test.person(slug, ['auditor']);
    expect((await auditor.call('GET', `/members/${name}/exposure`)).json<Exposure>().sources).toBeNull();
    const elsewhere = await test.person(`${slug}-other`, ['editor']);
    const foreign = await elsewhere.call('GET', `/members/${name}/exposure`);
    const absent = await elsewhere.call('GET', '/members/nobody-here/exposure');
    expect([foreign.statusCode, foreign.body]).toEqual([404, absent.body]);
  });

  it('counts no source that was entered after they could no longer read sources', async () => {
    const { name, version } = await memberOf(leaver);
    const put = await admin.call('PUT', `/members/${name}`, { name, roles: ['publisher'] }, version);
    expect(put.statusCode).toBe(200);
    await makeSource(editor, 'Wren');
    await asOwner(test, (client) =>
      client.query(`update sources set created_on = created_on + 1 where pseudonym = 'Wren'`),
    );
    const told = (await editor.call('GET', `/members/${name}/exposure`)).json<Exposure>();
    expect([told.sourceCount, told.sources]).toEqual([1, ['S-1']]);
  });

  it('with other roles may do what those allow on the next request, in the session that is open', async () => {
    expect((await leaver.call('POST', `/claims/${claim.ref}/assignment`, { to: 'me' })).statusCode).toBe(204);
    expect((await leaver.call('GET', '/sources')).statusCode).toBe(200);
    const { name, version } = await memberOf(leaver);
    await admin.call('PUT', `/members/${name}`, { name, roles: ['publisher'] }, version);
    expect((await leaver.call('GET', '/sources')).statusCode).toBe(403);
    expect((await leaver.call('GET', '/claims')).statusCode).toBe(200);
    expect(await assigned()).toBeNull();
  });

  it('is taken out by nobody but an admin, of the version that was seen', async () => {
    const { name, version } = await memberOf(leaver);
    const path = `/members/${name}/remove`;
    expect((await editor.call('POST', path, undefined, version)).statusCode).toBe(403);
    expect((await admin.call('POST', path)).statusCode).toBe(428);
    expect((await admin.call('POST', path, undefined, version + 1)).statusCode).toBe(412);
    const outsider = await test.person(`${slug}-other`, ['admin']);
    const foreign = await outsider.call('POST', path, undefined, version);
    const absent = await outsider.call('POST', '/members/nobody-here/remove', undefined, version);
    expect([foreign.statusCode, foreign.body]).toEqual([404, absent.body]);
    expect((await leaver.call('GET', '/claims')).statusCode).toBe(200);
  });

  it('is not let in again by a colleague who changes their roles as they were seen before', async () => {
    const { name, version } = await memberOf(leaver);
    expect((await remove(admin, leaver)).statusCode).toBe(200);
    const changed = await admin.call('PUT', `/members/${name}`, { name, roles: ['researcher'] }, version);
    expect([changed.statusCode, (await members()).map(({ accountId }) => accountId)]).toEqual([
      412,
      expect.not.arrayContaining([leaver.accountId]),
    ]);
    // Who means it says so, without a version.
    expect((await admin.call('PUT', `/members/${name}`, { name, roles: ['researcher'] })).statusCode).toBe(200);
  });

  it('is not the last admin: neither removed, nor without the role, nor closed', async () => {
    const { name, version } = await memberOf(admin);
    const removed = await remove(admin, admin);
    const dropped = await admin.call('PUT', `/members/${name}`, { name, roles: ['editor'] }, version);
    for (const answer of [removed, dropped]) {
      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([409, 'LAST_ADMIN']);
    }
    const closing = test.app.get(Offboarding, { strict: false }).closeAccount({ accountId: null }, name, null);
    await expect(closing).rejects.toMatchObject({ code: 'LAST_ADMIN' });
    const { name: other, version: seen } = await memberOf(editor);
    await admin.call('PUT', `/members/${other}`, { name: other, roles: ['editor', 'admin'] }, seen);
    expect((await remove(admin, admin)).statusCode).toBe(200);
  });

  it('is not the last member either', async () => {
    const alone = await test.person(`${slug}-solo`, ['researcher', 'editor']);
    const system = await test.app.get(WorkspacesService, { strict: false }).systemActorIn(alone.slug);
    const [member] = await test.app.get(WorkspacesService, { strict: false }).members(system);
    const leaving = test.app.get(Offboarding, { strict: false }).removeMember(system, member?.name ?? '', 1);
    await expect(leaving).rejects.toMatchObject({ code: 'LAST_MEMBER' });
  });

  it('altogether, is taken out of every workspace and can never sign in again', async () => {
    const elsewhere = `${slug}-other`;
    await test.person(elsewhere, ['admin']);
    const { name: login } = await memberOf(leaver);
    const workspaces = test.app.get(WorkspacesService, { strict: false });
    const there = await workspaces.systemActorIn(elsewhere);
    await workspaces.setMember(there, { accountId: leaver.accountId, name: login, roles: ['researcher'] }, null);
    const head = await test.person('nowhere', [], { isAdmin: true });
    const accounts = test.app.get(AccountsService, { strict: false });
    const version = (await accounts.findByLogin(login))?.version;
    expect((await admin.call('POST', `//accounts/${login}/close`, undefined, version)).statusCode).toBe(403);
    expect((await head.call('POST', `//accounts/${login}/close`)).statusCode).toBe(428);
    const closed = await head.call('POST', `//accounts/${login}/close`, undefined, version);
    expect(closed.statusCode).toBe(200);
    expect(closed.json<{ workspaces: Exposure[] }>().workspaces.map((one) => [one.workspace, one.sources])).toEqual([
      [slug, null],
      [elsewhere, null],
    ]);
    await expect(leaver.signInAgain()).rejects.toMatchObject({ kind: 'unauthenticated' });
    expect((await leaver.call('GET', '/claims')).statusCode).toBe(401);
    expect((await head.call('POST', `//accounts/${login}/reset`)).statusCode).toBe(409);
    expect((await head.call('POST', `//accounts/${login}/close`, undefined, 2)).statusCode).toBe(404);
    const back = await admin.call('PUT', `/members/${login}`, { name: login, roles: ['researcher'] });
    expect(back.statusCode).toBe(404);
    expect((await members()).map(({ accountId }) => accountId)).not.toContain(leaver.accountId);
  });

  it('is a desk of one until a second person joins, and never again', async () => {
    const workspaces = test.app.get(WorkspacesService, { strict: false });
    const founder = await test.person(`${slug}-x`, ['editor']);
    const solo = { slug: `${slug}-solo`, title: 'Alone', kind: 'solo' } as const;
    await workspaces.create(solo, { accountId: founder.accountId, name: 'Founder', roles: ['editor', 'admin'] });
    const actor = await workspaces.systemActorIn(solo.slug);
    expect(actor.workspaceKind).toBe('solo');
    await workspaces.setMember(actor, { accountId: editor.accountId, name: 'Second', roles: ['editor'] }, null);
    expect((await workspaces.systemActorIn(solo.slug)).workspaceKind).toBe('team');
    const second = (
      await asOwner(test, (client) =>
        client.query<{ login: string }>('select login from accounts where account_id = $1', [editor.accountId]),
      )
    ).rows[0]?.login;
    await test.app.get(Offboarding, { strict: false }).removeMember(actor, second ?? '', 1);
    expect((await workspaces.systemActorIn(solo.slug)).workspaceKind).toBe('team');
  });
});
