import { codeOf } from '../domain/ids.js';
import { CLAIM_LINK_TYPES } from '../domain/vocabulary.js';
import { OutEnum, OutList, OutText } from '../http/responses.js';
import type { ClaimLinkRow } from './claim-links.repository.js';

/** Reads: the claim `from` is this (`type`) to the claim `to`. */
export class ClaimLinkResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ format: 'uuid' }) fromId!: string;
  @OutText({ description: 'Readable code of that claim.' }) fromRef!: string;
  @OutText({ format: 'uuid' }) toId!: string;
  @OutText({ description: 'Readable code of that claim.' }) toRef!: string;
  @OutEnum(CLAIM_LINK_TYPES) type!: string;
  @OutText({ format: 'uuid', nullable: true }) createdById!: string | null;
  @OutText({ format: 'date-time' }) createdAt!: string;
}

export class ClaimLinkPageResponse {
  @OutList(() => ClaimLinkResponse) items!: ClaimLinkResponse[];
  @OutText({ nullable: true, description: 'The `after` of the next page.' }) next!: string | null;
}

/** What a reader sees of a link, field by field. */
export function presentClaimLink(row: ClaimLinkRow): ClaimLinkResponse {
  return {
    id: row.id,
    fromId: row.from_id,
    fromRef: codeOf('claim', row.from_number),
    toId: row.to_id,
    toRef: codeOf('claim', row.to_number),
    type: row.type,
    createdById: row.created_by,
    createdAt: row.created_at.toISOString(),
  };
}
