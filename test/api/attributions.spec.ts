import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Made,
  make,
  makeAttribution,
  makeClaim,
  makeDocument,
  makeSource,
  type SeenEvent,
  watchLog,
} from '../support/desk-records.js';
import { type Person, TestApp } from '../support/test-app.js';

interface Attribution extends Made {
  key: string;
  upstream: { sourceId: string | null; attributionId: string | null }[];
}

describe('attributions', () => {
  let test: TestApp;
  let researcher: Person;
  let elsewhere: Person;
  let claim: Made;
  let heo: Made;
  let jo: Made;
  let region: Made;
  let events: SeenEvent[];

  beforeAll(async () => {
    test = await TestApp.start();
    researcher = await test.person('yomju', ['researcher']);
    elsewhere = await test.person('caspian', ['researcher', 'editor']);
    claim = await makeClaim(researcher);
    heo = await makeSource(researcher, 'Heo');
    jo = await makeSource(researcher, 'Jo');
    region = await make(researcher, '/regions', { kind: 'county', names: [{ text: 'Yomju' }] });
    events = watchLog(test);
  }, 60_000);
  afterAll(() => test.stop());

  const full = () => ({
    claim: claim.ref,
    source: heo.id,
    stance: 'relays',
    access: 'hearsay',
    upstream: [{ source: jo.ref }],
    originStatus: 'described',
    channel: jo.ref,
    form: 'translated',
    wording: {
      text: '청원했다고 들었다',
      lang: 'ko',
      translation: { text: 'I heard they petitioned', lang: 'en', by: 'Min' },
    },
    hedge: { word: 'reportedly', low: 0.4, high: 0.7 },
    statedAt: '2024-11-11',
    learnedAt: '2024-11~',
    heardIn: region.ref,
    terms: { attribution: 'background', notBefore: '2025' },
  });

  it("keeps all of a hearsay account: whom it came through, the source's own words and the terms", async () => {
    const answer = await researcher.call('POST', '/attributions', full());
    expect(answer.statusCode).toBe(201);
    expect(answer.headers['etag']).toBe('"1"');
    const made = answer.json<Attribution>();
    expect(made).toEqual({
      id: made.id,
      ref: made.ref,
      key: made.ref.toLowerCase(),
      claimId: claim.id,
      sourceId: heo.id,
      stance: 'relays',
      access: 'hearsay',
      upstream: [{ sourceId: jo.id, attributionId: null }],
      originStatus: 'described',
      channelId: jo.id,
      form: 'translated',
      wording: full().wording,
      hedge: full().hedge,
      statedAt: '2024-11-11',
      learnedAt: '2024-11~',
      heardInId: region.id,
      terms: full().terms,
      passages: [],
      credibility: { computed: null, judged: [], isDisputed: false },
      gradeWithheld: false,
      grades: [],
      state: 'active',
      supersededById: null,
      withdrawnReason: null,
      version: 1,
    });
    expect((await researcher.call('GET', `/attributions/${made.ref}`)).json()).toEqual(made);
  });

  it('takes an eyewitness account of which nothing else is known', async () => {
    const body = { claim: claim.id, source: heo.ref, access: 'eyewitness' };
    const made = (await researcher.call('POST', '/attributions', body)).json();
    expect(made).toMatchObject({ stance: 'asserts', originStatus: null, wording: null, hedge: null, terms: null });
  });

  it('changes what is given, clears what is null and leaves the rest', async () => {
    const made = await make(researcher, '/attributions', full());
    const body = { stance: 'denies', hedge: null, channel: null, upstream: [], statedAt: '2024-12' };
    const changed = await researcher.call('PATCH', `/attributions/${made.id}`, body, 1);
    expect(changed.statusCode).toBe(200);
    expect(changed.headers['etag']).toBe('"2"');
    expect(changed.json()).toMatchObject({
      stance: 'denies',
      hedge: null,
      channelId: null,
      upstream: [],
      statedAt: '2024-12',
      access: 'hearsay',
      wording: full().wording,
      terms: full().terms,
      heardInId: region.id,
    });
    expect((await researcher.call('PATCH', `/attributions/${made.id}`, { stance: 'doubts' }, 1)).statusCode).toBe(412);
    expect((await researcher.call('PATCH', `/attributions/${made.id}`, { stance: 'doubts' })).statusCode).toBe(428);
    const cleared = await researcher.call('PATCH', `/attributions/${made.id}`, { wording: null, terms: null }, 2);
    expect(cleared.json()).toMatchObject({ wording: null, terms: null, stance: 'denies', version: 3 });
  });

  it.each([['claim'], ['source'], ['state'], ['supersededBy'], ['credibility']])(
    'does not change %s by the way',
    async (field) => {
      const made = await makeAttribution(researcher, claim, heo);
      const answer = await researcher.call('PATCH', `/attributions/${made.id}`, { [field]: 'C-1' }, 1);
      expect(answer.statusCode).toBe(422);
      expect(answer.json()).toMatchObject({ errors: [{ path: field, expected: 'no such field' }] });
    },
  );

  it('stores two accounts that came through each other, and a circle of three', async () => {
    const [a, b, c] = [
      await makeAttribution(researcher, claim, heo),
      await makeAttribution(researcher, claim, jo),
      await makeAttribution(researcher, claim, jo),
    ];
    for (const [from, to] of [
      [a, b],
      [b, c],
      [c, a],
    ]) {
      const body = { upstream: [{ attribution: to?.ref }] };
      const answer = await researcher.call('PATCH', `/attributions/${from?.id}`, body, 1);
      expect(answer.json<Attribution>().upstream).toEqual([{ sourceId: null, attributionId: to?.id }]);
    }
  });

  it('refuses an account that came through itself', async () => {
    const made = await makeAttribution(researcher, claim, heo);
    const body = { upstream: [{ source: jo.ref }, { attribution: made.ref }] };
    const answer = await researcher.call('PATCH', `/attributions/${made.id}`, body, 1);
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ errors: [{ path: 'upstream[1].attribution' }] });
  });

  it('gives the other workspace, the absent and the malformed the same answer', async () => {
    const made = await makeAttribution(researcher, claim, heo);
    const absent = await elsewhere.call('GET', '/attributions/00000000-0000-4000-8000-000000000000');
    expect(absent.statusCode).toBe(404);
    for (const answer of [
      await elsewhere.call('GET', `/attributions/${made.id}`),
      await elsewhere.call('GET', '/attributions/A-999'),
      await elsewhere.call('GET', '/attributions/not-an-id'),
      await elsewhere.call('PATCH', `/attributions/${made.id}`, { stance: 'denies' }, 1),
      await elsewhere.call('POST', `/attributions/${made.id}/withdraw`, { reason: 'x' }, 1),
      await elsewhere.call('POST', `/attributions/${made.id}/supersede`, { by: made.id }, 1),
      await elsewhere.call('POST', `/attributions/${made.id}/grades`, { credibility: 3, reason: 'x' }),
    ]) {
      expect(answer.statusCode).toBe(404);
      expect(answer.body).toBe(absent.body);
    }
    expect((await researcher.call('GET', `/attributions/${made.id}`)).json()).toEqual(made);
  });

  it('does not reach a record of the other workspace through any field', async () => {
    const own = {
      claim: (await makeClaim(elsewhere)).ref,
      source: (await makeSource(elsewhere, 'Aru')).ref,
      access: 'eyewitness',
    };
    const foreign = await makeAttribution(researcher, claim, heo);
    const document = await makeDocument(researcher, 'They petitioned.');
    for (const [path, body] of [
      ['claim', { ...own, claim: claim.id }],
      ['source', { ...own, source: heo.id }],
      ['channel', { ...own, channel: heo.id }],
      ['heardIn', { ...own, heardIn: region.id }],
      ['upstream[0].source', { ...own, upstream: [{ source: heo.id }] }],
      ['upstream[0].attribution', { ...own, upstream: [{ attribution: foreign.id }] }],
      ['passages[0].document', { ...own, passages: [{ document: document.id, exact: 'They' }] }],
    ] as const) {
      const answer = await elsewhere.call('POST', '/attributions', body);
      expect(answer.statusCode).toBe(422);
      expect(answer.json()).toMatchObject({ errors: [{ path }] });
    }
    expect((await elsewhere.call('GET', `/attributions?claim=${claim.id}`)).statusCode).toBe(422);
    expect((await elsewhere.call('GET', '/attributions')).json<{ items: unknown[] }>().items).toEqual([]);
  });

  it.each([['publisher'], ['custodian'], ['auditor'], ['admin']] as const)('shows a %s no account', async (role) => {
    const person = await test.person('yomju', [role]);
    const made = await makeAttribution(researcher, claim, heo);
    expect((await person.call('GET', '/attributions')).statusCode).toBe(403);
    expect((await person.call('GET', `/attributions/${made.id}`)).statusCode).toBe(403);
    expect((await person.call('POST', '/attributions', full())).statusCode).toBe(403);
    expect((await person.call('PATCH', `/attributions/${made.id}`, { stance: 'denies' }, 1)).statusCode).toBe(403);
  });

  it('shows a stranger nothing', async () => {
    expect((await test.stranger('yomju').call('GET', '/attributions')).statusCode).toBe(401);
    expect((await test.stranger('yomju').call('POST', '/attributions', full())).statusCode).toBe(401);
  });

  it.each<[string, object, string]>([
    ['no claim', { claim: undefined }, 'claim'],
    ['a claim that is no reference', { claim: 'the petition' }, 'claim'],
    ['a claim that is not there', { claim: 'C-999' }, 'claim'],
    ['no source', { source: null }, 'source'],
    ['no access', { access: undefined }, 'access'],
    ['an access that is not in the list', { access: 'rumour' }, 'access'],
    ['a stance that is null', { stance: null }, 'stance'],
    ['a time that is no EDTF', { statedAt: '11 November' }, 'statedAt'],
    ['a day that does not exist', { learnedAt: '2023-02-29' }, 'learnedAt'],
    ['an upstream that is neither', { upstream: [{}] }, 'upstream[0]'],
    ['an upstream that is both', { upstream: [{ source: 'S-1', attribution: 'A-1' }] }, 'upstream[0]'],
    ['an upstream that is no object', { upstream: ['A-1'] }, 'upstream'],
    ['a translation of words that are not there', { wording: { translation: { text: 'They did' } } }, 'wording.text'],
    ['empty words', { wording: { text: '' } }, 'wording.text'],
    ['a hedge without its word', { hedge: { low: 0.1 } }, 'hedge.word'],
    ['a hedge that falls', { hedge: { word: 'perhaps', low: 0.7, high: 0.4 } }, 'hedge'],
    ['a probability over one', { hedge: { word: 'surely', high: 1.1 } }, 'hedge.high'],
    ['terms that are not in the list', { terms: { attribution: 'secret' } }, 'terms.attribution'],
    ['a state', { state: 'withdrawn' }, 'state'],
    ['a grade', { credibility: 1 }, 'credibility'],
    ['passages that are no list', { passages: {} }, 'passages'],
  ])('refuses %s and names the field', async (_what, change, path) => {
    const answer = await researcher.call('POST', '/attributions', { ...full(), ...change });
    expect(answer.statusCode).toBe(422);
    expect(answer.json<{ errors: { path: string }[] }>().errors.map((error) => error.path)).toContain(path);
  });

  it('filters by claim, source and state, and walks the pages', async () => {
    const desk = await test.person('pages', ['researcher']);
    const [one, other] = [await makeClaim(desk), await makeClaim(desk, 'Nobody petitioned.')];
    const [aru, bek] = [await makeSource(desk, 'Aru'), await makeSource(desk, 'Bek')];
    for (let i = 0; i < 3; i++) await makeAttribution(desk, one, aru);
    for (let i = 0; i < 2; i++) await makeAttribution(desk, other, bek);
    await desk.call('POST', '/attributions/A-2/withdraw', { reason: 'misheard' }, 1);
    const refs = async (query: string) => {
      const answer = await desk.call('GET', `/attributions?${query}`);
      return answer.json<{ items: Made[] }>().items.map((item) => item.ref);
    };
    expect(await refs(`claim=${one.ref}`)).toEqual(['A-1', 'A-2', 'A-3']);
    expect(await refs(`source=${bek.id}`)).toEqual(['A-4', 'A-5']);
    expect(await refs('state=withdrawn')).toEqual(['A-2']);
    expect(await refs(`claim=${one.ref}&state=active`)).toEqual(['A-1', 'A-3']);
    expect(await refs(`claim=${one.ref}&source=${bek.ref}`)).toEqual([]);

    const first = (await desk.call('GET', '/attributions?limit=3')).json<{ items: Made[]; next: string }>();
    expect(first.items.map((item) => item.ref)).toEqual(['A-1', 'A-2', 'A-3']);
    expect(await refs(`limit=3&after=${first.next}`)).toEqual(['A-4', 'A-5']);
    expect((await desk.call('GET', '/attributions?after=bm9uc2Vuc2U')).statusCode).toBe(422);
    expect((await desk.call('GET', '/attributions?state=gone')).statusCode).toBe(422);
  });

  it('logs which fields were written and what may have moved, but no word, person or place', async () => {
    events.length = 0;
    const made = await make(researcher, '/attributions', full());
    await researcher.call('PATCH', `/attributions/${made.id}`, { upstream: [], heardIn: null, stance: 'denies' }, 1);
    expect(events.map((event) => event.action)).toEqual(['attribution.created', 'attribution.changed']);
    expect(events[1]?.text).toContain('["heardIn","stance","upstream"]');
    // Nothing can have come through an account that was not there yet.
    expect(events.map(({ touched }) => touched)).toEqual([
      { claimIds: [claim.id] },
      { attributionIds: [made.id], claimIds: [claim.id] },
    ]);
    for (const event of events) {
      for (const secret of ['청원', 'petitioned', 'Min', 'reportedly', '2024', heo.id, jo.id, region.id]) {
        expect(event.text).not.toContain(secret);
      }
    }
    const lines = JSON.stringify(test.log.entries);
    for (const secret of ['청원', 'petitioned', heo.id]) expect(lines).not.toContain(secret);
  });
});
