import type { MigrationInterface, QueryRunner } from 'typeorm';
import { beginMigration } from './support/workspace-table.js';

/**
 * What every request pays before and after what it asks, in fewer statements.
 *
 * Who asks, found out in one statement instead of ten: whose session or token it is, and what they are in the workspace
 * they ask in. The functions run with the rights of who calls them and pass the same wall as the statements they hold;
 * what they enter ends with their statement.
 *
 * The log tells those who wait that it grew, which was a statement of its own after each entry; and it no longer tries
 * to begin a log that has begun.
 */
export class ShortenTheWay1764000000028 implements MigrationInterface {
  readonly name = 'ShortenTheWay1764000000028';

  async up(runner: QueryRunner): Promise<void> {
    await beginMigration(runner);
    await createAskers(runner);
    await replaceAppend(runner, { take: TAKE_HEAD, tell: TELL });
    await runner.query('drop function app.tell_change(uuid)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await createTellChange(runner);
    await replaceAppend(runner, { take: BEGIN_AND_TAKE_HEAD, tell: '' });
    await runner.query('drop function whence_by_token(bytea, timestamptz, text)');
    await runner.query('drop function whence_by_session(bytea, timestamptz, integer, text)');
    await runner.query('drop function whence_member(uuid, text)');
  }
}

async function createAskers(runner: QueryRunner): Promise<void> {
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

const BEGIN_HEAD = `
      insert into audit_heads (workspace_id, sequence, chain_hash) values (ws, 0, decode(repeat('00', 32), 'hex'))
        on conflict do nothing;`;
const READ_HEAD = `
      select h.sequence + 1, h.chain_hash into v_sequence, v_previous
        from audit_heads h where h.workspace_id = ws for update;`;

/** As it was: the head is made if need be, then taken. */
const BEGIN_AND_TAKE_HEAD = `${BEGIN_HEAD}${READ_HEAD}`;
/** A log begins once. Of two who begin it at once, one waits for the other's head and takes it then. */
const TAKE_HEAD = `${READ_HEAD}
      if not found then${BEGIN_HEAD}${READ_HEAD}
      end if;`;
/** Carries the workspace's id and nothing else, heard when the transaction has committed. Nobody waits for the installation's own log. */
const TELL = `
      if ws <> '00000000-0000-0000-0000-000000000000' then
        perform pg_notify('whence_changes', ws::text);
      end if;`;

/** The one function that writes the log, again; who may call it stays as it is. */
async function replaceAppend(runner: QueryRunner, parts: { take: string; tell: string }): Promise<void> {
  await runner.query(`create or replace function audit_append(ws uuid, action text, actor_commitment bytea, salt bytea, body text)
    returns bigint language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    declare
      v_sequence bigint;
      v_previous bytea;
      v_day date := (now() at time zone 'utc')::date;
      v_body_hash bytea := sha256(salt || convert_to(body, 'UTF8'));
      v_leaf bytea;
      v_chain bytea;
    begin
      if ws is distinct from whence_ws() then
        raise exception 'the log of another workspace cannot be written' using errcode = '42501';
      end if;
      if octet_length(salt) < 16 or octet_length(actor_commitment) <> 32 then
        raise exception 'a log entry needs a salt of 16 bytes and a commitment of 32' using errcode = '22023';
      end if;${parts.take}
      v_leaf := sha256('\\x00'::bytea || convert_to(format(E'whence-leaf/1\\n%s\\n%s\\n%s\\n%s\\n%s\\n%s\\n', v_sequence,
        to_char(v_day, 'YYYY-MM-DD'), ws, action, encode(actor_commitment, 'hex'), encode(v_body_hash, 'hex')), 'UTF8'));
      v_chain := sha256(v_previous || v_leaf);
      insert into audit_leaves (workspace_id, sequence, day, action, actor_commitment, body_hash, leaf_hash, chain_hash)
        values (ws, v_sequence, v_day, action, actor_commitment, v_body_hash, v_leaf, v_chain);
      insert into audit_bodies (workspace_id, sequence, salt, body) values (ws, v_sequence, salt, body);
      update audit_heads h set sequence = v_sequence, chain_hash = v_chain where h.workspace_id = ws;${parts.tell}
      return v_sequence;
    end $$`);
}

/** As it was: a statement of its own after each entry. */
async function createTellChange(runner: QueryRunner): Promise<void> {
  await runner.query(`create function app.tell_change(ws uuid) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      if ws is distinct from whence_ws() then
        raise exception 'a change of another workspace cannot be told' using errcode = '42501';
      end if;
      perform pg_notify('whence_changes', ws::text);
    end $$`);
  await runner.query('revoke all on function app.tell_change(uuid) from public');
  await runner.query('grant execute on function app.tell_change(uuid) to whence_app');
}
