import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { AccountEntity } from '../access/access.entities.js';
import { BytesColumn, IntColumn, KeyColumn, MomentColumn, TextColumn, UuidColumn } from '../database/columns.js';
import { DocumentEntity } from '../documents/document.entity.js';
import type { FileKind } from '../domain/files/file-kind.js';
import type { CustodyAction, CustodyOutcome } from './files.repository.js';

/** A file of a document. Its bytes are in the folder of files, under their hash; two files can have the same ones. */
@Entity('files')
@Unique('files_number_uq', ['workspaceId', 'number'])
@Index('files_document_ix', ['workspaceId', 'documentId', 'number'])
@Index('files_sha256_ix', ['workspaceId', 'sha256'])
@Check(
  'files_kind_ck',
  `kind in ('jpeg', 'png', 'webp', 'gif', 'tiff', 'heif', 'pdf', 'text', 'mp3', 'wav',
        'ogg', 'flac', 'amr', 'mp4', 'webm')`,
)
@Check('files_bytes_ck', `bytes > 0`)
@Check('files_sha256_ck', `octet_length(sha256) = 32`)
@ForeignKey(() => DocumentEntity, ['workspaceId', 'documentId'], ['workspaceId', 'id'], { name: 'files_document_fk' })
export class FileEntity {
  @KeyColumn('workspace_id', 'files_pk') workspaceId!: string;
  @KeyColumn('id', 'files_pk') id!: string;
  @IntColumn('number') number!: number;
  @UuidColumn('document_id') documentId!: string;
  @TextColumn('kind') kind!: FileKind;
  @IntColumn('bytes') bytes!: number;
  @BytesColumn('sha256') sha256!: Buffer;
}

/** One line of what was done with a file: appended, never changed, but for a name that goes with its file. */
@Entity('file_custody')
@Index('file_custody_file_ix', ['workspaceId', 'fileId', 'id'])
@Index('file_custody_account_ix', ['accountId'])
@Index('file_custody_removed_uq', ['workspaceId', 'fileId'], { unique: true, where: `action = 'removed'` })
@Check('file_custody_action_ck', `action in ('taken_in', 'copied', 'downloaded', 'verified', 'removed')`)
@Check(
  'file_custody_reason_ck',
  `(reason is not null) = (action in ('downloaded', 'removed'))
        and octet_length(reason) between 1 and 65536`,
)
@Check(
  'file_custody_name_ck',
  `given_name is null
        or (action = 'taken_in' and octet_length(given_name) between 1 and 4096 and given_name is nfc normalized)`,
)
@Check(
  'file_custody_outcome_ck',
  `(outcome is not null) = (action = 'verified')
        and outcome in ('intact', 'missing', 'altered')`,
)
@Check(
  'file_custody_copy_ck',
  `(copy_sha256 is not null) = (action = 'copied')
        and octet_length(copy_sha256) = 32`,
)
@ForeignKey(() => FileEntity, ['workspaceId', 'fileId'], ['workspaceId', 'id'], { name: 'file_custody_file_fk' })
@ForeignKey(() => AccountEntity, ['accountId'], ['accountId'], { name: 'file_custody_account_fk' })
export class FileCustodyEntity {
  @KeyColumn('workspace_id', 'file_custody_pk') workspaceId!: string;
  @KeyColumn('id', 'file_custody_pk') id!: string;
  @UuidColumn('file_id') fileId!: string;
  @TextColumn('action') action!: CustodyAction;
  @MomentColumn('at', { default: 'now()' }) at!: Date;
  @UuidColumn('account_id', { nullable: true }) accountId!: string | null;
  @TextColumn('by_name') byName!: string;
  @TextColumn('reason', { nullable: true }) reason!: string | null;
  @TextColumn('given_name', { nullable: true }) givenName!: string | null;
  @TextColumn('outcome', { nullable: true }) outcome!: CustodyOutcome | null;
  @BytesColumn('copy_sha256', { nullable: true }) copySha256!: Buffer | null;
}
