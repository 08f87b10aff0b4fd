import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, type JsonValue } from '../../src/domain/canonical-json.js';
import { ACCESSES, CLAIM_KINDS, EDITOR_MARKS, SOURCE_KINDS, STANCES } from '../../src/domain/vocabulary.js';
import { DOSSIER_TYPE } from '../../src/exchange/dossier.controller.js';
import { type Person, TestApp } from '../support/test-app.js';

type Values = Record<string, JsonValue>;

interface Change {
  sequence: number;
  fields: { field: string; before: JsonValue; after: JsonValue }[];
}

/** One step of a record's life: what is sent to it. `{}` stands for itself through a dossier, a little changed. */
interface Step {
  readonly path: string;
  readonly method: 'PATCH' | 'PUT' | 'POST';
  readonly body: object;
}

/** Fields of each kind as its answers name them; what an answer holds beside them is not entered by anybody. */
const FIELDS = {
  claims: ['kind', 'statement', 'time', 'regions', 'topics', 'quantities', 'editorMark'],
  sources: ['pseudonym', 'kind', 'cover', 'features', 'featuresComplete', 'state'],
  attributions:
    'claimId sourceId stance access upstream originStatus channelId form wording hedge statedAt learnedAt heardInId terms passages state supersededById'.split(
      ' ',
    ),
} as const;
type List = keyof typeof FIELDS;

