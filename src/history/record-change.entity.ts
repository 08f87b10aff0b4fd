import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { AccountEntity, WorkspaceEntity } from '../access/access.entities.js';
import { DayColumn, JsonColumn, KeyColumn, MomentColumn, TextColumn, TODAY, UuidColumn } from '../database/columns.js';
import type { FieldChange, HistoryAction, HistoryKind } from '../domain/history/record-fields.js';

/** One change of one record, field by field. Appended with the change, never written again. */
@Entity('record_changes')
@Index('record_changes_account_ix', ['changedBy'])
@Check(
  'record_changes_kind_ck',
  `kind in ('region', 'source', 'document', 'claim', 'attribution', 'tie', 'distinction', 'exhibit')`,
)
@Check(
  'record_changes_action_ck',
  `action in ('created', 'imported', 'updated_by_import', 'changed', 'reworded', 'marked', 'graded', 'linked',
    'unlinked', 'withdrawn', 'reinstated', 'superseded', 'decided', 'removed')`,
)
@Check('record_changes_source_ck', `kind <> 'source' or changed_at is null`)
@Check('record_changes_reason_ck', `octet_length(reason) <= 1048576`)
@ForeignKey(() => WorkspaceEntity, ['workspaceId'], ['workspaceId'], { name: 'record_changes_workspace_fk' })
@ForeignKey(() => AccountEntity, ['changedBy'], ['accountId'], { name: 'record_changes_account_fk' })
export class RecordChangeEntity {
  @KeyColumn('workspace_id', 'record_changes_pk') workspaceId!: string;
  @KeyColumn('kind', 'record_changes_pk', 'text') kind!: HistoryKind;
  @KeyColumn('record_id', 'record_changes_pk') recordId!: string;
  @KeyColumn('sequence', 'record_changes_pk', 'integer') sequence!: number;
  @TextColumn('action') action!: HistoryAction;
  @UuidColumn('changed_by', { nullable: true }) changedBy!: string | null;
  @DayColumn('changed_on', { default: TODAY }) changedOn!: string;
  /** Null of sources, which have a day and never a moment. */
  @MomentColumn('changed_at', { nullable: true }) changedAt!: Date | null;
  @TextColumn('reason', { nullable: true }) reason!: string | null;
  @JsonColumn('fields') fields!: FieldChange[];
}
