import type { MigrationInterface, QueryRunner } from 'typeorm';
import { beginMigration, distribute, dropTables, wallIn } from './support/workspace-table.js';

/** The gazetteer of a workspace (names in any script) and the texts that passages point into. */
export class CreateRegionsAndDocuments1764000000004 implements MigrationInterface {
  readonly name = 'CreateRegionsAndDocuments1764000000004';

  async up(runner: QueryRunner): Promise<void> {
    await beginMigration(runner);
    await runner.query(`create table regions (
      workspace_id uuid not null,
      id uuid not null,
      number integer not null,
      key text not null,
      parent_id uuid,
      kind text not null,
      code text,
      version integer not null default 1,
      constraint regions_pk primary key (workspace_id, id),
      constraint regions_number_uq unique (workspace_id, number),
      constraint regions_key_uq unique (workspace_id, key),
      constraint regions_key_ck check (char_length(key) between 1 and 200),
      constraint regions_kind_ck check (kind in ('country', 'province', 'county', 'city', 'district', 'area')),
      constraint regions_code_ck check (octet_length(code) <= 1048576),
      constraint regions_parent_ck check (parent_id <> id)
    )`);
    await runner.query(`create table region_names (
      workspace_id uuid not null,
      region_id uuid not null,
      position integer not null,
      text text not null,
      lang text,
      is_primary boolean not null default false,
      constraint region_names_pk primary key (workspace_id, region_id, position),
      constraint region_names_text_ck check (octet_length(text) <= 1048576 and text is nfc normalized)
    )`);
    await runner.query(`create table documents (
      workspace_id uuid not null,
      id uuid not null,
      number integer not null,
      key text not null,
      title text,
      kind text not null,
      lang text,
      published_text text,
      published_earliest date,
      published_latest date,
      publisher_id uuid,
      text text,
      text_sha256 bytea,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      constraint documents_pk primary key (workspace_id, id),
      constraint documents_number_uq unique (workspace_id, number),
      constraint documents_key_uq unique (workspace_id, key),
      constraint documents_key_ck check (char_length(key) between 1 and 200),
      constraint documents_kind_ck check (kind in ('article', 'transcript', 'message', 'image', 'recording', 'other')),
      constraint documents_text_ck check (octet_length(text) <= 8388608 and text is nfc normalized),
      constraint documents_hash_ck check ((text is null) = (text_sha256 is null))
    )`);
    await distribute(runner, 'regions', 'region_names', 'documents');
    await runner.query(`alter table regions add constraint regions_workspace_fk
      foreign key (workspace_id) references workspaces (workspace_id)`);
    await runner.query(`alter table regions add constraint regions_parent_fk
      foreign key (workspace_id, parent_id) references regions (workspace_id, id)`);
    await runner.query(`alter table region_names add constraint region_names_region_fk
      foreign key (workspace_id, region_id) references regions (workspace_id, id)`);
    await runner.query(`alter table documents add constraint documents_workspace_fk
      foreign key (workspace_id) references workspaces (workspace_id)`);
    await runner.query(`create index regions_parent_ix on regions (workspace_id, parent_id)`);
    await runner.query(`create index documents_publisher_ix on documents (workspace_id, publisher_id)`);
    await wallIn(runner, 'regions', 'select, insert, update');
    await wallIn(runner, 'region_names', 'select, insert, update, delete');
    await wallIn(runner, 'documents', 'select, insert, update');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'documents', 'region_names', 'regions');
  }
}
