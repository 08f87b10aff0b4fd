import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { DocumentsReader } from '../documents/documents.reader.js';
import { decodeCursor, DEFAULT_PAGE, pageOf, type PageRequest } from '../http/paging.js';
import { type DocumentQuotePageResponse, presentQuote } from './document-quotes.response.js';
import { type AfterQuote, readDocumentQuotes } from './read-document-quotes.js';
import { requireEvidence } from './require-evidence.js';

/** Who quotes a document, and for which claims: the way from a text to what stands on it. */
@Injectable()
export class DocumentQuotesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentsReader,
  ) {}

  /**
   * The passages of a document that accounts quote, of accounts in any state.
   * @throws Refusal `forbidden` for whoever may not see accounts and sources; `absent`; one naming a bad `after`.
   */
  list(actor: Actor, document: string, query: PageRequest): Promise<DocumentQuotePageResponse> {
    requireEvidence(actor);
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = afterIn(query.after);
    return this.unitOfWork.read(actor, async (tx) => {
      const { id } = await this.documents.find(tx, document);
      const rows = await readDocumentQuotes(tx, id, after, limit + 1);
      return pageOf(rows, limit, presentQuote, (row) => [row.attribution_number, row.position]);
    });
  }
}

/** @throws Refusal for an `after` this server did not make. */
function afterIn(after: string | undefined): AfterQuote {
  const [attributionNumber, position] = decodeCursor(after, ['number', 'number']) ?? [0, -1];
  return { attributionNumber: Number(attributionNumber), position: Number(position) };
}
