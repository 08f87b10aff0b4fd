import type { MigrationInterface, QueryRunner } from 'typeorm';
import { beginMigration } from './support/workspace-table.js';

/**
 * The functions every unit of work starts with, and the rights of the web process on the schema itself.
 *
 * `SET LOCAL` inside a function, not `set_config`: only the former reaches the workers of a distributed database. The
 * argument is typed uuid, so there is nothing to inject.
 */
export class OpenTheWall1764000000001 implements MigrationInterface {
  readonly name = 'OpenTheWall1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    await beginMigration(runner);
    await runner.query(`revoke create on schema public from public`);
    await runner.query(`grant usage on schema public to whence_app`);
    await runner.query(`create function whence_ws() returns uuid language sql stable
      as $$ select nullif(current_setting('app.workspace_id', true), '')::uuid $$`);
    await runner.query(`create function whence_scope() returns text language sql stable
      as $$ select coalesce(current_setting('app.scope', true), '') $$`);
    await runner.query(`create function whence_account() returns uuid language sql stable
      as $$ select nullif(current_setting('app.account_id', true), '')::uuid $$`);
    // The day, in UTC: what is recorded of sources is never more exact.
    await runner.query(`create function whence_today() returns date language sql stable
      as $$ select (now() at time zone 'utc')::date $$`);
    await runner.query(`create function whence_enter(ws uuid) returns void language plpgsql as $$ begin
        execute format('set local app.workspace_id = %L', ws);
        execute 'set local app.scope = ''workspace''';
      end $$`);
    // Accounts, sessions and links belong to no workspace: they are reached in a scope of their own, never beside content.
    await runner.query(`create function whence_enter_access(account uuid) returns void language plpgsql as $$ begin
        execute 'set local app.workspace_id = ''00000000-0000-0000-0000-000000000000''';
        execute 'set local app.scope = ''access''';
        execute format('set local app.account_id = %L', coalesce(account::text, ''));
      end $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function whence_enter_access(uuid)`);
    await runner.query(`drop function whence_enter(uuid)`);
    await runner.query(`drop function whence_today()`);
    await runner.query(`drop function whence_account()`);
    await runner.query(`drop function whence_scope()`);
    await runner.query(`drop function whence_ws()`);
    await runner.query(`revoke usage on schema public from whence_app`);
  }
}
