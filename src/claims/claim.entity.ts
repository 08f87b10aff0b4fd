import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { AccountEntity, WorkspaceEntity } from '../access/access.entities.js';
import {
  DayColumn,
  DoubleColumn,
  IntColumn,
  KeyColumn,
  MomentColumn,
  TextColumn,
  UuidColumn,
} from '../database/columns.js';
import type { ClaimKind, EditorMark, RegionRole } from '../domain/vocabulary.js';
import { RegionEntity } from '../regions/region.entity.js';

/** One checkable statement. Its wordings, places, topics and quantities stand in tables of their own. */
@Entity('claims')
@Unique('claims_number_uq', ['workspaceId', 'number'])
@Unique('claims_key_uq', ['workspaceId', 'key'])
@Index('claims_kind_ix', ['workspaceId', 'kind', 'number'])
@Index('claims_time_ix', ['workspaceId', 'timeEarliest', 'timeLatest'])
@Index('claims_account_ix', ['createdBy'])
@Check('claims_key_ck', `char_length(key) between 1 and 200`)
@Check(
  'claims_kind_ck',
  `kind in ('event', 'pattern', 'policy', 'state', 'motive', 'quantity', 'statement', 'forecast')`,
)
@Check(
  'claims_editor_mark_ck',
  `editor_mark in ('none', 'retracted', 'disproved', 'discounted', 'likely_or_confirmed')`,
)
@ForeignKey(() => WorkspaceEntity, ['workspaceId'], ['workspaceId'], { name: 'claims_workspace_fk' })
@ForeignKey(() => AccountEntity, ['createdBy'], ['accountId'], { name: 'claims_account_fk' })
export class ClaimEntity {
  @KeyColumn('workspace_id', 'claims_pk') workspaceId!: string;
  @KeyColumn('id', 'claims_pk') id!: string;
  @IntColumn('number') number!: number;
  @TextColumn('key') key!: string;
  @TextColumn('kind') kind!: ClaimKind;
  /** What it says of its time, in EDTF; the two days beside it are for sorting and filtering only. */
  @TextColumn('time_text', { nullable: true }) timeText!: string | null;
  @DayColumn('time_earliest', { nullable: true }) timeEarliest!: string | null;
  @DayColumn('time_latest', { nullable: true }) timeLatest!: string | null;
  @TextColumn('editor_mark', { default: `'none'` }) editorMark!: EditorMark;
  /** The revision of its wording that counts now. */
  @IntColumn('revision', { default: '1' }) revision!: number;
  @IntColumn('version', { default: '1' }) version!: number;
  @UuidColumn('created_by', { nullable: true }) createdBy!: string | null;
  @MomentColumn('created_at', { default: 'now()' }) createdAt!: Date;
  @MomentColumn('updated_at', { default: 'now()' }) updatedAt!: Date;
}

/** The statement in one language, in one revision. Never changed: a new revision is added. */
@Entity('claim_wordings')
@Index('claim_wordings_account_ix', ['createdBy'])
@Check('claim_wordings_text_ck', `octet_length(text) <= 1048576 and text is nfc normalized`)
@ForeignKey(() => ClaimEntity, ['workspaceId', 'claimId'], ['workspaceId', 'id'], { name: 'claim_wordings_claim_fk' })
@ForeignKey(() => AccountEntity, ['createdBy'], ['accountId'], { name: 'claim_wordings_account_fk' })
export class ClaimWordingEntity {
  @KeyColumn('workspace_id', 'claim_wordings_pk') workspaceId!: string;
  @KeyColumn('claim_id', 'claim_wordings_pk') claimId!: string;
  @KeyColumn('revision', 'claim_wordings_pk', 'integer') revision!: number;
  @KeyColumn('position', 'claim_wordings_pk', 'integer') position!: number;
  @TextColumn('text') text!: string;
  @TextColumn('lang', { nullable: true }) lang!: string | null;
  /** Why the wording was changed; none on the first. */
  @TextColumn('reason', { nullable: true }) reason!: string | null;
  @UuidColumn('created_by', { nullable: true }) createdBy!: string | null;
  @MomentColumn('created_at', { default: 'now()' }) createdAt!: Date;
}

/** A place a claim is about, and how. */
@Entity('claim_regions')
@Index('claim_regions_region_ix', ['workspaceId', 'regionId', 'claimId'])
@Check('claim_regions_role_ck', `role in ('happened', 'concerns')`)
@ForeignKey(() => ClaimEntity, ['workspaceId', 'claimId'], ['workspaceId', 'id'], { name: 'claim_regions_claim_fk' })
@ForeignKey(() => RegionEntity, ['workspaceId', 'regionId'], ['workspaceId', 'id'], { name: 'claim_regions_region_fk' })
export class ClaimRegionEntity {
  @KeyColumn('workspace_id', 'claim_regions_pk') workspaceId!: string;
  @KeyColumn('claim_id', 'claim_regions_pk') claimId!: string;
  @KeyColumn('region_id', 'claim_regions_pk') regionId!: string;
  @KeyColumn('role', 'claim_regions_pk', 'text') role!: RegionRole;
}

@Entity('claim_topics')
@Index('claim_topics_topic_ix', ['workspaceId', 'topic', 'claimId'])
@Check('claim_topics_topic_ck', `char_length(topic) between 1 and 200 and topic is nfc normalized`)
@ForeignKey(() => ClaimEntity, ['workspaceId', 'claimId'], ['workspaceId', 'id'], { name: 'claim_topics_claim_fk' })
export class ClaimTopicEntity {
  @KeyColumn('workspace_id', 'claim_topics_pk') workspaceId!: string;
  @KeyColumn('claim_id', 'claim_topics_pk') claimId!: string;
  @KeyColumn('topic', 'claim_topics_pk', 'text') topic!: string;
}

/** A number the claim gives, with its lower and upper bounds; any of the three may be missing. */
@Entity('claim_quantities')
@Check('claim_quantities_what_ck', `octet_length(what) <= 1048576`)
@Check('claim_quantities_order_ck', `low <= best and best <= high and low <= high`)
@ForeignKey(() => ClaimEntity, ['workspaceId', 'claimId'], ['workspaceId', 'id'], { name: 'claim_quantities_claim_fk' })
export class ClaimQuantityEntity {
  @KeyColumn('workspace_id', 'claim_quantities_pk') workspaceId!: string;
  @KeyColumn('claim_id', 'claim_quantities_pk') claimId!: string;
  @KeyColumn('position', 'claim_quantities_pk', 'integer') position!: number;
  @TextColumn('what') what!: string;
  @TextColumn('unit', { nullable: true }) unit!: string | null;
  @DoubleColumn('low', { nullable: true }) low!: number | null;
  @DoubleColumn('best', { nullable: true }) best!: number | null;
  @DoubleColumn('high', { nullable: true }) high!: number | null;
}
