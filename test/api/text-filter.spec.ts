import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ClaimCountsResponse } from '../../src/overview/claims-list.response.js';
import { SearchIndexService } from '../../src/search/search-index.service.js';
import type { SearchResponse } from '../../src/search/search.response.js';
import { asOwner } from '../support/as-owner.js';
import { type Made, make, makeAttribution, makeSource } from '../support/desk-records.js';
import { type Person, TestApp } from '../support/test-app.js';

/** C-1 to C-9, in this order. Only the last two wait to be indexed where the others are. */
const STATEMENTS = [
  'Discharged soldiers petitioned in Yomju',
  '염주군에서 제대군인들이 청원했다',
  'P’yŏngan: 2,000 households were promised housing',
  'A soldier was seen near Chongjin',
  'The Ministry denied the petition of the unit',
  '제대 군인 스무 명이 염주로 갔다',
  'Straße closed; unit u123 moved',
];
const LATER = ['Soldiers were sent home quietly', '제대군인 이야기를 다시 들었다'];

/** What to filter by, and the numbers of the claims whose statement has it as it stands. */
const FOUND: readonly (readonly [why: string, text: string, numbers: number[]])[] = [
  ['a word, whatever the case', 'SOLDIERS', [8, 1]],
  ['a word that is part of others', 'soldier', [8, 4, 1]],
  ['the middle of a word', 'oldie', [8, 4, 1]],
  ['the end of one word and the beginning of the next', 'ers petit', [1]],
  ['a word between two others', 'the petition of', [5]],
  ['a Korean word with a particle behind it', '제대군인', [9, 2]],
  ['one with a space in it, as it stands', '제대 군인', [6]],
  ['two syllables', '염주', [6, 2]],
  ['one syllable', '청', [2]],
  ['the middle of a Korean word', '대군', [9, 2]],
  ['part of a number', '2,00', [3]],
  ['the number behind its comma', '000 house', [3]],
  ['signs beside words', 'Straße closed;', [7]],
  ['a word with an apostrophe', 'p’yŏngan', [3]],
  ['the same without it: not as it stands', 'pyongan', []],
  ['a word that is in every text', 'the', [5]],
  ['two letters', 'u1', [7]],
  ['signs alone', ';', [7]],
  ['a sign of patterns', '%', []],
  ['another form of a word: not as it stands', 'petitioning', []],
  ['words in another order', 'petitioned soldiers', []],
  ['nothing anybody wrote', 'zzyzx', []],
];

