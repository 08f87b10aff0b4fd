import type { MigrationInterface, QueryRunner } from 'typeorm';
import { beginMigration, distribute, dropTables, replicate, wallIn } from './support/workspace-table.js';

/** Accounts, sessions, one-time links and throttling; workspaces, their counters and their members. */
export class CreateAccess1764000000002 implements MigrationInterface {
  readonly name = 'CreateAccess1764000000002';

  async up(runner: QueryRunner): Promise<void> {
    await beginMigration(runner);
    await this.createAccounts(runner);
    await this.createWorkspaces(runner);
  }

  private async createAccounts(runner: QueryRunner): Promise<void> {
    await runner.query(`create table accounts (
      account_id uuid not null constraint accounts_pk primary key,
      login text not null constraint accounts_login_uq unique,
      display_name text not null,
      password_hash text,
      is_admin boolean not null default false,
      state text not null default 'active',
      version integer not null default 1,
      created_at timestamptz not null default now(),
      last_sign_in_on date,
      constraint accounts_login_ck check (login = lower(login) and char_length(login) between 1 and 100),
      constraint accounts_display_name_ck check (char_length(display_name) between 1 and 200),
      constraint accounts_state_ck check (state in ('active', 'disabled'))
    )`);
    await runner.query(`create table sessions (
      session_hash bytea not null constraint sessions_pk primary key,
      account_id uuid not null,
      created_at timestamptz not null default now(),
      last_seen_at timestamptz not null default now(),
      expires_at timestamptz not null
    )`);
    await runner.query(`create table one_time_links (
      link_hash bytea not null constraint one_time_links_pk primary key,
      purpose text not null,
      account_id uuid,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      used_at timestamptz,
      constraint one_time_links_purpose_ck check (purpose in ('first_account', 'set_password'))
    )`);
    // Keys are hashes of an account or an address; kept in the database so that a restart forgives nothing.
    await runner.query(`create table rate_limits (
      key varchar(255) not null constraint rate_limits_pk primary key,
      points integer not null default 0,
      expire bigint
    )`);
    await replicate(runner, 'accounts', 'sessions', 'one_time_links', 'rate_limits');
    await runner.query(`alter table sessions add constraint sessions_account_fk
      foreign key (account_id) references accounts (account_id)`);
    await runner.query(`alter table one_time_links add constraint one_time_links_account_fk
      foreign key (account_id) references accounts (account_id)`);
    await runner.query(`create index sessions_account_ix on sessions (account_id)`);
    await runner.query(`create index one_time_links_account_ix on one_time_links (account_id)`);
    for (const [table, rights] of [
      ['accounts', 'select, insert, update'],
      ['sessions', 'select, insert, update, delete'],
      ['one_time_links', 'select, insert, update, delete'],
    ]) {
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`alter table ${table} force row level security`);
      await runner.query(`create policy ${table}_access on ${table}
        using (whence_scope() = 'access') with check (whence_scope() = 'access')`);
      await runner.query(`grant ${rights} on ${table} to whence_app`);
    }
    await runner.query(`grant select, insert, update, delete on rate_limits to whence_app`);
  }

  private async createWorkspaces(runner: QueryRunner): Promise<void> {
    // Which workspace a slug names is the one thing that must be known before a workspace is entered.
    await runner.query(`create table workspace_slugs (
      slug text not null constraint workspace_slugs_pk primary key,
      workspace_id uuid not null constraint workspace_slugs_workspace_uq unique,
      constraint workspace_slugs_slug_ck check (slug ~ '^[a-z0-9][a-z0-9_-]{0,62}$')
    )`);
    await runner.query(`create table workspaces (
      workspace_id uuid not null constraint workspaces_pk primary key,
      slug text not null,
      title text not null,
      languages text[] not null default '{en,ko}',
      kind text not null default 'team',
      policy text not null default 'newsroom-two-source',
      version integer not null default 1,
      created_at timestamptz not null default now(),
      constraint workspaces_title_ck check (octet_length(title) <= 1048576),
      constraint workspaces_languages_ck check (cardinality(languages) between 1 and 20),
      constraint workspaces_kind_ck check (kind in ('solo', 'team'))
    )`);
    await runner.query(`create table workspace_counters (
      workspace_id uuid not null,
      name text not null,
      value integer not null default 0,
      constraint workspace_counters_pk primary key (workspace_id, name)
    )`);
    await runner.query(`create table memberships (
      workspace_id uuid not null,
      account_id uuid not null,
      name text not null,
      roles text[] not null,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      constraint memberships_pk primary key (workspace_id, account_id),
      constraint memberships_name_ck check (char_length(name) between 1 and 200),
      constraint memberships_roles_ck check (cardinality(roles) > 0
        and roles <@ array['researcher', 'editor', 'publisher', 'custodian', 'auditor', 'admin'])
    )`);
    await replicate(runner, 'workspace_slugs');
    await distribute(runner, 'workspaces', 'workspace_counters', 'memberships');
    await runner.query(`alter table workspace_counters add constraint workspace_counters_workspace_fk
      foreign key (workspace_id) references workspaces (workspace_id)`);
    await runner.query(`alter table memberships add constraint memberships_workspace_fk
      foreign key (workspace_id) references workspaces (workspace_id)`);
    await runner.query(`alter table memberships add constraint memberships_account_fk
      foreign key (account_id) references accounts (account_id)`);
    await runner.query(`create index memberships_account_ix on memberships (account_id)`);
    await runner.query(`grant select, insert on workspace_slugs to whence_app`);
    await wallIn(runner, 'workspaces', 'select, insert, update');
    await wallIn(runner, 'workspace_counters', 'select, insert, update');
    await wallIn(runner, 'memberships', 'select, insert, update, delete');
    // An account may see where it is a member before any workspace is entered.
    await runner.query(`create policy memberships_own on memberships for select
      using (whence_scope() = 'access' and account_id = whence_account())`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'memberships', 'workspace_counters', 'workspaces', 'workspace_slugs');
    await dropTables(runner, 'rate_limits', 'one_time_links', 'sessions', 'accounts');
  }
}
