import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { AccountEntity } from '../access/access.entities.js';
import { ClaimEntity } from '../claims/claim.entity.js';
import { RulingEntity } from '../corroboration/ruling.entity.js';
import { BooleanColumn, KeyColumn, MomentColumn, TextColumn, UuidColumn } from '../database/columns.js';
import type { NotificationKind } from '../domain/desk/notification-kinds.js';
import { CommentEntity } from './comment.entity.js';

/** Somebody asked to be told what happens to a claim. */
@Entity('claim_follows')
@Index('claim_follows_account_id_ix', ['accountId'])
@Index('claim_follows_claim_ix', ['workspaceId', 'claimId'])
@ForeignKey(() => ClaimEntity, ['workspaceId', 'claimId'], ['workspaceId', 'id'], { name: 'claim_follows_claim_fk' })
@ForeignKey(() => AccountEntity, ['accountId'], ['accountId'], { name: 'claim_follows_account_id_fk' })
export class ClaimFollowEntity {
  @KeyColumn('workspace_id', 'claim_follows_pk') workspaceId!: string;
  @KeyColumn('account_id', 'claim_follows_pk') accountId!: string;
  @KeyColumn('claim_id', 'claim_follows_pk') claimId!: string;
}

/** What a claim counted as when its followers were last told: a notification is made when it differs. */
@Entity('told_standings')
@ForeignKey(() => ClaimEntity, ['workspaceId', 'claimId'], ['workspaceId', 'id'], { name: 'told_standings_claim_fk' })
export class ToldStandingEntity {
  @KeyColumn('workspace_id', 'told_standings_pk') workspaceId!: string;
  @KeyColumn('claim_id', 'told_standings_pk') claimId!: string;
  @TextColumn('status', { nullable: true }) status!: string | null;
  @BooleanColumn('is_reconfirm_due') isReconfirmDue!: boolean;
}

const KINDS = `('mentioned', 'commented', 'assigned', 'handed_over', 'claim_moved', 'reconfirm_due', 'ruling_expiring')`;

/** Something one member is told. Ids and kinds only: what it says is worked out when they read it. */
@Entity('notifications')
@Index('notifications_account_id_ix', ['accountId'])
@Index('notifications_caused_by_ix', ['causedBy'])
@Index('notifications_claim_ix', ['workspaceId', 'claimId'])
@Index('notifications_comment_ix', ['workspaceId', 'commentId'])
@Index('notifications_ruling_ix', ['workspaceId', 'rulingId'])
@Index('notifications_list_ix', ['workspaceId', 'accountId', 'shownFrom', 'id'])
@Index('notifications_unread_ix', ['workspaceId', 'accountId', 'shownFrom'], { where: `read_at is null` })
@Check('notifications_kind_ck', `kind in ${KINDS}`)
@Check(
  'notifications_record_ck',
  `case when kind in ('mentioned', 'commented') then comment_id is not null and claim_id is null and ruling_id is null
    else comment_id is null and claim_id is not null and (ruling_id is not null) = (kind = 'ruling_expiring') end`,
)
@ForeignKey(() => ClaimEntity, ['workspaceId', 'claimId'], ['workspaceId', 'id'], { name: 'notifications_claim_fk' })
@ForeignKey(() => CommentEntity, ['workspaceId', 'commentId'], ['workspaceId', 'id'], {
  name: 'notifications_comment_fk',
})
@ForeignKey(() => RulingEntity, ['workspaceId', 'rulingId'], ['workspaceId', 'id'], {
  name: 'notifications_ruling_fk',
})
@ForeignKey(() => AccountEntity, ['accountId'], ['accountId'], { name: 'notifications_account_id_fk' })
@ForeignKey(() => AccountEntity, ['causedBy'], ['accountId'], { name: 'notifications_caused_by_fk' })
export class NotificationEntity {
  @KeyColumn('workspace_id', 'notifications_pk') workspaceId!: string;
  @KeyColumn('id', 'notifications_pk') id!: string;
  @UuidColumn('account_id') accountId!: string;
  @TextColumn('kind') kind!: NotificationKind;
  @UuidColumn('claim_id', { nullable: true }) claimId!: string | null;
  @UuidColumn('comment_id', { nullable: true }) commentId!: string | null;
  @UuidColumn('ruling_id', { nullable: true }) rulingId!: string | null;
  @UuidColumn('caused_by', { nullable: true }) causedBy!: string | null;
  /** Later than it was made for what is known beforehand: that a ruling ends. */
  @MomentColumn('shown_from') shownFrom!: Date;
  @MomentColumn('read_at', { nullable: true }) readAt!: Date | null;
  @MomentColumn('created_at', { default: 'now()' }) createdAt!: Date;
}

/** A kind of notification somebody does not want. */
@Entity('muted_notifications')
@Index('muted_notifications_account_id_ix', ['accountId'])
@Check('muted_notifications_kind_ck', `kind in ${KINDS}`)
@ForeignKey(() => AccountEntity, ['accountId'], ['accountId'], { name: 'muted_notifications_account_id_fk' })
export class MutedNotificationEntity {
  @KeyColumn('workspace_id', 'muted_notifications_pk') workspaceId!: string;
  @KeyColumn('account_id', 'muted_notifications_pk') accountId!: string;
  @KeyColumn('kind', 'muted_notifications_pk', 'text') kind!: NotificationKind;
}
