import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADMIRALTY } from '../../src/domain/policy/admiralty.js';
import { AIRWARS_LIKE } from '../../src/domain/policy/airwars-like.js';
import { NEWSROOM_TWO_SOURCE } from '../../src/domain/policy/newsroom-two-source.js';
import { policyIdentity } from '../../src/domain/policy/policy.js';
import { make, makeAttribution, makeClaim, makeSource, type Made, watchLog, rule } from '../support/desk-records.js';
import { type Person, TestApp } from '../support/test-app.js';

const [NEWSROOM, AIRWARS, DIGIT] = [NEWSROOM_TWO_SOURCE, AIRWARS_LIKE, ADMIRALTY].map(policyIdentity);

interface Moved {
  readonly ref: string;
  readonly kind: string;
  readonly because?: { readonly why: string[] };
}
interface Comparison {
  readonly totals: { readonly claims: number; readonly kinds: Record<string, number>; readonly standings: number };
  readonly items: Moved[];
  readonly next: string | null;
}

/**
 * Four claims. Petition: Heo and Jo were there and nobody has compared them, so one origin is certain and two are
 * possible: `single_source`. Ration: Heo heard of it from somebody unknown: `rumour`. Quiet: nobody says so. Denied: Jo
 * was there and Heo, who was there too, denies it: `contested`.
 */
