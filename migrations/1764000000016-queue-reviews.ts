import type { MigrationInterface, QueryRunner } from 'typeorm';
import { beginMigration, distribute, dropTables, wallIn } from './support/workspace-table.js';

/** The review queue: why claims need an editor, who took which, and who looked at one and left it as it was. */
export class QueueReviews1764000000016 implements MigrationInterface {
  readonly name = 'QueueReviews1764000000016';

  async up(runner: QueryRunner): Promise<void> {
    await beginMigration(runner);
    // Derived, and kept in the transaction that moves a claim: the queue is read, never computed.
    await runner.query(`create table review_reasons (
      workspace_id uuid not null,
      claim_id uuid not null,
      reason text not null,
      priority integer not null,
      stake integer not null,
      to_status text,
      from_day date,
      until_day date,
      since timestamptz not null default now(),
      constraint review_reasons_pk primary key (workspace_id, claim_id, reason),
      constraint review_reasons_reason_ck check (reason in ('adverse_change', 'second_awaited', 'suggestion_would_lower',
        'one_question_away', 'reconfirm', 'regraded_source', 'expired_ruling', 'new')),
      constraint review_reasons_stake_ck check (stake between 0 and 6)
    )`);
    await runner.query(`create table review_assignments (
      workspace_id uuid not null,
      claim_id uuid not null,
      sequence integer not null,
      assigned_to uuid,
      assigned_by uuid,
      assigned_at timestamptz not null default now(),
      constraint review_assignments_pk primary key (workspace_id, claim_id, sequence)
    )`);
    await runner.query(`create table review_looks (
      workspace_id uuid not null,
      id uuid not null,
      claim_id uuid not null,
      policy text not null,
      facts_hash text not null,
      revision integer not null,
      note text,
      account_id uuid,
      looked_at timestamptz not null default now(),
      constraint review_looks_pk primary key (workspace_id, id),
      constraint review_looks_note_ck check (octet_length(note) <= 1048576)
    )`);
    await distribute(runner, 'review_reasons', 'review_assignments', 'review_looks');
    for (const table of ['review_reasons', 'review_assignments', 'review_looks']) {
      await runner.query(`alter table ${table} add constraint ${table}_claim_fk
        foreign key (workspace_id, claim_id) references claims (workspace_id, id)`);
    }
    for (const [table, column] of [
      ['review_assignments', 'assigned_to'],
      ['review_assignments', 'assigned_by'],
      ['review_looks', 'account_id'],
    ]) {
      await runner.query(`alter table ${table} add constraint ${table}_${column}_fk
        foreign key (${column}) references accounts (account_id)`);
      await runner.query(`create index ${table}_${column}_ix on ${table} (${column})`);
    }
    await runner.query(`create index review_reasons_queue_ix on review_reasons
      (workspace_id, priority, stake desc, since, claim_id)`);
    await runner.query(`create index review_looks_claim_ix on review_looks (workspace_id, claim_id, looked_at)`);
    await wallIn(runner, 'review_reasons', 'select, insert, update, delete');
    await wallIn(runner, 'review_assignments', 'select, insert');
    await wallIn(runner, 'review_looks', 'select, insert');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'review_looks', 'review_assignments', 'review_reasons');
  }
}
