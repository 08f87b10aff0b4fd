import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Made, makeClaim, type SeenEvent, watchLog } from '../support/desk-records.js';
import { type Person, TestApp } from '../support/test-app.js';

describe('the official position on a claim', () => {
  let test: TestApp;
  let researcher: Person;
  let publisher: Person;
  let auditor: Person;
  let elsewhere: Person;
  let claim: Made;
  let events: SeenEvent[];

  beforeAll(async () => {
    test = await TestApp.start();
    researcher = await test.person('yomju', ['researcher']);
    publisher = await test.person('yomju', ['publisher']);
    auditor = await test.person('yomju', ['auditor']);
    elsewhere = await test.person('caspian', ['researcher']);
    events = watchLog(test);
  }, 60_000);
  beforeEach(async () => {
    claim = await makeClaim(researcher);
    events.length = 0;
  });
  afterAll(() => test.stop());

  const silent = {
    position: 'silent_after_search',
    searches: [
      { where: 'Rodong Sinmun', on: '2024-12-02', query: '염주 청원' },
      { where: 'KCNA', on: null, query: null },
    ],
    requests: [{ to: 'the mission in New York', on: '2024-12~', answer: 'declined', text: 'No comment.' }],
  };
  const put = (person: Person, body: object, version?: number | string, of: string = claim.ref) =>
    person.call('PUT', `/claims/${of}/official-position`, body, version);
  const get = (person: Person, of: string = claim.ref) => person.call('GET', `/claims/${of}/official-position`);

  it('is not there until somebody records it', async () => {
    const absent = await get(researcher);
    expect(absent.statusCode).toBe(404);
    expect(absent.body).toBe((await get(researcher, 'C-999')).body);
  });

  it('keeps where was searched, when, and who was asked, in the order given', async () => {
    const answer = await put(researcher, silent);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.json()).toEqual({ claimId: claim.id, ...silent, version: 1 });
    expect((await get(researcher, claim.id)).json()).toEqual(answer.json());
    expect(events).toMatchObject([{ action: 'official_position.created', touched: { claimIds: [claim.id] } }]);
    for (const secret of ['Rodong', '청원', 'mission', 'comment']) expect(events[0]?.text).not.toContain(secret);
  });

  it('is replaced whole, on the version that was read', async () => {
    await put(researcher, silent);
    expect((await put(researcher, { position: 'denies' })).statusCode).toBe(428);
    expect((await put(researcher, { position: 'denies' }, 2)).statusCode).toBe(412);
    expect((await put(researcher, { position: 'denies' }, 'soon')).statusCode).toBe(422);
    expect((await get(researcher)).json()).toMatchObject({ position: 'silent_after_search', version: 1 });
    events.length = 0;
    const replaced = await put(researcher, { position: 'denies', searches: [{ where: 'KCNA' }] }, 1);
    expect(replaced.headers['etag']).toBe('"2"');
    expect(replaced.json()).toEqual({
      claimId: claim.id,
      position: 'denies',
      searches: [{ where: 'KCNA', on: null, query: null }],
      requests: [],
      version: 2,
    });
    expect(events).toMatchObject([{ action: 'official_position.changed', touched: { claimIds: [claim.id] } }]);
    expect((await put(researcher, { position: 'admits' }, 1)).statusCode).toBe(412);
  });

  it('cannot be replaced where none is', async () => {
    expect((await put(researcher, silent, 1)).statusCode).toBe(412);
    expect((await get(researcher)).statusCode).toBe(404);
  });

  it('recorded by two at the same moment is that of one of them', async () => {
    const answers = await Promise.all([put(researcher, silent), put(researcher, { position: 'denies' })]);
    const statuses = answers.map((answer) => answer.statusCode).sort((x, y) => x - y);
    expect([
      [200, 409],
      [200, 428],
    ]).toContainEqual(statuses);
  });

  it.each<[string, object, string]>([
    ['no position', {}, 'position'],
    ['a position that is not in the list', { position: 'shrugs' }, 'position'],
    ['a search of nowhere', { position: 'unknown', searches: [{ on: '2024' }] }, 'searches[0].where'],
    ['a search at no time', { position: 'unknown', searches: [{ where: 'KCNA', on: 'soon' }] }, 'searches[0].on'],
    ['searches that are no list', { position: 'unknown', searches: {} }, 'searches'],
    ['a request to nobody', { position: 'unknown', requests: [{ to: '' }] }, 'requests[0].to'],
    ['an answer not in the list', { position: 'unknown', requests: [{ to: 'X', answer: 'hm' }] }, 'requests[0].answer'],
    ['an unknown field', { position: 'unknown', version: 3 }, 'version'],
  ])('refuses %s and names the field', async (_what, body, path) => {
    const answer = await put(researcher, body);
    expect(answer.statusCode).toBe(422);
    expect(answer.json<{ errors: { path: string }[] }>().errors.map((error) => error.path)).toContain(path);
  });

  it('of a claim of the other workspace is not there', async () => {
    await put(researcher, silent);
    const absent = await get(elsewhere, 'C-999');
    expect(absent.statusCode).toBe(404);
    for (const answer of [
      await get(elsewhere, claim.id),
      await get(elsewhere, 'nonsense'),
      await put(elsewhere, { position: 'denies' }, undefined, claim.id),
      await put(elsewhere, { position: 'denies' }, 1, claim.id),
    ]) {
      expect(answer.statusCode).toBe(404);
      expect(answer.body).toBe(absent.body);
    }
    expect((await get(researcher)).json()).toMatchObject(silent);
  });

  it('is changed by whoever may change claims, and read by whoever may read them', async () => {
    expect((await put(publisher, silent)).statusCode).toBe(403);
    expect((await put(auditor, silent)).statusCode).toBe(403);
    expect((await get(auditor)).statusCode).toBe(403);
    expect((await get(test.stranger('yomju'))).statusCode).toBe(401);
    expect((await put(test.stranger('yomju'), silent)).statusCode).toBe(401);
  });

  describe('piece by piece', () => {
    const post = (what: string, body: object, version?: number, person: Person = researcher) =>
      person.call('POST', `/claims/${claim.ref}/official-position/${what}`, body, version);

    it('is begun by the first search, and says nothing of the position itself', async () => {
      const begun = await post('searches', { where: 'Rodong Sinmun', on: '2024-12-02', query: '염주 청원' });
      expect(begun.statusCode).toBe(201);
      expect(begun.headers['etag']).toBe('"1"');
      expect(begun.json()).toMatchObject({ position: 'unknown', searches: [{ where: 'Rodong Sinmun' }], requests: [] });
      expect(events).toMatchObject([{ action: 'official_position.created', touched: { claimIds: [claim.id] } }]);
      for (const secret of ['Rodong', '청원']) expect(events[0]?.text).not.toContain(secret);
    });

    it('adds a request, and its answer weeks later, on the version that was read', async () => {
      await put(researcher, { ...silent, requests: [] });
      expect((await post('requests', { to: 'the ministry' })).statusCode).toBe(428);
      expect((await post('requests', { to: 'the ministry' }, 5)).statusCode).toBe(412);
      const asked = await post('requests', { to: 'the ministry', on: '2024-12-03', text: 'Were they sent?' }, 1);
      expect(asked.json()).toMatchObject({ requests: [{ to: 'the ministry', answer: null, text: 'Were they sent?' }] });
      events.length = 0;
      const answered = await post('requests/1/answer', { answer: 'declined' }, 2);
      expect(answered.statusCode).toBe(200);
      expect(answered.json()).toEqual({
        claimId: claim.id,
        ...silent,
        requests: [{ to: 'the ministry', on: '2024-12-03', answer: 'declined', text: 'Were they sent?' }],
        version: 3,
      });
      expect(events[0]?.text).toContain('declined');
      expect(events[0]?.text).not.toContain('ministry');
      expect((await post('requests/1/answer', { answer: 'denied', text: 'Nobody went.' }, 3)).json()).toMatchObject({
        requests: [{ answer: 'denied', text: 'Nobody went.' }],
      });
    });

    it('answers no request that is not there, keeps at most 200, and is not for publishers', async () => {
      const searches = Array.from({ length: 200 }, (_, i) => ({ where: `Paper ${i}` }));
      await put(researcher, { ...silent, searches });
      for (const number of ['0', '2', '01', 'x', '999']) {
        expect((await post(`requests/${number}/answer`, { answer: 'none' }, 1)).statusCode).toBe(404);
      }
      expect((await post('searches', { where: 'One more' }, 1)).json()).toMatchObject({ code: 'LIST_FULL' });
      expect((await post('requests/1/answer', { answer: 'maybe' }, 1)).statusCode).toBe(422);
      expect((await post('requests/1/answer', { answer: 'none' })).statusCode).toBe(428);
      expect((await post('searches', { where: 'KCNA' }, 1, publisher)).statusCode).toBe(403);
      expect((await get(researcher)).json()).toMatchObject({ version: 1 });
    });
  });
});
