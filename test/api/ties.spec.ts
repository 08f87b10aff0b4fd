import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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

interface Tie extends Made {
  between: { sourceId: string | null; attributionId: string | null }[];
  decisions: { state: string; reason: string; decidedById: string; decidedOn: string }[];
}

describe('ties', () => {
  let test: TestApp;
  let researcher: Person;
  let editor: Person;
  let publisher: Person;
  let elsewhere: Person;
  let claim: Made;
  let account: Made;
  let events: SeenEvent[];

  beforeAll(async () => {
    test = await TestApp.start();
    researcher = await test.person('yomju', ['researcher']);
    editor = await test.person('yomju', ['editor']);
    publisher = await test.person('yomju', ['publisher']);
    elsewhere = await test.person('caspian', ['researcher', 'editor']);
    claim = await makeClaim(researcher);
    account = await makeAttribution(researcher, claim, await makeSource(researcher, 'Heo'));
    events = watchLog(test);
  }, 60_000);
  afterAll(() => test.stop());

  /** Two sources no other tie knows of. */
  const pair = async (): Promise<[Made, Made]> => [
    await makeSource(researcher, 'One'),
    await makeSource(researcher, 'Other'),
  ];
  const body = (a: Made, b: Made, more: object = {}) => ({
    between: [{ source: a.ref }, { source: b.id }],
    kind: 'in_contact',
    state: 'suggested',
    reason: 'They sold at the same market.',
    ...more,
  });
  const decide = (person: Person, tie: Made, state: string, version?: number, reason = 'Both said so.') =>
    person.call('POST', `/ties/${tie.id}/decisions`, { state, reason }, version);

  it('is suggested by a researcher, with its reason as the first decision', async () => {
    const [a, b] = await pair();
    events.length = 0;
    const answer = await researcher.call('POST', '/ties', body(a, b, { score: 0.7 }));
    expect(answer.statusCode).toBe(201);
    expect(answer.headers['etag']).toBe('"1"');
    const tie = answer.json<Tie>();
    expect(tie).toEqual({
      id: tie.id,
      ref: tie.ref,
      between: [
        { sourceId: a.id, attributionId: null },
        { sourceId: b.id, attributionId: null },
      ],
      kind: 'in_contact',
      state: 'suggested',
      reason: 'They sold at the same market.',
      score: 0.7,
      decisions: [
        {
          state: 'suggested',
          reason: 'They sold at the same market.',
          decidedById: researcher.accountId,
          decidedOn: tie.decisions[0]?.decidedOn,
        },
      ],
      version: 1,
    });
    expect(tie.decisions[0]?.decidedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect((await researcher.call('GET', `/ties/${tie.ref}`)).json()).toEqual(tie);
    expect(events).toMatchObject([{ action: 'tie.created', touched: { sourceIds: [a.id, b.id], attributionIds: [] } }]);
    for (const secret of ['market', a.id, b.id]) expect(events[0]?.text).not.toContain(secret);
  });

  it('joins a source and an attribution too, and moves both', async () => {
    const [a] = await pair();
    events.length = 0;
    const between = [{ attribution: account.ref }, { source: a.ref }];
    const tie = await make<Tie>(researcher, '/ties', { ...body(a, a), between, kind: 'retells' });
    expect(tie.between).toEqual([
      { sourceId: null, attributionId: account.id },
      { sourceId: a.id, attributionId: null },
    ]);
    expect(events[0]?.touched).toEqual({ sourceIds: [a.id], attributionIds: [account.id] });
  });

  it('is confirmed only by whoever may decide', async () => {
    const [a, b] = await pair();
    const refused = await researcher.call('POST', '/ties', body(a, b, { state: 'confirmed' }));
    expect(refused.statusCode).toBe(403);
    expect(refused.json()).toMatchObject({ code: 'NOT_ALLOWED' });
    const made = await editor.call('POST', '/ties', body(a, b, { state: 'confirmed' }));
    expect(made.statusCode).toBe(201);
    expect((await decide(researcher, made.json<Tie>(), 'rejected', 1)).statusCode).toBe(403);
  });

  it('is confirmed, rejected and suggested again; every decision stays', async () => {
    const [a, b] = await pair();
    const tie = await make<Tie>(researcher, '/ties', body(a, b));
    expect((await decide(editor, tie, 'confirmed')).statusCode).toBe(428);
    const confirmed = await decide(editor, tie, 'confirmed', 1);
    expect(confirmed.statusCode).toBe(201);
    expect(confirmed.headers['etag']).toBe('"2"');
    expect((await decide(editor, tie, 'rejected', 1)).statusCode).toBe(412);
    await decide(editor, tie, 'rejected', 2, 'They never met.');
    events.length = 0;
    const last = (await decide(editor, tie, 'suggested', 3, 'Perhaps after all.')).json<Tie>();
    expect(last).toMatchObject({ state: 'suggested', reason: 'Perhaps after all.', version: 4 });
    expect(last.decisions.map((decision) => [decision.state, decision.reason])).toEqual([
      ['suggested', 'They sold at the same market.'],
      ['confirmed', 'Both said so.'],
      ['rejected', 'They never met.'],
      ['suggested', 'Perhaps after all.'],
    ]);
    expect(events).toMatchObject([{ action: 'tie.decided', touched: { sourceIds: [a.id, b.id] } }]);
    expect(events[0]?.text).not.toContain('Perhaps');
  });

  it('is recorded once, whichever end comes first, also when it was rejected', async () => {
    const [a, b] = await pair();
    const tie = await make<Tie>(researcher, '/ties', body(a, b));
    await decide(editor, tie, 'rejected', 1);
    for (const again of [body(a, b), body(b, a)]) {
      const answer = await researcher.call('POST', '/ties', again);
      expect(answer.statusCode).toBe(409);
      expect(answer.json()).toMatchObject({ code: 'TIE_EXISTS' });
      expect(answer.json<{ detail: string }>().detail).toContain(`${tie.ref} says this already and is rejected`);
    }
    expect((await researcher.call('POST', '/ties', body(a, b, { kind: 'same_unit' }))).statusCode).toBe(201);
  });

  it('of retelling is another one the other way round', async () => {
    const [a, b] = await pair();
    const there = await make<Tie>(researcher, '/ties', body(a, b, { kind: 'retells' }));
    const back = await make<Tie>(researcher, '/ties', body(b, a, { kind: 'retells' }));
    expect(there.between[0]?.sourceId).toBe(a.id);
    expect(back.between[0]?.sourceId).toBe(b.id);
    expect((await researcher.call('POST', '/ties', body(a, b, { kind: 'retells' }))).statusCode).toBe(409);
  });

  it('suggested by six at the same moment is recorded once', async () => {
    // Twice: the first round also opens the connections, and so may not run side by side.
    for (let round = 0; round < 2; round++) {
      const [a, b] = await pair();
      const people = [researcher, editor, researcher, editor, researcher, editor];
      const answers = await Promise.all(people.map((person) => person.call('POST', '/ties', body(a, b))));
      const statuses = answers.map((answer) => answer.statusCode).sort((x, y) => x - y);
      expect(statuses).toEqual([201, 409, 409, 409, 409, 409]);
    }
  });

  it('joins two sources when it says they are one person', async () => {
    const [a, b] = await pair();
    const between = [{ source: a.ref }, { attribution: account.ref }];
    const refused = await researcher.call('POST', '/ties', { ...body(a, b), between, kind: 'same_person' });
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({ errors: [{ path: 'between[1].attribution' }] });
    expect((await researcher.call('POST', '/ties', body(a, b, { kind: 'same_person' }))).statusCode).toBe(201);
  });

  it.each<[string, object, string]>([
    ['one end', { between: [{ source: 'S-1' }] }, 'between'],
    ['three ends', { between: [{ source: 'S-1' }, { source: 'S-2' }, { source: 'S-3' }] }, 'between'],
    ['the same end twice', { between: [{ source: 'S-1' }, { source: 's-1' }] }, 'between[1]'],
    ['an end that is both', { between: [{ source: 'S-1', attribution: 'A-1' }, { source: 'S-2' }] }, 'between[0]'],
    ['an end that is neither', { between: [{ source: 'S-1' }, {}] }, 'between[1]'],
    ['an end that is not there', { between: [{ source: 'S-1' }, { source: 'S-999' }] }, 'between[1].source'],
    ['an end of another kind', { between: [{ source: 'S-1' }, { source: 'C-1' }] }, 'between[1].source'],
    ['a kind that is not in the list', { kind: 'same_village' }, 'kind'],
    ['a tie that begins rejected', { state: 'rejected' }, 'state'],
    ['no reason', { reason: undefined }, 'reason'],
    ['a score over one', { score: 1.2 }, 'score'],
    ['an unknown field', { colour: 'red' }, 'colour'],
  ])('refuses %s and names the field', async (_what, change, path) => {
    const [a, b] = await pair();
    const answer = await researcher.call('POST', '/ties', { ...body(a, b), ...change });
    expect(answer.statusCode).toBe(422);
    expect(answer.json<{ errors: { path: string }[] }>().errors.map((error) => error.path)).toContain(path);
  });

  it.each<[string, object, string]>([
    ['a state that is not in the list', { state: 'maybe', reason: 'x' }, 'state'],
    ['no reason', { state: 'confirmed' }, 'reason'],
  ])('refuses a decision with %s', async (_what, decision, path) => {
    const tie = await make<Tie>(researcher, '/ties', body(...(await pair())));
    const answer = await editor.call('POST', `/ties/${tie.id}/decisions`, decision, 1);
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ errors: [{ path }] });
  });

  it('of the other workspace is not there, and neither are its ends', async () => {
    const [a, b] = await pair();
    const tie = await make<Tie>(researcher, '/ties', body(a, b));
    const absent = await elsewhere.call('GET', '/ties/T-999');
    expect(absent.statusCode).toBe(404);
    for (const answer of [
      await elsewhere.call('GET', `/ties/${tie.id}`),
      await elsewhere.call('GET', '/ties/no-tie'),
      await decide(elsewhere, tie, 'rejected', 1),
    ]) {
      expect(answer.statusCode).toBe(404);
      expect(answer.body).toBe(absent.body);
    }
    const reached = await elsewhere.call(
      'POST',
      '/ties',
      body(a, b, { between: [{ source: a.id }, { source: b.id }] }),
    );
    expect(reached.json()).toMatchObject({ errors: [{ path: 'between[0].source' }] });
    expect((await elsewhere.call('GET', '/ties')).json()).toEqual({ items: [], next: null });
    expect((await elsewhere.call('GET', `/ties?source=${a.id}`)).statusCode).toBe(422);
    expect((await researcher.call('GET', `/ties/${tie.id}`)).json()).toEqual(tie);
  });

  it('is nothing for a publisher or a stranger', async () => {
    const tie = await make<Tie>(researcher, '/ties', body(...(await pair())));
    expect((await publisher.call('GET', '/ties')).statusCode).toBe(403);
    expect((await publisher.call('GET', `/ties/${tie.id}`)).statusCode).toBe(403);
    expect((await publisher.call('POST', '/ties', body(...(await pair())))).statusCode).toBe(403);
    expect((await decide(publisher, tie, 'confirmed', 1)).statusCode).toBe(403);
    expect((await test.stranger('yomju').call('GET', '/ties')).statusCode).toBe(401);
  });

  it('is found by state and by either end, page by page', async () => {
    const [a, b] = await pair();
    const first = await make<Tie>(researcher, '/ties', body(a, b));
    const second = await make<Tie>(researcher, '/ties', body(b, a, { kind: 'same_unit' }));
    const between = [{ source: b.ref }, { attribution: account.ref }];
    const third = await make<Tie>(researcher, '/ties', { ...body(a, b), between, kind: 'text_reuse' });
    await decide(editor, second, 'confirmed', 1);
    const refs = async (query: string) =>
      (await researcher.call('GET', `/ties?${query}`)).json<{ items: Tie[] }>().items.map((tie) => tie.ref);
    expect(await refs(`source=${a.ref}`)).toEqual([first.ref, second.ref]);
    expect(await refs(`source=${b.id}`)).toEqual([first.ref, second.ref, third.ref]);
    expect(await refs(`source=${b.ref}&state=confirmed`)).toEqual([second.ref]);
    expect(await refs(`source=${b.ref}&attribution=${account.ref}`)).toEqual([third.ref]);
    const page = (await researcher.call('GET', `/ties?source=${b.ref}&limit=2`)).json<{ items: Tie[]; next: string }>();
    expect(page.items).toHaveLength(2);
    expect(await refs(`source=${b.ref}&limit=2&after=${page.next}`)).toEqual([third.ref]);
    expect((await researcher.call('GET', '/ties?state=maybe')).statusCode).toBe(422);
  });
});
