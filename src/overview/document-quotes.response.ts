import { codeOf } from '../domain/ids.js';
import { ATTRIBUTION_STATES, STANCES } from '../domain/vocabulary.js';
import { OutEnum, OutInt, OutList, OutObject, OutText } from '../http/responses.js';
import { StatementTextResponse } from './claim-summary.response.js';
import type { DocumentQuoteRow } from './read-document-quotes.js';

export class QuotingAccountResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ description: 'Readable code, such as A-31.' }) ref!: string;
  @OutEnum(STANCES) stance!: string;
  @OutEnum(ATTRIBUTION_STATES) state!: string;
}

export class QuotedSourceResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ description: 'Readable code, such as S-7.' }) ref!: string;
  @OutText() pseudonym!: string;
}

export class QuotingClaimResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ description: 'Readable code, such as C-12.' }) ref!: string;
  @OutList(() => StatementTextResponse) statement!: StatementTextResponse[];
}

/** A passage of a document that an account quotes, as it was quoted: whether it still stands there is not said here. */
export class DocumentQuoteResponse {
  @OutObject(() => QuotingAccountResponse) attribution!: QuotingAccountResponse;
  @OutObject(() => QuotedSourceResponse) source!: QuotedSourceResponse;
  @OutObject(() => QuotingClaimResponse) claim!: QuotingClaimResponse;
  @OutText() exact!: string;
  @OutText({ nullable: true, description: 'What stood right before it.' }) prefix!: string | null;
  @OutText({ nullable: true, description: 'What stood right after it.' }) suffix!: string | null;
  @OutInt({ nullable: true, description: 'In code points; null when it points to no place in the text.' })
  start!: number | null;
  @OutInt({ nullable: true, description: 'The offset after the last code point.' }) end!: number | null;
}

export class DocumentQuotePageResponse {
  @OutList(() => DocumentQuoteResponse, { description: 'By account, in the order they were entered.' })
  items!: DocumentQuoteResponse[];
  @OutText({ nullable: true, description: 'The `after` of the next page.' }) next!: string | null;
}

/** What a reader of evidence sees of a quote, field by field. */
export function presentQuote(row: DocumentQuoteRow): DocumentQuoteResponse {
  return {
    attribution: {
      id: row.attribution_id,
      ref: codeOf('attribution', row.attribution_number),
      stance: row.stance,
      state: row.state,
    },
    source: { id: row.source_id, ref: codeOf('source', row.source_number), pseudonym: row.pseudonym },
    claim: {
      id: row.claim_id,
      ref: codeOf('claim', row.claim_number),
      statement: row.statement.map(({ text, lang }) => ({ text, lang })),
    },
    exact: row.exact,
    prefix: row.prefix,
    suffix: row.suffix,
    start: row.start_offset,
    end: row.end_offset,
  };
}
