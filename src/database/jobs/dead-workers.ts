import type pg from 'pg';
import { type ConnectionSettings, newClient } from '../connection.js';

/**
 * A job stays locked by the worker that took it. Of a worker that was killed the queue learns nothing, and would leave its
 * jobs alone for four hours. So each worker holds an advisory lock of the database for as long as it lives: a job locked by
 * somebody who does not hold theirs is free again.
 */
export class WorkerLife {
  private constructor(private readonly client: pg.Client) {}

  /** Begins to hold the lock of this worker (as `locked_by` names it). */
  static async begin(owner: ConnectionSettings, worker: string): Promise<WorkerLife> {
    // A cut ends the lock, and with it the claim on jobs. Mostly the worker's own connections were cut as well; if not, its
    // job is done a second time beside it, as any may be: re-checks share the claims, a suggestion is recorded once, and
    // who sends to a webhook takes it first.
    const client = newClient(owner, { applicationName: 'whence jobs' });
    await client.connect();
    const life = new WorkerLife(client);
    await client.query(`select pg_advisory_lock(${LOCK_OF})`, [worker]);
    return life;
  }

  /** Lets go of it. */
  async end(): Promise<void> {
    await Promise.allSettled([this.client.end()]);
  }
}

/** The key of a worker's lock, of `$1`. */
const LOCK_OF = `hashtextextended('whence worker ' || $1::text, 0)`;

/**
 * Frees the jobs of workers that are no more, so that they are taken again at once.
 * @returns how many workers were found dead.
 */
export async function freeJobsOfTheDead(pool: pg.Pool): Promise<number> {
  const client = await pool.connect();
  let isWhole = false;
  try {
    const holders = await client.query<{ worker: string }>(
      'select distinct locked_by as worker from graphile_worker._private_jobs where locked_by is not null',
    );
    let dead = 0;
    for (const { worker } of holders.rows) {
      await client.query('begin');
      const tried = await client.query<{ free: boolean }>(`select pg_try_advisory_xact_lock(${LOCK_OF}) as free`, [
        worker,
      ]);
      const isDead = tried.rows[0]?.free === true;
      if (isDead) await client.query('select graphile_worker.force_unlock_workers(array[$1::text])', [worker]);
      await client.query('commit');
      if (isDead) dead += 1;
    }
    isWhole = true;
    return dead;
  } finally {
    // One that failed in the middle of a transaction is not used again.
    client.release(!isWhole);
  }
}
