import { IntersectionType } from '@nestjs/swagger';
import { ClaimFilterRequest } from '../content/claim-filter.request.js';
import { EnumField, RefField } from '../http/fields.js';
import { PageRequest } from '../http/paging.js';

/** What can come along with each claim of a list. */
export const LIST_PARTS = ['attributions'] as const;
export type ListPart = (typeof LIST_PARTS)[number];

export class ListClaimsRequest extends IntersectionType(ClaimFilterRequest, PageRequest) {
  @EnumField(LIST_PARTS, {
    description: 'What comes along with each claim: its accounts; needs sources.read and attributions.read.',
    optional: true,
  })
  include?: ListPart;
}

export class CountClaimsRequest extends ClaimFilterRequest {}

export class AskedByRegionRequest {
  @RefField('region', { description: 'Only regions directly in this one.', optional: true }) region?: string;
}
