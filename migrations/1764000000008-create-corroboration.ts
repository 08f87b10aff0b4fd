import type { MigrationInterface, QueryRunner } from 'typeorm';
import { beginMigration, distribute, dropTables, wallIn } from './support/workspace-table.js';

/** The assessment each claim has now, what is waiting to be re-checked, and the rulings of editors. */
export class CreateCorroboration1764000000008 implements MigrationInterface {
  readonly name = 'CreateCorroboration1764000000008';

  async up(runner: QueryRunner): Promise<void> {
    await beginMigration(runner);
    // The figures lists show stand beside the whole result, so that no list computes anything.
    await runner.query(`create table assessments (
      workspace_id uuid not null,
      claim_id uuid not null,
      policy text not null,
      status text not null,
      rank integer not null,
      strength integer not null,
      flags text[] not null,
      support_chains integer not null,
      support_min integer not null,
      support_max integer not null,
      support_exact boolean not null,
      denial_min integer not null,
      facts_hash text not null,
      result jsonb not null,
      is_stale boolean not null default false,
      assessed_at timestamptz not null default now(),
      constraint assessments_pk primary key (workspace_id, claim_id),
      constraint assessments_strength_ck check (strength between 0 and 5),
      constraint assessments_origins_ck check (support_min between 0 and support_max and support_max <= support_chains)
    )`);
    await runner.query(`create table rulings (
      workspace_id uuid not null,
      id uuid not null,
      number integer not null,
      claim_id uuid not null,
      status text not null,
      reason text not null,
      mode text not null,
      policy text not null,
      facts_hash text not null,
      ruled_by text not null,
      ruled_on text not null,
      expires_on text,
      account_id uuid,
      created_at timestamptz not null default now(),
      constraint rulings_pk primary key (workspace_id, id),
      constraint rulings_number_uq unique (workspace_id, number),
      constraint rulings_mode_ck check (mode in ('accept', 'override')),
      constraint rulings_reason_ck check (octet_length(reason) <= 1048576)
    )`);
    await runner.query(`create table ruling_revocations (
      workspace_id uuid not null,
      ruling_id uuid not null,
      revoked_by text not null,
      revoked_on text not null,
      reason text not null,
      account_id uuid,
      created_at timestamptz not null default now(),
      constraint ruling_revocations_pk primary key (workspace_id, ruling_id),
      constraint ruling_revocations_reason_ck check (octet_length(reason) <= 1048576)
    )`);
    await distribute(runner, 'assessments', 'rulings', 'ruling_revocations');
    await runner.query(`alter table assessments add constraint assessments_claim_fk
      foreign key (workspace_id, claim_id) references claims (workspace_id, id)`);
    await runner.query(`alter table rulings add constraint rulings_claim_fk
      foreign key (workspace_id, claim_id) references claims (workspace_id, id)`);
    await runner.query(`alter table ruling_revocations add constraint ruling_revocations_ruling_fk
      foreign key (workspace_id, ruling_id) references rulings (workspace_id, id)`);
    for (const table of ['rulings', 'ruling_revocations']) {
      await runner.query(`alter table ${table} add constraint ${table}_account_fk
        foreign key (account_id) references accounts (account_id)`);
      await runner.query(`create index ${table}_account_ix on ${table} (account_id)`);
    }
    await runner.query(`create index assessments_status_ix on assessments (workspace_id, status, claim_id)`);
    await runner.query(`create index assessments_stale_ix on assessments (workspace_id, claim_id) where is_stale`);
    await runner.query(`create index rulings_claim_ix on rulings (workspace_id, claim_id)`);
    await wallIn(runner, 'assessments', 'select, insert, update');
    await wallIn(runner, 'rulings', 'select, insert');
    await wallIn(runner, 'ruling_revocations', 'select, insert');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'ruling_revocations', 'rulings', 'assessments');
  }
}
