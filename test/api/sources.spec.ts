import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asOwner } from '../support/as-owner.js';
import { addSource, graded, HEO, type Source } from '../support/source-examples.js';
import { type Person, TestApp } from '../support/test-app.js';

describe('sources', () => {
  let test: TestApp;
  let researcher: Person;
  let elsewhere: Person;

  beforeAll(async () => {
    test = await TestApp.start();
    researcher = await test.person('yomju', ['researcher']);
    elsewhere = await test.person('caspian', ['researcher', 'editor']);
  }, 60_000);
  afterAll(() => test.stop());

  it('adds a defector with a cover ladder in order, features and no grade yet', async () => {
    const made = await researcher.call('POST', '/sources', HEO);
    expect(made.statusCode).toBe(201);
    expect(made.headers['etag']).toBe('"1"');
    const source = made.json<Source>();
    expect(source).toEqual({
      id: expect.any(String),
      ref: expect.stringMatching(/^S-\d+$/),
      key: source.ref.toLowerCase(),
      pseudonym: 'Heo',
      kind: 'person',
      cover: [
        { text: 'a discharged soldier from the border', lang: 'en' },
        { text: '전역 군인', lang: 'ko' },
        { text: 'a person with knowledge of the matter', lang: null },
      ],
      features: {
        unit: 'engineer-9',
        household: 'HH-2',
        broker: 'B-17',
        handler: null,
        employer: null,
        owner: null,
        place: 'Sinuiju',
        exitDate: '2019-04~',
      },
      featuresComplete: true,
      grade: null,
      gradeWithheld: false,
      judged: [],
      isDisputed: false,
      grades: [],
      createdOn: new Date().toISOString().slice(0, 10),
      state: 'active',
      judgement: { samePerson: [], ties: [], decisions: [] },
      version: 1,
    });
    expect((await researcher.call('GET', `/sources/${source.ref}`)).json()).toEqual(source);
    expect((await researcher.call('GET', `/sources/${source.id}`)).json()).toEqual(source);
  });

  it('gives a source an id that does not tell when it was entered, and says nowhere who entered it', async () => {
    const made = await researcher.call('POST', '/sources', HEO);
    expect(made.json<Source>().id[14]).toBe('4');
    expect(made.body).not.toContain(researcher.accountId);
  });

  it('takes only a pseudonym and a kind; the profile then counts as incomplete', async () => {
    const made = await researcher.call('POST', '/sources', { pseudonym: 'the border office', kind: 'institution' });
    expect(made.statusCode).toBe(201);
    expect(made.json()).toMatchObject({ cover: [], featuresComplete: false, grade: null });
  });

  it('stores a decomposed Korean pseudonym in NFC and finds it by either spelling', async () => {
    const source = await addSource(researcher, { pseudonym: '허철수'.normalize('NFD'), kind: 'person' });
    expect(source).toMatchObject({ pseudonym: '허철수'.normalize('NFC') });
    for (const text of ['철수', '철수'.normalize('NFD')]) {
      const found = await researcher.call('GET', `/sources?text=${encodeURIComponent(text)}`);
      expect(found.json<{ items: Source[] }>().items.map((item) => item.id)).toEqual([source.id]);
    }
  });

  it('lists by kind, by the grade a source has now, and by words of its pseudonym or cover', async () => {
    const desk = await test.person('lists', ['editor']);
    const jo = await addSource(desk, { pseudonym: 'Jo', kind: 'person', cover: [{ text: 'a Trader in 단둥' }] });
    const radio = await addSource(desk, { pseudonym: 'Border Radio', kind: 'outlet' });
    await addSource(desk, { pseudonym: 'Kang', kind: 'person' });
    for (const grade of ['A', 'C']) await desk.call('POST', `/sources/${jo.id}/grades`, graded(grade));
    await desk.call('POST', `/sources/${radio.id}/grades`, graded('A'));

    const refs = async (query: string) =>
      (await desk.call('GET', `/sources?${query}`)).json<{ items: Source[] }>().items.map((item) => item.ref);
    expect(await refs('kind=person')).toEqual(['S-1', 'S-3']);
    // Jo was an A once; C is what counts.
    expect(await refs('grade=A')).toEqual(['S-2']);
    expect(await refs('grade=C')).toEqual(['S-1']);
    expect(await refs('text=radio')).toEqual(['S-2']);
    expect(await refs('text=trader')).toEqual(['S-1']);
    expect(await refs(`text=${encodeURIComponent('단둥')}&kind=outlet`)).toEqual([]);
    // A text is a text: the wildcards of a database mean nothing in it.
    expect(await refs('text=%25')).toEqual([]);
    expect((await desk.call('GET', '/sources?grade=G')).statusCode).toBe(422);
    expect((await desk.call('GET', '/sources?text=a%00b')).statusCode).toBe(422);
  });

  it('walks a long list page by page and meets every source once', async () => {
    const desk = await test.person('pages', ['researcher']);
    for (let i = 0; i < 5; i++) await addSource(desk, { pseudonym: `voice ${i}`, kind: 'person' });
    const seen: string[] = [];
    let after = '';
    do {
      const page = (await desk.call('GET', `/sources?limit=2${after}`)).json<{
        items: Source[];
        next: string | null;
      }>();
      seen.push(...page.items.map((item) => item.ref));
      after = page.next === null ? '' : `&after=${page.next}`;
    } while (after !== '');
    expect(seen).toEqual(['S-1', 'S-2', 'S-3', 'S-4', 'S-5']);
    expect((await desk.call('GET', '/sources?after=bm9uc2Vuc2U')).statusCode).toBe(422);
  });

  it('changes what is sent, replaces cover and features whole, and leaves the rest', async () => {
    const source = await addSource(researcher);
    const renamed = await researcher.call('PATCH', `/sources/${source.ref}`, { pseudonym: 'Heo senior' }, 1);
    expect(renamed.statusCode).toBe(200);
    expect(renamed.headers['etag']).toBe('"2"');
    expect(renamed.json()).toMatchObject({ ...HEO, cover: expect.any(Array), pseudonym: 'Heo senior', version: 2 });
    expect(renamed.json<{ cover: unknown[] }>().cover).toHaveLength(3);

    const body = { features: { handler: 'H-3', unit: null }, cover: [{ text: 'a source' }], featuresComplete: false };
    const replaced = (await researcher.call('PATCH', `/sources/${source.id}`, body, 2)).json<Source>();
    expect(replaced).toMatchObject({
      kind: 'person',
      cover: [{ text: 'a source', lang: null }],
      featuresComplete: false,
    });
    expect(Object.entries(replaced.features).filter(([, value]) => value !== null)).toEqual([['handler', 'H-3']]);
  });

  it('changes only the version that was read', async () => {
    const source = await addSource(researcher);
    expect((await researcher.call('PATCH', `/sources/${source.id}`, { kind: 'group' })).statusCode).toBe(428);
    expect((await researcher.call('PATCH', `/sources/${source.id}`, { kind: 'group' }, 1)).statusCode).toBe(200);
    const stale = await researcher.call('PATCH', `/sources/${source.id}`, { cover: [], features: {} }, 1);
    expect(stale.statusCode).toBe(412);
    const now = (await researcher.call('GET', `/sources/${source.id}`)).json<Source & { cover: unknown[] }>();
    expect([now.version, now.cover.length, now.features['unit']]).toEqual([2, 3, 'engineer-9']);
  });

  it('lets one of two changes made on the same version win', async () => {
    const source = await addSource(researcher);
    const answers = await Promise.all(
      ['one', 'two'].map((pseudonym) => researcher.call('PATCH', `/sources/${source.id}`, { pseudonym }, 1)),
    );
    expect(answers.map((answer) => answer.statusCode).toSorted((a, b) => a - b)).toEqual([200, 412]);
  });

  it('takes the next number when an imported source already has the key', async () => {
    const desk = await test.person('imported', ['researcher']);
    const first = await addSource(desk);
    await asOwner(test, (client) =>
      client.query(
        `insert into sources (workspace_id, id, number, key, pseudonym, kind)
         select workspace_id, gen_random_uuid(), 900, 's-2', 'imported', 'person' from sources where id = $1`,
        [first.id],
      ),
    );
    expect(await addSource(desk)).toMatchObject({ ref: 'S-3', key: 's-3' });
  });

  it('gives the other workspace, the absent and the malformed the same answer', async () => {
    const source = await addSource(researcher);
    const absent = await elsewhere.call('GET', '/sources/00000000-0000-4000-8000-000000000000');
    expect(absent.statusCode).toBe(404);
    const twins = [
      await elsewhere.call('GET', `/sources/${source.id}`),
      await elsewhere.call('GET', '/sources/C-1'),
      await elsewhere.call('GET', '/sources/%00'),
      await elsewhere.call('PATCH', `/sources/${source.id}`, { pseudonym: 'mine now' }, 1),
      await elsewhere.call('POST', `/sources/${source.id}/grades`, graded('A')),
    ];
    for (const answer of twins) {
      expect(answer.statusCode).toBe(404);
      expect(answer.body).toBe(absent.body);
    }
    const list = await elsewhere.call('GET', '/sources');
    expect(list.json()).toEqual({ items: [], next: null });
  });

  it.each([
    ['no pseudonym', { kind: 'person' }, 'pseudonym'],
    ['an empty pseudonym', { ...HEO, pseudonym: '' }, 'pseudonym'],
    ['a word that is not in the list', { ...HEO, kind: 'spy' }, 'kind'],
    ['an unknown field', { ...HEO, realName: 'x' }, 'realName'],
    ['an unknown feature', { ...HEO, features: { phone: '1' } }, 'features.phone'],
    ['an empty feature', { ...HEO, features: { place: '' } }, 'features.place'],
    ['a feature that is no text', { ...HEO, features: { unit: 9 } }, 'features.unit'],
    ['features that are a list', { ...HEO, features: [] }, 'features'],
    ['an empty description', { ...HEO, cover: [{ text: '' }] }, 'cover[0].text'],
    ['a grade slipped in', { ...HEO, grade: 'A' }, 'grade'],
  ])('refuses %s and names the field', async (_what, body, path) => {
    const answer = await researcher.call('POST', '/sources', body);
    expect(answer.statusCode).toBe(422);
    expect(answer.json<{ errors: { path: string }[] }>().errors.map((error) => error.path)).toContain(path);
  });
});
