import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AuditEvent, AuditLog } from '../../src/audit/audit-log.service.js';
import { type Person, TestApp } from '../support/test-app.js';

interface Exhibit {
  id: string;
  ref: string;
  version: number;
}

const ABSENT = '00000000-0000-4000-8000-000000000000';

describe('exhibits', () => {
  let test: TestApp;
  let researcher: Person;
  let publisher: Person;
  let auditor: Person;
  let elsewhere: Person;
  let photo: { id: string; ref: string };
  let claim: { id: string; ref: string };
  const events: AuditEvent[] = [];

  beforeAll(async () => {
    test = await TestApp.start();
    researcher = await test.person('yomju', ['researcher']);
    publisher = await test.person('yomju', ['publisher']);
    auditor = await test.person('yomju', ['auditor']);
    elsewhere = await test.person('caspian', ['researcher', 'editor']);
    photo = (await researcher.call('POST', '/documents', { kind: 'image', title: 'A queue' })).json();
    claim = await newClaim();
    for (const app of test.apps) {
      app.get(AuditLog, { strict: false }).subscribe((_tx, _actor, event) => {
        events.push(event);
        return Promise.resolve();
      });
    }
  }, 60_000);
  afterAll(() => test.stop());

  const newClaim = async (who = researcher) =>
    (await who.call('POST', '/claims', { kind: 'event', statement: [{ text: 'A queue outside' }] })).json<{
      id: string;
      ref: string;
    }>();
  const imagery = {
    kind: 'imagery',
    bearing: 'supports',
    verifications: [
      { step: 'reverse_search', result: 'passed' },
      { step: 'geolocation', result: 'inconclusive', note: '건물이 가려 있다' },
    ],
  };
  const add = async (body: object = imagery) =>
    (await researcher.call('POST', `/claims/${claim.id}/exhibits`, body)).json<Exhibit>();

  it('keeps a photograph with its document and its checks, in their order', async () => {
    const fresh = await newClaim();
    const made = await researcher.call('POST', `/claims/${fresh.ref}/exhibits`, { ...imagery, document: photo.ref });
    expect(made.statusCode).toBe(201);
    expect(made.headers['etag']).toBe('"1"');
    const exhibit = made.json<Exhibit>();
    expect(exhibit).toMatchObject({
      ref: expect.stringMatching(/^X-[1-9][0-9]*$/),
      key: exhibit.ref.toLowerCase(),
      claimId: fresh.id,
      documentId: photo.id,
      kind: 'imagery',
      bearing: 'supports',
      verifications: [
        { step: 'reverse_search', result: 'passed', note: null },
        { step: 'geolocation', result: 'inconclusive', note: '건물이 가려 있다' },
      ],
      version: 1,
    });
    const listed = await researcher.call('GET', `/claims/${fresh.id}/exhibits`);
    expect(listed.json()).toEqual({ items: [exhibit], next: null });
    expect(events.at(-1)).toMatchObject({
      action: 'exhibit.created',
      record: { kind: 'exhibit', id: exhibit.id },
      touched: { claimIds: [fresh.id] },
    });
    expect(JSON.stringify(events.at(-1))).not.toContain('건물');
  });

  it('takes one without a document and without checks', async () => {
    const made = await researcher.call('POST', `/claims/${claim.id}/exhibits`, {
      kind: 'sensor',
      bearing: 'contradicts',
    });
    expect(made.json()).toMatchObject({ documentId: null, verifications: [], bearing: 'contradicts' });
  });

  it('changes what is given, leaves the rest and detaches the document with null', async () => {
    const exhibit = await add({ ...imagery, document: photo.id });
    const checks = [{ step: 'geolocation', result: 'failed', note: null }];
    const path = `/exhibits/${exhibit.ref}`;
    const changed = await researcher.call('PATCH', path, { verifications: checks }, 1);
    expect(changed.statusCode).toBe(200);
    expect(changed.headers['etag']).toBe('"2"');
    expect(changed.json()).toMatchObject({ documentId: photo.id, kind: 'imagery', verifications: checks, version: 2 });
    expect(events.at(-1)).toMatchObject({
      action: 'exhibit.changed',
      before: { verifications: [{ result: 'passed' }, { result: 'inconclusive' }] },
      after: { verifications: [{ result: 'failed' }] },
      touched: { claimIds: [claim.id] },
    });
    const detached = await researcher.call('PATCH', path, { document: null, bearing: 'contradicts' }, 2);
    expect(detached.json()).toMatchObject({
      documentId: null,
      bearing: 'contradicts',
      verifications: checks,
      version: 3,
    });
  });

  it('changes only the version that was read', async () => {
    const { id } = await add();
    const change = { bearing: 'contradicts' };
    expect((await researcher.call('PATCH', `/exhibits/${id}`, change)).statusCode).toBe(428);
    expect((await researcher.call('PATCH', `/exhibits/${id}`, change, 2)).statusCode).toBe(412);
    expect((await researcher.call('PATCH', `/exhibits/${id}`, change, 1)).statusCode).toBe(200);
    expect((await researcher.call('PATCH', `/exhibits/${id}`, { kind: 'sensor' }, 1)).statusCode).toBe(412);
    expect((await researcher.call('PATCH', `/exhibits/${id}`, change, 'one')).statusCode).toBe(422);
  });

  it('lets exactly one of fifty people who change the same version win', async () => {
    const { id } = await add();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, i) => {
        const verifications = [{ step: 'other', result: 'passed', note: `check ${i}` }];
        return researcher.call('PATCH', `/exhibits/${id}`, { verifications }, 1);
      }),
    );
    const statuses = answers.map((answer) => answer.statusCode);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 412)).toHaveLength(49);
  }, 60_000);

  it.each([
    ['an unknown field', { colour: 'red' }, 'colour'],
    ['a kind that is not in the list', { kind: 'painting' }, 'kind'],
    ['a bearing that is not in the list', { bearing: 'proves' }, 'bearing'],
    ['a document that is no reference', { document: 'the photo' }, 'document'],
    ['a document that is not here', { document: ABSENT }, 'document'],
    [
      'a step that is not in the list',
      { verifications: [{ step: 'guess', result: 'passed' }] },
      'verifications[0].step',
    ],
    ['a check without a result', { verifications: [{ step: 'metadata' }] }, 'verifications[0].result'],
    ['checks that are no list', { verifications: 'passed' }, 'verifications'],
  ])('refuses %s and names the field', async (_what, change, path) => {
    const made = await researcher.call('POST', `/claims/${claim.id}/exhibits`, { ...imagery, ...change });
    const { id } = await add();
    const changed = await researcher.call('PATCH', `/exhibits/${id}`, change, 1);
    for (const answer of [made, changed]) {
      expect(answer.statusCode).toBe(422);
      expect(answer.json()).toMatchObject({ errors: [{ path }] });
    }
  });

  it('does not move to another claim', async () => {
    const { id } = await add();
    const answer = await researcher.call('PATCH', `/exhibits/${id}`, { claim: 'C-1' }, 1);
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ errors: [{ path: 'claim' }] });
  });

  it('gives the other workspace, the absent and the malformed the same answer', async () => {
    const { id } = await add();
    const absent = await elsewhere.call('GET', `/claims/${ABSENT}/exhibits`);
    expect(absent.statusCode).toBe(404);
    const answers = [
      await elsewhere.call('GET', `/claims/${claim.id}/exhibits`),
      await elsewhere.call('GET', '/claims/not-an-id/exhibits'),
      await elsewhere.call('POST', `/claims/${claim.id}/exhibits`, imagery),
      await elsewhere.call('PATCH', `/exhibits/${id}`, { kind: 'sensor' }, 1),
      await elsewhere.call('PATCH', `/exhibits/${ABSENT}`, { kind: 'sensor' }, 1),
      await elsewhere.call('PATCH', '/exhibits/not-an-id', { kind: 'sensor' }, 1),
    ];
    for (const answer of answers) {
      expect(answer.statusCode).toBe(404);
      expect(answer.body).toBe(absent.body);
    }
  });

  it('takes no document of another workspace', async () => {
    const own = await newClaim(elsewhere);
    const foreign = await elsewhere.call('POST', `/claims/${own.id}/exhibits`, { ...imagery, document: photo.id });
    expect(foreign.statusCode).toBe(422);
    expect(foreign.json()).toMatchObject({ errors: [{ path: 'document', expected: 'a document of this workspace' }] });
  });

  it('refuses the wrong role and a stranger', async () => {
    const { id } = await add();
    expect((await auditor.call('GET', `/claims/${claim.id}/exhibits`)).statusCode).toBe(403);
    for (const [who, status] of [
      [publisher, 403],
      [auditor, 403],
      [test.stranger('yomju'), 401],
    ] as const) {
      expect((await who.call('POST', `/claims/${claim.id}/exhibits`, imagery)).statusCode).toBe(status);
      expect((await who.call('PATCH', `/exhibits/${id}`, { kind: 'sensor' }, 1)).statusCode).toBe(status);
    }
  });

  it('walks a long list page by page and meets every exhibit once, and none of another claim', async () => {
    const fresh = await newClaim();
    const made: string[] = [];
    for (let i = 0; i < 5; i++) {
      const answer = await researcher.call('POST', `/claims/${fresh.id}/exhibits`, imagery);
      made.push(answer.json<Exhibit>().ref);
      await add();
    }
    const seen: string[] = [];
    let after = '';
    do {
      const answer = await researcher.call('GET', `/claims/${fresh.id}/exhibits?limit=2${after}`);
      const page = answer.json<{ items: Exhibit[]; next: string | null }>();
      seen.push(...page.items.map((item) => item.ref));
      after = page.next === null ? '' : `&after=${page.next}`;
    } while (after !== '');
    expect(seen).toEqual(made);
    for (const cursor of ['["x"]', '[99999999999]', '[-1]']) {
      const encoded = Buffer.from(cursor).toString('base64url');
      const answer = await researcher.call('GET', `/claims/${fresh.id}/exhibits?after=${encoded}`);
      expect(answer.statusCode).toBe(422);
    }
  });
});
