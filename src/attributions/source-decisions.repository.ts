import { insertRows } from '../database/insert-rows.js';
import type { Tx } from '../database/unit-of-work.js';
import type { SourceState } from '../domain/vocabulary.js';

export interface SourceDecision {
  readonly state: SourceState;
  readonly reason: string;
  readonly accounts: number;
  readonly decidedById: string | null;
  /** `YYYY-MM-DD`. */
  readonly decidedOn: string;
}

/** Withdrawals and reinstatements of sources, with the accounts each moved. */
export class SourceDecisionsRepository {
  /** Sets every active account of a source aside. @returns their ids, in order. */
  setAside(tx: Tx, sourceId: string, reason: string): Promise<string[]> {
    return this.move(
      tx,
      `update attributions set state = 'withdrawn', withdrawn_reason = $3, version = version + 1
       where workspace_id = $1 and source_id = $2 and state = 'active' returning id`,
      [tx.workspaceId, sourceId, reason],
    );
  }

  /** Brings back what the last withdrawal set aside and nothing has changed the state of since. @returns their ids. */
  async bringBack(tx: Tx, sourceId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select s.attribution_id as id from source_decision_accounts s
       where s.workspace_id = $1 and s.source_id = $2 and s.sequence = (
         select max(d.sequence) from source_decisions d
         where d.workspace_id = $1 and d.source_id = $2 and d.state = 'withdrawn')`,
      [tx.workspaceId, sourceId],
    );
    // By a list of ids, which costs the same whatever the database knows of its tables.
    const setAside = rows.map(({ id }) => id);
    return this.move(
      tx,
      `update attributions set state = 'active', withdrawn_reason = null, version = version + 1
       where workspace_id = $1 and id = any($2::uuid[]) and state = 'withdrawn' returning id`,
      [tx.workspaceId, setAside],
    );
  }

  /** Adds a decision after the others. The source's own row, changed before, makes two of them take turns. */
  async add(
    tx: Tx,
    sourceId: string,
    decision: { state: SourceState; reason: string; decidedBy: string | null },
    attributionIds: readonly string[],
  ): Promise<void> {
    const last = await tx.query<{ sequence: number }>(
      `select coalesce(max(d.sequence), 0) as sequence from source_decisions d
       where d.workspace_id = $1 and d.source_id = $2`,
      [tx.workspaceId, sourceId],
    );
    const sequence = (last[0]?.sequence ?? 0) + 1;
    const { state, reason, decidedBy } = decision;
    const columns = ['source_id', 'sequence', 'state', 'reason', 'decided_by'];
    await insertRows(tx, 'source_decisions', columns, [[sourceId, sequence, state, reason, decidedBy]]);
    const rows = attributionIds.map((id) => [sourceId, sequence, id]);
    await insertRows(tx, 'source_decision_accounts', ['source_id', 'sequence', 'attribution_id'], rows);
  }

  /** Every decision on a source, the newest first. */
  list(tx: Tx, sourceId: string): Promise<SourceDecision[]> {
    return tx.query<SourceDecision>(
      `select d.state, d.reason, d.decided_by as "decidedById", to_char(d.decided_on, 'YYYY-MM-DD') as "decidedOn",
         (select count(*)::integer from source_decision_accounts s
           where s.workspace_id = $1 and s.source_id = $2 and s.sequence = d.sequence) as accounts
       from source_decisions d where d.workspace_id = $1 and d.source_id = $2 order by d.sequence desc`,
      [tx.workspaceId, sourceId],
    );
  }

  private async move(tx: Tx, update: string, parameters: readonly unknown[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `with moved as (${update}) select id from moved order by id`,
      parameters,
    );
    return rows.map(({ id }) => id);
  }
}
