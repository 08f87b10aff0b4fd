import { newId } from '../database/clock.js';
import { nextNumbers } from '../database/counters.js';
import type { Tx } from '../database/unit-of-work.js';
import type { EdtfTime } from '../domain/edtf-time.js';
import { keyFromCode, type RecordRef } from '../domain/ids.js';
import type { DocumentKind } from '../domain/vocabulary.js';
import type { CapturedText } from './captured-text.js';
import { DocumentEntity } from './document.entity.js';

/** A document without its text, which can be megabytes. */
export interface DocumentRow {
  readonly id: string;
  readonly number: number;
  readonly key: string;
  readonly title: string | null;
  readonly kind: DocumentKind;
  readonly lang: string | null;
  /** EDTF. */
  readonly published_text: string | null;
  readonly published_earliest: string | null;
  readonly published_latest: string | null;
  readonly publisher_id: string | null;
  /** SHA-256 of the text's UTF-8, in lower-case hexadecimal; null when there is no text. */
  readonly text_sha256: string | null;
  readonly version: number;
  readonly created_at: Date;
}

/** What can be changed of a document. */
export interface DocumentContent {
  readonly title: string | null;
  readonly kind: DocumentKind;
  readonly lang: string | null;
  readonly published: EdtfTime | null;
  readonly publisherId: string | null;
}

export interface DocumentFilter {
  readonly kind: DocumentKind | null;
  readonly title: string | null;
  readonly publisherId: string | null;
  readonly after: number;
  readonly limit: number;
}

const SELECT = `
  select d.id, d.number, d.key, d.title, d.kind, d.lang, d.published_text,
    to_char(d.published_earliest, 'YYYY-MM-DD') as published_earliest,
    to_char(d.published_latest, 'YYYY-MM-DD') as published_latest,
    d.publisher_id, encode(d.text_sha256, 'hex') as text_sha256, d.version, d.created_at
  from documents d where d.workspace_id = $1`;

/** What points at a document. */
export interface HeldDocument {
  readonly hasText: boolean;
  readonly passages: number;
  readonly exhibits: number;
  /** Whether it has, or had, a file or a comment. */
  readonly hasBelongings: boolean;
}

/** Rows of documents; their text is read only when it is asked for. */
export class DocumentsRepository {
  async find(tx: Tx, ref: RecordRef): Promise<DocumentRow | null> {
    const condition = ref.id === null ? 'd.number = $2' : 'd.id = $2';
    const rows = await tx.query<DocumentRow>(`${SELECT} and ${condition}`, [tx.workspaceId, ref.id ?? ref.number]);
    return rows[0] ?? null;
  }

  /** The captured text; null when there is none, or no such document. */
  async textOf(tx: Tx, id: string): Promise<string | null> {
    const rows = await tx.query<{ text: string | null }>(
      'select text from documents where workspace_id = $1 and id = $2',
      [tx.workspaceId, id],
    );
    return rows[0]?.text ?? null;
  }

  /** Documents after this number, by number. */
  list(tx: Tx, filter: DocumentFilter): Promise<DocumentRow[]> {
    return tx.query<DocumentRow>(
      `${SELECT} and d.number > $2
         and ($3::text is null or d.kind = $3)
         and ($4::text is null or position(lower($4) in lower(d.title)) > 0)
         and ($5::uuid is null or d.publisher_id = $5)
       order by d.number limit $6`,
      [tx.workspaceId, filter.after, filter.kind, filter.title, filter.publisherId, filter.limit],
    );
  }

  /** The id of a source, asked of its table: sources stand above documents and cannot be imported here. */
  async publisherId(tx: Tx, ref: RecordRef): Promise<string | null> {
    const condition = ref.id === null ? 'number = $2' : 'id = $2';
    const rows = await tx.query<{ id: string }>(`select id from sources where workspace_id = $1 and ${condition}`, [
      tx.workspaceId,
      ref.id ?? ref.number,
    ]);
    return rows[0]?.id ?? null;
  }

