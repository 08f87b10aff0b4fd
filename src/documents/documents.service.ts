import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.service.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { type EdtfTime, readEdtf } from '../domain/edtf-time.js';
import type { RecordFields } from '../domain/history/record-fields.js';
import { parseRecordRef } from '../domain/ids.js';
import { invalidField, Refusal, staleVersion } from '../domain/refusal.js';
import type { RemovalRequest } from '../http/removal.request.js';
import { decodeCursor, DEFAULT_PAGE, type Page, pageOf } from '../http/paging.js';
import { type CapturedText, captureText } from './captured-text.js';
import type { ChangeDocumentRequest, ListDocumentsRequest, NewDocumentRequest } from './document.requests.js';
import {
  type DocumentDetailResponse,
  type DocumentResponse,
  presentDocument,
  presentDocumentDetail,
} from './document.response.js';
import { DocumentsReader } from './documents.reader.js';
import { type DocumentContent, type DocumentRow, DocumentsRepository } from './documents.repository.js';

/**
 * The documents of a workspace. A transcript can be a conversation with a source: the log gets the kind and the names
 * of changed fields, neither title nor text.
 */
@Injectable()
export class DocumentsService {
  private readonly documents = new DocumentsRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly reader: DocumentsReader,
  ) {}

  async list(actor: Actor, query: ListDocumentsRequest): Promise<Page<DocumentResponse>> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = Number(decodeCursor(query.after, ['number'])?.[0] ?? 0);
    return this.unitOfWork.read(actor, async (tx) => {
      const rows = await this.documents.list(tx, {
        kind: query.kind ?? null,
        title: query.title?.normalize('NFC') ?? null,
        publisherId: await this.publisherOf(tx, query.publisher ?? null),
        after,
        limit: limit + 1,
      });
      return pageOf(rows, limit, presentDocument, (row) => [row.number]);
    });
  }

  /** The one answer that holds the text. */
  async read(actor: Actor, document: string): Promise<DocumentDetailResponse> {
    return this.unitOfWork.read(actor, async (tx) => {
      const row = await this.reader.find(tx, document);
      return presentDocumentDetail(row, await this.reader.textOf(tx, row.id));
    });
  }

  async create(actor: Actor, request: NewDocumentRequest): Promise<DocumentResponse> {
    const given = request.text ?? null;
    const captured = given === null ? null : captureText(given);
    return this.unitOfWork.run(actor, async (tx) => {
      const content: DocumentContent = {
        title: request.title ?? null,
        kind: request.kind,
        lang: request.lang ?? null,
        published: timeOf(request.published ?? null),
        publisherId: await this.publisherOf(tx, request.publisher ?? null),
      };
      const id = await this.documents.insert(tx, content, captured);
      await this.audit.record(tx, actor, {
        action: 'document.created',
        record: { kind: 'document', id },
        after: { kind: content.kind },
        changes: [{ kind: 'document', id, action: 'created', after: documentFields(content, captured) }],
      });
      return presentDocument(await this.reader.find(tx, id));
    });
  }

  async change(
    actor: Actor,
    document: string,
    version: number,
    request: ChangeDocumentRequest,
  ): Promise<DocumentResponse> {
    const captured = request.text === undefined ? null : captureText(request.text);
    return this.unitOfWork.run(actor, async (tx) => {
      const row = await this.reader.find(tx, document);
      const before = contentOf(row);
      const content: DocumentContent = {
        title: request.title === undefined ? before.title : request.title,
        kind: request.kind ?? before.kind,
        lang: request.lang === undefined ? before.lang : request.lang,
        published: request.published === undefined ? before.published : timeOf(request.published),
        publisherId:
          request.publisher === undefined ? before.publisherId : await this.publisherOf(tx, request.publisher),
      };
      if (captured !== null) await this.addText(tx, row, version, captured);
      if (!(await this.documents.update(tx, row.id, version, content))) throw staleVersion();
      await this.audit.record(tx, actor, {
        action: 'document.changed',
        record: { kind: 'document', id: row.id },
        before: { kind: before.kind },
        after: {
          kind: content.kind,
          changed: [...changedFields(before, content), ...(captured === null ? [] : ['text'])],
        },
        changes: [
          {
            kind: 'document',
            id: row.id,
            action: 'changed',
            reason: request.reason ?? null,
            before: documentFields(before, null),
            after: documentFields(content, captured),
          },
        ],
      });
      return presentDocument(await this.reader.find(tx, row.id));
    });
  }

  /**
   * Takes a document away that was put in by mistake, such as a wrong capture. Its history keeps what it was, without
   * the text.
   * @throws Refusal `conflict` while a passage quotes it or an exhibit is it, and once it had a file or a comment.
   */
  async remove(actor: Actor, document: string, version: number, request: RemovalRequest): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      const row = await this.reader.find(tx, document);
      if (row.version !== version) throw staleVersion();
      const { passages, exhibits, hasBelongings } = await this.documents.hold(tx, row.id);
      if (passages + exhibits > 0) {
        const detail = `${passages} passages quote this document and ${exhibits} exhibits are it. Change those first.`;
        throw new Refusal('conflict', 'DOCUMENT_IN_USE', detail);
      }
      if (hasBelongings) {
        const detail = 'This document has files or comments, or had some: they tell what became of it, so it stays.';
        throw new Refusal('conflict', 'DOCUMENT_IN_USE', detail);
      }
      if (!(await this.documents.remove(tx, row.id, version))) throw staleVersion();
      const fields = { ...documentFields(contentOf(row), null), textSha256: row.text_sha256 };
      await this.audit.record(tx, actor, {
        action: 'document.removed',
        record: { kind: 'document', id: row.id },
        before: { kind: row.kind },
        changes: [{ kind: 'document', id: row.id, action: 'removed', reason: request.reason, before: fields }],
      });
    });
  }

  /** @throws Refusal `conflict` when the document has a text, or was quoted while it had none. */
  private async addText(tx: Tx, row: DocumentRow, version: number, captured: CapturedText): Promise<void> {
    if (row.version !== version) throw staleVersion();
    const { hasText, passages } = await this.documents.hold(tx, row.id);
    if (hasText) {
      const detail = 'This document has its text, which is kept as it was captured. Add another document instead.';
      throw new Refusal('conflict', 'TEXT_CAPTURED', detail, [{ path: 'text', expected: 'nothing' }]);
    }
    if (passages > 0) {
      const detail = 'Passages quote this document already, and nobody could check them against a text.';
      throw new Refusal('conflict', 'DOCUMENT_QUOTED', detail, [{ path: 'text', expected: 'nothing' }]);
    }
    await this.documents.addText(tx, row.id, captured);
  }

  private async publisherOf(tx: Tx, publisher: string | null): Promise<string | null> {
    if (publisher === null) return null;
    const ref = parseRecordRef('source', publisher);
    const id = ref === null ? null : await this.documents.publisherId(tx, ref);
    if (id === null) throw invalidField('publisher', 'a source of this workspace', publisher);
    return id;
  }
}

function timeOf(published: string | null): EdtfTime | null {
  return published === null ? null : readEdtf(published);
}

function contentOf(row: DocumentRow): DocumentContent {
  return {
    title: row.title,
    kind: row.kind,
    lang: row.lang,
    published: timeOf(row.published_text),
    publisherId: row.publisher_id,
  };
}

/** The fields of a document as its history tells them: of the text its hash, where it was captured. */
function documentFields(content: DocumentContent, captured: CapturedText | null): RecordFields {
  return {
    title: content.title,
    kind: content.kind,
    lang: content.lang,
    published: content.published?.text ?? null,
    publisherId: content.publisherId,
    ...(captured === null ? {} : { textSha256: captured.sha256.toString('hex') }),
  };
}

/** Names of the fields whose value is another one now. */
function changedFields(before: DocumentContent, after: DocumentContent): string[] {
  const isSame: Readonly<Record<keyof DocumentContent, boolean>> = {
    title: before.title === after.title,
    kind: before.kind === after.kind,
    lang: before.lang === after.lang,
    published: before.published?.text === after.published?.text,
    publisherId: before.publisherId === after.publisherId,
  };
  return Object.entries(isSame).flatMap(([field, same]) => (same ? [] : [field]));
}
