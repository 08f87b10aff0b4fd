import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Person, TestApp } from '../support/test-app.js';

interface Source {
  id: string;
  ref: string;
  version: number;
  features: Record<string, string | null>;
  grade: { grade: string } | null;
  grades: { grade: string; basis: string | null; reason: string | null; gradedById: string | null; gradedOn: string }[];
}

/** Words of this file's sources that no log, no audit entry and no refusal may contain. */
const SECRETS = [
  'Heo',
  '허',
  'discharged',
  '전역',
  'engineer-9',
  'HH-2',
  'B-17',
  'H-3',
  'mine of',
  'Sinuiju',
  '2019-04',
];

describe('sources', () => {
  let test: TestApp;
  let researcher: Person;
  let editor: Person;
  let publisher: Person;
  let elsewhere: Person;

  beforeAll(async () => {
    test = await TestApp.start();
    researcher = await test.person('yomju', ['researcher']);
    editor = await test.person('yomju', ['editor']);
    publisher = await test.person('yomju', ['publisher']);
    elsewhere = await test.person('caspian', ['researcher', 'editor']);
  });
  afterAll(() => test.stop());

  const heo = {
    pseudonym: 'Heo',
    kind: 'person',
    cover: [
      { text: 'a discharged soldier from the border', lang: 'en' },
      { text: '전역 군인', lang: 'ko' },
      { text: 'a person with knowledge of the matter' },
    ],
    features: { unit: 'engineer-9', household: 'HH-2', broker: 'B-17', place: 'Sinuiju', exitDate: '2019-04~' },
    featuresComplete: true,
  };

  const add = async (person: Person, body: object = heo) =>
    (await person.call('POST', '/sources', body)).json<Source>();

  it('adds a defector with a cover ladder in order, features and no grade yet', async () => {
    const made = await researcher.call('POST', '/sources', heo);
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
      grades: [],
      createdOn: new Date().toISOString().slice(0, 10),
      version: 1,
    });
    expect((await researcher.call('GET', `/sources/${source.ref}`)).json()).toEqual(source);
    expect((await researcher.call('GET', `/sources/${source.id}`)).json()).toEqual(source);
  });

  it('gives a source an id that does not tell when it was entered, and says nowhere who entered it', async () => {
    const made = await researcher.call('POST', '/sources', heo);
    expect(made.json<Source>().id[14]).toBe('4');
    expect(made.body).not.toContain(researcher.accountId);
  });

  it('takes only a pseudonym and a kind; the profile then counts as incomplete', async () => {
    const made = await researcher.call('POST', '/sources', { pseudonym: 'the border office', kind: 'institution' });
    expect(made.statusCode).toBe(201);
    expect(made.json()).toMatchObject({ cover: [], featuresComplete: false, grade: null });
  });

  it('stores a decomposed Korean pseudonym in NFC and finds it by either spelling', async () => {
    const source = await add(researcher, { pseudonym: '허철수'.normalize('NFD'), kind: 'person' });
    expect(source).toMatchObject({ pseudonym: '허철수'.normalize('NFC') });
    for (const text of ['철수', '철수'.normalize('NFD')]) {
      const found = await researcher.call('GET', `/sources?text=${encodeURIComponent(text)}`);
      expect(found.json<{ items: Source[] }>().items.map((item) => item.id)).toEqual([source.id]);
    }
  });

  it('lists by kind, by the grade a source has now, and by words of its pseudonym or cover', async () => {
    const desk = await test.person('lists', ['editor']);
    const jo = await add(desk, { pseudonym: 'Jo', kind: 'person', cover: [{ text: 'a Trader in 단둥' }] });
    const radio = await add(desk, { pseudonym: 'Border Radio', kind: 'outlet' });
    await add(desk, { pseudonym: 'Kang', kind: 'person' });
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
  });

  it('walks a long list page by page and meets every source once', async () => {
    const desk = await test.person('pages', ['researcher']);
    for (let i = 0; i < 5; i++) await add(desk, { pseudonym: `voice ${i}`, kind: 'person' });
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
    const source = await add(researcher);
    const renamed = await researcher.call('PATCH', `/sources/${source.ref}`, { pseudonym: 'Heo senior' }, 1);
    expect(renamed.statusCode).toBe(200);
    expect(renamed.headers['etag']).toBe('"2"');
    expect(renamed.json()).toMatchObject({ ...heo, cover: expect.any(Array), pseudonym: 'Heo senior', version: 2 });
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
    const source = await add(researcher);
    expect((await researcher.call('PATCH', `/sources/${source.id}`, { kind: 'group' })).statusCode).toBe(428);
    expect((await researcher.call('PATCH', `/sources/${source.id}`, { kind: 'group' }, 1)).statusCode).toBe(200);
    const stale = await researcher.call('PATCH', `/sources/${source.id}`, { cover: [], features: {} }, 1);
    expect(stale.statusCode).toBe(412);
    const now = (await researcher.call('GET', `/sources/${source.id}`)).json<Source & { cover: unknown[] }>();
    expect([now.version, now.cover.length, now.features['unit']]).toEqual([2, 3, 'engineer-9']);
  });

  it('lets one of two changes made on the same version win', async () => {
    const source = await add(researcher);
    const answers = await Promise.all(
      ['one', 'two'].map((pseudonym) => researcher.call('PATCH', `/sources/${source.id}`, { pseudonym }, 1)),
    );
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 412]);
  });

  it('keeps every grade with its author and reason, the newest first', async () => {
    const source = await add(researcher);
    const first = await editor.call('POST', `/sources/${source.ref}/grades`, graded('B', 'editor', 'the mine of 2021'));
    expect(first.statusCode).toBe(201);
    const second = (
      await editor.call('POST', `/sources/${source.id}/grades`, graded('D', 'track_record', 'twice mistaken'))
    ).json<Source>();
    const gradedOn = new Date().toISOString().slice(0, 10);
    const grades = [
      { grade: 'D', basis: 'track_record', reason: 'twice mistaken', gradedById: editor.accountId, gradedOn },
      { grade: 'B', basis: 'editor', reason: 'the mine of 2021', gradedById: editor.accountId, gradedOn },
    ];
    expect(second).toMatchObject({ grade: grades[0], grades, version: 1 });
    expect((await researcher.call('GET', `/sources/${source.id}`)).json()).toEqual(second);
  });

  it('keeps both of two grades given at the same moment', async () => {
    const source = await add(researcher);
    const given = ['A', 'B', 'C'].map((grade) => editor.call('POST', `/sources/${source.id}/grades`, graded(grade)));
    expect((await Promise.all(given)).map((answer) => answer.statusCode)).toEqual([201, 201, 201]);
    const { grades } = (await editor.call('GET', `/sources/${source.id}`)).json<Source>();
    expect(grades.map((grade) => grade.grade).sort()).toEqual(['A', 'B', 'C']);
  });

  it('has no way to change or remove a grade', async () => {
    const source = await add(researcher);
    await editor.call('POST', `/sources/${source.id}/grades`, graded('A'));
    for (const method of ['PATCH', 'PUT', 'DELETE'] as const) {
      expect((await editor.call(method, `/sources/${source.id}/grades/1`, {}, 1)).statusCode).toBe(404);
    }
    await expect(test.dataSource.query(`update source_grades set grade = 'A'`)).rejects.toThrow(/permission denied/);
    await expect(test.dataSource.query(`delete from source_grades`)).rejects.toThrow(/permission denied/);
  });

  it('takes the next number when an imported source already has the key', async () => {
    const desk = await test.person('imported', ['researcher']);
    const first = await add(desk);
    await asOwner((client) =>
      client.query(
        `insert into sources (workspace_id, id, number, key, pseudonym, kind)
         select workspace_id, gen_random_uuid(), 900, 's-2', 'imported', 'person' from sources where id = $1`,
        [first.id],
      ),
    );
    expect(await add(desk)).toMatchObject({ ref: 'S-3', key: 's-3' });
  });

  it('gives the other workspace, the absent and the malformed the same answer', async () => {
    const source = await add(researcher);
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

  it('shows a publisher no source, and lets only an editor grade', async () => {
    const source = await add(researcher);
    const refused = [
      await publisher.call('GET', '/sources'),
      await publisher.call('GET', `/sources/${source.id}`),
      await publisher.call('POST', '/sources', heo),
      await publisher.call('PATCH', `/sources/${source.id}`, {}, 1),
      await researcher.call('POST', `/sources/${source.id}/grades`, graded('A')),
    ];
    for (const answer of refused) {
      expect(answer.statusCode).toBe(403);
      for (const secret of SECRETS) expect(answer.body).not.toContain(secret);
    }
    expect((await test.stranger('yomju').call('GET', '/sources')).statusCode).toBe(401);
    expect((await test.stranger('yomju').call('POST', `/sources/${source.id}/grades`, graded('A'))).statusCode).toBe(
      401,
    );
  });

  it.each([
    ['no pseudonym', { kind: 'person' }, 'pseudonym'],
    ['an empty pseudonym', { ...heo, pseudonym: '' }, 'pseudonym'],
    ['a word that is not in the list', { ...heo, kind: 'spy' }, 'kind'],
    ['an unknown field', { ...heo, realName: 'x' }, 'realName'],
    ['an unknown feature', { ...heo, features: { phone: '1' } }, 'features.phone'],
    ['an empty feature', { ...heo, features: { place: '' } }, 'features.place'],
    ['a feature that is no text', { ...heo, features: { unit: 9 } }, 'features.unit'],
    ['features that are a list', { ...heo, features: [] }, 'features'],
    ['an empty description', { ...heo, cover: [{ text: '' }] }, 'cover[0].text'],
    ['a grade slipped in', { ...heo, grade: 'A' }, 'grade'],
  ])('refuses %s and names the field', async (_what, body, path) => {
    const answer = await researcher.call('POST', '/sources', body);
    expect(answer.statusCode).toBe(422);
    expect(answer.json<{ errors: { path: string }[] }>().errors.map((error) => error.path)).toContain(path);
  });

  it('names every label and date that is none, and repeats none of what was typed there', async () => {
    const features = { household: 'the Heo family', broker: 'b-1', handler: 'H-12345', exitDate: 'April in Sinuiju' };
    const source = await add(researcher);
    for (const answer of [
      await researcher.call('POST', '/sources', { ...heo, features }),
      await researcher.call('PATCH', `/sources/${source.id}`, { features }, 1),
    ]) {
      expect(answer.statusCode).toBe(422);
      expect(answer.json<{ errors: object[] }>().errors).toEqual([
        { path: 'features.household', expected: 'an opaque label like HH-2' },
        { path: 'features.broker', expected: 'an opaque label like HH-2' },
        { path: 'features.handler', expected: 'an opaque label like HH-2' },
        { path: 'features.exitDate', expected: 'a time in EDTF such as 2019-04 or 2019~' },
      ]);
      for (const typed of ['Heo', 'b-1', '12345', 'Sinuiju']) expect(answer.body).not.toContain(typed);
    }
    expect((await researcher.call('GET', `/sources/${source.id}`)).json()).toEqual(source);
  });

  it.each([
    ['a grade that is none', { ...graded('G') }, 'grade'],
    ['no basis', { grade: 'A', reason: 'because' }, 'basis'],
    ['no reason', { grade: 'A', basis: 'editor' }, 'reason'],
    ['an empty reason', graded('A', 'editor', ''), 'reason'],
  ])('refuses to grade with %s', async (_what, body, path) => {
    const source = await add(researcher);
    const answer = await editor.call('POST', `/sources/${source.id}/grades`, body);
    expect(answer.statusCode).toBe(422);
    expect(answer.json<{ errors: { path: string }[] }>().errors.map((error) => error.path)).toEqual([path]);
  });

  it('logs in the audit trail which fields changed and which grade was given, and nothing a source could be known by', async () => {
    const desk = await test.person('audited', ['editor']);
    const { id } = await add(desk);
    await desk.call(
      'PATCH',
      `/sources/${id}`,
      { pseudonym: 'Heo junior', kind: 'person', features: { owner: '허' } },
      1,
    );
    await desk.call('POST', `/sources/${id}/grades`, graded('B', 'editor', 'worked at the mine of 2021'));
    await desk.call('POST', `/sources/${id}/grades`, graded('D', 'track_record', 'Heo was twice mistaken'));
    const rows = await asOwner((client) =>
      client.query<{ action: string; body: string }>(
        `select l.action, b.body from audit_leaves l join audit_bodies b using (workspace_id, sequence)
         where l.action like 'source.%' order by l.workspace_id, l.sequence`,
      ),
    );
    const ours = rows.rows.filter((row) => row.body.includes(id));
    expect(ours.map((row) => row.action)).toEqual([
      'source.created',
      'source.changed',
      'source.graded',
      'source.graded',
    ]);
    const bodies: { after?: unknown; before?: unknown }[] = ours.map((row) => JSON.parse(row.body));
    expect(bodies.map(({ before, after }) => ({ before, after }))).toEqual([
      { before: undefined, after: undefined },
      { before: undefined, after: { changed: ['pseudonym', 'features'] } },
      { before: undefined, after: { grade: 'B', basis: 'editor' } },
      { before: { grade: 'B', basis: 'editor' }, after: { grade: 'D', basis: 'track_record' } },
    ]);
    for (const row of rows.rows) for (const secret of SECRETS) expect(row.body).not.toContain(secret);
  });

  it('logs no pseudonym, cover or feature, whatever was answered', () => {
    const lines = JSON.stringify(test.log.entries);
    expect(lines).toContain('/api/v1/workspaces/:workspace/sources/:source/grades');
    for (const secret of [...SECRETS, 'Trader', '철수', 'yomju']) expect(lines).not.toContain(secret);
    expect(test.log.entries.filter((entry) => entry.event !== 'request')).toEqual([]);
  });

  async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client(test.database.owner);
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }
});

function graded(grade: string, basis = 'editor', reason = 'as we know them') {
  return { grade, basis, reason };
}
