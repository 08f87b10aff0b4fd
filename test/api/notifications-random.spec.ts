import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import { permissionsOf, readsEvidence, type Role } from '../../src/domain/roles.js';
import { type Made, makeClaim, makeSource, seenOf } from '../support/desk-records.js';
import { personAt } from '../support/seeded-desk.js';
import { type Person, TestApp } from '../support/test-app.js';

interface Notification {
  readonly id: string;
  readonly kind: string;
  readonly on: { readonly kind: string; readonly ref: string };
  readonly comment: string | null;
  readonly by: { readonly accountId: string } | null;
}

const ROLE_SETS: readonly (readonly Role[])[] = [
  ['researcher'],
  ['editor'],
  ['publisher'],
  ['auditor'],
  ['admin'],
  ['publisher'],
  ['custodian', 'publisher'],
  ['researcher', 'publisher'],
];
const RUNS = 4;
const STEPS = 25;

/** What can happen, with who does it, to which of the records, and to or about whom. */
const steps = fc.array(
  fc.record({
    what: fc.constantFrom('say', 'reply', 'edit', 'remove', 'assign', 'account', 'rule', 'follow', 'role', 'role'),
    who: fc.nat(4),
    whom: fc.nat(4),
    on: fc.nat(999),
    roles: fc.constantFrom(...ROLE_SETS),
    denies: fc.boolean(),
  }),
  { minLength: STEPS, maxLength: STEPS },
);
type Step = typeof steps extends fc.Arbitrary<(infer T)[]> ? T : never;

describe('over random sequences of what happens at a desk', () => {
  let test: TestApp;
  let runs = 0;
  /** Kinds that were seen at all: a walk on which nobody is told anything would prove nothing. */
  const seen = new Set<string>();

  beforeAll(async () => {
    test = await TestApp.start();
  }, 60_000);
  afterAll(() => test.stop());

  it('no notification reaches somebody who could not read its record at that moment', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (drawn) => {
        const desk = await RandomDesk.open(test, `desk-${(runs += 1)}`);
        for (const step of drawn) {
          await desk.take(step);
          await desk.check(seen);
        }
      }),
      { numRuns: RUNS, seed: 20241125, endOnFailure: true },
    );
    expect([...seen].sort()).toEqual(
      expect.arrayContaining(['assigned', 'claim_moved', 'commented', 'mentioned', 'reconfirm_due', 'ruling_expiring']),
    );
  }, 240_000);
});

/** Five people whose roles change, and what they do. */
class RandomDesk {
  private readonly comments: { readonly id: string; readonly record: string }[] = [];
  private sources = 0;

  private constructor(
    private readonly workspaces: WorkspacesService,
    private readonly slug: string,
    private readonly chief: Person,
    private readonly people: readonly Person[],
    private readonly claims: readonly Made[],
    private readonly roles: Map<string, readonly Role[]>,
  ) {}

  static async open(test: TestApp, slug: string): Promise<RandomDesk> {
    const chief = await test.person(slug, ['editor']);
    const people: Person[] = [];
    const roles = new Map<string, readonly Role[]>();
    for (const [i, own] of [['researcher'], ['editor'], ['researcher'], ['publisher'], ['editor']].entries()) {
      const login = `${slug}.${['mina', 'ana', 'jo', 'printer', 'kim'][i]}`;
      const set = ROLE_SETS.find((one) => one.join() === own.join()) ?? ['researcher'];
      const person = await personAt(test, slug, set, { login });
      people.push(person);
      roles.set(person.accountId, set);
    }
    const [mina, ana] = people;
    if (mina === undefined || ana === undefined) throw new Error('nobody is here');
    const claims = [await makeClaim(mina, 'One'), await makeClaim(ana, 'Two'), await makeClaim(chief, 'Three')];
    const desk = new RandomDesk(test.app.get(WorkspacesService, { strict: false }), slug, chief, people, claims, roles);
    // Everybody is told something from the start, so that a change of roles has something to take away.
    for (const [i, claim] of claims.entries()) {
      const text = people.map(({ accountId }) => `@${accountId}`).filter((_name, n) => n !== 3);
      await desk.say(chief, `/claims/${claim.ref}/comments`, claim.ref, `${i}: ${text.join(' ')}`);
    }
    return desk;
  }

