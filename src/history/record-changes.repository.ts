import { type ColumnValue, insertRows } from '../database/insert-rows.js';
import type { Tx } from '../database/unit-of-work.js';
import type { FieldChange, HistoryAction, HistoryKind } from '../domain/history/record-fields.js';

/** A change as it is stored. */
export interface StoredChange {
  readonly kind: HistoryKind;
  readonly recordId: string;
  readonly action: HistoryAction;
  readonly changedBy: string | null;
  /** `YYYY-MM-DD`. */
  readonly changedOn: string;
  /** Null of sources. */
  readonly changedAt: Date | null;
  readonly reason: string | null;
  readonly fields: readonly FieldChange[];
}

export interface ChangeRow {
  readonly sequence: number;
  readonly action: HistoryAction;
  readonly changed_by: string | null;
  /** `YYYY-MM-DD`. */
  readonly changed_on: string;
  readonly changed_at: Date | null;
  readonly reason: string | null;
  readonly fields: FieldChange[];
}

/** How much of its fields one page holds at most, in bytes: a changed wording can be a mebibyte on either side. */
const MOST_BYTES = 4 * 1_048_576;

/** Rows of the histories of records. */
export class RecordChangesRepository {
  /** Appends each change after the others of its record. Writers take turns at the log before they get here. */
  async append(tx: Tx, changes: readonly StoredChange[]): Promise<void> {
    const last = await this.lastSequences(tx, changes);
    const rows = changes.map((change): ColumnValue[] => {
      const name = `${change.kind} ${change.recordId}`;
      const sequence = (last.get(name) ?? 0) + 1;
      last.set(name, sequence);
      const { kind, recordId, action, changedBy, changedOn, changedAt, reason, fields } = change;
      return [kind, recordId, sequence, action, changedBy, changedOn, changedAt, reason, JSON.stringify(fields)];
    });
    const columns = 'kind record_id sequence action changed_by changed_on changed_at reason fields'.split(' ');
    await insertRows(tx, 'record_changes', columns, rows);
  }

  /** Changes of a record before this sequence, the newest first; fewer than the limit where they are long. */
  async page(
    tx: Tx,
    kind: HistoryKind,
    recordId: string,
    page: { readonly before: number; readonly limit: number },
  ): Promise<ChangeRow[]> {
    return tx.query<ChangeRow>(
      `select c.sequence, c.action, c.changed_by, to_char(c.changed_on, 'YYYY-MM-DD') as changed_on, c.changed_at,
         c.reason, c.fields
       from (select r.*, sum(octet_length(r.fields::text)) over (order by r.sequence desc) as bytes,
             row_number() over (order by r.sequence desc) as place
           from (select * from record_changes where workspace_id = $1 and kind = $2 and record_id = $3 and sequence < $4
             order by sequence desc limit $5) r) c
       where c.place = 1 or c.bytes <= ${MOST_BYTES} order by c.sequence desc`,
      [tx.workspaceId, kind, recordId, page.before, page.limit],
    );
  }

  /** The first thing that is known to have been done to a record; null when nothing is. */
  async firstAction(tx: Tx, kind: HistoryKind, recordId: string): Promise<HistoryAction | null> {
    const rows = await tx.query<{ action: HistoryAction }>(
      `select action from record_changes where workspace_id = $1 and kind = $2 and record_id = $3 and sequence = 1`,
      [tx.workspaceId, kind, recordId],
    );
    return rows[0]?.action ?? null;
  }

  /** What was just made has no changes before; asked are only the others. */
  private async lastSequences(tx: Tx, changes: readonly StoredChange[]): Promise<Map<string, number>> {
    const ids = new Map<HistoryKind, string[]>();
    for (const { kind, recordId, action } of changes) {
      if (action === 'created' || action === 'imported') continue;
      const known = ids.get(kind);
      if (known === undefined) ids.set(kind, [recordId]);
      else known.push(recordId);
    }
    const last = new Map<string, number>();
    for (const [kind, recordIds] of ids) {
      const rows = await tx.query<{ record_id: string; sequence: number }>(
        `select record_id, max(sequence) as sequence from record_changes
         where workspace_id = $1 and kind = $2 and record_id = any($3::uuid[]) group by record_id`,
        [tx.workspaceId, kind, recordIds],
      );
      for (const row of rows) last.set(`${kind} ${row.record_id}`, row.sequence);
    }
    return last;
  }
}
