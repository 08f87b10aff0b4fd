import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/unit-of-work.js';
import { parseRecordRef } from '../domain/ids.js';
import { notFound } from '../domain/refusal.js';
import { TiesRepository, type TieRow } from './ties.repository.js';

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
}
