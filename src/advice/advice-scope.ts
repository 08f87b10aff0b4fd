import type { Tx } from '../database/unit-of-work.js';

/** Claims looked at in one go. */
export const CLAIMS_AT_ONCE = 500;
/** With everything related to these; what goes beyond is found when another of them is looked at. */
const MOST_RELATED = 2000;

/** The claims records bear on: a claim itself, an account, a source's accounts, accounts that quote a document. */
export async function claimsOfRecords(tx: Tx, recordIds: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select c.id from claims c where c.workspace_id = $1 and c.id = any($2::uuid[])
     union
     select a.claim_id from attributions a where a.workspace_id = $1 and a.id = any($2::uuid[])
     union
     select a.claim_id from attributions a where a.workspace_id = $1 and a.source_id = any($2::uuid[])
     union
     select a.claim_id from passages p join attributions a on a.workspace_id = $1 and a.id = p.attribution_id
     where p.workspace_id = $1 and p.document_id = any($2::uuid[])`,
    [tx.workspaceId, recordIds],
  );
  return rows.map(({ id }) => id).sort();
}

/** Some claims after this number, by number; `next` is null when there are no more. */
export async function claimsAfter(tx: Tx, number: number): Promise<{ claimIds: string[]; next: number | null }> {
  const rows = await tx.query<{ id: string; number: number }>(
    `select c.id, c.number from claims c where c.workspace_id = $1 and c.number > $2 order by c.number limit $3`,
    [tx.workspaceId, number, CLAIMS_AT_ONCE],
  );
  const next = rows.length < CLAIMS_AT_ONCE ? null : (rows.at(-1)?.number ?? null);
  return { claimIds: rows.map(({ id }) => id), next };
}

/** These claims with what is linked to them and the other cases of their patterns: what their texts are held against. */
export async function withRelated(tx: Tx, claimIds: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `with linked(id) as (
       select l.to_id from claim_links l where l.workspace_id = $1 and l.from_id = any($2::uuid[])
       union
       select l.from_id from claim_links l where l.workspace_id = $1 and l.to_id = any($2::uuid[])
       union
       select other.from_id from claim_links own
         join claim_links other on other.workspace_id = $1 and other.to_id = own.to_id and other.type = 'instance_of'
       where own.workspace_id = $1 and own.from_id = any($2::uuid[]) and own.type = 'instance_of')
     select l.id from linked l where not l.id = any($2::uuid[]) order by l.id limit $3`,
    [tx.workspaceId, claimIds, MOST_RELATED],
  );
  return [...claimIds, ...rows.map(({ id }) => id)];
}
