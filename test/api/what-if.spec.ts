import { ruleAsAnother } from '../support/desk-records.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import type { Dossier } from '../../src/domain/dossier.js';
import { ImportService } from '../../src/exchange/import.service.js';
import { asOwner } from '../support/as-owner.js';
import { ABSENT_ID } from '../support/every-route.js';
import { account, apart, claim, dossier, tie } from '../support/small-dossier.js';
import { type Person, TestApp } from '../support/test-app.js';

interface End {
  status: string;
  min: number;
  max: number;
}
interface Moved {
  claim: { ref: string };
  movement: string;
  from: End;
  to: End;
  standing: { before: { status: string }; after: { status: string }; isChanged: boolean };
  why: string[];
}
interface Answer {
  affected: number;
  compared: number;
  isComplete: boolean;
  totals: Record<string, number>;
  moved: Moved[];
  more: number;
}

/**
 * Two witnesses of a petition, a cousin who heard of it from the first, a second claim that contradicts it once anybody
 * speaks for it, a pattern that rests on a case told by two, and a picture nobody has looked at; far from these, what one
 * of the two saw, and two who are told apart by their profiles.
 */
const CONTENT: Dossier = dossier({
  regions: [
    { key: 'kp', kind: 'country' },
    { key: 'north', kind: 'province', parent: 'kp' },
    { key: 'east', kind: 'province', parent: 'kp' },
  ],
  sources: [
    ...['heo', 'jo', 'cousin', 'clerk', 'lee', 'kim'].map((key) => ({
      key,
      pseudonym: `P ${key}`,
      kind: 'person' as const,
    })),
    ...['ann', 'bea', 'cee'].map((key) => ({
      key,
      pseudonym: `P ${key}`,
      kind: 'person' as const,
      features: { unit: `unit of ${key}` },
      featuresComplete: true,
    })),
  ],
  claims: [
    claim('petition', { regions: [{ region: 'north', role: 'happened' }] }),
    claim('order'),
    claim('pattern', { kind: 'pattern' }),
    claim('case', { regions: [{ region: 'east', role: 'happened' }] }),
    claim('far'),
    claim('twins'),
  ],
  claimLinks: [
    { from: 'petition', to: 'pattern', type: 'instance_of' },
    { from: 'case', to: 'pattern', type: 'instance_of' },
  ],
  attributions: [
    account('p1', { claim: 'petition', source: 'heo' }),
    account('p2', { claim: 'petition', source: 'jo' }),
    account('p3', { claim: 'petition', source: 'cousin', access: 'hearsay', upstream: [{ attribution: 'p1' }] }),
    account('o1', { claim: 'order', source: 'clerk' }),
    account('k1', { claim: 'case', source: 'lee', access: 'hearsay' }),
    account('k2', { claim: 'case', source: 'kim', access: 'hearsay' }),
    account('f1', { claim: 'far', source: 'lee' }),
    account('t1', { claim: 'twins', source: 'ann' }),
    account('t2', { claim: 'twins', source: 'bea' }),
  ],
  distinctions: [apart('p1', 'p2')],
  ties: [tie('in_contact', 'heo', 'jo', 'suggested'), tie('same_channel', 'lee', 'kim', 'suggested')],
  exhibits: [{ key: 'x1', claim: 'petition', kind: 'imagery', bearing: 'supports' }],
});

