import type { MigrationInterface, QueryRunner } from 'typeorm';
import { beginMigration } from './support/workspace-table.js';

/** Functions below: what they take, for grants and for going down. */
const FUNCTIONS = [
  'audit_entries(uuid, bigint, integer, text)',
  'audit_chain(uuid, bigint, integer)',
  'audit_head(uuid)',
] as const;

const OTHER_WORKSPACE = `
        if ws is distinct from whence_ws() then
          raise exception 'the log of another workspace' using errcode = '42501';
        end if;`;

/**
 * The log for those who watch over what is done: which action, on which day, by whom, on what kind of record; and the
 * chain, so that it can be checked without the machine. No reason, no value and no id of a record leaves the log by
 * either: whether a body still fits its hash is answered by the database.
 */
export class OpenLog1764000000033 implements MigrationInterface {
  readonly name = 'OpenLog1764000000033';

  async up(runner: QueryRunner): Promise<void> {
    await beginMigration(runner);
    await runner.query(`create function audit_entries(ws uuid, before bigint, most integer, about text)
      returns table (sequence bigint, day date, action text, account_id uuid, kind text, erased boolean)
      language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      begin${OTHER_WORKSPACE}
        return query select l.sequence, l.day, l.action, (b.body::jsonb ->> 'actor')::uuid,
            b.body::jsonb #>> '{record,kind}', b.erased_on is not null
          from audit_leaves l join audit_bodies b on b.workspace_id = l.workspace_id and b.sequence = l.sequence
          where l.workspace_id = ws and b.workspace_id = ws and (before is null or l.sequence < before)
            and (about is null or starts_with(l.action, about || '.'))
          order by l.sequence desc limit most;
      end $$`);
    await runner.query(`create function audit_chain(ws uuid, after bigint, most integer)
      returns table (sequence bigint, day date, action text, actor_commitment bytea, body_hash bytea, leaf_hash bytea,
        chain_hash bytea, body_state text)
      language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      begin${OTHER_WORKSPACE}
        return query select l.sequence, l.day, l.action, l.actor_commitment, l.body_hash, l.leaf_hash, l.chain_hash,
            case when b.erased_on is not null then 'erased' when b.body is null or b.salt is null then 'missing'
              when sha256(b.salt || convert_to(b.body, 'UTF8')) = l.body_hash then 'fits' else 'changed' end
          from audit_leaves l left join audit_bodies b on b.workspace_id = l.workspace_id and b.sequence = l.sequence
          where l.workspace_id = ws and l.sequence > after order by l.sequence limit most;
      end $$`);
    await runner.query(`create function audit_head(ws uuid) returns table (sequence bigint, chain_hash bytea)
      language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      begin${OTHER_WORKSPACE}
        return query select h.sequence, h.chain_hash from audit_heads h where h.workspace_id = ws;
      end $$`);
    for (const signature of FUNCTIONS) {
      await runner.query(`revoke all on function ${signature} from public`);
      await runner.query(`grant execute on function ${signature} to whence_app`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const signature of FUNCTIONS) await runner.query(`drop function ${signature}`);
  }
}
