import { CLAIM_KINDS, type ClaimKind } from '../domain/vocabulary.js';
import { EnumField, IntField, ListField, ReasonField, RefField, TextListField } from '../http/fields.js';
import { MOST_CHANGED } from '../http/many.js';
import { ClaimRegionRequest } from './claim.requests.js';

export class SeenClaimRequest {
  @RefField('claim', { description: 'A claim.' }) claim!: string;
  @IntField({ description: 'The version it was seen at.', min: 1, max: 999_999_999 }) version!: number;
}

const TOPICS = { maxItems: 100, max: 200, optional: true };
const REGIONS = { maxItems: 50, optional: true };

/** The same change of many claims: what is left out stays as it is. */
export class ChangeClaimsRequest {
  @ListField(() => SeenClaimRequest, {
    description: 'The claims, each with the version it was seen at.',
    minItems: 1,
    maxItems: MOST_CHANGED,
  })
  claims!: SeenClaimRequest[];
  @EnumField(CLAIM_KINDS, { description: 'What kind of claim they are.', optional: true }) kind?: ClaimKind;
  @TextListField({ ...TOPICS, description: 'Topics to add.' }) addTopics?: string[];
  @TextListField({ ...TOPICS, description: 'Topics to take away, where they are.' }) removeTopics?: string[];
  @ListField(() => ClaimRegionRequest, { ...REGIONS, description: 'Places to add.' }) addRegions?: ClaimRegionRequest[];
  @ListField(() => ClaimRegionRequest, { ...REGIONS, description: 'Places to take away, where they are.' })
  removeRegions?: ClaimRegionRequest[];
  @ReasonField() reason?: string;
}
