import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, TestApp } from '../support/test-app.js';

const square = [
  [
    [124.5, 39.9],
    [124.6, 39.9],
    [124.6, 40],
    [124.5, 39.9],
  ],
];

describe('a list of places brought in', () => {
  let test: TestApp;
  let researcher: Person;
  let elsewhere: Person;

  beforeAll(async () => {
    test = await TestApp.start();
    researcher = await test.person('yomju', ['researcher']);
    elsewhere = await test.person('caspian', ['researcher']);
  });
  afterAll(() => test.stop());

  const csv = (content: string, more: object = {}) => ({
    format: 'csv',
    content,
    kind: 'county',
    codeField: 'id',
    parentField: 'in',
    names: [{ field: 'name', lang: 'ko', primary: true }],
    ...more,
  });
  const importing = (person: Person, body: object) => person.call('POST', '/gazetteer/import', body);
  const count = async (person: Person) =>
    (await person.call('GET', '/regions?limit=200')).json<{ items: unknown[] }>().items.length;

  it('shows in a dry run what would be done, then does it, then finds everything there', async () => {
    const body = csv('id,in,name\ny,p,염주군\np,,평안북도\n');
    const tried = await importing(researcher, { ...body, dryRun: true });
    expect(tried.json()).toEqual({ dryRun: true, added: 2, present: 0, there: [], wrong: 0, errors: [] });
    expect(await count(researcher)).toBe(0);

    expect((await importing(researcher, body)).json()).toMatchObject({ dryRun: false, added: 2, present: 0 });
    const { items } = (await researcher.call('GET', '/regions')).json<{ items: { id: string; parentId: string }[] }>();
    expect(items).toMatchObject([
      { code: 'p', parentId: null },
      { code: 'y', parentId: items[0]?.id },
    ]);

    const again = await importing(researcher, body);
    expect(again.json()).toMatchObject({ added: 0, present: 2, there: [{ ref: 'R-1' }, { ref: 'R-2' }] });
    expect(await count(researcher)).toBe(2);
  });

  it('knows a place without a code by its name in another spelling', async () => {
    const desk = await test.person('spelled', ['researcher']);
    const made = await desk.call('POST', '/regions', { kind: 'county', names: [{ text: 'Yŏmju-gun' }] });
    const answer = await importing(desk, csv('id,in,name\n,,염주\n,,혜산\n'));
    const { ref } = made.json<{ ref: string }>();
    expect(answer.json()).toMatchObject({ added: 1, present: 1, there: [{ row: 1, ref }] });
  });

  it('writes nothing when one row is wrong, and names it', async () => {
    const desk = await test.person('wrong', ['researcher']);
    const body = csv('id,in,name\n1,,염주\n2,nowhere,혜산\n');
    const refused = await importing(desk, body);
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({
      code: 'PLACES_INVALID',
      errors: [{ path: 'rows[2]', given: 'nowhere' }],
    });
    expect(await count(desk)).toBe(0);
    expect((await importing(desk, { ...body, dryRun: true })).json()).toMatchObject({
      dryRun: true,
      added: 1,
      wrong: 1,
      errors: [{ path: 'rows[2]' }],
    });
  });

  it('keeps the outline of a feature, for this workspace alone', async () => {
    const geometry = { type: 'Polygon', coordinates: square };
    const feature = { type: 'Feature', properties: { name: '철산군' }, geometry };
    const content = JSON.stringify({ type: 'FeatureCollection', features: [feature] });
    const province = (await researcher.call('GET', '/regions/R-1')).json<{ id: string }>();
    const body = { format: 'geojson', content, kind: 'county', names: [{ field: 'name' }], within: province.id };
    expect((await importing(researcher, body)).json()).toMatchObject({ added: 1 });
    const [region] = (await researcher.call('GET', `/regions?name=${encodeURIComponent('철산')}`)).json<{
      items: { id: string; parentId: string }[];
    }>().items;
    expect(region?.parentId).toBe(province.id);
    const shape = await researcher.call('GET', `/regions/${region?.id ?? ''}/shape`);
    expect(shape.json()).toEqual({ regionId: region?.id, geometry });
    const absent = await researcher.call('GET', '/regions/R-1/shape');
    const foreign = await elsewhere.call('GET', `/regions/${region?.id ?? ''}/shape`);
    expect([absent.statusCode, foreign.statusCode, foreign.body]).toEqual([404, 404, absent.body]);
    expect((await researcher.call('POST', `/regions/${region?.id ?? ''}/remove`, { reason: 'x' }, 1)).statusCode).toBe(
      204,
    );
  });

  it('refuses the region of somebody else to put them in, and the wrong role', async () => {
    const foreign = (
      await elsewhere.call('POST', '/regions', { kind: 'country', names: [{ text: 'Kazakhstan' }] })
    ).json<{ id: string }>();
    const answer = await importing(researcher, csv('id,in,name\n9,,염주\n', { within: foreign.id }));
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ errors: [{ path: 'within', expected: 'a region of this workspace' }] });
    const publisher = await test.person('yomju', ['publisher']);
    expect((await importing(publisher, csv('id,in,name\n'))).statusCode).toBe(403);
    expect((await importing(test.stranger('yomju'), csv('id,in,name\n'))).statusCode).toBe(401);
  });

  it('takes a long list at once', async () => {
    const desk = await test.person('many', ['researcher']);
    const rows = Array.from({ length: 200 }, (_row, at) => `${at},${at < 10 ? '' : at % 10},place ${at}`);
    const answer = await importing(desk, csv(`id,in,name\n${rows.join('\n')}\n`));
    expect(answer.json()).toMatchObject({ added: 200 });
  });
});
