import { Injectable } from '@nestjs/common';
import { AttributionsReader } from '../attributions/attributions.reader.js';
import { ClaimsReader } from '../claims/claims.reader.js';
import type { Tx } from '../database/unit-of-work.js';
import { DocumentsReader } from '../documents/documents.reader.js';
import { COMMENT_FIELDS, type CommentedRecord } from '../domain/desk/comment-fields.js';
import { anchorQuote, CodePointText } from '../domain/passage-anchor.js';
import { invalidField } from '../domain/refusal.js';
import { SourcesReader } from '../sources/sources.reader.js';
import type { NewDocumentCommentRequest } from './comment.requests.js';
import type { CommentPlace } from './comments.repository.js';

/** Finds what a comment is about: a record, a field of it, words of a document. */
@Injectable()
export class CommentPlaces {
  constructor(
    private readonly claims: ClaimsReader,
    private readonly attributions: AttributionsReader,
    private readonly sources: SourcesReader,
    private readonly documents: DocumentsReader,
  ) {}

  /** The id of the record an address names. @throws Refusal `absent`. */
  async idOf(tx: Tx, kind: CommentedRecord, record: string): Promise<string> {
    const { claims: claim, attributions: attribution, sources: source, documents: document } = this;
    return (await { claim, attribution, source, document }[kind].find(tx, record)).id;
  }

  /**
   * Where a comment that begins a thread goes.
   * @throws Refusal naming `field` where the record has none such, and `passage` where those words do not stand.
   */
  async resolve(
    tx: Tx,
    kind: CommentedRecord,
    record: string,
    request: NewDocumentCommentRequest,
  ): Promise<CommentPlace> {
    const recordId = await this.idOf(tx, kind, record);
    const field = fieldOf(kind, request);
    return { kind, recordId, threadId: null, field, passage: await this.passageOf(tx, recordId, request) };
  }

  private async passageOf(
    tx: Tx,
    documentId: string,
    { passage, field }: NewDocumentCommentRequest,
  ): Promise<CommentPlace['passage']> {
    if (passage === undefined || passage === null) return null;
    if (field !== undefined && field !== null) throw invalidField('passage', 'a field or a passage, not both');
    const { exact, prefix = null, suffix = null, start = null, end = null } = passage;
    const text = await this.documents.textOf(tx, documentId);
    const quote = { exact, prefix, suffix, start, end };
    const { anchor, problem } = anchorQuote(text === null ? null : new CodePointText(text), quote);
    if (problem !== null) throw invalidField(`passage.${problem.field}`, problem.expected);
    return { exact, ...anchor };
  }
}

function fieldOf(kind: CommentedRecord, { field }: NewDocumentCommentRequest): string | null {
  if (field === undefined || field === null) return null;
  const fields = COMMENT_FIELDS[kind];
  if (!fields.includes(field)) throw invalidField('field', `one of ${fields.join(', ')}`, field);
  return field;
}
