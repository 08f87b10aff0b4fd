import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asOwner } from '../support/as-owner.js';
import {
  type Made,
  make,
  makeAttribution,
  makeClaim,
  makeDocument,
  makeSource,
  watchLog,
} from '../support/desk-records.js';
import { personAt } from '../support/seeded-desk.js';
import { type Person, TestApp } from '../support/test-app.js';

interface Comment extends Made {
  readonly thread: string;
  readonly text: string | null;
  readonly revision: number;
  readonly replies: number;
  readonly mentions: readonly { accountId: string; name: string }[];
  readonly passage: { exact: string; start: number; end: number } | null;
  readonly removed: { by: { accountId: string } } | null;
  readonly resolved: { by: { accountId: string; name: string }; at: string } | null;
}

describe('comments', () => {
  let test: TestApp;
  let mina: Person;
  let jo: Person;
  let publisher: Person;
  let claim: Made;

  beforeAll(async () => {
    test = await TestApp.start();
    await test.person('yomju', ['admin']);
    mina = await personAt(test, 'yomju', ['researcher'], { login: 'mina' });
    jo = await personAt(test, 'yomju', ['editor'], { login: '조기자' });
    publisher = await personAt(test, 'yomju', ['publisher'], { login: 'printer' });
    claim = await makeClaim(mina);
  }, 60_000);
  afterAll(() => test.stop());

  const say = (person: Person, text: string, on = `/claims/${claim.ref}`, more: object = {}) =>
    make<Comment>(person, `${on}/comments`, { text, ...more });
  const reply = (person: Person, to: Comment, text: string) =>
    make<Comment>(person, `/comments/${to.id}/replies`, { text });
  const read = async (id: string) => (await mina.call('GET', `/comments/${id}`)).json<Comment>();
  async function walk(path: string): Promise<Comment[]> {
    const found: Comment[] = [];
    for (let next: string | null = ''; next !== null;) {
      const more = `${path.includes('?') ? '&' : '?'}limit=1${next === '' ? '' : `&after=${next}`}`;
      const page: { items: Comment[]; next: string | null } = (await mina.call('GET', `${path}${more}`)).json();
      found.push(...page.items);
      next = page.next;
    }
    return found;
  }

  it('stand on a claim, an account, a source or a document, or on a part of it', async () => {
    const source = await makeSource(mina, 'Heron');
    const account = await makeAttribution(mina, claim, source);
    const note = await makeDocument(mina, '🕊 염주군에서 들었다. A trader said so.');
    const whole = await say(mina, 'Who else was there?', `/sources/${source.ref}`);
    expect(whole).toMatchObject({ on: { kind: 'source', id: source.id, ref: source.ref }, field: null, version: 1 });
    const field = await say(jo, 'Is that hearsay?', `/attributions/${account.ref}`, { field: 'access' });
    expect(field).toMatchObject({ on: { kind: 'attribution' }, field: 'access', author: { name: '조기자' } });
    const onNote = `/documents/${note.ref}`;
    const quoted = await say(mina, 'Which trader?', onNote, { passage: { exact: 'A trader said' } });
    // 🕊 is one code point: 염주군에서 starts at 2, "A" at 13.
    expect(quoted.passage).toEqual({ exact: 'A trader said', start: 13, end: 26 });
    expect((await walk(`${onNote}/comments`)).map(({ id }) => id)).toEqual([quoted.id]);
  });

  it('are refused on a field the record does not have, and on words that do not stand there', async () => {
    const note = await makeDocument(mina, 'He said yes, yes.');
    for (const [path, body, named] of [
      [`/claims/${claim.ref}/comments`, { text: 'x', field: 'pseudonym' }, 'field'],
      [`/documents/${note.ref}/comments`, { text: 'x', passage: { exact: 'no' } }, 'passage.exact'],
      [`/documents/${note.ref}/comments`, { text: 'x', passage: { exact: 'yes' } }, 'passage.start'],
      [`/documents/${note.ref}/comments`, { text: 'x', field: 'text', passage: { exact: 'He' } }, 'passage'],
      [`/claims/${claim.ref}/comments`, { text: 'x', passage: { exact: 'He' } }, 'passage'],
      [`/claims/${claim.ref}/comments`, { text: '' }, 'text'],
    ] as const) {
      const answer = await mina.call('POST', path, body);
      expect([answer.statusCode, answer.json().errors[0].path]).toEqual([422, named]);
    }
  });

  it('make threads, walked page by page', async () => {
    const own = await makeClaim(mina, 'The market was closed.');
    const on = `/claims/${own.ref}`;
    const [first, second] = [await say(mina, 'One', on), await say(jo, 'Two', on)];
    const answers = [await reply(jo, first, 'A'), await reply(mina, first, 'B')];
    // An answer to an answer stays in the thread.
    answers.push(await reply(jo, answers[0] ?? first, 'C'));
    expect((await walk(`${on}/comments`)).map(({ id, replies }) => [id, replies])).toEqual([
      [first.id, 3],
      [second.id, 0],
    ]);
    expect((await walk(`/comments/${first.id}/replies`)).map(({ text }) => text)).toEqual(['A', 'B', 'C']);
    expect(answers.map(({ thread }) => thread)).toEqual([first.id, first.id, first.id]);
    const counts = await mina.call('GET', `/comments/counts?claims=${own.ref},C-999`);
    expect(counts.json()).toEqual({
      items: [{ claim: { kind: 'claim', id: own.id, ref: own.ref }, comments: 5, open: 2 }],
    });
    expect((await mina.call('GET', '/comments/counts?claims=S-1')).statusCode).toBe(422);
    expect((await mina.call('GET', `${on}/comments?after=WyJ4Il0`)).statusCode).toBe(422);
  });

  it('are changed by their author alone, on the version they saw, and keep every earlier text', async () => {
    const made = await say(mina, 'He was there.');
    const change = (person: Person, version: number, text: string) =>
      person.call('PATCH', `/comments/${made.id}`, { text }, version);
    expect((await change(jo, 1, 'She was there.')).json()).toMatchObject({ status: 403, code: 'NOT_YOURS' });
    const changed = await change(mina, 1, 'She was there.');
    expect(changed.json()).toMatchObject({ text: 'She was there.', revision: 2, version: 2 });
    expect((await change(mina, 1, 'They were there.')).statusCode).toBe(412);
    const texts = (await jo.call('GET', `/comments/${made.id}/texts`)).json<{ items: { text: string }[] }>();
    expect(texts.items.map(({ text }) => text)).toEqual(['She was there.', 'He was there.']);
  });

  it('settle with who and when, and open again', async () => {
    const made = await say(mina, 'Which day?');
    const answer = await reply(jo, made, 'The third.');
    const settled = await jo.call('POST', `/comments/${made.id}/resolve`, undefined, 1);
    expect(settled.json()).toMatchObject({
      version: 2,
      resolved: { by: { accountId: jo.accountId, name: '조기자' } },
    });
    expect(Date.now() - Date.parse(settled.json<Comment>().resolved?.at ?? '')).toBeLessThan(60_000);
    const states = async (state: string) =>
      (await walk(`/claims/${claim.ref}/comments?state=${state}`)).map(({ id }) => id);
    expect(await states('resolved')).toContain(made.id);
    expect(await states('open')).not.toContain(made.id);
    expect((await jo.call('POST', `/comments/${made.id}/reopen`, undefined, 1)).statusCode).toBe(412);
    expect((await mina.call('POST', `/comments/${made.id}/reopen`, undefined, 2)).json()).toMatchObject({
      resolved: null,
    });
    expect((await jo.call('POST', `/comments/${answer.id}/resolve`, undefined, 1)).json()).toMatchObject({
      code: 'NOT_A_THREAD',
    });
  });

  it('leave a tombstone when they are removed, and none of their words anywhere', async () => {
    const key = { 'idempotency-key': 'whose-name-it-is' };
    const url = `/api/v1/workspaces/yomju/claims/${claim.ref}/comments`;
    const payload = JSON.stringify({ text: 'Her name is Kestrel' });
    const made = (await mina.request({ method: 'POST', url, payload, headers: key })).json<Comment>();
    await mina.call('PATCH', `/comments/${made.id}`, { text: 'Kestrel, from Yomju' }, 1);
    await reply(jo, made, 'Not here.');
    const colleague = await test.person('yomju', ['researcher']);
    expect((await colleague.call('DELETE', `/comments/${made.id}`, undefined, 2)).json()).toMatchObject({
      code: 'NOT_YOURS',
    });
    expect((await jo.call('DELETE', `/comments/${made.id}`, undefined, 2)).statusCode).toBe(204);
    expect(await read(made.id)).toMatchObject({
      text: null,
      replies: 1,
      author: { accountId: mina.accountId },
      removed: { by: { accountId: jo.accountId } },
    });
    expect((await mina.call('GET', `/comments/${made.id}/texts`)).json()).toEqual({ items: [], next: null });
    expect((await mina.call('PATCH', `/comments/${made.id}`, { text: 'x' }, 3)).json()).toMatchObject({
      code: 'COMMENT_REMOVED',
    });
    const stored = await asOwner(test, (client) =>
      client.query(
        `select 1 from comments k where k::text like '%Kestrel%'
         union all select 1 from comment_texts t where t::text like '%Kestrel%'
         union all select 1 from audit_bodies b where b::text like '%Kestrel%'
         union all select 1 from kept_answers a where a.answer like '%Kestrel%'`,
      ),
    );
    expect(stored.rows).toEqual([]);
    // Sent again it neither tells the words nor makes a second comment of them.
    const again = await mina.request({ method: 'POST', url, payload, headers: key });
    expect([again.statusCode, again.json()]).toEqual([409, expect.objectContaining({ code: 'ANSWER_WITHHELD' })]);
  });

  it('name colleagues who may read them, and are refused when they name somebody who may not', async () => {
    const made = await say(mina, '@조기자에게 물어볼 것, @nobody knows');
    expect(made.mentions).toEqual([{ accountId: jo.accountId, name: '조기자' }]);
    const answer = await mina.call('POST', `/claims/${claim.ref}/comments`, { text: 'Print it, @printer!' });
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({
      errors: [{ path: 'text', given: '@printer', expected: 'the name of somebody who may read this comment' }],
    });
    expect((await publisher.call('GET', '/notifications')).json()).toEqual({ items: [], next: null });
    const changed = await mina.call('PATCH', `/comments/${made.id}`, { text: '@printer' }, 1);
    expect(changed.statusCode).toBe(422);
    // Nothing of the refused change was written.
    expect(await read(made.id)).toMatchObject({ revision: 1, version: 1, mentions: [{ name: '조기자' }] });
  });

  it('are for who reads evidence: a publisher, another desk and a stranger learn nothing', async () => {
    const made = await say(mina, 'Only for us');
    const outsider = await test.person('caspian', ['editor']);
    const routes = [
      `/claims/${claim.id}/comments`,
      `/comments/${made.id}`,
      `/comments/${made.id}/replies`,
      `/comments/${made.id}/texts`,
      `/comments/counts?claims=${claim.id}`,
    ];
    for (const route of routes) {
      expect((await publisher.call('GET', route)).statusCode).toBe(403);
      const foreign = await outsider.call('GET', route);
      const absent = await outsider.call('GET', route.replaceAll(made.id, made.id.replace(/.$/, '0')));
      expect([foreign.statusCode, foreign.body]).toEqual(
        route.includes('counts') ? [200, '{"items":[]}'] : [404, absent.body],
      );
    }
    for (const role of ['auditor', 'admin', 'custodian'] as const) {
      const other = await test.person('yomju', [role]);
      expect((await other.call('GET', `/comments/${made.id}`)).statusCode).toBe(403);
    }
    const changes = [
      ['PATCH', `/comments/${made.id}`, { text: 'x' }],
      ['DELETE', `/comments/${made.id}`, undefined],
      ['POST', `/comments/${made.id}/resolve`, undefined],
      ['POST', `/comments/${made.id}/replies`, { text: 'x' }],
    ] as const;
    for (const [method, route, body] of changes) {
      expect((await outsider.call(method, route, body, 1)).statusCode).toBe(404);
      expect((await publisher.call(method, route, body, 1)).statusCode).toBe(403);
    }
    expect(await read(made.id)).toMatchObject({ text: 'Only for us', version: 1, replies: 0, resolved: null });
  });

  it('are in no log, no dossier and no report', async () => {
    const seen = watchLog(test);
    const made = await say(mina, 'Plover heard it @조기자');
    await mina.call('PATCH', `/comments/${made.id}`, { text: 'Plover saw it' }, 1);
    expect(seen.map(({ action }) => action)).toEqual(['comment.created', 'comment.changed']);
    expect(JSON.stringify(seen)).not.toContain('Plover');
    expect(JSON.stringify(test.log.entries)).not.toContain('Plover');
    expect((await jo.call('GET', '/dossier')).body).not.toContain('Plover');
    expect((await mina.call('GET', '/reports/claims?format=json&level=internal')).body).not.toContain('Plover');
  });
});
