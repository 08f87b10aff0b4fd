import { Check, Entity, ForeignKey, Unique } from 'typeorm';
import { ClaimEntity } from '../claims/claim.entity.js';
import {
  DayColumn,
  IntColumn,
  KeyColumn,
  TextArrayColumn,
  TextColumn,
  TODAY,
  UuidColumn,
} from '../database/columns.js';

/** How the assessment of a claim stood after an entry `assessment.moved` of the log. Only ever added. */
@Entity('assessment_moves')
@Unique('assessment_moves_claim_uq', ['workspaceId', 'claimId', 'sequence'])
@Check('assessment_moves_place_ck', `place > 0`)
@ForeignKey(() => ClaimEntity, ['workspaceId', 'claimId'], ['workspaceId', 'id'], { name: 'assessment_moves_claim_fk' })
export class AssessmentMoveEntity {
  @KeyColumn('workspace_id', 'assessment_moves_pk') workspaceId!: string;
  @KeyColumn('sequence', 'assessment_moves_pk', 'bigint') sequence!: string;
  /** 1, 2, … among the claims of one entry. */
  @KeyColumn('place', 'assessment_moves_pk', 'integer') place!: number;
  @UuidColumn('claim_id') claimId!: string;
  @DayColumn('moved_on', { default: TODAY }) movedOn!: string;
  @TextColumn('status') status!: string;
  @TextArrayColumn('flags') flags!: string[];
  @IntColumn('origins_min') originsMin!: number;
  @IntColumn('origins_max') originsMax!: number;
  @IntColumn('denial_min') denialMin!: number;
}
