import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/unit-of-work.js';
import { parseRecordRef } from '../domain/ids.js';
import { invalidField, notFound } from '../domain/refusal.js';
import type { AttributionRow } from './attribution-row.js';
import { AttributionsRepository } from './attributions.repository.js';

/** What other modules may ask about attributions, inside their own unit of work. */
@Injectable()
export class AttributionsReader {
  private readonly attributions = new AttributionsRepository();

  /** The attribution an address names. @throws Refusal `absent`. */
  async find(tx: Tx, attribution: string): Promise<AttributionRow> {
    const ref = parseRecordRef('attribution', attribution);
    const row = ref === null ? null : await this.attributions.find(tx, ref);
    if (row === null) throw notFound();
    return row;
  }

  /** The id of an attribution named in a request. @throws Refusal naming the field when there is none. */
  async idOf(tx: Tx, path: string, attribution: string): Promise<string> {
    const ref = parseRecordRef('attribution', attribution);
    const id = ref === null ? null : await this.attributions.idOf(tx, ref);
    if (id === null) throw invalidField(path, 'an attribution of this workspace', attribution);
    return id;
  }
}
