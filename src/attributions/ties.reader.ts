import { Injectable } from '@nestjs/common';
import type { Touched } from '../audit/audit-log.service.js';
import type { Tx } from '../database/unit-of-work.js';
import { parseRecordRef } from '../domain/ids.js';
import { invalidField, notFound } from '../domain/refusal.js';
import type { LinkEnd } from './link-end.js';
import { endsOf, type TieRow, TiesRepository } from './ties.repository.js';

/** What other modules may ask about ties, inside their own unit of work. */
@Injectable()
export class TiesReader {
  private readonly ties = new TiesRepository();

  /** The tie an address names. @throws Refusal `absent`. */
  async find(tx: Tx, tie: string): Promise<TieRow> {
    const ref = parseRecordRef('tie', tie);
    const row = ref === null ? null : await this.ties.find(tx, ref);
    if (row === null) throw notFound();
    return row;
  }

  /** The tie a request names. @throws Refusal naming the field when there is none. */
  async named(tx: Tx, path: string, tie: string): Promise<TieRow> {
    const ref = parseRecordRef('tie', tie);
    const row = ref === null ? null : await this.ties.find(tx, ref);
    if (row === null) throw invalidField(path, 'a tie of this workspace', tie);
    return row;
  }

  /** What deciding on a tie can move: its two ends. */
  touchedBy(row: TieRow): Touched {
    return touchedByEnds(endsOf(row));
  }
}

export function touchedByEnds(ends: readonly LinkEnd[]): Touched {
  return {
    sourceIds: ends.flatMap((end) => (end.sourceId === null ? [] : [end.sourceId])),
    attributionIds: ends.flatMap((end) => (end.attributionId === null ? [] : [end.attributionId])),
  };
}
