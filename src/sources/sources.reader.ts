import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/unit-of-work.js';
import { parseRecordRef } from '../domain/ids.js';
import { invalidField, notFound } from '../domain/refusal.js';
import { SourcesRepository, type SourceRow } from './sources.repository.js';

/** What other modules may ask about sources, inside their own unit of work. */
@Injectable()
export class SourcesReader {
  private readonly sources = new SourcesRepository();

  /** The source an address names. @throws Refusal `absent`. */
  async find(tx: Tx, source: string): Promise<SourceRow> {
    const ref = parseRecordRef('source', source);
    const row = ref === null ? null : await this.sources.find(tx, ref);
    if (row === null) throw notFound();
    return row;
  }

  /** The id of a source named in a request. @throws Refusal naming the field when there is none. */
  async idOf(tx: Tx, path: string, source: string): Promise<string> {
    const ref = parseRecordRef('source', source);
    const id = ref === null ? null : await this.sources.idOf(tx, ref);
    if (id === null) throw invalidField(path, 'a source of this workspace', source);
    return id;
  }
}
