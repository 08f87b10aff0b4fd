import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditLog } from '../../src/audit/audit-log.service.js';
import { AccountsService } from '../../src/access/accounts.service.js';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import type { DataSource } from 'typeorm';
import { type Tx, UnitOfWork, type WorkspaceScope } from '../../src/database/unit-of-work.js';
import { ExportService } from '../../src/exchange/export.service.js';
import { FreezesReader } from '../../src/freezes/freezes.reader.js';
import { FreezesService } from '../../src/freezes/freezes.service.js';
import { Offboarding } from '../../src/offboarding/offboarding.service.js';
import { WithheldLetters } from '../../src/sources/withheld-letters.service.js';
import { asOwner } from '../support/as-owner.js';
import { makeSource } from '../support/desk-records.js';
import { type Person, TestApp } from '../support/test-app.js';

const ROUNDS = 15;

/** Lets something happen between what was read and what is written of it. */
class FreezingBetween extends UnitOfWork {
  constructor(
    dataSource: DataSource,
    private readonly between: () => Promise<void>,
  ) {
    super(dataSource);
  }
  override async run<T>(scope: WorkspaceScope, work: (tx: Tx) => Promise<T>): Promise<T> {
    await this.between();
    return super.run(scope, work);
  }
}

describe('two at the same moment', () => {
  let test: TestApp;
  let offboarding: Offboarding;
  let workspaces: WorkspacesService;
  let freezes: FreezesService;

  beforeAll(async () => {
    test = await TestApp.start();
    offboarding = test.app.get(Offboarding, { strict: false });
    workspaces = test.app.get(WorkspacesService, { strict: false });
    freezes = test.app.get(FreezesService, { strict: false });
  });
  afterAll(() => test.stop());

  async function loginOf(person: Person): Promise<string> {
    const rows = await asOwner(test, (client) =>
      client.query<{ login: string }>('select login from accounts where account_id = $1', [person.accountId]),
    );
    return rows.rows[0]?.login ?? '';
  }
  const fulfilled = (results: readonly PromiseSettledResult<unknown>[]) =>
    results.filter(({ status }) => status === 'fulfilled').length;
  const codes = (results: readonly PromiseSettledResult<unknown>[]) =>
    results.flatMap((one) => (one.status === 'rejected' ? [String(Reflect.get(Object(one.reason), 'code'))] : []));

  it('who are the last two admins do not both go', async () => {
    for (let i = 0; i < ROUNDS; i++) {
      const slug = `last-${i}`;
      const first = await test.person(slug, ['admin']);
      const second = await test.person(slug, ['admin']);
      await test.person(slug, ['editor']);
      const actor = await workspaces.systemActorIn(slug);
      const [a, b] = [await loginOf(first), await loginOf(second)];
      // Removed, closed, and without the role: each against each.
      const ways = [
        () => offboarding.removeMember(actor, a, 1),
        () => offboarding.closeAccount({ accountId: null }, b, null),
        () => workspaces.setMember(actor, { accountId: second.accountId, name: b, roles: ['editor'] }, 1),
        () => offboarding.removeMember(actor, b, 1),
      ];
      const other = ways[1 + (i % 3)];
      const results = await Promise.allSettled([ways[0]?.(), other?.()]);
      expect([fulfilled(results), codes(results)]).toEqual([1, ['LAST_ADMIN']]);
      const left = (await workspaces.members(actor)).filter(({ roles }) => roles.includes('admin'));
      expect(left).toHaveLength(1);
    }
  });

  it('who are the last two admins of the installation are not both closed', async () => {
    const heads = [
      await test.person('nowhere', [], { isAdmin: true }),
      await test.person('nowhere', [], { isAdmin: true }),
    ];
    const logins = await Promise.all(heads.map(loginOf));
    const results = await Promise.allSettled(
      logins.map((login) => offboarding.closeAccount({ accountId: null }, login, null)),
    );
    expect([fulfilled(results), codes(results)]).toEqual([1, ['LAST_INSTALLATION_ADMIN']]);
  });

  it('an account that is closed while it is made a member is not one afterwards', async () => {
    const accounts = test.app.get(AccountsService, { strict: false });
    await test.person('joining', ['admin']);
    const actor = await workspaces.systemActorIn('joining');
    for (let i = 0; i < ROUNDS; i++) {
      const login = `joiner-${i}`;
      const accountId = await accounts.create({ login, displayName: login, password: null, isAdmin: false }, null);
      await Promise.allSettled([
        workspaces.setMember(actor, { accountId, name: login, roles: ['admin'] }, null),
        offboarding.closeAccount({ accountId: null }, login, null),
      ]);
      expect((await workspaces.members(actor)).map((member) => member.accountId)).not.toContain(accountId);
    }
  });

  // Either the export was before, and then the freeze lists it; or it is refused. None is neither.
  it('an export beside a freeze is listed by the freeze, or refused', async () => {
    const exports = test.app.get(ExportService, { strict: false });
    let [listed, refused] = [0, 0];
    for (let i = 0; i < ROUNDS; i++) {
      const slug = `export-${i}`;
      const source = await makeSource(await test.person(slug, ['editor']), 'Heron');
      const actor = await workspaces.systemActorIn(slug);
      const target = i % 2 === 0 ? null : source.ref;
      const freezing = async () => {
        await new Promise((resolve) => setTimeout(resolve, (i % 5) * 4));
        return freezes.freeze(actor, target, 'now');
      };
      const [exported, frozen] = await Promise.allSettled([exports.export(actor), freezing()]);
      if (frozen.status !== 'fulfilled') throw frozen.reason;
      if (exported.status === 'fulfilled') {
        listed += 1;
        expect(frozen.value.handedOut).toHaveLength(1);
      } else {
        refused += 1;
        expect(exported.reason).toMatchObject({ kind: 'frozen' });
        expect(frozen.value.handedOut).toEqual([]);
      }
      await expect(exports.export(actor)).rejects.toMatchObject({ kind: 'frozen' });
    }
    expect(listed + refused).toBe(ROUNDS);
  });

  it.each(['workspace', 'source'])(
    'an export that read before its %s was frozen does not get out after it',
    async (what) => {
      const slug = `slow-${what}`;
      const source = await makeSource(await test.person(slug, ['editor']), 'Heron');
      const actor = await workspaces.systemActorIn(slug);
      const between = new FreezingBetween(test.dataSource, async () => {
        await freezes.freeze(actor, what === 'source' ? source.ref : null, 'now');
      });
      const exports = new ExportService(
        between,
        test.app.get(AuditLog, { strict: false }),
        test.app.get(WithheldLetters, { strict: false }),
        test.app.get(FreezesReader, { strict: false }),
      );
      await expect(exports.export(actor)).rejects.toMatchObject({ kind: 'frozen' });
      expect((await freezes.freeze(actor, what === 'source' ? source.ref : null, 'again')).handedOut).toEqual([]);
    },
  );

  it('a freeze and a thaw leave it frozen or thawed, and count one freeze at a time', async () => {
    for (let i = 0; i < ROUNDS; i++) {
      const slug = `both-${i}`;
      const editor = await test.person(slug, ['editor']);
      const colleague = await test.person(slug, ['editor']);
      const by = async (person: Person) => {
        const actor = await workspaces.actorIn(slug, person.accountId);
        if (actor === null) throw new Error('not a member');
        return actor;
      };
      const [first, second] = [await by(editor), await by(colleague)];
      await freezes.freeze(first, null, 'once');
      const results = await Promise.allSettled([
        freezes.thaw(second, null, 'over'),
        freezes.freeze(first, null, 'again'),
        freezes.thaw(second, null, 'over'),
      ]);
      // A second thaw may find the second freeze open, and end it too.
      expect(codes(results).filter((code) => code !== 'NOT_FROZEN')).toEqual([]);
      const { items } = await freezes.list(first);
      expect(items.length).toBeLessThanOrEqual(1);
      const { isFrozen } = await by(editor);
      expect(isFrozen).toBe(items.length === 1);
    }
  });
});
