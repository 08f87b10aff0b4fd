import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SearchIndexService } from '../../src/search/search-index.service.js';
import type { SearchHitResponse, SearchResponse, SearchSuggestionsResponse } from '../../src/search/search.response.js';
import { asOwner } from '../support/as-owner.js';
import { make, makeAttribution, makeSource } from '../support/desk-records.js';
import { type Person, TestApp } from '../support/test-app.js';

/**
 * What must be found by what, and what must not, in two languages. Records are named by their codes: C-1 the petition in
 * Yomju, C-2 rice in Hyesan, C-3 flour (worded anew), C-4 workers in Korean, C-5 soldiers on a farm; R-2 North Pyongan, R-3 Yomju, R-4 Ryanggang.
 */
const FOUND: readonly (readonly [why: string, q: string, refs: string[], not: string[]])[] = [
  ['an English word in another form', 'petitioned', ['C-1'], ['C-2', 'C-4']],
  ['all words, wherever they stand', 'soldiers petition', ['C-1'], ['C-5']],
  ['a phrase only as it stands', '"discharged soldiers"', ['C-1'], ['C-5']],
  ['what is excluded is not found', 'soldiers -petition', ['C-5'], ['C-1']],
  ['an excluded phrase', 'soldiers -"discharged soldiers"', ['C-5'], ['C-1']],
  ['two syllables with a particle attached', '군인', ['C-4', 'C-5'], ['C-1']],
  ['joined where the text has a space', '제대군인', ['C-4', 'C-5'], ['C-1']],
  ['apart where the text has none', '제대 군인', ['C-4', 'C-5'], ['C-1']],
  ['a part in the middle of a word', '동자', ['C-4'], ['C-5']],
  ['one syllable', '쌀', ['C-2'], ['C-4']],
  ['the beginning as the South spells it', '노동자', ['C-4'], ['C-5']],
  ['the beginning as the North spells it', '로동자', ['C-4'], ['C-5']],
  ['a Korean phrase only as it stands', '"군인 탄원"', ['C-5'], ['C-4']],
  ['a place in a spelling the text does not have', '염주', ['C-1', 'R-3'], ['C-2']],
  ['the same with diacritics', 'Yŏmju', ['C-1', 'R-3'], ['C-2']],
  ['the same in the romanisation of the South', 'Yeomju-gun', ['C-1', 'R-3'], ['C-2']],
  ['the same with what kind of place it is', '염주군', ['C-1', 'R-3'], ['C-2']],
  ['a province as the South calls it', '양강도', ['C-2', 'R-4'], ['C-1']],
  ['a province as the North writes it', 'Ryanggang', ['C-2', 'R-4'], ['C-1']],
  ['a province without its first letter', 'Yanggang', ['C-2', 'R-4'], ['C-1']],
  ['a province in Hangul as the North writes it', '량강도', ['C-2', 'R-4'], ['C-1']],
  ['an apostrophe more or less', "P'yŏngan", ['R-2'], ['R-4']],
  ['full-width letters', 'ｐｅｔｉｔｉｏｎ', ['C-1'], ['C-2']],
  ['numbers with a comma or without', '1200', ['C-2'], ['C-1']],
  ['a topic', 'grievances', ['C-1'], ['C-2']],
  ['a wording the claim no longer has', 'sergeant', ['C-3'], ['C-1']],
  ['what a source said', 'crossed', ['A-1'], ['C-1', 'A-2']],
  ['its translation', 'river', ['A-2'], ['A-1']],
  ['a pseudonym', 'Heron', ['S-1'], ['C-1']],
  ['a document by its title', 'bulletin', ['D-1'], ['C-1']],
  ['the far end of a long document', 'zeppelin', ['D-1'], ['C-1']],
];

