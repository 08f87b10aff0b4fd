import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { AccountEntity } from '../access/access.entities.js';
import { DayColumn, DoubleColumn, IntColumn, KeyColumn, TextColumn, TODAY, UuidColumn } from '../database/columns.js';
import type { TieKind, TieState } from '../domain/vocabulary.js';
import { SourceEntity } from '../sources/source.entity.js';
import { AttributionEntity } from './attribution.entity.js';

/** Why two sources or attributions may not be independent, and what is held of it now. */
@Entity('ties')
@Unique('ties_number_uq', ['workspaceId', 'number'])
@Index('ties_first_source_ix', ['workspaceId', 'firstSourceId'])
@Index('ties_first_attribution_ix', ['workspaceId', 'firstAttributionId'])
@Index('ties_second_source_ix', ['workspaceId', 'secondSourceId'])
@Index('ties_second_attribution_ix', ['workspaceId', 'secondAttributionId'])
@Check(
  'ties_kind_ck',
  `kind in ('same_person', 'retells', 'same_document', 'same_channel', 'same_unit', 'same_household', 'in_contact', 'same_owner', 'text_reuse')`,
)
@Check('ties_state_ck', `state in ('suggested', 'confirmed', 'rejected')`)
@Check('ties_first_ck', `num_nonnulls(first_source_id, first_attribution_id) = 1`)
@Check('ties_second_ck', `num_nonnulls(second_source_id, second_attribution_id) = 1`)
@Check('ties_same_person_ck', `kind <> 'same_person' or (first_source_id is not null and second_source_id is not null)`)
@Check('ties_score_ck', `score between 0 and 1`)
@Check('ties_reason_ck', `char_length(reason) <= 5000`)
@ForeignKey(() => SourceEntity, ['workspaceId', 'firstSourceId'], ['workspaceId', 'id'], {
  name: 'ties_first_source_fk',
})
@ForeignKey(() => AttributionEntity, ['workspaceId', 'firstAttributionId'], ['workspaceId', 'id'], {
  name: 'ties_first_attribution_fk',
})
@ForeignKey(() => SourceEntity, ['workspaceId', 'secondSourceId'], ['workspaceId', 'id'], {
  name: 'ties_second_source_fk',
})
@ForeignKey(() => AttributionEntity, ['workspaceId', 'secondAttributionId'], ['workspaceId', 'id'], {
  name: 'ties_second_attribution_fk',
})
export class TieEntity {
  @KeyColumn('workspace_id', 'ties_pk') workspaceId!: string;
  @KeyColumn('id', 'ties_pk') id!: string;
  @IntColumn('number') number!: number;
  @TextColumn('kind') kind!: TieKind;
  @TextColumn('state') state!: TieState;
  @UuidColumn('first_source_id', { nullable: true }) firstSourceId!: string | null;
  @UuidColumn('first_attribution_id', { nullable: true }) firstAttributionId!: string | null;
  @UuidColumn('second_source_id', { nullable: true }) secondSourceId!: string | null;
  @UuidColumn('second_attribution_id', { nullable: true }) secondAttributionId!: string | null;
  @TextColumn('reason', { nullable: true }) reason!: string | null;
  @DoubleColumn('score', { nullable: true }) score!: number | null;
  @IntColumn('version', { default: '1' }) version!: number;
}

/** One decision on a tie, with its reason. Never changed; the first is the one it was recorded with. */
@Entity('tie_decisions')
@Index('tie_decisions_account_ix', ['decidedBy'])
@Check('tie_decisions_state_ck', `state in ('suggested', 'confirmed', 'rejected')`)
@Check('tie_decisions_reason_ck', `char_length(reason) <= 5000`)
@ForeignKey(() => TieEntity, ['workspaceId', 'tieId'], ['workspaceId', 'id'], { name: 'tie_decisions_tie_fk' })
@ForeignKey(() => AccountEntity, ['decidedBy'], ['accountId'], { name: 'tie_decisions_account_fk' })
export class TieDecisionEntity {
  @KeyColumn('workspace_id', 'tie_decisions_pk') workspaceId!: string;
  @KeyColumn('tie_id', 'tie_decisions_pk') tieId!: string;
  @KeyColumn('sequence', 'tie_decisions_pk', 'integer') sequence!: number;
  @TextColumn('state') state!: TieState;
  @TextColumn('reason', { nullable: true }) reason!: string | null;
  @UuidColumn('decided_by', { nullable: true }) decidedBy!: string | null;
  @DayColumn('decided_on', { default: TODAY }) decidedOn!: string;
}
