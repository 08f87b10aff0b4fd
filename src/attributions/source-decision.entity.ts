import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { AccountEntity } from '../access/access.entities.js';
import { DayColumn, KeyColumn, TextColumn, TODAY, UuidColumn } from '../database/columns.js';
import type { SourceState } from '../domain/vocabulary.js';
import { SourceEntity } from '../sources/source.entity.js';
import { AttributionEntity } from './attribution.entity.js';

/** One withdrawal of a source as a whole, or one reinstatement. Never changed. */
@Entity('source_decisions')
@Index('source_decisions_account_ix', ['decidedBy'])
@Check('source_decisions_state_ck', `state in ('active', 'withdrawn')`)
@Check('source_decisions_reason_ck', `char_length(reason) between 1 and 5000`)
@ForeignKey(() => SourceEntity, ['workspaceId', 'sourceId'], ['workspaceId', 'id'], {
  name: 'source_decisions_source_fk',
})
@ForeignKey(() => AccountEntity, ['decidedBy'], ['accountId'], { name: 'source_decisions_account_fk' })
export class SourceDecisionEntity {
  @KeyColumn('workspace_id', 'source_decisions_pk') workspaceId!: string;
  @KeyColumn('source_id', 'source_decisions_pk') sourceId!: string;
  @KeyColumn('sequence', 'source_decisions_pk', 'integer') sequence!: number;
  @TextColumn('state') state!: SourceState;
  @TextColumn('reason') reason!: string;
  @UuidColumn('decided_by', { nullable: true }) decidedBy!: string | null;
  @DayColumn('decided_on', { default: TODAY }) decidedOn!: string;
}

/** An account that a withdrawal set aside, or that a reinstatement brought back. */
@Entity('source_decision_accounts')
@Index('source_decision_accounts_attribution_ix', ['workspaceId', 'attributionId'])
@ForeignKey(
  () => SourceDecisionEntity,
  ['workspaceId', 'sourceId', 'sequence'],
  ['workspaceId', 'sourceId', 'sequence'],
  { name: 'source_decision_accounts_decision_fk' },
)
@ForeignKey(() => AttributionEntity, ['workspaceId', 'attributionId'], ['workspaceId', 'id'], {
  name: 'source_decision_accounts_attribution_fk',
})
export class SourceDecisionAccountEntity {
  @KeyColumn('workspace_id', 'source_decision_accounts_pk') workspaceId!: string;
  @KeyColumn('source_id', 'source_decision_accounts_pk') sourceId!: string;
  @KeyColumn('sequence', 'source_decision_accounts_pk', 'integer') sequence!: number;
  @KeyColumn('attribution_id', 'source_decision_accounts_pk') attributionId!: string;
}
