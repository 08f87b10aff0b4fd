import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DrainService } from '../../src/corroboration/drain.service.js';
import { newId } from '../../src/database/clock.js';
import { insertRows } from '../../src/database/insert-rows.js';
import { JobHandlers } from '../../src/database/jobs/job-handlers.js';
import { installJobTables } from '../../src/database/jobs/job-runner.js';
import { enqueue } from '../../src/database/jobs/job-queue.js';
import type { LogEntry } from '../../src/http/log.js';
import { type Desk, Newsroom } from '../support/desk-at-work.js';

describe('a source on which more claims rest than one transaction re-assesses', () => {
  let newsroom: Newsroom;
  let owner: pg.Client;

  beforeAll(async () => {
    newsroom = await Newsroom.open();
    owner = new pg.Client(newsroom.database.owner);
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await newsroom.close();
  });

  /** An outlet that reports every one of these claims, written in bulk the way an import is. */
  async function outletWith(slug: string, claims: number): Promise<{ desk: Desk; outlet: string }> {
    const desk = await newsroom.desk(slug);
    const outlet = await desk.source('outlet');
    await desk.run(async (tx) => {
      const ids = Array.from({ length: claims }, () => newId());
      const named = ids.map((id, i) => [id, i + 10, `c-${i + 10}`, 'event']);
      await insertRows(tx, 'claims', ['id', 'number', 'key', 'kind'], named);
      const told = ids.map((id, i) => [newId(), i + 10, `a-${i + 10}`, id, outlet, 'eyewitness']);
      await insertRows(tx, 'attributions', ['id', 'number', 'key', 'claim_id', 'source_id', 'access'], told);
      await desk.record(tx, null, 'dossier.imported');
      await newsroom.corroboration.reassessAll(tx);
    });
    return { desk, outlet };
  }

  async function count(desk: Desk): Promise<{ stale: number; current: number }> {
    const stored = [...(await desk.stored()).values()];
    const stale = stored.filter((result) => result === 'stale').length;
    return { stale, current: stored.length - stale };
  }

  it('answers 200 claims in the transaction that touched them', async () => {
    const { desk, outlet } = await outletWith('two-hundred', 200);
    await desk.grade(outlet, 'B');
    expect(await count(desk)).toEqual({ stale: 0, current: 200 });
    await desk.feature(outlet, 'owner', 'a ministry');
    expect(await desk.stored()).toEqual(await desk.computed());
  });

  it('marks 201 claims stale in it, and drains them afterwards', async () => {
    const { desk, outlet } = await outletWith('two-hundred-and-one', 201);
    await desk.grade(outlet, 'B');
    expect(await count(desk)).toEqual({ stale: 201, current: 0 });
    expect(await newsroom.drain.drain(desk.workspaceId)).toBe(201);
    expect(await count(desk)).toEqual({ stale: 0, current: 201 });
    expect(await desk.stored()).toEqual(await desk.computed());
  });

  it('an import that names nothing causes nothing until it asks, and then one pass', async () => {
    const desk = await newsroom.desk('import');
    const id = newId();
    await desk.run(async (tx) => {
      await insertRows(tx, 'claims', ['id', 'number', 'key', 'kind'], [[id, 1, 'c-1', 'event']]);
      await desk.record(tx, null, 'dossier.imported');
    });
    expect((await desk.stored()).size).toBe(0);
    await desk.run((tx) => newsroom.corroboration.reassess(tx, [id]));
    expect((await desk.stored()).get('c-1')).toMatchObject({ claim: 'c-1', status: 'unsupported' });
  });

  it('a claim that never had an assessment is stored as unsupported and stale', async () => {
    const desk = await newsroom.desk('large-import');
    await desk.run(async (tx) => {
      const rows = Array.from({ length: 2001 }, (_, i) => [newId(), i + 1, `c-${i + 1}`, 'event']);
      await insertRows(tx, 'claims', ['id', 'number', 'key', 'kind'], rows);
      await newsroom.corroboration.reassessAll(tx);
    });
    const rows = await desk.run((tx) =>
      tx.query<{ status: string; claim: string; key: string }>(
        `select a.status, a.result ->> 'claim' as claim, c.key from assessments a
         join claims c on c.workspace_id = $1 and c.id = a.claim_id
         where a.workspace_id = $1 and a.is_stale order by c.number limit 1`,
        [tx.workspaceId],
      ),
    );
    expect(rows).toEqual([{ status: 'unsupported', claim: 'c-1', key: 'c-1' }]);
    expect(await count(desk)).toEqual({ stale: 2001, current: 0 });
  });

  it('loses nothing when it is stopped between two batches', async () => {
    const { desk, outlet } = await outletWith('stopped', 450);
    await desk.grade(outlet, 'C');
    const stop = new AbortController();
    const batch = newsroom.corroboration.refreshStale.bind(newsroom.corroboration);
    const stopping = new DrainService(
      newsroom.unitOfWork,
      newsroom.workspaces,
      Object.assign(Object.create(newsroom.corroboration), {
        refreshStale: (tx: Parameters<typeof batch>[0]) => {
          stop.abort();
          return batch(tx);
        },
      }),
      new JobHandlers(),
      {},
    );
    expect(await stopping.drain(desk.workspaceId, stop.signal)).toBe(200);
    expect(await count(desk)).toEqual({ stale: 250, current: 200 });
    // A batch that fails leaves its claims marked.
    await expect(
      desk.run(async (tx) => {
        await newsroom.corroboration.refreshStale(tx);
        throw new Error('killed');
      }),
    ).rejects.toThrow('killed');
    expect(await count(desk)).toEqual({ stale: 250, current: 200 });
    await newsroom.drain.drainAll();
    expect(await count(desk)).toEqual({ stale: 0, current: 450 });
  });

  it('two drains at once share the work and meet no claim twice', async () => {
    const { desk, outlet } = await outletWith('shared', 450);
    await desk.grade(outlet, 'C');
    const done = await Promise.all([1, 2, 3].map(() => newsroom.drain.drain(desk.workspaceId)));
    expect(done.reduce((sum, each) => sum + each, 0)).toBe(450);
    expect(await count(desk)).toEqual({ stale: 0, current: 450 });
  });

  it('two people who add an account at the same moment both count', async () => {
    const desk = await newsroom.desk('two-at-once');
    const claim = await desk.claim('petition');
    const sources = await Promise.all(['heo', 'jo', 'min', 'park'].map((key) => desk.profiled(key)));
    await Promise.all(sources.map((source, i) => desk.account(`a${i}`, claim, source)));
    expect((await desk.stored()).get('petition')).toMatchObject({ support: { origins: { min: 4 } } });
    expect(await desk.stored()).toEqual(await desk.computed());
  });

  it('re-checks at start what was computed under other rules, and what has no assessment', async () => {
    const desk = await newsroom.desk('upgraded');
    await desk.claim('old-rules');
    await desk.run(async (tx) => {
      await tx.query(`update assessments set policy = 'newsroom-two-source@0.9.0#0' where workspace_id = $1`, [
        tx.workspaceId,
      ]);
      await insertRows(tx, 'claims', ['id', 'number', 'key', 'kind'], [[newId(), 90, 'forgotten', 'event']]);
    });
    await newsroom.drain.drainAll();
    expect([...(await desk.stored()).keys()].sort()).toEqual(['forgotten', 'old-rules']);
    expect(await desk.stored()).toEqual(await desk.computed());
  });

  describe('the queue', () => {
    it('takes nothing and refuses nothing where there are no job tables', async () => {
      const desk = await newsroom.desk('no-jobs');
      await desk.run((tx) => enqueue(tx, 'drain_stale'));
    });

    it('refuses a task that is not on the list, and a job for another workspace', async () => {
      const desk = await newsroom.desk('queue-a');
      const other = await newsroom.desk('queue-b');
      const queue = (task: string, workspaceId: string) =>
        desk.run((tx) => tx.query('select app.enqueue($1, $2, null)', [task, workspaceId]));
      await expect(queue('drop_everything', desk.workspaceId)).rejects.toThrow('there is no such task');
      await expect(queue('drain_stale', other.workspaceId)).rejects.toThrow('privilege');
    });

    it('holds one job for a workspace however often it is touched, and a worker does it', async () => {
      await installJobTables(newsroom.database.owner);
      const { desk, outlet } = await outletWith('worker', 201);
      await desk.grade(outlet, 'B');
      await desk.grade(outlet, 'C');
      const jobs = await owner.query('select key from graphile_worker.jobs');
      expect(jobs.rows).toEqual([{ key: `drain_stale:${desk.workspaceId}` }]);
      // The web process can neither read nor write the queue itself.
      await expect(desk.run((tx) => tx.query('select * from graphile_worker.jobs'))).rejects.toThrow('privilege');

      await withServer([], async () => {
        await until(async () => (await count(desk)).stale === 0);
        await until(async () => (await owner.query('select 1 from graphile_worker.jobs')).rowCount === 0);
        // Now that it runs, a job is enough: nothing else looks.
        await desk.grade(outlet, 'D');
        await until(async () => (await count(desk)).stale === 0);
      });
      expect(await desk.stored()).toEqual(await desk.computed());
    });

    it('goes on after the database has cut every connection, and says so without a name', async () => {
      const { desk, outlet } = await outletWith('cut-off', 201);
      const entries: LogEntry[] = [];
      await installJobTables(newsroom.database.owner);
      // The hard moment: the worker's first query, whose failure it would remember.
      const blocker = new pg.Client(newsroom.database.owner);
      await blocker.connect();
      await blocker.query('begin');
      await blocker.query('lock table graphile_worker._private_tasks in access exclusive mode');
      await withServer(entries, async () => {
        await until(async () => (await connections('Lock')) > 0);
        await owner.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and application_name = 'whence jobs'`,
        );
        await blocker.end();
        await until(() => Promise.resolve(entries.length > 0));
        await desk.grade(outlet, 'E');
        await until(async () => (await count(desk)).stale === 0);
      });
      expect(JSON.stringify(entries)).not.toMatch(/outlet|cut-off|terminat/);
      await until(async () => (await connections()) === 0);
    }, 120_000);
  });

  /** The queue's connections; with a kind of event, those that wait for one. */
  async function connections(waitingFor: string | null = null): Promise<number> {
    const found = await owner.query(
      `select 1 from pg_stat_activity where datname = current_database() and application_name = 'whence jobs'
         and ($1::text is null or wait_event_type = $1)`,
      [waitingFor],
    );
    return found.rowCount ?? 0;
  }

  /** Runs the draining of a server around some work, and stops it after. */
  async function withServer(entries: LogEntry[], work: () => Promise<void>): Promise<void> {
    const note = (entry: LogEntry): void => {
      entries.push(entry);
    };
    const { unitOfWork, workspaces, corroboration, database } = newsroom;
    const log = { info: note, warn: note, error: note };
    const handlers = new JobHandlers();
    handlers.register('advise', () => Promise.resolve());
    const server = new DrainService(unitOfWork, workspaces, corroboration, handlers, { owner: database.owner, log });
    server.onApplicationBootstrap();
    try {
      await work();
    } finally {
      await server.onModuleDestroy();
    }
  }
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it never came about');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
