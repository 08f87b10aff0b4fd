import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Made, makeAttribution, makeClaim, makeDocument, makeSource } from '../support/desk-records.js';
import { type Person, TestApp } from '../support/test-app.js';

interface Passage {
  documentId: string;
  exact: string;
  prefix: string | null;
  suffix: string | null;
  start: number | null;
  end: number | null;
}

describe('passages', () => {
  let test: TestApp;
  let researcher: Person;
  let claim: Made;
  let source: Made;
  let article: Made;
  let korean: Made;
  let image: Made;

  // "They petitioned." stands at 0–16 and again at 28–44, in code points.
  const TEXT = 'They petitioned. Some left. They petitioned. All stayed.';
  // A flag is two code points and four UTF-16 units: 🇰🇵 at 0–2, a space, 염주군 at 3–6.
  const KOREAN = '🇰🇵 염주군 청원';

  beforeAll(async () => {
    test = await TestApp.start();
    researcher = await test.person('yomju', ['researcher']);
    claim = await makeClaim(researcher);
    source = await makeSource(researcher, 'Heo');
    article = await makeDocument(researcher, TEXT);
    korean = await makeDocument(researcher, KOREAN);
    image = await makeDocument(researcher, null);
  }, 60_000);
  afterAll(() => test.stop());

  const post = (...passages: object[]) =>
    researcher.call('POST', '/attributions', { claim: claim.id, source: source.id, access: 'hearsay', passages });
  const stored = async (...passages: object[]) => {
    const answer = await post(...passages);
    expect(answer.statusCode).toBe(201);
    return answer.json<{ passages: Passage[] }>().passages;
  };

  it('takes a quote at the offsets it is said to have', async () => {
    expect(await stored({ document: article.ref, exact: 'petitioned', start: 5, end: 15 })).toEqual([
      { documentId: article.id, exact: 'petitioned', prefix: null, suffix: null, start: 5, end: 15 },
    ]);
  });

  it('counts code points, not the units a program happens to use', async () => {
    const [given] = await stored({ document: korean.ref, exact: '염주군', start: 3, end: 6 });
    expect(given).toMatchObject({ start: 3, end: 6 });
    const [found] = await stored({ document: korean.ref, exact: '청원' });
    expect(found).toMatchObject({ start: 7, end: 9 });
    const units = await post({ document: korean.ref, exact: '염주군', start: 5, end: 8 });
    expect(units.json()).toMatchObject({ errors: [{ path: 'passages[0].exact' }] });
  });

  it('finds a decomposed Korean quote in the composed text', async () => {
    const [found] = await stored({ document: korean.ref, exact: '염주군'.normalize('NFD') });
    expect(found).toMatchObject({ exact: '염주군', start: 3, end: 6 });
  });

  it('finds the one place where the words stand, and tells two places apart by what stands around them', async () => {
    expect(await stored({ document: article.ref, exact: 'Some left.' })).toMatchObject([{ start: 17, end: 27 }]);
    const [second] = await stored({ document: article.ref, exact: 'They petitioned.', prefix: 'left. ' });
    expect(second).toMatchObject({ start: 28, end: 44, prefix: 'left. ' });
    const [first] = await stored({ document: article.ref, exact: 'They petitioned.', suffix: ' Some' });
    expect(first).toMatchObject({ start: 0, end: 16, suffix: ' Some' });
  });

  it('keeps the quotes in the order given and replaces them whole', async () => {
    const quotes = [
      { document: article.ref, exact: 'All stayed.' },
      { document: korean.ref, exact: '청원' },
    ];
    const made = await makeAttribution(researcher, claim, source, { passages: quotes });
    const changed = await researcher.call('PATCH', `/attributions/${made.id}`, { passages: quotes.toReversed() }, 1);
    expect(changed.json<{ passages: Passage[] }>().passages.map((passage) => passage.exact)).toEqual([
      '청원',
      'All stayed.',
    ]);
    const other = await researcher.call('PATCH', `/attributions/${made.id}`, { form: 'verbatim' }, 2);
    expect(other.json<{ passages: Passage[] }>().passages).toHaveLength(2);
    const emptied = await researcher.call('PATCH', `/attributions/${made.id}`, { passages: [] }, 3);
    expect(emptied.json<{ passages: Passage[] }>().passages).toEqual([]);
  });

  it('quotes an image by its words only', async () => {
    expect(await stored({ document: image.ref, exact: '청원' })).toMatchObject([{ start: null, end: null }]);
    const answer = await post({ document: image.ref, exact: '청원', start: 0, end: 2 });
    expect(answer.json()).toMatchObject({ errors: [{ path: 'passages[0].start' }] });
  });

  it.each<[string, object, string]>([
    ['words that are not in the document', { exact: 'They rioted.' }, 'exact'],
    ['other words than stand at the offsets', { exact: 'petitioned', start: 4, end: 14 }, 'exact'],
    ['the same words in other letters', { exact: 'they petitioned.', start: 0, end: 16 }, 'exact'],
    ['words that stand there twice', { exact: 'They petitioned.' }, 'start'],
    ['words that never follow that prefix', { exact: 'They petitioned.', prefix: 'All ' }, 'exact'],
    ['a prefix that stands elsewhere', { exact: 'petitioned', prefix: 'left', start: 5, end: 15 }, 'prefix'],
    ['a suffix that stands elsewhere', { exact: 'petitioned', suffix: ' and', start: 5, end: 15 }, 'suffix'],
    ['a start without an end', { exact: 'petitioned', start: 5 }, 'end'],
    ['an end without a start', { exact: 'petitioned', end: 15 }, 'start'],
    ['an end before the start', { exact: 'petitioned', start: 15, end: 5 }, 'end'],
    ['an end behind the text', { exact: 'stayed.', start: 49, end: 57 }, 'end'],
    ['offsets below zero', { exact: 'They', start: -4, end: 0 }, 'start'],
    ['offsets that are no whole numbers', { exact: 'They', start: 0.5, end: 4 }, 'start'],
    ['no words', { exact: '' }, 'exact'],
    ['a document that is not there', { exact: 'They', document: 'D-99' }, 'document'],
  ])('refuses %s and names the field', async (_what, quote, field) => {
    const good = { document: article.ref, exact: 'Some left.' };
    const answer = await post(good, { document: article.ref, ...quote });
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ errors: [{ path: `passages[1].${field}` }] });
    expect(answer.body).not.toContain('rioted');
  });

  it('names every quote that does not stand, and saves nothing', async () => {
    const before = (await researcher.call('GET', '/attributions?limit=200')).json<{ items: Made[] }>().items.length;
    const answer = await post(
      { document: article.ref, exact: 'They rioted.' },
      { document: article.ref, exact: 'Some left.' },
      { document: korean.ref, exact: 'They' },
    );
    expect(answer.json<{ errors: { path: string }[] }>().errors.map((error) => error.path)).toEqual([
      'passages[0].exact',
      'passages[2].exact',
    ]);
    const after = (await researcher.call('GET', '/attributions?limit=200')).json<{ items: Made[] }>().items.length;
    expect(after).toBe(before);
  });
});
