import type { MigrationInterface, QueryRunner } from 'typeorm';
import { beginMigration, distribute, dropTables, wallIn } from './support/workspace-table.js';

/**
 * The append-only log: a leaf that never changes and a body that can be erased without breaking the chain.
 *
 * leaf text  = `whence-leaf/1\n<sequence>\n<day>\n<workspace>\n<action>\n<actor commitment, hex>\n<body hash, hex>\n`
 * leaf hash  = SHA-256(0x00 || leaf text), the leaf hash of RFC 9162
 * body hash  = SHA-256(salt || body), so that an erased body cannot be guessed from its hash
 * chain hash = SHA-256(previous chain hash || leaf hash), the first one from 32 zero bytes
 *
 * The nil workspace holds the installation's own chain. Written only by `audit_append`: the web process has no other
 * right on these tables, and no way to alter what is there.
 */
export class CreateAuditLog1764000000003 implements MigrationInterface {
  readonly name = 'CreateAuditLog1764000000003';

  async up(runner: QueryRunner): Promise<void> {
    await beginMigration(runner);
    await runner.query(`create table audit_heads (
      workspace_id uuid not null constraint audit_heads_pk primary key,
      sequence bigint not null,
      chain_hash bytea not null
    )`);
    await runner.query(`create table audit_leaves (
      workspace_id uuid not null,
      sequence bigint not null,
      day date not null,
      action text not null,
      actor_commitment bytea not null,
      body_hash bytea not null,
      leaf_hash bytea not null,
      chain_hash bytea not null,
      constraint audit_leaves_pk primary key (workspace_id, sequence),
      constraint audit_leaves_action_ck check (action ~ '^[a-z_]+\\.[a-z_]+$'),
      constraint audit_leaves_hashes_ck check (octet_length(actor_commitment) = 32 and octet_length(body_hash) = 32
        and octet_length(leaf_hash) = 32 and octet_length(chain_hash) = 32)
    )`);
    await runner.query(`create table audit_bodies (
      workspace_id uuid not null,
      sequence bigint not null,
      salt bytea,
      body text,
      erased_on date,
      constraint audit_bodies_pk primary key (workspace_id, sequence),
      constraint audit_bodies_erased_ck check ((erased_on is null) = (body is not null) and (erased_on is null) = (salt is not null))
    )`);
    await distribute(runner, 'audit_heads', 'audit_leaves', 'audit_bodies');
    await runner.query(`alter table audit_bodies add constraint audit_bodies_leaf_fk
      foreign key (workspace_id, sequence) references audit_leaves (workspace_id, sequence)`);
    await wallIn(runner, 'audit_heads', '');
    await wallIn(runner, 'audit_leaves', '');
    await wallIn(runner, 'audit_bodies', '');
    await runner.query(`create function audit_append(ws uuid, action text, actor_commitment bytea, salt bytea, body text)
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
        end if;
        insert into audit_heads (workspace_id, sequence, chain_hash) values (ws, 0, decode(repeat('00', 32), 'hex'))
          on conflict do nothing;
        select h.sequence + 1, h.chain_hash into v_sequence, v_previous
          from audit_heads h where h.workspace_id = ws for update;
        v_leaf := sha256('\\x00'::bytea || convert_to(format(E'whence-leaf/1\\n%s\\n%s\\n%s\\n%s\\n%s\\n%s\\n', v_sequence,
          to_char(v_day, 'YYYY-MM-DD'), ws, action, encode(actor_commitment, 'hex'), encode(v_body_hash, 'hex')), 'UTF8'));
        v_chain := sha256(v_previous || v_leaf);
        insert into audit_leaves (workspace_id, sequence, day, action, actor_commitment, body_hash, leaf_hash, chain_hash)
          values (ws, v_sequence, v_day, action, actor_commitment, v_body_hash, v_leaf, v_chain);
        insert into audit_bodies (workspace_id, sequence, salt, body) values (ws, v_sequence, salt, body);
        update audit_heads h set sequence = v_sequence, chain_hash = v_chain where h.workspace_id = ws;
        return v_sequence;
      end $$`);
    await runner.query(`revoke all on function audit_append(uuid, text, bytea, bytea, text) from public`);
    await runner.query(`grant execute on function audit_append(uuid, text, bytea, bytea, text) to whence_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function audit_append(uuid, text, bytea, bytea, text)`);
    await dropTables(runner, 'audit_bodies', 'audit_leaves', 'audit_heads');
  }
}
