import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { AccountEntity } from '../access/access.entities.js';
import { IntColumn, KeyColumn, MomentColumn, TextColumn, UuidColumn } from '../database/columns.js';
import type { DistinctionBasis } from '../domain/vocabulary.js';
import { AttributionEntity } from './attribution.entity.js';

/** Why two attributions are independent of each other. Withdrawn, never deleted. */
@Entity('distinctions')
@Unique('distinctions_number_uq', ['workspaceId', 'number'])
@Index('distinctions_first_ix', ['workspaceId', 'firstId'])
@Index('distinctions_second_ix', ['workspaceId', 'secondId'])
@Index('distinctions_account_ix', ['createdBy'])
@Check('distinctions_basis_ck', `basis in ('editor', 'profile')`)
@Check('distinctions_state_ck', `state in ('active', 'withdrawn')`)
@Check('distinctions_reason_ck', `char_length(reason) <= 5000`)
@ForeignKey(() => AttributionEntity, ['workspaceId', 'firstId'], ['workspaceId', 'id'], {
  name: 'distinctions_first_fk',
})
@ForeignKey(() => AttributionEntity, ['workspaceId', 'secondId'], ['workspaceId', 'id'], {
  name: 'distinctions_second_fk',
})
@ForeignKey(() => AccountEntity, ['createdBy'], ['accountId'], { name: 'distinctions_account_fk' })
export class DistinctionEntity {
  @KeyColumn('workspace_id', 'distinctions_pk') workspaceId!: string;
  @KeyColumn('id', 'distinctions_pk') id!: string;
  @IntColumn('number') number!: number;
  @UuidColumn('first_id') firstId!: string;
  @UuidColumn('second_id') secondId!: string;
  @TextColumn('basis') basis!: DistinctionBasis;
  @TextColumn('reason', { nullable: true }) reason!: string | null;
  @TextColumn('state', { default: `'active'` }) state!: 'active' | 'withdrawn';
  @TextColumn('withdrawn_reason', { nullable: true }) withdrawnReason!: string | null;
  @IntColumn('version', { default: '1' }) version!: number;
  @UuidColumn('created_by', { nullable: true }) createdBy!: string | null;
  @MomentColumn('created_at', { default: 'now()' }) createdAt!: Date;
}
