import { Check, Entity, ForeignKey, Index } from 'typeorm';
import {
  DayColumn,
  IntColumn,
  JsonColumn,
  KeyColumn,
  MomentColumn,
  TextArrayColumn,
  TextColumn,
  UuidColumn,
} from '../database/columns.js';
import { AssessmentEntity } from './assessment.entity.js';
import type { KeptFigures } from './assessment-history-row.js';

/** What assessments were computed from, by the SHA-256 of its text. Only ever added. */
@Entity('assessment_inputs')
@Check('assessment_inputs_sha256_ck', `sha256 ~ '^[0-9a-f]{64}$'`)
@Check('assessment_inputs_erased_ck', `(body is null) = (erased_on is not null)`)
export class AssessmentInputsEntity {
  @KeyColumn('workspace_id', 'assessment_inputs_pk') workspaceId!: string;
  @KeyColumn('sha256', 'assessment_inputs_pk', 'text') sha256!: string;
  /** A dossier of one claim, as `writeInputs` writes it; null once it was erased. */
  @TextColumn('body', { nullable: true }) body!: string | null;
  @DayColumn('erased_on', { nullable: true }) erasedOn!: string | null;
}

/** What was known of a claim from a moment on, until the next row. Only ever added. */
@Entity('assessment_history')
@Index('assessment_history_inputs_ix', ['workspaceId', 'inputsSha256'])
@Index('assessment_history_unkept_ix', ['workspaceId', 'claimId'], {
  where: `state = 'assessed' and inputs_sha256 is null`,
})
@Check('assessment_history_state_ck', `state in ('assessed', 'being_rechecked')`)
@Check(
  'assessment_history_assessed_ck',
  `num_nonnulls(policy, status, rank, strength, flags, figures, facts_hash) = case state when 'assessed' then 7 else 0 end`,
)
@Check(
  'assessment_history_kept_ck',
  `num_nonnulls(answer_hash, inputs_sha256) in (0, 2) and (state = 'assessed' or inputs_sha256 is null)`,
)
@ForeignKey(() => AssessmentEntity, ['workspaceId', 'claimId'], ['workspaceId', 'claimId'], {
  name: 'assessment_history_assessment_fk',
})
@ForeignKey(() => AssessmentInputsEntity, ['workspaceId', 'inputsSha256'], ['workspaceId', 'sha256'], {
  name: 'assessment_history_inputs_fk',
})
export class AssessmentHistoryEntity {
  @KeyColumn('workspace_id', 'assessment_history_pk') workspaceId!: string;
  @KeyColumn('claim_id', 'assessment_history_pk') claimId!: string;
  @KeyColumn('sequence', 'assessment_history_pk', 'integer') sequence!: number;
  /** When the transaction that brought it began, in whole milliseconds; never before the row before. */
  @MomentColumn('known_from') knownFrom!: Date;
  @TextColumn('state') state!: 'assessed' | 'being_rechecked';
  /** `id@version#sha256`; like all that follows null while it is being re-checked. */
  @TextColumn('policy', { nullable: true }) policy!: string | null;
  @TextColumn('status', { nullable: true }) status!: string | null;
  @IntColumn('rank', { nullable: true }) rank!: number | null;
  @IntColumn('strength', { nullable: true }) strength!: number | null;
  @TextArrayColumn('flags', { nullable: true }) flags!: string[] | null;
  @JsonColumn('figures', { nullable: true }) figures!: KeptFigures | null;
  @TextColumn('facts_hash', { nullable: true }) factsHash!: string | null;
  /** Hash of the assessment without its prose; null, like the inputs, for what was there before inputs were kept. */
  @TextColumn('answer_hash', { nullable: true }) answerHash!: string | null;
  @TextColumn('inputs_sha256', { nullable: true }) inputsSha256!: string | null;
  /** The event that caused it, as the log names it; of a source or a tie only which kind, not which record. */
  @TextColumn('cause_action') causeAction!: string;
  @TextColumn('cause_kind') causeKind!: string;
  @UuidColumn('cause_id', { nullable: true }) causeId!: string | null;
}
