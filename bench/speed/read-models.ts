/**
 * What the product works out from records and keeps beside them, beyond assessments: what lists are read from, and what
 * is searched. A loaded corpus did not come through the services that keep these, so they are filled by the database's
 * own functions, where this release has them; where it has not, there is nothing to fill.
 */
import type pg from 'pg';

export interface FillStep {
  readonly what: string;
  readonly work: () => Promise<void>;
}

/** Claims brought in step by one call. */
const BATCH = 5000;

/** Whether the database has a function of this name. */
export async function hasFunction(client: pg.Client, name: string): Promise<boolean> {
  const sql = 'select exists (select 1 from pg_proc where proname = $1) as there';
  return (await client.query<{ there: boolean }>(sql, [name])).rows[0]?.there === true;
}

/** The steps that fill what this release keeps. */
export async function readModelSteps(client: pg.Client, workspaceId: string): Promise<FillStep[]> {
  const steps: FillStep[] = [];
  if (await hasFunction(client, 'claim_lists_refresh')) {
    steps.push({ what: 'read models of lists', work: () => fillLists(client, workspaceId) });
  }
  return steps;
}

/** In batches, since one call for all would hold the places of a million claims in memory. */
async function fillLists(client: pg.Client, workspaceId: string): Promise<void> {
  for (let from = 0; ; from += BATCH) {
    const { rows } = await client.query<{ claims: number }>(
      `with batch as (select id from claims where workspace_id = $1 and number > $2 and number <= $2 + $3)
       select (select count(*)::integer from batch) as claims,
         claim_lists_refresh($1, whence_today()::text, array(select id from batch))`,
      [workspaceId, from, BATCH],
    );
    if (rows[0]?.claims === 0) return;
  }
}