  async insert(tx: Tx, content: DocumentContent, captured: CapturedText | null): Promise<string> {
    const id = newId();
    await tx.manager.insert(DocumentEntity, {
      workspaceId: tx.workspaceId,
      id,
      ...(await this.nextCode(tx)),
      title: content.title,
      kind: content.kind,
      lang: content.lang,
      publishedText: content.published?.text ?? null,
      publishedEarliest: content.published?.earliest ?? null,
      publishedLatest: content.published?.latest ?? null,
      publisherId: content.publisherId,
      text: captured?.text ?? null,
      textSha256: captured?.sha256 ?? null,
    });
    return id;
  }

  /** Everything but the text. @returns false when the version has moved on. */
  async update(tx: Tx, id: string, version: number, content: DocumentContent): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      `with changed as (
         update documents set title = $4, kind = $5, lang = $6, published_text = $7, published_earliest = $8,
           published_latest = $9, publisher_id = $10, version = version + 1
         where workspace_id = $1 and id = $2 and version = $3 returning id)
       select id from changed`,
      [
        tx.workspaceId,
        id,
        version,
        content.title,
        content.kind,
        content.lang,
        content.published?.text ?? null,
        content.published?.earliest ?? null,
        content.published?.latest ?? null,
        content.publisherId,
      ],
    );
    return rows.length > 0;
  }

  /**
   * Takes the document's row, so that nobody quotes it before this unit of work ends; see {@link textToQuote}.
   * @returns whether it has a text, and what points at it; that stands above this module.
   */
  async hold(tx: Tx, id: string): Promise<HeldDocument> {
    await tx.query('select id from documents where workspace_id = $1 and id = $2 for update', [tx.workspaceId, id]);
    const rows = await tx.query<HeldDocument>(
      `select d.text is not null as "hasText",
         (select count(*)::integer from passages p where p.workspace_id = $1 and p.document_id = d.id) as passages,
         (select count(*)::integer from exhibits x where x.workspace_id = $1 and x.document_id = d.id) as exhibits,
         (exists (select 1 from files f where f.workspace_id = $1 and f.document_id = d.id)
           or exists (select 1 from comments k where k.workspace_id = $1 and k.document_id = d.id)) as "hasBelongings"
       from documents d where d.workspace_id = $1 and d.id = $2`,
      [tx.workspaceId, id],
    );
    return rows[0] ?? { hasText: false, passages: 0, exhibits: 0, hasBelongings: false };
  }

  /** The text, for whoever is about to quote it: held as it is until their unit of work ends. */
  async textToQuote(tx: Tx, id: string): Promise<string | null> {
    const rows = await tx.query<{ text: string | null }>(
      'select text from documents where workspace_id = $1 and id = $2 for key share',
      [tx.workspaceId, id],
    );
    return rows[0]?.text ?? null;
  }

  /** Puts in the text of a document that had none. */
  async addText(tx: Tx, id: string, captured: CapturedText): Promise<void> {
    await tx.query(
      `update documents set text = $3, text_sha256 = $4 where workspace_id = $1 and id = $2 and text is null`,
      [tx.workspaceId, id, captured.text, captured.sha256],
    );
  }

  /** @returns false when the version has moved on. */
  async remove(tx: Tx, id: string, version: number): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      `with gone as (delete from documents where workspace_id = $1 and id = $2 and version = $3 returning id)
       select id from gone`,
      [tx.workspaceId, id, version],
    );
    return rows.length > 0;
  }

  /** The next number whose key no imported document has taken. */
  private async nextCode(tx: Tx): Promise<{ number: number; key: string }> {
    for (;;) {
      const number = await nextNumbers(tx, 'document');
      const key = keyFromCode('document', number);
      const taken = await tx.query('select 1 from documents where workspace_id = $1 and key = $2', [
        tx.workspaceId,
        key,
      ]);
      if (taken.length === 0) return { number, key };
    }
  }
}
