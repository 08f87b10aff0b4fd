import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Made, makeAttribution, makeClaim, makeDocument, makeSource } from '../support/desk-records.js';
import { type Person, TestApp } from '../support/test-app.js';

interface Quotes {
  items: { attribution: { ref: string }; exact: string; start: number | null }[];
  next: string | null;
}

describe('what quotes a document', () => {
  let test: TestApp;
  let researcher: Person;
  let claim: Made;
  let source: Made;
  let first: Made;
  let document: Made;

  beforeAll(async () => {
    test = await TestApp.start();
    researcher = await test.person('yomju', ['researcher']);
    claim = await makeClaim(researcher);
    source = await makeSource(researcher, 'Heo');
    document = await makeDocument(researcher, 'They petitioned. Some left.');
    const other = await makeDocument(researcher, 'Elsewhere they petitioned.');
    first = await makeAttribution(researcher, claim, source, {
      passages: [
        { document: document.ref, exact: 'Some left.', prefix: 'petitioned. ' },
        { document: other.ref, exact: 'petitioned' },
        { document: document.ref, exact: 'They' },
      ],
    });
    await makeAttribution(researcher, claim, source, { passages: [{ document: document.ref, exact: 'left' }] });
  }, 60_000);
  afterAll(() => test.stop());

  const read = async (query = '') =>
    (await researcher.call('GET', `/documents/${document.ref}/quotes${query}`)).json<Quotes>();

  it('lists every passage of this document alone, with account, source and claim', async () => {
    const { items, next } = await read();
    expect(items.map(({ exact, start }) => [exact, start])).toEqual([
      ['Some left.', 17],
      ['They', 0],
      ['left', 22],
    ]);
    expect(next).toBeNull();
    expect(items[0]).toEqual({
      attribution: { id: first.id, ref: first.ref, stance: 'asserts', state: 'active' },
      source: { id: source.id, ref: source.ref, pseudonym: 'Heo' },
      claim: { id: claim.id, ref: claim.ref, statement: [{ text: 'Soldiers petitioned in Yomju.', lang: 'en' }] },
      exact: 'Some left.',
      prefix: 'petitioned. ',
      suffix: null,
      start: 17,
      end: 27,
    });
  });

  it('is walked page by page, also between two passages of one account', async () => {
    const page = await read('?limit=1');
    const rest = await read(`?limit=2&after=${page.next ?? ''}`);
    expect([...page.items, ...rest.items].map(({ exact }) => exact)).toEqual(['Some left.', 'They', 'left']);
    expect(rest.next).toBeNull();
  });

  it('tells nothing to a publisher, to another workspace, or of a document that is not there', async () => {
    const publisher = await test.person('yomju', ['publisher']);
    const elsewhere = await test.person('caspian', ['editor']);
    expect((await publisher.call('GET', `/documents/${document.ref}/quotes`)).statusCode).toBe(403);
    const theirs = await elsewhere.call('GET', `/documents/${document.id}/quotes`);
    const absent = await researcher.call('GET', '/documents/D-999/quotes');
    expect([theirs.statusCode, absent.statusCode]).toEqual([404, 404]);
    expect((await researcher.call('GET', `/documents/${document.ref}/quotes?after=x`)).statusCode).toBe(422);
  });
});
