import type { MigrationInterface, QueryRunner } from 'typeorm';
import { beginMigration, distribute, dropTables, wallIn } from './support/workspace-table.js';

/**
 * Sources under a pseudonym: cover ladder, features, and reliability as an append-only history. No column says who
 * entered a source, and the only date is a day: together those would tell who meets whom, and when.
 */
export class CreateSources1764000000005 implements MigrationInterface {
  readonly name = 'CreateSources1764000000005';

  async up(runner: QueryRunner): Promise<void> {
    await beginMigration(runner);
    await runner.query(`create table sources (
      workspace_id uuid not null,
      id uuid not null,
      number integer not null,
      key text not null,
      pseudonym text not null,
      kind text not null,
      features_complete boolean not null default false,
      version integer not null default 1,
      created_on date not null default whence_today(),
      constraint sources_pk primary key (workspace_id, id),
      constraint sources_number_uq unique (workspace_id, number),
      constraint sources_key_uq unique (workspace_id, key),
      constraint sources_key_ck check (char_length(key) between 1 and 200),
      constraint sources_pseudonym_ck check (octet_length(pseudonym) <= 1048576 and pseudonym is nfc normalized),
      constraint sources_kind_ck check (kind in ('person', 'group', 'outlet', 'institution', 'document', 'sensor', 'unknown'))
    )`);
    await runner.query(`create table source_covers (
      workspace_id uuid not null,
      source_id uuid not null,
      position integer not null,
      text text not null,
      lang text,
      constraint source_covers_pk primary key (workspace_id, source_id, position),
      constraint source_covers_text_ck check (octet_length(text) <= 1048576 and text is nfc normalized)
    )`);
    await runner.query(`create table source_features (
      workspace_id uuid not null,
      source_id uuid not null,
      name text not null,
      value text not null,
      constraint source_features_pk primary key (workspace_id, source_id, name),
      constraint source_features_name_ck check (name in ('unit', 'household', 'broker', 'handler', 'employer', 'owner', 'place', 'exitDate')),
      constraint source_features_value_ck check (octet_length(value) <= 1048576 and value is nfc normalized),
      constraint source_features_opaque_ck check (name not in ('household', 'broker', 'handler') or value ~ '^[A-Z]{1,3}-[0-9]{1,4}$')
    )`);
    await runner.query(`create table source_grades (
      workspace_id uuid not null,
      source_id uuid not null,
      sequence integer not null,
      grade text not null,
      basis text,
      reason text,
      graded_by uuid,
      graded_on date not null default whence_today(),
      constraint source_grades_pk primary key (workspace_id, source_id, sequence),
      constraint source_grades_grade_ck check (grade in ('A', 'B', 'C', 'D', 'E', 'F')),
      constraint source_grades_basis_ck check (basis in ('editor', 'track_record')),
      constraint source_grades_reason_ck check (octet_length(reason) <= 1048576)
    )`);
    await distribute(runner, 'sources', 'source_covers', 'source_features', 'source_grades');
    await runner.query(`alter table sources add constraint sources_workspace_fk
      foreign key (workspace_id) references workspaces (workspace_id)`);
    for (const table of ['source_covers', 'source_features', 'source_grades']) {
      await runner.query(`alter table ${table} add constraint ${table}_source_fk
        foreign key (workspace_id, source_id) references sources (workspace_id, id)`);
    }
    await runner.query(`alter table documents add constraint documents_publisher_fk
      foreign key (workspace_id, publisher_id) references sources (workspace_id, id)`);
    await runner.query(`alter table source_grades add constraint source_grades_account_fk
      foreign key (graded_by) references accounts (account_id)`);
    await runner.query(`create index source_grades_account_ix on source_grades (graded_by)`);
    await wallIn(runner, 'sources', 'select, insert, update');
    await wallIn(runner, 'source_covers', 'select, insert, update, delete');
    await wallIn(runner, 'source_features', 'select, insert, update, delete');
    await wallIn(runner, 'source_grades', 'select, insert');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table documents drop constraint documents_publisher_fk`);
    await dropTables(runner, 'source_grades', 'source_features', 'source_covers', 'sources');
  }
}
