import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { forPg } from '../../src/database/connection.js';
import { type Made, make, makeAttribution, makeSource, ruleAsAnother } from '../support/desk-records.js';
import { type Person, TestApp } from '../support/test-app.js';

interface Item {
  id: string;
  ref: string;
  standing: { status: string | null; basis: string };
  computedStatus: string | null;
  isStale: boolean;
}
interface Page {
  items: Item[];
  next: string | null;
}

/** Refs of the claims a query finds, in the order of the list. */
async function found(person: Person, query: string): Promise<string[]> {
  const answer = await person.call('GET', `/claims${query}`);
  if (answer.statusCode !== 200) throw new Error(`GET /claims${query}: ${answer.body}`);
  return answer.json<Page>().items.map(({ ref }) => ref);
}

describe('the list of claims', () => {
  let test: TestApp;
  let editor: Person;
  let publisher: Person;
  let auditor: Person;
  let elsewhere: Person;
  let province: Made;
  let county: Made;
  let heo: Made;
  /** C-1; what follows in the setup are C-2 to C-5. */
  let petition: Made;

  const claim = (text: string, more: object = {}) =>
    make(editor, '/claims', { kind: 'event', statement: [{ text, lang: 'en' }], ...more });

  async function asOwner(sql: string, parameters: unknown[]): Promise<void> {
    const client = new pg.Client(forPg(test.database.owner));
    await client.connect();
    try {
      await client.query(sql, parameters);
    } finally {
      await client.end();
    }
  }

  /** What the product does when it changes an assessment itself. */
  const listAnew = () =>
    asOwner(`select claim_lists_rebuild(workspace_id, whence_today()::text) from workspace_slugs`, []);

  beforeAll(async () => {
    test = await TestApp.start();
    editor = await test.person('yomju', ['editor']);
    publisher = await test.person('yomju', ['publisher']);
    auditor = await test.person('yomju', ['auditor']);
    elsewhere = await test.person('caspian', ['editor']);
    const country = await make(editor, '/regions', { kind: 'country', names: [{ text: 'Korea' }] });
    province = await make(editor, '/regions', {
      kind: 'province',
      parent: country.ref,
      names: [{ text: 'North Pyongan' }, { text: 'N. P.', primary: true }],
    });
    county = await make(editor, '/regions', {
      kind: 'county',
      parent: province.ref,
      names: [{ text: '염주군', lang: 'ko' }],
    });
    const ryanggang = await make(editor, '/regions', {
      kind: 'province',
      parent: country.ref,
      names: [{ text: 'Ryanggang' }],
    });
    petition = await claim('Discharged soldiers petitioned', {
      time: '2024-11~',
      topics: ['petitions'],
      regions: [{ region: county.ref, role: 'happened' }],
    });
    await claim('Soldiers are promised housing', { kind: 'policy', time: '2023', topics: ['benefits'] });
    const border = await claim('The border is sealed', {
      kind: 'state',
      time: '2024-12/..',
      regions: [{ region: ryanggang.ref, role: 'concerns' }],
    });
    const fear = await claim('Residents are afraid', { topics: ['petitions'] });
    await claim('The county refused', {
      time: '2024-11-20',
      regions: [{ region: province.ref, role: 'concerns' }],
    });
    heo = await makeSource(editor, 'Heo');
    const jo = await makeSource(editor, 'Jo');
    const first = await makeAttribution(editor, petition, heo, { originStatus: 'identified' });
    const second = await makeAttribution(editor, petition, jo, { originStatus: 'identified' });
    await make(editor, '/distinctions', { between: [first.ref, second.ref], basis: 'editor', reason: 'separately' });
    await makeAttribution(editor, border, heo, { access: 'hearsay' });
    await ruleAsAnother(test, editor.slug, fear.ref, { status: 'rumour', reason: 'talk', mode: 'override' });
  }, 60_000);
  afterAll(() => test.stop());

  it('shows what each claim counts as, the newest first, and caps what no editor has ruled on', async () => {
    const { items } = (await editor.call('GET', '/claims')).json<Page>();
    expect(items.map(({ ref, standing }) => [ref, standing.status, standing.basis])).toEqual([
      ['C-5', 'unsupported', 'assessment'],
      ['C-4', 'rumour', 'ruling'],
      ['C-3', 'rumour', 'assessment'],
      ['C-2', 'unsupported', 'assessment'],
      // Two who were there and are known to be independent: corroborated, but capped until an editor says so.
      ['C-1', 'single_source', 'assessment'],
    ]);
    expect(items[4]).toMatchObject({
      id: petition.id,
      key: 'c-1',
      kind: 'event',
      statement: [{ text: 'Discharged soldiers petitioned', lang: 'en' }],
      revision: 1,
      time: '2024-11~',
      regions: [{ id: county.id, ref: 'R-3', names: [{ text: '염주군', lang: 'ko' }], role: 'happened' }],
      topics: ['petitions'],
      editorMark: 'none',
      computedStatus: 'corroborated',
      origins: { min: 2, max: 2, exact: true },
      chains: 2,
      denials: 0,
      isStale: false,
      version: 1,
    });
    expect(items[0]).toMatchObject({ regions: [{ names: [{ text: 'N. P.', lang: null }] }] });
  });

  it.each([
    ['?status=single_source', ['C-1']],
    ['?status=rumour', ['C-4', 'C-3']],
    ['?status=rumour&status=single_source', ['C-4', 'C-3', 'C-1']],
    ['?status=rumour,unsupported', ['C-5', 'C-4', 'C-3', 'C-2']],
    ['?status=corroborated', []],
    ['?status=being_rechecked', []],
    ['?kind=policy', ['C-2']],
    ['?kind=policy,state', ['C-3', 'C-2']],
    ['?topic=petitions', ['C-4', 'C-1']],
    ['?topic=petition', []],
    ['?region=R-3', ['C-1']],
    ['?region=R-2', ['C-5', 'C-1']],
    ['?region=R-1', ['C-5', 'C-3', 'C-1']],
    ['?source=S-1', ['C-3', 'C-1']],
    ['?source=S-2&kind=event', ['C-1']],
    ['?mark=retracted', []],
    ['?text=SOLDIERS', ['C-2', 'C-1']],
    ['?topic=petitions&status=rumour', ['C-4']],
    // A claim of "about November 2024" can have happened on the 20th; one without a time matches no range.
    ['?from=2024-11-20&to=2024-11-20', ['C-5', 'C-1']],
    ['?from=2024-12-01', ['C-3']],
    ['?to=2023-12-31', ['C-2']],
    ['?from=2030-01-01', ['C-3']],
    ['?to=2023-12-31&undated=true', ['C-4', 'C-2']],
    ['?to=2022-12-31', []],
    // Whatever day of its time it was: "about November" may not have been the 20th, what goes on may not be over.
    ['?from=2024-11-20&to=2024-11-20&overlap=certain', ['C-5']],
    ['?from=2024-11-20&to=2024-11-20&overlap=possible', ['C-5', 'C-1']],
    ['?from=2023-01-01&to=2023-12-31&overlap=certain', ['C-2']],
    ['?from=2024-12-01&overlap=certain', ['C-3']],
    ['?to=2030-01-01&overlap=certain', ['C-5', 'C-2', 'C-1']],
    ['?to=2023-12-31&overlap=certain&undated=true', ['C-4', 'C-2']],
    // Each way to walk, with what is asked beside it.
    ['?region=R-1&kind=event', ['C-5', 'C-1']],
    ['?region=R-1&status=rumour', ['C-3']],
    ['?region=R-1&status=rumour,single_source&topic=petitions', ['C-1']],
    ['?region=R-2&from=2024-11-20&to=2024-11-20&overlap=certain', ['C-5']],
    ['?region=R-1&source=S-1', ['C-3', 'C-1']],
    ['?region=R-2&source=S-1&status=single_source', ['C-1']],
    ['?source=S-1&topic=petitions', ['C-1']],
    ['?topic=petitions&region=R-2', ['C-1']],
    ['?topic=petitions&kind=event&text=soldiers', ['C-1']],
    ['?region=R-1&text=sealed&mark=none&held=false&contradicted=false', ['C-3']],
    ['?region=R-1&attention=being_rechecked', []],
  ])('finds by %s', async (query, refs) => {
    expect(await found(editor, query)).toEqual(refs);
  });

  it('gives for every status exactly the claims it shows with that status', async () => {
    const all = (await editor.call('GET', '/claims')).json<Page>().items;
    for (const status of new Set(all.map(({ standing }) => standing.status))) {
      const shown = all.filter(({ standing }) => standing.status === status).map(({ ref }) => ref);
      expect(await found(editor, `?status=${status}`)).toEqual(shown);
    }
  });

  it('finds Korean text in either composition, and in a wording that has been replaced', async () => {
    const desk = await test.person('wordings', ['editor']);
    const made = await make(desk, '/claims', {
      kind: 'event',
      statement: [{ text: '제대군인들이 청원했다', lang: 'ko' }],
    });
    await make(desk, `/claims/${made.ref}/wordings`, {
      statement: [{ text: 'They petitioned' }],
      reason: 'translated',
    });
    for (const text of ['제대군인', '제대군인'.normalize('NFD'), 'PETITIONED']) {
      expect(await found(desk, `?text=${encodeURIComponent(text)}`)).toEqual([made.ref]);
    }
    // Signs of a pattern language are only signs.
    expect(await found(desk, `?text=${encodeURIComponent('%')}`)).toEqual([]);
  });

  it('shows a claim that waits to be re-checked without figures, and finds it by that', async () => {
    const desk = await test.person('stale', ['editor']);
    const made = await make(desk, '/claims', { kind: 'event', statement: [{ text: 'a' }] });
    const ruled = await make(desk, '/claims', { kind: 'event', statement: [{ text: 'b' }] });
    await ruleAsAnother(test, 'stale', ruled.ref, { status: 'rumour', reason: 'talk', mode: 'override' });
    await asOwner('update assessments set is_stale = true where claim_id = any($1)', [[made.id, ruled.id]]);
    await listAnew();
    const { items } = (await desk.call('GET', '/claims')).json<Page>();
    expect(items[1]).toMatchObject({
      standing: { status: null, basis: 'being_rechecked' },
      computedStatus: null,
      origins: null,
      chains: null,
      isStale: true,
    });
    expect(items[0]).toMatchObject({ standing: { status: 'rumour', basis: 'ruling' }, isStale: true });
    expect(await found(desk, '?status=being_rechecked')).toEqual([made.ref]);
    expect(await found(desk, '?status=unsupported')).toEqual([]);
    await asOwner(`update assessments set is_stale = false, policy = 'other@1.0.0#0' where claim_id = $1`, [made.id]);
    await listAnew();
    expect(await found(desk, '?status=being_rechecked')).toEqual([made.ref]);
  });

  it('lets a ruling go when it is revoked or its last day is past', async () => {
    const desk = await test.person('rulings', ['editor']);
    const made = await make(desk, '/claims', { kind: 'event', statement: [{ text: 'a' }] });
    const first = await ruleAsAnother(test, 'rulings', made.ref, { status: 'rumour', reason: 'x', mode: 'override' });
    const second = await ruleAsAnother(test, 'rulings', made.ref, {
      status: 'contested',
      reason: 'x',
      mode: 'override',
    });
    const status = async () => (await desk.call('GET', '/claims')).json<Page>().items[0]?.standing.status;
    expect(await status()).toBe('contested');
    await make(desk, `/rulings/${second.ref}/revoke`, { reason: 'wrong' });
    expect(await status()).toBe('rumour');
    // Written years ago, and nothing since: whoever reads first finds that the day is past.
    await asOwner(`update rulings set expires_on = '2001-01-01' where id = $1`, [first.id]);
    await asOwner(`update claim_standings set until_day = '2001-01-01' where claim_id = $1`, [made.id]);
    expect(await status()).toBe('unsupported');
    expect(await found(desk, '?status=unsupported')).toEqual([made.ref]);
    expect(await found(desk, '?status=rumour')).toEqual([]);
    // The same where a filter is what is read first.
    const other = await make(desk, '/claims', { kind: 'event', statement: [{ text: 'b' }] });
    const ruling = await ruleAsAnother(test, 'rulings', other.ref, { status: 'rumour', reason: 'x', mode: 'override' });
    expect(await found(desk, '?status=rumour')).toEqual([other.ref]);
    await asOwner(`update rulings set expires_on = '2001-01-01' where id = $1`, [ruling.id]);
    await asOwner(`update claim_standings set until_day = '2001-01-01' where claim_id = $1`, [other.id]);
    expect(await found(desk, '?status=rumour')).toEqual([]);
  });

  it('walks the list page by page and meets every claim once', async () => {
    const seen: string[] = [];
    let after = '';
    do {
      const page = (await editor.call('GET', `/claims?limit=2${after}`)).json<Page>();
      seen.push(...page.items.map(({ ref }) => ref));
      after = page.next === null ? '' : `&after=${page.next}`;
    } while (after !== '');
    expect(seen).toEqual(['C-5', 'C-4', 'C-3', 'C-2', 'C-1']);
    const beyond = Buffer.from('[9007199254740991]').toString('base64url');
    expect((await editor.call('GET', `/claims?after=${beyond}`)).statusCode).toBe(422);
  });

  it('lets a publisher list claims but not by source', async () => {
    const list = await publisher.call('GET', '/claims');
    expect(list.statusCode).toBe(200);
    expect(list.body).not.toContain('Heo');
    const refused = await publisher.call('GET', `/claims?source=${heo.ref}`);
    expect(refused.statusCode).toBe(403);
    // The same for a source that is not there: the answer does not tell which are.
    expect((await publisher.call('GET', '/claims?source=S-99')).body).toBe(refused.body);
  });

  it('keeps workspaces, roles and strangers apart', async () => {
    expect(await found(elsewhere, '')).toEqual([]);
    for (const query of [`region=${county.id}`, `source=${heo.id}`]) {
      expect((await elsewhere.call('GET', `/claims?${query}`)).statusCode).toBe(422);
    }
    expect((await auditor.call('GET', '/claims')).statusCode).toBe(403);
    expect((await test.stranger('yomju').call('GET', '/claims')).statusCode).toBe(401);
    const url = '/api/v1/workspaces/yomju/claims';
    const foreign = await elsewhere.request({ method: 'GET', url });
    const absent = await elsewhere.request({ method: 'GET', url: url.replace('yomju', 'no-such-desk') });
    expect(foreign.statusCode).toBe(404);
    expect(foreign.body).toBe(absent.body);
  });

  it.each([
    ['status=solid', 'status'],
    ['kind=event,gossip', 'kind'],
    ['region=R-999', 'region'],
    ['region=nowhere', 'region'],
    ['source=S-999', 'source'],
    ['from=2024-11', 'from'],
    ['from=2023-02-29', 'from'],
    ['from=2024-12-01&to=2024-11-01', 'to'],
    ['undated=perhaps', 'undated'],
    ['overlap=maybe', 'overlap'],
    ['include=sources', 'include'],
    ['mark=starred', 'mark'],
    ['text=a%00b', 'text'],
    ['topic=a%00b', 'topic'],
    ['topic=a&topic=b', 'topic'],
    ['colour=red', 'colour'],
    ['limit=0', 'limit'],
    ['after=bm9uc2Vuc2U', 'after'],
  ])('refuses %s and names the field', async (query, path) => {
    const refused = await editor.call('GET', `/claims?${query}`);
    expect(refused.statusCode).toBe(422);
    expect(refused.json<{ errors: { path: string }[] }>().errors.map((error) => error.path)).toEqual([path]);
  });
});
