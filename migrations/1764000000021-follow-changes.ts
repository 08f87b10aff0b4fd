import type { MigrationInterface, QueryRunner } from 'typeorm';
import { beginMigration, distribute, dropTables, wallIn } from './support/workspace-table.js';

/** The log as a stream of changes, how assessments moved, and webhooks that are told of it. */
export class FollowChanges1764000000021 implements MigrationInterface {
  readonly name = 'FollowChanges1764000000021';

  async up(runner: QueryRunner): Promise<void> {
    await beginMigration(runner);
    await createTables(runner);
    await distribute(runner, 'change_keys', 'assessment_moves', 'webhooks', 'webhook_deliveries');
    await runner.query(`alter table assessment_moves add constraint assessment_moves_claim_fk
      foreign key (workspace_id, claim_id) references claims (workspace_id, id)`);
    await runner.query(`alter table webhook_deliveries add constraint webhook_deliveries_webhook_fk
      foreign key (workspace_id, webhook_id) references webhooks (workspace_id, id)`);
    await runner.query(`alter table webhooks add constraint webhooks_made_by_fk
      foreign key (made_by) references accounts (account_id)`);
    await runner.query(`create index webhooks_made_by_ix on webhooks (made_by)`);
    await runner.query(`create index webhook_deliveries_webhook_ix on webhook_deliveries
      (workspace_id, webhook_id, attempted_at)`);
    // Where today begins in the log, for those who are told of a day when it is over.
    await runner.query(`create index audit_leaves_day_ix on audit_leaves (workspace_id, day, sequence)`);
    await wallIn(runner, 'change_keys', 'select, insert');
    await wallIn(runner, 'assessment_moves', 'select, insert');
    await wallIn(runner, 'webhooks', 'select, insert, update');
    await wallIn(runner, 'webhook_deliveries', 'select, insert, delete');
    await createLogFunctions(runner);
    await createJobFunction(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function app.enqueue_at(text, uuid, uuid, timestamptz, boolean)`);
    await runner.query(`drop function app.tell_change(uuid)`);
    await runner.query(`drop function audit_changes(uuid, bigint, bigint, text[], text[])`);
    await runner.query(`drop function audit_reach(uuid)`);
    await runner.query(`drop function audit_take_turn(uuid)`);
    await runner.query(`drop index audit_leaves_day_ix`);
    await dropTables(runner, 'webhook_deliveries', 'webhooks', 'assessment_moves', 'change_keys');
  }
}

async function createTables(runner: QueryRunner): Promise<void> {
  await runner.query(`create table change_keys (
    workspace_id uuid not null constraint change_keys_pk primary key,
    cursor_key bytea not null,
    constraint change_keys_length_ck check (octet_length(cursor_key) = 32)
  )`);
  // Each row belongs to the log entry \`assessment.moved\` of its sequence. Only a day: see the history of assessments.
  await runner.query(`create table assessment_moves (
    workspace_id uuid not null,
    sequence bigint not null,
    place integer not null,
    claim_id uuid not null,
    moved_on date not null default whence_today(),
    status text not null,
    flags text[] not null,
    origins_min integer not null,
    origins_max integer not null,
    denial_min integer not null,
    constraint assessment_moves_pk primary key (workspace_id, sequence, place),
    constraint assessment_moves_claim_uq unique (workspace_id, claim_id, sequence),
    constraint assessment_moves_place_ck check (place > 0)
  )`);
  await runner.query(`create table webhooks (
    workspace_id uuid not null,
    id uuid not null,
    label text not null,
    url text not null,
    role text not null,
    state text not null default 'active',
    suspended_because text,
    secret bytea,
    former_secret bytea,
    former_until timestamptz,
    made_by uuid not null,
    made_on date not null default whence_today(),
    version integer not null default 1,
    told_sequence bigint not null,
    told_place integer not null,
    pending_id uuid,
    pending_sequence bigint,
    pending_place integer,
    attempts integer not null default 0,
    failing_since timestamptz,
    next_attempt_at timestamptz,
    lease_id uuid,
    leased_until timestamptz,
    constraint webhooks_pk primary key (workspace_id, id),
    constraint webhooks_label_ck check (char_length(label) between 1 and 100),
    constraint webhooks_url_ck check (char_length(url) between 1 and 2000),
    constraint webhooks_role_ck check (role in ('researcher', 'editor', 'publisher', 'custodian', 'auditor', 'admin')),
    constraint webhooks_state_ck check (state in ('active', 'suspended', 'removed')),
    constraint webhooks_suspended_ck check ((state = 'suspended') = (suspended_because is not null)),
    constraint webhooks_because_ck check (suspended_because in ('by_hand', 'failures', 'maker_left', 'secret_unreadable')),
    constraint webhooks_secret_ck check ((state = 'removed') = (secret is null)),
    constraint webhooks_former_ck check ((former_secret is null) = (former_until is null)),
    constraint webhooks_pending_ck check (num_nonnulls(pending_id, pending_sequence, pending_place) in (0, 3)),
    constraint webhooks_lease_ck check ((lease_id is null) = (leased_until is null))
  )`);
  await runner.query(`create table webhook_deliveries (
    workspace_id uuid not null,
    id uuid not null,
    webhook_id uuid not null,
    delivery_id uuid not null,
    attempt integer not null,
    kind text not null,
    rows integer not null,
    outcome text not null,
    status integer,
    duration_ms integer not null,
    attempted_at timestamptz not null,
    constraint webhook_deliveries_pk primary key (workspace_id, id),
    constraint webhook_deliveries_kind_ck check (kind in ('changes', 'ping')),
    constraint webhook_deliveries_outcome_ck check (outcome in
      ('delivered', 'refused', 'redirected', 'timed_out', 'unreachable', 'address_refused', 'too_large'))
  )`);
}

/** What the web process may know of the log: ids and actions. Never actors, reasons, or what stood before and after. */
async function createLogFunctions(runner: QueryRunner): Promise<void> {
  await runner.query(`create function audit_reach(ws uuid) returns table (head bigint, finished bigint)
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      if ws is distinct from whence_ws() then
        raise exception 'the log of another workspace cannot be read' using errcode = '42501';
      end if;
      return query select coalesce(max(h.sequence), 0), coalesce(
          (select l.sequence - 1 from audit_leaves l where l.workspace_id = ws and l.day >= whence_today()
           order by l.day, l.sequence limit 1), max(h.sequence), 0)
        from audit_heads h where h.workspace_id = ws;
    end $$`);
  await runner.query(`create function audit_changes(ws uuid, from_sequence bigint, to_sequence bigint, nouns text[],
      untold text[])
    returns table (sequence bigint, day date, action text, kind text, record_id text)
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      if ws is distinct from whence_ws() then
        raise exception 'the log of another workspace cannot be read' using errcode = '42501';
      end if;
      return query select l.sequence, l.day, l.action, b.body::jsonb -> 'record' ->> 'kind',
          b.body::jsonb -> 'record' ->> 'id'
        from audit_leaves l
        join audit_bodies b on b.workspace_id = ws and b.sequence = l.sequence
        where l.workspace_id = ws and l.sequence between from_sequence and to_sequence
          and split_part(l.action, '.', 1) = any(nouns) and l.action <> all(untold) and b.body is not null
        order by l.sequence;
    end $$`);
  // For work that records what it did only when it has done it: it waits for its turn before it takes anything else.
  await runner.query(`create function audit_take_turn(ws uuid) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      if ws is distinct from whence_ws() then
        raise exception 'the log of another workspace cannot be taken' using errcode = '42501';
      end if;
      perform 1 from audit_heads h where h.workspace_id = ws for update;
    end $$`);
  // Carries the workspace's id and nothing else; heard when the transaction has committed.
  await runner.query(`create function app.tell_change(ws uuid) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      if ws is distinct from whence_ws() then
        raise exception 'a change of another workspace cannot be told' using errcode = '42501';
      end if;
      perform pg_notify('whence_changes', ws::text);
    end $$`);
  for (const signature of [
    'audit_reach(uuid)',
    'audit_changes(uuid, bigint, bigint, text[], text[])',
    'audit_take_turn(uuid)',
    'app.tell_change(uuid)',
  ]) {
    await runner.query(`revoke all on function ${signature} from public`);
    await runner.query(`grant execute on function ${signature} to whence_app`);
  }
}

/** A function of its own, with its own list of tasks: jobs that are to be taken at a time, or again later. */
async function createJobFunction(runner: QueryRunner): Promise<void> {
  await runner.query(`create function app.enqueue_at(task text, workspace_id uuid, record_id uuid, run_at timestamptz,
      keep_time boolean)
    returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    begin
      if task is null or task not in ('deliver_webhook') then
        raise exception 'there is no such task' using errcode = '22023';
      end if;
      if workspace_id is null or workspace_id is distinct from public.whence_ws() then
        raise exception 'a job for another workspace cannot be queued' using errcode = '42501';
      end if;
      if to_regproc('graphile_worker.add_job') is null then
        return;
      end if;
      perform graphile_worker.add_job(task, json_build_object('workspaceId', workspace_id, 'recordId', record_id),
        run_at := run_at, job_key := concat_ws(':', task, workspace_id, record_id),
        job_key_mode := case when keep_time then 'preserve_run_at' else 'replace' end);
    end $$`);
  await runner.query(`revoke all on function app.enqueue_at(text, uuid, uuid, timestamptz, boolean) from public`);
  await runner.query(`grant execute on function app.enqueue_at(text, uuid, uuid, timestamptz, boolean) to whence_app`);
}
