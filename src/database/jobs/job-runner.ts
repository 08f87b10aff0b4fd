import { EventEmitter } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { Logger, run, runMigrations, type Runner, type TaskList } from 'graphile-worker';
import type pg from 'pg';
import { type ConnectionSettings, newPool } from '../connection.js';
import { type Job, JOB_TASKS, type JobTask } from './job-queue.js';

/** Does one job. `signal` is given when the process stops: finish the step at hand and return. */
export type JobHandler = (job: Job, signal: AbortSignal) => Promise<void>;

export interface JobRunnerOptions {
  /** The owner's way in; jobs are only taken from it, never done on it. */
  readonly owner: ConnectionSettings;
  readonly tasks: Readonly<Record<JobTask, JobHandler>>;
  /** Told what went wrong. Messages of the database can quote content: log the name of the error, not its text. */
  readonly onProblem: (event: 'job_failed' | 'jobs_interrupted', error: unknown) => void;
}

const RETRY_MS = 2000;
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

/** Takes queued jobs, one at a time, for as long as the process lives; a database that goes away is waited for. */
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
    const events = new EventEmitter();
    const runner = await run({
      pgPool: pool,
      events,
      logger: QUIET,
      concurrency: 1,
      noHandleSignals: true,
      // The net under LISTEN, whose connection is remade slowly after a cut.
      pollInterval: 3000,
      taskList: this.taskList(),
    });
    this.running = runner;
    // A worker whose first query was cut keeps that failure for ever and never takes a job again: begin with a new one.
    events.once('worker:getJob:error', () => {
      // It may have stopped by itself already, which it reports as an error.
      void Promise.allSettled([runner.stop()]);
    });
    try {
      if (this.stopping.signal.aborted) await runner.stop();
      await runner.promise;
    } finally {
      this.running = null;
    }
  }

  private taskList(): TaskList {
    return Object.fromEntries(
      JOB_TASKS.map((task) => [
        task,
        async (payload: unknown) => {
          try {
            await this.options.tasks[task](readJob(payload), this.stopping.signal);
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
  return { workspaceId, recordId: typeof recordId === 'string' ? recordId : null };
}
