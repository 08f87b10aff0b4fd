import {
  ACCESSES,
  type Access,
  CLAIM_LINK_TYPES,
  type ClaimLinkType,
  OFFICIAL_POSITIONS,
  type OfficialPositionWord,
  ORIGIN_STATUSES,
  type OriginStatus,
  RELIABILITY_GRADES,
  type ReliabilityGrade,
  STANCES,
  type Stance,
  TIE_KINDS,
  TIE_STATES,
  type TieKind,
  type TieState,
} from '../domain/vocabulary.js';
import { HYPOTHESES_AT_MOST } from '../domain/whatif/hypothesis.js';
import { EnumField, ListField, RefField, TextField, TextListField } from '../http/fields.js';
import { VariantListField } from '../http/variant-field.js';

/** A source or an attribution, as a supposition names it. */
export class SupposedEndRequest {
  @RefField('source', { description: 'A source; or give an attribution.', optional: true, example: 'S-7' })
  source?: string;
  @RefField('attribution', { description: 'An attribution; or give a source.', optional: true, example: 'A-31' })
  attribution?: string;
}

const KIND = { description: 'What is supposed.' } as const;
/** Names of records are no longer than this, here as in fields of their own. */
const REF_LENGTH = 40;

export class SourceIsWrongRequest {
  @EnumField(['source_is_wrong'], KIND) suppose!: 'source_is_wrong';
  @RefField('source', { description: 'Nothing that comes from it carries anything.' }) source!: string;
}

export class AccountWithdrawnRequest {
  @EnumField(['account_withdrawn'], KIND) suppose!: 'account_withdrawn';
  @RefField('attribution', { description: 'The account.' }) attribution!: string;
}

export class AccountAddedRequest {
  @EnumField(['account_added'], KIND) suppose!: 'account_added';
  @RefField('claim', { description: 'The claim it is of.' }) claim!: string;
  @RefField('source', { description: 'Whose account; somebody new when left out.', optional: true }) source?: string;
  @EnumField(ACCESSES, { description: 'How the source knows.' }) access!: Access;
  @EnumField(STANCES, { description: 'What it says of the claim; asserts when left out.', optional: true })
  stance?: Stance;
  @ListField(() => SupposedEndRequest, { description: 'Whom the source has it from.', maxItems: 20, optional: true })
  upstream?: SupposedEndRequest[];
  @EnumField(ORIGIN_STATUSES, { description: 'How well its origin is known.', optional: true })
  originStatus?: OriginStatus;
  @TextListField({
    description: 'Attributions it is independent of.',
    maxItems: 50,
    max: REF_LENGTH,
    optional: true,
  })
  distinctFrom?: string[];
}

export class SamePersonRequest {
  @EnumField(['same_person'], KIND) suppose!: 'same_person';
  @TextListField({ description: 'Two sources that are one person.', minItems: 2, maxItems: 2, max: REF_LENGTH })
  sources!: string[];
}

export class TieDecidedRequest {
  @EnumField(['tie_decided'], KIND) suppose!: 'tie_decided';
  @RefField('tie', { description: 'A tie that is recorded.' }) tie!: string;
  @EnumField(TIE_STATES, { description: 'What is held of it.' }) state!: TieState;
}

export class TieAddedRequest {
  @EnumField(['tie_added'], KIND) suppose!: 'tie_added';
  @ListField(() => SupposedEndRequest, {
    description: 'What is tied. A reteller comes first.',
    minItems: 2,
    maxItems: 2,
  })
  between!: SupposedEndRequest[];
  @EnumField(TIE_KINDS, { description: 'How they depend on each other.' }) kind!: TieKind;
  @EnumField(['suggested', 'confirmed'], { description: 'What is held of it.' }) state!: 'suggested' | 'confirmed';
}

export class DistinctionSupposedRequest {
  @EnumField(['distinction'], KIND) suppose!: 'distinction';
  @TextListField({ description: 'Two attributions.', minItems: 2, maxItems: 2, max: REF_LENGTH })
  between!: string[];
  @EnumField(['made', 'removed'], { description: 'Whether they turn out independent, or were told apart wrongly.' })
  change!: 'made' | 'removed';
}

