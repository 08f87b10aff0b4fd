import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MOST_DRAFTS } from '../../src/domain/desk/draft-rules.js';
import { AnswersSweeper } from '../../src/access/answers-sweeper.service.js';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import { asOwner } from '../support/as-owner.js';
import { type Made, make, watchLog } from '../support/desk-records.js';
import { type Person, TestApp } from '../support/test-app.js';

interface Draft extends Made {
  readonly kind: string;
  readonly content: object;
  readonly goesOn: string;
}

describe('drafts', () => {
  let test: TestApp;
  let mina: Person;
  const content = { wording: { text: 'They took us to the river at night' }, access: 'participant' };

  beforeAll(async () => {
    test = await TestApp.start();
    mina = await test.person('yomju', ['researcher'], { isAdmin: true });
  }, 60_000);
  afterAll(() => test.stop());

  const keep = (person: Person, more: object = {}) =>
    make<Draft>(person, '/drafts', { kind: 'attribution', content, about: 'C-1', ...more });
  async function idsFor(person: Person, query = ''): Promise<string[]> {
    const page = (await person.call('GET', `/drafts?limit=200${query}`)).json<{ items: Draft[] }>();
    return page.items.map(({ id }) => id);
  }
  const usedOn = (id: string, days: number) =>
    asOwner(test, (client) =>
      client.query(`update drafts set used_on = current_date - $2::integer where id = $1`, [id, days]),
    );

  it('are given back as they were, in whatever state', async () => {
    const odd = {
      kind: 'claim',
      content: { time: '20', statement: [{ text: '' }], topics: null, quantities: [1e308] },
    };
    const made = await keep(mina, odd);
    expect((await mina.call('GET', `/drafts/${made.id}`)).json()).toMatchObject({ ...odd, about: 'C-1', version: 1 });
    const saved = await mina.call('PUT', `/drafts/${made.id}`, { content: { time: '2024' } }, 1);
    expect(saved.json()).toMatchObject({ content: { time: '2024' }, about: 'C-1', version: 2 });
    // Two windows: the one that is behind does not win.
    expect((await mina.call('PUT', `/drafts/${made.id}`, { content: {} }, 1)).statusCode).toBe(412);
    expect((await mina.call('PUT', `/drafts/${made.id}`, { content: { pseudonym: 'x' } }, 2)).json()).toMatchObject({
      errors: [{ path: 'content.pseudonym' }],
    });
    expect(await idsFor(mina, '&kind=claim')).toEqual([made.id]);
    expect(await idsFor(mina, '&kind=report')).toEqual([]);
    expect((await mina.call('DELETE', `/drafts/${made.id}`, undefined, 2)).statusCode).toBe(204);
    expect(await idsFor(mina)).toEqual([]);
  });

  it('are nobody else’s, whatever their roles: every route answers as if there were none', async () => {
    const { id } = await keep(mina);
    const others = [
      await test.person('yomju', ['editor', 'admin', 'auditor', 'custodian', 'publisher', 'researcher'], {
        isAdmin: true,
      }),
      await test.person('caspian', ['editor']),
    ];
    const absent = id.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    for (const other of others) {
      expect(await idsFor(other)).toEqual([]);
      for (const [method, body] of [
        ['GET', undefined],
        ['PUT', { content: {} }],
        ['DELETE', undefined],
      ] as const) {
        const answer = await other.call(method, `/drafts/${id}`, body, 1);
        expect([answer.statusCode, answer.body]).toEqual([
          404,
          (await other.call(method, `/drafts/${absent}`, body, 1)).body,
        ]);
      }
    }
    expect((await mina.call('GET', `/drafts/${id}`)).json()).toMatchObject({ content, version: 1 });
  });

  it('leave nothing of what was in them when they are removed, also where they were saved with a key', async () => {
    const payload = JSON.stringify({ kind: 'comment', content: { text: 'It was Plover' } });
    const asked = { method: 'POST', url: '/api/v1/workspaces/yomju/drafts', payload } as const;
    const made = await mina.request({ ...asked, headers: { 'idempotency-key': 'a-draft-to-go' } });
    expect((await mina.call('DELETE', `/drafts/${made.json<Draft>().id}`, undefined, 1)).statusCode).toBe(204);
    const left = await asOwner(test, (client) =>
      client.query(`select 1 from drafts d where d.content like '%Plover%'
        union all select 1 from kept_answers a where a.answer like '%Plover%'`),
    );
    expect(left.rows).toEqual([]);
  });

  it('are not in the log, in lists, in errors or in a dossier', async () => {
    const seen = watchLog(test);
    await keep(mina);
    await mina.call('POST', '/drafts', { kind: 'attribution', content: { ...content, river: 'at night' } });
    expect(seen).toEqual([]);
    expect((await mina.call('GET', '/drafts')).body).not.toContain('river');
    expect(JSON.stringify(test.log.entries)).not.toContain('river');
    const editor = await test.person('yomju', ['editor']);
    expect((await editor.call('GET', '/dossier')).body).not.toContain('river at night');
  });

  it('cannot be kept of what one may not write, and are not read by who no longer may', async () => {
    const publisher = await test.person('yomju', ['publisher']);
    const refused = await publisher.call('POST', '/drafts', { kind: 'attribution', content });
    expect(refused.json()).toMatchObject({ status: 403, code: 'NOT_ALLOWED' });
    const moved = await test.person('yomju', ['researcher']);
    const { id } = await keep(moved);
    const workspaces = test.app.get(WorkspacesService, { strict: false });
    const member = { accountId: moved.accountId, name: 'moved', roles: ['publisher'] as const };
    await workspaces.setMember(await workspaces.systemActorIn('yomju'), member, 1);
    expect((await moved.call('GET', `/drafts/${id}`)).statusCode).toBe(404);
    expect(await idsFor(moved)).toEqual([]);
    expect((await (await test.person('yomju', ['auditor'])).call('GET', '/drafts')).statusCode).toBe(403);
  });

  it('go when nobody opens them for ninety days', async () => {
    const [opened, left] = [await keep(mina), await keep(mina)];
    await usedOn(opened.id, 89);
    await usedOn(left.id, 90);
    expect((await mina.call('GET', `/drafts/${left.id}`)).statusCode).toBe(404);
    expect((await mina.call('PUT', `/drafts/${left.id}`, { content: {} }, 1)).statusCode).toBe(404);
    const again = (await mina.call('GET', `/drafts/${opened.id}`)).json<Draft>();
    const inNinety = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
    expect(again.goesOn).toBe(inNinety);
    // Whoever keeps the next draft of the desk clears away what has run out.
    await keep(await test.person('yomju', ['researcher']));
    const rows = await asOwner(test, (client) => client.query('select 1 from drafts where id = $1', [left.id]));
    expect(rows.rowCount).toBe(0);
    expect((await mina.call('GET', `/drafts/${opened.id}`)).statusCode).toBe(200);
    // Also where nobody keeps another one.
    await usedOn(opened.id, 90);
    const claim = await make(mina, '/claims', { kind: 'event', statement: [{ text: 'A light', lang: 'en' }] });
    const colleague = await test.person('yomju', ['researcher']);
    await make(colleague, `/claims/${claim.ref}/comments`, { text: 'Whose?' });
    const told = await asOwner(test, (client) =>
      client.query(`update notifications set shown_from = now() - interval '181 days'`),
    );
    expect(told.rowCount).toBe(1);
    await test.app.get(AnswersSweeper, { strict: false }).sweepAll();
    const after = await asOwner(test, (client) =>
      client.query('select id from drafts where id = $1 union all select id from notifications', [opened.id]),
    );
    expect(after.rows).toEqual([]);
  });

  it('are a hundred at most', async () => {
    const busy = await test.person('yomju', ['researcher']);
    for (let i = 0; i < MOST_DRAFTS; i++) await keep(busy);
    const answer = await busy.call('POST', '/drafts', { kind: 'claim', content: {} });
    expect(answer.json()).toMatchObject({ status: 409, code: 'TOO_MANY_DRAFTS' });
  });
});
