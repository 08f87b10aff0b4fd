import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { AccountEntity } from '../access/access.entities.js';
import { ClaimEntity } from '../claims/claim.entity.js';
import {
  DayColumn,
  DoubleColumn,
  IntColumn,
  KeyColumn,
  MomentColumn,
  TextColumn,
  UuidColumn,
} from '../database/columns.js';
import { DocumentEntity } from '../documents/document.entity.js';
import type {
  Access,
  AttributionState,
  CredibilityBasis,
  Form,
  OriginStatus,
  Stance,
  Terms,
} from '../domain/vocabulary.js';
import { RegionEntity } from '../regions/region.entity.js';
import { SourceEntity } from '../sources/source.entity.js';

/** One source's account of one claim. Times are three columns each: as said, first day, last day. */
@Entity('attributions')
@Unique('attributions_number_uq', ['workspaceId', 'number'])
@Unique('attributions_key_uq', ['workspaceId', 'key'])
@Index('attributions_claim_ix', ['workspaceId', 'claimId'])
@Index('attributions_source_ix', ['workspaceId', 'sourceId'])
@Index('attributions_channel_ix', ['workspaceId', 'channelId'])
@Index('attributions_heard_in_ix', ['workspaceId', 'heardInId'])
@Index('attributions_superseded_by_ix', ['workspaceId', 'supersededById'])
@Index('attributions_account_ix', ['createdBy'])
@Check('attributions_key_ck', `char_length(key) between 1 and 200`)
@Check('attributions_stance_ck', `stance in ('asserts', 'relays', 'denies', 'doubts', 'no_knowledge')`)
@Check(
  'attributions_access_ck',
  `access in ('participant', 'eyewitness', 'document_holder', 'official_statement', 'hearsay', 'common_talk', 'analysis', 'unknown')`,
)
@Check('attributions_origin_status_ck', `origin_status in ('identified', 'described', 'unknown')`)
@Check('attributions_form_ck', `form in ('verbatim', 'translated', 'paraphrase', 'summary', 'inference')`)
@Check('attributions_wording_ck', `octet_length(wording_text) <= 1048576 and wording_text is nfc normalized`)
@Check(
  'attributions_translation_ck',
  `octet_length(translation_text) <= 1048576 and translation_text is nfc normalized and (translation_text is null or wording_text is not null)`,
)
@Check('attributions_hedge_ck', `hedge_low between 0 and 1 and hedge_high between 0 and 1 and hedge_low <= hedge_high`)
@Check('attributions_terms_ck', `terms_attribution in ('named', 'described', 'background', 'off_record')`)
@Check('attributions_state_ck', `state in ('active', 'withdrawn', 'superseded')`)
@Check('attributions_superseded_ck', `(state = 'superseded') = (superseded_by_id is not null)`)
@Check('attributions_superseded_self_ck', `superseded_by_id <> id`)
@ForeignKey(() => ClaimEntity, ['workspaceId', 'claimId'], ['workspaceId', 'id'], { name: 'attributions_claim_fk' })
@ForeignKey(() => SourceEntity, ['workspaceId', 'sourceId'], ['workspaceId', 'id'], { name: 'attributions_source_fk' })
@ForeignKey(() => SourceEntity, ['workspaceId', 'channelId'], ['workspaceId', 'id'], {
  name: 'attributions_channel_fk',
})
@ForeignKey(() => RegionEntity, ['workspaceId', 'heardInId'], ['workspaceId', 'id'], {
  name: 'attributions_heard_in_fk',
})
@ForeignKey(() => AttributionEntity, ['workspaceId', 'supersededById'], ['workspaceId', 'id'], {
  name: 'attributions_superseded_by_fk',
})
@ForeignKey(() => AccountEntity, ['createdBy'], ['accountId'], { name: 'attributions_account_fk' })
export class AttributionEntity {
  @KeyColumn('workspace_id', 'attributions_pk') workspaceId!: string;
  @KeyColumn('id', 'attributions_pk') id!: string;
  @IntColumn('number') number!: number;
  @TextColumn('key') key!: string;
  @UuidColumn('claim_id') claimId!: string;
  @UuidColumn('source_id') sourceId!: string;
  @TextColumn('stance', { default: `'asserts'` }) stance!: Stance;
  @TextColumn('access') access!: Access;
  @TextColumn('origin_status', { nullable: true }) originStatus!: OriginStatus | null;
  @UuidColumn('channel_id', { nullable: true }) channelId!: string | null;
  @TextColumn('form', { nullable: true }) form!: Form | null;
  @TextColumn('wording_text', { nullable: true }) wordingText!: string | null;
  @TextColumn('wording_lang', { nullable: true }) wordingLang!: string | null;
  @TextColumn('translation_text', { nullable: true }) translationText!: string | null;
  @TextColumn('translation_lang', { nullable: true }) translationLang!: string | null;
  @TextColumn('translation_by', { nullable: true }) translationBy!: string | null;
  @TextColumn('hedge_word', { nullable: true }) hedgeWord!: string | null;
  @DoubleColumn('hedge_low', { nullable: true }) hedgeLow!: number | null;
  @DoubleColumn('hedge_high', { nullable: true }) hedgeHigh!: number | null;
  @TextColumn('stated_text', { nullable: true }) statedText!: string | null;
  @DayColumn('stated_earliest', { nullable: true }) statedEarliest!: string | null;
  @DayColumn('stated_latest', { nullable: true }) statedLatest!: string | null;
  @TextColumn('learned_text', { nullable: true }) learnedText!: string | null;
  @DayColumn('learned_earliest', { nullable: true }) learnedEarliest!: string | null;
  @DayColumn('learned_latest', { nullable: true }) learnedLatest!: string | null;
  @UuidColumn('heard_in_id', { nullable: true }) heardInId!: string | null;
  @TextColumn('terms_attribution', { nullable: true }) termsAttribution!: Terms | null;
  @TextColumn('not_before_text', { nullable: true }) notBeforeText!: string | null;
  @DayColumn('not_before_earliest', { nullable: true }) notBeforeEarliest!: string | null;
  @DayColumn('not_before_latest', { nullable: true }) notBeforeLatest!: string | null;
  @TextColumn('state', { default: `'active'` }) state!: AttributionState;
  @UuidColumn('superseded_by_id', { nullable: true }) supersededById!: string | null;
  @TextColumn('withdrawn_reason', { nullable: true }) withdrawnReason!: string | null;
  @IntColumn('version', { default: '1' }) version!: number;
  @UuidColumn('created_by', { nullable: true }) createdBy!: string | null;
  @MomentColumn('created_at', { default: 'now()' }) createdAt!: Date;
}

