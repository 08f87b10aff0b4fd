import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, TestApp } from '../support/test-app.js';

describe('regions', () => {
  let test: TestApp;
  let researcher: Person;
  let auditor: Person;
  let elsewhere: Person;

  beforeAll(async () => {
    test = await TestApp.start();
    researcher = await test.person('yomju', ['researcher']);
    auditor = await test.person('yomju', ['auditor']);
    elsewhere = await test.person('caspian', ['researcher', 'editor']);
  });
  afterAll(() => test.stop());

  const yomju = {
    kind: 'county',
    code: 'KP-0607',
    names: [
      { text: 'Yomju County', lang: 'en', primary: true },
      { text: '염주군', lang: 'ko', primary: true },
    ],
  };

  it('adds a county with its Korean name and finds it by either spelling', async () => {
    const made = await researcher.call('POST', '/regions', yomju);
    expect(made.statusCode).toBe(201);
    expect(made.headers['etag']).toBe('"1"');
    const region = made.json<{ id: string; ref: string }>();
    expect(region).toMatchObject({ key: region.ref.toLowerCase(), kind: 'county', parentId: null, version: 1 });

    for (const name of ['yomju', '염주']) {
      const found = await researcher.call('GET', `/regions?name=${encodeURIComponent(name)}`);
      expect(found.json<{ items: { id: string }[] }>().items.map((item) => item.id)).toContain(region.id);
    }
    expect((await researcher.call('GET', `/regions/${region.ref}`)).json()).toEqual(region);
  });

  it('stores a decomposed Korean name in NFC', async () => {
    const made = await researcher.call('POST', '/regions', {
      kind: 'county',
      names: [{ text: '염주군'.normalize('NFD') }],
    });
    expect(made.json<{ names: { text: string }[] }>().names[0]?.text).toBe('염주군'.normalize('NFC'));
  });

  it('gives the other workspace, the absent and the malformed the same answer', async () => {
    const region = (await researcher.call('POST', '/regions', yomju)).json<{ id: string }>();
    const absent = await elsewhere.call('GET', '/regions/00000000-0000-4000-8000-000000000000');
    const foreign = await elsewhere.call('GET', `/regions/${region.id}`);
    const foreignChange = await elsewhere.call('PATCH', `/regions/${region.id}`, { code: 'X' }, 1);
    const malformed = await elsewhere.call('GET', '/regions/not-an-id');
    expect(absent.statusCode).toBe(404);
    for (const answer of [foreign, foreignChange, malformed]) {
      expect(answer.statusCode).toBe(404);
      expect(answer.body).toBe(absent.body);
    }
    const foreignParent = await elsewhere.call('POST', '/regions', { ...yomju, parent: region.id });
    expect(foreignParent.statusCode).toBe(422);
    expect(foreignParent.json()).toMatchObject({
      errors: [{ path: 'parent', expected: 'a region of this workspace' }],
    });
  });

  it('answers a non-member as if the workspace did not exist', async () => {
    const foreign = await elsewhere.request({ method: 'GET', url: '/api/v1/workspaces/yomju/regions' });
    const absent = await elsewhere.request({ method: 'GET', url: '/api/v1/workspaces/no-such-desk/regions' });
    expect(foreign.statusCode).toBe(404);
    expect(foreign.body).toBe(absent.body);
  });

  it('refuses the wrong role and a stranger', async () => {
    expect((await auditor.call('GET', '/regions')).statusCode).toBe(403);
    expect((await auditor.call('POST', '/regions', yomju)).statusCode).toBe(403);
    expect((await test.stranger('yomju').call('GET', '/regions')).statusCode).toBe(401);
  });

  it('changes only the version that was read', async () => {
    const region = (await researcher.call('POST', '/regions', yomju)).json<{ id: string }>();
    expect((await researcher.call('PATCH', `/regions/${region.id}`, { code: 'A' })).statusCode).toBe(428);
    const changed = await researcher.call('PATCH', `/regions/${region.id}`, { code: null }, 1);
    expect(changed.json()).toMatchObject({ code: null, version: 2, kind: 'county' });
    expect((await researcher.call('PATCH', `/regions/${region.id}`, { code: 'B' }, 1)).statusCode).toBe(412);
    expect((await researcher.call('PATCH', `/regions/${region.id}`, { code: 'B' }, 'nonsense')).statusCode).toBe(422);
  });

  it('refuses a region inside itself', async () => {
    const outer = (
      await researcher.call('POST', '/regions', { kind: 'province', names: [{ text: 'North Pyongan' }] })
    ).json<{ id: string }>();
    const inner = (await researcher.call('POST', '/regions', { ...yomju, parent: outer.id })).json<{ id: string }>();
    const circle = await researcher.call('PATCH', `/regions/${outer.id}`, { parent: inner.id }, 1);
    expect(circle.statusCode).toBe(409);
    expect(circle.json()).toMatchObject({ code: 'REGION_CIRCLE' });
  });

  it.each([
    ['an unknown field', { ...yomju, colour: 'red' }, 'colour'],
    ['a word that is not in the list', { ...yomju, kind: 'village' }, 'kind'],
    ['a name of the wrong type', { ...yomju, names: [{ text: 7 }] }, 'names[0].text'],
    ['no names', { ...yomju, names: [] }, 'names'],
    ['names that are no list', { ...yomju, names: 'Yomju' }, 'names'],
    ['a text over the limit', { ...yomju, names: [{ text: 'x'.repeat(301) }] }, 'names[0].text'],
    ['a parent that is no reference', { ...yomju, parent: 'DROP TABLE regions' }, 'parent'],
  ])('refuses %s and names the field', async (_what, body, path) => {
    const answer = await researcher.call('POST', '/regions', body);
    expect(answer.statusCode).toBe(422);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json<{ errors: { path: string }[] }>().errors.map((error) => error.path)).toContain(path);
  });

  it.each([
    ['malformed JSON', '{"kind": "county",'],
    ['duplicate keys', '{"kind":"county","kind":"city","names":[{"text":"a"}]}'],
    ['NUL in a text', '{"kind":"county","names":[{"text":"a\\u0000b"}]}'],
    ['a list where an object belongs', '[]'],
    ['a prototype key', '{"__proto__":{"isAdmin":true},"kind":"county","names":[{"text":"a"}]}'],
  ])('refuses %s without touching the database', async (_what, payload) => {
    const answer = await researcher.request({ method: 'POST', url: '/api/v1/workspaces/yomju/regions', payload });
    expect([400, 422]).toContain(answer.statusCode);
    expect(answer.json()).toHaveProperty('code');
  });

  it('walks a long list page by page and meets every region once', async () => {
    const desk = await test.person('pages', ['researcher']);
    for (let i = 0; i < 7; i++) await desk.call('POST', '/regions', { kind: 'area', names: [{ text: `area ${i}` }] });
    const seen: string[] = [];
    let after = '';
    do {
      const page = (await desk.call('GET', `/regions?limit=3${after}`)).json<{
        items: { ref: string }[];
        next: string | null;
      }>();
      seen.push(...page.items.map((item) => item.ref));
      after = page.next === null ? '' : `&after=${page.next}`;
    } while (after !== '');
    expect(seen).toEqual(['R-1', 'R-2', 'R-3', 'R-4', 'R-5', 'R-6', 'R-7']);
    expect((await desk.call('GET', '/regions?after=bm9uc2Vuc2U')).statusCode).toBe(422);
    expect((await desk.call('GET', '/regions?limit=1000')).statusCode).toBe(422);
  });

  it('logs no address, name or body', () => {
    const lines = JSON.stringify(test.log.entries);
    expect(lines).toContain('/api/v1/workspaces/:workspace/regions');
    for (const secret of ['염주', 'yomju', '127.0.0.1', 'heron']) expect(lines).not.toContain(secret);
  });
});
