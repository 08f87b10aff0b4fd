import type { MigrationInterface, QueryRunner } from 'typeorm';
import { beginMigration, distribute, dropTables, replicate, wallIn } from './support/workspace-table.js';

/** Functions below: what they take, for grants and for going down. */
const FUNCTIONS = [
  'freeze_make(uuid, uuid, uuid, uuid, text)',
  'freeze_thaw(uuid, uuid, uuid, text)',
  'audit_handed_out(uuid, integer)',
  'audit_roles_of(uuid, uuid)',
] as const;

const OTHER_WORKSPACE = (what: string) => `
        if ws is distinct from whence_ws() then
          raise exception '${what} of another workspace' using errcode = '42501';
        end if;`;

/**
 * Accounts over time: sessions that can be told apart, sign-ins by day, accounts that are closed. And freezes: made and
 * thawed only by functions, one at a time in a workspace and by the database's clock; never changed, never deleted.
 */
export class EndAndFreeze1764000000022 implements MigrationInterface {
  readonly name = 'EndAndFreeze1764000000022';

  async up(runner: QueryRunner): Promise<void> {
    await beginMigration(runner);
    await this.widenAccounts(runner);
    await this.createFreezes(runner);
    await this.createFreezeFunctions(runner);
    await this.createLogReaders(runner);
    for (const signature of FUNCTIONS) {
      await runner.query(`revoke all on function ${signature} from public`);
      await runner.query(`grant execute on function ${signature} to whence_app`);
    }
  }

  private async widenAccounts(runner: QueryRunner): Promise<void> {
    // What a session is shown and ended by: its hash stays with the server.
    await runner.query(`alter table sessions
      add column id uuid not null default gen_random_uuid() constraint sessions_id_uq unique,
      add column client text not null default 'unknown',
      add constraint sessions_client_ck check (client in ('computer', 'phone', 'program', 'unknown'))`);
    await runner.query(`alter table sessions alter column id drop default, alter column client drop default`);
    await runner.query(`alter table accounts drop constraint accounts_state_ck`);
    // The owner need not be a superuser, and is then held by the wall as well.
    await runner.query(`alter table accounts no force row level security`);
    await runner.query(`update accounts set state = 'closed' where state = 'disabled'`);
    await runner.query(`alter table accounts force row level security`);
    await runner.query(`alter table accounts add constraint accounts_state_ck check (state in ('active', 'closed'))`);
    // No foreign key: attempts at logins nobody has are written under the nil account, so that they cost the same.
    await runner.query(`create table sign_ins (
      account_id uuid not null,
      day date not null,
      succeeded integer not null default 0,
      failed integer not null default 0,
      constraint sign_ins_pk primary key (account_id, day)
    )`);
    await replicate(runner, 'sign_ins');
    await runner.query(`alter table sign_ins enable row level security`);
    await runner.query(`alter table sign_ins force row level security`);
    await runner.query(`create policy sign_ins_access on sign_ins
      using (whence_scope() = 'access') with check (whence_scope() = 'access')`);
    await runner.query(`grant select, insert, update, delete on sign_ins to whence_app`);
  }

  private async createFreezes(runner: QueryRunner): Promise<void> {
    await runner.query(`create table freezes (
      workspace_id uuid not null,
      id uuid not null,
      source_id uuid,
      reason text not null,
      frozen_by uuid,
      frozen_at timestamptz not null default now(),
      constraint freezes_pk primary key (workspace_id, id),
      constraint freezes_reason_ck check (octet_length(reason) between 1 and 1048576)
    )`);
    await runner.query(`create table freeze_thaws (
      workspace_id uuid not null,
      freeze_id uuid not null,
      reason text not null,
      thawed_by uuid,
      thawed_at timestamptz not null default now(),
      constraint freeze_thaws_pk primary key (workspace_id, freeze_id),
      constraint freeze_thaws_reason_ck check (octet_length(reason) between 1 and 1048576)
    )`);
    await distribute(runner, 'freezes', 'freeze_thaws');
    await runner.query(`alter table freezes add constraint freezes_source_fk
      foreign key (workspace_id, source_id) references sources (workspace_id, id)`);
    await runner.query(`alter table freezes add constraint freezes_frozen_by_fk
      foreign key (frozen_by) references accounts (account_id)`);
    await runner.query(`alter table freeze_thaws add constraint freeze_thaws_freeze_fk
      foreign key (workspace_id, freeze_id) references freezes (workspace_id, id)`);
    await runner.query(`alter table freeze_thaws add constraint freeze_thaws_thawed_by_fk
      foreign key (thawed_by) references accounts (account_id)`);
    await runner.query(`create index freezes_source_ix on freezes (workspace_id, source_id)`);
    await runner.query(`create index freezes_frozen_by_ix on freezes (frozen_by)`);
    await runner.query(`create index freeze_thaws_thawed_by_ix on freeze_thaws (thawed_by)`);
    await wallIn(runner, 'freezes', 'select');
    await wallIn(runner, 'freeze_thaws', 'select');
  }

