import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { Endings } from '../../src/access/endings.service.js';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import { AuditLog } from '../../src/audit/audit-log.service.js';
import { newId } from '../../src/database/clock.js';
import { createDataSource } from '../../src/database/data-source.factory.js';
import { ConstraintViolation } from '../../src/database/database-error.js';
import { keepPlan } from '../../src/database/kept-plans.js';
import { UnitOfWork, type WorkspaceScope } from '../../src/database/unit-of-work.js';
import { entities } from '../../src/entities.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const MARKED = keepPlan('select key from regions where workspace_id = $1 and key = $2');
const PLAIN = 'select kind from regions where workspace_id = $1 and key = $2';
const INSERT = keepPlan(`insert into regions (workspace_id, id, number, key, kind) values ($1, $2, $3, $4, 'county')`);

describe('plans a connection keeps', () => {
  let database: TestDatabase;
  const open: DataSource[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(async () => {
    for (const dataSource of open) await dataSource.destroy();
    await database.drop();
  });

  /** One connection, so that what it prepared can be asked for. */
  async function desk(slug: string, keepsPlans: boolean): Promise<{ work: UnitOfWork; scope: WorkspaceScope }> {
    const dataSource = createDataSource({ connection: database.web, entities, poolSize: 1, keepsPlans });
    await dataSource.initialize();
    open.push(dataSource);
    const work = new UnitOfWork(dataSource);
    return {
      work,
      scope: await new WorkspacesService(work, new AuditLog(), new Endings()).create({ slug, title: slug }, null),
    };
  }

  async function prepared(work: UnitOfWork, scope: WorkspaceScope): Promise<string[]> {
    const rows = await work.read(scope, (tx) =>
      tx.query<{ statement: string }>('select statement from pg_prepared_statements where from_sql = false'),
    );
    return rows.map(({ statement }) => statement);
  }

  it('are those of marked statements and no others', async () => {
    const { work, scope } = await desk('keeps', true);
    await work.run(scope, async (tx) => {
      await tx.query(INSERT, [tx.workspaceId, newId(), 1, 'yomju']);
      expect(await tx.query(MARKED, [tx.workspaceId, 'yomju'])).toEqual([{ key: 'yomju' }]);
      expect(await tx.query(PLAIN, [tx.workspaceId, 'yomju'])).toEqual([{ kind: 'county' }]);
    });
    const kept = await prepared(work, scope);
    expect(kept).toEqual(expect.arrayContaining([MARKED, INSERT]));
    expect(kept).not.toContain(PLAIN);
  });

  it('are none where a pooler may stand between, and the answers are the same', async () => {
    const { work, scope } = await desk('plain', false);
    await work.run(scope, async (tx) => {
      await tx.query(INSERT, [tx.workspaceId, newId(), 1, 'yomju']);
      expect(await tx.query(MARKED, [tx.workspaceId, 'yomju'])).toEqual([{ key: 'yomju' }]);
    });
    expect(await prepared(work, scope)).toEqual([]);
  });

  it('stay behind the wall of the workspace that is entered, on the one connection two of them share', async () => {
    const { work, scope } = await desk('wall-a', true);
    const other = await new WorkspacesService(work, new AuditLog(), new Endings()).create(
      { slug: 'wall-b', title: 'b' },
      null,
    );
    await work.run(scope, (tx) => tx.query(INSERT, [tx.workspaceId, newId(), 1, 'hidden']));
    // Six times: from the sixth on PostgreSQL may use one plan for all values.
    for (let i = 0; i < 7; i++) {
      expect(await work.read(scope, (tx) => tx.query(MARKED, [tx.workspaceId, 'hidden']))).toHaveLength(1);
      expect(await work.read(other, (tx) => tx.query(MARKED, [scope.workspaceId, 'hidden']))).toEqual([]);
    }
  });

  it('tell a refused row by the name of its constraint, and the connection goes on', async () => {
    const { work, scope } = await desk('refused', true);
    const id = newId();
    await work.run(scope, (tx) => tx.query(INSERT, [tx.workspaceId, id, 1, 'once']));
    const again = work.run(scope, (tx) => tx.query(INSERT, [tx.workspaceId, id, 2, 'twice']));
    await expect(again).rejects.toBeInstanceOf(ConstraintViolation);
    expect(await work.read(scope, (tx) => tx.query(MARKED, [tx.workspaceId, 'once']))).toHaveLength(1);
  });

  it('are made anew when the table has changed under them', async () => {
    const { work, scope } = await desk('altered', true);
    await work.run(scope, (tx) => tx.query(INSERT, [tx.workspaceId, newId(), 1, 'before']));
    const owner = createDataSource({ connection: database.owner, poolSize: 1 });
    await owner.initialize();
    await owner.query('alter table regions add column trial text');
    await owner.query('create index trial_index on regions (workspace_id, trial)');
    await owner.destroy();
    await work.run(scope, (tx) => tx.query(INSERT, [tx.workspaceId, newId(), 2, 'after']));
    expect(await work.read(scope, (tx) => tx.query(MARKED, [tx.workspaceId, 'after']))).toEqual([{ key: 'after' }]);
  });

  it('are refused for statements put together from values', () => {
    const varying = () => Array.from({ length: 600 }, (_, i) => keepPlan(`select ${String(i)}`));
    expect(varying).toThrow('put together from values');
  });
});
