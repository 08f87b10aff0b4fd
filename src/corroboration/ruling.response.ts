import { ApiProperty } from '@nestjs/swagger';
import { codeOf } from '../domain/ids.js';
import { RULING_STATES, type RulingState } from '../domain/standing.js';
import { REVIEW_NEEDS, RULING_MODES, RULING_REVIEWS } from '../domain/vocabulary.js';
import { OutBoolean, OutEnum, OutInt, OutList, OutObject, OutText } from '../http/responses.js';
import type { RulingRow } from './rulings.repository.js';

export class RevocationResponse {
  @OutText() by!: string;
  @OutText({ description: 'A day; of an imported ruling it may be a moment.' }) on!: string;
  @ApiProperty({ type: 'string', required: false, description: 'For people who may see accounts.' }) reason?: string;
}

export class ApprovalResponse {
  @OutText({ description: 'The second editor, as colleagues call them here.' }) by!: string;
  @OutText({ format: 'date' }) on!: string;
  @ApiProperty({ type: 'string', required: false, nullable: true, description: 'For people who may see accounts.' })
  reason?: string | null;
}

export class RulingResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ description: 'Readable code, such as U-3.' }) ref!: string;
  @OutText({ format: 'uuid' }) claimId!: string;
  @OutText() status!: string;
  @ApiProperty({ type: 'string', required: false, description: 'For people who may see accounts.' }) reason?: string;
  @OutEnum(RULING_MODES) mode!: string;
  @OutEnum(RULING_STATES, {
    description: 'Whether it is in force today, waits for a second editor, or why it is neither.',
  })
  state!: string;
  @OutEnum(RULING_REVIEWS, {
    description:
      'Who else stands behind it: nobody needed to (none), a second editor, only the ruler in a desk of one (self), or ' +
      'nobody here knows (imported).',
  })
  review!: string;
  @ApiProperty({
    type: 'string',
    isArray: true,
    enum: [...REVIEW_NEEDS],
    required: false,
    description:
      'Why it needs a second editor: it raises by more than one rung, it lifts from an adverse status, or its ruler ' +
      'logged what it rests on. For people who may see accounts.',
  })
  needs?: string[];
  @OutObject(() => ApprovalResponse, { nullable: true }) approved!: ApprovalResponse | null;
  @OutInt({ description: 'The wording of the claim it was made on.' }) revision!: number;
  @OutText({ nullable: true, description: 'What was computed when it was made; null where that is not on record.' })
  computed!: string | null;
  @OutText({ description: 'The policy it was made under: id@version#sha256.' }) policy!: string;
  @OutText({ description: 'Hash of the facts it was made on.' }) factsHash!: string;
  @OutText({ description: 'Who ruled, as colleagues call them here.' }) by!: string;
  @OutText({ description: 'A day; of an imported ruling it may be a moment.' }) on!: string;
  @OutText({ nullable: true, description: 'The last day it holds; of an imported ruling it may be a moment.' })
  expires!: string | null;
  @OutObject(() => RevocationResponse, { nullable: true }) revoked!: RevocationResponse | null;
  @OutBoolean({ description: 'Whether it waits for a second editor, and you could be the one.' }) canApprove!: boolean;
}

export class RulingPageResponse {
  @OutList(() => RulingResponse) items!: RulingResponse[];
  @OutText({ nullable: true, description: 'The `after` of the next page.' }) next!: string | null;
}

/** A ruling, and the state it is in on the day somebody asks. */
export interface RulingWithState {
  readonly row: RulingRow;
  readonly state: RulingState;
  /** Whether who asks could approve it now. */
  readonly canApprove: boolean;
}

/**
 * What a reader sees of a ruling, field by field. Reasons, and who logged what, speak of the evidence: only with
 * `withEvidence` are they in it.
 */
export function presentRuling({ row, state, canApprove }: RulingWithState, withEvidence: boolean): RulingResponse {
  const { approved, revoked } = row;
  return {
    id: row.id,
    ref: codeOf('ruling', row.number),
    claimId: row.claim_id,
    status: row.status,
    ...(withEvidence ? { reason: row.reason } : {}),
    mode: row.mode,
    state,
    review: row.review,
    ...(withEvidence ? { needs: [...row.needs] } : {}),
    approved: approved && { by: approved.by, on: approved.on, ...(withEvidence ? { reason: approved.reason } : {}) },
    revision: row.claim_revision,
    computed: row.computed_status,
    policy: row.policy,
    factsHash: row.facts_hash,
    by: row.ruled_by,
    on: row.ruled_on,
    expires: row.expires_on,
    revoked: revoked && { by: revoked.by, on: revoked.on, ...(withEvidence ? { reason: revoked.reason } : {}) },
    canApprove,
  };
}
