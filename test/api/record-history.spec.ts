import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asOwner } from '../support/as-owner.js';
import { personAt, seedDesk, type SeededDesk } from '../support/seeded-desk.js';
import { type Person, TestApp } from '../support/test-app.js';

interface Change {
  sequence: number;
  action: string;
  byId: string | null;
  on: string;
  at: string | null;
  reason?: string | null;
  fields: { field: string; before: unknown; after: unknown }[];
}

interface History {
  items: Change[];
  next: string | null;
  knownFromStart: boolean;
  gradeWithheld: boolean;
}

const ABSENT = '00000000-0000-4000-8000-000000000000';

describe('the history of a record', () => {
  let test: TestApp;
  let desk: SeededDesk;
  let editor: Person;
  let researcher: Person;
  let publisher: Person;
  let elsewhere: Person;

  beforeAll(async () => {
    test = await TestApp.start();
    desk = await seedDesk(test, 'yomju');
    editor = await personAt(test, 'yomju', ['editor']);
    researcher = await personAt(test, 'yomju', ['researcher']);
    publisher = await personAt(test, 'yomju', ['publisher']);
    await seedDesk(test, 'caspian');
    elsewhere = await personAt(test, 'caspian', ['researcher', 'editor']);
  }, 60_000);
  afterAll(() => test.stop());

  const made = async <Made = { id: string; ref: string; version: number }>(path: string, body: object) => {
    const answer = await editor.call('POST', path, body);
    expect(answer.statusCode).toBe(201);
    return answer.json<Made>();
  };
  const history = async (path: string, who = editor) => {
    const answer = await who.call('GET', `${path}/history`);
    expect(answer.statusCode).toBe(200);
    return answer.json<History>();
  };
  const statement = [{ text: 'Soldiers petitioned in Yomju', lang: 'en' }];

  it('tells of a claim who logged it, who moved which field from what to what, and why', async () => {
    const claim = await made('/claims', { kind: 'event', statement, topics: ['soldiers'] });
    const path = `/claims/${claim.ref}`;
    const reason = 'the second caller said it was the spring';
    await researcher.call('PATCH', path, { time: '2024-04', topics: ['soldiers', 'petitions'], reason }, 1);
    const wording = [{ text: 'Discharged soldiers petitioned in Yomju', lang: 'en' }];
    await editor.call('POST', `${path}/wordings`, { statement: wording, reason: 'they were discharged' });
    await editor.call('PUT', `${path}/editor-mark`, { mark: 'discounted', reason: 'no second voice' }, 3);
    await editor.call('PUT', `${path}/official-position`, { position: 'none_found', searches: [{ where: 'Rodong' }] });

    const { items, next, knownFromStart } = await history(path);
    expect({ next, knownFromStart }).toEqual({ next: null, knownFromStart: true });
    expect(items.map(({ sequence, action, byId }) => [sequence, action, byId])).toEqual([
      [5, 'changed', editor.accountId],
      [4, 'marked', editor.accountId],
      [3, 'reworded', editor.accountId],
      [2, 'changed', researcher.accountId],
      [1, 'created', editor.accountId],
    ]);
    expect(items[0]?.fields).toEqual([
      { field: 'officialPosition', before: null, after: 'none_found' },
      { field: 'officialRequests', before: null, after: [] },
      { field: 'officialSearches', before: null, after: [{ where: 'Rodong', on: null, query: null }] },
    ]);
    expect(items[1]).toMatchObject({
      reason: 'no second voice',
      fields: [{ field: 'editorMark', before: 'none', after: 'discounted' }],
    });
    expect(items[2]).toMatchObject({
      reason: 'they were discharged',
      fields: [{ field: 'statement', before: statement, after: wording }],
    });
    expect(items[3]).toMatchObject({
      reason,
      at: expect.any(String),
      fields: [
        { field: 'time', before: null, after: '2024-04' },
        { field: 'topics', before: ['soldiers'], after: ['petitions', 'soldiers'] },
      ],
    });
    expect(items[4]?.fields.map(({ field }) => field)).toEqual(['editorMark', 'kind', 'statement', 'topics']);
  });

  it('tells a link in the history of both claims, when it is made and when it is taken away', async () => {
    const [pattern, one] = [
      await made('/claims', { kind: 'pattern', statement }),
      await made('/claims', { kind: 'event', statement }),
    ];
    const link = await made(`/claims/${one.id}/links`, { to: pattern.id, type: 'instance_of' });
    await editor.call('DELETE', `/claims/${pattern.id}/links/${link.id}`);
    const told = { fromId: one.id, toId: pattern.id, type: 'instance_of' };
    for (const { id } of [pattern, one]) {
      const { items } = await history(`/claims/${id}`);
      expect(items.slice(0, 2)).toMatchObject([
        { action: 'unlinked', fields: [{ field: 'link', before: told, after: null }] },
        { action: 'linked', fields: [{ field: 'link', before: null, after: told }] },
      ]);
    }
  });

  it('tells of a source the day and never the moment, and not who entered it', async () => {
    const source = await made('/sources', { pseudonym: 'Heo', kind: 'person', features: { household: 'HH-2' } });
    await editor.call('PATCH', `/sources/${source.id}`, { pseudonym: 'Heron', reason: 'too near his name' }, 1);
    await editor.call('POST', `/sources/${source.id}/grades`, { grade: 'C', basis: 'editor', reason: 'two visits' });
    const { items } = await history(`/sources/${source.id}`, researcher);
    expect(items).toMatchObject([
      {
        action: 'graded',
        at: null,
        byId: editor.accountId,
        reason: 'two visits',
        fields: [{ field: 'reliability', before: null, after: { grade: 'C', basis: 'editor' } }],
      },
      {
        action: 'changed',
        at: null,
        byId: editor.accountId,
        reason: 'too near his name',
        fields: [{ field: 'pseudonym', before: 'Heo', after: 'Heron' }],
      },
      { action: 'created', at: null, byId: null },
    ]);
    const kept = await asOwner(test, (client) =>
      client.query<{ moments: number; entered: number }>(
        `select count(changed_at)::integer as moments, count(changed_by) filter (where sequence = 1)::integer as entered
         from record_changes where kind = 'source'`,
      ),
    );
    expect(kept.rows).toEqual([{ moments: 0, entered: 0 }]);
  });

  it('begins with the making of every kind of record, and tells who was held to be one person, and no longer', async () => {
    const claim = await made('/claims', { kind: 'event', statement });
    const [heo, jo] = [
      await made('/sources', { pseudonym: 'Heo', kind: 'person' }),
      await made('/sources', { pseudonym: 'Jo', kind: 'person' }),
    ];
    const of = (source: string) => made('/attributions', { claim: claim.id, source, access: 'eyewitness' });
    const [first, second] = [await of(heo.id), await of(jo.id)];
    const reason = 'the same voice';
    const tie = await made('/ties', {
      between: [{ attribution: first.id }, { source: jo.id }],
      kind: 'retells',
      state: 'suggested',
      reason,
    });
    await editor.call('POST', `/ties/${tie.id}/decisions`, { state: 'rejected', reason: 'two voices' }, 1);
    expect((await history(`/ties/${tie.id}`)).items).toMatchObject([
      { action: 'decided', reason: 'two voices', fields: [{ field: 'state', before: 'suggested', after: 'rejected' }] },
      { action: 'created', reason, fields: [{ field: 'between' }, { field: 'kind' }, { field: 'state' }] },
    ]);
    const distinction = await made('/distinctions', { between: [first.id, second.id], basis: 'editor', reason });
    await editor.call('POST', `/distinctions/${distinction.id}/withdraw`, { reason: 'one rehearsed the other' }, 1);
    expect((await history(`/distinctions/${distinction.id}`)).items).toMatchObject([
      { action: 'withdrawn', reason: 'one rehearsed the other', fields: [{ before: 'active', after: 'withdrawn' }] },
      { action: 'created', reason },
    ]);
    const note = await made('/documents', { kind: 'article', title: 'A note', text: 'A trader said so.' });
    await editor.call('PATCH', `/documents/${note.id}`, { title: null, reason: 'it named her' }, 1);
    const told = await history(`/documents/${note.id}`);
    expect(told.items).toMatchObject([
      { action: 'changed', reason: 'it named her', fields: [{ field: 'title', before: 'A note', after: null }] },
      { action: 'created', fields: [{ field: 'kind' }, { field: 'textSha256' }, { field: 'title' }] },
    ]);
    expect(JSON.stringify(told)).not.toContain('A trader said so.');
    const exhibit = await made(`/claims/${claim.id}/exhibits`, { kind: 'imagery', bearing: 'supports' });
    const verifications = [{ step: 'geolocation', result: 'passed', note: 'by the chimney' }];
    await editor.call('PATCH', `/exhibits/${exhibit.id}`, { verifications }, 1);
    expect((await history(`/exhibits/${exhibit.id}`)).items).toMatchObject([
      { action: 'changed', fields: [{ field: 'verifications', before: [], after: verifications }] },
      { action: 'created' },
    ]);
    const joined = await editor.call('POST', `/sources/${heo.id}/same-person`, { other: jo.id, reason });
    const person = joined.json<{ id: string }>();
    await editor.call('POST', `/sources/${jo.id}/separate`, { other: heo.id, reason: 'a cousin' });
    expect((await history(`/ties/${person.id}`)).items).toMatchObject([
      { action: 'decided', reason: 'a cousin', fields: [{ before: 'confirmed', after: 'rejected' }] },
      { action: 'created', reason },
    ]);
  });

  it('tells of each account that it was set aside with its source, and brought back with it', async () => {
    const claim = await made('/claims', { kind: 'event', statement });
    const source = await made('/sources', { pseudonym: 'Jo', kind: 'person' });
    const account = await made('/attributions', { claim: claim.id, source: source.id, access: 'eyewitness' });
    await editor.call('POST', `/sources/${source.id}/withdraw`, { reason: 'an invented person' }, 1);
    await editor.call('POST', `/sources/${source.id}/reinstate`, { reason: 'met in person' }, 2);
    const { items } = await history(`/attributions/${account.ref}`);
    expect(items).toMatchObject([
      { action: 'reinstated', reason: 'met in person', fields: [{ before: 'withdrawn', after: 'active' }] },
      { action: 'withdrawn', reason: 'an invented person', fields: [{ before: 'active', after: 'withdrawn' }] },
      { action: 'created', byId: editor.accountId },
    ]);
  });

  it('says of every imported record that it was imported, and of one changed by an import what it moved', async () => {
    const kinds = { claims: 'claim', attributions: 'attribution', documents: 'document', regions: 'region' } as const;
    for (const [path, name] of Object.entries(kinds)) {
      const { items, knownFromStart } = await history(`/${path}/${desk.ids[name]}`);
      expect(items.at(-1)).toMatchObject({ sequence: 1, action: 'imported', fields: [] });
      expect(knownFromStart).toBe(true);
    }
    for (const path of [
      `/ties/${desk.ids.tie}`,
      `/distinctions/${desk.ids.distinction}`,
      `/exhibits/${desk.ids.exhibit}`,
    ])
      expect((await history(path)).items).toMatchObject([{ action: 'imported', byId: null }]);
    // A dossier that gives no grade takes none away.
    const graded = { grade: 'C', basis: 'editor', reason: 'as we know them' };
    await editor.call('POST', `/sources/${desk.ids.otherSource}/grades`, graded);
    const dossier = (await editor.call('GET', '/dossier')).json<{ sources: { key: string; pseudonym: string }[] }>();
    const changed = { key: 'guard', pseudonym: 'Sentry', kind: 'person' };
    const sources = dossier.sources.map((one) => (one.key === 'guard' ? changed : one));
    const sent = await editor.request({
      method: 'POST',
      url: '/api/v1/workspaces/yomju/dossier?update=true',
      payload: JSON.stringify({ ...dossier, sources }),
      headers: { 'content-type': 'application/vnd.whence.dossier+json' },
    });
    expect(sent.statusCode).toBe(200);
    const { items } = await history(`/sources/${desk.ids.otherSource}`);
    expect(items).toMatchObject([
      { action: 'updated_by_import', fields: [{ field: 'pseudonym', after: 'Sentry' }] },
      { action: 'graded' },
      { action: 'imported' },
    ]);
  });

  it('says so when the beginning is not on record, as of what was there before histories were kept', async () => {
    const claim = await made('/claims', { kind: 'event', statement });
    await asOwner(test, (client) => client.query(`delete from record_changes where record_id = $1`, [claim.id]));
    expect(await history(`/claims/${claim.id}`)).toMatchObject({ items: [], next: null, knownFromStart: false });
    await editor.call('PATCH', `/claims/${claim.id}`, { kind: 'pattern' }, 1);
    expect(await history(`/claims/${claim.id}`)).toMatchObject({
      items: [{ sequence: 1, action: 'changed', fields: [{ field: 'kind', before: 'event', after: 'pattern' }] }],
      knownFromStart: false,
    });
  });

  it('withholds grades and the reasons for them from whoever is judging, and from nobody else', async () => {
    const claim = await made('/claims', { kind: 'event', statement });
    const source = await made('/sources', { pseudonym: 'Reed', kind: 'person' });
    const account = await made('/attributions', { claim: claim.id, source: source.id, access: 'eyewitness' });
    const reason = 'lied twice before';
    await editor.call('POST', `/sources/${source.id}/grades`, { grade: 'E', basis: 'editor', reason });
    await researcher.call('POST', `/attributions/${account.id}/grading`);
    const seen = await history(`/sources/${source.id}`, researcher);
    expect(seen).toMatchObject({ gradeWithheld: true, items: [{ action: 'graded', reason: null, fields: [] }, {}] });
    expect(JSON.stringify(seen)).not.toContain('"E"');
    expect(await history(`/sources/${source.id}`)).toMatchObject({ gradeWithheld: false, items: [{ reason }, {}] });
    await researcher.call('POST', `/attributions/${account.id}/grades`, { credibility: 3, reason: 'it fits' });
    expect((await history(`/sources/${source.id}`, researcher)).items[0]).toMatchObject({ reason });
    expect((await history(`/attributions/${account.id}`)).items[0]).toMatchObject({
      action: 'graded',
      reason: 'it fits',
      fields: [{ field: 'credibility', before: null, after: 3 }],
    });
  });

  it('shows a publisher the gazetteer without reasons, and nothing of what claims stand on', async () => {
    const region = await made('/regions', { kind: 'county', names: [{ text: '염주군', lang: 'ko' }] });
    await editor.call('PATCH', `/regions/${region.id}`, { code: 'KP-0301', reason: 'Heo corrected it' }, 1);
    const seen = await history(`/regions/${region.ref}`, publisher);
    expect(seen.items[0]).toMatchObject({ fields: [{ field: 'code', before: null, after: 'KP-0301' }] });
    expect(JSON.stringify(seen)).not.toContain('reason');
    expect((await history(`/regions/${region.ref}`)).items[0]).toMatchObject({ reason: 'Heo corrected it' });
    for (const path of ['claims/claim', 'sources/source', 'documents/document', 'attributions/attribution']) {
      const [list = '', name = ''] = path.split('/');
      const id = Object.entries(desk.ids).find(([key]) => key === name)?.[1] ?? '';
      expect((await publisher.call('GET', `/${list}/${id}/history`)).statusCode).toBe(403);
    }
    for (const path of [`/ties/${desk.ids.tie}`, `/exhibits/${desk.ids.exhibit}`])
      expect((await publisher.call('GET', `${path}/history`)).statusCode).toBe(403);
  });

  it('gives the other workspace, the absent and the malformed the same answer', async () => {
    const absent = await elsewhere.call('GET', `/claims/${ABSENT}/history`);
    expect(absent.statusCode).toBe(404);
    for (const path of [
      `/claims/${desk.ids.claim}`,
      `/claims/not-an-id`,
      `/sources/${desk.ids.source}`,
      `/attributions/${desk.ids.attribution}`,
      `/regions/${desk.ids.region}`,
      // An id of another kind of record is none of this kind.
      `/ties/${desk.ids.claim}`,
    ]) {
      const answer = await elsewhere.call('GET', `${path}/history`);
      expect(answer.statusCode).toBe(404);
      expect(answer.body).toBe(absent.body);
    }
  });

  it('is walked page by page and meets every change once', async () => {
    const claim = await made('/claims', { kind: 'event', statement });
    for (let version = 1; version < 6; version++)
      await editor.call('PATCH', `/claims/${claim.id}`, { topics: [`topic ${version}`] }, version);
    const seen: number[] = [];
    let after = '';
    do {
      const answer = await editor.call('GET', `/claims/${claim.id}/history?limit=2${after}`);
      const page = answer.json<History>();
      seen.push(...page.items.map(({ sequence }) => sequence));
      after = page.next === null ? '' : `&after=${page.next}`;
    } while (after !== '');
    expect(seen).toEqual([6, 5, 4, 3, 2, 1]);
    expect((await editor.call('GET', `/claims/${claim.id}/history?after=x`)).statusCode).toBe(422);
  });

  it('gives long changes in short pages', async () => {
    const claim = await made('/claims', { kind: 'event', statement });
    const source = await made('/sources', { pseudonym: 'Elder', kind: 'person' });
    const account = await made('/attributions', { claim: claim.id, source: source.id, access: 'hearsay' });
    for (let version = 1; version < 5; version++) {
      const wording = { text: `${version}`.repeat(1_000_000) };
      const changed = await editor.call('PATCH', `/attributions/${account.id}`, { wording }, version);
      expect(changed.statusCode).toBe(200);
    }
    const page = await history(`/attributions/${account.id}`);
    expect(page.items.map(({ sequence }) => sequence)).toEqual([5, 4]);
    expect(page.next).not.toBeNull();
  });
});
