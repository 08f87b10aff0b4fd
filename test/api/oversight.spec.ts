import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asOwner } from '../support/as-owner.js';
import { makeAttribution, makeClaim, makeSource } from '../support/desk-records.js';
import { type Person, TestApp } from '../support/test-app.js';

interface Page {
  items: { sequence: number; action: string; record: string | null; actor: string; by: string | null }[];
  next: string | null;
}

interface Check {
  holds: boolean;
  entries: number;
  chainHash: string;
  fault: { sequence: number; problem: string } | null;
}

describe('the log, for who watches over it', () => {
  let test: TestApp;
  let auditor: Person;
  let editor: Person;
  let admin: Person;

  beforeAll(async () => {
    test = await TestApp.start();
    editor = await test.person('yomju', ['editor']);
    auditor = await test.person('yomju', ['auditor']);
    admin = await test.person('yomju', ['admin']);
    await makeAttribution(editor, await makeClaim(editor), await makeSource(editor, 'Zqheron'));
  }, 60_000);
  afterAll(() => test.stop());

  it('is walked by key, the newest first, without content', async () => {
    const seen: Page['items'] = [];
    let after = '';
    do {
      const answer = await auditor.call('GET', `/log?limit=2${after}`);
      expect(answer.statusCode).toBe(200);
      expect(answer.body).not.toMatch(/Zqheron|"reason"|"after":|"id"/);
      const { items, next } = answer.json<Page>();
      seen.push(...items);
      after = next === null ? '' : `&after=${next}`;
    } while (after !== '');
    const sequences = seen.map(({ sequence }) => sequence);
    expect(sequences).toEqual(sequences.map((_, i) => sequences.length - i));
    expect(seen.find(({ action }) => action === 'source.created')).toMatchObject({ record: 'source', actor: 'member' });
    expect(seen.find(({ action }) => action === 'member.added')).toMatchObject({ actor: 'system', by: null });
  });

  it('is narrowed to what was done to one kind of record', async () => {
    const { items } = (await auditor.call('GET', '/log?about=member')).json<Page>();
    expect(items.map(({ action }) => action)).toEqual(['member.added', 'member.added', 'member.added']);
    expect((await auditor.call('GET', '/log?about=member%25')).statusCode).toBe(422);
    expect((await auditor.call('GET', '/log?after=nonsense')).statusCode).toBe(422);
  });

  it('is for nobody else, and tells nobody elsewhere that it is there', async () => {
    for (const path of ['/log', '/log/check']) {
      expect((await editor.call('GET', path)).statusCode).toBe(403);
      const stranger = await test.person('hyesan', ['auditor']);
      const elsewhere = await stranger.request({ method: 'GET', url: `/api/v1/workspaces/yomju${path}` });
      const nowhere = await stranger.request({ method: 'GET', url: `/api/v1/workspaces/nowhere${path}` });
      expect([elsewhere.statusCode, elsewhere.json<{ detail: string }>().detail]).toEqual([
        404,
        nowhere.json<{ detail: string }>().detail,
      ]);
    }
  });

  it('holds; and once an entry was changed, names the first that does not', async () => {
    const before = (await auditor.call('GET', '/log/check')).json<Check>();
    const { items } = (await auditor.call('GET', '/log?limit=1')).json<Page>();
    expect(before).toMatchObject({ holds: true, entries: items[0]?.sequence, fault: null });
    expect(before.chainHash).toMatch(/^[0-9a-f]{64}$/);
    expect((await auditor.call('GET', '/log/check?after=WzEsImFiIl0')).statusCode).toBe(422);
    await asOwner(test, async (client) => {
      const rows = await client.query<{ workspace_id: string }>(
        `select workspace_id from workspace_slugs where slug = 'yomju'`,
      );
      await client.query('select whence_enter($1)', [rows.rows[0]?.workspace_id]);
      await client.query(
        `update audit_bodies set body = replace(body, 'researcher', 'editor') || ' '
        where workspace_id = $1 and sequence = 3`,
        [rows.rows[0]?.workspace_id],
      );
    });
    expect((await auditor.call('GET', '/log/check')).json<Check>()).toMatchObject({
      holds: false,
      entries: 2,
      fault: { sequence: 3, problem: 'its body was changed after it was written' },
    });
  });

  it('leaves logins to who manages members or asks what they could open', async () => {
    const loginsFor = async (person: Person) =>
      (await person.call('GET', '/members'))
        .json<{ items: { login: string | null }[] }>()
        .items.map(({ login }) => login);
    expect(await loginsFor(admin)).toContainEqual(expect.stringMatching(/^yomju-auditor-/));
    expect(await loginsFor(auditor)).toContainEqual(expect.stringMatching(/^yomju-admin-/));
    const publisher = await test.person('yomju', ['publisher']);
    expect(new Set(await loginsFor(publisher))).toEqual(new Set([null]));
  });
});

describe('a report, checked before it is made', () => {
  let test: TestApp;
  let editor: Person;
  let publisher: Person;

  beforeAll(async () => {
    test = await TestApp.start();
    editor = await test.person('yomju', ['editor']);
    publisher = await test.person('yomju', ['publisher']);
    const source = await makeSource(editor, 'Zqheron');
    await makeAttribution(editor, await makeClaim(editor), source);
    await makeClaim(editor, 'Zqheron saw the trucks leave.');
  }, 60_000);
  afterAll(() => test.stop());

  it('says where it would tell too much and never what, and logs nothing', async () => {
    const answer = await publisher.call('GET', '/reports/claims/check?level=public');
    expect(answer.statusCode).toBe(200);
    expect(answer.body).not.toContain('Zqheron');
    expect(answer.json()).toMatchObject({
      level: 'public',
      withheldClaims: null,
      findings: [{ claim: 'C-2', field: 'statement', kind: 'pseudonym' }],
    });
    const auditor = await test.person('yomju', ['auditor']);
    expect((await auditor.call('GET', '/log?about=report')).json()).toMatchObject({ items: [] });
  });

  it('takes claims one by one, by codes that are there', async () => {
    const one = await publisher.call('GET', '/reports/claims/check?level=public&claims=C-1');
    expect(one.json()).toMatchObject({ claims: 1, findings: [] });
    const report = await editor.call('GET', '/reports/claims?level=internal&format=json&claims=C-2');
    expect(report.json<{ claims: unknown[] }>().claims).toHaveLength(1);
    const absent = await publisher.call('GET', '/reports/claims/check?level=public&claims=C-99');
    expect([absent.statusCode, absent.json<{ errors: { path: string }[] }>().errors[0]?.path]).toEqual([422, 'claims']);
    expect((await publisher.call('GET', '/reports/claims/check?level=internal')).statusCode).toBe(403);
  });

  it('stops with the report while a source behind it is frozen', async () => {
    await test.person('yomju', ['admin']);
    expect((await editor.call('POST', '/sources/S-1/freeze', { reason: 'no sign of life' })).statusCode).toBe(200);
    await publisher.signInAgain();
    expect((await publisher.call('GET', '/reports/claims/check?level=public&claims=C-1')).statusCode).toBe(423);
  });
});
