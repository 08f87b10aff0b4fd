import type { MigrationInterface, QueryRunner } from 'typeorm';
import { beginMigration, distribute, dropTables, wallIn } from './support/workspace-table.js';

/** What a suggested tie was suggested on, and the job that looks for such ties. */
export class KeepAdvice1764000000015 implements MigrationInterface {
  readonly name = 'KeepAdvice1764000000015';

  async up(runner: QueryRunner): Promise<void> {
    await beginMigration(runner);
    // Places in texts and names of features, never the words themselves: erasing a text leaves nothing of it here.
    await runner.query(`create table tie_evidence (
      workspace_id uuid not null,
      tie_id uuid not null,
      sequence integer not null,
      rule text not null,
      score double precision,
      evidence jsonb not null,
      found_on date not null default whence_today(),
      constraint tie_evidence_pk primary key (workspace_id, tie_id, sequence),
      constraint tie_evidence_rule_ck check (rule in
        ('text_reuse', 'same_phrase', 'shared_details', 'shared_feature', 'exit_window', 'shared_channel')),
      constraint tie_evidence_score_ck check (score between 0 and 1)
    )`);
    await distribute(runner, 'tie_evidence');
    await runner.query(`alter table tie_evidence add constraint tie_evidence_tie_fk
      foreign key (workspace_id, tie_id) references ties (workspace_id, id)`);
    await wallIn(runner, 'tie_evidence', 'select, insert');
    await replaceEnqueue(runner, ['drain_stale', 'advise']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await replaceEnqueue(runner, ['drain_stale']);
    await dropTables(runner, 'tie_evidence');
  }
}

/** The function of the job queue again, with this list of tasks; who may call it stays as it is. */
async function replaceEnqueue(runner: QueryRunner, tasks: readonly string[]): Promise<void> {
  const list = tasks.map((task) => `'${task}'`).join(', ');
  await runner.query(`create or replace function app.enqueue(task text, workspace_id uuid, record_id uuid) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    begin
      if task is null or task not in (${list}) then
        raise exception 'there is no such task' using errcode = '22023';
      end if;
      if workspace_id is null or workspace_id is distinct from public.whence_ws() then
        raise exception 'a job for another workspace cannot be queued' using errcode = '42501';
      end if;
      if to_regproc('graphile_worker.add_job') is null then
        return;
      end if;
      perform graphile_worker.add_job(task, json_build_object('workspaceId', workspace_id, 'recordId', record_id),
        job_key := concat_ws(':', task, workspace_id, record_id));
    end $$`);
}
