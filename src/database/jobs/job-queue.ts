import { keepPlan } from '../kept-plans.js';
import type { Tx } from '../unit-of-work.js';

/** What can be queued: the same list as in the database function `app.enqueue`, which refuses anything else. */
export const JOB_TASKS = ['drain_stale', 'advise'] as const;
export type JobTask = (typeof JOB_TASKS)[number];

/** A job says where and, for some tasks, which record; never any content. */
export interface Job {
  readonly workspaceId: string;
  readonly recordId: string | null;
  /** Records that were gathered for one job, each once. */
  readonly recordIds?: readonly string[];
}

/**
 * Queues a job for this workspace, to be taken when the transaction has committed. The same task on the same record
 * waits only once. Where no job tables are installed nothing is queued: what the job would do must also be found by
 * looking at the data.
 */
export async function enqueue(tx: Tx, task: JobTask, recordId: string | null = null): Promise<void> {
  await tx.query(keepPlan('select app.enqueue($1, $2, $3)'), [task, tx.workspaceId, recordId]);
}

/**
 * Queues advice on a record, to be given some seconds after the first of those that wait: what is written in quick
 * succession is looked at together, in one job of this workspace.
 */
export async function enqueueAdvice(tx: Tx, recordId: string): Promise<void> {
  await tx.query(keepPlan('select app.enqueue_advice($1, $2)'), [tx.workspaceId, recordId]);
}
