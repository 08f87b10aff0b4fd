import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type Made,
  make,
  makeAttribution,
  makeClaim,
  makeSource,
  type SeenEvent,
  watchLog,
} from '../support/desk-records.js';
import { type Person, TestApp } from '../support/test-app.js';

describe('distinctions', () => {
  let test: TestApp;
  let researcher: Person;
  let editor: Person;
  let publisher: Person;
  let elsewhere: Person;
  let claim: Made;
  let source: Made;
  let a: Made;
  let b: Made;
  let events: SeenEvent[];

  beforeAll(async () => {
    test = await TestApp.start();
    researcher = await test.person('yomju', ['researcher']);
    editor = await test.person('yomju', ['editor']);
    publisher = await test.person('yomju', ['publisher']);
    elsewhere = await test.person('caspian', ['editor']);
    claim = await makeClaim(researcher);
    source = await makeSource(researcher, 'Heo');
    events = watchLog(test);
  }, 60_000);
  beforeEach(async () => {
    a = await makeAttribution(researcher, claim, source);
    b = await makeAttribution(researcher, claim, source);
    events.length = 0;
  });
  afterAll(() => test.stop());

  const body = (more: object = {}) => ({
    between: [a.ref, b.id],
    basis: 'editor',
    reason: 'Each offered the same explanation unasked.',
    ...more,
  });
  const withdraw = (person: Person, of: Made, version?: number, reason?: string) =>
    person.call('POST', `/distinctions/${of.id}/withdraw`, { reason: reason ?? 'They had met.' }, version);

  it('records why two accounts are independent', async () => {
    const answer = await editor.call('POST', '/distinctions', body());
    expect(answer.statusCode).toBe(201);
    expect(answer.headers['etag']).toBe('"1"');
    const made = answer.json<Made>();
    expect(made).toEqual({
      id: made.id,
      ref: made.ref,
      betweenIds: [a.id, b.id],
      basis: 'editor',
      reason: 'Each offered the same explanation unasked.',
      state: 'active',
      withdrawnReason: null,
      version: 1,
    });
    expect(events).toMatchObject([{ action: 'distinction.created', touched: { attributionIds: [a.id, b.id] } }]);
    for (const secret of ['unasked', a.id, b.id]) expect(events[0]?.text).not.toContain(secret);
  });

  it('takes accounts of two claims', async () => {
    const far = await makeAttribution(researcher, await makeClaim(researcher, 'They were paid.'), source);
    expect((await editor.call('POST', '/distinctions', body({ between: [a.ref, far.ref] }))).statusCode).toBe(201);
  });

  it('is recorded once for a pair and a basis, and again after it was withdrawn', async () => {
    const made = await make(editor, '/distinctions', body());
    const again = await editor.call('POST', '/distinctions', body({ between: [b.ref, a.ref] }));
    expect(again.statusCode).toBe(409);
    expect(again.json<{ detail: string }>().detail).toContain(made.ref);
    expect((await editor.call('POST', '/distinctions', body({ basis: 'profile' }))).statusCode).toBe(201);
    await withdraw(editor, made, 1);
    expect((await editor.call('POST', '/distinctions', body())).statusCode).toBe(201);
  });

  it('recorded by six at the same moment is recorded once', async () => {
    // Twice: the first round also opens the connections, and so may not run side by side.
    for (const basis of ['editor', 'profile']) {
      const calls = Array.from({ length: 6 }, () => editor.call('POST', '/distinctions', body({ basis })));
      const statuses = (await Promise.all(calls)).map((answer) => answer.statusCode).sort((x, y) => x - y);
      expect(statuses).toEqual([201, 409, 409, 409, 409, 409]);
    }
  });

  it('is withdrawn once, on the version that was read, and stays on record', async () => {
    const made = await make(editor, '/distinctions', body());
    expect((await withdraw(editor, made)).statusCode).toBe(428);
    expect((await withdraw(editor, made, 2)).statusCode).toBe(412);
    expect((await withdraw(editor, made, 1, '')).json()).toMatchObject({ errors: [{ path: 'reason' }] });
    events.length = 0;
    const answer = await withdraw(editor, made, 1);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ state: 'withdrawn', withdrawnReason: 'They had met.', version: 2 });
    expect(events).toMatchObject([{ action: 'distinction.withdrawn', touched: { attributionIds: [a.id, b.id] } }]);
    expect(events[0]?.text).not.toContain('met');
    const again = await withdraw(editor, made, 2);
    expect(again.json()).toMatchObject({ code: 'DISTINCTION_NOT_ACTIVE' });
  });

  it.each<[string, () => object, string]>([
    ['one account', () => ({ between: [a.ref] }), 'between'],
    ['three accounts', () => ({ between: [a.ref, b.ref, a.ref] }), 'between'],
    ['an account and itself', () => ({ between: [a.ref, a.id] }), 'between[1]'],
    ['an account that is not there', () => ({ between: [a.ref, 'A-999'] }), 'between[1]'],
    ['a claim for an account', () => ({ between: [claim.ref, b.ref] }), 'between[0]'],
    ['a basis that is not in the list', () => ({ basis: 'hunch' }), 'basis'],
    ['no reason', () => ({ reason: undefined }), 'reason'],
    ['an unknown field', () => ({ state: 'active' }), 'state'],
  ])('refuses %s and names the field', async (_what, change, path) => {
    const answer = await editor.call('POST', '/distinctions', body(change()));
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ errors: [{ path }] });
  });

  it('is read by a researcher, but raised and withdrawn only by whoever decides ties', async () => {
    const made = await make(editor, '/distinctions', body());
    expect((await researcher.call('GET', '/distinctions')).statusCode).toBe(200);
    expect((await researcher.call('POST', '/distinctions', body())).statusCode).toBe(403);
    expect((await withdraw(researcher, made, 1)).statusCode).toBe(403);
    expect((await publisher.call('GET', '/distinctions')).statusCode).toBe(403);
    expect((await test.stranger('yomju').call('GET', '/distinctions')).statusCode).toBe(401);
  });

  it('of the other workspace is not there, and neither are its accounts', async () => {
    const made = await make(editor, '/distinctions', body());
    const absent = await withdraw(elsewhere, { id: 'N-999', ref: '', version: 1 }, 1);
    expect(absent.statusCode).toBe(404);
    expect((await withdraw(elsewhere, made, 1)).body).toBe(absent.body);
    expect((await withdraw(elsewhere, { ...made, id: 'nothing' }, 1)).body).toBe(absent.body);
    const reached = await elsewhere.call('POST', '/distinctions', body({ between: [a.id, b.id] }));
    expect(reached.json()).toMatchObject({ errors: [{ path: 'between[0]' }] });
    expect((await elsewhere.call('GET', '/distinctions')).json()).toEqual({ items: [], next: null });
    expect((await elsewhere.call('GET', `/distinctions?attribution=${a.id}`)).statusCode).toBe(422);
  });

  it('is found by either account, page by page', async () => {
    const c = await makeAttribution(researcher, claim, source);
    const first = await make(editor, '/distinctions', body());
    const second = await make(editor, '/distinctions', body({ between: [c.ref, a.ref] }));
    await make(editor, '/distinctions', body({ between: [b.ref, c.ref] }));
    const refs = async (query: string) =>
      (await researcher.call('GET', `/distinctions?${query}`)).json<{ items: Made[] }>().items.map((item) => item.ref);
    expect(await refs(`attribution=${a.ref}`)).toEqual([first.ref, second.ref]);
    const page = (await researcher.call('GET', `/distinctions?attribution=${a.ref}&limit=1`)).json<{ next: string }>();
    expect(await refs(`attribution=${a.ref}&limit=1&after=${page.next}`)).toEqual([second.ref]);
  });
});
