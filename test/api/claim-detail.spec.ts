import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { forPg } from '../../src/database/connection.js';
import { type Made, make, makeAttribution, makeClaim, makeDocument, ruleAsAnother } from '../support/desk-records.js';
import { type Person, TestApp } from '../support/test-app.js';

interface Detail {
  attributions?: { ref: string }[];
  assessment: { evidence?: Record<string, unknown> };
  abilities: object;
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

describe('the page of a claim', () => {
  let test: TestApp;
  let editor: Person;
  let publisher: Person;
  let elsewhere: Person;
  let claim: Made;
  let other: Made;
  let source: Made;
  let retold: Made;

  beforeAll(async () => {
    test = await TestApp.start();
    editor = await test.person('yomju', ['editor']);
    publisher = await test.person('yomju', ['publisher']);
    elsewhere = await test.person('caspian', ['editor']);
    const region = await make(editor, '/regions', {
      kind: 'county',
      names: [{ text: '염주군', lang: 'ko', primary: true }],
    });
    claim = await make(editor, '/claims', {
      kind: 'event',
      statement: [{ text: 'Soldiers petitioned', lang: 'en' }],
      quantities: [{ what: 'soldiers', low: 20, high: 40 }],
    });
    await make(editor, `/claims/${claim.ref}/wordings`, {
      statement: [{ text: 'Discharged soldiers petitioned', lang: 'en' }],
      reason: 'they had been discharged',
    });
    other = await makeClaim(editor, 'Soldiers petition everywhere');
    await make(editor, `/claims/${claim.ref}/links`, { to: other.ref, type: 'instance_of' });
    source = await make(editor, '/sources', {
      pseudonym: 'Alias Heron',
      kind: 'person',
      cover: [
        { text: 'a clerk of the county office', lang: 'en' },
        { text: 'an official', lang: 'en' },
      ],
      features: { unit: 'unit seven' },
    });
    const wren = await make(editor, '/sources', { pseudonym: 'Alias Wren', kind: 'person' });
    const document = await makeDocument(editor, 'The clerk saw the petition.');
    const seen = await makeAttribution(editor, claim, source, {
      originStatus: 'identified',
      heardIn: region.ref,
      wording: { text: '내가 봤다', lang: 'ko', translation: { text: 'I saw it', lang: 'en', by: 'desk' } },
      hedge: { word: 'surely', low: 0.9 },
      statedAt: '2024-11-12',
      terms: { attribution: 'described', notBefore: '2024-12' },
      passages: [{ document: document.ref, exact: 'saw the petition' }],
    });
    retold = await makeAttribution(editor, claim, wren, { access: 'hearsay', upstream: [{ attribution: seen.ref }] });
    await makeAttribution(editor, claim, wren, { stance: 'doubts' });
    await editor.call('PUT', `/claims/${claim.ref}/official-position`, {
      position: 'none_found',
      searches: [{ where: 'state media', on: '2024-11-30', query: 'what Alias Heron said' }],
      requests: [{ to: 'the mission', answer: 'declined', text: 'no comment on Alias Heron' }],
    });
    await make(editor, `/claims/${claim.ref}/exhibits`, {
      kind: 'document',
      bearing: 'supports',
      document: document.ref,
      verifications: [{ step: 'metadata', result: 'passed', note: 'by Alias Wren' }],
    });
    await ruleAsAnother(test, editor.slug, claim.ref, {
      status: 'rumour',
      reason: 'Alias Heron is not sure',
      mode: 'override',
    });
  }, 60_000);
  afterAll(() => test.stop());

  it('shows an editor the claim with everything it stands on', async () => {
    const answer = await editor.call('GET', `/claims/${claim.ref}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['etag']).toBe(`"${answer.json<Made>().version}"`);
    expect((await editor.call('GET', `/claims/${claim.id}`)).json()).toEqual(answer.json());
    expect(answer.json()).toMatchObject({
      id: claim.id,
      ref: 'C-1',
      statement: [{ text: 'Discharged soldiers petitioned', lang: 'en' }],
      revision: 2,
      wordings: 2,
      quantities: [{ what: 'soldiers', unit: null, low: 20, best: null, high: 40 }],
      standing: { status: 'rumour', basis: 'ruling' },
      computedStatus: 'single_source',
      flags: ['no_official_announcement', 'one_point_of_failure'],
      origins: { min: 1, max: 1, exact: true },
      ruling: {
        ref: 'U-1',
        status: 'rumour',
        mode: 'override',
        reason: 'Alias Heron is not sure',
        isOnCurrentFacts: true,
      },
      officialPosition: {
        position: 'none_found',
        searches: [{ where: 'state media', on: '2024-11-30', query: 'what Alias Heron said' }],
        requests: [{ to: 'the mission', on: null, answer: 'declined', text: 'no comment on Alias Heron' }],
      },
      links: [
        {
          type: 'instance_of',
          direction: 'from',
          claim: {
            ref: other.ref,
            statement: [{ text: 'Soldiers petition everywhere', lang: 'en' }],
            standing: { status: 'unsupported', basis: 'assessment' },
          },
        },
      ],
      exhibits: [
        {
          ref: 'X-1',
          document: { ref: 'D-1' },
          verifications: [{ step: 'metadata', result: 'passed', note: 'by Alias Wren' }],
        },
      ],
      abilities: {
        canChange: true,
        canAttribute: true,
        canGrade: true,
        canSuggestTies: true,
        canDecideTies: true,
        canRule: true,
        canSeeAccounts: true,
        reportLevels: ['internal'],
      },
    });
    // The link is seen from its other end too.
    expect((await editor.call('GET', `/claims/${other.ref}`)).json()).toMatchObject({
      links: [{ type: 'instance_of', direction: 'to', claim: { ref: 'C-1', standing: { status: 'rumour' } } }],
      officialPosition: null,
      ruling: null,
      attributions: [],
    });
  });

  it('names every account with its source, its words and whom it came through', async () => {
    const { attributions } = (await editor.call('GET', `/claims/${claim.ref}`)).json<Detail>();
    expect(attributions?.map(({ ref }) => ref)).toEqual(['A-1', 'A-2', 'A-3']);
    expect(attributions?.[0]).toMatchObject({
      source: {
        ref: source.ref,
        pseudonym: 'Alias Heron',
        cover: { text: 'a clerk of the county office', lang: 'en' },
        grade: null,
      },
      stance: 'asserts',
      access: 'eyewitness',
      originStatus: 'identified',
      upstream: [],
      channel: null,
      wording: { text: '내가 봤다', lang: 'ko', translation: { text: 'I saw it', lang: 'en', by: 'desk' } },
      hedge: { word: 'surely', low: 0.9, high: null },
      statedAt: '2024-11-12',
      heardIn: { ref: 'R-1', names: [{ text: '염주군', lang: 'ko' }] },
      terms: 'described',
      notBefore: '2024-12',
      passages: [{ document: { ref: 'D-1' }, exact: 'saw the petition', start: 10, end: 26 }],
      state: 'active',
      supersededBy: null,
      version: 1,
    });
    expect(attributions?.[1]).toMatchObject({
      ref: retold.ref,
      upstream: [{ attribution: { ref: 'A-1', source: { pseudonym: 'Alias Heron' } }, source: null }],
    });
  });

  it('says who is counted, who is not and why, by code and pseudonym', async () => {
    const { assessment } = (await editor.call('GET', `/claims/${claim.ref}`)).json<Detail>();
    const heron = { kind: 'attribution', ref: 'A-1', key: 'a-1', pseudonym: 'Alias Heron' };
    expect(assessment).toMatchObject({
      status: 'single_source',
      support: { chains: 2, min: 1, max: 1, firstHandMin: 1, firstHandMax: 1 },
      denial: { chains: 0, min: 0 },
      evidence: {
        support: {
          counted: [heron],
          excluded: [
            {
              account: { ref: 'A-2', pseudonym: 'Alias Wren' },
              because: 'retells',
              of: heron,
              via: [{ kind: 'source', ref: source.ref, pseudonym: 'Alias Heron' }],
            },
          ],
          singlePointsOfFailure: [{ kind: 'source', ref: source.ref }],
        },
        doubts: [{ ref: 'A-3' }],
        noKnowledge: [],
        missingForNext: { status: 'consistent_reports' },
      },
    });
    expect(assessment.evidence?.['reasons']).not.toEqual([]);
  });

  it('gives a publisher the claim and its figures, and nothing of whom they are made of', async () => {
    const answer = await publisher.call('GET', `/claims/${claim.ref}`);
    expect(answer.statusCode).toBe(200);
    const detail = answer.json<Detail>();
    expect(detail).toMatchObject({
      standing: { status: 'rumour', basis: 'ruling' },
      origins: { min: 1, max: 1 },
      ruling: { status: 'rumour' },
      officialPosition: { searches: [{ where: 'state media', on: '2024-11-30' }] },
      abilities: { canChange: false, canRule: false, canSeeAccounts: false, reportLevels: ['partner', 'public'] },
    });
    expect(detail).not.toHaveProperty('attributions');
    expect(detail.assessment).not.toHaveProperty('evidence');
    for (const secret of [
      'Heron',
      'Wren',
      'clerk',
      'an official',
      'unit seven',
      source.id,
      's-1',
      'S-1',
      'a-1',
      'A-1',
      'a-2',
      '봤다',
      'D-1',
    ]) {
      // Ids are drawn: a part of one can read like a key.
      const told = secret === source.id ? answer.body : answer.body.replace(UUID, 'an id');
      expect(told).not.toContain(secret);
    }
    const list = await publisher.call('GET', '/claims');
    for (const secret of ['Heron', 'Wren', source.id, 'S-1', 'A-1']) expect(list.body).not.toContain(secret);
  });

  it('gives no figures while the claim waits to be re-checked', async () => {
    const waiting = await makeClaim(editor, 'The border is sealed');
    const client = new pg.Client(forPg(test.database.owner));
    await client.connect();
    await client.query('update assessments set is_stale = true where claim_id = $1', [waiting.id]);
    await client.end();
    expect((await editor.call('GET', `/claims/${waiting.ref}`)).json()).toMatchObject({
      standing: { status: null, basis: 'being_rechecked' },
      assessment: null,
      isStale: true,
    });
  });

  it('gives the other workspace, the absent and the malformed the same answer', async () => {
    const absent = await elsewhere.call('GET', '/claims/00000000-0000-4000-8000-000000000000');
    expect(absent.statusCode).toBe(404);
    for (const ref of [claim.id, claim.ref, 'C-999', 'not-a-claim', 'S-1', 'C-1%00']) {
      const answer = await elsewhere.call('GET', `/claims/${ref}`);
      expect(answer.statusCode).toBe(404);
      expect(answer.body).toBe(absent.body);
    }
    const foreign = await elsewhere.request({ method: 'GET', url: `/api/v1/workspaces/yomju/claims/${claim.ref}` });
    expect(foreign.body).toBe(absent.body);
  });

  it('refuses the wrong role and a stranger', async () => {
    const auditor = await test.person('yomju', ['auditor']);
    const admin = await test.person('yomju', ['admin']);
    for (const person of [auditor, admin]) {
      expect((await person.call('GET', `/claims/${claim.ref}`)).statusCode).toBe(403);
    }
    expect((await test.stranger('yomju').call('GET', `/claims/${claim.ref}`)).statusCode).toBe(401);
  });
});
