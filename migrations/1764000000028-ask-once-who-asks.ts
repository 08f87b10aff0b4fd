import type { MigrationInterface, QueryRunner } from 'typeorm';
import { beginMigration } from './support/workspace-table.js';

/**
 * Who asks, found out in one statement instead of ten: whose session or token it is, and what they are in the workspace
 * they ask in. The functions run with the rights of who calls them and pass the same wall as the statements they hold;
 * what they enter ends with their statement.
 */
export class AskOnceWhoAsks1764000000028 implements MigrationInterface {
  readonly name = 'AskOnceWhoAsks1764000000028';

  async up(runner: QueryRunner): Promise<void> {
    await beginMigration(runner);
    await runner.query(`create function whence_member(account uuid, asked_slug text)
      returns table (workspace_id uuid, kind text, member_name text, roles text[], is_frozen boolean)
      language plpgsql as $$
      declare
        v_workspace uuid;
      begin
        -- Which workspace a slug names may be known from anywhere.
        select s.workspace_id into v_workspace from workspace_slugs s where s.slug = asked_slug;
        if v_workspace is null then
          return;
        end if;
        perform whence_enter(v_workspace);
        return query select w.workspace_id, w.kind, m.name, m.roles,
            exists (select 1 from freezes f where f.workspace_id = v_workspace and f.source_id is null
              and not exists (select 1 from freeze_thaws t where t.workspace_id = v_workspace and t.freeze_id = f.id))
          from memberships m join workspaces w on w.workspace_id = m.workspace_id
          where m.workspace_id = v_workspace and m.account_id = account and w.workspace_id = v_workspace;
      end $$`);
    await runner.query(`create function whence_by_session(session bytea, at timestamptz, idle_minutes integer, asked_slug text)
      returns table (account_id uuid, login text, display_name text, is_admin boolean, last_seen_at timestamptz,
        workspace_id uuid, kind text, member_name text, roles text[], is_frozen boolean)
      language plpgsql as $$
      begin
        perform whence_enter_access(null);
        select a.account_id, a.login, a.display_name, a.is_admin, s.last_seen_at
          into account_id, login, display_name, is_admin, last_seen_at
          from sessions s join accounts a on a.account_id = s.account_id
          where s.session_hash = session and s.expires_at > at and a.state = 'active'
            and s.last_seen_at > at - make_interval(mins => idle_minutes);
        if not found then
          return;
        end if;
        if asked_slug is not null then
          select m.workspace_id, m.kind, m.member_name, m.roles, m.is_frozen
            into workspace_id, kind, member_name, roles, is_frozen
            from whence_member(account_id, asked_slug) m;
        end if;
        return next;
      end $$`);
    await runner.query(`create function whence_by_token(token bytea, at timestamptz, asked_slug text)
      returns table (account_id uuid, login text, display_name text, is_admin boolean,
        token_id uuid, token_workspace_id uuid, scopes text[], last_used_on text,
        workspace_id uuid, kind text, member_name text, roles text[], is_frozen boolean)
      language plpgsql as $$
      begin
        perform whence_enter_access(null);
        select a.account_id, a.login, a.display_name, a.is_admin, t.token_id, t.workspace_id, t.scopes, t.last_used_on::text
          into account_id, login, display_name, is_admin, token_id, token_workspace_id, scopes, last_used_on
          from api_tokens t join accounts a on a.account_id = t.account_id
          where t.token_hash = token and t.expires_at > at and a.state = 'active';
        if not found then
          return;
        end if;
        select m.workspace_id, m.kind, m.member_name, m.roles, m.is_frozen
          into workspace_id, kind, member_name, roles, is_frozen
          from whence_member(account_id, asked_slug) m;
        return next;
      end $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function whence_by_token(bytea, timestamptz, text)');
    await runner.query('drop function whence_by_session(bytea, timestamptz, integer, text)');
    await runner.query('drop function whence_member(uuid, text)');
  }
}
