import type { MigrationInterface, QueryRunner } from 'typeorm';
import { beginMigration, distribute, dropTables, wallIn } from './support/workspace-table.js';

/**
 * Digits judged without the letter: who opened which account for judging, until when. A grading is never changed; it is
 * closed by the grade that names it, or by its hour. Grades given before this keep no basis: nobody recorded one.
 */
export class GradeBlind1764000000014 implements MigrationInterface {
  readonly name = 'GradeBlind1764000000014';

  async up(runner: QueryRunner): Promise<void> {
    await beginMigration(runner);
    await runner.query(`create table gradings (
      workspace_id uuid not null,
      id uuid not null,
      attribution_id uuid not null,
      opened_by uuid not null,
      opened_at timestamptz not null default now(),
      expires_at timestamptz not null,
      constraint gradings_pk primary key (workspace_id, id),
      constraint gradings_hour_ck check (expires_at > opened_at)
    )`);
    await distribute(runner, 'gradings');
    await runner.query(`alter table gradings add constraint gradings_attribution_fk
      foreign key (workspace_id, attribution_id) references attributions (workspace_id, id)`);
    await runner.query(`alter table gradings add constraint gradings_account_fk
      foreign key (opened_by) references accounts (account_id)`);
    await runner.query(`create index gradings_attribution_ix on gradings (workspace_id, attribution_id)`);
    await runner.query(`create index gradings_opened_by_ix on gradings (workspace_id, opened_by, expires_at)`);
    await runner.query(`create index gradings_account_ix on gradings (opened_by)`);
    await wallIn(runner, 'gradings', 'select, insert');
    await runner.query(`alter table attribution_grades add column basis text`);
    await runner.query(`alter table attribution_grades add column grading_id uuid`);
    await runner.query(`alter table attribution_grades add constraint attribution_grades_basis_ck
      check (basis in ('blind', 'imported'))`);
    await runner.query(`alter table attribution_grades add constraint attribution_grades_blind_ck
      check ((grading_id is not null) = (basis is not null and basis = 'blind'))`);
    await runner.query(`alter table attribution_grades add constraint attribution_grades_grading_uq
      unique (workspace_id, grading_id)`);
    await runner.query(`alter table attribution_grades add constraint attribution_grades_grading_fk
      foreign key (workspace_id, grading_id) references gradings (workspace_id, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table attribution_grades drop constraint attribution_grades_grading_fk`);
    await runner.query(`alter table attribution_grades drop constraint attribution_grades_grading_uq`);
    await runner.query(`alter table attribution_grades drop constraint attribution_grades_blind_ck`);
    await runner.query(`alter table attribution_grades drop constraint attribution_grades_basis_ck`);
    await runner.query(`alter table attribution_grades drop column grading_id`);
    await runner.query(`alter table attribution_grades drop column basis`);
    await dropTables(runner, 'gradings');
  }
}
