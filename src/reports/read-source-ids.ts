import type { Tx } from '../database/unit-of-work.js';

/** The id of every source by its key in a dossier. */
export async function readSourceIds(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ key: string; id: string }>('select key, id from sources where workspace_id = $1', [
    tx.workspaceId,
  ]);
  return new Map(rows.map(({ key, id }) => [key, id]));
}
