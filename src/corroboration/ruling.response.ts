import { ApiProperty } from '@nestjs/swagger';
import { codeOf } from '../domain/ids.js';
import { RULING_MODES } from '../domain/vocabulary.js';
import { OutEnum, OutList, OutObject, OutText } from '../http/responses.js';
import type { RulingRow } from './rulings.repository.js';

export class RevocationResponse {
  @OutText() by!: string;
  @OutText({ description: 'A day; of an imported ruling it may be a moment.' }) on!: string;
  @ApiProperty({ type: 'string', required: false, description: 'For people who may see accounts.' }) reason?: string;
}

export class RulingResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ description: 'Readable code, such as U-3.' }) ref!: string;
  @OutText({ format: 'uuid' }) claimId!: string;
  @OutText() status!: string;
  @ApiProperty({ type: 'string', required: false, description: 'For people who may see accounts.' }) reason?: string;
  @OutEnum(RULING_MODES) mode!: string;
  @OutText({ description: 'The policy it was made under: id@version#sha256.' }) policy!: string;
  @OutText({ description: 'Hash of the facts it was made on.' }) factsHash!: string;
  @OutText({ description: 'Who ruled, as colleagues call them here.' }) by!: string;
  @OutText({ description: 'A day; of an imported ruling it may be a moment.' }) on!: string;
  @OutText({ nullable: true, description: 'The last day it holds; of an imported ruling it may be a moment.' })
  expires!: string | null;
  @OutObject(() => RevocationResponse, { nullable: true }) revoked!: RevocationResponse | null;
}

export class RulingPageResponse {
  @OutList(() => RulingResponse) items!: RulingResponse[];
  @OutText({ nullable: true, description: 'The `after` of the next page.' }) next!: string | null;
}

/** What a reader sees of a ruling, field by field. Reasons speak of the evidence: only with `withReasons` are they in it. */
export function presentRuling(row: RulingRow, withReasons: boolean): RulingResponse {
  const { revoked } = row;
  return {
    id: row.id,
    ref: codeOf('ruling', row.number),
    claimId: row.claim_id,
    status: row.status,
    ...(withReasons ? { reason: row.reason } : {}),
    mode: row.mode,
    policy: row.policy,
    factsHash: row.facts_hash,
    by: row.ruled_by,
    on: row.ruled_on,
    expires: row.expires_on,
    revoked: revoked && { by: revoked.by, on: revoked.on, ...(withReasons ? { reason: revoked.reason } : {}) },
  };
}
