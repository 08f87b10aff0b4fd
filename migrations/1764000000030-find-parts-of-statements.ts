import type { MigrationInterface, QueryRunner } from 'typeorm';
import { beginMigration } from './support/workspace-table.js';

/**
 * Claims in whose statement some stretch of characters may stand: what lists, reports and the queue are filtered by. Through
 * functions of the owner's, like every search: under the wall no index of texts or of words would be used.
 */
export class FindPartsOfStatements1764000000030 implements MigrationInterface {
  readonly name = 'FindPartsOfStatements1764000000030';

  async up(runner: QueryRunner): Promise<void> {
    await beginMigration(runner);
    // Words like each pattern, as a text is asked for them (empty: the word is in no vector); one more than `most` of a
    // pattern says that there are too many.
    await runner.query(`create function search_words_like(ws uuid, audiences text[], patterns text[], most integer)
      returns table (at integer, query text)
      language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp set jit = off
      set enable_seqscan = off as $$
      begin
        if ws is distinct from whence_ws() then
          raise exception 'the words of another workspace cannot be searched' using errcode = '42501';
        end if;
        for i in 1 .. coalesce(array_length(patterns, 1), 0) loop
          return query execute 'select $5, phraseto_tsquery(''english'', x.term)::text from (
              select distinct t.term from search_terms t where t.workspace_id = $1 and t.audience = any($2)
                and t.kind = ''word'' and t.alike like $3 limit $4) x'
            using ws, audiences, patterns[i], most + 1, i;
        end loop;
      end $$`);
    // What waits to be indexed may have anything. An empty query is one that no indexed text has.
    await runner.query(`create function search_statements(ws uuid, query tsquery, in_former boolean)
      returns table (claim_id uuid, number integer)
      language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp set jit = off
      set enable_seqscan = off as $$
      declare
        wanted constant tsquery := quote_literal('claim=' || ws::text)::tsquery && query;
        matching constant text := 'select t.claim_id, t.number from search_texts t where t.workspace_id = $1
          and t.audience = %L and t.record_kind = ''claim'' and t.field = ''statement'' and t.tsv @@ $2
          and not exists (select 1 from search_pending p where p.workspace_id = $1 and p.record_kind = ''claim''
            and p.record_id = t.record_id)';
        statement text := 'select c.id, c.number from search_pending p
          join claims c on c.workspace_id = $1 and c.id = p.record_id
          where p.workspace_id = $1 and p.record_kind = ''claim''';
      begin
        if ws is distinct from whence_ws() then
          raise exception 'the texts of another workspace cannot be searched' using errcode = '42501';
        end if;
        if numnode(query) > 0 then
          statement := statement || ' union ' || format(matching, 'claims');
          if in_former then statement := statement || ' union ' || format(matching, 'evidence'); end if;
        end if;
        return query execute statement using ws, wanted;
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

const FUNCTIONS = ['search_words_like(uuid, text[], text[], integer)', 'search_statements(uuid, tsquery, boolean)'];
