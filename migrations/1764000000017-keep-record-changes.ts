import type { MigrationInterface, QueryRunner } from 'typeorm';
import { beginMigration, distribute, dropTables, wallIn } from './support/workspace-table.js';

/**
 * What changed of which record, field by field. Appended in the transaction of the change and never written again; and
 * records nothing else points at may be taken away, since their history stays.
 */
export class KeepRecordChanges1764000000017 implements MigrationInterface {
  readonly name = 'KeepRecordChanges1764000000017';

  async up(runner: QueryRunner): Promise<void> {
    await beginMigration(runner);
    // No foreign key to the record: the history of one that was removed stays, and there are eight kinds.
    await runner.query(`create table record_changes (
      workspace_id uuid not null,
      kind text not null,
      record_id uuid not null,
      sequence integer not null,
      action text not null,
      changed_by uuid,
      changed_on date not null default whence_today(),
      changed_at timestamptz,
      reason text,
      fields jsonb not null,
      constraint record_changes_pk primary key (workspace_id, kind, record_id, sequence),
      constraint record_changes_kind_ck check (kind in ('region', 'source', 'document', 'claim', 'attribution', 'tie',
        'distinction', 'exhibit')),
      constraint record_changes_action_ck check (action in ('created', 'imported', 'updated_by_import', 'changed',
        'reworded', 'marked', 'graded', 'linked', 'unlinked', 'withdrawn', 'reinstated', 'superseded', 'decided',
        'removed')),
      constraint record_changes_source_ck check (kind <> 'source' or changed_at is null),
      constraint record_changes_reason_ck check (octet_length(reason) <= 1048576)
    )`);
    await distribute(runner, 'record_changes');
    await runner.query(`alter table record_changes add constraint record_changes_workspace_fk
      foreign key (workspace_id) references workspaces (workspace_id)`);
    await runner.query(`alter table record_changes add constraint record_changes_account_fk
      foreign key (changed_by) references accounts (account_id)`);
    await runner.query(`create index record_changes_account_ix on record_changes (changed_by)`);
    await wallIn(runner, 'record_changes', 'select, insert');
    for (const table of REMOVABLE) await runner.query(`grant delete on ${table} to whence_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of REMOVABLE) await runner.query(`revoke delete on ${table} from whence_app`);
    await dropTables(runner, 'record_changes');
  }
}

const REMOVABLE = ['regions', 'documents', 'exhibits'];
