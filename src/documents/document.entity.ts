import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { WorkspaceEntity } from '../access/access.entities.js';
import {
  BytesColumn,
  DayColumn,
  IntColumn,
  KeyColumn,
  MomentColumn,
  TextColumn,
  UuidColumn,
} from '../database/columns.js';
import type { DocumentKind } from '../domain/vocabulary.js';

/**
 * A captured text, or the record of a file. The text and its hash are written once: passages point into it. The arrow
 * to the publisher names its entity by text, since sources stand above documents.
 */
@Entity('documents')
@Unique('documents_number_uq', ['workspaceId', 'number'])
@Unique('documents_key_uq', ['workspaceId', 'key'])
@Index('documents_publisher_ix', ['workspaceId', 'publisherId'])
@Check('documents_key_ck', `char_length(key) between 1 and 200`)
@Check('documents_kind_ck', `kind in ('article', 'transcript', 'message', 'image', 'recording', 'other')`)
@Check('documents_text_ck', `octet_length(text) <= 8388608 and text is nfc normalized`)
@Check('documents_hash_ck', `(text is null) = (text_sha256 is null)`)
@ForeignKey(() => WorkspaceEntity, ['workspaceId'], ['workspaceId'], { name: 'documents_workspace_fk' })
@ForeignKey('SourceEntity', ['workspaceId', 'publisherId'], ['workspaceId', 'id'], { name: 'documents_publisher_fk' })
export class DocumentEntity {
  @KeyColumn('workspace_id', 'documents_pk') workspaceId!: string;
  @KeyColumn('id', 'documents_pk') id!: string;
  @IntColumn('number') number!: number;
  @TextColumn('key') key!: string;
  @TextColumn('title', { nullable: true }) title!: string | null;
  @TextColumn('kind') kind!: DocumentKind;
  @TextColumn('lang', { nullable: true }) lang!: string | null;
  @TextColumn('published_text', { nullable: true }) publishedText!: string | null;
  @DayColumn('published_earliest', { nullable: true }) publishedEarliest!: string | null;
  @DayColumn('published_latest', { nullable: true }) publishedLatest!: string | null;
  @UuidColumn('publisher_id', { nullable: true }) publisherId!: string | null;
  @TextColumn('text', { nullable: true }) text!: string | null;
  @BytesColumn('text_sha256', { nullable: true }) textSha256!: Buffer | null;
  @IntColumn('version', { default: '1' }) version!: number;
  @MomentColumn('created_at', { default: 'now()' }) createdAt!: Date;
}
