import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/unit-of-work.js';
import type { HistoryKind } from '../domain/history/record-fields.js';
import { type ChangeRow, RecordChangesRepository } from './record-changes.repository.js';

export type { ChangeRow } from './record-changes.repository.js';

/** What other modules may ask about the history of a record, inside their own unit of work. Nothing is left out here. */
@Injectable()
export class RecordHistoryReader {
  private readonly changes = new RecordChangesRepository();

  /** Changes of a record before this sequence, the newest first. */
  page(
    tx: Tx,
    kind: HistoryKind,
    recordId: string,
    page: { readonly before: number; readonly limit: number },
  ): Promise<ChangeRow[]> {
    return this.changes.page(tx, kind, recordId, page);
  }

  /** Whether its making is on record; null when nothing at all is. */
  async isKnownFromStart(tx: Tx, kind: HistoryKind, recordId: string): Promise<boolean | null> {
    const first = await this.changes.firstAction(tx, kind, recordId);
    return first === null ? null : first === 'created' || first === 'imported';
  }
}
