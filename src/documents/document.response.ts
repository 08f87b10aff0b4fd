import { codeOf } from '../domain/ids.js';
import { DOCUMENT_KINDS } from '../domain/vocabulary.js';
import { OutBoolean, OutEnum, OutInt, OutList, OutText } from '../http/responses.js';
import type { DocumentRow } from './documents.repository.js';

export class DocumentResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ description: 'Readable code, such as D-2.' }) ref!: string;
  @OutText({ description: 'Its key in a dossier.' }) key!: string;
  @OutText({ nullable: true }) title!: string | null;
  @OutEnum(DOCUMENT_KINDS) kind!: string;
  @OutText({ nullable: true }) lang!: string | null;
  @OutText({ nullable: true, description: 'EDTF, as it was given.' }) published!: string | null;
  @OutText({ nullable: true, format: 'date', description: 'First day that can be meant.' })
  publishedEarliest!: string | null;
  @OutText({ nullable: true, format: 'date', description: 'Last day that can be meant.' })
  publishedLatest!: string | null;
  @OutText({ format: 'uuid', nullable: true, description: 'The source that published it.' })
  publisherId!: string | null;
  @OutBoolean({ description: 'Whether a text was captured.' }) hasText!: boolean;
  @OutText({ nullable: true, description: 'SHA-256 of the text in UTF-8, hexadecimal.' }) textSha256!: string | null;
  @OutText({ format: 'date-time' }) createdAt!: string;
  @OutInt() version!: number;
}

/** A document with its text. */
export class DocumentDetailResponse extends DocumentResponse {
  @OutText({ nullable: true, description: 'The captured text, in NFC.' }) text!: string | null;
}

export class DocumentPageResponse {
  @OutList(() => DocumentResponse) items!: DocumentResponse[];
  @OutText({ nullable: true, description: 'The `after` of the next page.' }) next!: string | null;
}

/** What a reader sees of a document, field by field; not its text. */
export function presentDocument(row: DocumentRow): DocumentResponse {
  return {
    id: row.id,
    ref: codeOf('document', row.number),
    key: row.key,
    title: row.title,
    kind: row.kind,
    lang: row.lang,
    published: row.published_text,
    publishedEarliest: row.published_earliest,
    publishedLatest: row.published_latest,
    publisherId: row.publisher_id,
    hasText: row.text_sha256 !== null,
    textSha256: row.text_sha256,
    createdAt: row.created_at.toISOString(),
    version: row.version,
  };
}

/** The same with the text. */
export function presentDocumentDetail(row: DocumentRow, text: string | null): DocumentDetailResponse {
  return Object.assign(presentDocument(row), { text });
}
