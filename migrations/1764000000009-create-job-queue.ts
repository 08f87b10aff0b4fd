import type { MigrationInterface, QueryRunner } from 'typeorm';
import { beginMigration } from './support/workspace-table.js';

/**
 * The one way the web process queues a job: a function that knows every task there is and passes on ids only. The job
 * tables are graphile-worker's own, installed beside the migrations; the web process has no right on them, and where
 * they are missing nothing is queued.
 */
export class CreateJobQueue1764000000009 implements MigrationInterface {
  readonly name = 'CreateJobQueue1764000000009';

  async up(runner: QueryRunner): Promise<void> {
    await beginMigration(runner);
    await runner.query(`create schema app`);
    await runner.query(`grant usage on schema app to whence_app`);
    await runner.query(`create function app.enqueue(task text, workspace_id uuid, record_id uuid) returns void
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        if task is null or task not in ('drain_stale') then
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
    await runner.query(`revoke all on function app.enqueue(text, uuid, uuid) from public`);
    await runner.query(`grant execute on function app.enqueue(text, uuid, uuid) to whence_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function app.enqueue(text, uuid, uuid)`);
    await runner.query(`drop schema app`);
  }
}
