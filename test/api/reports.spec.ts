import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { forPg } from '../../src/database/connection.js';
import {
  type Made,
  make,
  makeAttribution,
  makeClaim,
  makeSource,
  type SeenEvent,
  watchLog,
  ruleAsAnother,
} from '../support/desk-records.js';
import { type Person, TestApp } from '../support/test-app.js';

const FORMATS = ['html', 'md', 'json', 'csv'];

interface Problem {
  code: string;
  errors: { path: string; expected: string }[];
}

/** Texts that occur nowhere else: whoever finds one in a report found what was confided. */
const CANARIES = {
  pseudonym: 'zqheron',
  wren: 'zqwren',
  specific: 'zqspecific',
  feature: 'zqunit',
  reason: 'zqreason',
  withheld: 'zqwithheld this is what they said',
  query: 'zqquery',
  note: 'zqnote',
  ruling: 'zqruling',
};

describe('the sourced report', () => {
  let test: TestApp;
  let editor: Person;
  let publisher: Person;
  let elsewhere: Person;
  let events: SeenEvent[];
  let petition: Made;
  let heron: Made;

  const report = (person: Person, query: string) => person.call('GET', `/reports/claims?${query}`);

  async function asOwner(sql: string, parameters: unknown[]): Promise<void> {
    const client = new pg.Client(forPg(test.database.owner));
    await client.connect();
    try {
      await client.query(sql, parameters);
    } finally {
      await client.end();
    }
  }

  beforeAll(async () => {
    test = await TestApp.start();
    editor = await test.person('yomju', ['editor']);
    publisher = await test.person('yomju', ['publisher']);
    elsewhere = await test.person('caspian', ['editor', 'publisher']);
    const region = await make(editor, '/regions', { kind: 'county', names: [{ text: 'Yomju', primary: true }] });
    heron = await make(editor, '/sources', {
      pseudonym: CANARIES.pseudonym,
      kind: 'person',
      cover: [
        { text: `a clerk ${CANARIES.specific}`, lang: 'en' },
        { text: 'an official of the province', lang: 'en' },
        { text: 'a person inside the country', lang: 'en' },
      ],
      features: { unit: CANARIES.feature },
    });
    const wren = await makeSource(editor, CANARIES.wren);
    petition = await make(editor, '/claims', {
      kind: 'event',
      statement: [
        { text: 'Discharged soldiers petitioned', lang: 'en' },
        { text: '제대군인들이 청원했다', lang: 'ko' },
      ],
      time: '2024?-11-11',
      topics: ['petitions'],
      regions: [{ region: region.ref, role: 'happened' }],
    });
    const first = await makeAttribution(editor, petition, heron, {
      originStatus: 'identified',
      terms: { attribution: 'described' },
    });
    const second = await makeAttribution(editor, petition, wren, {
      originStatus: 'identified',
      terms: { attribution: 'described' },
    });
    const between = [first.ref, second.ref];
    await make(editor, '/distinctions', { between, basis: 'editor', reason: `separately ${CANARIES.reason}` });
    await editor.call('PUT', `/claims/${petition.ref}/official-position`, {
      position: 'none_found',
      searches: [{ where: 'state media', on: '2024-11-30', query: CANARIES.query }],
    });
    await make(editor, `/claims/${petition.ref}/exhibits`, {
      kind: 'imagery',
      bearing: 'supports',
      verifications: [{ step: 'metadata', result: 'inconclusive', note: CANARIES.note }],
    });
    const secret = await makeClaim(editor, 'The border is sealed');
    await makeAttribution(editor, secret, wren, {
      terms: { attribution: 'off_record' },
      wording: { text: CANARIES.withheld, lang: 'en' },
    });
    const empty = await makeClaim(editor, 'Residents are afraid');
    await ruleAsAnother(test, editor.slug, empty.ref, { status: 'rumour', reason: CANARIES.ruling, mode: 'override' });
    events = watchLog(test);
  }, 60_000);
  afterAll(() => test.stop());

  it.each([
    ['html', 'text/html; charset=utf-8'],
    ['md', 'text/markdown; charset=utf-8'],
    ['json', 'application/json; charset=utf-8'],
    ['csv', 'text/csv; charset=utf-8'],
  ])('hands the desk its report as %s', async (format, contentType) => {
    const answer = await report(editor, `level=internal&format=${format}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe(contentType);
    const today = new Date().toISOString().slice(0, 10);
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="claims-report-internal-${today}.${format}"`,
    );
    expect(answer.headers['cache-control']).toBe('no-store');
    for (const text of ['discharged soldiers petitioned', 'the border is sealed', CANARIES.pseudonym]) {
      expect(answer.body.toLowerCase()).toContain(text);
    }
    expect((await report(editor, `level=internal&format=${format}`)).body).toBe(answer.body);
  });

  it('lets an html report apply its own style sheet and nothing else', async () => {
    const answer = await report(editor, 'level=internal&format=html');
    const style = /<style>([\s\S]*?)<\/style>/.exec(answer.body)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    const policy = String(answer.headers['content-security-policy']);
    expect(policy.split('; ')).toContain(`style-src 'sha256-${hash}'`);
    expect(policy.split('; ')).toContain(`default-src 'none'`);
    expect(policy).not.toContain('script-src');
    expect(answer.body).not.toContain('<script');
  });

  it('prints what a claim counts as: the ruling, or the capped assessment beside what the rules say', async () => {
    const { claims } = (await report(editor, 'level=internal&format=json')).json<{
      claims: { key: string; status: { id: string } }[];
    }>();
    expect(Object.fromEntries(claims.map(({ key, status }) => [key, status.id]))).toEqual({
      'c-1': 'single_source',
      'c-2': 'single_source',
      'c-3': 'rumour',
    });
  });

  it('speaks Korean', async () => {
    const answer = await report(editor, 'level=internal&format=md&lang=ko');
    expect(answer.body).toContain('제대군인들이 청원했다');
  });

  it.each(['partner', 'public'])('lets nothing confided out in a %s report', async (level) => {
    for (const format of FORMATS) {
      for (const lang of ['en', 'ko']) {
        const answer = await report(publisher, `level=${level}&format=${format}&lang=${lang}`);
        expect(answer.statusCode).toBe(200);
        expect(answer.body).toContain(lang === 'en' ? 'Discharged soldiers petitioned' : '제대군인들이 청원했다');
        for (const canary of Object.values(CANARIES)) expect(answer.body.toLowerCase()).not.toContain(canary);
        expect(answer.body).not.toMatch(/\b[acdnrstux]-\d/i);
        for (const id of [heron.id, petition.id]) expect(answer.body).not.toContain(id);
        // Only an off-record account stands behind it: to print it would be to say that there is one.
        expect(answer.body).not.toContain('The border is sealed');
      }
    }
    const body = (await report(publisher, `level=${level}&format=md`)).body.toLowerCase();
    expect(body).toContain(level === 'partner' ? 'an official of the province' : 'a person inside the country');
    if (level === 'public') expect(body).not.toContain('an official of the province');
  });

  it('refuses to print a pseudonym somebody typed into a statement, and says where but not what', async () => {
    const desk = await test.person('leaky', ['editor', 'publisher']);
    const source = await makeSource(desk, CANARIES.pseudonym);
    await makeClaim(desk, 'The border is sealed');
    const leaky = await makeClaim(desk, `What ${CANARIES.pseudonym} saw in the county`);
    await makeAttribution(desk, leaky, source, { terms: { attribution: 'described' } });
    const before = events.length;
    for (const level of ['partner', 'public']) {
      const answer = await report(desk, `level=${level}&format=html`);
      expect(answer.statusCode).toBe(409);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      const { code, errors } = answer.json<Problem>();
      expect(code).toBe('REPORT_WOULD_IDENTIFY');
      expect(errors).toEqual([{ path: `${leaky.ref}.statement`, expected: 'text without the pseudonym of a source' }]);
      expect(answer.body).not.toContain(CANARIES.pseudonym);
    }
    expect(events.slice(before).map(({ action }) => action)).not.toContain('report.made');
    expect((await report(desk, 'level=internal&format=html')).statusCode).toBe(200);
    // A report without that claim has nothing to refuse.
    expect((await report(desk, 'level=public&format=md&text=border')).body).toContain('The border is sealed');
    expect(JSON.stringify(test.log.entries)).not.toContain(CANARIES.pseudonym);
  });

  it('reports the claims a filter selects, and names the selection only to the desk', async () => {
    const internal = await report(editor, 'level=internal&format=md&topic=petitions');
    expect(internal.body).toContain('Discharged soldiers petitioned');
    expect(internal.body).not.toContain('Residents are afraid');
    expect(internal.body).toContain('topic: petitions');
    const outside = await report(publisher, 'level=public&format=md&topic=petitions');
    expect(outside.body).not.toContain('topic: petitions');
    const nothing = await report(editor, 'level=internal&format=md&status=confirmed');
    expect(nothing.statusCode).toBe(200);
    expect(nothing.body).not.toContain('Discharged soldiers petitioned');
  });

  it('makes no report for others of the claims of one source', async () => {
    expect((await report(editor, `level=internal&format=md&source=${heron.ref}`)).statusCode).toBe(200);
    const both = await test.person('yomju', ['editor', 'publisher']);
    const answer = await report(both, `level=public&format=md&source=${heron.ref}`);
    expect(answer.statusCode).toBe(422);
    expect(answer.json<Problem>().errors.map(({ path }) => path)).toEqual(['source']);
  });

  it('works a claim that waits to be re-checked out anew, and says that it is being re-checked', async () => {
    const desk = await test.person('stale', ['editor']);
    const source = await makeSource(desk, 'Alias Finch');
    const claim = await makeClaim(desk, 'The bridge is closed');
    await makeAttribution(desk, claim, source, { originStatus: 'identified' });
    const current = (await report(desk, 'level=internal&format=md')).body;
    await asOwner(
      `update assessments set is_stale = true, status = 'confirmed',
         result = jsonb_set(result, '{status}', '"confirmed"') where claim_id = $1`,
      [claim.id],
    );
    const body = (await report(desk, 'level=internal&format=md')).body;
    expect(current).toContain('Single source');
    expect(body).toContain('Single source');
    expect(body).not.toMatch(/confirmed/i);
    expect(body).toMatch(/re-?checked/i);
    expect(current).not.toMatch(/re-?checked/i);
  });

  it('logs every report with its level, form and number of claims', async () => {
    const before = events.length;
    await report(editor, 'level=internal&format=csv');
    await report(publisher, 'level=public&format=md');
    const made = events.slice(before).filter(({ action }) => action === 'report.made');
    const logged: unknown[] = made.map(({ text }) => JSON.parse(text));
    expect(logged).toMatchObject([
      { after: { level: 'internal', format: 'csv', claims: 3 } },
      { after: { level: 'public', format: 'md', claims: 2 } },
    ]);
  });

  it('needs the permission of the level', async () => {
    for (const level of ['partner', 'public']) {
      expect((await report(editor, `level=${level}&format=md`)).statusCode).toBe(403);
    }
    expect((await report(publisher, 'level=internal&format=md')).statusCode).toBe(403);
    const auditor = await test.person('yomju', ['auditor']);
    expect((await report(auditor, 'level=internal&format=md')).statusCode).toBe(403);
    expect((await report(test.stranger('yomju'), 'level=public&format=md')).statusCode).toBe(401);
  });

  it("keeps the other workspace's claims out, and gives strangers the answer of no workspace", async () => {
    const own = await report(elsewhere, 'level=internal&format=md');
    expect(own.statusCode).toBe(200);
    expect(own.body).not.toContain('Discharged soldiers petitioned');
    const url = '/api/v1/workspaces/yomju/reports/claims?level=public&format=md';
    const foreign = await elsewhere.request({ method: 'GET', url });
    const absent = await elsewhere.request({ method: 'GET', url: url.replace('yomju', 'no-such-desk') });
    expect(foreign.statusCode).toBe(404);
    expect(foreign.body).toBe(absent.body);
    expect((await report(elsewhere, `level=internal&format=md&source=${heron.id}`)).statusCode).toBe(422);
  });

  it.each([
    ['level=secret&format=md', 'level'],
    ['format=md', 'level'],
    ['level=internal', 'format'],
    ['level=internal&format=pdf', 'format'],
    ['level=internal&format=md&lang=fr', 'lang'],
    ['level=internal&format=md&limit=5', 'limit'],
    ['level=internal&format=md&status=solid', 'status'],
  ])('refuses %s and names the field', async (query, path) => {
    const refused = await report(editor, query);
    expect(refused.statusCode).toBe(422);
    expect(refused.json<Problem>().errors.map((error) => error.path)).toEqual([path]);
  });
});
