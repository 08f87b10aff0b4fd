import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asOwner } from '../support/as-owner.js';
import { type Person, TestApp } from '../support/test-app.js';

interface Made {
  id: string;
  ref: string;
  version: number;
}

const ABSENT = '00000000-0000-4000-8000-000000000000';
const reason = 'sorted on Monday';

describe('many records at once', () => {
  let test: TestApp;
  let editor: Person;
  let researcher: Person;
  let publisher: Person;
  let elsewhere: Person;

  beforeAll(async () => {
    test = await TestApp.start();
    editor = await test.person('yomju', ['editor']);
    researcher = await test.person('yomju', ['researcher']);
    publisher = await test.person('yomju', ['publisher']);
    elsewhere = await test.person('caspian', ['researcher', 'editor']);
  }, 60_000);
  afterAll(() => test.stop());

  const made = async (path: string, body: object, who = editor): Promise<Made> => {
    const answer = await who.call('POST', path, body);
    expect(answer.statusCode).toBe(201);
    return answer.json<Made>();
  };
  const statement = [{ text: 'A queue outside the mill' }];
  const newClaim = (more: object = {}, who = editor) => made('/claims', { kind: 'event', statement, ...more }, who);
  const newSource = (pseudonym: string) => made('/sources', { pseudonym, kind: 'person' });
  const record = async ({ id }: Made) =>
    (await editor.call('GET', `/claims/${id}/record`)).json<Made & { topics: string[]; regions: object[] }>();
  const seen = (claims: readonly Made[]) => claims.map(({ ref, version }) => ({ claim: ref, version }));
  const origins = async (claim: Made) => {
    const answer = await editor.call('GET', `/claims/${claim.id}/assessment`);
    return answer.json<{ figures: { support: { origins: { min: number; max: number } } } }>().figures.support.origins;
  };

  describe('claims', () => {
    it('get topics, a place and a kind together, and what was so already stays at its version', async () => {
      const place = await made('/regions', { kind: 'county', names: [{ text: '염주군' }] });
      const places = [{ region: place.ref, role: 'concerns' }];
      const claims = [await newClaim({ topics: ['rumour', 'mill'] }), await newClaim()];
      const done = await newClaim({ kind: 'pattern', topics: ['petitions'], regions: places });
      const answer = await researcher.call('POST', '/claims/changes', {
        claims: seen([...claims, done]),
        kind: 'pattern',
        addTopics: ['petitions'],
        removeTopics: ['rumour'],
        addRegions: places,
        reason,
      });
      expect(answer.statusCode).toBe(200);
      expect(answer.json()).toEqual({
        items: [
          ...claims.map(({ id, ref }) => ({ id, ref, version: 2, changed: true })),
          { id: done.id, ref: done.ref, version: 1, changed: false },
        ],
      });
      const regions = [{ regionId: place.id, role: 'concerns' }];
      const [first, second] = [await record(claims[0] ?? done), await record(claims[1] ?? done)];
      expect(first).toMatchObject({ kind: 'pattern', topics: ['mill', 'petitions'], regions, version: 2 });
      expect(second).toMatchObject({ kind: 'pattern', topics: ['petitions'], regions, version: 2 });
      const assessments = await editor.call('GET', `/claims/${first.id}/assessments`);
      expect(assessments.json()).toMatchObject({ items: [{ cause: { action: 'claim.many_changed' } }, {}] });
      const history = (await editor.call('GET', `/claims/${first.id}/history`)).json<{ items: object[] }>();
      expect(history.items[0]).toMatchObject({ action: 'changed', reason, byId: researcher.accountId });
      expect((await editor.call('GET', `/claims/${done.id}/history`)).json<{ items: object[] }>().items).toHaveLength(
        1,
      );
    });

    it('are all left alone when one of them moved on, and every such one is named', async () => {
      const claims = [await newClaim(), await newClaim(), await newClaim()];
      for (const claim of claims.slice(1)) await editor.call('PATCH', `/claims/${claim.id}`, { topics: ['mill'] }, 1);
      const answer = await researcher.call('POST', '/claims/changes', { claims: seen(claims), addTopics: ['late'] });
      expect(answer.json()).toMatchObject({
        status: 412,
        errors: [
          { path: 'claims[1].version', given: '1' },
          { path: 'claims[2].version', given: '1' },
        ],
      });
      expect(await record(claims[0] ?? (await newClaim()))).toMatchObject({ topics: [], version: 1 });
    });

    it('of another workspace, absent ones and doubles are named by their place, and nothing is written', async () => {
      const [own, foreign] = [await newClaim(), await newClaim({}, elsewhere)];
      const ask = (id: string) =>
        researcher.call('POST', '/claims/changes', {
          claims: [
            { claim: own.id, version: 1 },
            { claim: id, version: 1 },
            { claim: own.ref, version: 1 },
          ],
          addTopics: ['late'],
        });
      const answer = await ask(foreign.id);
      expect(answer.json()).toMatchObject({
        status: 422,
        errors: [
          { path: 'claims[1].claim', given: foreign.id, expected: 'a claim of this workspace' },
          { path: 'claims[2].claim', given: own.ref, expected: 'each record once' },
        ],
      });
      expect((await ask(ABSENT)).body).toBe(answer.body.replaceAll(foreign.id, ABSENT));
      expect(await record(own)).toMatchObject({ topics: [], version: 1 });
      expect((await elsewhere.call('GET', `/claims/${foreign.id}/record`)).json()).toMatchObject({ topics: [] });
    });

    it('stay within what one claim may have', async () => {
      const full = await newClaim({ topics: Array.from({ length: 100 }, (_, i) => `topic ${i}`) });
      const change = { claims: seen([await newClaim(), full]), addTopics: ['one more'] };
      const answer = await researcher.call('POST', '/claims/changes', change);
      expect(answer.json()).toMatchObject({ status: 422, errors: [{ path: 'claims[1].claim' }] });
    });

    it.each([
      ['none', []],
      ['more than two hundred', Array.from({ length: 201 }, () => ({ claim: ABSENT, version: 1 }))],
      ['one without its version', [{ claim: ABSENT }]],
    ])('are not %s', async (_what, claims) => {
      const answer = await researcher.call('POST', '/claims/changes', { claims, kind: 'event' });
      expect(answer.statusCode).toBe(422);
    });

    it('two hundred of them are one request, assessed once', async () => {
      const claims: Made[] = [];
      for (let i = 0; i < 200; i++) claims.push(await newClaim());
      const answer = await researcher.call('POST', '/claims/changes', { claims: seen(claims), kind: 'policy' });
      expect(answer.statusCode).toBe(200);
      const causes = await asOwner(test, (client) =>
        client.query<{ count: number }>(
          `select count(*)::integer as count from audit_leaves where action = 'claim.many_changed'`,
        ),
      );
      expect(causes.rows[0]?.count).toBeGreaterThan(0);
      expect(await record(claims[199] ?? (await newClaim()))).toMatchObject({ kind: 'policy', version: 2 });
    }, 60_000);
  });

  it('accounts are withdrawn together, and their claim is assessed without them', async () => {
    const claim = await newClaim();
    const accounts: Made[] = [];
    for (const name of ['Heo', 'Jo', 'Reed']) {
      const source = await newSource(name);
      accounts.push(await made('/attributions', { claim: claim.id, source: source.id, access: 'eyewitness' }));
    }
    expect((await origins(claim)).max).toBe(3);
    const [first, second, third] = accounts.map(({ ref, version }) => ({ attribution: ref, version }));
    const answer = await researcher.call('POST', '/attributions/withdrawals', {
      attributions: [first, second],
      reason,
    });
    expect(answer.json()).toMatchObject({
      items: [
        { version: 2, changed: true },
        { version: 2, changed: true },
      ],
    });
    expect((await origins(claim)).max).toBe(1);
    const history = await editor.call('GET', `/attributions/${accounts[0]?.id}/history`);
    expect(history.json()).toMatchObject({ items: [{ action: 'withdrawn', reason }, {}] });
    const again = [third, { attribution: accounts[0]?.ref, version: 2 }];
    const refused = await researcher.call('POST', '/attributions/withdrawals', { attributions: again, reason });
    expect(refused.json()).toMatchObject({
      status: 409,
      code: 'ATTRIBUTION_NOT_ACTIVE',
      errors: [{ path: 'attributions[1].attribution', given: 'withdrawn' }],
    });
    expect((await origins(claim)).max).toBe(1);
  });

  it('ties are decided on together, and what they join is counted anew', async () => {
    const claim = await newClaim();
    const sources = [await newSource('Heo'), await newSource('Jo'), await newSource('Reed')];
    for (const { id } of sources)
      await made('/attributions', { claim: claim.id, source: id, access: 'eyewitness', originStatus: 'identified' });
    const tie = (first: number, second: number) =>
      made('/ties', {
        between: [{ source: sources[first]?.id }, { source: sources[second]?.id }],
        kind: 'same_unit',
        state: 'suggested',
        reason: 'served together',
      });
    const ties = [await tie(0, 1), await tie(1, 2)].map(({ ref, version }) => ({ tie: ref, version }));
    expect((await origins(claim)).max).toBe(3);
    const answer = await editor.call('POST', '/ties/decisions', { ties, state: 'confirmed', reason });
    expect(answer.json()).toMatchObject({ items: [{ version: 2 }, { version: 2 }] });
    // Heo and Reed are left: each of them is tied to Jo, and neither to the other.
    expect((await origins(claim)).max).toBe(2);
    const stale = await editor.call('POST', '/ties/decisions', { ties, state: 'rejected', reason });
    expect(stale.json()).toMatchObject({
      status: 412,
      errors: [{ path: 'ties[0].version' }, { path: 'ties[1].version' }],
    });
    expect((await researcher.call('POST', '/ties/decisions', { ties, state: 'rejected', reason })).statusCode).toBe(
      403,
    );
  });

  it('claims of the queue are handed to a colleague together, or not at all where another has one', async () => {
    const colleague = await test.person('yomju', ['editor']);
    const [first, second] = [await newClaim(), await newClaim()];
    const claims = [first.ref, second.ref];
    await colleague.call('POST', `/claims/${second.id}/assignment`, { to: 'me' });
    const refused = await editor.call('POST', '/review/assignments', { claims, to: 'me' });
    expect(refused.json()).toMatchObject({ status: 409, code: 'TAKEN', errors: [{ path: 'claims[1]' }] });
    const held = async () =>
      (
        await asOwner(test, (client) =>
          client.query<{ assigned_to: string }>(
            `select distinct on (claim_id) assigned_to from review_assignments where claim_id = any($1)
             order by claim_id, sequence desc`,
            [[first.id, second.id]],
          ),
        )
      ).rows.map((row) => row.assigned_to);
    expect(await held()).toEqual([colleague.accountId]);
    const taken = await editor.call('POST', '/review/assignments', { claims, to: 'me', takeOver: true });
    expect(taken.statusCode).toBe(204);
    expect(await held()).toEqual([editor.accountId, editor.accountId]);
    const foreign = await newClaim({}, elsewhere);
    const outside = await editor.call('POST', '/review/assignments', { claims: [foreign.id], to: 'me' });
    expect(outside.json()).toMatchObject({ status: 422, errors: [{ path: 'claims[0]' }] });
  });

  it('asks for the same permission as the single change', async () => {
    const claim = await newClaim();
    const bodies = {
      '/claims/changes': { claims: seen([claim]), kind: 'policy' },
      '/attributions/withdrawals': { attributions: [{ attribution: 'A-1', version: 1 }], reason },
      '/ties/decisions': { ties: [{ tie: 'T-1', version: 1 }], state: 'confirmed', reason },
      '/review/assignments': { claims: [claim.id], to: 'me' },
    };
    for (const [path, body] of Object.entries(bodies)) {
      expect((await publisher.call('POST', path, body)).statusCode).toBe(403);
      expect((await test.stranger('yomju').call('POST', path, body)).statusCode).toBe(401);
    }
  });
});
