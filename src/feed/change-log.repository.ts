import { randomBytes } from 'node:crypto';
import type { Tx } from '../database/unit-of-work.js';
import { type ChangePosition, type ChangeRights, UNTOLD_ACTIONS } from '../domain/changes.js';
import type { ChangeEntry } from './change-line.js';

/** How far the log goes, and how far the days that are over. */
export interface LogReach {
  readonly head: number;
  readonly finished: number;
}

/** The log as it may be told: ids and actions, through functions that give nothing else. */
export class ChangeLogRepository {
  async reach(tx: Tx): Promise<LogReach> {
    const rows = await tx.query<{ head: string; finished: string }>('select head, finished from audit_reach($1)', [
      tx.workspaceId,
    ]);
    return { head: Number(rows[0]?.head ?? 0), finished: Number(rows[0]?.finished ?? 0) };
  }

  /** Entries after a position and up to a sequence that somebody with these rights is told, but moves of assessments. */
  async list(tx: Tx, after: ChangePosition, upTo: number, rights: ChangeRights): Promise<ChangeEntry[]> {
    const rows = await tx.query<{ sequence: string; on: string; action: string; kind: string; record_id: string }>(
      `select sequence, to_char(day, 'YYYY-MM-DD') as on, action, kind, record_id
       from audit_changes($1, $2, $3, $4, $5)`,
      [
        tx.workspaceId,
        after.sequence + 1,
        upTo,
        rights.nouns.filter((noun) => noun !== 'assessment'),
        [...UNTOLD_ACTIONS],
      ],
    );
    return rows.map(({ sequence, on, action, kind, record_id }) => ({
      position: { sequence: Number(sequence), place: 0 },
      on,
      action,
      kind,
      id: record_id,
    }));
  }

  /** The key of this workspace's cursors, made the first time. */
  async cursorKey(tx: Tx): Promise<Buffer> {
    const found = await this.findKey(tx);
    if (found !== null) return found;
    await tx.query(
      'insert into change_keys (workspace_id, cursor_key) values ($1, $2) on conflict (workspace_id) do nothing',
      [tx.workspaceId, randomBytes(32)],
    );
    const made = await this.findKey(tx);
    if (made === null) throw new Error('the key of the cursors was not stored');
    return made;
  }

  private async findKey(tx: Tx): Promise<Buffer | null> {
    const rows = await tx.query<{ cursor_key: Buffer }>('select cursor_key from change_keys where workspace_id = $1', [
      tx.workspaceId,
    ]);
    return rows[0]?.cursor_key ?? null;
  }
}
