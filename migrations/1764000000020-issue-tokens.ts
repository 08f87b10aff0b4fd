import type { MigrationInterface, QueryRunner } from 'typeorm';
import { beginMigration, distribute, dropTables, replicate, wallIn } from './support/workspace-table.js';

/** API tokens, answers kept for whoever asks again, and the time limits of a transaction. */
export class IssueTokens1764000000020 implements MigrationInterface {
  readonly name = 'IssueTokens1764000000020';

  async up(runner: QueryRunner): Promise<void> {
    await beginMigration(runner);
    await this.createTokens(runner);
    await this.createKeptAnswers(runner);
    // SET LOCAL, so that a limit ends with its transaction and a pooler hands on none; not part of whence_enter, which
    // migrations and commands of the owner call, too.
    await runner.query(`create function whence_limit(statement_ms integer, lock_ms integer, idle_ms integer)
      returns void language plpgsql as $$ begin
        execute format('set local statement_timeout = %s', statement_ms);
        execute format('set local lock_timeout = %s', lock_ms);
        execute format('set local idle_in_transaction_session_timeout = %s', idle_ms);
      end $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function whence_limit(integer, integer, integer)');
    await dropTables(runner, 'kept_answers', 'api_tokens');
  }

  /** Beside accounts and sessions: whose token it is must be known before a workspace is entered. */
  private async createTokens(runner: QueryRunner): Promise<void> {
    await runner.query(`create table api_tokens (
      token_hash bytea not null constraint api_tokens_pk primary key,
      token_id uuid not null,
      workspace_id uuid not null,
      account_id uuid not null,
      name text not null,
      scopes text[] not null,
      made_on date not null,
      expires_at timestamptz not null,
      last_used_on date,
      constraint api_tokens_id_uq unique (workspace_id, token_id),
      constraint api_tokens_name_uq unique (workspace_id, account_id, name),
      constraint api_tokens_name_ck check (char_length(name) between 1 and 100),
      constraint api_tokens_scopes_ck check (cardinality(scopes) > 0
        and scopes <@ array['read', 'write', 'review', 'reports', 'export', 'import', 'audit'])
    )`);
    await replicate(runner, 'api_tokens');
    await runner.query(`alter table api_tokens add constraint api_tokens_account_fk
      foreign key (account_id) references accounts (account_id)`);
    await runner.query(`create index api_tokens_account_ix on api_tokens (account_id)`);
    await runner.query(`alter table api_tokens enable row level security`);
    await runner.query(`alter table api_tokens force row level security`);
    // Inside a workspace its own tokens and no others; outside, as accounts and sessions are.
    await runner.query(`create policy api_tokens_access on api_tokens
      using (whence_scope() = 'access' or workspace_id = whence_ws())
      with check (whence_scope() = 'access' or workspace_id = whence_ws())`);
    await runner.query(`grant select, insert, delete, update (last_used_on) on api_tokens to whence_app`);
  }

  private async createKeptAnswers(runner: QueryRunner): Promise<void> {
    await runner.query(`create table kept_answers (
      workspace_id uuid not null,
      account_id uuid not null,
      key_hash bytea not null,
      request_hash bytea not null,
      permissions text[] not null,
      answer text,
      kept_at timestamptz not null,
      constraint kept_answers_pk primary key (workspace_id, account_id, key_hash),
      constraint kept_answers_hashes_ck check (octet_length(key_hash) = 32 and octet_length(request_hash) = 32)
    )`);
    await distribute(runner, 'kept_answers');
    await runner.query(`alter table kept_answers add constraint kept_answers_workspace_fk
      foreign key (workspace_id) references workspaces (workspace_id)`);
    await runner.query(`alter table kept_answers add constraint kept_answers_account_fk
      foreign key (account_id) references accounts (account_id)`);
    await runner.query(`create index kept_answers_account_ix on kept_answers (account_id)`);
    await runner.query(`create index kept_answers_age_ix on kept_answers (workspace_id, kept_at)`);
    await wallIn(runner, 'kept_answers', 'select, insert, delete');
  }
}
