import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AuditEvent, AuditLog } from '../../src/audit/audit-log.service.js';
import { type Person, TestApp } from '../support/test-app.js';

interface Link {
  id: string;
  fromId: string;
  toId: string;
  type: string;
}

const ABSENT = '00000000-0000-4000-8000-000000000000';

describe('links between claims', () => {
  let test: TestApp;
  let researcher: Person;
  let publisher: Person;
  let auditor: Person;
  let elsewhere: Person;
  const events: AuditEvent[] = [];

  beforeAll(async () => {
    test = await TestApp.start();
    researcher = await test.person('yomju', ['researcher']);
    publisher = await test.person('yomju', ['publisher']);
    auditor = await test.person('yomju', ['auditor']);
    elsewhere = await test.person('caspian', ['researcher', 'editor']);
    for (const app of test.apps) {
      app.get(AuditLog, { strict: false }).subscribe((_tx, _actor, event) => {
        events.push(event);
        return Promise.resolve();
      });
    }
  }, 60_000);
  afterAll(() => test.stop());

  const claim = async (text: string, who = researcher) =>
    (await who.call('POST', '/claims', { kind: 'event', statement: [{ text }] })).json<{ id: string; ref: string }>();
  const pair = async () => [await claim('A petition in Yomju'), await claim('Petitions in the province')] as const;
  const linksOf = async (id: string) =>
    (await researcher.call('GET', `/claims/${id}/links`)).json<{ items: Link[] }>().items;

  it('makes the petition of Yomju an instance of the pattern, and shows it from both ends', async () => {
    const [petition, pattern] = await pair();
    const made = await researcher.call('POST', `/claims/${petition.ref}/links`, {
      to: pattern.ref,
      type: 'instance_of',
    });
    expect(made.statusCode).toBe(201);
    const link = made.json<Link>();
    expect(link).toMatchObject({
      fromId: petition.id,
      fromRef: petition.ref,
      toId: pattern.id,
      toRef: pattern.ref,
      type: 'instance_of',
      createdById: researcher.accountId,
    });
    expect(await linksOf(petition.id)).toEqual([link]);
    expect(await linksOf(pattern.id)).toEqual([link]);
    expect(events.at(-1)).toMatchObject({
      action: 'claim_link.created',
      record: { kind: 'claim_link', id: link.id },
      after: { fromId: petition.id, toId: pattern.id, type: 'instance_of' },
      touched: { claimIds: [petition.id, pattern.id] },
    });
  });

  it('refuses the same link twice in a sentence, and takes another type and the other direction', async () => {
    const [a, b] = await pair();
    expect((await researcher.call('POST', `/claims/${a.id}/links`, { to: b.id, type: 'contradicts' })).statusCode).toBe(
      201,
    );
    const again = await researcher.call('POST', `/claims/${a.id}/links`, { to: b.ref, type: 'contradicts' });
    expect(again.statusCode).toBe(409);
    expect(again.json()).toMatchObject({
      code: 'CLAIM_LINK_EXISTS',
      detail: 'The two claims are already linked in this direction as contradicts.',
      errors: [{ path: 'to' }],
    });
    expect((await researcher.call('POST', `/claims/${a.id}/links`, { to: b.id, type: 'narrows' })).statusCode).toBe(
      201,
    );
    expect((await researcher.call('POST', `/claims/${b.id}/links`, { to: a.id, type: 'narrows' })).statusCode).toBe(
      201,
    );
    expect(await linksOf(a.id)).toHaveLength(3);
  });

  it('takes a contradiction once, whichever end it is recorded on, also from both at one moment', async () => {
    const [a, b] = await pair();
    const from = (one: { id: string }, other: { id: string }) =>
      researcher.call('POST', `/claims/${one.id}/links`, { to: other.id, type: 'contradicts' });
    expect((await from(a, b)).statusCode).toBe(201);
    const reversed = await from(b, a);
    expect(reversed.statusCode).toBe(409);
    expect(reversed.json()).toMatchObject({ code: 'CLAIM_LINK_EXISTS', errors: [{ path: 'to' }] });
    for (let round = 0; round < 5; round++) {
      const [c, d] = await pair();
      const answers = await Promise.all([from(c, d), from(d, c), from(c, d), from(d, c)]);
      expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1);
      expect(await linksOf(c.id)).toHaveLength(1);
    }
  });

  it('stores one link when ten people add the same one at the same moment', async () => {
    const [a, b] = await pair();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => researcher.call('POST', `/claims/${a.id}/links`, { to: b.id, type: 'same_as' })),
    );
    expect(answers.filter((answer) => answer.statusCode === 201)).toHaveLength(1);
    const refused = answers.filter((answer) => answer.statusCode === 409);
    expect(refused).toHaveLength(9);
    for (const answer of refused) expect(answer.json()).toMatchObject({ code: 'CLAIM_LINK_EXISTS' });
    expect(await linksOf(a.id)).toHaveLength(1);
  });

  it('refuses a claim linked to itself, by id and by code', async () => {
    const { id, ref } = await claim('A petition in Yomju');
    for (const to of [id, ref]) {
      const answer = await researcher.call('POST', `/claims/${id}/links`, { to, type: 'contradicts' });
      expect(answer.statusCode).toBe(422);
      expect(answer.json()).toMatchObject({ errors: [{ path: 'to' }] });
    }
    expect(await linksOf(id)).toEqual([]);
  });

  it.each([
    ['an unknown field', { to: 'C-1', type: 'same_as', note: 'x' }, 'note'],
    ['a type that is not in the list', { to: 'C-1', type: 'resembles' }, 'type'],
    ['no other claim', { type: 'same_as' }, 'to'],
    ['a claim that is not here', { to: ABSENT, type: 'same_as' }, 'to'],
    ['a source where a claim belongs', { to: 'S-1', type: 'same_as' }, 'to'],
  ])('refuses %s and names the field', async (_what, body, path) => {
    const { id } = await claim('A petition in Yomju');
    const answer = await researcher.call('POST', `/claims/${id}/links`, body);
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ errors: [{ path }] });
  });

  it('takes a link away from either end, and the log keeps what it was', async () => {
    const [a, b] = await pair();
    for (const end of [a, b]) {
      const link = (await researcher.call('POST', `/claims/${a.id}/links`, { to: b.id, type: 'part_of' })).json<Link>();
      const gone = await researcher.call('DELETE', `/claims/${end.id}/links/${link.id}`);
      expect(gone.statusCode).toBe(204);
      expect(gone.body).toBe('');
      expect(await linksOf(a.id)).toEqual([]);
      expect(events.at(-1)).toMatchObject({
        action: 'claim_link.deleted',
        record: { kind: 'claim_link', id: link.id },
        before: { fromId: a.id, toId: b.id, type: 'part_of' },
        touched: { claimIds: [a.id, b.id] },
      });
      expect((await researcher.call('DELETE', `/claims/${a.id}/links/${link.id}`)).statusCode).toBe(404);
    }
  });

  it('does not take away a link of two other claims', async () => {
    const [a, b] = await pair();
    const stray = await claim('Something else');
    const link = (await researcher.call('POST', `/claims/${a.id}/links`, { to: b.id, type: 'part_of' })).json<Link>();
    expect((await researcher.call('DELETE', `/claims/${stray.id}/links/${link.id}`)).statusCode).toBe(404);
    expect(await linksOf(a.id)).toHaveLength(1);
  });

  it('gives the other workspace, the absent and the malformed the same answer', async () => {
    const [a, b] = await pair();
    const own = await claim('A claim of the other desk', elsewhere);
    const link = (await researcher.call('POST', `/claims/${a.id}/links`, { to: b.id, type: 'same_as' })).json<Link>();
    const absent = await elsewhere.call('GET', `/claims/${ABSENT}/links`);
    expect(absent.statusCode).toBe(404);
    const answers = [
      await elsewhere.call('GET', `/claims/${a.id}/links`),
      await elsewhere.call('GET', '/claims/not-an-id/links'),
      await elsewhere.call('POST', `/claims/${a.id}/links`, { to: own.id, type: 'same_as' }),
      await elsewhere.call('DELETE', `/claims/${a.id}/links/${link.id}`),
      await elsewhere.call('DELETE', `/claims/${own.id}/links/${link.id}`),
      await elsewhere.call('DELETE', `/claims/${own.id}/links/${ABSENT}`),
      await elsewhere.call('DELETE', `/claims/${own.id}/links/not-an-id`),
    ];
    for (const answer of answers) {
      expect(answer.statusCode).toBe(404);
      expect(answer.body).toBe(absent.body);
    }
    const foreign = await elsewhere.call('POST', `/claims/${own.id}/links`, { to: a.id, type: 'same_as' });
    const missing = await elsewhere.call('POST', `/claims/${own.id}/links`, { to: ABSENT, type: 'same_as' });
    expect([foreign.statusCode, missing.statusCode]).toEqual([422, 422]);
    expect(foreign.json()).toMatchObject({ errors: [{ path: 'to', expected: 'a claim of this workspace' }] });
    expect(foreign.body.replaceAll(a.id, ABSENT)).toBe(missing.body);
    expect(await linksOf(a.id)).toHaveLength(1);
  });

  it('refuses the wrong role and a stranger', async () => {
    const [a, b] = await pair();
    const link = (await researcher.call('POST', `/claims/${a.id}/links`, { to: b.id, type: 'same_as' })).json<Link>();
    expect((await publisher.call('GET', `/claims/${a.id}/links`)).statusCode).toBe(200);
    expect((await auditor.call('GET', `/claims/${a.id}/links`)).statusCode).toBe(403);
    for (const [who, status] of [
      [publisher, 403],
      [auditor, 403],
      [test.stranger('yomju'), 401],
    ] as const) {
      const added = await who.call('POST', `/claims/${a.id}/links`, { to: b.id, type: 'narrows' });
      expect(added.statusCode).toBe(status);
      expect((await who.call('DELETE', `/claims/${a.id}/links/${link.id}`)).statusCode).toBe(status);
    }
    expect(await linksOf(a.id)).toEqual([link]);
  });

  it('walks the instances of a pattern page by page and meets every one once', async () => {
    const pattern = await claim('Petitions in the province');
    const made: string[] = [];
    for (let i = 0; i < 5; i++) {
      const instance = await claim(`petition ${i}`);
      const body = { to: pattern.id, type: 'instance_of' };
      made.push((await researcher.call('POST', `/claims/${instance.id}/links`, body)).json<Link>().id);
    }
    const seen: string[] = [];
    let after = '';
    do {
      const answer = await researcher.call('GET', `/claims/${pattern.id}/links?limit=2${after}`);
      const page = answer.json<{ items: Link[]; next: string | null }>();
      seen.push(...page.items.map((item) => item.id));
      after = page.next === null ? '' : `&after=${page.next}`;
    } while (after !== '');
    expect(seen).toEqual(made);
    for (const cursor of ['["not an id"]', '[5]', '[]']) {
      const encoded = Buffer.from(cursor).toString('base64url');
      const answer = await researcher.call('GET', `/claims/${pattern.id}/links?after=${encoded}`);
      expect(answer.statusCode).toBe(422);
    }
  });
});
