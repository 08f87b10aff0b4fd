import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { AskersRepository } from '../../src/access/askers.repository.js';
import { Endings } from '../../src/access/endings.service.js';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import { AuditLog } from '../../src/audit/audit-log.service.js';
import { newId } from '../../src/database/clock.js';
import { createDataSource } from '../../src/database/data-source.factory.js';
import {
  ConstraintViolation,
  databaseErrorFrom,
  DatabaseTooSlow,
  DatabaseUnavailable,
} from '../../src/database/database-error.js';
import { insertRows } from '../../src/database/insert-rows.js';
import { type Tx, UnitOfWork, type WorkspaceScope } from '../../src/database/unit-of-work.js';
import { entities } from '../../src/entities.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

class PowerCut extends Error {}

const RAISE_40001 = `do $$ begin raise exception 'gave way' using errcode = '40001'; end $$`;
const END_OWN_CONNECTION = 'select pg_terminate_backend(pg_backend_pid())';

describe('a unit of work', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let unitOfWork: UnitOfWork;
  let yomju: WorkspaceScope;
  let caspian: WorkspaceScope;
  let number = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = createDataSource({ connection: database.web, entities, poolSize: 5 });
    await dataSource.initialize();
    unitOfWork = new UnitOfWork(dataSource);
    const workspaces = new WorkspacesService(unitOfWork, new AuditLog(), new Endings());
    yomju = await workspaces.create({ slug: 'yomju', title: 'Yomju' }, null);
    caspian = await workspaces.create({ slug: 'caspian', title: 'Caspian' }, null);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  async function addRegion(tx: Tx, more: { id?: string; key?: string; kind?: string; parentId?: string } = {}) {
    number += 1;
    const { id = newId(), key = `place-${number}`, kind = 'county', parentId = null } = more;
    await insertRows(tx, 'regions', ['id', 'number', 'key', 'kind', 'parent_id'], [[id, number, key, kind, parentId]]);
    return id;
  }

  async function countRegions(scope: WorkspaceScope, key = '%'): Promise<number> {
    const rows = await unitOfWork.read(scope, (tx) =>
      tx.query<{ count: number }>(
        'select count(*)::int as count from regions where workspace_id = $1 and key like $2',
        [tx.workspaceId, key],
      ),
    );
    return rows[0]?.count ?? -1;
  }

  it('is stopped when one statement takes too long, and leaves nothing', async () => {
    const hasty = new UnitOfWork(dataSource, { statement: 100, lock: 5000, idle: 5000 });
    const work = hasty.run(yomju, async (tx) => {
      await addRegion(tx, { key: 'too-slow' });
      await tx.query('select pg_sleep(5)');
    });
    await expect(work).rejects.toBeInstanceOf(DatabaseTooSlow);
    expect(await countRegions(yomju, 'too-slow')).toBe(0);
  });

  it('is stopped when it waits too long for what somebody else holds', async () => {
    const hasty = new UnitOfWork(dataSource, { statement: 5000, lock: 100, idle: 5000 });
    const hold = (tx: Tx) =>
      tx.query('select 1 from workspaces where workspace_id = $1 for update', [tx.workspaceId]).then(() => undefined);
    await unitOfWork.run(yomju, async (tx) => {
      await hold(tx);
      await expect(hasty.run(yomju, hold)).rejects.toBeInstanceOf(DatabaseTooSlow);
    });
  });

  it('is ended when it does nothing for too long, as with a reader who takes nothing', async () => {
    const hasty = new UnitOfWork(dataSource, { statement: 5000, lock: 5000, idle: 100 });
    const work = hasty.read(yomju, async (tx) => {
      await delay(1000);
      await tx.query('select 1 from workspaces where workspace_id = $1', [tx.workspaceId]);
    });
    await expect(work).rejects.toBeInstanceOf(DatabaseUnavailable);
    expect(await countRegions(yomju, 'kept-by-nobody')).toBe(0);
  });

  it('hands its time limits on to nobody: they end with its transaction', async () => {
    const alone = createDataSource({ connection: database.web, entities, poolSize: 1 });
    await alone.initialize();
    const shown = async () => {
      const rows = await alone.query<{ of: string }[]>(
        `select concat_ws(' ', current_setting('statement_timeout'), current_setting('lock_timeout')) as of`,
      );
      return rows[0]?.of;
    };
    const before = await shown();
    const within = await new UnitOfWork(alone).run(yomju, async (tx) => {
      const rows = await tx.query<{ of: string }>(
        `select concat_ws(' ', current_setting('statement_timeout'), current_setting('lock_timeout'),
           current_setting('idle_in_transaction_session_timeout')) as of`,
      );
      return rows[0]?.of;
    });
    expect(within).toBe('30s 15s 1min');
    expect(await shown()).toBe(before);
    await alone.destroy();
  });

  it('is confined to an id and nothing else: what is no id never gets into the message it begins with', async () => {
    const notAnId = { workspaceId: `${yomju.workspaceId}'::uuid), whence_enter_access('${yomju.workspaceId}` };
    const work = () => Promise.resolve('done');
    await expect(unitOfWork.read(notAnId, work)).rejects.toBeInstanceOf(TypeError);
    await expect(unitOfWork.run(notAnId, work)).rejects.toBeInstanceOf(TypeError);
    await expect(unitOfWork.access('nobody', work)).rejects.toBeInstanceOf(TypeError);
  });

  it('is not needed to find out who asks; what that enters ends with its statement', async () => {
    const alone = createDataSource({ connection: database.web, entities, poolSize: 1 });
    await alone.initialize();
    const accountId = newId();
    await unitOfWork.access(null, (tx) =>
      tx.query(`insert into accounts (account_id, login, display_name) values ($1, 'ri', 'Ri')`, [accountId]),
    );
    await unitOfWork.run(yomju, (tx) =>
      insertRows(tx, 'memberships', ['account_id', 'name', 'roles'], [[accountId, 'Ri', ['auditor']]]),
    );
    const askers = new AskersRepository(new UnitOfWork(alone));
    expect(await askers.member(accountId, 'yomju')).toMatchObject({
      workspaceId: yomju.workspaceId,
      accountId,
      roles: ['auditor'],
    });
    const inside = await alone.query<unknown[]>('select whence_scope() as scope, whence_ws() as workspace');
    expect(inside).toEqual([{ scope: '', workspace: null }]);
    expect(await alone.query('select 1 from accounts')).toEqual([]);

    expect(await askers.member(accountId, 'caspian')).toBeNull();
    expect(await askers.member(accountId, 'nowhere')).toBeNull();
    expect(await askers.member(newId(), 'yomju')).toBeNull();
    await alone.destroy();
  });

  it('that fails half way leaves nothing of what it wrote', async () => {
    const work = unitOfWork.run(yomju, async (tx) => {
      await addRegion(tx, { key: 'half-1' });
      await addRegion(tx, { key: 'half-2' });
      throw new PowerCut();
    });
    await expect(work).rejects.toBeInstanceOf(PowerCut);
    expect(await countRegions(yomju, 'half-%')).toBe(0);
  });

  it('that succeeds keeps what it wrote, for its own workspace only', async () => {
    await unitOfWork.run(yomju, (tx) => addRegion(tx, { key: 'kept' }));
    expect(await countRegions(yomju, 'kept')).toBe(1);
    expect(await countRegions(caspian, 'kept')).toBe(0);
  });

  it('never sees a row of the other workspace: 1,000 of them by 32 clients on 5 connections, some failing', async () => {
    const kept = { yomju: 0, caspian: 0 };
    let seenOfOthers = 0;
    let failed = 0;
    const oneOf = async (i: number): Promise<void> => {
      const [scope, name] = i % 2 === 0 ? ([yomju, 'yomju'] as const) : ([caspian, 'caspian'] as const);
      try {
        await unitOfWork.run(scope, async (tx) => {
          await addRegion(tx, { key: `${name}-crowd-${i}` });
          // On purpose without workspace_id: what is left is the wall alone.
          const rows = await tx.query<{ wrong: number; mine: number }>(
            `select (count(*) filter (where workspace_id <> $1))::int as wrong,
                    (count(*) filter (where key = $2))::int as mine from regions`,
            [scope.workspaceId, `${name}-crowd-${i}`],
          );
          seenOfOthers += rows[0]?.wrong ?? 1;
          if (rows[0]?.mine !== 1) throw new Error('a row just written is not seen');
          if (i % 10 === 3) throw new PowerCut();
          if (i % 50 === 7) await tx.query(END_OWN_CONNECTION);
        });
        kept[name] += 1;
      } catch (error) {
        if (!(error instanceof PowerCut) && !(error instanceof DatabaseUnavailable)) throw error;
        failed += 1;
      }
    };
    let next = 0;
    const client = async (): Promise<void> => {
      while (next < 1000) await oneOf(next++);
    };
    await Promise.all(Array.from({ length: 32 }, client));

    expect(seenOfOthers).toBe(0);
    // Every tenth throws (100), every fiftieth loses its connection (20).
    expect(failed).toBe(120);
    expect(kept.yomju + kept.caspian).toBe(880);
    expect(await countRegions(yomju, '%-crowd-%')).toBe(kept.yomju);
    expect(await countRegions(caspian, '%-crowd-%')).toBe(kept.caspian);
  });

  it('writes no row into another workspace, and moves none there', async () => {
    const smuggled = unitOfWork.run(yomju, (tx) => addRegion({ ...tx, workspaceId: caspian.workspaceId }));
    await expect(smuggled).rejects.toMatchObject({ name: 'ConstraintViolation', kind: 'privilege' });
    await unitOfWork.run(yomju, (tx) => addRegion(tx, { key: 'mover' }));
    const moved = unitOfWork.run(yomju, (tx) =>
      tx.query(`update regions set workspace_id = $1 where key = 'mover'`, [caspian.workspaceId]),
    );
    await expect(moved).rejects.toMatchObject({ kind: 'privilege' });
    expect(await countRegions(yomju, 'mover')).toBe(1);
  });

  describe('outside of which', () => {
    const TABLES = `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'r' and has_table_privilege(current_user, c.oid, $1)
        and c.relname not in ('workspace_slugs', 'rate_limits', 'schema_migrations') order by 1`;

    it('the web process sees no row of any table', async () => {
      const tables = await dataSource.query<{ name: string }[]>(TABLES, ['select']);
      expect(tables.length).toBeGreaterThan(20);
      for (const { name } of tables) {
        const rows = await dataSource.query<unknown[]>(`select 1 from ${name} limit 1`);
        expect([name, rows.length]).toEqual([name, 0]);
      }
    });

    it('the web process changes and removes nothing', async () => {
      for (const { name } of await dataSource.query<{ name: string }[]>(TABLES, ['delete'])) {
        const removed = await dataSource.query<[unknown[], number]>(`delete from ${name}`);
        expect([name, removed[1]]).toEqual([name, 0]);
      }
      expect(await dataSource.query('update regions set code = $1', ['X'])).toEqual([[], 0]);
      expect(await countRegions(yomju, 'kept')).toBe(1);
    });

    it('the web process adds nothing', async () => {
      const insert = dataSource.query(
        `insert into regions (workspace_id, id, number, key, kind) values ($1, $2, 999999, 'x', 'county')`,
        [yomju.workspaceId, newId()],
      );
      await expect(insert).rejects.toMatchObject({ code: '42501' });
    });

    it('no account, session or link is seen, inside a workspace neither', async () => {
      await unitOfWork.access(null, (tx) =>
        tx.query(`insert into accounts (account_id, login, display_name) values ($1, 'jo', 'Jo')`, [newId()]),
      );
      const count = `select count(*)::int as count from accounts where login = 'jo'`;
      expect(await dataSource.query(count)).toEqual([{ count: 0 }]);
      expect(await unitOfWork.run(yomju, (tx) => tx.query(count))).toEqual([{ count: 0 }]);
      expect(await unitOfWork.access(null, (tx) => tx.query(count))).toEqual([{ count: 1 }]);
    });
  });

  it('in the access scope sees no content', async () => {
    const count = 'select count(*)::int as count from regions';
    expect(await unitOfWork.access(null, (tx) => tx.query(count))).toEqual([{ count: 0 }]);
  });

  it('that only reads cannot write, and sees one moment throughout', async () => {
    const write = unitOfWork.read(yomju, (tx) => addRegion(tx));
    await expect(write).rejects.toMatchObject({ code: '25006' });

    const [before, after] = await unitOfWork.read(yomju, async (tx) => {
      const count = () =>
        tx.query<{ n: number }>('select count(*)::int as n from regions where workspace_id = $1', [tx.workspaceId]);
      const first = await count();
      await unitOfWork.run(yomju, (other) => addRegion(other));
      return [first, await count()];
    });
    expect(after).toEqual(before);
  });

  describe('that the database gives up for another', () => {
    it('is run again from the start, and writes once', async () => {
      let attempts = 0;
      await unitOfWork.run(yomju, async (tx) => {
        attempts += 1;
        await addRegion(tx, { key: `again-${attempts}` });
        if (attempts < 3) await tx.query(RAISE_40001);
      });
      expect(attempts).toBe(3);
      expect(await countRegions(yomju, 'again-%')).toBe(1);
    });

    it('is given up after five attempts, as something to try again later', async () => {
      let attempts = 0;
      const work = unitOfWork.run(yomju, async (tx) => {
        attempts += 1;
        await tx.query(RAISE_40001);
      });
      await expect(work).rejects.toBeInstanceOf(DatabaseUnavailable);
      expect(attempts).toBe(5);
    });

    it('gets through when two wait for each other', async () => {
      const a = await unitOfWork.run(yomju, (tx) => addRegion(tx));
      const b = await unitOfWork.run(yomju, (tx) => addRegion(tx));
      let meet: () => void = () => undefined;
      const both = new Promise<void>((resolve) => (meet = resolve));
      let arrived = 0;
      const lockBoth = (first: string, second: string) =>
        unitOfWork.run(yomju, async (tx) => {
          const lock = (id: string) =>
            tx.query(`update regions set code = coalesce(code, '') || 'x' where workspace_id = $1 and id = $2`, [
              tx.workspaceId,
              id,
            ]);
          await lock(first);
          arrived += 1;
          if (arrived === 2) meet();
          await both;
          await lock(second);
        });
      await Promise.all([lockBoth(a, b), lockBoth(b, a)]);
      const codes = await unitOfWork.read(yomju, (tx) =>
        tx.query<{ code: string }>('select code from regions where workspace_id = $1 and id = any($2)', [
          tx.workspaceId,
          [a, b],
        ]),
      );
      expect(codes.map(({ code }) => code)).toEqual(['xx', 'xx']);
      // At least one of the two came twice.
      expect(arrived).toBeGreaterThan(2);
    });
  });

  describe('whose connection breaks', () => {
    it('says that the database cannot be reached; the next one works', async () => {
      for (let i = 0; i < 6; i++) {
        const work = unitOfWork.run(yomju, (tx) => tx.query(END_OWN_CONNECTION));
        await expect(work).rejects.toBeInstanceOf(DatabaseUnavailable);
      }
      expect(await countRegions(yomju, 'kept')).toBe(1);
    });

    it('or cannot be made says the same', async () => {
      const nowhere = createDataSource({ connection: { ...database.web, host: '/nowhere/at/all' } });
      const failure = await nowhere.initialize().catch((error: unknown) => databaseErrorFrom(error));
      expect(failure).toBeInstanceOf(DatabaseUnavailable);
    });
  });

  describe('that breaks a rule of the schema names the rule', () => {
    const sameId = newId();
    it.each<[ConstraintViolation['kind'], string, (tx: Tx) => Promise<unknown>]>([
      [
        'unique',
        'regions_pk',
        async (tx) => {
          await addRegion(tx, { id: sameId });
          await addRegion(tx, { id: sameId });
        },
      ],
      ['check', 'regions_kind_ck', (tx) => addRegion(tx, { kind: 'planet' })],
      ['foreign_key', 'regions_parent_fk', (tx) => addRegion(tx, { parentId: newId() })],
      ['privilege', '', (tx) => tx.query('delete from audit_leaves')],
    ])('%s %s', async (kind, constraint, work) => {
      const failure = await unitOfWork.run(yomju, work).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(ConstraintViolation);
      expect(failure).toMatchObject({ kind, constraint });
    });

    it('also when only the message has it, with the number of a shard behind', () => {
      const error = Object.assign(
        new Error('duplicate key value violates unique constraint "claims_number_uq_102008"'),
        { code: '23505' },
      );
      expect(databaseErrorFrom(error)).toMatchObject({ kind: 'unique', constraint: 'claims_number_uq' });
    });

    it('and never the row: the message of the driver quotes values', async () => {
      const failure = await unitOfWork
        .run(yomju, (tx) => addRegion(tx, { kind: 'the house of Kim' }))
        .catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(Error);
      expect(String(failure)).not.toContain('Kim');
    });
  });
});
