import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DOSSIER_TYPE } from '../../src/exchange/dossier.controller.js';
import { type Person, TestApp } from '../support/test-app.js';

interface Place {
  regionId: string | null;
  ref: string | null;
  code: string | null;
  within: string[];
  match: string;
  matched: string;
  names: { text: string; system: string | null }[];
}

describe('the gazetteer', () => {
  let test: TestApp;
  let researcher: Person;
  let publisher: Person;
  let auditor: Person;
  let elsewhere: Person;

  beforeAll(async () => {
    test = await TestApp.start();
    researcher = await test.person('yomju', ['researcher']);
    publisher = await test.person('yomju', ['publisher']);
    auditor = await test.person('yomju', ['auditor']);
    elsewhere = await test.person('caspian', ['researcher']);
  });
  afterAll(() => test.stop());

  async function suggested(person: Person, q: string): Promise<Place[]> {
    const answer = await person.call('GET', `/gazetteer/suggestions?q=${encodeURIComponent(q)}`);
    expect(answer.statusCode).toBe(200);
    return answer.json<{ items: Place[] }>().items;
  }
  const add = async (person: Person, ...codes: string[]) => {
    const answer = await person.call('POST', '/gazetteer/add', { codes });
    expect(answer.statusCode).toBe(200);
    const { added, present } = answer.json<{ added: Place[]; present: Place[] }>();
    return { added: added.map(({ code }) => code), present: present.map(({ code }) => code) };
  };

  it('offers Yomju before it is in the workspace, adds it with what it lies in, and offers the region then', async () => {
    const [before] = await suggested(researcher, 'Yŏmju');
    expect(before).toMatchObject({
      regionId: null,
      ref: null,
      code: 'KP-03-YOMJU',
      within: ['North Pyongan', 'North Korea'],
      match: 'same',
      matched: 'Yomju County',
    });
    expect(await add(researcher, 'KP-03-YOMJU')).toEqual({ added: ['KP', 'KP-03', 'KP-03-YOMJU'], present: [] });

    const [after] = await suggested(researcher, '염주');
    expect(after).toMatchObject({ ref: 'R-3', code: 'KP-03-YOMJU', within: ['North Pyongan', 'North Korea'] });
    const region = await researcher.call('GET', `/regions/${after?.ref ?? ''}`);
    expect(region.json()).toMatchObject({ kind: 'county', code: 'KP-03-YOMJU', version: 1 });
    const history = await researcher.call('GET', `/regions/${after?.ref ?? ''}/history`);
    expect(history.json()).toMatchObject({ items: [{ action: 'created' }] });
  });

  it('adds nothing twice', async () => {
    await add(researcher, 'KP-03-UIJU');
    expect(await add(researcher, 'KP-03-UIJU', 'KP-03-UIJU')).toEqual({
      added: [],
      present: ['KP', 'KP-03', 'KP-03-UIJU'],
    });
  });

  it('knows a province entered by hand, and adds the county to it', async () => {
    const desk = await test.person('by-hand', ['researcher']);
    const country = await desk.call('POST', '/regions', { kind: 'country', names: [{ text: 'DPRK' }] });
    const { id } = country.json<{ id: string }>();
    await desk.call('POST', '/regions', { kind: 'province', parent: id, names: [{ text: '양강도', lang: 'ko' }] });
    expect(await add(desk, 'KP-10-HYESAN')).toEqual({ added: ['KP-10-HYESAN'], present: [null, null] });
    const [hyesan] = await suggested(desk, '혜산');
    expect(hyesan).toMatchObject({ ref: 'R-3', within: ['양강도', 'DPRK'] });
  });

  it('has the first level of other countries, in Korean by the country', async () => {
    const [china] = await suggested(researcher, '중국');
    expect(china).toMatchObject({ code: 'CN', match: 'same' });
    const jilin = (await suggested(researcher, 'Jilin')).find(({ code }) => code?.startsWith('CN-'));
    expect(jilin).toMatchObject({ code: 'CN-JL', within: ['China'] });
    expect(await add(researcher, 'CN-JL')).toEqual({ added: ['CN', 'CN-JL'], present: [] });
  });

  it('adds to one workspace and shows it in no other', async () => {
    await add(researcher, 'KP-09-MUSAN');
    const [there] = await suggested(elsewhere, 'Musan');
    expect(there).toMatchObject({ regionId: null, ref: null, code: 'KP-09-MUSAN' });
    const foreign = await elsewhere.request({
      method: 'POST',
      url: '/api/v1/workspaces/yomju/gazetteer/add',
      payload: '{"codes":["KP"]}',
    });
    expect(foreign.statusCode).toBe(404);
  });

  it('lets a publisher look and not add, and an auditor do neither', async () => {
    expect((await suggested(publisher, 'Yomju'))[0]).toMatchObject({ code: 'KP-03-YOMJU' });
    expect((await publisher.call('POST', '/gazetteer/add', { codes: ['KP'] })).statusCode).toBe(403);
    expect((await auditor.call('GET', '/gazetteer/suggestions?q=Yomju')).statusCode).toBe(403);
    expect((await test.stranger('yomju').call('GET', '/gazetteer/suggestions?q=Yomju')).statusCode).toBe(401);
  });

  it('adds none of several codes when one is not shipped, and names it', async () => {
    const desk = await test.person('wrong-code', ['researcher']);
    const answer = await desk.call('POST', '/gazetteer/add', { codes: ['KP-03', 'KP-99'] });
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ errors: [{ path: 'codes[1]', given: 'KP-99' }] });
    expect((await desk.call('GET', '/regions')).json()).toMatchObject({ items: [] });
  });

  it('brings every name, with its script and what it was called before, back out of a dossier byte for byte', async () => {
    const [out, back] = [await test.person('going', ['editor']), await test.person('coming', ['editor'])];
    await add(out, 'KP-10-KIM-HYONG-JIK', 'KP-03-NYONGBYON');
    const left = (await out.call('GET', '/dossier')).body;
    const url = '/api/v1/workspaces/coming/dossier';
    const headers = { ...back.credentials(), 'content-type': DOSSIER_TYPE };
    const came = await test.app.inject({ method: 'POST', url, payload: left.replace('"going"', '"coming"'), headers });
    expect(came.json()).toMatchObject({ added: { regions: 5 } });
    const again = (await back.call('GET', '/dossier')).body;
    const regionsOf = (body: string) => body.slice(body.indexOf('"regions"'));
    expect(regionsOf(again)).toBe(regionsOf(left));
    expect(again).toContain('ko-x-former');
    expect((await suggested(back, '후창'))[0]).toMatchObject({ code: 'KP-10-KIM-HYONG-JIK', match: 'same' });
  });

  it.each(['', '?q=', `?q=${'x'.repeat(201)}`, '?q=Yomju&limit=0', '?q=Yomju&limit=51', '?q=Yomju&what=1'])(
    'refuses %s',
    async (query) => {
      expect((await researcher.call('GET', `/gazetteer/suggestions${query}`)).statusCode).toBe(422);
    },
  );

  it('does not make one place twice when two people pick it at once', async () => {
    const desk = await test.person('at-once', ['researcher']);
    await Promise.all([add(desk, 'KP-04-KANGGYE'), add(desk, 'KP-04-KANGGYE'), add(desk, 'KP-04-KANGGYE')]);
    expect((await desk.call('GET', '/regions')).json<{ items: unknown[] }>().items).toHaveLength(3);
  });
});
