import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import { DocumentsReader } from '../../src/documents/documents.reader.js';
import { asOwner } from '../support/as-owner.js';
import { type Person, TestApp } from '../support/test-app.js';

interface Document {
  id: string;
  textSha256: string | null;
  text?: string;
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

describe('the text of a document', () => {
  let test: TestApp;
  let researcher: Person;

  beforeAll(async () => {
    test = await TestApp.start();
    researcher = await test.person('yomju', ['researcher']);
    await test.person('caspian', ['researcher']);
  }, 60_000);
  afterAll(() => test.stop());

  const text = 'Residents of Yomju said:\n"제대군인들이 신소했다." 🪧';
  const article = { kind: 'article', title: 'Petitions in Yomju', text };

  const add = async (body: object = article) => (await researcher.call('POST', '/documents', body)).json<Document>();

  it('shows the text when one document is read, never in a list or the answer to a change', async () => {
    const { id } = await add();
    const list = await researcher.call('GET', '/documents');
    const changed = await researcher.call('PATCH', `/documents/${id}`, { lang: 'ko' }, 1);
    for (const answer of [list, changed]) {
      expect(answer.statusCode).toBe(200);
      expect(answer.body).not.toContain('제대군인');
      expect(answer.body).not.toContain('"text"');
    }
  });

  it('stores decomposed Korean in NFC and hashes what it stores', async () => {
    const { id, textSha256 } = await add({ kind: 'message', text: '염주군'.normalize('NFD') });
    expect(textSha256).toBe(sha256('염주군'.normalize('NFC')));
    expect((await researcher.call('GET', `/documents/${id}`)).json()).toMatchObject({
      text: '염주군'.normalize('NFC'),
    });
  });

  it('captures a book of eight megabytes of Korean to the last byte, and refuses one byte more', async () => {
    // 가 takes three bytes of UTF-8, and every line break two bytes of JSON.
    const page = '가나다라마바사아자차카타파\n';
    const pages = page.repeat(Math.floor(8_388_608 / 40));
    const book = pages + 'x'.repeat(8_388_608 - Buffer.byteLength(pages));
    const made = await researcher.call('POST', '/documents', { kind: 'transcript', text: book });
    expect(made.statusCode).toBe(201);
    const { id, textSha256 } = made.json<Document>();
    expect(textSha256).toBe(sha256(book));
    expect((await researcher.call('GET', `/documents/${id}`)).json<Document>().text === book).toBe(true);

    const tooLong = await researcher.call('POST', '/documents', { kind: 'transcript', text: `${book}x` });
    expect(tooLong.statusCode).toBe(422);
    expect(tooLong.json<{ errors: object[] }>().errors).toMatchObject([{ path: 'text' }]);
    expect(tooLong.body).not.toContain('가나다');
    const endless = await researcher.call('POST', '/documents', { kind: 'transcript', text: 'x'.repeat(20_000_000) });
    expect(endless.statusCode).toBe(413);
  });

  it('gives no other field and no other route the larger limit', async () => {
    const long = 'x'.repeat(1_048_577);
    const title = await researcher.call('POST', '/documents', { ...article, title: long });
    expect(title.statusCode).toBe(422);
    expect((await researcher.call('POST', '/sources', { pseudonym: long, kind: 'person' })).statusCode).toBe(413);
  });

  it('never changes a captured text', async () => {
    const { id } = await add();
    const answer = await researcher.call('PATCH', `/documents/${id}`, { text: 'something else' }, 1);
    expect(answer.json()).toMatchObject({ status: 409, code: 'TEXT_CAPTURED', errors: [{ path: 'text' }] });
    expect((await researcher.call('GET', `/documents/${id}`)).json()).toMatchObject({ text, version: 1 });
  });

  it('gives other modules the text inside their own unit of work, and nothing from another workspace', async () => {
    const { id } = await add();
    const reader = test.app.get(DocumentsReader, { strict: false });
    const unitOfWork = test.app.get(UnitOfWork, { strict: false });
    const workspaces = await asOwner(test, (client) =>
      client.query<{ id: string; own: boolean }>(
        `select w.workspace_id as id, d.id is not null as own from workspaces w
         left join documents d on d.workspace_id = w.workspace_id and d.id = $1`,
        [id],
      ),
    );
    const textIn = (own: boolean) => {
      const workspaceId = workspaces.rows.find((row) => row.own === own)?.id ?? '';
      return unitOfWork.read({ workspaceId }, (tx) => reader.textOf(tx, id));
    };
    expect(await textIn(true)).toBe(text);
    expect(await textIn(false)).toBeNull();
  });
});
