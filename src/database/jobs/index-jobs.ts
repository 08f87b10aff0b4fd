import { keepPlan } from '../kept-plans.js';
import type { Tx } from '../unit-of-work.js';

/** The one task of `app.enqueue_index`. */
export type IndexTask = 'index_texts';

/** Queues the indexing of this workspace's texts, to be taken when the transaction has committed; it waits only once. */
export async function enqueueIndexing(tx: Tx): Promise<void> {
  await tx.query(keepPlan('select app.enqueue_index($1)'), [tx.workspaceId]);
}
