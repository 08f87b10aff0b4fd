import type { MigrationInterface, QueryRunner } from 'typeorm';
import { beginMigration, distribute, dropTables, wallIn } from './support/workspace-table.js';

/**
 * Files of documents, and what was done with each. The bytes are in a folder, under their hash; nothing here is ever
 * changed or deleted, but for names as they were given, which go when a file is removed.
 */
export class KeepFiles1764000000018 implements MigrationInterface {
  readonly name = 'KeepFiles1764000000018';

  async up(runner: QueryRunner): Promise<void> {
    await beginMigration(runner);
    await runner.query(`create table files (
      workspace_id uuid not null,
      id uuid not null,
      number integer not null,
      document_id uuid not null,
      kind text not null,
      bytes integer not null,
      sha256 bytea not null,
      constraint files_pk primary key (workspace_id, id),
      constraint files_number_uq unique (workspace_id, number),
      constraint files_kind_ck check (kind in ('jpeg', 'png', 'webp', 'gif', 'tiff', 'heif', 'pdf', 'text', 'mp3', 'wav',
        'ogg', 'flac', 'amr', 'mp4', 'webm')),
      constraint files_bytes_ck check (bytes > 0),
      constraint files_sha256_ck check (octet_length(sha256) = 32)
    )`);
    await runner.query(`create table file_custody (
      workspace_id uuid not null,
      id uuid not null,
      file_id uuid not null,
      action text not null,
      at timestamptz not null default now(),
      account_id uuid,
      by_name text not null,
      reason text,
      given_name text,
      outcome text,
      copy_sha256 bytea,
      constraint file_custody_pk primary key (workspace_id, id),
      constraint file_custody_action_ck check (action in ('taken_in', 'copied', 'downloaded', 'verified', 'removed')),
      constraint file_custody_reason_ck check ((reason is not null) = (action in ('downloaded', 'removed'))
        and octet_length(reason) between 1 and 65536),
      constraint file_custody_name_ck check (given_name is null
        or (action = 'taken_in' and octet_length(given_name) between 1 and 4096 and given_name is nfc normalized)),
      constraint file_custody_outcome_ck check ((outcome is not null) = (action = 'verified')
        and outcome in ('intact', 'missing', 'altered')),
      constraint file_custody_copy_ck check ((copy_sha256 is not null) = (action = 'copied')
        and octet_length(copy_sha256) = 32)
    )`);
    await distribute(runner, 'files', 'file_custody');
    await runner.query(`alter table files add constraint files_document_fk
      foreign key (workspace_id, document_id) references documents (workspace_id, id)`);
    await runner.query(`alter table file_custody add constraint file_custody_file_fk
      foreign key (workspace_id, file_id) references files (workspace_id, id)`);
    await runner.query(`alter table file_custody add constraint file_custody_account_fk
      foreign key (account_id) references accounts (account_id)`);
    await runner.query(`create index files_document_ix on files (workspace_id, document_id, number)`);
    await runner.query(`create index files_sha256_ix on files (workspace_id, sha256)`);
    await runner.query(`create index file_custody_file_ix on file_custody (workspace_id, file_id, id)`);
    await runner.query(`create index file_custody_account_ix on file_custody (account_id)`);
    await runner.query(
      `create unique index file_custody_removed_uq on file_custody (workspace_id, file_id) where action = 'removed'`,
    );
    await wallIn(runner, 'files', 'select, insert');
    // Of a line that stands only the name can change: it goes when the file does.
    await wallIn(runner, 'file_custody', 'select, insert, update (given_name)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'file_custody', 'files');
  }
}
