import { keepPlan } from '../kept-plans.js';
import type { Tx } from '../unit-of-work.js';

/** What can be queued: the same list as in the database function `app.enqueue`, which refuses anything else. */
export const JOB_TASKS = ['drain_stale', 'advise'] as const;
export type JobTask = (typeof JOB_TASKS)[number];

/** A job says where and, for some tasks, which record; never any content. */
export interface Job {
  readonly workspaceId: string;
  readonly recordId: string | null;
}

/**
 * Queues a job for this workspace, to be taken when the transaction has committed. The same task on the same record
 * waits only once. Where no job tables are installed nothing is queued: what the job would do must also be found by
 * looking at the data.
 */
export async function enqueue(tx: Tx, task: JobTask, recordId: string | null = null): Promise<void> {
  await tx.query(keepPlan('select app.enqueue($1, $2, $3)'), [task, tx.workspaceId, recordId]);
}
