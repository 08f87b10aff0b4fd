import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { AccountEntity, WorkspaceEntity } from '../access/access.entities.js';
import { BooleanColumn, DayColumn, IntColumn, KeyColumn, TextColumn, TODAY, UuidColumn } from '../database/columns.js';
import type { FeatureName, ReliabilityBasis, ReliabilityGrade, SourceKind, SourceState } from '../domain/vocabulary.js';

/** Who or what claims come from, under a pseudonym. Nothing here says who entered it, nor at what moment. */
@Entity('sources')
@Unique('sources_number_uq', ['workspaceId', 'number'])
@Unique('sources_key_uq', ['workspaceId', 'key'])
@Check('sources_key_ck', `char_length(key) between 1 and 200`)
@Check('sources_pseudonym_ck', `octet_length(pseudonym) <= 1048576 and pseudonym is nfc normalized`)
@Check('sources_kind_ck', `kind in ('person', 'group', 'outlet', 'institution', 'document', 'sensor', 'unknown')`)
@Check('sources_state_ck', `state in ('active', 'withdrawn')`)
@ForeignKey(() => WorkspaceEntity, ['workspaceId'], ['workspaceId'], { name: 'sources_workspace_fk' })
export class SourceEntity {
  @KeyColumn('workspace_id', 'sources_pk') workspaceId!: string;
  @KeyColumn('id', 'sources_pk') id!: string;
  @IntColumn('number') number!: number;
  @TextColumn('key') key!: string;
  @TextColumn('pseudonym') pseudonym!: string;
  @TextColumn('kind') kind!: SourceKind;
  @BooleanColumn('features_complete', { default: 'false' }) featuresComplete!: boolean;
  @TextColumn('state', { default: `'active'` }) state!: SourceState;
  @IntColumn('version', { default: '1' }) version!: number;
  /** A day, never a moment. */
  @DayColumn('created_on', { default: TODAY }) createdOn!: string;
}

/** One rung of the ladder of public descriptions, the most specific first. */
@Entity('source_covers')
@Check('source_covers_text_ck', `octet_length(text) <= 1048576 and text is nfc normalized`)
@ForeignKey(() => SourceEntity, ['workspaceId', 'sourceId'], ['workspaceId', 'id'], { name: 'source_covers_source_fk' })
export class SourceCoverEntity {
  @KeyColumn('workspace_id', 'source_covers_pk') workspaceId!: string;
  @KeyColumn('source_id', 'source_covers_pk') sourceId!: string;
  @KeyColumn('position', 'source_covers_pk', 'integer') position!: number;
  @TextColumn('text') text!: string;
  @TextColumn('lang', { nullable: true }) lang!: string | null;
}

/** One thing known about a source that tells it apart from another, or ties it to one. */
@Entity('source_features')
@Check(
  'source_features_name_ck',
  `name in ('unit', 'household', 'broker', 'handler', 'employer', 'owner', 'place', 'exitDate')`,
)
@Check('source_features_value_ck', `octet_length(value) <= 1048576 and value is nfc normalized`)
@Check(
  'source_features_opaque_ck',
  `name not in ('household', 'broker', 'handler') or value ~ '^[A-Z]{1,3}-[0-9]{1,4}$'`,
)
@ForeignKey(() => SourceEntity, ['workspaceId', 'sourceId'], ['workspaceId', 'id'], {
  name: 'source_features_source_fk',
})
export class SourceFeatureEntity {
  @KeyColumn('workspace_id', 'source_features_pk') workspaceId!: string;
  @KeyColumn('source_id', 'source_features_pk') sourceId!: string;
  @KeyColumn('name', 'source_features_pk', 'text') name!: FeatureName;
  @TextColumn('value') value!: string;
}

/** One judgement of a source's reliability. Never changed: the newest one counts, the others stay as history. */
@Entity('source_grades')
@Index('source_grades_account_ix', ['gradedBy'])
@Check('source_grades_grade_ck', `grade in ('A', 'B', 'C', 'D', 'E', 'F')`)
@Check('source_grades_basis_ck', `basis in ('editor', 'track_record')`)
@Check('source_grades_reason_ck', `octet_length(reason) <= 1048576`)
@ForeignKey(() => SourceEntity, ['workspaceId', 'sourceId'], ['workspaceId', 'id'], { name: 'source_grades_source_fk' })
@ForeignKey(() => AccountEntity, ['gradedBy'], ['accountId'], { name: 'source_grades_account_fk' })
export class SourceGradeEntity {
  @KeyColumn('workspace_id', 'source_grades_pk') workspaceId!: string;
  @KeyColumn('source_id', 'source_grades_pk') sourceId!: string;
  @KeyColumn('sequence', 'source_grades_pk', 'integer') sequence!: number;
  @TextColumn('grade') grade!: ReliabilityGrade;
  @TextColumn('basis', { nullable: true }) basis!: ReliabilityBasis | null;
  @TextColumn('reason', { nullable: true }) reason!: string | null;
  @UuidColumn('graded_by', { nullable: true }) gradedBy!: string | null;
  @DayColumn('graded_on', { default: TODAY }) gradedOn!: string;
}