describe('another policy for a workspace', () => {
  let test: TestApp;
  let editor: Person;
  let researcher: Person;
  let publisher: Person;
  let claims: Record<'petition' | 'ration' | 'quiet' | 'denied', Made>;

  beforeAll(async () => {
    test = await TestApp.start();
    editor = await test.person('yomju', ['editor']);
    researcher = await test.person('yomju', ['researcher']);
    publisher = await test.person('yomju', ['publisher']);
    const [heo, jo] = [await makeSource(editor, 'Heo'), await makeSource(editor, 'Jo')];
    claims = {
      petition: await makeClaim(editor),
      ration: await makeClaim(editor, 'Rations were cut.'),
      quiet: await makeClaim(editor, 'The unit was disbanded.'),
      denied: await makeClaim(editor, 'The commander was replaced.'),
    };
    await makeAttribution(editor, claims.petition, heo);
    await makeAttribution(editor, claims.petition, jo);
    await makeAttribution(editor, claims.ration, heo, { access: 'hearsay' });
    await makeAttribution(editor, claims.denied, jo);
    await makeAttribution(editor, claims.denied, heo, { stance: 'denies' });
  });
  afterAll(() => test.stop());

  const compare = async (body: object, person = editor) => {
    const answer = await person.call('POST', '/policies/compare', body);
    if (answer.statusCode !== 200) throw new Error(answer.body);
    return answer.json<Comparison>();
  };
  const version = async () => (await editor.call('GET', '/policies')).json<{ version: number }>().version;
  const statusOf = async (claim: Made) =>
    (await publisher.call('GET', `/claims/${claim.ref}/assessment`)).json<{ standing: object; figures?: object }>();

  it('is compared first: which claims would move, how, why, and what they would count as', async () => {
    const result = await compare({ to: 'airwars-like' });
    expect(result).toMatchObject({
      from: NEWSROOM,
      to: AIRWARS,
      // Weak has strength 1, as a rumour has; a single source has 2; no report is as strong as unsupported.
      totals: {
        claims: 4,
        kinds: { stronger: 0, weaker: 1, adverse: 0, cleared: 1, sideways: 2, figures_only: 0, none: 0 },
        standings: 4,
        foreignRulings: 0,
      },
      items: [
        {
          ref: claims.petition.ref,
          kind: 'weaker',
          from: { status: 'single_source', strength: 2, adverse: false, origins: { min: 1, max: 2 } },
          to: { status: 'weak', strength: 1, adverse: false, origins: { min: 2, max: 2 } },
          standing: { from: 'single_source', to: 'weak', hasRuling: false, isRulingForeign: false },
        },
        { ref: claims.ration.ref, kind: 'sideways', from: { status: 'rumour' }, to: { status: 'weak' } },
        { ref: claims.quiet.ref, kind: 'sideways', from: { status: 'unsupported' }, to: { status: 'none' } },
        {
          ref: claims.denied.ref,
          kind: 'cleared',
          from: { status: 'contested', adverse: true },
          to: { status: 'weak' },
        },
      ],
      next: null,
    });
    expect(result.items[0]?.because?.why).toEqual([
      expect.stringMatching(/^Weak: Reported, but by too little.* \(now 2\)/),
    ]);
    expect((await editor.call('GET', '/policies')).json()).toMatchObject({ current: NEWSROOM });
  });

  it('is compared page by page, and the pages add up', async () => {
    const whole = await compare({ to: DIGIT });
    const refs: string[] = [];
    let [counted, after, pages] = [0, null as string | null, 0];
    do {
      const page: Comparison = await compare({ to: DIGIT, limit: 3, ...(after === null ? {} : { after }) });
      refs.push(...page.items.map(({ ref }) => ref));
      [counted, after, pages] = [counted + page.totals.claims, page.next, pages + 1];
    } while (after !== null);
    expect([counted, pages, refs]).toEqual([4, 2, whole.items.map(({ ref }) => ref)]);
  });

  it('may be a draft; the policy there is moves nothing', async () => {
    const strict = { ...NEWSROOM_TWO_SOURCE, id: 'strict', autoCap: 'rumour' };
    const result = await compare({ draft: strict });
    expect(result.totals).toMatchObject({ claims: 4, kinds: { none: 4 }, standings: 1 });
    expect(result.items).toMatchObject([
      {
        ref: claims.petition.ref,
        kind: 'none',
        standing: { from: 'single_source', to: 'rumour' },
        because: { why: [] },
      },
    ]);
    expect((await compare({ draft: NEWSROOM_TWO_SOURCE })).items).toEqual([]);
    for (const [body, path] of [
      [{}, 'to'],
      [{ to: 'nobody' }, 'to'],
      [{ to: 'admiralty', draft: strict }, 'to'],
      [{ draft: { ...strict, autoCap: 'golden' } }, 'draft.autoCap'],
      [{ to: 'admiralty', limit: 2001 }, 'limit'],
      [{ to: 'admiralty', after: 'x' }, 'after'],
    ] as const) {
      const answer = await editor.call('POST', '/policies/compare', body);
      expect([answer.statusCode, answer.json()]).toMatchObject([422, { errors: [{ path }] }]);
    }
  });

  it('is for the editor: what it computes would tell others of accounts they may not see', async () => {
    for (const person of [researcher, publisher]) {
      expect((await person.call('POST', '/policies/compare', { to: 'admiralty' })).statusCode).toBe(403);
      expect((await person.call('PUT', '/policy', { policy: 'admiralty', reason: 'x' }, 1)).statusCode).toBe(403);
    }
    const stranger = await test.person('caspian', ['editor']);
    expect((await compare({ to: 'admiralty' }, stranger)).totals.claims).toBe(0);
  });

  it('is chosen with a reason, on the version seen, and every claim is judged by it at once', async () => {
    await rule(editor, claims.ration.ref, {
      status: 'rumour',
      reason: 'One voice.',
      mode: 'accept',
    });
    expect((await compare({ to: 'airwars-like' })).items[1]).toMatchObject({
      kind: 'sideways',
      standing: { from: 'rumour', to: 'rumour', hasRuling: true, isRulingForeign: true },
    });
    const seen = watchLog(test);
    const before = await version();
    const choice = { policy: 'airwars-like', reason: 'We grade as the monitors do.' };
    for (const [ifMatch, code] of [
      [undefined, 428],
      [before + 1, 412],
    ] as const) {
      expect((await editor.call('PUT', '/policy', choice, ifMatch)).statusCode).toBe(code);
    }
    expect((await editor.call('PUT', '/policy', { policy: 'airwars-like' }, before)).statusCode).toBe(422);
    const answer = await editor.call('PUT', '/policy', choice, before);
    expect([answer.statusCode, answer.headers['etag'], answer.json()]).toEqual([
      200,
      `"${before + 1}"`,
      { version: before + 1, current: AIRWARS, beingRechecked: 0 },
    ]);
    expect(await statusOf(claims.petition)).toMatchObject({
      isStale: false,
      standing: { status: 'weak' },
      figures: { policy: AIRWARS },
    });
    expect(await statusOf(claims.ration)).toMatchObject({ standing: { status: 'rumour', computed: 'weak' } });
    expect(seen.map(({ action }) => action)).toEqual(['policy.chosen']);
    expect(seen[0]?.text).not.toContain('monitors');
    const list = (await researcher.call('GET', '/policies')).json<{ choices: object[] }>();
    expect(list).toMatchObject({
      current: AIRWARS,
      choices: [
        { sequence: 2, reason: choice.reason },
        { sequence: 1, reason: null },
      ],
    });
    expect((await publisher.call('GET', '/policies')).body).not.toContain('monitors');
  });

  it('cannot be chosen twice in a row, nor by two at once', async () => {
    const now = await version();
    const choose = (policy: string, ifMatch: number) => editor.call('PUT', '/policy', { policy, reason: 'x' }, ifMatch);
    const again = await choose('airwars-like', now);
    expect([again.statusCode, again.json()]).toMatchObject([409, { code: 'POLICY_ALREADY_CHOSEN' }]);
    expect((await choose('desk@9.9.9', now)).statusCode).toBe(422);
    const codes = (await Promise.all(['admiralty', 'newsroom-two-source'].map((id) => choose(id, now)))).map(
      ({ statusCode }) => statusCode,
    );
    expect(codes.sort((a, b) => a - b)).toEqual([200, 412]);
    expect(await version()).toBe(now + 1);
  });

  it('of the desk gives claims its own statuses, by which they can be asked for', async () => {
    const ladder = NEWSROOM_TWO_SOURCE.ladder.map((rung) =>
      rung.id === 'rumour' ? { ...rung, id: 'hearsay_only' } : rung,
    );
    const own = { ...NEWSROOM_TWO_SOURCE, id: 'own', ladder };
    const asked = () => editor.call('GET', '/claims?status=hearsay_only');
    const before = await asked();
    expect([before.statusCode, before.json()]).toMatchObject([
      422,
      { errors: [{ path: 'status', given: 'hearsay_only' }] },
    ]);
    await make(editor, '/policies', { policy: own });
    await make(editor, '/claims', { kind: 'event', statement: [{ text: 'Talk of a march.', lang: 'en' }] });
    const claim = await makeClaim(editor, 'Talk of a strike.');
    await makeAttribution(editor, claim, await makeSource(editor, 'Min'), { access: 'hearsay' });
    expect(
      (await editor.call('PUT', '/policy', { policy: 'own@1.0.0', reason: 'x' }, await version())).statusCode,
    ).toBe(200);
    expect((await asked()).json()).toMatchObject({ items: [{ ref: claim.ref, standing: { status: 'hearsay_only' } }] });
    const foreign = await (await test.person('caspian', ['editor'])).call('GET', '/claims?status=hearsay_only');
    expect(foreign.statusCode).toBe(422);
  });
});
