import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { AccountEntity } from '../access/access.entities.js';
import { AttributionEntity } from '../attributions/attribution.entity.js';
import { ClaimEntity } from '../claims/claim.entity.js';
import { IntColumn, KeyColumn, MomentColumn, TextColumn, UuidColumn } from '../database/columns.js';
import { DocumentEntity } from '../documents/document.entity.js';
import { SourceEntity } from '../sources/source.entity.js';

/** One remark on one record or a part of it. A removed one stays as a tombstone; its words go. */
@Entity('comments')
@Index('comments_claim_ix', ['workspaceId', 'claimId', 'id'])
@Index('comments_attribution_ix', ['workspaceId', 'attributionId', 'id'])
@Index('comments_source_ix', ['workspaceId', 'sourceId', 'id'])
@Index('comments_document_ix', ['workspaceId', 'documentId', 'id'])
@Index('comments_thread_ix', ['workspaceId', 'threadId', 'id'])
@Index('comments_author_id_ix', ['authorId'])
@Index('comments_removed_by_ix', ['removedBy'])
@Index('comments_resolved_by_ix', ['resolvedBy'])
@Check('comments_record_ck', `num_nonnulls(claim_id, attribution_id, source_id, document_id) = 1`)
@Check('comments_passage_ck', `passage_exact is null or (document_id is not null and field is null)`)
@Check('comments_resolved_ck', `resolved_at is null or thread_id = id`)
@Check('comments_exact_ck', `octet_length(passage_exact) <= 65536 and passage_exact is nfc normalized`)
@ForeignKey(() => ClaimEntity, ['workspaceId', 'claimId'], ['workspaceId', 'id'], { name: 'comments_claim_fk' })
@ForeignKey(() => AttributionEntity, ['workspaceId', 'attributionId'], ['workspaceId', 'id'], {
  name: 'comments_attribution_fk',
})
@ForeignKey(() => SourceEntity, ['workspaceId', 'sourceId'], ['workspaceId', 'id'], { name: 'comments_source_fk' })
@ForeignKey(() => DocumentEntity, ['workspaceId', 'documentId'], ['workspaceId', 'id'], {
  name: 'comments_document_fk',
})
@ForeignKey(() => CommentEntity, ['workspaceId', 'threadId'], ['workspaceId', 'id'], { name: 'comments_thread_fk' })
@ForeignKey(() => AccountEntity, ['authorId'], ['accountId'], { name: 'comments_author_id_fk' })
@ForeignKey(() => AccountEntity, ['removedBy'], ['accountId'], { name: 'comments_removed_by_fk' })
@ForeignKey(() => AccountEntity, ['resolvedBy'], ['accountId'], { name: 'comments_resolved_by_fk' })
export class CommentEntity {
  @KeyColumn('workspace_id', 'comments_pk') workspaceId!: string;
  @KeyColumn('id', 'comments_pk') id!: string;
  /** The comment its thread begins with; its own id for that one. */
  @UuidColumn('thread_id') threadId!: string;
  @UuidColumn('claim_id', { nullable: true }) claimId!: string | null;
  @UuidColumn('attribution_id', { nullable: true }) attributionId!: string | null;
  @UuidColumn('source_id', { nullable: true }) sourceId!: string | null;
  @UuidColumn('document_id', { nullable: true }) documentId!: string | null;
  /** The field of the record it is about; null for the record as a whole. */
  @TextColumn('field', { nullable: true }) field!: string | null;
  /** The words of a document it is about, and where they stand in code points. */
  @TextColumn('passage_exact', { nullable: true }) passageExact!: string | null;
  @IntColumn('passage_start', { nullable: true }) passageStart!: number | null;
  @IntColumn('passage_end', { nullable: true }) passageEnd!: number | null;
  @UuidColumn('author_id') authorId!: string;
  /** The revision of its text that counts now. */
  @IntColumn('revision', { default: '1' }) revision!: number;
  @IntColumn('version', { default: '1' }) version!: number;
  @MomentColumn('created_at', { default: 'now()' }) createdAt!: Date;
  @UuidColumn('removed_by', { nullable: true }) removedBy!: string | null;
  @MomentColumn('removed_at', { nullable: true }) removedAt!: Date | null;
  /** Of the comment a thread begins with: who settled the thread. */
  @UuidColumn('resolved_by', { nullable: true }) resolvedBy!: string | null;
  @MomentColumn('resolved_at', { nullable: true }) resolvedAt!: Date | null;
}

/** What a comment says, or said before it was changed. */
@Entity('comment_texts')
@Check('comment_texts_text_ck', `octet_length(text) <= 65536 and text is nfc normalized`)
@ForeignKey(() => CommentEntity, ['workspaceId', 'commentId'], ['workspaceId', 'id'], {
  name: 'comment_texts_comment_fk',
})
export class CommentTextEntity {
  @KeyColumn('workspace_id', 'comment_texts_pk') workspaceId!: string;
  @KeyColumn('comment_id', 'comment_texts_pk') commentId!: string;
  @KeyColumn('revision', 'comment_texts_pk', 'integer') revision!: number;
  @TextColumn('text') text!: string;
  @MomentColumn('written_at', { default: 'now()' }) writtenAt!: Date;
}

/** Somebody a comment names in its present text. */
@Entity('comment_mentions')
@Index('comment_mentions_account_id_ix', ['accountId'])
@ForeignKey(() => CommentEntity, ['workspaceId', 'commentId'], ['workspaceId', 'id'], {
  name: 'comment_mentions_comment_fk',
})
@ForeignKey(() => AccountEntity, ['accountId'], ['accountId'], { name: 'comment_mentions_account_id_fk' })
export class CommentMentionEntity {
  @KeyColumn('workspace_id', 'comment_mentions_pk') workspaceId!: string;
  @KeyColumn('comment_id', 'comment_mentions_pk') commentId!: string;
  @KeyColumn('account_id', 'comment_mentions_pk') accountId!: string;
}
