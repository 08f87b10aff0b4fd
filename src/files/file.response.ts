import { cleanMediaType } from '../domain/files/clean-copy.js';
import { FILE_KINDS, nameFits } from '../domain/files/file-kind.js';
import { codeOf } from '../domain/ids.js';
import { OutBoolean, OutEnum, OutInt, OutList, OutText } from '../http/responses.js';
import { CUSTODY_ACTIONS, CUSTODY_OUTCOMES, type CustodyRow, type FileRow } from './files.repository.js';

export class FileResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ description: 'Readable code, such as F-3.' }) ref!: string;
  @OutText({ format: 'uuid', description: 'The document it belongs to.' }) documentId!: string;
  @OutEnum(FILE_KINDS, { description: 'What it is, told from its bytes.' }) kind!: string;
  @OutInt({ description: 'Its length in bytes.' }) bytes!: number;
  @OutText({ description: 'SHA-256 of the original, hexadecimal.' }) sha256!: string;
  @OutText({ nullable: true, description: 'The name it came with; gone when the file is removed.' })
  givenName!: string | null;
  @OutBoolean({ nullable: true, description: 'Whether the ending of that name fits what the file is.' })
  nameFits!: boolean | null;
  @OutBoolean({ description: 'Whether copies without metadata can be made of this kind of file.' })
  cleanable!: boolean;
  @OutText({ format: 'date-time' }) takenInAt!: string;
  @OutText({ description: 'Who took it in.' }) takenInBy!: string;
  @OutText({ format: 'date-time', nullable: true, description: 'When it was removed: then its bytes are gone.' })
  removedAt!: string | null;
}

export class FilePageResponse {
  @OutList(() => FileResponse) items!: FileResponse[];
  @OutText({ nullable: true, description: 'The `after` of the next page.' }) next!: string | null;
}

export class CustodyResponse {
  @OutEnum(CUSTODY_ACTIONS, { description: 'What was done with the file.' }) action!: string;
  @OutText({ format: 'date-time' }) at!: string;
  @OutText({ description: 'Who did it, by the name colleagues called them then.' }) by!: string;
  @OutText({ nullable: true, description: 'Why it was downloaded or removed.' }) reason!: string | null;
  @OutText({ nullable: true, description: 'The name it came with, where it was taken in.' }) givenName!: string | null;
  @OutEnum(CUSTODY_OUTCOMES, { nullable: true, description: 'What a check against the hash found.' })
  outcome!: string | null;
  @OutText({ nullable: true, description: 'SHA-256 of the clean copy that was made, hexadecimal.' })
  copySha256!: string | null;
}

export class CustodyPageResponse {
  @OutText({ description: 'SHA-256 of the original, hexadecimal.' }) sha256!: string;
  @OutInt({ description: 'Its length in bytes.' }) bytes!: number;
  @OutList(() => CustodyResponse) items!: CustodyResponse[];
  @OutText({ nullable: true, description: 'The `after` of the next page.' }) next!: string | null;
}

export class VerificationOutcomeResponse {
  @OutEnum(CUSTODY_OUTCOMES, { description: 'Whether the stored bytes are what was taken in.' }) outcome!: string;
}

/** What somebody who reads evidence sees of a file, field by field. */
export function presentFile(row: FileRow): FileResponse {
  return {
    id: row.id,
    ref: codeOf('file', row.number),
    documentId: row.document_id,
    kind: row.kind,
    bytes: row.bytes,
    sha256: row.sha256,
    givenName: row.given_name,
    nameFits: nameFits(row.given_name, row.kind),
    cleanable: cleanMediaType(row.kind) !== null,
    takenInAt: row.taken_in_at.toISOString(),
    takenInBy: row.taken_in_by,
    removedAt: row.removed_at?.toISOString() ?? null,
  };
}

/** A line of custody, field by field. */
export function presentCustody(row: CustodyRow): CustodyResponse {
  return {
    action: row.action,
    at: row.at.toISOString(),
    by: row.by_name,
    reason: row.reason,
    givenName: row.given_name,
    outcome: row.outcome,
    copySha256: row.copy_sha256,
  };
}
