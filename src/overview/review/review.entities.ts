import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { AccountEntity } from '../../access/access.entities.js';
import { ClaimEntity } from '../../claims/claim.entity.js';
import { DayColumn, IntColumn, KeyColumn, MomentColumn, TextColumn, UuidColumn } from '../../database/columns.js';
import type { ReviewReasonName } from '../../domain/review-reasons.js';

/** One reason why a claim needs an editor. Derived: kept in the transaction that moves the claim. */
@Entity('review_reasons')
@Index('review_reasons_queue_ix', ['workspaceId', 'priority', 'stake', 'since', 'claimId'])
@Check(
  'review_reasons_reason_ck',
  `reason in ('adverse_change', 'second_awaited', 'suggestion_would_lower', 'one_question_away', 'reconfirm',
    'regraded_source', 'expired_ruling', 'new')`,
)
@Check('review_reasons_stake_ck', `stake between 0 and 6`)
@ForeignKey(() => ClaimEntity, ['workspaceId', 'claimId'], ['workspaceId', 'id'], { name: 'review_reasons_claim_fk' })
export class ReviewReasonEntity {
  @KeyColumn('workspace_id', 'review_reasons_pk') workspaceId!: string;
  @KeyColumn('claim_id', 'review_reasons_pk') claimId!: string;
  @KeyColumn('reason', 'review_reasons_pk', 'text') reason!: ReviewReasonName;
  /** Place of the reason in the order of priority; 0 is the most pressing. */
  @IntColumn('priority') priority!: number;
  /** Steps of strength at stake. */
  @IntColumn('stake') stake!: number;
  @TextColumn('to_status', { nullable: true }) toStatus!: string | null;
  /** First and last day it counts. */
  @DayColumn('from_day', { nullable: true }) fromDay!: string | null;
  @DayColumn('until_day', { nullable: true }) untilDay!: string | null;
  @MomentColumn('since', { default: 'now()' }) since!: Date;
}

/** Who took a claim upon themselves; the newest of a claim holds, and one without a person gives it back. */
@Entity('review_assignments')
@Index('review_assignments_assigned_to_ix', ['assignedTo'])
@Index('review_assignments_assigned_by_ix', ['assignedBy'])
@ForeignKey(() => ClaimEntity, ['workspaceId', 'claimId'], ['workspaceId', 'id'], {
  name: 'review_assignments_claim_fk',
})
@ForeignKey(() => AccountEntity, ['assignedTo'], ['accountId'], { name: 'review_assignments_assigned_to_fk' })
@ForeignKey(() => AccountEntity, ['assignedBy'], ['accountId'], { name: 'review_assignments_assigned_by_fk' })
export class ReviewAssignmentEntity {
  @KeyColumn('workspace_id', 'review_assignments_pk') workspaceId!: string;
  @KeyColumn('claim_id', 'review_assignments_pk') claimId!: string;
  @KeyColumn('sequence', 'review_assignments_pk', 'integer') sequence!: number;
  @UuidColumn('assigned_to', { nullable: true }) assignedTo!: string | null;
  @UuidColumn('assigned_by', { nullable: true }) assignedBy!: string | null;
  @MomentColumn('assigned_at', { default: 'now()' }) assignedAt!: Date;
}

/** An editor looked at a claim and left it as it is, on these facts and this wording. */
@Entity('review_looks')
@Index('review_looks_account_id_ix', ['accountId'])
@Index('review_looks_claim_ix', ['workspaceId', 'claimId', 'lookedAt'])
@Check('review_looks_note_ck', `octet_length(note) <= 1048576`)
@ForeignKey(() => ClaimEntity, ['workspaceId', 'claimId'], ['workspaceId', 'id'], { name: 'review_looks_claim_fk' })
@ForeignKey(() => AccountEntity, ['accountId'], ['accountId'], { name: 'review_looks_account_id_fk' })
export class ReviewLookEntity {
  @KeyColumn('workspace_id', 'review_looks_pk') workspaceId!: string;
  @KeyColumn('id', 'review_looks_pk') id!: string;
  @UuidColumn('claim_id') claimId!: string;
  @TextColumn('policy') policy!: string;
  @TextColumn('facts_hash') factsHash!: string;
  @IntColumn('revision') revision!: number;
  @TextColumn('note', { nullable: true }) note!: string | null;
  @UuidColumn('account_id', { nullable: true }) accountId!: string | null;
  @MomentColumn('looked_at', { default: 'now()' }) lookedAt!: Date;
}
