import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Endings } from '../../src/access/endings.service.js';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import { AuditLog } from '../../src/audit/audit-log.service.js';
import { createDataSource } from '../../src/database/data-source.factory.js';
import { freeJobsOfTheDead, WorkerLife } from '../../src/database/jobs/dead-workers.js';
import { enqueue, enqueueAdvice, type JobTask } from '../../src/database/jobs/job-queue.js';
import { installJobTables, type JobHandler, JobRunner } from '../../src/database/jobs/job-runner.js';
import { UnitOfWork, type WorkspaceScope } from '../../src/database/unit-of-work.js';
import { entities } from '../../src/entities.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

describe('the runner of jobs', () => {
  let database: TestDatabase;
  let owner: pg.Client;
  let unitOfWork: UnitOfWork;
  let desk: WorkspaceScope;
  let close: () => Promise<void>;

  beforeAll(async () => {
    database = await createTestDatabase();
    await installJobTables(database.owner);
    owner = new pg.Client(database.owner);
    await owner.connect();
    const dataSource = createDataSource({ connection: database.web, entities, poolSize: 2, keepsPlans: true });
    await dataSource.initialize();
    unitOfWork = new UnitOfWork(dataSource);
    desk = await new WorkspacesService(unitOfWork, new AuditLog(), new Endings()).create(
      { slug: 'yomju', title: 'Yomju' },
      null,
    );
    close = () => dataSource.destroy();
  });
  afterAll(async () => {
    await close();
    await owner.end();
    await database.drop();
  });

  const queue = () => unitOfWork.run(desk, (tx) => enqueue(tx, 'drain_stale'));
  const waiting = async () => (await owner.query('select 1 from graphile_worker.jobs')).rowCount ?? 0;
  const lockedBy = (worker: string) =>
    owner.query('update graphile_worker._private_jobs set locked_by = $1, locked_at = now()', [worker]);

  /** Runs jobs until the work is done. */
  async function running(
    handler: JobHandler,
    work: () => Promise<void>,
    task: JobTask = 'drain_stale',
  ): Promise<string[]> {
    const problems: string[] = [];
    const runner = new JobRunner({
      owner: database.owner,
      tasks: { drain_stale: () => Promise.resolve(), advise: () => Promise.resolve(), [task]: handler },
      onProblem: (event) => problems.push(event),
    });
    runner.start();
    try {
      await work();
    } finally {
      await runner.stop();
    }
    return problems;
  }

  it('takes the job of a worker that was killed, at once and not after hours', async () => {
    await queue();
    await lockedBy('pool-killed');
    let taken = 0;
    await running(
      () => Promise.resolve(void (taken += 1)),
      () => until(async () => (await waiting()) === 0),
    );
    expect(taken).toBe(1);
  });

  it('leaves alone the job of a worker that lives', async () => {
    await queue();
    await lockedBy('pool-alive');
    const life = await WorkerLife.begin(database.owner, 'pool-alive');
    const pool = new pg.Pool({ ...database.owner, max: 1 });
    expect(await freeJobsOfTheDead(pool)).toBe(0);
    expect(await waiting()).toBe(1);
    await life.end();
    expect(await freeJobsOfTheDead(pool)).toBe(1);
    await pool.end();
    await running(
      () => Promise.resolve(),
      () => until(async () => (await waiting()) === 0),
    );
  });

  it('gathers what is written in quick succession into one job for advice, and begins another when that is taken or full', async () => {
    const ids = Array.from({ length: 203 }, (_, i) => `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`);
    const gathered = async () => {
      const { rows } = await owner.query<{ ids: string[] }>(
        `select payload->'recordIds' as ids from graphile_worker._private_jobs order by id`,
      );
      return rows.map((row) => row.ids.length);
    };
    const ask = (from: number, to: number) =>
      unitOfWork.run(desk, async (tx) => {
        for (const id of ids.slice(from, to)) await enqueueAdvice(tx, id);
      });
    await ask(0, 2);
    expect(await gathered()).toEqual([2]);
    await lockedBy('pool-at-work');
    await ask(2, 3);
    expect(await gathered()).toEqual([2, 1]);
    await owner.query('delete from graphile_worker._private_jobs');
    await ask(0, 203);
    expect(await gathered()).toEqual([200, 3]);
    await owner.query(`update graphile_worker._private_jobs set run_at = now()`);
    const given: (readonly string[])[] = [];
    const advise: JobHandler = ({ recordIds }) => Promise.resolve(void given.push(recordIds ?? []));
    await running(advise, () => until(async () => (await waiting()) === 0), 'advise');
    expect(given.flat().sort()).toEqual(ids);
  });

  it('does a job again that was done as the connections broke, and the process goes on', async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', note);
    let done = 0;
    const breaks: JobHandler = async () => {
      done += 1;
      if (done > 1) return;
      await owner.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and application_name = 'whence jobs'`,
      );
    };
    await queue();
    const problems = await running(breaks, () => until(async () => (await waiting()) === 0));
    process.off('unhandledRejection', note);
    // Marked as done by another connection, or done again: both are right, as every job may be done twice.
    expect(done).toBeGreaterThanOrEqual(1);
    expect(problems).toContain('jobs_interrupted');
    expect(unhandled).toEqual([]);
  }, 60_000);
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it never came about');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
