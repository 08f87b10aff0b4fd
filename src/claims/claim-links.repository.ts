import { newId } from '../database/clock.js';
import type { Tx } from '../database/unit-of-work.js';
import type { ClaimLinkType } from '../domain/vocabulary.js';

/** A link with the numbers of both claims' codes. */
export interface ClaimLinkRow {
  readonly id: string;
  readonly from_id: string;
  readonly from_number: number;
  readonly to_id: string;
  readonly to_number: number;
  readonly type: ClaimLinkType;
  readonly created_by: string | null;
  readonly created_at: Date;
}

const SELECT = `
  select l.id, l.from_id, a.number as from_number, l.to_id, b.number as to_number, l.type, l.created_by, l.created_at
  from claim_links l
    join claims a on a.workspace_id = $1 and a.id = l.from_id
    join claims b on b.workspace_id = $1 and b.id = l.to_id
  where l.workspace_id = $1`;

/** Rows of links between claims. */
export class ClaimLinksRepository {
  /** A link that has this claim at one of its ends. */
  async find(tx: Tx, claimId: string, linkId: string): Promise<ClaimLinkRow | null> {
    const sql = `${SELECT} and l.id = $3 and (l.from_id = $2 or l.to_id = $2)`;
    const rows = await tx.query<ClaimLinkRow>(sql, [tx.workspaceId, claimId, linkId]);
    return rows[0] ?? null;
  }

  /** Links from and to this claim after this link, in the order of their ids, which is that of their making. */
  list(tx: Tx, claimId: string, page: { after: string | null; limit: number }): Promise<ClaimLinkRow[]> {
    return tx.query<ClaimLinkRow>(
      `${SELECT} and (l.from_id = $2 or l.to_id = $2) and ($3::uuid is null or l.id > $3) order by l.id limit $4`,
      [tx.workspaceId, claimId, page.after, page.limit],
    );
  }

  /** @returns null when there is such a link already, also when somebody else adds it at this moment. */
  async insert(
    tx: Tx,
    link: { fromId: string; toId: string; type: ClaimLinkType; createdBy: string | null },
  ): Promise<string | null> {
    const rows = await tx.query<{ id: string }>(
      `insert into claim_links (workspace_id, id, from_id, to_id, type, created_by) values ($1, $2, $3, $4, $5, $6)
       on conflict (workspace_id, from_id, to_id, type) do nothing returning id`,
      [tx.workspaceId, newId(), link.fromId, link.toId, link.type, link.createdBy],
    );
    return rows[0]?.id ?? null;
  }

  /**
   * The contradiction recorded on the other of two claims. Holds both until the transaction ends, so that two people
   * cannot record it from both ends at one moment.
   */
  async reverseContradiction(tx: Tx, fromId: string, toId: string): Promise<boolean> {
    await tx.query(
      `select id from claims where workspace_id = $1 and id = any($2::uuid[]) order by id for no key update`,
      [tx.workspaceId, [fromId, toId]],
    );
    const rows = await tx.query<{ id: string }>(
      `select id from claim_links where workspace_id = $1 and from_id = $2 and to_id = $3 and type = 'contradicts'`,
      [tx.workspaceId, toId, fromId],
    );
    return rows.length > 0;
  }

  /** @returns false when somebody else has taken it away already. */
  async remove(tx: Tx, linkId: string): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      `with gone as (delete from claim_links where workspace_id = $1 and id = $2 returning id) select id from gone`,
      [tx.workspaceId, linkId],
    );
    return rows.length > 0;
  }
}
