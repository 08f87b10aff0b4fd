import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  make,
  type Made,
  makeAttribution,
  makeClaim,
  makeSource,
  type SeenEvent,
  watchLog,
} from '../support/desk-records.js';
import { type Person, TestApp } from '../support/test-app.js';

interface Judged extends Made {
  state: string;
  judgement: {
    samePerson: { ref: string }[];
    ties: { ref: string; reason: string }[];
    decisions: { state: string; reason: string; accounts: number; decidedById: string }[];
  };
}

describe('what editors decide of a source as a whole', () => {
  let test: TestApp;
  let researcher: Person;
  let editor: Person;
  let publisher: Person;
  let elsewhere: Person;
  let events: SeenEvent[];

  beforeAll(async () => {
    test = await TestApp.start();
    researcher = await test.person('yomju', ['researcher']);
    editor = await test.person('yomju', ['editor']);
    publisher = await test.person('yomju', ['publisher']);
    elsewhere = await test.person('caspian', ['editor']);
    events = watchLog(test);
  }, 60_000);
  afterAll(() => test.stop());

  const REASON = 'he sold the same story to a second desk';
  const decide = (person: Person, what: string, source: Made, version?: number, reason = REASON) =>
    person.call('POST', `/sources/${source.id}/${what}`, { reason }, version);
  const judge = (person: Person, what: string, a: Made, b: Made, reason = 'the same voice on both tapes') =>
    person.call('POST', `/sources/${a.id}/${what}`, { other: b.id, reason });
  const sourceOf = async (source: Made) => (await editor.call('GET', `/sources/${source.id}`)).json<Judged>();
  const stateOf = async (account: Made) =>
    (await editor.call('GET', `/attributions/${account.id}`)).json<{ state: string; withdrawnReason: string | null }>();
  const minOf = async (claim: Made) =>
    (await editor.call('GET', `/claims/${claim.id}`)).json<{ origins: { min: number } }>().origins.min;
  const statusOf = async (claim: Made) =>
    (await editor.call('GET', `/claims/${claim.id}`)).json<{ computedStatus: string }>().computedStatus;

  describe('a broker who turns out to sell his stories', () => {
    it('is withdrawn with all his accounts, and exactly those come back', async () => {
      const [petition, order] = [
        await makeClaim(researcher, 'They petitioned.'),
        await makeClaim(researcher, 'Ordered.'),
      ];
      const [broker, witness] = [await makeSource(researcher, 'Broker'), await makeSource(researcher, 'Witness')];
      const misheard = await makeAttribution(researcher, petition, broker);
      const first = await makeAttribution(researcher, petition, broker);
      const second = await makeAttribution(researcher, order, broker);
      const retold = await makeAttribution(researcher, petition, witness, {
        access: 'hearsay',
        upstream: [{ attribution: first.id }],
      });
      await researcher.call('POST', `/attributions/${misheard.id}/withdraw`, { reason: 'misheard' }, 1);
      expect([await statusOf(petition), await statusOf(order)]).toEqual(['single_source', 'single_source']);

      events.length = 0;
      const answer = await decide(editor, 'withdraw', broker, 1);
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['etag']).toBe('"2"');
      const told = answer.json<{ state: string; attributionIds: string[] }>();
      expect(told.state).toBe('withdrawn');
      expect([...told.attributionIds].sort()).toEqual([first.id, second.id].sort());
      expect(events).toMatchObject([{ action: 'source.withdrawn', touched: { sourceIds: [broker.id] } }]);
      for (const secret of [REASON, 'second desk', first.id, 'Broker']) expect(events[0]?.text).not.toContain(secret);
      // What the witness has from him is still there, of an origin that is unknown now.
      expect([await statusOf(petition), await statusOf(order)]).toEqual(['rumour', 'unsupported']);
      expect((await stateOf(retold)).state).toBe('active');
      expect(await stateOf(second)).toMatchObject({ state: 'withdrawn', withdrawnReason: REASON });

      const refused = await researcher.call('POST', '/attributions', {
        claim: order.id,
        source: broker.id,
        access: 'eyewitness',
      });
      expect(refused.statusCode).toBe(409);
      expect(refused.json()).toMatchObject({ code: 'SOURCE_WITHDRAWN', errors: [{ path: 'source' }] });

      expect((await decide(editor, 'reinstate', broker, 2)).statusCode).toBe(200);
      expect([await statusOf(petition), await statusOf(order)]).toEqual(['single_source', 'single_source']);
      expect(await stateOf(misheard)).toMatchObject({ state: 'withdrawn', withdrawnReason: 'misheard' });
      expect(await stateOf(first)).toMatchObject({ state: 'active', withdrawnReason: null });
      expect((await sourceOf(broker)).judgement.decisions).toMatchObject([
        { state: 'active', accounts: 2, decidedById: editor.accountId },
        { state: 'withdrawn', accounts: 2, reason: REASON },
      ]);
    });

    it('only once, on the version that was read, with a reason, by an editor of this desk', async () => {
      const source = await makeSource(researcher, 'Source');
      expect((await decide(editor, 'withdraw', source)).statusCode).toBe(428);
      expect((await decide(editor, 'withdraw', source, 7)).statusCode).toBe(412);
      expect((await decide(editor, 'withdraw', source, 1, '')).statusCode).toBe(422);
      expect((await decide(editor, 'reinstate', source, 1)).json()).toMatchObject({ code: 'SOURCE_NOT_WITHDRAWN' });
      for (const person of [researcher, publisher]) {
        expect((await decide(person, 'withdraw', source, 1)).statusCode).toBe(403);
      }
      expect((await decide(elsewhere, 'withdraw', source, 1)).statusCode).toBe(404);
      expect((await decide(editor, 'withdraw', source, 1)).statusCode).toBe(200);
      expect((await decide(editor, 'withdraw', source, 2)).json()).toMatchObject({ code: 'SOURCE_WITHDRAWN' });
    });

    it('leaves no account that counts, whoever adds one at the same moment', async () => {
      const claim = await makeClaim(researcher);
      for (let round = 0; round < 6; round++) {
        const source = await makeSource(researcher, `Racing ${round}`);
        const body = { claim: claim.id, source: source.id, access: 'eyewitness' };
        const adding = [1, 2, 3].map(() => researcher.call('POST', '/attributions', body));
        const [withdrawn, ...added] = await Promise.all([decide(editor, 'withdraw', source, 1), ...adding]);
        expect(withdrawn.statusCode).toBe(200);
        for (const answer of added) expect([201, 409]).toContain(answer.statusCode);
        const left = await editor.call('GET', `/attributions?source=${source.id}&state=active`);
        expect(left.json()).toMatchObject({ items: [] });
      }
    });

    it('gets none by way of a dossier either', async () => {
      const source = await makeSource(researcher, 'Importer');
      const claim = await makeClaim(researcher);
      await decide(editor, 'withdraw', source, 1);
      const key = source.ref.toLowerCase();
      const dossier = {
        format: 'whence-dossier/1',
        workspace: { slug: 'yomju' },
        sources: [{ key, pseudonym: 'Importer', kind: 'person' }],
        claims: [
          {
            key: claim.ref.toLowerCase(),
            kind: 'event',
            statement: [{ text: 'Soldiers petitioned in Yomju.', lang: 'en' }],
          },
        ],
        attributions: [{ key: 'smuggled', claim: claim.ref.toLowerCase(), source: key, access: 'eyewitness' }],
      };
      const send = (payload: object) =>
        editor.request({
          method: 'POST',
          url: '/api/v1/workspaces/yomju/dossier',
          payload: JSON.stringify(payload),
          headers: { 'content-type': 'application/vnd.whence.dossier+json' },
        });
      const refused = await send(dossier);
      expect(refused.statusCode).toBe(409);
      expect(refused.json()).toMatchObject({ code: 'SOURCE_WITHDRAWN', errors: [{ path: 'attributions[0].state' }] });
      const [account] = dossier.attributions;
      expect((await send({ ...dossier, attributions: [{ ...account, state: 'withdrawn' }] })).statusCode).toBe(200);
    });
  });

  describe('two pseudonyms that are one person', () => {
    /** A claim two profiled eyewitnesses support: two origins. */
    async function petition(): Promise<{ claim: Made; a: Made; b: Made }> {
      const profiled = (unit: string) =>
        make(researcher, '/sources', { pseudonym: unit, kind: 'person', features: { unit }, featuresComplete: true });
      const claim = await makeClaim(researcher);
      const [a, b] = [await profiled(`unit ${claim.ref} a`), await profiled(`unit ${claim.ref} b`)];
      for (const source of [a, b]) await makeAttribution(researcher, claim, source);
      return { claim, a, b };
    }

    it('count once while they are held to be, and twice again after', async () => {
      const { claim, a, b } = await petition();
      const before = (await editor.call('GET', `/claims/${claim.id}/assessment`)).json<{
        figures: object;
        because: object;
      }>();
      expect(await minOf(claim)).toBe(2);
      const tie = await judge(editor, 'same-person', a, b);
      expect(tie.statusCode).toBe(200);
      expect(tie.json()).toMatchObject({ kind: 'same_person', state: 'confirmed' });
      expect(await minOf(claim)).toBe(1);
      expect((await sourceOf(b)).judgement).toMatchObject({
        samePerson: [{ ref: a.ref }],
        ties: [{ ref: tie.json<Made>().ref, reason: 'the same voice on both tapes' }],
      });
      expect((await judge(editor, 'separate', b, a, 'two voices after all')).json()).toMatchObject({
        state: 'rejected',
      });
      const after = (await editor.call('GET', `/claims/${claim.id}/assessment`)).json<{ because: object }>();
      expect(after.because).toEqual(before.because);
      expect((await sourceOf(a)).judgement.samePerson).toEqual([]);
    });

    it('said again in either direction changes nothing and is not logged', async () => {
      const { a, b } = await petition();
      const first = (await judge(editor, 'same-person', a, b)).json<Made>();
      events.length = 0;
      expect((await judge(editor, 'same-person', b, a)).json()).toEqual(first);
      await judge(editor, 'separate', a, b);
      expect(events.map(({ action }) => action)).toEqual(['tie.decided']);
      const rejected = (await judge(editor, 'separate', b, a)).json<{ decisions: object[] }>();
      expect(rejected.decisions).toHaveLength(2);
      expect((await judge(editor, 'same-person', b, a)).json()).toMatchObject({ ref: first.ref, state: 'confirmed' });
    });

    it('said by six at once is one tie', async () => {
      const { a, b } = await petition();
      const answers = await Promise.all(
        [1, 2, 3, 4, 5, 6].map((i) =>
          i % 2 ? judge(editor, 'same-person', a, b) : judge(editor, 'same-person', b, a),
        ),
      );
      expect(new Set(answers.map((answer) => answer.json<Made>().id)).size).toBe(1);
      const ties = (await editor.call('GET', `/ties?source=${a.id}`)).json<{ items: { decisions: object[] }[] }>()
        .items;
      expect(ties.map(({ decisions }) => decisions.length)).toEqual([1]);
    });

    it('by way of a third are shown with every tie, and are separated where the tie is', async () => {
      const { a, b } = await petition();
      const third = await makeSource(researcher, 'Third');
      await judge(editor, 'same-person', a, third);
      await judge(editor, 'same-person', third, b);
      const { judgement } = await sourceOf(a);
      expect(judgement.samePerson.map(({ ref }) => ref).sort()).toEqual([b.ref, third.ref].sort());
      expect(judgement.ties).toHaveLength(2);
      const refused = await judge(editor, 'separate', a, b);
      expect(refused.statusCode).toBe(409);
      expect(refused.json()).toMatchObject({ code: 'ONE_PERSON_BY_OTHERS' });
      for (const { ref } of judgement.ties) expect(refused.body).toContain(ref);
      const stranger = await makeSource(researcher, 'Stranger');
      expect((await judge(editor, 'separate', a, stranger)).json()).toMatchObject({ code: 'NOT_ONE_PERSON' });
    });

    it('is said by an editor, of two sources of this desk', async () => {
      const { a, b } = await petition();
      const foreign = await makeSource(elsewhere, 'Foreign');
      for (const person of [researcher, publisher]) {
        expect((await judge(person, 'same-person', a, b)).statusCode).toBe(403);
      }
      expect((await judge(editor, 'same-person', a, a)).json()).toMatchObject({ errors: [{ path: 'other' }] });
      expect((await judge(editor, 'same-person', a, foreign)).json()).toMatchObject({ errors: [{ path: 'other' }] });
      expect((await judge(elsewhere, 'same-person', a, b)).statusCode).toBe(404);
    });
  });

  describe('how far a change would reach', () => {
    it('is told before it is made: by way of, through, retold, and under another name', async () => {
      const claims: Made[] = [];
      for (const text of ['Own.', 'Channel.', 'Upstream.', 'Retold.', 'Alias.', 'Untouched.']) {
        claims.push(await makeClaim(researcher, text));
      }
      const [own, channel, upstream, retold, alias, untouched] = claims;
      if (!own || !channel || !upstream || !retold || !alias || !untouched) throw new Error('a claim is missing');
      const [source, other, name] = [
        await makeSource(researcher, 'Core'),
        await makeSource(researcher, 'Other'),
        await makeSource(researcher, 'Alias'),
      ];
      const first = await makeAttribution(researcher, own, source);
      await makeAttribution(researcher, channel, other, { channel: source.id });
      await makeAttribution(researcher, upstream, other, { upstream: [{ source: source.id }] });
      await makeAttribution(researcher, retold, other, { upstream: [{ attribution: first.id }] });
      await makeAttribution(researcher, alias, name);
      await makeAttribution(researcher, untouched, other);
      const reach = async (query = '') =>
        (await researcher.call('GET', `/sources/${source.id}/reach${query}`)).json<{
          claims: object;
          accounts: object;
          recheck: string;
          items: { ref: string; statement: { text: string }[] }[];
          next: string | null;
        }>();
      const before = await reach();
      expect(before).toMatchObject({
        claims: { count: 4, isMore: false },
        accounts: { count: 4, isMore: false },
        recheck: 'at_once',
      });
      expect(before.items.map(({ statement }) => statement[0]?.text)).toEqual([
        'Own.',
        'Channel.',
        'Upstream.',
        'Retold.',
      ]);
      expect((await reach(`?other=${name.id}`)).claims).toEqual({ count: 5, isMore: false });
      const page = await reach('?limit=3');
      expect((await reach(`?limit=3&after=${page.next}`)).items.map(({ ref }) => ref)).toEqual([retold.ref]);

      const tie = (await judge(editor, 'same-person', source, name)).json<Made>();
      expect((await reach()).claims).toEqual({ count: 5, isMore: false });
      const ofTie = (await researcher.call('GET', `/ties/${tie.ref}/reach`)).json();
      expect(ofTie).toMatchObject({ claims: { count: 5 }, recheck: 'at_once' });
      expect((await publisher.call('GET', `/sources/${source.id}/reach`)).statusCode).toBe(403);
      expect((await elsewhere.call('GET', `/sources/${source.id}/reach`)).statusCode).toBe(404);
    });
  });
});
