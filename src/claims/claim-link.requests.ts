import { CLAIM_LINK_TYPES, type ClaimLinkType } from '../domain/vocabulary.js';
import { EnumField, RefField } from '../http/fields.js';
import { PageRequest } from '../http/paging.js';

export class NewClaimLinkRequest {
  @RefField('claim', { description: 'The other claim.' }) to!: string;
  @EnumField(CLAIM_LINK_TYPES, { description: 'What the claim in the address is to the other one.' })
  type!: ClaimLinkType;
}

export class ListClaimLinksRequest extends PageRequest {}
