import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { ClaimEntity } from '../claims/claim.entity.js';
import {
  BooleanColumn,
  IntColumn,
  JsonColumn,
  KeyColumn,
  MomentColumn,
  TextArrayColumn,
  TextColumn,
} from '../database/columns.js';
import type { Assessment } from '../domain/assessment.js';

/** What the policy computes for a claim now: the figures lists show, beside the whole result. */
@Entity('assessments')
@Index('assessments_status_ix', ['workspaceId', 'status', 'claimId'])
@Index('assessments_stale_ix', ['workspaceId', 'claimId'], { where: 'is_stale' })
@Check('assessments_strength_ck', `strength between 0 and 5`)
@Check('assessments_origins_ck', `support_min between 0 and support_max and support_max <= support_chains`)
@ForeignKey(() => ClaimEntity, ['workspaceId', 'claimId'], ['workspaceId', 'id'], { name: 'assessments_claim_fk' })
export class AssessmentEntity {
  @KeyColumn('workspace_id', 'assessments_pk') workspaceId!: string;
  @KeyColumn('claim_id', 'assessments_pk') claimId!: string;
  /** `id@version#sha256` of the policy it was computed under. */
  @TextColumn('policy') policy!: string;
  @TextColumn('status') status!: string;
  @IntColumn('rank') rank!: number;
  @IntColumn('strength') strength!: number;
  @TextArrayColumn('flags') flags!: string[];
  @IntColumn('support_chains') supportChains!: number;
  @IntColumn('support_min') supportMin!: number;
  @IntColumn('support_max') supportMax!: number;
  @BooleanColumn('support_exact') supportExact!: boolean;
  @IntColumn('denial_min') denialMin!: number;
  @TextColumn('facts_hash') factsHash!: string;
  @JsonColumn('result') result!: Assessment;
  /** Waiting to be re-checked: what stands here is not current. */
  @BooleanColumn('is_stale', { default: 'false' }) isStale!: boolean;
  /** When it was marked; null while it is current. */
  @MomentColumn('stale_since', { nullable: true }) staleSince!: Date | null;
  @MomentColumn('assessed_at', { default: 'now()' }) assessedAt!: Date;
}
