import type pg from 'pg';
import { type ConnectionSettings, withClient } from './database/connection.js';

/** What lists walk, compared with the records it repeats: how many rows of which tables differ, over all workspaces. */
export async function differingLists(client: pg.Client): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  for (const workspaceId of await workspaces(client)) {
    await client.query('begin read only');
    await client.query('select whence_enter($1)', [workspaceId]);
    const tables = await client.query<{ name: string; differing: number }>(
      `select d.name, d.differing::integer as differing from claim_lists_differences($1, whence_today()::text) d
       where d.differing > 0`,
      [workspaceId],
    );
    await client.query('rollback');
    for (const { name, differing } of tables.rows) found.set(name, (found.get(name) ?? 0) + differing);
  }
  return found;
}

/**
 * Makes what lists walk anew from the records, workspace by workspace. Whoever changes one waits for its turn meanwhile.
 * @returns of how many workspaces.
 */
export async function rebuildLists(owner: ConnectionSettings): Promise<number> {
  return withClient(owner, { applicationName: 'whence rebuild-lists' }, async (client) => {
    const ids = await workspaces(client);
    for (const workspaceId of ids) {
      await client.query('begin');
      await client.query('select whence_enter($1)', [workspaceId]);
      await client.query('select audit_take_turn($1)', [workspaceId]);
      await client.query('select claim_lists_rebuild($1, whence_today()::text)', [workspaceId]);
      await client.query('commit');
    }
    return ids.length;
  });
}

async function workspaces(client: pg.Client): Promise<string[]> {
  const rows = await client.query<{ id: string }>('select workspace_id as id from workspace_slugs order by 1');
  return rows.rows.map(({ id }) => id);
}
