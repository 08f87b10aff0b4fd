import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Made, make, makeAttribution, makeSource, ruleAsAnother } from '../support/desk-records.js';
import { asOwner } from '../support/as-owner.js';
import { type Person, TestApp } from '../support/test-app.js';

interface Counts {
  total: { count: number; capped: boolean };
  facets: {
    statuses: { status: string; count: number }[];
    kinds: { kind: string; count: number }[];
    regions: { ref: string; count: number }[];
  } | null;
}

/** Border claims of two provinces: how many there are, and what stands behind each of them. */
describe('counted claims', () => {
  let test: TestApp;
  let editor: Person;
  let publisher: Person;
  let country: Made;
  let north: Made;
  let county: Made;
  let south: Made;
  let sealed: Made;
  let heo: Made;

  const region = (text: string, kind: string, parent?: Made) =>
    make(editor, '/regions', { kind, names: [{ text }], ...(parent === undefined ? {} : { parent: parent.ref }) });
  const claim = (kind: string, ...places: Made[]) =>
    make(editor, '/claims', {
      kind,
      statement: [{ text: `Something of ${kind}` }],
      regions: places.map(({ ref }) => ({ region: ref, role: 'happened' })),
      topics: ['border'],
    });

  async function count(person: Person, query = ''): Promise<Counts> {
    const answer = await person.call('GET', `/claims/counts${query}`);
    if (answer.statusCode !== 200) throw new Error(`GET /claims/counts${query}: ${answer.body}`);
    return answer.json<Counts>();
  }

  beforeAll(async () => {
    test = await TestApp.start();
    editor = await test.person('yomju', ['editor']);
    publisher = await test.person('yomju', ['publisher']);
    country = await region('Korea', 'country');
    north = await region('North Pyongan', 'province', country);
    county = await region('Yomju', 'county', north);
    south = await region('South Hwanghae', 'province', country);
    sealed = await claim('event', county, south);
    await claim('event', county, north);
    await claim('state', south);
    const ruled = await claim('event');
    heo = await makeSource(editor, 'Heo');
    const jo = await makeSource(editor, 'Jo');
    await makeAttribution(editor, sealed, heo);
    await makeAttribution(editor, sealed, heo, { stance: 'denies' });
    const gone = await makeAttribution(editor, sealed, jo);
    await editor.call('POST', `/attributions/${gone.ref}/withdraw`, { reason: 'a mistake' }, gone.version);
    await ruleAsAnother(test, 'yomju', ruled.ref, { status: 'rumour', reason: 'talk', mode: 'override' });
  }, 60_000);
  afterAll(() => test.stop());

  it('are exact by status, kind and region, and say what another choice would give', async () => {
    const all = await count(editor);
    expect(all.total).toEqual({ count: 4, capped: false });
    expect(all.facets?.kinds).toEqual([
      { kind: 'event', count: 3 },
      { kind: 'state', count: 1 },
    ]);
    // The claim that lies in both provinces lies in the country once; the one without a place lies nowhere.
    expect(all.facets?.regions).toMatchObject([{ ref: country.ref, count: 3 }]);
    const within = await count(editor, `?region=${country.ref}&kind=event`);
    expect(within.total.count).toBe(2);
    expect(within.facets?.kinds).toEqual([
      { kind: 'event', count: 2 },
      { kind: 'state', count: 1 },
    ]);
    expect(within.facets?.regions).toMatchObject([
      { ref: north.ref, count: 2 },
      { ref: south.ref, count: 1 },
    ]);
    expect((await count(editor, '?status=rumour')).total.count).toBe(1);
    expect((await count(editor, `?status=rumour&region=${country.ref}`)).total.count).toBe(0);
  });

  it('agree with the list for every status, kind and region there is', async () => {
    const { facets } = await count(editor);
    const asked = [
      ...(facets?.statuses ?? []).map((each) => [`status=${each.status}`, each.count] as const),
      ...(facets?.kinds ?? []).map((each) => [`kind=${each.kind}`, each.count] as const),
      ...(facets?.regions ?? []).map((each) => [`region=${each.ref}`, each.count] as const),
    ];
    expect(asked.length).toBeGreaterThan(4);
    for (const [query, expected] of asked) {
      const listed = await editor.call('GET', `/claims?${query}`);
      expect([query, listed.json<{ items: object[] }>().items.length]).toEqual([query, expected]);
    }
  });

  it('are shown in a list as on their own page', async () => {
    const { items } = (await editor.call('GET', '/claims')).json<{ items: { ref: string; counts: object }[] }>();
    expect(items).toHaveLength(4);
    for (const { counts: _counts, ...item } of items) {
      expect((await editor.call('GET', `/claims/${item.ref}`)).json<object>()).toMatchObject(item);
    }
  });

  it('are counted to a thousand and no further where the filter is of another kind', async () => {
    expect(await count(editor, '?topic=border')).toEqual({ total: { count: 4, capped: false }, facets: null });
    const desk = await test.person('many', ['editor']);
    const first = await make(desk, '/claims', {
      kind: 'event',
      statement: [{ text: 'One of many' }],
      topics: ['rain'],
    });
    await asOwner(test, async (client) => {
      await client.query(
        `insert into claims (workspace_id, id, number, key, kind)
         select c.workspace_id, gen_random_uuid(), n, 'k' || n, 'event' from claims c, generate_series(2, 1001) n
         where c.id = $1`,
        [first.id],
      );
      await client.query(
        `insert into claim_topics (workspace_id, claim_id, topic)
         select c.workspace_id, c.id, 'rain' from claims c join claims f on f.workspace_id = c.workspace_id
         where f.id = $1 and c.id <> f.id`,
        [first.id],
      );
      await client.query(
        'select claim_lists_rebuild(c.workspace_id, whence_today()::text) from claims c where c.id = $1',
        [first.id],
      );
    });
    expect(await count(desk, '?topic=rain')).toEqual({ total: { count: 1000, capped: true }, facets: null });
    expect((await count(desk)).total).toEqual({ count: 1001, capped: false });
  });

  it('follow a region that is put elsewhere', async () => {
    const other = await region('Another country', 'country');
    expect((await count(editor, `?region=${other.ref}`)).total.count).toBe(0);
    const moved = await editor.call('PATCH', `/regions/${north.ref}`, { parent: other.ref }, north.version);
    expect(moved.statusCode).toBe(200);
    expect((await count(editor, `?region=${other.ref}`)).total.count).toBe(2);
    expect((await count(editor, `?region=${country.ref}`)).total.count).toBe(2);
    const back = await editor.call('PATCH', `/regions/${north.ref}`, { parent: country.ref }, north.version + 1);
    expect(back.statusCode).toBe(200);
    expect((await count(editor, `?region=${other.ref}`)).total.count).toBe(0);
  });

  it('tell the desk how many accounts and sources stand behind each, and nobody else', async () => {
    const query = `/claims?region=${county.ref}`;
    interface Listed {
      items: { ref: string; counts?: object; attributions?: { ref: string; source: { pseudonym: string } }[] }[];
    }
    const [, shown] = (await editor.call('GET', query)).json<Listed>().items;
    // Two by Heo, one of them a denial; Jo's is withdrawn.
    expect(shown).toMatchObject({ ref: sealed.ref, counts: { accounts: 2, sources: 1, supporting: 1 } });
    const outside = (await publisher.call('GET', query)).json<Listed>().items;
    expect(outside.map(({ counts, attributions }) => [counts, attributions])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
    const nested = (await editor.call('GET', `${query}&include=attributions`)).json<Listed>().items;
    expect(nested.map(({ attributions }) => attributions?.length)).toEqual([0, 3]);
    const detail = (await editor.call('GET', `/claims/${sealed.ref}`)).json<Listed['items'][0]>();
    expect(nested[1]?.attributions).toEqual(detail.attributions);
  });

  it('are not to be had by source or with accounts by who sees neither, whether or not there are any', async () => {
    const refused = await publisher.call('GET', '/claims?include=attributions');
    expect(refused.statusCode).toBe(403);
    expect((await publisher.call('GET', '/claims?include=attributions&topic=none')).body).toBe(refused.body);
    const bySource = await publisher.call('GET', `/claims/counts?source=${heo.ref}`);
    expect(bySource.statusCode).toBe(403);
    expect((await publisher.call('GET', '/claims/counts?source=S-99')).body).toBe(bySource.body);
  });

  it('stay within their workspace', async () => {
    const elsewhere = await test.person('caspian', ['editor']);
    expect(await count(elsewhere)).toEqual({
      total: { count: 0, capped: false },
      facets: { statuses: [], kinds: [], regions: [] },
    });
    const foreign = await elsewhere.call('GET', `/claims/counts?region=${county.id}`);
    const absent = await elsewhere.call('GET', `/claims/counts?region=00000000-0000-7000-8000-000000000000`);
    expect(foreign.statusCode).toBe(422);
    expect(foreign.json<{ code: string }>().code).toBe(absent.json<{ code: string }>().code);
  });
});
