/** The work a server does behind its answers: jobs that writes left in the queue. */
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';

/** Longer than any size of corpus leaves work for. */
const MOST_MS = 600_000;

export interface Drained {
  readonly jobs: number;
  readonly seconds: number;
}

/**
 * Waits until nothing is left to do, so that what is measured next is measured alone.
 * @throws Error when that takes ten minutes.
 */
export async function untilQuiet(client: pg.Client): Promise<Drained> {
  const start = performance.now();
  const jobs = await jobsLeft(client);
  for (let left = jobs; left > 0; left = await jobsLeft(client)) {
    if (performance.now() - start > MOST_MS) throw new Error(`${left} jobs are still waiting after ten minutes`);
    await pause(250);
  }
  return { jobs, seconds: (performance.now() - start) / 1000 };
}

/** Takes away what waits, so that the next server on this folder does not begin with it. */
export async function forgetJobs(client: pg.Client): Promise<void> {
  await client.query('delete from graphile_worker._private_jobs');
}

async function jobsLeft(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ jobs: number }>(
    'select count(*)::integer as jobs from graphile_worker._private_jobs',
  );
  return rows[0]?.jobs ?? 0;
}
