import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { AccountEntity } from '../access/access.entities.js';
import { KeyColumn, MomentColumn, TextColumn, UuidColumn } from '../database/columns.js';
import { SourceEntity } from '../sources/source.entity.js';

/** Somebody stopped what concerns a source, or the whole workspace. Written by `freeze_make` alone; never changed. */
@Entity('freezes')
@Index('freezes_source_ix', ['workspaceId', 'sourceId'])
@Index('freezes_frozen_by_ix', ['frozenBy'])
@Check('freezes_reason_ck', `octet_length(reason) between 1 and 1048576`)
@ForeignKey(() => SourceEntity, ['workspaceId', 'sourceId'], ['workspaceId', 'id'], { name: 'freezes_source_fk' })
@ForeignKey(() => AccountEntity, ['frozenBy'], ['accountId'], { name: 'freezes_frozen_by_fk' })
export class FreezeEntity {
  @KeyColumn('workspace_id', 'freezes_pk') workspaceId!: string;
  @KeyColumn('id', 'freezes_pk') id!: string;
  /** Null: the whole workspace. */
  @UuidColumn('source_id', { nullable: true }) sourceId!: string | null;
  @TextColumn('reason') reason!: string;
  /** Null: whoever owns the machine. */
  @UuidColumn('frozen_by', { nullable: true }) frozenBy!: string | null;
  @MomentColumn('frozen_at', { default: 'now()' }) frozenAt!: Date;
}

/** The end of a freeze. Written by `freeze_thaw` alone, which knows who may; never changed. */
@Entity('freeze_thaws')
@Index('freeze_thaws_thawed_by_ix', ['thawedBy'])
@Check('freeze_thaws_reason_ck', `octet_length(reason) between 1 and 1048576`)
@ForeignKey(() => FreezeEntity, ['workspaceId', 'freezeId'], ['workspaceId', 'id'], { name: 'freeze_thaws_freeze_fk' })
@ForeignKey(() => AccountEntity, ['thawedBy'], ['accountId'], { name: 'freeze_thaws_thawed_by_fk' })
export class FreezeThawEntity {
  @KeyColumn('workspace_id', 'freeze_thaws_pk') workspaceId!: string;
  @KeyColumn('freeze_id', 'freeze_thaws_pk') freezeId!: string;
  @TextColumn('reason') reason!: string;
  @UuidColumn('thawed_by', { nullable: true }) thawedBy!: string | null;
  @MomentColumn('thawed_at', { default: 'now()' }) thawedAt!: Date;
}
