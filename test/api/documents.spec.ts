import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { asOwner } from '../support/as-owner.js';
import { type Person, TestApp } from '../support/test-app.js';

interface Document {
  id: string;
  ref: string;
  version: number;
  textSha256: string | null;
  text?: string | null;
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

describe('documents', () => {
  let test: TestApp;
  let researcher: Person;
  let publisher: Person;
  let elsewhere: Person;
  let daily: string;

  beforeAll(async () => {
    test = await TestApp.start();
    researcher = await test.person('yomju', ['researcher']);
    publisher = await test.person('yomju', ['publisher']);
    elsewhere = await test.person('caspian', ['researcher', 'editor']);
    daily = (await researcher.call('POST', '/sources', { pseudonym: 'the daily', kind: 'outlet' })).json<Document>().id;
  }, 60_000);
  afterAll(() => test.stop());

  const text = 'Residents of Yomju said:\n"제대군인들이 신소했다." 🪧';
  const article = {
    title: 'Petitions in Yomju',
    kind: 'article',
    lang: 'en',
    published: '2024-11~',
    publisher: 'S-1',
    text,
  };

  const add = async (person: Person, body: object = article) =>
    (await person.call('POST', '/documents', body)).json<Document>();

  it('captures an article: the text with the hash of its UTF-8, the date with its first and last day', async () => {
    const made = await researcher.call('POST', '/documents', article);
    expect(made.statusCode).toBe(201);
    expect(made.headers['etag']).toBe('"1"');
    const document = made.json<Document>();
    expect(document).toEqual({
      id: expect.any(String),
      ref: expect.stringMatching(/^D-\d+$/),
      key: document.ref.toLowerCase(),
      title: 'Petitions in Yomju',
      kind: 'article',
      lang: 'en',
      published: '2024-11~',
      publishedEarliest: '2024-11-01',
      publishedLatest: '2024-11-30',
      publisherId: daily,
      hasText: true,
      textSha256: sha256(text),
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      version: 1,
    });
    expect((await researcher.call('GET', `/documents/${document.ref}`)).json()).toEqual({ ...document, text });
  });

  it('takes a photograph without a text', async () => {
    const made = await add(researcher, { kind: 'image' });
    const expected = { title: null, lang: null, published: null, publisherId: null, hasText: false, textSha256: null };
    expect((await researcher.call('GET', `/documents/${made.id}`)).json()).toMatchObject({ ...expected, text: null });
  });

  it('changes what is recorded of a document, and clears what may be empty', async () => {
    const { id } = await add(researcher);
    const changed = await researcher.call(
      'PATCH',
      `/documents/${id}`,
      { title: 'Corrected', published: '2024/2025' },
      1,
    );
    expect(changed.headers['etag']).toBe('"2"');
    expect(changed.json()).toMatchObject({
      title: 'Corrected',
      kind: 'article',
      lang: 'en',
      published: '2024/2025',
      publishedEarliest: '2024-01-01',
      publishedLatest: '2025-12-31',
      publisherId: daily,
      textSha256: sha256(text),
    });
    const nothing = { title: null, lang: null, published: null, publisher: null };
    expect((await researcher.call('PATCH', `/documents/${id}`, nothing, 2)).json()).toMatchObject({
      title: null,
      lang: null,
      published: null,
      publishedEarliest: null,
      publishedLatest: null,
      publisherId: null,
      version: 3,
    });
  });

  it('changes only the version that was read', async () => {
    const { id } = await add(researcher);
    expect((await researcher.call('PATCH', `/documents/${id}`, { title: 'A' })).statusCode).toBe(428);
    expect((await researcher.call('PATCH', `/documents/${id}`, { title: 'A' }, 1)).statusCode).toBe(200);
    expect((await researcher.call('PATCH', `/documents/${id}`, { title: 'B' }, 1)).statusCode).toBe(412);
    expect((await researcher.call('GET', `/documents/${id}`)).json()).toMatchObject({ title: 'A', version: 2 });
  });

  it('lists by kind, by part of the title in any script, and by who published', async () => {
    const desk = await test.person('lists', ['researcher']);
    const outlet = (await desk.call('POST', '/sources', { pseudonym: 'Radio', kind: 'outlet' })).json<Document>();
    await add(desk, { kind: 'article', title: '염주군의 신소', publisher: outlet.id });
    await add(desk, { kind: 'article', title: 'Petitions' });
    await add(desk, { kind: 'recording', title: 'Evening broadcast', publisher: outlet.ref });
    const refs = async (query: string) =>
      (await desk.call('GET', `/documents?${query}`)).json<{ items: Document[] }>().items.map((item) => item.ref);
    expect(await refs('kind=article')).toEqual(['D-1', 'D-2']);
    expect(await refs('title=petition')).toEqual(['D-2']);
    expect(await refs(`title=${encodeURIComponent('염주'.normalize('NFD'))}`)).toEqual(['D-1']);
    expect(await refs('publisher=S-1')).toEqual(['D-1', 'D-3']);
    expect(await refs('publisher=S-1&kind=recording')).toEqual(['D-3']);
    expect((await desk.call('GET', '/documents?publisher=S-99')).statusCode).toBe(422);
    expect((await desk.call('GET', '/documents?kind=book')).statusCode).toBe(422);
  });

  it('walks a long list page by page and meets every document once', async () => {
    const desk = await test.person('pages', ['researcher']);
    for (let i = 0; i < 5; i++) await add(desk, { kind: 'other', title: `paper ${i}` });
    const seen: string[] = [];
    let after = '';
    do {
      const page = (await desk.call('GET', `/documents?limit=2${after}`)).json<{
        items: Document[];
        next: string | null;
      }>();
      seen.push(...page.items.map((item) => item.ref));
      after = page.next === null ? '' : `&after=${page.next}`;
    } while (after !== '');
    expect(seen).toEqual(['D-1', 'D-2', 'D-3', 'D-4', 'D-5']);
  });

  it('gives the other workspace, the absent and the malformed the same answer', async () => {
    const { id } = await add(researcher);
    const absent = await elsewhere.call('GET', '/documents/00000000-0000-4000-8000-000000000000');
    expect(absent.statusCode).toBe(404);
    for (const answer of [
      await elsewhere.call('GET', `/documents/${id}`),
      await elsewhere.call('GET', '/documents/S-1'),
      await elsewhere.call('PATCH', `/documents/${id}`, { title: 'mine now' }, 1),
    ]) {
      expect(answer.statusCode).toBe(404);
      expect(answer.body).toBe(absent.body);
    }
  });

  it('takes a publisher of its own workspace only', async () => {
    const foreign = await elsewhere.call('POST', '/documents', { ...article, publisher: daily });
    const absent = await elsewhere.call('POST', '/documents', { ...article, publisher: 'S-77' });
    for (const answer of [foreign, absent]) {
      expect(answer.statusCode).toBe(422);
      expect(answer.json()).toMatchObject({ errors: [{ path: 'publisher', expected: 'a source of this workspace' }] });
    }
  });

  it('refuses the wrong role and a stranger', async () => {
    const { id } = await add(researcher);
    expect((await publisher.call('GET', '/documents')).statusCode).toBe(403);
    expect((await publisher.call('GET', `/documents/${id}`)).statusCode).toBe(403);
    expect((await publisher.call('POST', '/documents', article)).statusCode).toBe(403);
    expect((await publisher.call('PATCH', `/documents/${id}`, {}, 1)).statusCode).toBe(403);
    expect((await test.stranger('yomju').call('GET', `/documents/${id}`)).statusCode).toBe(401);
  });

  it.each([
    ['no kind', { title: 'x' }, 'kind'],
    ['a word that is not in the list', { ...article, kind: 'book' }, 'kind'],
    ['an unknown field', { ...article, url: 'x' }, 'url'],
    ['an empty text', { ...article, text: '' }, 'text'],
    ['a text that is no text', { ...article, text: ['a'] }, 'text'],
    ['a hash slipped in', { ...article, textSha256: '00' }, 'textSha256'],
    ['a date that does not exist', { ...article, published: '2023-02-29' }, 'published'],
    ['a publisher that is no reference', { ...article, publisher: 'the daily' }, 'publisher'],
    ['a title over the limit', { ...article, title: 'x'.repeat(1001) }, 'title'],
  ])('refuses %s and names the field', async (_what, body, path) => {
    const answer = await researcher.call('POST', '/documents', body);
    expect(answer.statusCode).toBe(422);
    expect(answer.json<{ errors: { path: string }[] }>().errors.map((error) => error.path)).toContain(path);
  });

  it('puts neither title nor text into the audit trail', async () => {
    const { id } = await add(researcher);
    await researcher.call('PATCH', `/documents/${id}`, { title: 'Corrected', kind: 'other', publisher: null }, 1);
    const { rows } = await asOwner(test, (client) =>
      client.query<{ action: string; body: string }>(
        `select l.action, b.body from audit_leaves l join audit_bodies b using (workspace_id, sequence)
         where l.action like 'document.%' order by l.workspace_id, l.sequence`,
      ),
    );
    const ours = rows.filter((row) => row.body.includes(id));
    expect(ours.map((row) => row.action)).toEqual(['document.created', 'document.changed']);
    const last: { after?: unknown } = JSON.parse(ours[1]?.body ?? '{}');
    expect(last.after).toEqual({ kind: 'other', changed: ['title', 'kind', 'publisherId'] });
    for (const row of rows) {
      for (const secret of ['Petition', 'Corrected', '신소', sha256(text)]) expect(row.body).not.toContain(secret);
    }
  });

  it('logs no title and no text, whatever was answered', () => {
    const lines = JSON.stringify(test.log.entries);
    expect(lines).toContain('/api/v1/workspaces/:workspace/documents/:document');
    for (const secret of ['Petition', '신소', 'Residents', 'yomju']) expect(lines).not.toContain(secret);
    expect(test.log.entries.filter((entry) => entry.event !== 'request')).toEqual([]);
  });
});