describe('what if', () => {
  let test: TestApp;
  let editor: Person;
  let publisher: Person;
  let elsewhere: Person;
  /** Ids by table and key. */
  const ids = new Map<string, string>();
  const id = (key: string): string => {
    const found = ids.get(key);
    if (found === undefined) throw new Error(`there is no ${key}`);
    return found;
  };

  beforeAll(async () => {
    test = await TestApp.start();
    editor = await test.person('yomju', ['editor']);
    publisher = await test.person('yomju', ['publisher']);
    elsewhere = await test.person('caspian', ['editor']);
    const workspaces = test.app.get(WorkspacesService, { strict: false });
    const imports = test.app.get(ImportService, { strict: false });
    const content = { ...CONTENT, workspace: { slug: 'yomju' } };
    const actor = await workspaces.systemActorIn('yomju');
    await imports.import(actor, content, { update: false });
    await asOwner(test, async (client) => {
      for (const table of ['claims', 'sources', 'attributions', 'exhibits']) {
        const rows = await client.query<{ id: string; key: string }>(
          `select id, key from ${table} where workspace_id = $1`,
          [actor.workspaceId],
        );
        for (const row of rows.rows) ids.set(row.key, row.id);
      }
      const ties = await client.query<{ id: string; kind: string }>(
        'select id, kind from ties where workspace_id = $1',
        [actor.workspaceId],
      );
      for (const row of ties.rows) ids.set(row.kind, row.id);
    });
  });
  afterAll(() => test.stop());

  async function ask(hypotheses: object[], query = ''): Promise<Answer> {
    const answer = await editor.call('POST', `/whatif${query}`, { hypotheses });
    expect([answer.statusCode, answer.body]).toEqual([200, expect.any(String)]);
    return answer.json<Answer>();
  }

  /** Status and origins of every claim as the product has them now, by key. */
  async function everything(): Promise<Record<string, string>> {
    const lines: Record<string, string> = {};
    for (const key of ['petition', 'order', 'pattern', 'case', 'far', 'twins']) {
      const read = await editor.call('GET', `/claims/${id(key)}/assessment`);
      const { status, support } = read.json<{
        figures: { status: string; support: { origins: { min: number; max: number } } };
      }>().figures;
      lines[key] = `${status} ${support.origins.min}-${support.origins.max}`;
    }
    return lines;
  }

  async function refs(): Promise<Map<string, string>> {
    const list = await editor.call('GET', '/claims');
    return new Map(list.json<{ items: { ref: string; key: string }[] }>().items.map(({ ref, key }) => [ref, key]));
  }

  async function movedPetition({ moved }: Answer): Promise<Moved | undefined> {
    const keys = await refs();
    return moved.find((each) => keys.get(each.claim.ref) === 'petition');
  }

  const change = async (path: string, method: 'POST' | 'PATCH' | 'PUT', body: object) => {
    const record = path.split('/').slice(0, 3).join('/');
    const read = await editor.call('GET', record);
    const ifMatch = read.headers['etag'];
    // An exhibit is read with its claim; nobody has changed this one yet.
    const done = await editor.call(method, path, body, typeof ifMatch === 'string' ? ifMatch : 1);
    expect([done.statusCode < 300, done.body]).toEqual([true, expect.any(String)]);
  };
  const reason = 'the editor found out';

  /** In this order: each begins where the one before left the desk. */
  const STEPS: readonly [string, () => object[], () => Promise<unknown>][] = [
    [
      'one of two told apart by profile has another name, under which nothing is shared either: nothing moves',
      () => [{ suppose: 'same_person', sources: [id('ann'), id('cee')] }],
      () =>
        editor.call('POST', '/ties', {
          between: [{ source: id('ann') }, { source: id('cee') }],
          kind: 'same_person',
          state: 'confirmed',
          reason,
        }),
    ],
    [
      'a new account came from an account of another claim, by somebody counted here: nothing moves',
      () => [
        {
          suppose: 'account_added',
          claim: id('case'),
          source: id('cousin'),
          access: 'hearsay',
          upstream: [{ attribution: id('f1') }],
        },
      ],
      () =>
        editor.call('POST', '/attributions', {
          claim: id('case'),
          source: id('cousin'),
          access: 'hearsay',
          upstream: [{ attribution: id('f1') }],
        }),
    ],
    [
      'the two who told of the case came through one channel',
      () => [{ suppose: 'tie_decided', tie: id('same_channel'), state: 'confirmed' }],
      () => change(`/ties/${id('same_channel')}/decisions`, 'POST', { state: 'confirmed', reason }),
    ],
    [
      'the picture is verified',
      () => [{ suppose: 'exhibit', exhibit: id('x1'), result: 'passed' }],
      () => change(`/exhibits/${id('x1')}`, 'PATCH', { verifications: [{ step: 'geolocation', result: 'passed' }] }),
    ],
    [
      'the order contradicts the petition',
      () => [{ suppose: 'claim_link', from: id('order'), to: id('petition'), type: 'contradicts' }],
      () => editor.call('POST', `/claims/${id('order')}/links`, { to: id('petition'), type: 'contradicts' }),
    ],
    [
      'the clerk is wrong, so that nothing contradicts it any more',
      () => [{ suppose: 'source_is_wrong', source: id('clerk') }],
      () => change(`/attributions/${id('o1')}/withdraw`, 'POST', { reason }),
    ],
    [
      'the witnesses are one person, and one of those who told of the case takes it back',
      () => [
        { suppose: 'same_person', sources: [id('jo'), id('heo')] },
        { suppose: 'account_withdrawn', attribution: id('k2') },
      ],
      async () => {
        await editor.call('POST', '/ties', {
          between: [{ source: id('heo') }, { source: id('jo') }],
          kind: 'same_person',
          state: 'confirmed',
          reason,
        });
        await change(`/attributions/${id('k2')}/withdraw`, 'POST', { reason });
      },
    ],
    [
      'somebody new was there, who heard of it from nobody',
      () => [{ suppose: 'account_added', claim: id('case'), source: id('clerk'), access: 'participant' }],
      () => editor.call('POST', '/attributions', { claim: id('case'), source: id('clerk'), access: 'participant' }),
    ],
    [
      'the authorities admit it',
      () => [{ suppose: 'official_position', claim: id('case'), position: 'admits' }],
      () => editor.call('PUT', `/claims/${id('case')}/official-position`, { position: 'admits' }),
    ],
  ];

  it.each(STEPS)('%s: what is supposed is what doing it brings', async (what, hypotheses, doIt) => {
    const before = await everything();
    const answer = await ask(hypotheses());
    expect(await everything()).toEqual(before);
    const keys = await refs();
    const expected = { ...before };
    for (const { claim: name, from, to } of answer.moved) {
      const key = keys.get(name.ref) ?? '';
      expect(`${from.status} ${from.min}-${from.max}`).toBe(before[key]);
      expected[key] = `${to.status} ${to.min}-${to.max}`;
    }
    expect(answer.moved.length > 0).toBe(!what.endsWith('nothing moves'));
    await doIt();
    expect(await everything()).toEqual(expected);
  });

  it('tells totals, standings and reasons, in Korean if asked', async () => {
    const answer = await ask([{ suppose: 'source_is_wrong', source: id('heo') }], '?lang=ko');
    expect(answer).toMatchObject({ isComplete: true, more: 0 });
    expect(answer.affected).toBe(answer.compared);
    const counted = ['stronger', 'weaker', 'adverse', 'cleared', 'sideways', 'figures_only', 'none'];
    expect(counted.reduce((sum, kind) => sum + (answer.totals[kind] ?? 0), 0)).toBe(answer.compared);
    expect(answer.totals['standings']).toBe(answer.moved.filter(({ standing }) => standing.isChanged).length);
    const petition = await movedPetition(answer);
    expect(petition).toMatchObject({ from: { min: 1 }, to: { min: 0, max: 0 }, movement: 'weaker' });
    expect(petition?.why[0]).toMatch(/^더는 /);
  });

  it('a ruling stands whatever the rules would say; that is told apart from the movement', async () => {
    await ruleAsAnother(test, 'yomju', id('petition'), { status: 'single_source', reason, mode: 'accept' });
    const answer = await ask([{ suppose: 'source_is_wrong', source: id('heo') }]);
    const petition = await movedPetition(answer);
    expect(petition?.standing).toMatchObject({
      before: { status: 'single_source', basis: 'ruling' },
      after: { status: 'single_source', basis: 'ruling' },
      isChanged: false,
    });
  });

  it("takes a policy of the desk's own, and refuses one there is none of", async () => {
    const { policy } = (await editor.call('GET', '/policies/admiralty')).json<{ policy: object }>();
    const own = { ...policy, id: 'ours', version: '2.0.0' };
    expect((await editor.call('POST', '/policies', { policy: own })).statusCode).toBe(201);
    const answer = await ask([{ suppose: 'policy', policy: 'ours@2.0.0' }]);
    expect(answer).toMatchObject({ policyAfter: expect.stringMatching(/^ours@2\.0\.0#/) });
    const hypotheses = [{ suppose: 'policy', policy: 'ours@9.0.0' }];
    const refused = await editor.call('POST', '/whatif', { hypotheses });
    expect(refused.json()).toMatchObject({ status: 422, errors: [{ path: 'hypotheses[0].policy' }] });
  });

  it('compares every claim under another policy', async () => {
    const answer = await ask([{ suppose: 'policy', policy: 'airwars-like' }]);
    expect(answer.affected).toBe(6);
    expect(answer).toMatchObject({
      policyBefore: expect.stringMatching(/^newsroom-two-source@/),
      policyAfter: expect.stringMatching(/^airwars-like@/),
    });
  });

  it('leaves no trace: no record, no version, no entry in the log', async () => {
    const counts = () =>
      asOwner(test, async (client) => {
        const tables = ['audit_leaves', 'attributions', 'ties', 'distinctions', 'assessments', 'claim_links'];
        const found: string[] = [];
        for (const table of tables) {
          const { rows } = await client.query<{ text: string }>(
            `select md5(coalesce(string_agg(r::text, '|' order by r::text), '')) as text from ${table} r`,
          );
          found.push(`${table} ${rows[0]?.text}`);
        }
        return found;
      });
    const before = await counts();
    await ask([
      { suppose: 'source_is_wrong', source: id('heo') },
      { suppose: 'distinction', between: [id('k1'), id('k2')], change: 'made' },
      { suppose: 'policy', policy: 'admiralty' },
    ]);
    await editor.call('GET', `/claims/${id('petition')}/why`);
    expect(await counts()).toEqual(before);
  });

  it.each<[string, () => unknown, string]>([
    ['nothing supposed', () => [], 'hypotheses'],
    ['no list', () => 'heo', 'hypotheses'],
    ['something that is no object', () => [null], 'hypotheses'],
    ['a kind there is none of', () => [{ suppose: 'magic' }], 'hypotheses[0].suppose'],
    [
      'a field of another kind',
      () => [{ suppose: 'policy', policy: 'admiralty', source: 'S-1' }],
      'hypotheses[0].source',
    ],
    ['a policy there is none of', () => [{ suppose: 'policy', policy: 'mine' }], 'hypotheses[0].policy'],
    [
      'a source there is none of',
      () => [
        { suppose: 'policy', policy: 'admiralty' },
        { suppose: 'source_is_wrong', source: ABSENT_ID },
      ],
      'hypotheses[1].source',
    ],
    [
      'two grades at once',
      () => (['A', 'B'] as const).map((grade) => ({ suppose: 'source_regraded', source: id('heo'), grade })),
      'hypotheses[1]',
    ],
    [
      'an upstream that is neither one thing nor the other',
      () => [{ suppose: 'account_added', claim: id('case'), access: 'hearsay', upstream: [{}] }],
      'hypotheses[0].upstream[0]',
    ],
    [
      'more than twenty',
      () => Array.from({ length: 21 }, () => ({ suppose: 'policy', policy: 'admiralty' })),
      'hypotheses',
    ],
  ])('refuses %s, naming the place', async (_what, hypotheses, place) => {
    const answer = await editor.call('POST', '/whatif', { hypotheses: hypotheses() });
    expect([answer.statusCode, answer.body]).toEqual([422, expect.any(String)]);
    expect(answer.json<{ errors: { path: string }[] }>().errors.map(({ path }) => path)).toEqual([place]);
  });

  it('is not for publishers, and knows nothing of another workspace', async () => {
    const body = { hypotheses: [{ suppose: 'source_is_wrong', source: id('heo') }] };
    expect((await publisher.call('POST', '/whatif', body)).statusCode).toBe(403);
    const foreign = await elsewhere.call('POST', '/whatif', body);
    expect(foreign.statusCode).toBe(422);
    expect(foreign.body).not.toContain('heo');
  });

  describe('why', () => {
    interface Why {
      assessment: { status: string; evidence?: unknown };
      trace?: { rungs: { status: string; outcome: string }[]; reasons: string[]; uncounted: { text: string }[] };
      next?: { steps: { kind: string; ask: string; about: { ref: string | null }[]; answers: { to: End }[] }[] };
    }

    it('shows an editor the ladder, who is not counted in words, and what to find out next', async () => {
      const read = (await editor.call('GET', `/claims/${id('petition')}/why`)).json<Why>();
      expect(read.trace?.rungs.filter(({ outcome }) => outcome === 'decided').map(({ status }) => status)).toEqual([
        read.assessment.status,
      ]);
      expect(read.trace?.uncounted.map(({ text }) => text)).toContain('one came by way of the other');
      const kinds = read.next?.steps.map(({ kind }) => kind);
      expect(kinds).toContain('first_hand');
      expect(read.next?.steps.flatMap(({ about }) => about).every(({ ref }) => ref !== null)).toBe(true);
    });

    it('says all of it in Korean', async () => {
      const read = (await editor.call('GET', `/claims/${id('petition')}/why?lang=ko`)).json<Why>();
      expect(read.trace?.reasons.join()).toMatch(/확인된 것/);
      expect(read.next?.steps.map(({ ask }) => ask).join()).toMatch(/[가-힣]/);
      expect(read.trace?.uncounted.map(({ text }) => text)).toContain('하나가 다른 하나를 거쳐 나왔다');
    });

    it('shows a publisher status and figures, and nobody', async () => {
      const answer = await publisher.call('GET', `/claims/${id('petition')}/why`);
      expect(Object.keys(answer.json<object>())).toEqual(['claimId', 'assessment']);
      for (const name of ['heo', 'cousin', 'evidence', 'A-']) expect(answer.body).not.toContain(name);
    });

    it('gives nothing of a claim that is being re-checked', async () => {
      await asOwner(test, (client) =>
        client.query('update assessments set is_stale = true where claim_id = $1', [id('order')]),
      );
      const answer = await editor.call('GET', `/claims/${id('order')}/why`);
      expect(answer.json()).toEqual({ claimId: id('order'), assessment: null });
    });

    it('stands on the claim page, the trace folded away, in Korean with no reason left in English', async () => {
      const page = async (person: Person, lang: string) =>
        (await person.request({ method: 'GET', url: `/plain/yomju/claims/${id('petition')}?lang=${lang}` })).body;
      const english = await page(editor, 'en');
      expect(english).toContain('<summary>Rule by rule</summary>');
      expect(english).toContain('holds, and decides');
      expect(english).toMatch(/If they say it is so, and are independent of everybody else: /);
      const korean = await page(editor, 'ko');
      expect(korean).toContain('<summary>규칙별로 보기</summary>');
      const main = korean.slice(korean.indexOf('<main'));
      expect(main).not.toMatch(/Found:|independent|lang="en">At least/);
      const published = await page(publisher, 'en');
      expect(published).not.toContain('<details>');
      for (const name of ['P heo', 'P jo', 'Rule by rule']) expect(published).not.toContain(name);
    });

    it('refuses a language there is none of', async () => {
      const answer = await editor.call('GET', `/claims/${id('petition')}/why?lang=fr`);
      expect(answer.statusCode).toBe(422);
    });
  });
});