  private async createFreezeFunctions(runner: QueryRunner): Promise<void> {
    // A lock of its own, and no key to the workspace's row: an import holds that row as long as it takes, and a freeze
    // does not wait. True when it was made, false when the same is frozen already. `source` null: the whole workspace.
    await runner.query(`create function freeze_make(ws uuid, made uuid, source uuid, account uuid, why text)
      returns boolean language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      begin${OTHER_WORKSPACE('a freeze')}
        perform pg_advisory_xact_lock(hashtext('whence freeze ' || ws));
        if exists (select 1 from freezes f where f.workspace_id = ws and f.source_id is not distinct from source
            and not exists (select 1 from freeze_thaws t where t.workspace_id = ws and t.freeze_id = f.id)) then
          return false;
        end if;
        insert into freezes (workspace_id, id, source_id, reason, frozen_by) values (ws, made, source, why, account);
        return true;
      end $$`);
    // In a team somebody else thaws, at once. Alone, and from the machine itself, it takes a day: there the same person
    // may stand behind two names.
    await runner.query(`create function freeze_thaw(ws uuid, made uuid, account uuid, why text)
      returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        v_by uuid;
        v_at timestamptz;
        v_kind text;
      begin${OTHER_WORKSPACE('a thaw')}
        perform pg_advisory_xact_lock(hashtext('whence freeze ' || ws));
        select w.kind into v_kind from workspaces w where w.workspace_id = ws;
        select f.frozen_by, f.frozen_at into v_by, v_at from freezes f where f.workspace_id = ws and f.id = made
          and not exists (select 1 from freeze_thaws t where t.workspace_id = ws and t.freeze_id = f.id);
        if not found then raise exception 'freeze_not_open' using errcode = 'WH001'; end if;
        if v_kind = 'team' and account is not null then
          if v_by is not distinct from account then
            raise exception 'freeze_needs_another' using errcode = 'WH001';
          end if;
        elsif v_at > now() - interval '24 hours' then
          raise exception 'freeze_too_early' using errcode = 'WH001';
        end if;
        insert into freeze_thaws (workspace_id, freeze_id, reason, thawed_by) values (ws, made, why, account);
      end $$`);
  }

  /** The two questions the web process may ask the log: what left the workspace, and which roles somebody had in it. */
  private async createLogReaders(runner: QueryRunner): Promise<void> {
    await runner.query(`create function audit_handed_out(ws uuid, most integer)
      returns table (sequence bigint, day date, action text, account_id uuid, details jsonb)
      language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      begin${OTHER_WORKSPACE('the log')}
        return query select l.sequence, l.day, l.action, (b.body::jsonb ->> 'actor')::uuid, b.body::jsonb -> 'after'
          from audit_leaves l join audit_bodies b on b.workspace_id = l.workspace_id and b.sequence = l.sequence
          where l.workspace_id = ws and b.workspace_id = ws
            and l.action in ('report.made', 'dossier.exported', 'file.downloaded', 'file.copied')
          order by l.sequence desc limit most;
      end $$`);
    await runner.query(`create function audit_roles_of(ws uuid, account uuid)
      returns table (sequence bigint, day date, action text, roles jsonb)
      language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      begin${OTHER_WORKSPACE('the log')}
        return query select l.sequence, l.day, l.action, b.body::jsonb #> '{after,roles}'
          from audit_leaves l join audit_bodies b on b.workspace_id = l.workspace_id and b.sequence = l.sequence
          where l.workspace_id = ws and b.workspace_id = ws
            and l.action in ('member.added', 'member.changed', 'member.removed')
            and b.body::jsonb #>> '{record,id}' = account::text
          order by l.sequence;
      end $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const signature of FUNCTIONS) await runner.query(`drop function ${signature}`);
    await dropTables(runner, 'freeze_thaws', 'freezes', 'sign_ins');
    await runner.query(`alter table accounts drop constraint accounts_state_ck`);
    await runner.query(`alter table accounts no force row level security`);
    await runner.query(`update accounts set state = 'disabled' where state = 'closed'`);
    await runner.query(`alter table accounts force row level security`);
    await runner.query(`alter table accounts add constraint accounts_state_ck check (state in ('active', 'disabled'))`);
    await runner.query(`alter table sessions drop column id, drop column client`);
  }
}
