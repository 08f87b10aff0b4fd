import type { Tx } from '../unit-of-work.js';

/** What can be queued for a time: the same list as in the database function `app.enqueue_at`. */
export type TimedTask = 'deliver_webhook';

/**
 * Queues a job to be taken so many milliseconds from now, when the transaction has committed. The same task on the same
 * record waits only once: with `keepTime` a job that waits already stays where it is, otherwise it is moved.
 */
export async function enqueueIn(
  tx: Tx,
  task: TimedTask,
  recordId: string,
  ms: number,
  { keepTime }: { readonly keepTime: boolean },
): Promise<void> {
  await tx.query('select app.enqueue_at($1, $2, $3, now() + make_interval(secs => $4::double precision / 1000), $5)', [
    task,
    tx.workspaceId,
    recordId,
    ms,
    keepTime,
  ]);
}
