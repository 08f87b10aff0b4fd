import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import { AuditLog } from '../../src/audit/audit-log.service.js';
import type { Role } from '../../src/domain/roles.js';
import { asOwner } from '../support/as-owner.js';
import { type Made, make, makeAttribution, makeClaim, makeSource, rule } from '../support/desk-records.js';
import { personAt } from '../support/seeded-desk.js';
import { type Person, TestApp } from '../support/test-app.js';

interface Notification {
  readonly id: string;
  readonly kind: string;
  readonly isRead: boolean;
  readonly on: { readonly kind: string; readonly id: string; readonly ref: string };
  readonly comment: string | null;
  readonly by: { readonly accountId: string; readonly name: string } | null;
  readonly status: string | null;
  readonly at: string;
  readonly expiresOn: string | null;
  readonly text: string;
}

const DAY = 86_400_000;
const dayIn = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

describe('notifications', () => {
  let test: TestApp;
  let mina: Person;
  let ana: Person;
  let jo: Person;

  beforeAll(async () => {
    test = await TestApp.start();
    await test.person('yomju', ['admin']);
    mina = await personAt(test, 'yomju', ['researcher'], { login: 'mina' });
    ana = await personAt(test, 'yomju', ['researcher'], { login: 'ana' });
    jo = await personAt(test, 'yomju', ['editor'], { login: 'jo' });
  }, 60_000);
  afterAll(() => test.stop());

  async function toldTo(person: Person, claim: Made, query = ''): Promise<Notification[]> {
    const answer = await person.call('GET', `/notifications?limit=200${query}`);
    expect(answer.statusCode).toBe(200);
    return answer.json<{ items: Notification[] }>().items.filter(({ on }) => on.id === claim.id);
  }
  /** As if the day were over, for what waits for that. */
  async function onTheNextDay<T>(look: () => Promise<T>): Promise<T> {
    const move = (days: number, condition: string) =>
      asOwner(test, (client) =>
        client.query(`update notifications set shown_from = shown_from + interval '${days} days' where ${condition}`),
      );
    await move(-1, `kind = 'claim_moved' and shown_from > now()`);
    const seen = await look();
    await move(
      1,
      `kind = 'claim_moved' and shown_from = date_trunc('day', now() at time zone 'utc') at time zone 'utc'`,
    );
    return seen;
  }
  const kinds = async (person: Person, claim: Made) => (await toldTo(person, claim)).map(({ kind }) => kind);
  const unread = async (person: Person) =>
    (await person.call('GET', '/notifications/unread')).json<{ unread: number }>().unread;
  const say = (person: Person, claim: Made, text: string) => make(person, `/claims/${claim.ref}/comments`, { text });
  async function become(person: Person, roles: readonly Role[]): Promise<void> {
    const workspaces = test.app.get(WorkspacesService, { strict: false });
    const actor = await workspaces.systemActorIn('yomju');
    const member = (await workspaces.members(actor)).find(({ accountId }) => accountId === person.accountId);
    if (member === undefined) throw new Error('nobody to change');
    await workspaces.setMember(actor, { ...member, roles }, member.version);
  }

  it('tell who is named in a comment, and who logged the claim that somebody commented', async () => {
    const claim = await makeClaim(mina);
    const made = await say(jo, claim, 'Is this first hand, @ana?');
    expect(await toldTo(ana, claim)).toMatchObject([
      {
        kind: 'mentioned',
        comment: made.id,
        by: { name: 'jo' },
        isRead: false,
        text: `${claim.ref}: jo named you in a comment`,
      },
    ]);
    expect(await toldTo(mina, claim)).toMatchObject([{ kind: 'commented', comment: made.id, by: { name: 'jo' } }]);
    // Nobody is told what they did themselves.
    expect(await kinds(jo, claim)).toEqual([]);
    await make(mina, `/comments/${made.id}/replies`, { text: 'Second hand.' });
    expect(await kinds(jo, claim)).toEqual(['commented']);
    // Who was named in the thread is told how it goes on.
    expect((await toldTo(ana, claim, '&lang=ko')).map(({ text }) => text)).toEqual([
      `${claim.ref}: 새 댓글 (작성: mina)`,
      `${claim.ref}: 댓글에서 언급됨 (작성: jo)`,
    ]);
  });

  it('follow the text: who is named later is told then, and what is taken out or removed is told no more', async () => {
    const claim = await makeClaim(jo);
    const made = await say(jo, claim, 'Whose is this?');
    await jo.call('PATCH', `/comments/${made.id}`, { text: 'Whose is this, @ana @mina?' }, 1);
    expect([await kinds(ana, claim), await kinds(mina, claim)]).toEqual([['mentioned'], ['mentioned']]);
    await jo.call('PATCH', `/comments/${made.id}`, { text: 'Whose is this, @ana?' }, 2);
    expect([await kinds(ana, claim), await kinds(mina, claim)]).toEqual([['mentioned'], []]);
    await make(mina, `/comments/${made.id}/replies`, { text: 'Mine.' });
    await make(ana, `/comments/${made.id}/replies`, { text: 'Not mine.' });
    expect(await kinds(mina, claim)).toEqual(['commented']);
    const before = await unread(ana);
    await jo.call('DELETE', `/comments/${made.id}`, undefined, 3);
    expect(await kinds(ana, claim)).toEqual(['commented']);
    expect(await unread(ana)).toBe(before - 1);
    const [last] = (await toldTo(mina, claim)).map(({ comment }) => comment);
    await jo.call('DELETE', `/comments/${last}`, undefined, 1);
    expect(await kinds(mina, claim)).toEqual([]);
  });

  it('tell who logged a claim, ruled on it or follows it what it counts as now', async () => {
    const claim = await makeClaim(mina, 'A convoy went east.');
    const publisher = await test.person('yomju', ['publisher']);
    expect((await publisher.call('PUT', `/claims/${claim.ref}/follow`)).statusCode).toBe(204);
    const [heron, teal] = [await makeSource(jo, 'Heron'), await makeSource(jo, 'Teal')];
    // Unsupported until now; one eyewitness makes it single source.
    await makeAttribution(jo, claim, heron);
    const expected = {
      kind: 'claim_moved',
      status: 'single_source',
      by: null,
      text: `${claim.ref}: it now counts as “Single source”`,
    };
    expect(await toldTo(mina, claim)).toMatchObject([expected]);
    expect(await kinds(jo, claim)).toEqual([]);
    // Who may not see accounts is told when the day is over, and nothing they get tells the hour.
    expect(await toldTo(publisher, claim)).toEqual([]);
    const told = await onTheNextDay(() => toldTo(publisher, claim));
    expect(told).toMatchObject([{ ...expected, at: expect.stringMatching(/T00:00:00\.000Z$/) }]);
    expect(told.map(({ id }) => id[14])).toEqual(['4']);
    // A denial: contested. What is unread is said once, as it is now.
    await makeAttribution(jo, claim, teal, { stance: 'denies' });
    expect(await toldTo(mina, claim)).toMatchObject([{ kind: 'claim_moved', status: 'contested' }]);
    // However often it moved in a day, they hear of it once.
    expect(await onTheNextDay(() => toldTo(publisher, claim))).toMatchObject([{ status: 'contested' }]);
    expect((await publisher.call('GET', `/claims/${claim.ref}/follow`)).json()).toEqual({ isFollowing: true });
    await publisher.call('DELETE', `/claims/${claim.ref}/follow`);
    expect((await publisher.call('GET', `/claims/${claim.ref}/follow`)).json()).toEqual({ isFollowing: false });
    await jo.call('POST', `/claims/${claim.ref}/wordings`, { statement: [{ text: 'Two.' }], reason: 'x' });
    expect(await kinds(mina, claim)).toEqual(['claim_moved']);
  });

  it('say nothing of a first move where nothing was told before, and tell the next', async () => {
    const claim = await makeClaim(mina, 'A claim from before.');
    await asOwner(test, (client) => client.query('delete from told_standings where claim_id = $1', [claim.id]));
    await makeAttribution(jo, claim, await makeSource(jo, 'Dunlin'));
    expect(await kinds(mina, claim)).toEqual([]);
    await makeAttribution(jo, claim, await makeSource(jo, 'Knot'), { stance: 'denies' });
    expect(await kinds(mina, claim)).toEqual(['claim_moved']);
  });

  it('tell the editor when a ruling is to be confirmed again, until it is', async () => {
    const claim = await makeClaim(ana, 'Rations were doubled.');
    await makeAttribution(ana, claim, await makeSource(ana, 'Crane'), { access: 'participant' });
    await rule(jo, claim.ref, { status: 'single_source', mode: 'accept', reason: 'As it stands.' });
    expect(await kinds(jo, claim)).toEqual([]);
    await makeAttribution(ana, claim, await makeSource(ana, 'Rook'), { stance: 'denies' });
    expect((await toldTo(jo, claim)).map(({ kind }) => kind)).toContain('reconfirm_due');
    await rule(jo, claim.ref, { status: 'contested', mode: 'accept', reason: 'One says no.' });
    expect(await kinds(jo, claim)).not.toContain('reconfirm_due');
  });

  it('tell that a ruling ends a week before it does, and not once it is taken back', async () => {
    const [soon, late] = [await makeClaim(ana, 'Soon.'), await makeClaim(ana, 'Late.')];
    for (const [claim, days] of [
      [soon, 5],
      [late, 30],
    ] as const) {
      await makeAttribution(ana, claim, await makeSource(ana, `Wren ${days}`));
      await rule(jo, claim.ref, { status: 'single_source', mode: 'accept', reason: 'For now.', expires: dayIn(days) });
    }
    expect(await toldTo(jo, soon)).toMatchObject([{ kind: 'ruling_expiring', expiresOn: dayIn(5) }]);
    expect(await kinds(ana, soon)).toContain('ruling_expiring');
    // A newer ruling without an end takes the place of the one that ends.
    await rule(jo, soon.ref, { status: 'single_source', mode: 'accept', reason: 'For good.' });
    expect(await kinds(ana, soon)).not.toContain('ruling_expiring');
    expect(await kinds(jo, late)).toEqual([]);
    // As it will be in 24 days.
    await asOwner(test, (client) =>
      client.query(`update notifications set shown_from = shown_from - interval '24 days' where claim_id = $1`, [
        late.id,
      ]),
    );
    expect(await kinds(jo, late)).toEqual(['ruling_expiring']);
    const rulings = (await jo.call('GET', `/claims/${late.ref}/rulings`)).json<{ items: Made[] }>();
    await jo.call('POST', `/rulings/${rulings.items[0]?.id}/revoke`, { reason: 'Too soon.' });
    expect(await kinds(jo, late)).toEqual([]);
  });

  it('tell who gets a claim, from nobody or from a colleague, for as long as they have it', async () => {
    const claim = await makeClaim(jo);
    const give = (person: Person, to: string | null) => person.call('POST', `/claims/${claim.ref}/assignment`, { to });
    expect((await give(jo, ana.accountId)).statusCode).toBe(204);
    expect(await toldTo(ana, claim)).toMatchObject([{ kind: 'assigned', by: { name: 'jo' } }]);
    expect((await give(ana, mina.accountId)).statusCode).toBe(204);
    expect(await toldTo(mina, claim)).toMatchObject([{ kind: 'handed_over', by: { name: 'ana' } }]);
    expect(await kinds(ana, claim)).toEqual([]);
    // Whoever has a claim is told what is said about it.
    await say(jo, claim, 'How far is it?');
    expect(await kinds(mina, claim)).toEqual(['commented', 'handed_over']);
    await give(mina, null);
    expect(await kinds(mina, claim)).toEqual(['commented']);
  });

  it('are read one by one or all at once, and counted', async () => {
    const reader = await personAt(test, 'yomju', ['researcher'], { login: 'reader' });
    const claim = await makeClaim(reader);
    const comments = [await say(jo, claim, 'One'), await say(jo, claim, 'Two'), await say(jo, claim, 'Three')];
    expect(await unread(reader)).toBe(3);
    const walked: Notification[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page: { items: Notification[]; next: string | null } = (
        await reader.call('GET', `/notifications?limit=1${next === '' ? '' : `&after=${next}`}`)
      ).json();
      walked.push(...page.items);
      next = page.next;
    }
    expect(walked.map(({ comment }) => comment)).toEqual(comments.map(({ id }) => id).reverse());
    const second = walked[1]?.id ?? '';
    // What came after the newest that was seen stays unread.
    expect((await reader.call('POST', '/notifications/read', { upTo: second })).statusCode).toBe(204);
    expect((await toldTo(reader, claim, '&unread=true')).map(({ id }) => id)).toEqual([walked[0]?.id]);
    expect((await reader.call('DELETE', `/notifications/${second}/read`)).statusCode).toBe(204);
    expect(await unread(reader)).toBe(2);
    expect((await reader.call('PUT', `/notifications/${second}/read`)).statusCode).toBe(204);
    await reader.call('POST', '/notifications/read', {});
    expect(await unread(reader)).toBe(0);
    expect(await toldTo(reader, claim)).toHaveLength(3);
  });

  it('are one’s own: somebody else’s cannot be read or marked', async () => {
    const claim = await makeClaim(mina);
    await say(jo, claim, 'Hm.');
    const [own] = await toldTo(mina, claim);
    const [id, before] = [own?.id ?? '', await unread(mina)];
    const outsider = await test.person('caspian', ['editor']);
    for (const other of [jo, ana, outsider]) {
      const absent = await other.call('PUT', `/notifications/${id.replace(/.$/, 'f')}/read`);
      const answer = await other.call('PUT', `/notifications/${id}/read`);
      expect([answer.statusCode, answer.body]).toEqual([404, absent.body]);
      await other.call('POST', '/notifications/read', { upTo: id });
    }
    expect(await unread(mina)).toBe(before);
    expect((await outsider.call('GET', '/notifications')).json()).toEqual({ items: [], next: null });
    expect((await (await test.person('yomju', ['auditor'])).call('GET', '/notifications')).statusCode).toBe(403);
  });

  it('show nothing to somebody who lost the sight of evidence, and what is left when they get it back', async () => {
    const person = await personAt(test, 'yomju', ['researcher'], { login: 'moving' });
    const claim = await makeClaim(person);
    await say(jo, claim, 'For @moving only');
    await makeAttribution(jo, claim, await makeSource(jo, 'Ibis'));
    expect(await kinds(person, claim)).toEqual(['claim_moved', 'mentioned']);
    await become(person, ['publisher']);
    expect(await kinds(person, claim)).toEqual(['claim_moved']);
    expect(await unread(person)).toBe(1);
    await say(jo, claim, 'Behind their back');
    await become(person, ['admin']);
    expect((await person.call('GET', '/notifications')).statusCode).toBe(403);
    await become(person, ['researcher']);
    // What was said while they could not read it was never made for them.
    expect(await kinds(person, claim)).toEqual(['claim_moved', 'mentioned']);
  });

  it('are not made of a kind somebody does not want', async () => {
    const person = await personAt(test, 'yomju', ['researcher'], { login: 'quiet' });
    const claim = await makeClaim(person);
    expect((await person.call('PUT', '/notification-preferences', { muted: ['commented'] })).json()).toEqual({
      muted: ['commented'],
    });
    await say(jo, claim, 'One');
    await say(jo, claim, 'Two, @quiet');
    expect(await kinds(person, claim)).toEqual(['mentioned']);
    await person.call('PUT', '/notification-preferences', { muted: [] });
    await say(jo, claim, 'Three');
    expect(await kinds(person, claim)).toEqual(['commented', 'mentioned']);
    expect((await person.call('PUT', '/notification-preferences', { muted: ['all'] })).statusCode).toBe(422);
  });

  it('go after 180 days', async () => {
    const person = await personAt(test, 'yomju', ['researcher'], { login: 'keeper' });
    const claim = await makeClaim(person);
    await say(jo, claim, 'Long ago');
    await asOwner(test, (client) =>
      client.query(`update notifications set shown_from = now() - interval '181 days' where account_id = $1`, [
        person.accountId,
      ]),
    );
    expect([await kinds(person, claim), await unread(person)]).toEqual([[], 0]);
    await say(jo, claim, 'Now');
    const rows = await asOwner(test, (client) =>
      client.query('select 1 from notifications where account_id = $1', [person.accountId]),
    );
    expect(rows.rowCount).toBe(1);
  });

  it('hold ids and kinds only, and are gone with what caused them when that fails', async () => {
    const claim = await makeClaim(mina, 'Kestrel’s convoy');
    await say(jo, claim, 'Kestrel again, @ana');
    const stored = await asOwner(test, (client) => client.query(`select n::text as row from notifications n`));
    expect(JSON.stringify(stored.rows)).not.toContain('Kestrel');
    // A subscriber that comes later fails: the comment was not made, and nobody is told of it.
    const [before, count] = [await toldTo(ana, claim), await unread(ana)];
    let isBroken = true;
    test.app.get(AuditLog, { strict: false }).subscribe((_tx, _actor, { action }) => {
      if (isBroken && action === 'comment.created') return Promise.reject(new Error('the power is cut'));
      return Promise.resolve();
    });
    const failed = await jo.call('POST', `/claims/${claim.ref}/comments`, { text: 'Once more, @ana' });
    isBroken = false;
    expect(failed.statusCode).toBe(500);
    expect([await toldTo(ana, claim), await unread(ana)]).toEqual([before, count]);
  });
});