describe('claims filtered by part of their statement', () => {
  let test: TestApp;
  let editor: Person;
  let publisher: Person;

  async function catchUp(): Promise<void> {
    const { rows } = await asOwner(test, (client) =>
      client.query<{ id: string }>('select workspace_id as id from workspaces'),
    );
    for (const { id } of rows) await test.app.get(SearchIndexService, { strict: false }).catchUp(id);
  }
  async function waiting(): Promise<number> {
    return (await asOwner(test, (client) => client.query('select from search_pending'))).rowCount ?? 0;
  }
  const claimed = (text: string) => make(editor, '/claims', { kind: 'event', statement: [{ text }] });
  async function listed(who: Person, text: string, more = ''): Promise<string[]> {
    const answer = await who.call('GET', `/claims?text=${encodeURIComponent(text)}${more}`);
    if (answer.statusCode !== 200) throw new Error(answer.body);
    return answer.json<{ items: Made[] }>().items.map(({ ref }) => ref);
  }
  async function counted(who: Person, text: string): Promise<ClaimCountsResponse['total']> {
    return (await who.call('GET', `/claims/counts?text=${encodeURIComponent(text)}`)).json<ClaimCountsResponse>().total;
  }
  const refs = (numbers: readonly number[]) => numbers.map((number) => `C-${number}`);

  beforeAll(async () => {
    test = await TestApp.start();
    editor = await test.person('yomju', ['editor']);
    publisher = await test.person('yomju', ['publisher']);
    for (const text of STATEMENTS) await claimed(text);
  }, 60_000);
  afterAll(() => test.stop());

  describe.each(['while nothing was ever indexed', 'while the newest wait', 'once all is indexed'])('%s', (when) => {
    beforeAll(async () => {
      if (when !== 'while nothing was ever indexed') await catchUp();
      if (when === 'while the newest wait') for (const text of LATER) await claimed(text);
      expect((await waiting()) === 0).toBe(when === 'once all is indexed');
    }, 60_000);
    const there = (numbers: readonly number[]) =>
      refs(numbers.filter((number) => when !== 'while nothing was ever indexed' || number <= STATEMENTS.length));

    it.each(FOUND)('%s finds what has it, the newest first, and counts it', async (_why, text, numbers) => {
      for (const who of [editor, publisher]) {
        expect(await listed(who, text)).toEqual(there(numbers));
        expect(await counted(who, text)).toEqual({ count: there(numbers).length, capped: false });
      }
    });

    it('every page goes on where the one before ended', async () => {
      const found: string[] = [];
      let after = '';
      do {
        const answer = await editor.call('GET', `/claims?text=${encodeURIComponent('군인')}&limit=1${after}`);
        const { items, next } = answer.json<{ items: Made[]; next: string | null }>();
        found.push(...items.map(({ ref }) => ref));
        after = next === null ? '' : `&after=${next}`;
      } while (after !== '');
      // 제대군인 stands in two of them, 제대 군인 in the third.
      expect(found).toEqual(there([9, 6, 2]));
    });

    it('a report and the queue select by the same', async () => {
      const report = await publisher.call(
        'GET',
        `/reports/claims?level=public&format=md&text=${encodeURIComponent('제대군')}`,
      );
      expect(report.statusCode).toBe(200);
      for (const [i, text] of [...STATEMENTS, ...LATER].entries())
        expect(report.body.includes(text)).toBe(there([9, 2]).includes(`C-${i + 1}`));
      const queue = await editor.call('GET', `/review?text=oldiers`);
      const queued = queue.json<{ items: { claim: Made }[] }>().items.map(({ claim }) => claim.ref);
      expect(queued.toSorted()).toEqual(there([1, 8]));
    });

    it.each(['soldiers', 'petition', 'Chongjin', '염주', '제대군인', 'u123'])(
      'the search finds everything the list finds by the word %s',
      async (word) => {
        const answer = await editor.call('GET', `/search?records=claim&q=${encodeURIComponent(word)}`);
        const hits = answer.json<SearchResponse>().hits.map(({ ref }) => ref);
        expect(hits).toEqual(expect.arrayContaining(await listed(editor, word)));
      },
    );
  });

  it('has the other filters beside it', async () => {
    const heo = await makeSource(editor, 'Heo');
    const county = await make(editor, '/regions', { kind: 'county', names: [{ text: 'Yomju' }] });
    const made = await make(editor, '/claims', {
      kind: 'state',
      statement: [{ text: 'The ferry is laid up' }],
      time: '2024-11',
      topics: ['boats'],
      regions: [{ region: county.ref, role: 'happened' }],
    });
    const other = await claimed('The ferry sails');
    await makeAttribution(editor, made, heo);
    await catchUp();
    expect(await listed(editor, 'ferry')).toEqual([other.ref, made.ref]);
    for (const more of [
      `source=${heo.ref}`,
      `region=${county.ref}`,
      'kind=state',
      'topic=boats',
      'from=2024-11-30',
      'status=single_source,rumour',
    ])
      expect(await listed(editor, 'ferry', `&${more}`)).toEqual([made.ref]);
    expect(await listed(editor, 'ferry', `&source=${heo.ref}&kind=policy`)).toEqual([]);
  });

  it('finds by what a statement said before only for who may read that, indexed or not', async () => {
    const made = await claimed('A colonel of the border guard said so');
    await catchUp();
    await make(editor, `/claims/${made.ref}/wordings`, {
      statement: [{ text: 'An officer said so' }],
      reason: 'It would point to one man.',
    });
    for (const state of ['waiting', 'indexed']) {
      if (state === 'indexed') await catchUp();
      expect(await listed(editor, 'a colonel of')).toEqual([made.ref]);
      expect(await listed(publisher, 'a colonel of')).toEqual([]);
      expect(await counted(publisher, 'olone')).toEqual({ count: 0, capped: false });
      expect(await listed(publisher, 'an officer')).toEqual([made.ref]);
    }
  });

  it('finds nothing of another desk, and does not read its words', async () => {
    const elsewhere = await test.person('caspian', ['editor']);
    const own = await make(elsewhere, '/claims', { kind: 'event', statement: [{ text: 'Unit U123 came ashore' }] });
    await catchUp();
    expect(await listed(elsewhere, 'u123')).toEqual([own.ref]);
    expect(await listed(elsewhere, 'soldiers')).toEqual([]);
  });

  it('finds a stretch that runs from one indexed stretch of a long statement into the next', async () => {
    const long = `${'word '.repeat(1180)}${Array.from({ length: 60 }, (_, i) => `n${i}x`).join(' ')}${' end'.repeat(400)}`;
    const made = await claimed(long);
    await catchUp();
    for (const from of [5890, 5950, 5990, 6010, 6040])
      expect(await listed(editor, long.slice(from, from + 150))).toEqual([made.ref]);
  });
});
