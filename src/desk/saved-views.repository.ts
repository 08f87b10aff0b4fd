import { newId } from '../database/clock.js';
import type { Tx } from '../database/unit-of-work.js';
import type { ViewColumn, ViewSort } from './saved-view.requests.js';

export interface SavedViewRow {
  readonly id: string;
  readonly account_id: string;
  readonly owner_name: string | null;
  readonly name: string;
  readonly filter: object;
  readonly columns: readonly ViewColumn[];
  readonly sort: ViewSort;
  readonly is_shared: boolean;
  readonly version: number;
}

export interface ViewContent {
  readonly name: string;
  readonly filter: object;
  readonly columns: readonly ViewColumn[];
  readonly sort: ViewSort;
  readonly isShared: boolean;
}

/** Who looks: their account, and whether they may see evidence. */
export interface ViewReader {
  readonly accountId: string;
  readonly seesEvidence: boolean;
}

const SELECT = `
  select v.id, v.account_id, who.name as owner_name, v.name, v.filter, v.columns, v.sort, v.is_shared, v.version
  from saved_views v
    left join memberships who on who.workspace_id = $1 and who.account_id = v.account_id
  where v.workspace_id = $1 and (v.account_id = $2 or v.is_shared) and ($3::boolean or not v.needs_evidence)`;

/** Rows of saved views: one's own and those colleagues share. */
export class SavedViewsRepository {
  async find(tx: Tx, { accountId, seesEvidence }: ViewReader, id: string): Promise<SavedViewRow | null> {
    const rows = await tx.query<SavedViewRow>(`${SELECT} and v.id = $4`, [tx.workspaceId, accountId, seesEvidence, id]);
    return rows[0] ?? null;
  }

  list(
    tx: Tx,
    { accountId, seesEvidence }: ViewReader,
    page: { after: string | null; limit: number },
  ): Promise<SavedViewRow[]> {
    return tx.query<SavedViewRow>(`${SELECT} and ($4::uuid is null or v.id > $4) order by v.id limit $5`, [
      tx.workspaceId,
      accountId,
      seesEvidence,
      page.after,
      page.limit,
    ]);
  }

  async count(tx: Tx, accountId: string): Promise<number> {
    const rows = await tx.query<{ views: number }>(
      'select count(*)::integer as views from saved_views where workspace_id = $1 and account_id = $2',
      [tx.workspaceId, accountId],
    );
    return rows[0]?.views ?? 0;
  }

  /** @returns null when this person has a view of this name. */
  async insert(tx: Tx, { accountId, seesEvidence }: ViewReader, content: ViewContent): Promise<string | null> {
    const { name, filter, columns, sort, isShared } = content;
    const rows = await tx.query<{ id: string }>(
      `insert into saved_views (workspace_id, id, account_id, name, filter, columns, sort, is_shared, needs_evidence)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (workspace_id, account_id, name) do nothing returning id`,
      [tx.workspaceId, newId(), accountId, name, JSON.stringify(filter), columns, sort, isShared, seesEvidence],
    );
    return rows[0]?.id ?? null;
  }

  async nameTaken(tx: Tx, accountId: string, name: string, besides: string): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      'select id from saved_views where workspace_id = $1 and account_id = $2 and name = $3 and id <> $4',
      [tx.workspaceId, accountId, name, besides],
    );
    return rows.length > 0;
  }

  /** @returns false when it has moved on from this version. */
  async update(
    tx: Tx,
    { accountId, seesEvidence }: ViewReader,
    id: string,
    version: number,
    { name, filter, columns, sort, isShared }: ViewContent,
  ): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      `with changed as (update saved_views
         set name = $5, filter = $6, columns = $7, sort = $8, is_shared = $9,
           needs_evidence = needs_evidence or $10::boolean, version = version + 1
         where workspace_id = $1 and account_id = $2 and id = $3 and version = $4 returning id)
       select id from changed`,
      [tx.workspaceId, accountId, id, version, name, JSON.stringify(filter), columns, sort, isShared, seesEvidence],
    );
    return rows.length > 0;
  }

  async remove(tx: Tx, accountId: string, id: string, version: number): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      `with gone as (delete from saved_views where workspace_id = $1 and account_id = $2 and id = $3 and version = $4
         returning id)
       select id from gone`,
      [tx.workspaceId, accountId, id, version],
    );
    return rows.length > 0;
  }
}
