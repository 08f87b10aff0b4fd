import type { Tx } from '../database/unit-of-work.js';
import { codeOf } from '../domain/ids.js';
import { invalidField } from '../domain/refusal.js';

const SQL = `select c.key, c.number from claims c where c.workspace_id = $1 and c.number = any($2::integer[])`;

const CODE = /^C-[1-9]\d{0,8}$/;

/** The keys of claims by their readable codes. @throws Refusal `invalid` naming the first that is none of a claim here. */
export async function readClaimKeys(tx: Tx, codes: readonly string[]): Promise<ReadonlySet<string>> {
  const numbers = codes.filter((code) => CODE.test(code)).map((code) => Number(code.slice(2)));
  const rows = await tx.query<{ key: string; number: number }>(SQL, [tx.workspaceId, numbers]);
  const found = new Set(rows.map(({ number }) => codeOf('claim', number)));
  const strange = codes.find((code) => !found.has(code));
  if (strange !== undefined) throw invalidField('claims', 'codes of claims here, such as C-12', strange);
  return new Set(rows.map(({ key }) => key));
}
