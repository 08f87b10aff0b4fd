import type { CodedRecord } from '../domain/ids.js';
import { keepPlan } from './kept-plans.js';
import type { Tx } from './unit-of-work.js';

/**
 * The next numbers of a kind of record's readable code in this workspace (`C-12`), from a counter row: a sequence would
 * be shared by all workspaces and leave gaps that tell of each other.
 * @returns the first of `count` consecutive numbers.
 */
export async function nextNumbers(tx: Tx, kind: CodedRecord, count = 1): Promise<number> {
  const rows = await tx.query<{ value: number }>(
    keepPlan(`insert into workspace_counters as c (workspace_id, name, value) values ($1, $2, $3)
     on conflict (workspace_id, name) do update set value = c.value + excluded.value
     returning c.value`),
    [tx.workspaceId, kind, count],
  );
  const last = rows[0]?.value;
  if (last === undefined) throw new Error('the counter row gave no number back');
  return last - count + 1;
}
