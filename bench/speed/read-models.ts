/**
 * What the product works out from records and keeps beside them, beyond assessments: what lists are read from, and what
 * is searched. A loaded corpus did not come through the services that keep these, so they are filled by the product's
 * own functions and services, looked for by name: where this release has none, there is nothing to fill.
 */
import { type INestApplicationContext } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
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
export async function readModelSteps(
  app: INestApplicationContext,
  client: pg.Client,
  workspaceId: string,
): Promise<FillStep[]> {
  const steps: FillStep[] = [];
  if (await hasFunction(client, 'claim_lists_refresh')) {
    steps.push({ what: 'read models of lists', work: () => fillLists(client, workspaceId) });
  }
  const catchUp = methodOf(serviceNamed(app, 'SearchIndexService'), 'catchUp');
  if (catchUp !== null) {
    steps.push({
      what: 'texts indexed for search',
      work: async () => {
        await catchUp(workspaceId);
      },
    });
  }
  return steps;
}

/** A service of the product by the name of its class; null when this release has none. */
function serviceNamed(app: INestApplicationContext, name: string): unknown {
  for (const module of app.get(ModulesContainer, { strict: false }).values()) {
    for (const [token, { instance }] of module.providers) {
      if (typeof token === 'function' && token.name === name) return instance;
    }
  }
  return null;
}

function methodOf(service: unknown, name: string): ((...given: unknown[]) => unknown) | null {
  const method: unknown = typeof service === 'object' && service !== null ? Reflect.get(service, name) : null;
  return typeof method === 'function' ? (...given) => Reflect.apply(method, service, given) : null;
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
