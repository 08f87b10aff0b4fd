import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/unit-of-work.js';
import { parseRecordRef } from '../domain/ids.js';
import { invalidField, notFound } from '../domain/refusal.js';
import { type DocumentRow, DocumentsRepository } from './documents.repository.js';

/** What other modules may ask about documents, inside their own unit of work. */
@Injectable()
export class DocumentsReader {
  private readonly documents = new DocumentsRepository();

  /** The document an address names, without its text. @throws Refusal `absent`. */
  async find(tx: Tx, document: string): Promise<DocumentRow> {
    const ref = parseRecordRef('document', document);
    const row = ref === null ? null : await this.documents.find(tx, ref);
    if (row === null) throw notFound();
    return row;
  }

  /** The id of a document named in a request. @throws Refusal naming the field when there is none. */
  async idOf(tx: Tx, path: string, document: string): Promise<string> {
    const ref = parseRecordRef('document', document);
    const row = ref === null ? null : await this.documents.find(tx, ref);
    if (row === null) throw invalidField(path, 'a document of this workspace', document);
    return row.id;
  }

  /** The text of a document that is about to be quoted, which nobody can put in or take away meanwhile. */
  textToQuote(tx: Tx, id: string): Promise<string | null> {
    return this.documents.textToQuote(tx, id);
  }

  /** The captured text of a document, in NFC; null when it has none. */
  textOf(tx: Tx, id: string): Promise<string | null> {
    return this.documents.textOf(tx, id);
  }
}
