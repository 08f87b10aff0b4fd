import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import {
  ACCESSES,
  type Access,
  ATTRIBUTION_STATES,
  type AttributionState,
  FORMS,
  type Form,
  ORIGIN_STATUSES,
  type OriginStatus,
  STANCES,
  type Stance,
  TERMS,
  type Terms,
} from '../domain/vocabulary.js';
import {
  EdtfField,
  EnumField,
  IntField,
  ListField,
  NumberField,
  ObjectField,
  ReasonField,
  RefField,
  TextField,
} from '../http/fields.js';
import { MOST_CHANGED } from '../http/many.js';
import { PageRequest } from '../http/paging.js';
import { QuotedPlaceRequest } from '../http/quoted-place.request.js';
import { LinkEndRequest } from './link-end.js';

/** As the dossier has it: the source's own words, up to a mebibyte. */
const MAX_WORDING = 1_048_576;

export class TranslationRequest {
  @TextField({ description: 'The wording in another language.', max: MAX_WORDING }) text!: string;
  @TextField({ description: 'Its language, as a BCP 47 tag.', max: 35, optional: true, nullable: true, example: 'en' })
  lang?: string | null;
  @TextField({ description: 'Who translated it.', max: 300, optional: true, nullable: true }) by?: string | null;
}

export class WordingRequest {
  @TextField({ description: "The source's own words.", max: MAX_WORDING }) text!: string;
  @TextField({
    description: 'Their language, as a BCP 47 tag.',
    max: 35,
    optional: true,
    nullable: true,
    example: 'ko',
  })
  lang?: string | null;
  @ObjectField(() => TranslationRequest, { description: 'A translation of them.', optional: true, nullable: true })
  translation?: TranslationRequest | null;
}

export class HedgeRequest {
  @TextField({ description: 'The word of doubt the source used.', max: 300, example: 'reportedly' }) word!: string;
  @NumberField({ description: 'Least probability meant.', min: 0, max: 1, optional: true, nullable: true })
  low?: number | null;
  @NumberField({ description: 'Greatest probability meant.', min: 0, max: 1, optional: true, nullable: true })
  high?: number | null;
}

export class TermsRequest {
  @EnumField(TERMS, { description: 'How the source may be described.', optional: true, nullable: true })
  attribution?: Terms | null;
  @EdtfField({ description: 'Not to be published before.', optional: true, nullable: true }) notBefore?: string | null;
}

export class PassageRequest extends QuotedPlaceRequest {
  @RefField('document', { description: 'The document quoted.' }) document!: string;
  @TextField({ description: 'The quoted words, exactly as the document has them.', max: 20_000 }) exact!: string;
}

/** What an attribution says beyond whose account it is and of which claim. */
class AttributionDetails {
  @EnumField(STANCES, { description: 'What the source says of the claim; asserts when left out.', optional: true })
  stance?: Stance;
  @ListField(() => LinkEndRequest, { description: 'Whom the source has it from.', maxItems: 200, optional: true })
  upstream?: LinkEndRequest[];
  @EnumField(ORIGIN_STATUSES, {
    description: 'How well the origin of the account is known.',
    optional: true,
    nullable: true,
  })
  originStatus?: OriginStatus | null;
  @RefField('source', { description: 'Who passed it on without adding anything.', optional: true, nullable: true })
  channel?: string | null;
  @EnumField(FORMS, { description: 'How near the text is to what was said.', optional: true, nullable: true })
  form?: Form | null;
  @ObjectField(() => WordingRequest, { description: "The source's own words.", optional: true, nullable: true })
  wording?: WordingRequest | null;
  @ObjectField(() => HedgeRequest, { description: 'How sure the source was.', optional: true, nullable: true })
  hedge?: HedgeRequest | null;
  @EdtfField({ description: 'When the source said it.', optional: true, nullable: true, example: '2024-11~' })
  statedAt?: string | null;
  @EdtfField({ description: 'When the source learnt it.', optional: true, nullable: true }) learnedAt?: string | null;
  @RefField('region', { description: 'Where the source heard it.', optional: true, nullable: true })
  heardIn?: string | null;
  @ObjectField(() => TermsRequest, { description: 'The terms it was given on.', optional: true, nullable: true })
  terms?: TermsRequest | null;
  @ListField(() => PassageRequest, { description: 'Where documents have it.', maxItems: 50, optional: true })
  passages?: PassageRequest[];
}

export class NewAttributionRequest extends AttributionDetails {
  @RefField('claim', { description: 'The claim the account is of.' }) claim!: string;
  @RefField('source', { description: 'Whose account it is.' }) source!: string;
  @EnumField(ACCESSES, { description: 'How the source knows.' }) access!: Access;
}

/** What is left out stays as it is; lists are replaced whole. Claim, source and state have no place here. */
export class ChangeAttributionRequest extends AttributionDetails {
  @EnumField(ACCESSES, { description: 'How the source knows.', optional: true }) access?: Access;
  @ReasonField() reason?: string;
}

export class ListAttributionsRequest extends PageRequest {
  @RefField('claim', { description: 'Only accounts of this claim.', optional: true }) claim?: string;
  @RefField('source', { description: 'Only accounts of this source.', optional: true }) source?: string;
  @EnumField(ATTRIBUTION_STATES, { description: 'Only accounts in this state.', optional: true })
  state?: AttributionState;
}

export class WithdrawRequest {
  @TextField({ description: 'Why.', max: 5_000 }) reason!: string;
}

export class SeenAttributionRequest {
  @RefField('attribution', { description: 'An attribution.' }) attribution!: string;
  @IntField({ description: 'The version it was seen at.', min: 1, max: 999_999_999 }) version!: number;
}

export class WithdrawManyRequest {
  @ListField(() => SeenAttributionRequest, {
    description: 'The attributions, each with the version it was seen at.',
    minItems: 1,
    maxItems: MOST_CHANGED,
  })
  attributions!: SeenAttributionRequest[];
  @TextField({ description: 'Why, for all of them.', max: 5_000 }) reason!: string;
}

export class SupersedeRequest {
  @RefField('attribution', { description: 'The attribution of the same claim that takes its place.' }) by!: string;
  @ReasonField() reason?: string;
}

export class ListAttributionGradesRequest extends PageRequest {}

export class GradeAttributionRequest {
  @CredibilityField() credibility!: number;
  @TextField({ description: 'Why.', max: 5_000 }) reason!: string;
}

/** 2 (probably true) to 6 (cannot be judged). */
function CredibilityField(): PropertyDecorator {
  const message = 'a whole number from 2 to 6; 1 is never given, it is computed from accounts that are independent';
  return applyDecorators(
    ApiProperty({ type: 'integer', minimum: 2, maximum: 6, description: 'How credible the account is: 2 is best.' }),
    IsInt({ message }),
    Min(2, { message }),
    Max(6, { message }),
  );
}
