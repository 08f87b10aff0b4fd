import { EventEmitter } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { Runner, TaskList } from 'graphile-worker';
import type pg from 'pg';
import { type ConnectionSettings, newPool } from '../connection.js';
import { freeJobsOfTheDead, WorkerLife } from './dead-workers.js';
import { Logger, run, runMigrations } from './graphile-worker.js';
import type { IndexTask } from './index-jobs.js';
import type { Job, JobTask } from './job-queue.js';
import type { TimedTask } from './timed-jobs.js';

/** Does one job. `signal` is given when the process stops: finish the step at hand and return. */
export type JobHandler = (job: Job, signal: AbortSignal) => Promise<void>;

export interface JobRunnerOptions {
  /** The owner's way in; jobs are only taken from it, never done on it. */
  readonly owner: ConnectionSettings;
  /** What this runner does; jobs of other tasks are left to others. */
  readonly tasks: Readonly<Partial<Record<JobTask | TimedTask | IndexTask, JobHandler>>>;
  /** How many jobs at a time; one unless given. */
  readonly concurrency?: number;
  /** Told what went wrong. Messages of the database can quote content: log the name of the error, not its text. */
  readonly onProblem: (event: 'job_failed' | 'jobs_interrupted', error: unknown) => void;
}

const RETRY_MS = 2000;
/** How often a runner looks for jobs that a worker took which is no more. */
const LOOK_FOR_THE_DEAD_MS = 30_000;
/** The queue's own statements are short; what has no answer by then waits for a server that is gone. */
const ANSWER_LIMIT_MS = 15_000;
/** How long the connections of a worker that ended may take to close. */
const CLOSE_LIMIT_MS = 3000;

/** Installs the job tables, or brings them to the version this product uses. Needs the owner's connection. */
export async function installJobTables(owner: ConnectionSettings): Promise<void> {
  const pool = openPool(owner, () => undefined);
  try {
    await runMigrations({ pgPool: pool, logger: QUIET });
  } finally {
    await pool.end();
  }
}

/** Takes queued jobs, one at a time unless told otherwise, for as long as the process lives; a database that goes away is waited for. */
export class JobRunner {
  private readonly stopping = new AbortController();
  private running: Runner | null = null;
  private loop: Promise<void> | null = null;

  constructor(private readonly options: JobRunnerOptions) {}

  /** Begins taking jobs and returns at once. */
  start(): void {
    this.loop ??= this.keepTaking();
  }

  /** Takes nothing more, lets the job at hand finish its step, and closes the connections. */
  async stop(): Promise<void> {
    this.stopping.abort();
    // It may have stopped by itself a moment ago, which it reports as an error.
    if (this.running !== null) await Promise.allSettled([this.running.stop()]);
    await this.loop;
  }

  private async keepTaking(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        await this.take();
      } catch (error) {
        if (!this.stopping.signal.aborted) this.options.onProblem('jobs_interrupted', error);
      }
      await pause(RETRY_MS, this.stopping.signal);
    }
  }

  /** With connections of its own each time: one that went silent must not be met again. */
  private async take(): Promise<void> {
    const { owner, onProblem } = this.options;
    const pool = openPool(owner, (error) => onProblem('jobs_interrupted', error), ANSWER_LIMIT_MS);
    try {
      await this.takeFrom(pool);
    } finally {
      const closed = Promise.allSettled([pool.end()]);
      await Promise.race([closed, delay(CLOSE_LIMIT_MS, undefined, { ref: false })]);
    }
  }

  private async takeFrom(pool: pg.Pool): Promise<void> {
    await freeJobsOfTheDead(pool);
    const events = new EventEmitter();
    const life = this.liveWith(events);
    const runner = await run({
      pgPool: pool,
      events,
      logger: QUIET,
      concurrency: this.options.concurrency ?? 1,
      noHandleSignals: true,
      // The net under LISTEN, whose connection is remade slowly after a cut.
      pollInterval: 3000,
      taskList: this.taskList(),
      // Else it would read a file `crontab` in the folder the program was started in.
      crontab: '',
      // Without these a job that cannot be marked as done, because the database went away, ends the whole process.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    });
    this.running = runner;
    // A worker whose first query was cut keeps that failure for ever and never takes a job again: begin with a new one.
    events.once('worker:getJob:error', () => {
      // It may have stopped by itself already, which it reports as an error.
      void Promise.allSettled([runner.stop()]);
    });
    const looking = setInterval(() => void this.lookForTheDead(pool), LOOK_FOR_THE_DEAD_MS).unref();
    try {
      if (this.stopping.signal.aborted) await runner.stop();
      await runner.promise;
    } finally {
      clearInterval(looking);
      this.running = null;
      await (await life())?.end();
    }
  }

  /** Holds the lock of the worker that is about to be made; what is given back waits for it. */
  private liveWith(events: EventEmitter): () => Promise<WorkerLife | null> {
    let life: Promise<WorkerLife | null> = Promise.resolve(null);
    events.once('pool:create', ({ workerPool }: { workerPool: { id: string } }) => {
      life = WorkerLife.begin(this.options.owner, workerPool.id).catch((error: unknown) => {
        this.options.onProblem('jobs_interrupted', error);
        return null;
      });
    });
    return () => life;
  }

  private async lookForTheDead(pool: pg.Pool): Promise<void> {
    try {
      await freeJobsOfTheDead(pool);
    } catch (error) {
      this.options.onProblem('jobs_interrupted', error);
    }
  }

  private taskList(): TaskList {
    return Object.fromEntries(
      Object.entries(this.options.tasks).map(([task, handler]) => [
        task,
        async (payload: unknown) => {
          try {
            await handler(readJob(payload), this.stopping.signal);
          } catch (error) {
            this.options.onProblem('job_failed', error);
            // Told again, so that the job is tried later.
            throw error;
          }
        },
      ]),
    );
  }
}

/** graphile-worker's own lines name jobs and quote errors; what matters reaches `onProblem`. */
const QUIET = new Logger(() => () => undefined);

function openPool(owner: ConnectionSettings, onError: (error: unknown) => void, answerLimitMs?: number): pg.Pool {
  return newPool(owner, {
    applicationName: 'whence jobs',
    size: 3,
    onError,
    ...(answerLimitMs === undefined ? {} : { answerLimitMs }),
  });
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const woken = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  await Promise.race([delay(ms, undefined, { ref: false }), woken]);
}

function readJob(payload: unknown): Job {
  if (typeof payload !== 'object' || payload === null) throw new TypeError('a job without ids');
  const workspaceId: unknown = Reflect.get(payload, 'workspaceId');
  const recordId: unknown = Reflect.get(payload, 'recordId');
  if (typeof workspaceId !== 'string') throw new TypeError('a job without a workspace');
  const recordIds: unknown = Reflect.get(payload, 'recordIds');
  const gathered = Array.isArray(recordIds) ? recordIds.filter((id): id is string => typeof id === 'string') : null;
  return {
    workspaceId,
    recordId: typeof recordId === 'string' ? recordId : null,
    ...(gathered === null ? {} : { recordIds: [...new Set(gathered)] }),
  };
}
