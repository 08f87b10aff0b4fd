import { ApiProperty } from '@nestjs/swagger';
import { codeOf } from '../domain/ids.js';
import { BEARINGS, EXHIBIT_KINDS, VERIFICATION_RESULTS, VERIFICATION_STEPS } from '../domain/vocabulary.js';
import { OutEnum, OutInt, OutList, OutText } from '../http/responses.js';
import type { ExhibitRow } from './exhibits.repository.js';

export class VerificationResponse {
  @OutEnum(VERIFICATION_STEPS) step!: string;
  @OutEnum(VERIFICATION_RESULTS) result!: string;
  @ApiProperty({ type: 'string', nullable: true, required: false, description: 'For people who may see accounts.' })
  note?: string | null;
}

export class ExhibitResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ description: 'Readable code, such as X-3.' }) ref!: string;
  @OutText({ description: 'Its key in a dossier.' }) key!: string;
  @OutText({ format: 'uuid' }) claimId!: string;
  @ApiProperty({
    type: 'string',
    format: 'uuid',
    nullable: true,
    required: false,
    description: 'For people who may see documents.',
  })
  documentId?: string | null;
  @OutEnum(EXHIBIT_KINDS) kind!: string;
  @OutEnum(BEARINGS) bearing!: string;
  @OutList(() => VerificationResponse) verifications!: VerificationResponse[];
  @OutInt() version!: number;
}

export class ExhibitPageResponse {
  @OutList(() => ExhibitResponse) items!: ExhibitResponse[];
  @OutText({ nullable: true, description: 'The `after` of the next page.' }) next!: string | null;
}

/** What a reader sees of an exhibit, field by field. A note on how it was checked can tell who handed it over. */
export function presentExhibit(row: ExhibitRow, seen: { notes: boolean; document: boolean }): ExhibitResponse {
  return {
    id: row.id,
    ref: codeOf('exhibit', row.number),
    key: row.key,
    claimId: row.claim_id,
    ...(seen.document ? { documentId: row.document_id } : {}),
    kind: row.kind,
    bearing: row.bearing,
    verifications: row.verifications.map(({ step, result, note }) => ({
      step,
      result,
      ...(seen.notes ? { note } : {}),
    })),
    version: row.version,
  };
}
