import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { AccountEntity } from '../access/access.entities.js';
import { ClaimEntity } from '../claims/claim.entity.js';
import { IntColumn, KeyColumn, MomentColumn, TextArrayColumn, TextColumn, UuidColumn } from '../database/columns.js';
import type { ReviewNeed, RulingMode, RulingReview } from '../domain/vocabulary.js';

/**
 * An editor's decision on the status of a claim. Never changed; it ends by its date, by being revoked or by another wording.
 * Written only by the database's own functions.
 */
@Entity('rulings')
@Unique('rulings_number_uq', ['workspaceId', 'number'])
@Index('rulings_claim_ix', ['workspaceId', 'claimId'])
@Index('rulings_account_ix', ['accountId'])
@Check('rulings_mode_ck', `mode in ('accept', 'override')`)
@Index('rulings_review_ix', ['workspaceId', 'number'], { where: `review = 'second'` })
@Check('rulings_reason_ck', `octet_length(reason) <= 1048576`)
@Check('rulings_review_ck', `review in ('none', 'second', 'self', 'imported')`)
@Check(
  'rulings_needs_ck',
  `needs <@ array['raise', 'adverse', 'involved'] and (cardinality(needs) > 0) = (review in ('second', 'self'))`,
)
@ForeignKey(() => ClaimEntity, ['workspaceId', 'claimId'], ['workspaceId', 'id'], { name: 'rulings_claim_fk' })
@ForeignKey(() => AccountEntity, ['accountId'], ['accountId'], { name: 'rulings_account_fk' })
export class RulingEntity {
  @KeyColumn('workspace_id', 'rulings_pk') workspaceId!: string;
  @KeyColumn('id', 'rulings_pk') id!: string;
  @IntColumn('number') number!: number;
  @UuidColumn('claim_id') claimId!: string;
  @TextColumn('status') status!: string;
  @TextColumn('reason') reason!: string;
  @TextColumn('mode') mode!: RulingMode;
  /** `id@version#sha256` of the policy it was made under. */
  @TextColumn('policy') policy!: string;
  /** The facts it was made on. */
  @TextColumn('facts_hash') factsHash!: string;
  /** The wording it was made on. */
  @IntColumn('claim_revision') claimRevision!: number;
  /** What was computed when it was made; null for an imported ruling against the rules. */
  @TextColumn('computed_status', { nullable: true }) computedStatus!: string | null;
  @TextColumn('review') review!: RulingReview;
  /** Why it needs a second editor. */
  @TextArrayColumn('needs') needs!: ReviewNeed[];
  @TextColumn('ruled_by') ruledBy!: string;
  /** `YYYY-MM-DD`, as in a dossier. */
  @TextColumn('ruled_on') ruledOn!: string;
  /** Last day it holds. */
  @TextColumn('expires_on', { nullable: true }) expiresOn!: string | null;
  /** Null for an imported ruling. */
  @UuidColumn('account_id', { nullable: true }) accountId!: string | null;
  @MomentColumn('created_at', { default: 'now()' }) createdAt!: Date;
}

/** A ruling taken back: once, with a reason. */
@Entity('ruling_revocations')
@Index('ruling_revocations_account_ix', ['accountId'])
@Check('ruling_revocations_reason_ck', `octet_length(reason) <= 1048576`)
@ForeignKey(() => RulingEntity, ['workspaceId', 'rulingId'], ['workspaceId', 'id'], {
  name: 'ruling_revocations_ruling_fk',
})
@ForeignKey(() => AccountEntity, ['accountId'], ['accountId'], { name: 'ruling_revocations_account_fk' })
export class RulingRevocationEntity {
  @KeyColumn('workspace_id', 'ruling_revocations_pk') workspaceId!: string;
  @KeyColumn('ruling_id', 'ruling_revocations_pk') rulingId!: string;
  @TextColumn('revoked_by') revokedBy!: string;
  @TextColumn('revoked_on') revokedOn!: string;
  @TextColumn('reason') reason!: string;
  @UuidColumn('account_id', { nullable: true }) accountId!: string | null;
  @MomentColumn('created_at', { default: 'now()' }) createdAt!: Date;
}

/** A second editor's approval: once, on the facts the ruling was made on. Written only by the database's own function. */
@Entity('ruling_approvals')
@Index('ruling_approvals_account_ix', ['accountId'])
@Check('ruling_approvals_reason_ck', `octet_length(reason) <= 1048576`)
@ForeignKey(() => RulingEntity, ['workspaceId', 'rulingId'], ['workspaceId', 'id'], {
  name: 'ruling_approvals_ruling_fk',
})
@ForeignKey(() => AccountEntity, ['accountId'], ['accountId'], { name: 'ruling_approvals_account_fk' })
export class RulingApprovalEntity {
  @KeyColumn('workspace_id', 'ruling_approvals_pk') workspaceId!: string;
  @KeyColumn('ruling_id', 'ruling_approvals_pk') rulingId!: string;
  @TextColumn('approved_by') approvedBy!: string;
  @TextColumn('approved_on') approvedOn!: string;
  @TextColumn('reason', { nullable: true }) reason!: string | null;
  @TextColumn('facts_hash') factsHash!: string;
  @UuidColumn('account_id') accountId!: string;
  @MomentColumn('created_at', { default: 'now()' }) createdAt!: Date;
}
