import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { AccountEntity } from '../access/access.entities.js';
import { KeyColumn, MomentColumn, TextColumn, UuidColumn } from '../database/columns.js';
import type { ClaimLinkType } from '../domain/vocabulary.js';
import { ClaimEntity } from './claim.entity.js';

/** What one claim is to another; read from `from` to `to`. */
@Entity('claim_links')
@Unique('claim_links_once_uq', ['workspaceId', 'fromId', 'toId', 'type'])
@Index('claim_links_to_ix', ['workspaceId', 'toId', 'type'])
@Index('claim_links_account_ix', ['createdBy'])
@Check('claim_links_type_ck', `type in ('instance_of', 'contradicts', 'narrows', 'same_as', 'part_of', 'supersedes')`)
@Check('claim_links_self_ck', `from_id <> to_id`)
@ForeignKey(() => ClaimEntity, ['workspaceId', 'fromId'], ['workspaceId', 'id'], { name: 'claim_links_from_fk' })
@ForeignKey(() => ClaimEntity, ['workspaceId', 'toId'], ['workspaceId', 'id'], { name: 'claim_links_to_fk' })
@ForeignKey(() => AccountEntity, ['createdBy'], ['accountId'], { name: 'claim_links_account_fk' })
export class ClaimLinkEntity {
  @KeyColumn('workspace_id', 'claim_links_pk') workspaceId!: string;
  @KeyColumn('id', 'claim_links_pk') id!: string;
  @UuidColumn('from_id') fromId!: string;
  @UuidColumn('to_id') toId!: string;
  @TextColumn('type') type!: ClaimLinkType;
  @UuidColumn('created_by', { nullable: true }) createdBy!: string | null;
  @MomentColumn('created_at', { default: 'now()' }) createdAt!: Date;
}
