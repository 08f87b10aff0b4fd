import type { MigrationInterface, QueryRunner } from 'typeorm';
import { beginMigration, distribute, dropTables, wallIn } from './support/workspace-table.js';

/**
 * What texts are found by, made of the records by a worker and never the other way round.
 *
 * The two tables that are searched have their wall enabled and not forced: the operators of text search are not leakproof,
 * so under it no index would be used. Whoever searches goes through functions of the owner's that name the workspace
 * themselves and refuse any other than the one entered.
 */
export class IndexTexts1764000000025 implements MigrationInterface {
  readonly name = 'IndexTexts1764000000025';

  async up(runner: QueryRunner): Promise<void> {
    await beginMigration(runner);
    await runner.query(`create extension if not exists pg_trgm`);
    await createTables(runner);
    await distribute(runner, 'search_texts', 'search_terms', 'search_names', 'search_pending', 'search_states');
    await createIndexes(runner);
    for (const table of ['search_texts', 'search_terms']) {
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`create policy ${table}_workspace on ${table} using (workspace_id = whence_ws())
        with check (workspace_id = whence_ws())`);
    }
    await runner.query(`grant select, insert, delete on search_texts to whence_app`);
    await runner.query(`grant select, insert, update, delete on search_terms to whence_app`);
    await wallIn(runner, 'search_names', 'select, insert, delete');
    await wallIn(runner, 'search_pending', 'select, insert, update, delete');
    await wallIn(runner, 'search_states', 'select, insert, update');
    await createFindFunction(runner);
    await createAlikeFunction(runner);
    await createEnqueueFunction(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function app.enqueue_index(uuid)`);
    await runner.query(`drop function search_alike(uuid, text[], text, integer)`);
    await runner.query(`drop function search_find(uuid, text[], text[], integer[], integer[], tsquery, integer)`);
    await dropTables(runner, 'search_states', 'search_pending', 'search_names', 'search_terms', 'search_texts');
    // The extension stays: it may have been there before, and others may use it.
  }
}

async function createTables(runner: QueryRunner): Promise<void> {
  // One stretch of one text of a record. The text itself stays where it is: what is erased there must not live on here.
  await runner.query(`create table search_texts (
    workspace_id uuid not null,
    record_kind text not null,
    record_id uuid not null,
    field text not null,
    revision integer not null,
    position integer not null,
    start_offset integer not null,
    audience text not null,
    number integer not null,
    claim_id uuid,
    lang text,
    tsv tsvector not null,
    constraint search_texts_pk primary key
      (workspace_id, record_kind, record_id, field, revision, position, start_offset),
    constraint search_texts_kind_ck check (record_kind in ('claim', 'attribution', 'document', 'region', 'source')),
    constraint search_texts_field_ck check (field in
      ('statement', 'topic', 'wording', 'translation', 'title', 'text', 'name', 'pseudonym')),
    constraint search_texts_audience_ck check (audience in ('claims', 'evidence', 'documents', 'regions'))
  )`);
  // How many texts each word and each pair of syllables is in, for each audience, and (kind text) how many there are.
  // Only ever too many, never too few.
  await runner.query(`create table search_terms (
    workspace_id uuid not null,
    audience text not null,
    kind text not null,
    term text collate "C" not null,
    lexeme text collate "C" not null,
    alike text collate "C" not null,
    texts integer not null,
    constraint search_terms_pk primary key (workspace_id, audience, kind, term),
    constraint search_terms_kind_ck check (kind in ('word', 'gram', 'text')),
    constraint search_terms_audience_ck check (audience in ('claims', 'evidence', 'documents', 'regions'))
  )`);
  await runner.query(`create table search_names (
    workspace_id uuid not null,
    region_id uuid not null,
    name_key text collate "C" not null,
    constraint search_names_pk primary key (workspace_id, region_id, name_key)
  )`);
  await runner.query(`create table search_pending (
    workspace_id uuid not null,
    record_kind text not null,
    record_id uuid not null,
    constraint search_pending_pk primary key (workspace_id, record_kind, record_id),
    constraint search_pending_kind_ck check (record_kind in ('claim', 'attribution', 'document', 'region', 'source'))
  )`);
  await runner.query(`create table search_states (
    workspace_id uuid not null constraint search_states_pk primary key,
    tokens_version integer not null
  )`);
}

async function createIndexes(runner: QueryRunner): Promise<void> {
  // One for each audience: what somebody may not read takes no time either.
  for (const audience of ['claims', 'evidence', 'documents', 'regions']) {
    await runner.query(`create index search_texts_${audience}_ix on search_texts using gin (tsv)
      where audience = '${audience}'`);
  }
  await runner.query(`create index search_texts_newest_ix on search_texts
    (workspace_id, audience, record_kind, number desc)`);
  await runner.query(`create index search_terms_lexeme_ix on search_terms (workspace_id, kind, lexeme)`);
  await runner.query(`create index search_terms_alike_ix on search_terms using gin (alike gin_trgm_ops)
    where kind = 'word'`);
  await runner.query(`create index search_names_key_ix on search_names (workspace_id, name_key)`);
}

/**
 * Texts a query matches, section by section (an audience and a kind of record), the newest first, at most \`most\` of each.
 * A section with a \`scans\` is walked from the newest, that many texts deep, and only then asked of the index: for words
 * that are everywhere. Each vector holds its kind and workspace as a word, so that the index never wanders through others'
 * texts. What waits to be indexed anew is left out: its old text may have been taken back.
 *
 * A walk must be one along its index: the planner would rather sort all texts than walk through a third of them, and sorts
 * on the disk. What few the index of words gathers is sorted all the same, there being no other way.
 */
async function createFindFunction(runner: QueryRunner): Promise<void> {
  await runner.query(`create function search_find(ws uuid, audiences text[], kinds text[], scans integer[],
      up_to integer[], query tsquery, most integer)
    returns table (section integer, record_id uuid, field text, revision integer, "position" integer,
      start_offset integer, number integer, claim_id uuid, lang text, rank real)
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp set jit = off
    set enable_seqscan = off set enable_sort = off as $$
    declare
      columns constant text := 't.record_id, t.field, t.revision, t."position", t.start_offset, t.number, t.claim_id, t.lang, t.tsv';
      shown constant text := 'f.record_id, f.field, f.revision, f."position", f.start_offset, f.number, f.claim_id, f.lang,
        ts_rank(f.tsv, $5, 1)';
      settled constant text := 'not exists (select 1 from search_pending p where p.workspace_id = $1
        and p.record_kind = $2 and p.record_id = t.record_id)';
      wanted tsquery;
      below integer;
      found_texts integer;
    begin
      if ws is distinct from whence_ws() then
        raise exception 'the texts of another workspace cannot be searched' using errcode = '42501';
      end if;
      for i in 1 .. coalesce(array_length(audiences, 1), 0) loop
        wanted := quote_literal(kinds[i] || '=' || ws::text)::tsquery && query;
        below := up_to[i];
        found_texts := 0;
        if scans[i] > 0 then
          return query execute format('with newest as (select %s from search_texts t where t.workspace_id = $1
              and t.audience = %L and t.record_kind = $2 and ($3 is null or t.number <= $3)
              order by t.number desc limit $4),
            f as materialized (select t.* from newest t where t.tsv @@ $5 and %s order by t.number desc limit $6)
            select $7, %s from f', columns, audiences[i], settled, shown)
            using ws, kinds[i], below, scans[i], wanted, most, i;
          get diagnostics found_texts = row_count;
          if found_texts >= most then continue; end if;
          execute format('select t.number from search_texts t where t.workspace_id = $1 and t.audience = %L
              and t.record_kind = $2 and ($3 is null or t.number <= $3) order by t.number desc offset $4 limit 1',
            audiences[i]) into below using ws, kinds[i], below, scans[i] - 1;
          if below is null then continue; end if;
          below := below - 1;
        end if;
        return query execute format('with matching as materialized (select %s from search_texts t
            where t.workspace_id = $1 and t.audience = %L and t.record_kind = $2 and t.tsv @@ $5
              and ($3 is null or t.number <= $3)),
          f as materialized (select t.* from matching t where %s order by t.number desc limit $4)
          select $6, %s from f', columns, audiences[i], settled, shown)
          using ws, kinds[i], below, most - found_texts, wanted, i;
      end loop;
    end $$`);
  await grantAlone(runner, 'search_find(uuid, text[], text[], integer[], integer[], tsquery, integer)');
}

/** Words of a workspace's texts that are written much like one that was asked for, the most alike first. */
async function createAlikeFunction(runner: QueryRunner): Promise<void> {
  await runner.query(`create function search_alike(ws uuid, audiences text[], asked text, most integer)
    returns table (term text, texts integer)
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
    set enable_seqscan = off as $$
    begin
      if ws is distinct from whence_ws() then
        raise exception 'the words of another workspace cannot be searched' using errcode = '42501';
      end if;
      return query execute 'select t.term, sum(t.texts)::integer from search_terms t
        where t.kind = ''word'' and t.workspace_id = $1 and t.audience = any($2) and t.alike % $3
        group by t.term, t.alike order by similarity(t.alike, $3) desc, 2 desc, 1 limit $4' using ws, audiences, asked, most;
    end $$`);
  await grantAlone(runner, 'search_alike(uuid, text[], text, integer)');
}

/** A function of its own: the list of tasks of \`app.enqueue\` stays as it is. */
async function createEnqueueFunction(runner: QueryRunner): Promise<void> {
  await runner.query(`create function app.enqueue_index(workspace_id uuid) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    begin
      if workspace_id is null or workspace_id is distinct from public.whence_ws() then
        raise exception 'a job for another workspace cannot be queued' using errcode = '42501';
      end if;
      if to_regproc('graphile_worker.add_job') is null then
        return;
      end if;
      perform graphile_worker.add_job('index_texts', json_build_object('workspaceId', workspace_id, 'recordId', null),
        job_key := concat_ws(':', 'index_texts', workspace_id));
    end $$`);
  await grantAlone(runner, 'app.enqueue_index(uuid)');
}

async function grantAlone(runner: QueryRunner, signature: string): Promise<void> {
  await runner.query(`revoke all on function ${signature} from public`);
  await runner.query(`grant execute on function ${signature} to whence_app`);
}
