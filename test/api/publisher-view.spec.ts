import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ruleAsAnother } from '../support/desk-records.js';
import { type Person, TestApp } from '../support/test-app.js';

/** Everything people typed beside the claim, each of which tells something of whom they have it from. */
const CONFIDED = [
  'border guard',
  'named his unit',
  'handed over by Heo',
  'Heo unit 5',
  'asked through the trader',
  'Heo was at the meeting',
  'Heo took it back',
];

describe('a claim as a publisher sees it, whichever way they ask', () => {
  let test: TestApp;
  let editor: Person;
  let publisher: Person;
  let claim: string;

  beforeAll(async () => {
    test = await TestApp.start();
    editor = await test.person('yomju', ['editor']);
    publisher = await test.person('yomju', ['publisher']);
    const photo = await make('/documents', { kind: 'image', title: 'A queue' });
    claim = (await make('/claims', { kind: 'event', statement: [{ text: 'A border guard saw the petition' }] })).ref;
    await make(`/claims/${claim}/wordings`, {
      statement: [{ text: 'Discharged soldiers petitioned' }],
      reason: 'The former one named his unit.',
    });
    await make(`/claims/${claim}/exhibits`, {
      document: photo.ref,
      kind: 'imagery',
      bearing: 'supports',
      verifications: [{ step: 'source_check', result: 'passed', note: 'handed over by Heo' }],
    });
    const ruling = { status: 'rumour', mode: 'override', reason: 'Heo was at the meeting' };
    const { ref } = await ruleAsAnother(test, editor.slug, claim, ruling);
    await make(`/rulings/${ref}/revoke`, { reason: 'Heo took it back' });
    const position = await editor.call('PUT', `/claims/${claim}/official-position`, {
      position: 'none_found',
      searches: [{ where: 'Rodong Sinmun', query: 'Heo unit 5' }],
      requests: [{ to: 'The mission', answer: 'none', text: 'asked through the trader' }],
    });
    expect(position.statusCode).toBe(200);
  }, 60_000);
  afterAll(() => test.stop());

  async function make(path: string, body: object): Promise<{ ref: string }> {
    const made = await editor.call('POST', path, body);
    expect(made.statusCode).toBe(201);
    return made.json();
  }

  const PARTS = ['', '/record', '/assessment', '/rulings', '/exhibits', '/official-position', '/links', '/wordings'];

  it.each(PARTS)('tells nothing of what was confided in %s of a claim', async (part) => {
    const answer = await publisher.call('GET', `/claims/${claim}${part}`);
    expect([200, 403]).toContain(answer.statusCode);
    for (const words of CONFIDED) expect(answer.body).not.toContain(words);
  });

  it('has all of that for the desk', async () => {
    const answers = await Promise.all(PARTS.map((part) => editor.call('GET', `/claims/${claim}${part}`)));
    const told = answers.map(({ body }) => body).join('\n');
    for (const words of CONFIDED) expect(told).toContain(words);
  });

  it('names no document of an exhibit', async () => {
    const { items } = (await publisher.call('GET', `/claims/${claim}/exhibits`)).json<{ items: object[] }>();
    expect(items).toEqual([expect.not.objectContaining({ documentId: expect.anything() })]);
  });

  it('finds no claim by a wording it no longer has, in lists and in reports', async () => {
    const found = async (who: Person, text: string) =>
      (await who.call('GET', `/claims?text=${encodeURIComponent(text)}`)).json<{ items: object[] }>().items.length;
    expect(await found(editor, 'border guard')).toBe(1);
    expect(await found(publisher, 'border guard')).toBe(0);
    expect(await found(publisher, 'soldiers petitioned')).toBe(1);
    const report = await publisher.call('GET', '/reports/claims?level=public&format=md&text=border%20guard');
    expect(report.statusCode).toBe(200);
    expect(report.body).not.toContain('Discharged soldiers');
  });
});
