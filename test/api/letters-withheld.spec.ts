import { policyIdentity } from '../../src/domain/policy/policy.js';
import { stockPolicy } from '../../src/domain/policy/stock-policies.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { type DeclaredRoute, readRouteRules } from '../../src/access/route-rules.js';
import { ImportService } from '../../src/exchange/import.service.js';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import { AIRWARS_LIKE } from '../../src/domain/policy/airwars-like.js';
import { asOwner } from '../support/as-owner.js';
import { apiRoutes, ask, nameOf } from '../support/every-route.js';
import { personAt, seedDesk, type SeededDesk } from '../support/seeded-desk.js';
import { type Person, TestApp } from '../support/test-app.js';

/** Nobody else on the desk has this letter, so wherever it stands it is the source's. */
const LETTER = 'E';

describe('the letter of a source whose account is being judged', () => {
  let test: TestApp;
  let desk: SeededDesk;
  let judge: Person;
  let colleague: Person;
  let account: string;

  beforeAll(async () => {
    test = await TestApp.start();
    desk = await seedDesk(test, 'yomju');
    judge = await personAt(test, 'yomju', ['researcher', 'editor']);
    colleague = await personAt(test, 'yomju', ['editor']);
    account = desk.ids.attribution;
    // Whose account it is, who told them and who passed it on.
    for (const key of ['trader', 'guard', 'paper']) await grade(key);
  }, 60_000);
  afterAll(() => test.stop());

  it('stands beside a digit that came with a dossier, which is marked and is nobody’s judgement', async () => {
    const history = (await judge.call('GET', `/attributions/${account}/grades`)).json<{ items: object[] }>();
    expect(history.items).toMatchObject([{ credibility: 3, basis: 'imported', gradedById: null }]);
    const page = (await judge.request({ method: 'GET', url: `/plain/yomju/claims/${desk.ids.claim}` })).body;
    expect(page.replaceAll(/<[^>]*>/g, '')).toContain('credibility 3 (imported, ');
  });

  it('stands in answers before and after, and in none of the API or of any page while it is open', async () => {
    const before = await walk(judge);
    // What the walk can see at all: if a place is missing here, its absence below proves nothing.
    expect(before.sort()).toEqual([
      'GET /claims/:claim',
      'GET /dossier',
      'GET /plain/:workspace/claims/:claim',
      'GET /plain/:workspace/claims/:claim ko',
      'GET /plain/:workspace/report/file',
      'GET /reports/claims csv',
      'GET /reports/claims html',
      'GET /reports/claims json',
      'GET /reports/claims md',
      'GET /sources',
      'GET /sources/:source',
      'GET /sources/:source/grades',
      'GET /sources/:source/history',
      'GET /sources?grade',
    ]);
    expect((await judge.call('POST', `/attributions/${account}/grading`)).statusCode).toBe(201);
    expect(await walk(judge)).toEqual([]);
    expect((await walk(colleague)).sort()).toEqual(before);
    const refused = await judge.call('GET', '/dossier');
    expect(refused.json()).toMatchObject({ status: 409, code: 'GRADING_OPEN' });
    expect(refused.json<{ detail: string }>().detail).toContain('No dossier can be exported now: you are judging');
    expect((await judge.call('GET', '/grading/agreement?scale=reliability')).statusCode).toBe(409);
    // Whoever may suppose what they like could ask for the letter by halves.
    const supposed = { hypotheses: [{ suppose: 'policy', policy: 'admiralty' }] };
    expect((await judge.call('POST', '/whatif', supposed)).json()).toMatchObject({ code: 'GRADING_OPEN' });
    const compared = await judge.call('POST', '/policies/compare', { to: 'admiralty' });
    expect(compared.json()).toMatchObject({ code: 'GRADING_OPEN' });
    await judge.call('POST', `/attributions/${account}/grades`, { credibility: 3, reason: 'fits the image' });
    expect((await walk(judge)).sort()).toEqual(before);
  });

  it('is not told by what an import would change', async () => {
    const dossier = (await colleague.call('GET', '/dossier')).body;
    await judge.call('POST', `/attributions/${account}/grading`);
    const sent = (person: Person) =>
      person.request({
        method: 'POST',
        url: '/api/v1/workspaces/yomju/dossier',
        payload: dossier,
        headers: { 'content-type': 'application/vnd.whence.dossier+json' },
      });
    expect((await sent(judge)).json()).toMatchObject({ status: 409, code: 'GRADING_OPEN' });
    expect((await sent(colleague)).statusCode).toBe(200);
    await judge.call('POST', `/attributions/${account}/grades`, { credibility: 3, reason: 'fits the image' });
  });

  it('is named as withheld in a report for the desk, not left out', async () => {
    await judge.call('POST', `/attributions/${account}/grading`);
    const [en, ko] = await Promise.all(
      ['en', 'ko'].map((lang) => judge.call('GET', `/reports/claims?format=md&level=internal&lang=${lang}`)),
    );
    expect(en?.body).toContain('Reliability of the source: withheld while you judge an account.');
    expect(en?.body).toContain('Credibility of what is said: withheld while you judge it.');
    expect(ko?.body).toContain('출처의 신뢰도: 증언을 평가하는 동안 가림.');
    await judge.call('POST', `/attributions/${account}/grades`, { credibility: 3, reason: 'fits the image' });
  });

  it('is not told by figures of a policy that reads letters', async () => {
    await usePolicy(AIRWARS_LIKE.id);
    const facts = async () => {
      const detail = (await judge.call('GET', `/claims/${desk.ids.claim}`)).json<{ assessment: object | null }>();
      const assessment = (await judge.call('GET', `/claims/${desk.ids.claim}/assessment`)).body;
      return { detail, assessment };
    };
    const before = await facts();
    expect(before.assessment).toContain('reliability=A,B,C');
    // Also where the reasons are told rule by rule, and what was known earlier today.
    const today = new Date().toISOString().slice(0, 10);
    const elsewhere = [`/claims/${desk.ids.claim}/why`, `/claims/${desk.ids.claim}/as-known-on?at=${today}`];
    for (const url of elsewhere) expect((await judge.call('GET', url)).body).toContain('reliability');
    await judge.call('POST', `/attributions/${account}/grading`);
    for (const url of [...elsewhere, `/claims/${desk.ids.claim}/assessments`]) {
      expect((await judge.call('GET', url)).body).not.toContain('reliability');
    }
    const history = await judge.call('GET', `/claims/${desk.ids.claim}/assessments`);
    expect(history.json()).toMatchObject({ code: 'GRADING_OPEN' });
    const during = await facts();
    expect(during.detail).toMatchObject({ assessment: null, assessmentWithheld: true });
    expect(during.assessment).not.toContain('reliability');
    expect(during.assessment).not.toContain('"figures"');
    const page = await judge.request({ method: 'GET', url: `/plain/yomju/claims/${desk.ids.claim}` });
    expect(page.body).toContain('the policy reads the reliability of sources');
    await judge.call('POST', `/attributions/${account}/grades`, { credibility: 3, reason: 'fits the image' });
    expect((await facts()).detail).toMatchObject({ assessmentWithheld: false });
  });

  /** Every place the letter stands in what this person is sent. */
  async function walk(person: Person): Promise<string[]> {
    const found: string[] = [];
    const note = (name: string, body: string) => {
      if (holdsLetter(body)) found.push(name);
    };
    for (const route of apiRoutes(test).filter(isOfWorkspace)) {
      if (route.path.endsWith('/reports/claims')) continue;
      note(nameOf(route), (await ask(test, person, route, desk, { roles: ['editor'] })).body);
    }
    for (const format of ['md', 'html', 'json', 'csv']) {
      const report = await person.call('GET', `/reports/claims?format=${format}&level=internal`);
      expect(report.statusCode).toBe(200);
      note(`GET /reports/claims ${format}`, report.body);
    }
    // A filter may not be asked letter by letter either.
    const filtered = await person.call('GET', `/sources?grade=${LETTER}`);
    if (filtered.json<{ items: object[] }>().items.length > 0) found.push('GET /sources?grade');
    for (const { path } of pages()) {
      const url = path.replace(':workspace', 'yomju').replace(':claim', desk.ids.claim);
      const query = path.endsWith('/file') ? '?format=html&level=internal&language=en' : '';
      note(`GET ${path}`, (await person.request({ method: 'GET', url: `${url}${query}` })).body);
      if (!path.endsWith(':claim')) continue;
      note(`GET ${path} ko`, (await person.request({ method: 'GET', url, headers: { 'accept-language': 'ko' } })).body);
    }
    return found;
  }

  function pages(): DeclaredRoute[] {
    const get = <T>(type: new (...args: never[]) => T): T => test.app.get(type, { strict: false });
    const routes = readRouteRules(get(DiscoveryService), get(MetadataScanner), get(Reflector));
    return routes.filter(({ method, path }) => method === 'GET' && path.startsWith('/plain/:workspace'));
  }

  /** In JSON: a value that is the letter and nothing else. Elsewhere: the sentences that tell a letter. */
  function holdsLetter(body: string): boolean {
    const text = body.replaceAll(/<[^>]*>/g, '');
    const told = [`reliability ${LETTER}`, `신뢰도 ${LETTER}`, `Reliability of the source: ${LETTER}`];
    if (told.some((sentence) => text.includes(sentence))) return true;
    if (!/^\s*[[{]/.test(body)) return false;
    // One answer is a stream of lines.
    const values = body.startsWith('{"cursor"') ? body.trimEnd().split('\n') : [body];
    return values.some((value) => hasValue(JSON.parse(value), LETTER));
  }

  async function grade(key: string): Promise<void> {
    const sources = (await colleague.call('GET', '/sources')).json<{ items: { id: string; key: string }[] }>().items;
    const id = sources.find((source) => source.key === key)?.id;
    const given = { grade: LETTER, basis: 'editor', reason: 'as we know them' };
    expect((await colleague.call('POST', `/sources/${id}/grades`, given)).statusCode).toBe(201);
  }

  async function usePolicy(policy: string): Promise<void> {
    await asOwner(test, (client) =>
      client.query('update workspaces set policy = $2 where workspace_id = $1', [desk.workspaceId, identityOf(policy)]),
    );
    // An import of something new re-assesses the whole workspace.
    const actor = await test.app.get(WorkspacesService, { strict: false }).systemActorIn('yomju');
    const regions = [{ key: 'KP-99', kind: 'province', names: [{ text: 'Nowhere' }] }] as const;
    const dossier = { format: 'whence-dossier/1', workspace: { slug: 'yomju' }, regions: [...regions] } as const;
    const changed = { ...dossier, regions: dossier.regions.map((region) => ({ ...region, names: [...region.names] })) };
    await test.app.get(ImportService, { strict: false }).import(actor, changed, { update: false });
  }
});

/** Reads inside a workspace; the schema of dossiers lists every letter there is. */
function isOfWorkspace({ method, path }: DeclaredRoute): boolean {
  return method === 'GET' && path.includes(':workspace');
}

function hasValue(value: unknown, wanted: string): boolean {
  if (value === wanted) return true;
  if (Array.isArray(value)) return value.some((one) => hasValue(one, wanted));
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((one) => hasValue(one, wanted));
}

/** The full identity of a stock policy: what a workspace stores. */
function identityOf(name: string): string {
  const policy = stockPolicy(name);
  if (policy === undefined) throw new Error(`there is no stock policy ${name}`);
  return policyIdentity(policy);
}