/** One attribution or source an attribution came through. */
@Entity('attribution_upstreams')
@Index('attribution_upstreams_attribution_ix', ['workspaceId', 'upstreamAttributionId'])
@Index('attribution_upstreams_source_ix', ['workspaceId', 'upstreamSourceId'])
@Check('attribution_upstreams_one_ck', `num_nonnulls(upstream_attribution_id, upstream_source_id) = 1`)
@ForeignKey(() => AttributionEntity, ['workspaceId', 'attributionId'], ['workspaceId', 'id'], {
  name: 'attribution_upstreams_attribution_fk',
})
@ForeignKey(() => AttributionEntity, ['workspaceId', 'upstreamAttributionId'], ['workspaceId', 'id'], {
  name: 'attribution_upstreams_upstream_attribution_fk',
})
@ForeignKey(() => SourceEntity, ['workspaceId', 'upstreamSourceId'], ['workspaceId', 'id'], {
  name: 'attribution_upstreams_upstream_source_fk',
})
export class AttributionUpstreamEntity {
  @KeyColumn('workspace_id', 'attribution_upstreams_pk') workspaceId!: string;
  @KeyColumn('attribution_id', 'attribution_upstreams_pk') attributionId!: string;
  @KeyColumn('position', 'attribution_upstreams_pk', 'integer') position!: number;
  @UuidColumn('upstream_attribution_id', { nullable: true }) upstreamAttributionId!: string | null;
  @UuidColumn('upstream_source_id', { nullable: true }) upstreamSourceId!: string | null;
}

/**
 * One person's judging of one account without sight of its letters. Never changed: closed by the grade that names it, or
 * by its hour.
 */