describe('search', () => {
  let test: TestApp;
  let editor: Person;
  let publisher: Person;
  let elsewhere: Person;

  const search = async (person: Person, query: string): Promise<SearchResponse> => {
    const answer = await person.call('GET', `/search?${query}`);
    if (answer.statusCode !== 200) throw new Error(`GET /search?${query}: ${answer.body}`);
    return answer.json<SearchResponse>();
  };
  const asked = (q: string) => `q=${encodeURIComponent(q)}`;
  const refs = ({ hits }: SearchResponse) => hits.map(({ ref }) => ref);
  const only = (hits: readonly SearchHitResponse[], ref: string) => {
    const hit = hits.find((one) => one.ref === ref);
    if (hit === undefined) throw new Error(`${ref} was not found`);
    return hit;
  };
  const marked = ({ segments }: SearchHitResponse) => segments.filter(({ isMatch }) => isMatch).map(({ text }) => text);

  async function index(): Promise<void> {
    const { rows } = await asOwner(test, (client) =>
      client.query<{ id: string }>('select workspace_id as id from workspaces'),
    );
    for (const { id } of rows) await test.app.get(SearchIndexService, { strict: false }).catchUp(id);
  }
  const waiting = async () =>
    (await asOwner(test, (client) => client.query('select from search_pending'))).rowCount ?? 0;

  beforeAll(async () => {
    test = await TestApp.start();
    editor = await test.person('yomju', ['editor']);
    publisher = await test.person('yomju', ['publisher']);
    elsewhere = await test.person('caspian', ['editor']);
    const region = (kind: string, names: string[], parent: string | null) =>
      make(editor, '/regions', { kind, parent, names: names.map((text) => ({ text })) });
    const korea = await region('country', ['North Korea'], null);
    const pyongan = await region('province', ['North Pyongan', '평안북도'], korea.ref);
    const yomju = await region('county', ['Yomju', '염주군'], pyongan.ref);
    const ryanggang = await region('province', ['Ryanggang Province', '량강도'], korea.ref);
    const claim = (text: string, lang: string, more: object = {}) =>
      make(editor, '/claims', { kind: 'event', statement: [{ text, lang }], ...more });
    const petition = await claim('Discharged soldiers handed in a petition in Yomju County.', 'en', {
      regions: [{ region: yomju.ref, role: 'happened' }],
      topics: ['grievances'],
      time: '2024-11',
    });
    await claim('Rice reached 1,200 won in Ryanggang; 혜산에서는 쌀값이 올랐다.', 'en', {
      regions: [{ region: ryanggang.ref, role: 'happened' }],
    });
    const flour = await claim('A sergeant of the ninth battery sold flour.', 'en');
    await make(editor, `/claims/${flour.ref}/wordings`, {
      statement: [{ text: 'Flour was sold from an army store.', lang: 'en' }],
      reason: 'It named his unit.',
    });
    await claim('제대군인들과 로동자들이 모였다.', 'ko');
    await claim('Soldiers were discharged to a farm. 제대 군인 탄원.', 'en');
    const heron = await makeSource(editor, 'Heron of the reeds');
    const said = (text: string, translation?: string) => ({
      wording: {
        text,
        lang: 'ko',
        ...(translation === undefined ? {} : { translation: { text: translation, lang: 'en' } }),
      },
    });
    await makeAttribution(editor, petition, heron, said('We crossed by night.'));
    await makeAttribution(editor, petition, heron, said('강가에서 봤다.', 'I saw it at the river.'));
    const pages = Array.from({ length: 900 }, (_page, i) => `Line ${i} of the party paper.`).join('\n');
    await make(editor, '/documents', { kind: 'article', title: 'Winter bulletin', text: `${pages}\nA zeppelin.` });
    await make(elsewhere, '/claims', {
      kind: 'event',
      statement: [{ text: 'A petition of soldiers in Yomju by the Caspian.' }],
    });
  });
  afterAll(async () => {
    await test.stop();
  });

  describe.each(['before anything is indexed', 'once all is indexed'])('%s', (when) => {
    beforeAll(async () => {
      if (when === 'once all is indexed') await index();
      expect((await waiting()) === 0).toBe(when === 'once all is indexed');
    });

    it.each(FOUND)('finds %s: %s', async (_why, q, wanted, unwanted) => {
      const answer = await search(editor, asked(q));
      expect(answer.mode).toBe('all');
      expect(refs(answer)).toEqual(expect.arrayContaining(wanted));
      for (const ref of unwanted) expect(refs(answer)).not.toContain(ref);
    });

    it('shows a publisher claims and places, and of claims the present wording alone', async () => {
      expect(refs(await search(publisher, asked('petition')))).toEqual(['C-1']);
      for (const q of ['sergeant', 'crossed', 'river', 'heron', 'bulletin', 'zeppelin', 'serjeant', 'herom']) {
        const answer = await search(publisher, `${asked(q)}&facets=true`);
        expect(answer).toEqual({
          hits: [],
          next: null,
          mode: 'all',
          total: { count: 0, isCapped: false },
          records: [],
          facets: { statuses: [], regions: [] },
          alike: [],
          isCatchingUp: when === 'before anything is indexed',
        });
      }
    });

    it('finds nothing of another workspace, and another finds nothing here', async () => {
      expect(refs(await search(editor, asked('caspian')))).toEqual([]);
      const answer = await search(elsewhere, asked('petition'));
      expect(answer.hits.map(({ ref, label }) => [ref, label])).toEqual([
        ['C-1', 'A petition of soldiers in Yomju by the Caspian.'],
      ]);
      expect(answer.total.count).toBe(1);
    });

    it('marks what was found in the text as it was written', async () => {
      const petition = only((await search(editor, asked('petitions yomju'))).hits, 'C-1');
      expect(petition.segments).toEqual([
        { text: 'Discharged soldiers handed in a ', isMatch: false },
        { text: 'petition', isMatch: true },
        { text: ' in ', isMatch: false },
        { text: 'Yomju', isMatch: true },
        { text: ' County.', isMatch: false },
      ]);
      expect(marked(only((await search(editor, asked('제대군인'))).hits, 'C-5'))).toEqual(['제대 군인']);
      expect(marked(only((await search(editor, asked('염주'))).hits, 'C-1'))).toEqual(['Yomju']);
      const far = only((await search(editor, asked('zeppelin'))).hits, 'D-1');
      expect([marked(far), far.isCutBefore, far.isCutAfter]).toEqual([['zeppelin'], true, false]);
    });

    it('takes a slip of the pen for what was meant, and says so', async () => {
      const answer = await search(editor, asked('petiton'));
      expect([answer.mode, refs(answer)]).toEqual(['alike', ['C-1']]);
      expect(answer.alike).toEqual([{ given: 'petiton', taken: ['petition'] }]);
      expect(refs(await search(editor, asked('염쥬군')))).toContain('R-3');
    });
  });

  it('finds any of the words where no text has all of them, the rarer first', async () => {
    const answer = await search(editor, asked('soldiers zeppelin'));
    expect(answer.mode).toBe('any');
    expect(refs(answer)).toEqual(expect.arrayContaining(['D-1', 'C-1', 'C-5']));
    expect(refs(answer)[0]).toBe('D-1');
  });

  describe('by a word that was given up, tells no more than by one that never was', () => {
    let reader: Person;

    const answered = async (q: string) => (await reader.call('GET', `/search?facets=true&${asked(q)}`)).body;
    const suggested = async (q: string) => (await reader.call('GET', `/search/suggestions?${asked(q)}`)).body;

    beforeAll(async () => {
      const writer = await test.person('givenup', ['editor']);
      reader = await test.person('givenup', ['publisher']);
      const claim = (text: string) => make(writer, '/claims', { kind: 'event', statement: [{ text, lang: 'en' }] });
      const told = await claim('An informant with a harpsichord told of the bridge.');
      await claim('Information on the weir was burned.');
      for (const word of ['walrus', 'pottery', 'jubilee', 'kiosk']) await claim(`Here stands ${word} alone.`);
      await index();
      const statement = [{ text: 'Somebody told of the bridge.', lang: 'en' }];
      await make(writer, `/claims/${told.ref}/wordings`, { statement, reason: 'It told who.' });
      await index();
    });

    it('among others, of which any will do', async () => {
      for (const others of ['walrus pottery jubilee kiosk', 'walrus pottery', 'bridge walrus burned']) {
        for (const typed of [(word: string) => `${others} ${word}`, (word: string) => `${word} ${others}`]) {
          const answer = await answered(typed('zyxomma'));
          expect(answer).toContain('"mode":"any"');
          expect(await answered(typed('harpsichord'))).toBe(answer);
          expect(await answered(typed('infornant'))).toBe(answer);
        }
      }
    });

    it('by a slip of it, while another word of its stem stands', async () => {
      expect(await answered('infornant')).toBe(await answered('zyxomma'));
      const { alike } = await search(reader, asked('informatoin'));
      expect(alike).toEqual([{ given: 'informatoin', taken: ['information'] }]);
    });

    it('by how it begins', async () => {
      expect(await suggested('informan')).toBe(await suggested('zyxomm'));
      expect(await suggested('informat')).toContain('Information on the weir');
    });
  });

  it('prefers where it stands: a statement before an account, the present before the former', async () => {
    const claim = await make(editor, '/claims', { kind: 'event', statement: [{ text: 'A ferry sank.' }] });
    await make(editor, `/claims/${claim.ref}/wordings`, {
      statement: [{ text: 'A boat sank.' }],
      reason: 'Not a ferry.',
    });
    await make(editor, '/claims', { kind: 'event', statement: [{ text: 'The ferry was late.' }] });
    await index();
    const answer = await search(editor, asked('ferry'));
    expect(answer.hits.map(({ isFormer }) => isFormer)).toEqual([false, true]);
    expect(answer.records).toEqual([{ record: 'claim', count: 2, isCapped: false }]);
  });

  it('finds a record by what it says now, not by what it said when it was indexed', async () => {
    const { ref } = await make(editor, '/claims', { kind: 'event', statement: [{ text: 'A lighthouse was lit.' }] });
    await index();
    await make(editor, `/claims/${ref}/wordings`, { statement: [{ text: 'A beacon was lit.' }], reason: 'Too exact.' });
    expect(refs(await search(publisher, asked('lighthouse')))).toEqual([]);
    expect(refs(await search(publisher, asked('beacon')))).toEqual([ref]);
    await index();
    expect(refs(await search(publisher, asked('lighthouse')))).toEqual([]);
    expect((await search(publisher, asked('lighthous'))).alike).toEqual([]);
    expect(refs(await search(editor, asked('lighthouse')))).toEqual([ref]);
  });

  it('no longer finds a document that was removed', async () => {
    const { ref } = await make(editor, '/documents', { kind: 'other', title: 'Obsolete manifest' });
    await index();
    expect(refs(await search(editor, asked('manifest')))).toEqual([ref]);
    const { version } = (await editor.call('GET', `/documents/${ref}`)).json<{ version: number }>();
    const removed = await editor.call('POST', `/documents/${ref}/remove`, { reason: 'A copy.' }, version);
    expect(removed.statusCode).toBe(204);
    expect(refs(await search(editor, asked('manifest')))).toEqual([]);
    await index();
    expect(refs(await search(editor, asked('manifest')))).toEqual([]);
  });

  it('filters by what the claim is: status, place and what lies in it, days, and who gave an account', async () => {
    const soldiers = (filter: string) => search(editor, `${asked('soldiers')}&${filter}`);
    expect(refs(await soldiers('region=R-2'))).toEqual(['C-1']);
    expect(refs(await soldiers('from=2024-11-01&to=2024-11-30'))).toEqual(['C-1']);
    expect(refs(await soldiers('source=S-1'))).toEqual(['C-1']);
    expect(refs(await soldiers('kind=policy'))).toEqual([]);
    const { hits } = await soldiers('kind=event');
    const { claim } = only(hits, 'C-1');
    expect(refs(await soldiers(`status=${String(claim?.status)}`))).toContain('C-1');
    expect(refs(await soldiers('status=refuted'))).toEqual([]);
    expect(refs(await search(editor, `${asked('bulletin')}&kind=event`))).toEqual([]);
    expect(refs(await search(editor, `${asked('yomju')}&records=region`))).toEqual(['R-3']);
  });

  it('counts claims by status and place when asked', async () => {
    const { facets } = await search(editor, `${asked('petition')}&facets=true`);
    expect(facets?.regions).toEqual([
      { id: expect.any(String), ref: 'R-3', label: 'Yomju', count: 1, isCapped: false },
    ]);
    expect(facets?.statuses.map(({ count }) => count)).toEqual([1]);
  });

  it('refuses a filter by source to who may not see sources, and a region of another workspace as none at all', async () => {
    expect((await publisher.call('GET', '/search?q=petition&source=S-1')).statusCode).toBe(403);
    const elsewhereRegion = await make(elsewhere, '/regions', { kind: 'country', names: [{ text: 'Azerbaijan' }] });
    const foreign = await editor.call('GET', `/search?q=petition&region=${elsewhereRegion.id}`);
    const absent = await editor.call('GET', '/search?q=petition&region=00000000-0000-4000-8000-000000000000');
    expect([foreign.statusCode, absent.statusCode]).toEqual([422, 422]);
    expect(foreign.body.replaceAll(elsewhereRegion.id, 'ID')).toBe(
      absent.body.replaceAll('00000000-0000-4000-8000-000000000000', 'ID'),
    );
  });

  it('goes through pages without showing anything twice or passing anything over, while more is added', async () => {
    const made: string[] = [];
    for (let i = 0; i < 7; i++) {
      const words = Array.from({ length: 1 + (i % 3) }, () => 'barley').join(' and ');
      made.push((await make(editor, '/claims', { kind: 'event', statement: [{ text: `They sowed ${words}.` }] })).ref);
    }
    await index();
    const shown: string[] = [];
    let after = '';
    for (let page = 0; page < 10; page++) {
      const answer = await search(editor, `${asked('barley')}&limit=2${after}`);
      shown.push(...refs(answer));
      await make(editor, '/claims', { kind: 'event', statement: [{ text: 'More barley, barley, barley.' }] });
      if (page === 1) await index();
      if (answer.next === null) break;
      after = `&after=${answer.next}`;
    }
    expect(shown.toSorted()).toEqual(made.toSorted());
  });

  it('refuses what is no search, naming the field and not what was typed', async () => {
    const secret = 'kaesong handler';
    const cases: readonly (readonly [string, number])[] = [
      ['', 422],
      ['q=', 422],
      [asked('-everything'), 422],
      [asked('...'), 422],
      [asked('x'.repeat(201)), 422],
      [asked(`${secret} `.repeat(7)), 422],
      ['q=petition&after=nonsense', 422],
      ['q=petition&records=ruling', 422],
      ['q=petition&limit=101', 422],
    ];
    for (const [query, status] of cases) {
      const answer = await editor.call('GET', `/search?${query}`);
      expect([query, answer.statusCode]).toEqual([query, status]);
      expect(answer.body).not.toContain(secret);
    }
    expect((await search(editor, asked('the'))).hits).toEqual([]);
    expect((await search(editor, asked(`' & | ! <-> :* ) ( petition`))).mode).toBe('all');
  });

  it('suggests the record whose code was typed, and what begins like the last word', async () => {
    const suggest = async (person: Person, q: string) =>
      (await person.call('GET', `/search/suggestions?${asked(q)}`)).json<SearchSuggestionsResponse>().items;
    expect((await suggest(editor, 'c-1')).map(({ ref }) => ref)).toEqual(['C-1']);
    expect((await suggest(editor, 'S-1')).map(({ ref, label }) => [ref, label])).toEqual([
      ['S-1', 'Heron of the reeds'],
    ]);
    expect(await suggest(publisher, 'S-1')).toEqual([]);
    expect(await suggest(publisher, 'S-999')).toEqual([]);
    expect((await suggest(editor, 'petitio')).map(({ ref }) => ref)).toEqual(['C-1']);
    expect((await suggest(editor, 'her')).map(({ ref }) => ref)).toContain('S-1');
    expect(await suggest(publisher, 'her')).toEqual([]);
    expect((await suggest(editor, '염')).map(({ ref }) => ref)).toContain('R-3');
  });

  it('writes nothing of a search into the log', async () => {
    await search(editor, asked('unforgettable'));
    expect(JSON.stringify(test.log.entries)).not.toContain('unforgettable');
  });
});
