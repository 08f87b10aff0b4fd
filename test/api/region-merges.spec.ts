import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, TestApp } from '../support/test-app.js';

interface Region {
  id: string;
  ref: string;
  version: number;
}

describe('two regions that are one place', () => {
  let test: TestApp;
  let editor: Person;
  let elsewhere: Person;
  let publisher: Person;

  beforeAll(async () => {
    test = await TestApp.start();
    editor = await test.person('yomju', ['editor']);
    publisher = await test.person('yomju', ['publisher']);
    elsewhere = await test.person('caspian', ['editor']);
  });
  afterAll(() => test.stop());

  const reason = 'one county, entered twice';

  async function make(kind: string, text: string, parent: string | null = null, person = editor): Promise<Region> {
    const made = await person.call('POST', '/regions', { kind, parent, names: [{ text, primary: true }] });
    expect(made.statusCode).toBe(201);
    return made.json<Region>();
  }
  const merge = (from: Region, into: Region, person = editor) =>
    person.call('POST', `/regions/${from.id}/merge`, { into: into.id, reason }, from.version);

  async function pair() {
    const province = await make('province', 'North Pyongan');
    return { province, from: await make('county', '염주군'), into: await make('county', 'Yomju', province.id) };
  }

  it('moves claims, accounts and what lay in it, each with its own line of history', async () => {
    const { from, into } = await pair();
    const village = await make('area', 'Ryonggok-ri', from.id);
    const places = [
      { region: from.id, role: 'happened' },
      { region: into.id, role: 'happened' },
      { region: from.id, role: 'concerns' },
    ];
    const statement = [{ text: 'Soldiers petitioned', lang: 'en' }];
    const claim = await editor.call('POST', '/claims', { kind: 'event', statement, regions: places });
    const { id: claimId } = claim.json<{ id: string }>();
    const source = (await editor.call('POST', '/sources', { pseudonym: 'Heron', kind: 'person' })).json<Region>();
    const told = { claim: claimId, source: source.id, access: 'hearsay', heardIn: from.id };
    const account = (await editor.call('POST', '/attributions', told)).json<Region>();

    const merged = await merge(from, into);
    expect(merged.statusCode).toBe(200);
    expect(merged.json()).toEqual({ id: into.id, ref: into.ref, version: 2 });
    expect(merged.headers['etag']).toBe('"2"');

    const after = (await editor.call('GET', `/claims/${claimId}`)).json<{ regions: object[]; version: number }>();
    expect(after).toMatchObject({ version: 2 });
    expect(after.regions).toEqual([
      expect.objectContaining({ id: into.id, role: 'happened' }),
      expect.objectContaining({ id: into.id, role: 'concerns' }),
    ]);
    const heard = (await editor.call('GET', `/attributions/${account.id}`)).json<{ heardInId: string }>();
    expect(heard.heardInId).toBe(into.id);
    expect((await editor.call('GET', `/regions/${village.id}`)).json()).toMatchObject({
      parentId: into.id,
      version: 2,
    });

    for (const record of [`claims/${claimId}`, `attributions/${account.id}`, `regions/${village.id}`]) {
      const history = (await editor.call('GET', `/${record}/history`)).json<{ items: { reason: string }[] }>();
      expect(history.items[0]).toMatchObject({ action: 'changed', reason });
    }
  });

  it('keeps every name, and lets the old id and code lead to the region that stayed', async () => {
    const { from, into, province } = await pair();
    await merge(from, into);
    for (const name of [from.id, from.ref, into.ref]) {
      expect((await editor.call('GET', `/regions/${name}`)).json()).toMatchObject({
        id: into.id,
        parentId: province.id,
        names: [
          { text: 'Yomju', primary: true },
          { text: '염주군', primary: false },
        ],
      });
    }
    const listed = (await editor.call('GET', `/claims?region=${from.ref}`)).statusCode;
    expect(listed).toBe(200);
    const removed = await editor.call('GET', `/regions/${from.id}/history`);
    expect(removed.json()).toMatchObject({ items: [{ action: 'removed', reason }, { action: 'created' }] });
    // Who still has the old one open changes nothing they have not seen.
    expect((await editor.call('PATCH', `/regions/${from.id}`, { code: 'X' }, 2)).statusCode).toBe(404);
  });

  it('leads on through a second merge', async () => {
    const { from, into } = await pair();
    const last = await make('county', 'Yomju-gun');
    await merge(from, into);
    await merge({ ...into, version: 2 }, last);
    expect((await editor.call('GET', `/regions/${from.ref}`)).json()).toMatchObject({ id: last.id });
  });

  it('re-assesses a pattern that was seen in two places which are one', async () => {
    const [one, other] = [await make('province', 'Ryanggang'), await make('province', '양강도')];
    const make2 = async (kind: string, regions: object[]) => {
      const statement = [{ text: `A ${kind}`, lang: 'en' }];
      return (await editor.call('POST', '/claims', { kind, statement, regions })).json<Region>();
    };
    const pattern = await make2('pattern', []);
    const heron = (await editor.call('POST', '/sources', { pseudonym: 'Reed', kind: 'person' })).json<Region>();
    for (const region of [one, other]) {
      const event = await make2('event', [{ region: region.id, role: 'happened' }]);
      await editor.call('POST', '/attributions', { claim: event.id, source: heron.id, access: 'eyewitness' });
      const link = { to: pattern.id, type: 'instance_of' };
      expect((await editor.call('POST', `/claims/${event.id}/links`, link)).statusCode).toBe(201);
    }
    const status = async () =>
      (await editor.call('GET', `/claims/${pattern.id}`)).json<{ computedStatus: string }>().computedStatus;
    expect(await status()).toBe('consistent_reports');
    expect((await merge(other, one)).statusCode).toBe(200);
    expect(await status()).toBe('unsupported');
  });

  it.each([
    ['itself', (made: { from: Region }) => [made.from, made.from]],
    ['the province it lies in', (made: { into: Region; province: Region }) => [made.into, made.province]],
    ['the county that lies in it', (made: { into: Region; province: Region }) => [made.province, made.into]],
  ])('refuses to make a region one with %s, and changes nothing', async (_what, choose) => {
    const made = await pair();
    const [from, into] = choose(made);
    if (from === undefined || into === undefined) throw new Error('two regions were to be chosen');
    const answer = await merge(from, into);
    expect(answer.statusCode).toBe(409);
    expect(answer.json()).toMatchObject({ code: 'REGION_MERGE_INSIDE', errors: [{ path: 'into' }] });
    expect((await editor.call('GET', `/regions/${from.id}`)).json()).toMatchObject({ version: 1 });
  });

  it('refuses a stale version, none, a publisher, and a region of somebody else on either side', async () => {
    const { from, into } = await pair();
    const foreign = await make('county', 'Aktau', null, elsewhere);
    expect((await merge({ ...from, version: 7 }, into)).statusCode).toBe(412);
    const path = `/regions/${from.id}/merge`;
    expect((await editor.call('POST', path, { into: into.id, reason })).statusCode).toBe(428);
    expect((await editor.call('POST', path, { into: into.id }, 1)).statusCode).toBe(422);
    expect((await merge(from, into, publisher)).statusCode).toBe(403);
    const absent = await editor.call(
      ...(['POST', '/regions/00000000-0000-4000-8000-000000000000/merge', { into: into.id, reason }, 1] as const),
    );
    const other = await merge(from, into, elsewhere);
    expect([other.statusCode, other.body]).toEqual([404, absent.body]);
    const outward = await merge(from, foreign);
    expect(outward.statusCode).toBe(422);
    expect(outward.json()).toMatchObject({ errors: [{ path: 'into', expected: 'a region of this workspace' }] });
    expect((await editor.call('GET', `/regions/${from.id}`)).json()).toMatchObject({ id: from.id, version: 1 });
  });
});