  /** Whoever may not do it is refused, which is as good as anything else that happens. */
  async take({ what, who, whom, on, roles, denies }: Step): Promise<void> {
    const [person, other] = [this.at(this.people, who), this.at(this.people, whom)];
    const claim = this.at(this.claims, on);
    const comment = this.comments.length === 0 ? null : this.at(this.comments, on);
    const text = denies ? 'What of it?' : `What of it, @${other.accountId}?`;
    switch (what) {
      case 'role':
        return this.become(other, roles);
      case 'say':
        return this.say(person, `/claims/${claim.ref}/comments`, claim.ref, text);
      case 'assign': {
        const to = denies ? null : other.accountId;
        await this.chief.call('POST', `/claims/${claim.ref}/assignment`, { to, takeOver: true });
        return;
      }
      case 'follow':
        await person.call('PUT', `/claims/${claim.ref}/follow`);
        return;
      case 'account':
        return this.tell(denies ? 'denies' : 'asserts', claim);
      case 'rule':
        return this.rule(person, claim, denies);
      case 'reply':
      case 'edit':
      case 'remove':
        if (comment !== null) await this.onComment(what, person, comment, text);
    }
  }

  /** Everybody looks at what they are told, and tries to read the record of it. */
  async check(seen: Set<string>): Promise<void> {
    for (const person of this.people) {
      const permissions = permissionsOf(this.roles.get(person.accountId) ?? []);
      const answer = await person.call('GET', '/notifications?limit=200');
      const told = answer.statusCode === 200 ? answer.json<{ items: Notification[] }>().items : [];
      const count = await person.call('GET', '/notifications/unread');
      expect(answer.statusCode).toBe(permissions.has('claims.read') ? 200 : 403);
      if (answer.statusCode === 200) expect(count.json()).toEqual({ unread: told.length });
      else expect(count.statusCode).toBe(403);
      for (const { kind, on, comment, by } of told) {
        seen.add(kind);
        const read = await person.call('GET', comment === null ? `/claims/${on.ref}` : `/comments/${comment}`);
        expect({ kind, status: read.statusCode }).toEqual({ kind, status: 200 });
        if (comment !== null) {
          expect(readsEvidence(permissions)).toBe(true);
          expect(read.json<{ text: string | null }>().text).not.toBeNull();
        }
        expect(by?.accountId).not.toBe(person.accountId);
      }
    }
  }

  private async say(person: Person, path: string, record: string, text: string): Promise<void> {
    const answer = await person.call('POST', path, { text });
    if (answer.statusCode === 201) this.comments.push({ id: answer.json<Made>().id, record });
  }

  private async onComment(
    what: 'reply' | 'edit' | 'remove',
    person: Person,
    { id, record }: { id: string; record: string },
    text: string,
  ): Promise<void> {
    if (what === 'reply') return this.say(person, `/comments/${id}/replies`, record, text);
    const { version } = (await this.chief.call('GET', `/comments/${id}`)).json<Made>();
    if (what === 'edit') await person.call('PATCH', `/comments/${id}`, { text }, version);
    else await person.call('DELETE', `/comments/${id}`, undefined, version);
  }

  private async tell(stance: string, claim: Made): Promise<void> {
    const source = await makeSource(this.chief, `Bird ${(this.sources += 1)}`);
    const body = { claim: claim.ref, source: source.ref, access: 'eyewitness', stance };
    expect((await this.chief.call('POST', '/attributions', body)).statusCode).toBe(201);
  }

  private async rule(person: Person, claim: Made, expires: boolean): Promise<void> {
    const { standing } = (await this.chief.call('GET', `/claims/${claim.ref}`)).json<{
      standing: { computed?: string };
    }>();
    const detail = (await this.chief.call('GET', '/claims')).json<{
      items: { ref: string; computedStatus: string }[];
    }>();
    const status = detail.items.find(({ ref }) => ref === claim.ref)?.computedStatus ?? standing.computed;
    await person.call('POST', `/claims/${claim.ref}/rulings`, {
      ...(await seenOf(this.chief, claim.ref)),
      status,
      mode: 'accept',
      reason: 'As it stands.',
      ...(expires ? { expires: new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10) } : {}),
    });
  }

  private async become(person: Person, roles: readonly Role[]): Promise<void> {
    const actor = await this.workspaces.systemActorIn(this.slug);
    const member = (await this.workspaces.members(actor)).find(({ accountId }) => accountId === person.accountId);
    if (member === undefined) throw new Error('nobody to change');
    await this.workspaces.setMember(actor, { ...member, roles }, member.version);
    this.roles.set(person.accountId, roles);
  }

  private at<T>(items: readonly T[], pick: number): T {
    const item = items[pick % items.length];
    if (item === undefined) throw new Error('there is nothing to pick from');
    return item;
  }
}
