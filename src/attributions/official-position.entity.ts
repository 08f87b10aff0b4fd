import { Check, Entity, ForeignKey } from 'typeorm';
import { ClaimEntity } from '../claims/claim.entity.js';
import { DayColumn, IntColumn, KeyColumn, TextColumn } from '../database/columns.js';
import type { OfficialPositionWord, RequestAnswer } from '../domain/vocabulary.js';

/** What the authorities say on a claim. A claim has one or none. */
@Entity('official_positions')
@Check(
  'official_positions_position_ck',
  `position in ('unknown', 'none_found', 'silent_after_search', 'affirms', 'admits', 'denies')`,
)
@ForeignKey(() => ClaimEntity, ['workspaceId', 'claimId'], ['workspaceId', 'id'], {
  name: 'official_positions_claim_fk',
})
export class OfficialPositionEntity {
  @KeyColumn('workspace_id', 'official_positions_pk') workspaceId!: string;
  @KeyColumn('claim_id', 'official_positions_pk') claimId!: string;
  @TextColumn('position') position!: OfficialPositionWord;
  @IntColumn('version', { default: '1' }) version!: number;
}

/** One place that was searched for an official word, and when. */
@Entity('official_searches')
@Check('official_searches_place_ck', `char_length(place) between 1 and 1000`)
@ForeignKey(() => OfficialPositionEntity, ['workspaceId', 'claimId'], ['workspaceId', 'claimId'], {
  name: 'official_searches_position_fk',
})
export class OfficialSearchEntity {
  @KeyColumn('workspace_id', 'official_searches_pk') workspaceId!: string;
  @KeyColumn('claim_id', 'official_searches_pk') claimId!: string;
  @KeyColumn('ordinal', 'official_searches_pk', 'integer') ordinal!: number;
  @TextColumn('place') place!: string;
  @TextColumn('on_text', { nullable: true }) onText!: string | null;
  @DayColumn('on_earliest', { nullable: true }) onEarliest!: string | null;
  @DayColumn('on_latest', { nullable: true }) onLatest!: string | null;
  @TextColumn('query', { nullable: true }) query!: string | null;
}

/** One question put to the authorities, and what came back. */
@Entity('official_requests')
@Check('official_requests_recipient_ck', `char_length(recipient) between 1 and 1000`)
@Check('official_requests_answer_ck', `answer in ('none', 'declined', 'denied', 'confirmed', 'other')`)
@ForeignKey(() => OfficialPositionEntity, ['workspaceId', 'claimId'], ['workspaceId', 'claimId'], {
  name: 'official_requests_position_fk',
})
export class OfficialRequestEntity {
  @KeyColumn('workspace_id', 'official_requests_pk') workspaceId!: string;
  @KeyColumn('claim_id', 'official_requests_pk') claimId!: string;
  @KeyColumn('ordinal', 'official_requests_pk', 'integer') ordinal!: number;
  @TextColumn('recipient') recipient!: string;
  @TextColumn('on_text', { nullable: true }) onText!: string | null;
  @DayColumn('on_earliest', { nullable: true }) onEarliest!: string | null;
  @DayColumn('on_latest', { nullable: true }) onLatest!: string | null;
  @TextColumn('answer', { nullable: true }) answer!: RequestAnswer | null;
  @TextColumn('text', { nullable: true }) text!: string | null;
}
