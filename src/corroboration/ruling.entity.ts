import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { AccountEntity } from '../access/access.entities.js';
import { ClaimEntity } from '../claims/claim.entity.js';
import { IntColumn, KeyColumn, MomentColumn, TextColumn, UuidColumn } from '../database/columns.js';
import type { RulingMode } from '../domain/vocabulary.js';

/** An editor's decision on the status of a claim. Never changed; it ends by its date or by being revoked. */
@Entity('rulings')
@Unique('rulings_number_uq', ['workspaceId', 'number'])
@Index('rulings_claim_ix', ['workspaceId', 'claimId'])
@Index('rulings_account_ix', ['accountId'])
@Check('rulings_mode_ck', `mode in ('accept', 'override')`)
@Check('rulings_reason_ck', `octet_length(reason) <= 1048576`)
@ForeignKey(() => ClaimEntity, ['workspaceId', 'claimId'], ['workspaceId', 'id'], { name: 'rulings_claim_fk' })
@ForeignKey(() => AccountEntity, ['accountId'], ['accountId'], { name: 'rulings_account_fk' })
export class RulingEntity {
  @KeyColumn('workspace_id', 'rulings_pk') workspaceId!: string;
  @KeyColumn('id', 'rulings_pk') id!: string;
  @IntColumn('number') number!: number;
  @UuidColumn('claim_id') claimId!: string;
  @TextColumn('status') status!: string;
  @TextColumn('reason') reason!: string;
  @TextColumn('mode') mode!: RulingMode;
  /** `id@version#sha256` of the policy it was made under. */
  @TextColumn('policy') policy!: string;
  /** The facts it was made on. */
  @TextColumn('facts_hash') factsHash!: string;
  @TextColumn('ruled_by') ruledBy!: string;
  /** `YYYY-MM-DD`, as in a dossier. */
  @TextColumn('ruled_on') ruledOn!: string;
  /** Last day it holds. */
  @TextColumn('expires_on', { nullable: true }) expiresOn!: string | null;
  /** Null for an imported ruling. */
  @UuidColumn('account_id', { nullable: true }) accountId!: string | null;
  @MomentColumn('created_at', { default: 'now()' }) createdAt!: Date;
}

/** A ruling taken back: once, with a reason. */
@Entity('ruling_revocations')
@Index('ruling_revocations_account_ix', ['accountId'])
@Check('ruling_revocations_reason_ck', `octet_length(reason) <= 1048576`)
@ForeignKey(() => RulingEntity, ['workspaceId', 'rulingId'], ['workspaceId', 'id'], {
  name: 'ruling_revocations_ruling_fk',
})
@ForeignKey(() => AccountEntity, ['accountId'], ['accountId'], { name: 'ruling_revocations_account_fk' })
export class RulingRevocationEntity {
  @KeyColumn('workspace_id', 'ruling_revocations_pk') workspaceId!: string;
  @KeyColumn('ruling_id', 'ruling_revocations_pk') rulingId!: string;
  @TextColumn('revoked_by') revokedBy!: string;
  @TextColumn('revoked_on') revokedOn!: string;
  @TextColumn('reason') reason!: string;
  @UuidColumn('account_id', { nullable: true }) accountId!: string | null;
  @MomentColumn('created_at', { default: 'now()' }) createdAt!: Date;
}
