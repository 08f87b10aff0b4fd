import { codeOf } from '../domain/ids.js';
import { BEARINGS, EXHIBIT_KINDS, VERIFICATION_RESULTS, VERIFICATION_STEPS } from '../domain/vocabulary.js';
import { OutEnum, OutInt, OutList, OutText } from '../http/responses.js';
import type { ExhibitRow } from './exhibits.repository.js';

export class VerificationResponse {
  @OutEnum(VERIFICATION_STEPS) step!: string;
  @OutEnum(VERIFICATION_RESULTS) result!: string;
  @OutText({ nullable: true }) note!: string | null;
}

export class ExhibitResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ description: 'Readable code, such as X-3.' }) ref!: string;
  @OutText({ description: 'Its key in a dossier.' }) key!: string;
  @OutText({ format: 'uuid' }) claimId!: string;
  @OutText({ format: 'uuid', nullable: true }) documentId!: string | null;
  @OutEnum(EXHIBIT_KINDS) kind!: string;
  @OutEnum(BEARINGS) bearing!: string;
  @OutList(() => VerificationResponse) verifications!: VerificationResponse[];
  @OutInt() version!: number;
}

export class ExhibitPageResponse {
  @OutList(() => ExhibitResponse) items!: ExhibitResponse[];
  @OutText({ nullable: true, description: 'The `after` of the next page.' }) next!: string | null;
}

/** What a reader sees of an exhibit, field by field. */
export function presentExhibit(row: ExhibitRow): ExhibitResponse {
  return {
    id: row.id,
    ref: codeOf('exhibit', row.number),
    key: row.key,
    claimId: row.claim_id,
    documentId: row.document_id,
    kind: row.kind,
    bearing: row.bearing,
    verifications: row.verifications.map(({ step, result, note }) => ({ step, result, note })),
    version: row.version,
  };
}