export class SourceRegradedRequest {
  @EnumField(['source_regraded'], KIND) suppose!: 'source_regraded';
  @RefField('source', { description: 'The source.' }) source!: string;
  @EnumField(RELIABILITY_GRADES, { description: 'Its new grade.' }) grade!: ReliabilityGrade;
}

export class OriginFoundRequest {
  @EnumField(['origin'], KIND) suppose!: 'origin';
  @RefField('attribution', { description: 'The account.' }) attribution!: string;
  @EnumField(ORIGIN_STATUSES, { description: 'How well its origin is known.' }) originStatus!: OriginStatus;
}

export class PositionTakenRequest {
  @EnumField(['official_position'], KIND) suppose!: 'official_position';
  @RefField('claim', { description: 'The claim.' }) claim!: string;
  @EnumField(OFFICIAL_POSITIONS, { description: 'What the authorities say.' }) position!: OfficialPositionWord;
}

export class ExhibitCheckedRequest {
  @EnumField(['exhibit'], KIND) suppose!: 'exhibit';
  @RefField('exhibit', { description: 'The exhibit.' }) exhibit!: string;
  @EnumField(['passed', 'failed'], { description: 'Verified, or a check of it fails.' }) result!: 'passed' | 'failed';
}

export class ClaimLinkedRequest {
  @EnumField(['claim_link'], KIND) suppose!: 'claim_link';
  @RefField('claim', { description: 'Where the link starts.' }) from!: string;
  @RefField('claim', { description: 'Where it ends.' }) to!: string;
  @EnumField(CLAIM_LINK_TYPES, { description: 'How the two belong together.' }) type!: ClaimLinkType;
}

export class PolicyTakenRequest {
  @EnumField(['policy'], KIND) suppose!: 'policy';
  @TextField({ description: 'A policy by id, id@version or full identity.', max: 200, example: 'admiralty' })
  policy!: string;
}

export const HYPOTHESIS_SHAPES = {
  source_is_wrong: SourceIsWrongRequest,
  account_withdrawn: AccountWithdrawnRequest,
  account_added: AccountAddedRequest,
  same_person: SamePersonRequest,
  tie_decided: TieDecidedRequest,
  tie_added: TieAddedRequest,
  distinction: DistinctionSupposedRequest,
  source_regraded: SourceRegradedRequest,
  origin: OriginFoundRequest,
  official_position: PositionTakenRequest,
  exhibit: ExhibitCheckedRequest,
  claim_link: ClaimLinkedRequest,
  policy: PolicyTakenRequest,
} as const;

export type HypothesisRequest =
  | SourceIsWrongRequest
  | AccountWithdrawnRequest
  | AccountAddedRequest
  | SamePersonRequest
  | TieDecidedRequest
  | TieAddedRequest
  | DistinctionSupposedRequest
  | SourceRegradedRequest
  | OriginFoundRequest
  | PositionTakenRequest
  | ExhibitCheckedRequest
  | ClaimLinkedRequest
  | PolicyTakenRequest;

/** What is known of an object whose kind is none of these: that its kind is wrong. */
class UnknownHypothesisRequest {
  @EnumField(Object.keys(HYPOTHESIS_SHAPES), KIND) suppose!: string;
}

export const REASON_LANGUAGES = ['en', 'ko'] as const;
export type ReasonLanguage = (typeof REASON_LANGUAGES)[number];

export class WhatIfRequest {
  @VariantListField({
    description: 'What is supposed, all together. The order means nothing; two about one thing are refused.',
    tag: 'suppose',
    shapes: HYPOTHESIS_SHAPES,
    otherwise: UnknownHypothesisRequest,
    minItems: 1,
    maxItems: HYPOTHESES_AT_MOST,
  })
  hypotheses!: HypothesisRequest[];
}

export class ReasonsRequest {
  @EnumField(REASON_LANGUAGES, { description: 'The language of the reasons; English when left out.', optional: true })
  lang?: ReasonLanguage;
}
