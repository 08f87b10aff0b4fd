import type { MigrationInterface, QueryRunner } from 'typeorm';
import { beginMigration } from './support/workspace-table.js';

/**
 * Advice is asked for in one job for what is written within a few seconds, not in one job for each record: every job
 * reads and compares much that the next one would read again.
 */
export class GatherAdvice1764000000029 implements MigrationInterface {
  readonly name = 'GatherAdvice1764000000029';

  async up(runner: QueryRunner): Promise<void> {
    await beginMigration(runner);
    await runner.query(ENQUEUE_ADVICE);
    await runner.query('revoke all on function app.enqueue_advice(uuid, uuid) from public');
    await runner.query('grant execute on function app.enqueue_advice(uuid, uuid) to whence_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function app.enqueue_advice(uuid, uuid)');
  }
}

/**
 * A job that waits takes the record in; its row stays locked until this transaction ends, so that nobody takes it
 * without the record. One that is full keeps what it has and loses its key, so that the next begins another: an import
 * with nobody there to take jobs must not write the same long list again and again.
 */
const ENQUEUE_ADVICE = `create function app.enqueue_advice(workspace_id uuid, record_id uuid) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    declare
      asked_key text := concat_ws(':', 'advise', workspace_id, 'gathered');
    begin
      if workspace_id is null or workspace_id is distinct from public.whence_ws() then
        raise exception 'a job for another workspace cannot be queued' using errcode = '42501';
      end if;
      if record_id is null then
        raise exception 'advice is asked for on a record' using errcode = '22023';
      end if;
      if to_regproc('graphile_worker.add_job') is null then
        return;
      end if;
      update graphile_worker._private_jobs j
        set payload = jsonb_set(j.payload::jsonb, '{recordIds}', (j.payload::jsonb)->'recordIds' || to_jsonb(record_id)),
          key = case when json_array_length(j.payload->'recordIds') < 199 then j.key end
        where j.key = asked_key and j.is_available;
      if found then
        return;
      end if;
      perform graphile_worker.add_job('advise',
        json_build_object('workspaceId', workspace_id, 'recordId', null, 'recordIds', json_build_array(record_id)),
        run_at := now() + interval '3 seconds', job_key := asked_key);
    end $$`;
