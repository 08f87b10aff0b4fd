import type { MigrationInterface, QueryRunner } from 'typeorm';
import { beginMigration, dropTables, replicate } from './support/workspace-table.js';

/** When backups were made and how that ended. The owner's alone: the web process has no right on it. */
export class KeepBackupRuns1764000000023 implements MigrationInterface {
  readonly name = 'KeepBackupRuns1764000000023';

  async up(runner: QueryRunner): Promise<void> {
    await beginMigration(runner);
    await runner.query(`create table backup_runs (
      run_id uuid not null constraint backup_runs_pk primary key,
      origin text not null,
      state text not null,
      started_at timestamptz not null,
      ended_at timestamptz,
      file_name text,
      sha256 text,
      bytes bigint,
      problem text,
      constraint backup_runs_origin_ck check (origin in ('scheduled', 'asked')),
      constraint backup_runs_state_ck check (state in ('running', 'done', 'failed'))
    )`);
    await replicate(runner, 'backup_runs');
    await runner.query(`alter table backup_runs enable row level security`);
    await runner.query(`alter table backup_runs force row level security`);
    await runner.query(`create policy backup_runs_access on backup_runs
      using (whence_scope() = 'access') with check (whence_scope() = 'access')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'backup_runs');
  }
}