describe('a history replayed from the beginning', () => {
  let test: TestApp;
  let editor: Person;
  let places: string[];
  let others: string[];

  beforeAll(async () => {
    test = await TestApp.start();
    editor = await test.person('yomju', ['editor']);
    places = [];
    for (const text of ['염주군', '신의주시'])
      places.push((await make('regions', { kind: 'county', names: [{ text }] })).id);
    others = [];
    for (const pseudonym of ['Heo', 'Jo']) others.push((await make('sources', { pseudonym, kind: 'person' })).id);
  }, 60_000);
  afterAll(() => test.stop());

  const text = fc.stringMatching(/^[a-z가-힣]{1,12}$/);
  const lang = fc.constantFrom('en', 'ko', null);
  const statement = fc.array(fc.record({ text, lang }), { minLength: 1, maxLength: 2 });
  const edtf = fc.constantFrom(null, '2024', '2024-11~', '2023/2024');
  const some = <Model extends object>(model: { [Name in keyof Model]: fc.Arbitrary<Model[Name]> }) =>
    fc.record(model, { requiredKeys: [] });
  const patch = (body: fc.Arbitrary<object>): fc.Arbitrary<Step> =>
    body.map((given) => ({ method: 'PATCH', path: '', body: given }));
  const region = () => fc.constantFrom(...places);
  const source = () => fc.constantFrom(...others);

  const claimStep = () =>
    fc.oneof(
      patch(
        some({
          kind: fc.constantFrom(...CLAIM_KINDS),
          time: edtf,
          topics: fc.uniqueArray(text, { maxLength: 3 }),
          regions: fc.uniqueArray(fc.record({ region: region(), role: fc.constantFrom('happened', 'concerns') }), {
            maxLength: 3,
            selector: (place) => `${place.region} ${place.role}`,
          }),
          quantities: fc.array(fc.record({ what: text, best: fc.nat(9) }), { maxLength: 2 }),
        }),
      ),
      statement.map((given): Step => ({ method: 'POST', path: '/wordings', body: { statement: given, reason: 'x' } })),
      fc
        .constantFrom(...EDITOR_MARKS)
        .map((mark): Step => ({ method: 'PUT', path: '/editor-mark', body: { mark, reason: 'y' } })),
    );
  const sourceStep = () =>
    fc.oneof(
      patch(
        some({
          pseudonym: text,
          kind: fc.constantFrom(...SOURCE_KINDS),
          cover: fc.array(fc.record({ text, lang }), { maxLength: 2 }),
          features: some({ unit: text, household: fc.constantFrom('HH-1', 'HH-2') }),
          featuresComplete: fc.boolean(),
        }),
      ),
      fc.constantFrom('withdraw', 'reinstate').map((act): Step => {
        return { method: 'POST', path: `/${act}`, body: { reason: 'z' } };
      }),
    );
  const accountStep = () =>
    fc.oneof(
      patch(
        some({
          stance: fc.constantFrom(...STANCES),
          access: fc.constantFrom(...ACCESSES),
          upstream: fc.uniqueArray(source(), { maxLength: 2 }).map((ids) => ids.map((id) => ({ source: id }))),
          channel: fc.option(source()),
          wording: fc.option(fc.record({ text, lang })),
          hedge: fc.option(fc.record({ word: text, low: fc.constantFrom(null, 0.25) })),
          statedAt: edtf,
          heardIn: fc.option(region()),
          terms: fc.option(fc.record({ attribution: fc.constantFrom('named', 'background'), notBefore: edtf })),
        }),
      ),
      fc.constantFrom('withdraw', 'reinstate').map((act): Step => {
        return { method: 'POST', path: `/${act}`, body: { reason: 'w' } };
      }),
    );

  async function make(list: string, body: object): Promise<{ id: string; key: string }> {
    const answer = await editor.call('POST', `/${list}`, body);
    expect(answer.statusCode).toBe(201);
    return answer.json();
  }

  async function read(list: List, id: string): Promise<Values & { version: number; key: string }> {
    return (await editor.call('GET', `/${list}/${id}${list === 'claims' ? '/record' : ''}`)).json();
  }

  /** Every field as the history leaves it; a line whose `before` is not what the one before it left is a fault. */
  async function replay(list: List, id: string): Promise<{ values: Values; faults: string[]; lines: number }> {
    const changes: Change[] = [];
    let after = '';
    do {
      const answer = await editor.call('GET', `/${list}/${id}/history?limit=3${after}`);
      const page = answer.json<{ items: Change[]; next: string | null }>();
      changes.unshift(...page.items.reverse());
      after = page.next === null ? '' : `&after=${page.next}`;
    } while (after !== '');
    const values: Values = {};
    const faults: string[] = [];
    for (const { sequence, fields } of changes)
      for (const { field, before, after: now } of fields) {
        if (told(field, values[field]) !== told(field, before)) faults.push(`${sequence} ${field}`);
        values[field] = now;
      }
    return { values, faults, lines: changes.length };
  }

  /** A value as it is compared: nothing is nothing however it is written, and what has no order is put in one. */
  function told(field: string, value: JsonValue | undefined): string {
    const plain: JsonValue =
      JSON.parse(JSON.stringify(value ?? null), (_key, member: JsonValue) => member ?? undefined) ?? null;
    if (Array.isArray(plain)) {
      const items = plain.map((item: JsonValue) => canonicalJson(item));
      return items.length === 0 ? 'null' : (field === 'cover' ? items : items.sort()).join();
    }
    const said = canonicalJson(plain);
    return said === '{}' || said === 'false' ? 'null' : said;
  }

  /** Sends the whole workspace back as a dossier with one record of it changed: an import leaves its line, too. */
  async function importChanged(list: List, key: string): Promise<void> {
    const dossier = (await editor.call('GET', '/dossier')).json<Record<List, { key: string }[]>>();
    const changes = {
      claims: { statement: [{ text: 'as imported' }], topics: ['imported'] },
      sources: { pseudonym: 'As imported', featuresComplete: true },
      attributions: { access: 'analysis', wording: { text: 'as imported' } },
    };
    const items = dossier[list].map((item) => (item.key === key ? { ...item, ...changes[list] } : item));
    const sent = await editor.request({
      method: 'POST',
      url: '/api/v1/workspaces/yomju/dossier?update=true',
      payload: JSON.stringify({ ...dossier, [list]: items }),
      headers: { 'content-type': DOSSIER_TYPE },
    });
    expect([200, 409]).toContain(sent.statusCode);
  }

  async function holds(list: List, first: object, steps: readonly Step[], importedAfter: number): Promise<void> {
    const { id, key } = await make(list, first);
    for (const [index, { method, path, body }] of steps.entries()) {
      const { version } = await read(list, id);
      const answer = await editor.call(method, `/${list}/${id}${path}`, body, version);
      // What is so already, withdrawn twice say, is refused and leaves no line.
      expect([200, 201, 409]).toContain(answer.statusCode);
      if (index === importedAfter) await importChanged(list, key);
    }
    const { values, faults } = await replay(list, id);
    expect(faults).toEqual([]);
    const record = await read(list, id);
    const said = (from: Values) => Object.fromEntries(FIELDS[list].map((field) => [field, told(field, from[field])]));
    expect(said(values)).toEqual(said(record));
  }

  it('gives a claim as it is', async () => {
    const property = fc.asyncProperty(
      statement,
      fc.array(claimStep(), { maxLength: 8 }),
      fc.nat(12),
      (given, steps, importedAfter) => holds('claims', { kind: 'event', statement: given }, steps, importedAfter),
    );
    await fc.assert(property, { numRuns: 25, seed: 20261125 });
  }, 120_000);

  it('gives a source as it is', async () => {
    const property = fc.asyncProperty(fc.array(sourceStep(), { maxLength: 8 }), fc.nat(12), (steps, importedAfter) =>
      holds('sources', { pseudonym: 'Reed', kind: 'person' }, steps, importedAfter),
    );
    await fc.assert(property, { numRuns: 25, seed: 20261125 });
  }, 120_000);

  it('gives an account as it is', async () => {
    const claim = await make('claims', { kind: 'event', statement: [{ text: 'A queue' }] });
    const property = fc.asyncProperty(fc.array(accountStep(), { maxLength: 8 }), fc.nat(12), (steps, importedAfter) =>
      holds('attributions', { claim: claim.id, source: others[0], access: 'hearsay' }, steps, importedAfter),
    );
    await fc.assert(property, { numRuns: 25, seed: 20261125 });
  }, 120_000);
});
