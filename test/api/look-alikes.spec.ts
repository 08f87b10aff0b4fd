import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LookAlikeResponse, LookAlikesResponse } from '../../src/search/look-alikes.response.js';
import { SearchIndexService } from '../../src/search/search-index.service.js';
import { asOwner } from '../support/as-owner.js';
import { make } from '../support/desk-records.js';
import { ABSENT_ID } from '../support/every-route.js';
import { type Person, TestApp } from '../support/test-app.js';

/**
 * C-1 the petition in Yomju, C-2 the same told of Sonchon, C-3 workers in Korean, C-4 rice, whose former wording named a
 * sergeant; and ten claims of barley that share no more than words everybody uses.
 */
describe('claims that look like one being typed', () => {
  let test: TestApp;
  let researcher: Person;
  let publisher: Person;
  let elsewhere: Person;
  let foreignRegion: string;

  const ask = async (person: Person, body: object): Promise<LookAlikeResponse[]> => {
    const answer = await person.call('POST', '/claims/look-alikes', body);
    if (answer.statusCode !== 200) throw new Error(answer.body);
    return answer.json<LookAlikesResponse>().items;
  };
  const refs = (items: readonly LookAlikeResponse[]) => items.map(({ ref }) => ref);
  const shared = (item: LookAlikeResponse | undefined) =>
    item?.statement.filter(({ isShared }) => isShared).map(({ text }) => text);

  async function index(): Promise<void> {
    const { rows } = await asOwner(test, (client) =>
      client.query<{ id: string }>('select workspace_id as id from workspaces'),
    );
    for (const { id } of rows) await test.app.get(SearchIndexService, { strict: false }).catchUp(id);
  }

  beforeAll(async () => {
    test = await TestApp.start();
    researcher = await test.person('yomju', ['researcher']);
    publisher = await test.person('yomju', ['publisher']);
    elsewhere = await test.person('caspian', ['researcher']);
    const region = (person: Person, name: string, parent: string | null) =>
      make(person, '/regions', { kind: 'county', parent, names: [{ text: name }] });
    const pyongan = await region(researcher, 'North Pyongan', null);
    const yomju = await region(researcher, 'Yomju', pyongan.ref);
    const sonchon = await region(researcher, 'Sonchon', null);
    foreignRegion = (await region(elsewhere, 'Baku', null)).id;
    const claim = (text: string, lang: string, more: object = {}) =>
      make(researcher, '/claims', { kind: 'event', statement: [{ text, lang }], ...more });
    const told = 'Discharged soldiers handed in a petition against the order to work on a farm.';
    await claim(told, 'en', { regions: [{ region: yomju.ref, role: 'happened' }], time: '2024-11-11' });
    await claim(told, 'en', { regions: [{ region: sonchon.ref, role: 'happened' }], time: '2023' });
    await claim('제대군인들이 농장 배치에 반대하는 탄원서를 냈다.', 'ko');
    const rice = await claim('A sergeant sold rice behind the barracks.', 'en');
    const reworded = [{ text: 'Somebody sold rice behind the barracks.', lang: 'en' }];
    await make(researcher, `/claims/${rice.ref}/wordings`, { statement: reworded, reason: 'Too exact.' });
    for (let i = 0; i < 10; i++) await claim(`The barley of field ${i} was cut in the summer.`, 'en');
  });
  afterAll(() => test.stop());

  it.each(['before anything is indexed', 'once it is'])(
    'are found %s, in other words, with slips, in Korean',
    async (when) => {
      if (when === 'once it is') await index();
      const english = await ask(researcher, { statement: 'soldiers who were discharged petitioned against farm work' });
      expect(refs(english).toSorted()).toEqual(['C-1', 'C-2']);
      expect(english[0]).toMatchObject({ likeness: 'nearly_all', lang: 'en', status: 'unsupported' });
      expect(shared(english[0])).toEqual(
        expect.arrayContaining(['Discharged soldiers', 'petition against', 'work', 'farm']),
      );
      expect(english[0]?.statement.map(({ text }) => text).join('')).toBe(
        'Discharged soldiers handed in a petition against the order to work on a farm.',
      );
      // Nothing but words everybody uses in common.
      expect(await ask(researcher, { statement: 'The ferry of the quay was in a storm' })).toEqual([]);
      expect(refs(await ask(researcher, { statement: 'dischraged soliders pettition' })).toSorted()).toEqual([
        'C-1',
        'C-2',
      ]);
      const korean = await ask(researcher, { statement: '제대 군인의 탄원서' });
      expect([refs(korean), korean[0]?.lang]).toEqual([['C-3'], 'ko']);
      expect(shared(korean[0])?.join(' ')).toContain('탄원서');
      // The former wording has every word of it, and is neither shown nor counted.
      const [rice] = await ask(publisher, { statement: 'A sergeant sold rice behind the barracks.' });
      expect(rice?.statement.map(({ text }) => text).join('')).toBe('Somebody sold rice behind the barracks.');
    },
  );

  it('are lifted by the same time or place, and none is left out for another', async () => {
    const statement = 'discharged soldiers handed in a petition';
    const inYomju = await ask(researcher, { statement, time: '2024-11', regions: ['R-1'] });
    expect(inYomju.map(({ ref, isSameTime, isSamePlace }) => [ref, isSameTime, isSamePlace])).toEqual([
      ['C-1', true, true],
      ['C-2', false, false],
    ]);
    const inSonchon = await ask(researcher, { statement, regions: ['R-3'] });
    expect(refs(inSonchon)).toEqual(['C-2', 'C-1']);
  });

  it('are shown by their present wording alone, to a publisher and to everybody', async () => {
    for (const person of [publisher, researcher]) {
      expect(await ask(person, { statement: 'a sergeant' })).toEqual([]);
      expect(refs(await ask(person, { statement: 'somebody sold rice' }))).toEqual(['C-4']);
    }
  });

  it('are the same for a word that was given up as for one that never was', async () => {
    const writer = await test.person('givenup', ['researcher']);
    const reader = await test.person('givenup', ['publisher']);
    const claim = (text: string) => make(writer, '/claims', { kind: 'event', statement: [{ text, lang: 'en' }] });
    const told = await claim('An informant told of the bridge.');
    await claim('A walrus swam in the pottery.');
    for (let i = 0; i < 15; i++) await claim(`The barley of field ${i} was cut in the summer.`);
    await index();
    const statement = [{ text: 'Somebody told of the bridge.', lang: 'en' }];
    await make(writer, `/claims/${told.ref}/wordings`, { statement, reason: 'It told who.' });
    await index();
    for (const others of ['walrus', 'walrus pottery', 'walrus barley', 'bridge', 'barley', '']) {
      const never = await ask(reader, { statement: `zyxommata ${others}` });
      expect(await ask(reader, { statement: `informant ${others}` })).toEqual(never);
      expect(await ask(reader, { statement: `infornant ${others}` })).toEqual(never);
    }
    expect(refs(await ask(reader, { statement: 'walrsu' }))).toEqual(['C-2']);
  });

  it('are none of another workspace’s, and rarity is counted without it', async () => {
    expect(await ask(elsewhere, { statement: 'discharged soldiers handed in a petition' })).toEqual([]);
    expect(await ask(researcher, { statement: 'an earthquake destroyed the harbour' })).toEqual([]);
  });

  it('are ten at most', async () => {
    expect(await ask(researcher, { statement: 'The barley of the field was cut in summer' })).toHaveLength(10);
  });

  it.each([
    [{}, 'statement'],
    [{ statement: '' }, 'statement'],
    [{ statement: 'x'.repeat(5001) }, 'statement'],
    [{ statement: 'soldiers', time: 'last November' }, 'time'],
    [{ statement: 'soldiers', regions: ['nowhere'] }, 'regions[0]'],
    [{ statement: 'soldiers', status: 'rumour' }, 'status'],
  ])('refuses %j and names the field', async (body, path) => {
    const answer = await researcher.call('POST', '/claims/look-alikes', body);
    expect(answer.statusCode).toBe(422);
    expect(answer.json<{ errors: { path: string }[] }>().errors.map((error) => error.path)).toEqual([path]);
  });

  it('says the same of a region that is absent and of one of another workspace', async () => {
    const of = async (region: string) =>
      (await researcher.call('POST', '/claims/look-alikes', { statement: 'soldiers', regions: [region] })).body;
    expect((await of(foreignRegion)).replaceAll(foreignRegion, ABSENT_ID)).toBe(await of(ABSENT_ID));
  });

  it('takes any text: of signs alone, of common words alone, of thousands of words', async () => {
    for (const statement of [
      '???',
      'the of and',
      "'; drop table claims; --",
      'petition '.repeat(500),
      '가',
      '\\ : * & | !',
    ]) {
      const answer = await researcher.call('POST', '/claims/look-alikes', { statement });
      expect(answer.statusCode).toBe(200);
    }
  });
});
