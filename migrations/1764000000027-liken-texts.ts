import type { MigrationInterface, QueryRunner } from 'typeorm';
import { beginMigration } from './support/workspace-table.js';

/**
 * Texts that have something in common with one that is being typed: which of its words stand in which of them. Through a
 * function of the owner's, like every search: under the wall no index of words would be used.
 */
export class LikenTexts1764000000027 implements MigrationInterface {
  readonly name = 'LikenTexts1764000000027';

  async up(runner: QueryRunner): Promise<void> {
    await beginMigration(runner);
    // Word by word, so that each is planned by how often it stands there. Kind and workspace are a word of every vector.
    await runner.query(`create function search_sharing(ws uuid, audience text, kind text, queries tsquery[])
      returns table (at integer, record_id uuid, field text, revision integer, "position" integer, start_offset integer)
      language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp set jit = off
      set enable_seqscan = off as $$
      begin
        if ws is distinct from whence_ws() then
          raise exception 'the texts of another workspace cannot be searched' using errcode = '42501';
        end if;
        for i in 1 .. coalesce(array_length(queries, 1), 0) loop
          return query execute format('select $4, t.record_id, t.field, t.revision, t."position", t.start_offset
              from search_texts t where t.workspace_id = $1 and t.audience = %L and t.record_kind = $2 and t.tsv @@ $3
              and not exists (select 1 from search_pending p where p.workspace_id = $1 and p.record_kind = $2
                and p.record_id = t.record_id)', audience)
            using ws, kind, quote_literal(kind || '=' || ws::text)::tsquery && queries[i], i;
        end loop;
      end $$`);
    await runner.query(`revoke all on function search_sharing(uuid, text, text, tsquery[]) from public`);
    await runner.query(`grant execute on function search_sharing(uuid, text, text, tsquery[]) to whence_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function search_sharing(uuid, text, text, tsquery[])`);
  }
}
