import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { AccountEntity, WorkspaceEntity } from '../access/access.entities.js';
import { KeyColumn, MomentColumn, TextColumn, UuidColumn } from '../database/columns.js';

/**
 * A version of a policy as a workspace keeps it: published here, or a stock policy from the day it was first chosen, so
 * that what was judged by it can be worked out again years later. Never changed.
 */
@Entity('policies')
@Unique('policies_version_uq', ['workspaceId', 'policyId', 'version'])
@Index('policies_account_ix', ['accountId'])
@Check('policies_identity_ck', `identity like policy_id || '@' || version || '#%'`)
@Check('policies_body_ck', `octet_length(body) <= 1048576`)
@Check('policies_note_ck', `octet_length(note) <= 1048576`)
@ForeignKey(() => WorkspaceEntity, ['workspaceId'], ['workspaceId'], { name: 'policies_workspace_fk' })
@ForeignKey(() => AccountEntity, ['accountId'], ['accountId'], { name: 'policies_account_fk' })
export class PolicyEntity {
  @KeyColumn('workspace_id', 'policies_pk') workspaceId!: string;
  /** `id@version#sha256`. */
  @KeyColumn('identity', 'policies_pk', 'text') identity!: string;
  @TextColumn('policy_id') policyId!: string;
  @TextColumn('version') version!: string;
  /** Canonical JSON: the text the identity is the hash of. */
  @TextColumn('body') body!: string;
  @TextColumn('note', { nullable: true }) note!: string | null;
  @TextColumn('published_by') publishedBy!: string;
  /** Null for the product itself. */
  @UuidColumn('account_id', { nullable: true }) accountId!: string | null;
  @MomentColumn('published_at') publishedAt!: Date;
}

/** The policy a workspace judged by from a moment on, until the next choice. */
@Entity('policy_choices')
@Index('policy_choices_policy_ix', ['workspaceId', 'identity'])
@Index('policy_choices_account_ix', ['accountId'])
@Check('policy_choices_reason_ck', `octet_length(reason) <= 1048576`)
@ForeignKey(() => PolicyEntity, ['workspaceId', 'identity'], ['workspaceId', 'identity'], {
  name: 'policy_choices_policy_fk',
})
@ForeignKey(() => AccountEntity, ['accountId'], ['accountId'], { name: 'policy_choices_account_fk' })
export class PolicyChoiceEntity {
  @KeyColumn('workspace_id', 'policy_choices_pk') workspaceId!: string;
  /** 1 is what the workspace began with. */
  @KeyColumn('sequence', 'policy_choices_pk', 'integer') sequence!: number;
  @TextColumn('identity') identity!: string;
  /** Null for what a workspace began with: nobody chose that. */
  @TextColumn('reason', { nullable: true }) reason!: string | null;
  @TextColumn('chosen_by') chosenBy!: string;
  @UuidColumn('account_id', { nullable: true }) accountId!: string | null;
  @MomentColumn('chosen_at') chosenAt!: Date;
}
