import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import type { Role } from '../../src/domain/roles.js';
import { type Made, makeClaim, watchLog } from '../support/desk-records.js';
import { type Person, TestApp } from '../support/test-app.js';

interface Assigned {
  readonly claim: { readonly ref: string };
  readonly assigned: { readonly accountId: string };
}

describe('who works on which claim', () => {
  let test: TestApp;
  let mina: Person;
  let ana: Person;
  let jo: Person;

  beforeAll(async () => {
    test = await TestApp.start();
    jo = await test.person('yomju', ['editor']);
    mina = await test.person('yomju', ['researcher']);
    ana = await test.person('yomju', ['researcher']);
  }, 60_000);
  afterAll(() => test.stop());

  const assign = (person: Person, claim: Made, body: object) =>
    person.call('POST', `/claims/${claim.ref}/assignment`, body);
  async function of(person: Person, whose: string, asker = person): Promise<string[]> {
    const answer = await asker.call('GET', `/assignments?of=${whose}`);
    expect(answer.statusCode).toBe(200);
    return answer.json<{ items: Assigned[] }>().items.map(({ claim }) => claim.ref);
  }
  async function become(person: Person, roles: readonly Role[]): Promise<void> {
    const workspaces = test.app.get(WorkspacesService, { strict: false });
    const actor = await workspaces.systemActorIn('yomju');
    const member = (await workspaces.members(actor)).find(({ accountId }) => accountId === person.accountId);
    if (member === undefined) throw new Error('nobody to change');
    await workspaces.setMember(actor, { ...member, roles }, member.version);
  }

  it('a researcher takes a claim nobody has, hands it on, and gives back what is theirs', async () => {
    const claim = await makeClaim(jo);
    expect((await assign(mina, claim, { to: 'me' })).statusCode).toBe(204);
    expect(await of(mina, 'me')).toEqual([claim.ref]);
    const detail = async (person: Person) => (await person.call('GET', `/claims/${claim.ref}`)).json<object>();
    expect(await detail(ana)).toMatchObject({ assigned: { accountId: mina.accountId } });
    expect(await detail(await test.person('yomju', ['publisher']))).not.toHaveProperty('assigned');
    expect(await of(mina, mina.accountId, jo)).toEqual([claim.ref]);
    expect((await assign(mina, claim, { to: ana.accountId })).statusCode).toBe(204);
    expect([await of(mina, 'me'), await of(ana, 'me')]).toEqual([[], [claim.ref]]);
    expect((await assign(ana, claim, { to: null })).statusCode).toBe(204);
    expect(await of(ana, 'me')).toEqual([]);
    expect(await detail(ana)).toMatchObject({ assigned: null });
  });

  it('a researcher neither takes a claim from a colleague nor lays one on them; an editor does both', async () => {
    const claim = await makeClaim(jo);
    expect((await assign(mina, claim, { to: ana.accountId })).json()).toMatchObject({ status: 403, code: 'NOT_YOURS' });
    await assign(ana, claim, { to: 'me' });
    expect((await assign(mina, claim, { to: 'me' })).json()).toMatchObject({ status: 409, code: 'TAKEN' });
    expect((await assign(mina, claim, { to: 'me', takeOver: true })).json()).toMatchObject({ code: 'NOT_YOURS' });
    expect((await assign(mina, claim, { to: null, takeOver: true })).json()).toMatchObject({ code: 'NOT_YOURS' });
    expect(await of(ana, 'me')).toEqual([claim.ref]);
    expect((await assign(jo, claim, { to: mina.accountId, takeOver: true })).statusCode).toBe(204);
    expect([await of(mina, 'me'), await of(ana, 'me')]).toEqual([[claim.ref], []]);
    await assign(jo, claim, { to: null, takeOver: true });
  });

  it('claims are listed whether or not they need an editor, page by page', async () => {
    const claims = [await makeClaim(jo), await makeClaim(jo), await makeClaim(jo)];
    for (const claim of claims) await assign(ana, claim, { to: 'me' });
    const first = (await ana.call('GET', '/assignments?of=me&limit=2')).json<{ items: Assigned[]; next: string }>();
    const rest = (await ana.call('GET', `/assignments?of=me&limit=2&after=${first.next}`)).json<{
      items: Assigned[];
    }>();
    expect([...first.items, ...rest.items].map(({ claim }) => claim.ref)).toEqual(
      claims.map(({ ref }) => ref).reverse(),
    );
    expect(await of(jo, ana.accountId)).toHaveLength(3);
    for (const claim of claims) await assign(ana, claim, { to: null });
  });

  it('what somebody has ends when they no longer work on claims, and is told to the log', async () => {
    const leaving = await test.person('yomju', ['researcher']);
    const [one, two] = [await makeClaim(jo), await makeClaim(jo)];
    for (const claim of [one, two]) await assign(leaving, claim, { to: 'me' });
    await become(leaving, ['researcher', 'publisher']);
    expect(await of(leaving, 'me')).toHaveLength(2);
    const seen = watchLog(test);
    await become(leaving, ['publisher']);
    expect(seen.map(({ action }) => action).sort()).toEqual(['member.changed', 'review.assignments_ended']);
    expect(await of(leaving, leaving.accountId, jo)).toEqual([]);
    // And it does not come back with the role.
    await become(leaving, ['researcher']);
    expect(await of(leaving, 'me')).toEqual([]);
    expect((await assign(mina, one, { to: 'me' })).statusCode).toBe(204);
    await assign(mina, one, { to: null });
  });

  it('nobody else learns of it: another desk, a publisher, a claim that is not there', async () => {
    const claim = await makeClaim(jo);
    await assign(mina, claim, { to: 'me' });
    const outsider = await test.person('caspian', ['editor']);
    const foreign = await assign(outsider, { ...claim, ref: claim.id }, { to: 'me' });
    const absent = await outsider.call('POST', `/claims/${claim.id.replace(/.$/, 'f')}/assignment`, { to: 'me' });
    expect([foreign.statusCode, foreign.body]).toEqual([404, absent.body]);
    expect(await of(outsider, mina.accountId)).toEqual([]);
    const publisher = await test.person('yomju', ['publisher']);
    expect((await publisher.call('GET', '/assignments')).statusCode).toBe(403);
    expect((await assign(publisher, claim, { to: 'me' })).statusCode).toBe(403);
    for (const to of [publisher.accountId, outsider.accountId]) {
      expect((await assign(jo, claim, { to, takeOver: true })).json()).toMatchObject({ errors: [{ path: 'to' }] });
    }
  });
});
