import type { Tx } from '../database/unit-of-work.js';
import type { IdsByKey } from './stored-evidence.js';

/** The ids behind these keys. */
export async function loadIds(tx: Tx, keys: Readonly<Record<keyof IdsByKey, readonly string[]>>): Promise<IdsByKey> {
  return {
    claims: await idsIn(tx, 'claims', keys.claims),
    sources: await idsIn(tx, 'sources', keys.sources),
    attributions: await idsIn(tx, 'attributions', keys.attributions),
    documents: await idsIn(tx, 'documents', keys.documents),
  };
}

async function idsIn(tx: Tx, table: keyof IdsByKey, keys: readonly string[]): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const rows = await tx.query<{ id: string; key: string }>(
    `select r.id, r.key from ${table} r where r.workspace_id = $1 and r.key = any($2::text[])`,
    [tx.workspaceId, [...new Set(keys)]],
  );
  return new Map(rows.map(({ id, key }) => [key, id]));
}