@Entity('gradings')
@Index('gradings_attribution_ix', ['workspaceId', 'attributionId'])
@Index('gradings_opened_by_ix', ['workspaceId', 'openedBy', 'expiresAt'])
@Index('gradings_account_ix', ['openedBy'])
@Check('gradings_hour_ck', `expires_at > opened_at`)
@ForeignKey(() => AttributionEntity, ['workspaceId', 'attributionId'], ['workspaceId', 'id'], {
  name: 'gradings_attribution_fk',
})
@ForeignKey(() => AccountEntity, ['openedBy'], ['accountId'], { name: 'gradings_account_fk' })
export class GradingEntity {
  @KeyColumn('workspace_id', 'gradings_pk') workspaceId!: string;
  @KeyColumn('id', 'gradings_pk') id!: string;
  @UuidColumn('attribution_id') attributionId!: string;
  @UuidColumn('opened_by') openedBy!: string;
  @MomentColumn('opened_at', { default: 'now()' }) openedAt!: Date;
  @MomentColumn('expires_at') expiresAt!: Date;
}

/** One judgement of how credible an account is, 2 to 6. Never changed: the newest one counts. */
@Entity('attribution_grades')
@Index('attribution_grades_account_ix', ['gradedBy'])
@Check('attribution_grades_credibility_ck', `credibility between 2 and 6`)
@Check('attribution_grades_reason_ck', `char_length(reason) <= 5000`)
@Check('attribution_grades_basis_ck', `basis in ('blind', 'imported')`)
@Check('attribution_grades_blind_ck', `(grading_id is not null) = (basis is not null and basis = 'blind')`)
@Unique('attribution_grades_grading_uq', ['workspaceId', 'gradingId'])
@ForeignKey(() => GradingEntity, ['workspaceId', 'gradingId'], ['workspaceId', 'id'], {
  name: 'attribution_grades_grading_fk',
})
@ForeignKey(() => AttributionEntity, ['workspaceId', 'attributionId'], ['workspaceId', 'id'], {
  name: 'attribution_grades_attribution_fk',
})
@ForeignKey(() => AccountEntity, ['gradedBy'], ['accountId'], { name: 'attribution_grades_account_fk' })
export class AttributionGradeEntity {
  @KeyColumn('workspace_id', 'attribution_grades_pk') workspaceId!: string;
  @KeyColumn('attribution_id', 'attribution_grades_pk') attributionId!: string;
  @KeyColumn('sequence', 'attribution_grades_pk', 'integer') sequence!: number;
  @IntColumn('credibility') credibility!: number;
  @TextColumn('reason', { nullable: true }) reason!: string | null;
  @UuidColumn('graded_by', { nullable: true }) gradedBy!: string | null;
  @MomentColumn('graded_at', { default: 'now()' }) gradedAt!: Date;
  /** Null for what was given before anybody recorded how it was judged. */
  @TextColumn('basis', { nullable: true }) basis!: CredibilityBasis | null;
  /** The grading it closed, when it was judged without the letter. */
  @UuidColumn('grading_id', { nullable: true }) gradingId!: string | null;
}

/** A quoted span of a document. Offsets count code points of its NFC text, the end exclusive. */
@Entity('passages')
@Unique('passages_position_uq', ['workspaceId', 'attributionId', 'position'])
@Index('passages_document_ix', ['workspaceId', 'documentId'])
@Check(
  'passages_offsets_ck',
  `start_offset >= 0 and end_offset > start_offset and (start_offset is null) = (end_offset is null)`,
)
@Check('passages_exact_ck', `char_length(exact) between 1 and 20000 and exact is nfc normalized`)
@ForeignKey(() => AttributionEntity, ['workspaceId', 'attributionId'], ['workspaceId', 'id'], {
  name: 'passages_attribution_fk',
})
@ForeignKey(() => DocumentEntity, ['workspaceId', 'documentId'], ['workspaceId', 'id'], {
  name: 'passages_document_fk',
})
export class PassageEntity {
  @KeyColumn('workspace_id', 'passages_pk') workspaceId!: string;
  @KeyColumn('id', 'passages_pk') id!: string;
  @UuidColumn('attribution_id') attributionId!: string;
  @IntColumn('position') position!: number;
  @UuidColumn('document_id') documentId!: string;
  @TextColumn('exact') exact!: string;
  @TextColumn('prefix', { nullable: true }) prefix!: string | null;
  @TextColumn('suffix', { nullable: true }) suffix!: string | null;
  @IntColumn('start_offset', { nullable: true }) startOffset!: number | null;
  @IntColumn('end_offset', { nullable: true }) endOffset!: number | null;
}
