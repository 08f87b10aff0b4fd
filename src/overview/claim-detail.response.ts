import { ApiProperty } from '@nestjs/swagger';
import {
  BEARINGS,
  CLAIM_LINK_TYPES,
  EXHIBIT_KINDS,
  OFFICIAL_POSITIONS,
  REQUEST_ANSWERS,
  RULING_MODES,
  RULING_REVIEWS,
  VERIFICATION_RESULTS,
  VERIFICATION_STEPS,
} from '../domain/vocabulary.js';
import { REPORT_LEVELS } from '../domain/report/report-tree.js';
import { OutBoolean, OutEnum, OutInt, OutList, OutNumber, OutObject, OutText, OutTexts } from '../http/responses.js';
import { ClaimAccountResponse, NamedDocumentResponse } from './claim-account.response.js';
import { AssessmentViewResponse } from './assessment-view.response.js';
import { AskedInPlaceResponse } from './asked.response.js';
import { ClaimSummaryResponse } from './claim-summary.response.js';
import { ClaimSurroundingsResponse } from './claim-surroundings.response.js';
import { LinkedClaimResponse } from './linked-claim.response.js';
import { AssignmentResponse } from './review/review.response.js';

export class StatedQuantityResponse {
  @OutText() what!: string;
  @OutText({ nullable: true }) unit!: string | null;
  @OutNumber({ nullable: true }) low!: number | null;
  @OutNumber({ nullable: true }) best!: number | null;
  @OutNumber({ nullable: true }) high!: number | null;
}

export class PositionSearchResponse {
  @OutText() where!: string;
  @OutText({ nullable: true, description: 'EDTF.' }) on!: string | null;
  @ApiProperty({ type: 'string', nullable: true, required: false, description: 'For people who may see accounts.' })
  query?: string | null;
}

export class PositionRequestResponse {
  @OutText() to!: string;
  @OutText({ nullable: true, description: 'EDTF.' }) on!: string | null;
  @OutEnum(REQUEST_ANSWERS, { nullable: true }) answer!: string | null;
  @ApiProperty({ type: 'string', nullable: true, required: false, description: 'For people who may see accounts.' })
  text?: string | null;
}

export class PositionResponse {
  @OutEnum(OFFICIAL_POSITIONS) position!: string;
  @OutList(() => PositionSearchResponse) searches!: PositionSearchResponse[];
  @OutList(() => PositionRequestResponse) requests!: PositionRequestResponse[];
  @OutInt() version!: number;
}

export class LinkToClaimResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutEnum(CLAIM_LINK_TYPES) type!: string;
  @OutEnum(['from', 'to'], { description: 'from: the link starts at this claim; to: it ends here.' })
  direction!: string;
  @OutObject(() => LinkedClaimResponse) claim!: LinkedClaimResponse;
}

export class CheckResponse {
  @OutEnum(VERIFICATION_STEPS) step!: string;
  @OutEnum(VERIFICATION_RESULTS) result!: string;
  @ApiProperty({ type: 'string', nullable: true, required: false, description: 'For people who may see accounts.' })
  note?: string | null;
}

export class ClaimExhibitResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ description: 'Readable code, such as X-2.' }) ref!: string;
  @OutText() key!: string;
  @OutEnum(EXHIBIT_KINDS) kind!: string;
  @OutEnum(BEARINGS) bearing!: string;
  @OutList(() => CheckResponse) verifications!: CheckResponse[];
  @ApiProperty({
    type: () => NamedDocumentResponse,
    nullable: true,
    required: false,
    description: 'For people who may see documents.',
  })
  document?: NamedDocumentResponse | null;
  @OutInt() version!: number;
}

export class RulingInForceResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ description: 'Readable code, such as U-4.' }) ref!: string;
  @OutText() status!: string;
  @OutEnum(RULING_MODES) mode!: string;
  @OutText() ruledBy!: string;
  @OutText({ description: 'A day; of an imported ruling it may be a moment.' }) ruledOn!: string;
  @OutText({ nullable: true, description: 'The last day it holds.' }) expiresOn!: string | null;
  @OutBoolean({ description: 'The facts it was made on are still those of the claim.' }) isOnCurrentFacts!: boolean;
  @OutEnum(RULING_REVIEWS, {
    description: 'Who else stands behind it: nobody needed to, a second editor, only the ruler, or nobody here knows.',
  })
  review!: string;
  @OutText({ nullable: true, description: 'The second editor who approved it.' }) approvedBy!: string | null;
  @ApiProperty({ type: 'string', required: false, description: 'For people who may see accounts.' }) reason?: string;
}

/** What the person asking may do with this claim. */
export class ClaimAbilitiesResponse {
  @OutBoolean() canChange!: boolean;
  @OutBoolean() canAttribute!: boolean;
  @OutBoolean() canGrade!: boolean;
  @OutBoolean() canSuggestTies!: boolean;
  @OutBoolean() canDecideTies!: boolean;
  @OutBoolean() canRule!: boolean;
  @OutBoolean() canSeeAccounts!: boolean;
  @OutTexts({ values: REPORT_LEVELS }) reportLevels!: string[];
}

/** Everything about a claim on one page. What a reader may not see is left out, not emptied. */
export class ClaimDetailResponse extends ClaimSummaryResponse {
  @OutList(() => StatedQuantityResponse) quantities!: StatedQuantityResponse[];
  @OutInt({ description: 'How many wordings it has had, the current one included.' }) wordings!: number;
  @OutText({ format: 'date-time' }) createdAt!: string;
  @OutText({ format: 'date-time' }) updatedAt!: string;
  @OutObject(() => PositionResponse, { nullable: true }) officialPosition!: PositionResponse | null;
  @OutList(() => LinkToClaimResponse) links!: LinkToClaimResponse[];
  @OutObject(() => ClaimSurroundingsResponse) surroundings!: ClaimSurroundingsResponse;
  @OutList(() => AskedInPlaceResponse, { description: 'Who was asked, where, and had not heard of it.' })
  asked!: AskedInPlaceResponse[];
  @OutList(() => ClaimExhibitResponse) exhibits!: ClaimExhibitResponse[];
  @ApiProperty({
    type: () => RulingInForceResponse,
    nullable: true,
    required: false,
    description: 'For people who may see rulings.',
  })
  ruling?: RulingInForceResponse | null;
  @OutObject(() => AssessmentViewResponse, {
    nullable: true,
    description: 'What the rules say; null while it is being re-checked, or withheld.',
  })
  assessment!: AssessmentViewResponse | null;
  @OutBoolean({
    description: 'You are judging an account and the policy reads letters: the assessment would tell them.',
  })
  assessmentWithheld!: boolean;
  @ApiProperty({
    type: () => ClaimAccountResponse,
    isArray: true,
    required: false,
    description: 'Only for people who may see accounts and sources.',
  })
  attributions?: ClaimAccountResponse[];
  @ApiProperty({
    type: () => AssignmentResponse,
    nullable: true,
    required: false,
    description: 'Who has it; null for nobody. For people who work on claims.',
  })
  assigned?: AssignmentResponse | null;
  @OutObject(() => ClaimAbilitiesResponse) abilities!: ClaimAbilitiesResponse;
}
