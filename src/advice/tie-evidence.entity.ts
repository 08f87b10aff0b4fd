import { Check, Entity, ForeignKey } from 'typeorm';
import { TieEntity } from '../attributions/tie.entity.js';
import { DayColumn, DoubleColumn, JsonColumn, KeyColumn, TextColumn, TODAY } from '../database/columns.js';
import type { AdviceRule } from '../domain/advice/suggestion.js';
import type { StoredEvidence } from './stored-evidence.js';

/** What a suggested tie was suggested on. Never changed, and read only by whoever reads evidence. */
@Entity('tie_evidence')
@Check(
  'tie_evidence_rule_ck',
  `rule in ('text_reuse', 'same_phrase', 'shared_details', 'shared_feature', 'exit_window', 'shared_channel')`,
)
@Check('tie_evidence_score_ck', `score between 0 and 1`)
@ForeignKey(() => TieEntity, ['workspaceId', 'tieId'], ['workspaceId', 'id'], { name: 'tie_evidence_tie_fk' })
export class TieEvidenceEntity {
  @KeyColumn('workspace_id', 'tie_evidence_pk') workspaceId!: string;
  @KeyColumn('tie_id', 'tie_evidence_pk') tieId!: string;
  @KeyColumn('sequence', 'tie_evidence_pk', 'integer') sequence!: number;
  @TextColumn('rule') rule!: AdviceRule;
  @DoubleColumn('score', { nullable: true }) score!: number | null;
  @JsonColumn('evidence') evidence!: StoredEvidence;
  /** A day, never a moment. */
  @DayColumn('found_on', { default: TODAY }) foundOn!: string;
}
