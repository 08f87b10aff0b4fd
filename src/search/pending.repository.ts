import { keepPlan } from '../database/kept-plans.js';
import type { Tx } from '../database/unit-of-work.js';
import type { SearchedKind } from '../domain/search/sections.js';
import type { SearchedRecord } from './source-texts.js';

/** Records marked in one statement. */
const BATCH = 5000;
const ORDER: readonly SearchedKind[] = ['region', 'source', 'document', 'claim', 'attribution'];

/** Records whose texts wait to be indexed. */
export class PendingRepository {
  /**
   * Marks records, in one order. Whoever marks one that is being indexed at that moment waits until it is, and marks it
   * anew: nothing is taken for indexed that was not read.
   */
  async mark(tx: Tx, records: readonly SearchedRecord[]): Promise<void> {
    const different = new Map(records.map((record) => [`${record.kind} ${record.id}`, record]));
    const sorted = [...different].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record);
    for (let at = 0; at < sorted.length; at += BATCH) {
      const batch = sorted.slice(at, at + BATCH);
      await tx.query(
        keepPlan(`insert into search_pending (workspace_id, record_kind, record_id)
          select w.workspace_id, x.kind, x.id from workspaces w cross join unnest($2::text[], $3::uuid[]) x (kind, id)
          where w.workspace_id = $1
          on conflict (workspace_id, record_kind, record_id) do update set record_id = excluded.record_id`),
        [tx.workspaceId, batch.map(({ kind }) => kind), batch.map(({ id }) => id)],
      );
    }
  }

  /** Marks every record there is. */
  async markAll(tx: Tx): Promise<void> {
    await tx.query(
      `insert into search_pending (workspace_id, record_kind, record_id)
       select $1::uuid, x.kind, x.id from (
         select 'claim' as kind, id from claims where workspace_id = $1
         union all select 'attribution', id from attributions where workspace_id = $1
         union all select 'document', id from documents where workspace_id = $1
         union all select 'region', id from regions where workspace_id = $1
         union all select 'source', id from sources where workspace_id = $1) x
       on conflict (workspace_id, record_kind, record_id) do nothing`,
      [tx.workspaceId],
    );
  }

  /**
   * Takes records to index, passing over those somebody else has in hand; they are held until the transaction ends, and
   * wait no longer when it commits. Accounts come last: there are more of them than of everything else. Documents are
   * few at a time: they are long.
   */
  async take(tx: Tx, most: number, mostDocuments: number): Promise<SearchedRecord[]> {
    const taken: SearchedRecord[] = [];
    for (const kind of ORDER) {
      const room = Math.min(most - taken.length, kind === 'document' ? mostDocuments : most);
      if (room <= 0) break;
      const rows = await tx.query<SearchedRecord>(
        `select record_kind as kind, record_id as id from search_pending where workspace_id = $1 and record_kind = $2
         order by record_id limit $3 for update skip locked`,
        [tx.workspaceId, kind, room],
      );
      taken.push(...rows);
    }
    if (taken.length > 0) {
      await tx.query(
        `delete from search_pending p using unnest($2::text[], $3::uuid[]) x (kind, id)
         where p.workspace_id = $1 and p.record_kind = x.kind and p.record_id = x.id`,
        [tx.workspaceId, taken.map(({ kind }) => kind), taken.map(({ id }) => id)],
      );
    }
    return taken;
  }

  /** Waiting records of these kinds, the newest of each kind first; at most so many. */
  waiting(tx: Tx, kinds: readonly SearchedKind[], most: number): Promise<SearchedRecord[]> {
    return tx.query<SearchedRecord>(
      `select record_kind as kind, record_id as id from search_pending
       where workspace_id = $1 and record_kind = any($2) order by record_id desc limit $3`,
      [tx.workspaceId, kinds, most],
    );
  }

  async count(tx: Tx): Promise<number> {
    const rows = await tx.query<{ count: number }>(
      'select count(*)::integer as count from search_pending where workspace_id = $1',
      [tx.workspaceId],
    );
    return rows[0]?.count ?? 0;
  }

  /** By which version of the tokens the workspace is indexed; null when it never was. */
  async tokensVersion(tx: Tx): Promise<number | null> {
    const rows = await tx.query<{ version: number }>(
      'select tokens_version as version from search_states where workspace_id = $1',
      [tx.workspaceId],
    );
    return rows[0]?.version ?? null;
  }

  async setTokensVersion(tx: Tx, version: number): Promise<void> {
    await tx.query(
      `insert into search_states (workspace_id, tokens_version) values ($1, $2)
       on conflict (workspace_id) do update set tokens_version = excluded.tokens_version`,
      [tx.workspaceId, version],
    );
  }

  /** Forgets everything indexed of the workspace. */
  async clear(tx: Tx): Promise<void> {
    for (const table of ['search_texts', 'search_terms', 'search_names']) {
      await tx.query(`delete from ${table} where workspace_id = $1`, [tx.workspaceId]);
    }
  }
}
