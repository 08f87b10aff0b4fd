import type { Tx } from '../database/unit-of-work.js';
import { codeOf } from '../domain/ids.js';

const SQL = `select c.key, c.number from claims c where c.workspace_id = $1 and c.key = any($2::text[])`;

/** The readable codes of claims, by key. */
export async function readClaimCodes(tx: Tx, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ key: string; number: number }>(SQL, [tx.workspaceId, keys]);
  return new Map(rows.map(({ key, number }) => [key, codeOf('claim', number)]));
}
