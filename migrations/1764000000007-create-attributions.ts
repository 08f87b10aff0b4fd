import type { MigrationInterface, QueryRunner } from 'typeorm';
import { beginMigration, distribute, dropTables, wallIn } from './support/workspace-table.js';

/** Accounts of claims and how they depend on each other: upstreams, ties, distinctions; and what the authorities say. */
export class CreateAttributions1764000000007 implements MigrationInterface {
  readonly name = 'CreateAttributions1764000000007';

  async up(runner: QueryRunner): Promise<void> {
    await beginMigration(runner);
    await this.createAttributions(runner);
    await this.createDependence(runner);
    await this.createOfficialPositions(runner);
    await distribute(runner, 'attributions', 'attribution_upstreams', 'attribution_grades', 'passages');
    await distribute(runner, 'ties', 'tie_decisions', 'distinctions');
    await distribute(runner, 'official_positions', 'official_searches', 'official_requests');
    await this.connect(runner);
    await this.index(runner);
    await wallIn(runner, 'attributions', 'select, insert, update');
    await wallIn(runner, 'attribution_upstreams', 'select, insert, delete');
    await wallIn(runner, 'attribution_grades', 'select, insert');
    await wallIn(runner, 'passages', 'select, insert, delete');
    await wallIn(runner, 'ties', 'select, insert, update');
    await wallIn(runner, 'tie_decisions', 'select, insert');
    await wallIn(runner, 'distinctions', 'select, insert, update');
    await wallIn(runner, 'official_positions', 'select, insert, update');
    await wallIn(runner, 'official_searches', 'select, insert, delete');
    await wallIn(runner, 'official_requests', 'select, insert, delete');
  }

  private async createAttributions(runner: QueryRunner): Promise<void> {
    await runner.query(`create table attributions (
      workspace_id uuid not null,
      id uuid not null,
      number integer not null,
      key text not null,
      claim_id uuid not null,
      source_id uuid not null,
      stance text not null default 'asserts',
      access text not null,
      origin_status text,
      channel_id uuid,
      form text,
      wording_text text,
      wording_lang text,
      translation_text text,
      translation_lang text,
      translation_by text,
      hedge_word text,
      hedge_low double precision,
      hedge_high double precision,
      stated_text text,
      stated_earliest date,
      stated_latest date,
      learned_text text,
      learned_earliest date,
      learned_latest date,
      heard_in_id uuid,
      terms_attribution text,
      not_before_text text,
      not_before_earliest date,
      not_before_latest date,
      state text not null default 'active',
      superseded_by_id uuid,
      withdrawn_reason text,
      version integer not null default 1,
      created_by uuid,
      created_at timestamptz not null default now(),
      constraint attributions_pk primary key (workspace_id, id),
      constraint attributions_number_uq unique (workspace_id, number),
      constraint attributions_key_uq unique (workspace_id, key),
      constraint attributions_key_ck check (char_length(key) between 1 and 200),
      constraint attributions_stance_ck check (stance in ('asserts', 'relays', 'denies', 'doubts', 'no_knowledge')),
      constraint attributions_access_ck check (access in ('participant', 'eyewitness', 'document_holder',
        'official_statement', 'hearsay', 'common_talk', 'analysis', 'unknown')),
      constraint attributions_origin_status_ck check (origin_status in ('identified', 'described', 'unknown')),
      constraint attributions_form_ck check (form in ('verbatim', 'translated', 'paraphrase', 'summary', 'inference')),
      constraint attributions_wording_ck check (octet_length(wording_text) <= 1048576 and wording_text is nfc normalized),
      constraint attributions_translation_ck check (octet_length(translation_text) <= 1048576 and translation_text is nfc normalized
        and (translation_text is null or wording_text is not null)),
      constraint attributions_hedge_ck check (hedge_low between 0 and 1 and hedge_high between 0 and 1 and hedge_low <= hedge_high),
      constraint attributions_terms_ck check (terms_attribution in ('named', 'described', 'background', 'off_record')),
      constraint attributions_state_ck check (state in ('active', 'withdrawn', 'superseded')),
      constraint attributions_superseded_ck check ((state = 'superseded') = (superseded_by_id is not null)),
      constraint attributions_superseded_self_ck check (superseded_by_id <> id)
    )`);
    await runner.query(`create table attribution_upstreams (
      workspace_id uuid not null,
      attribution_id uuid not null,
      position integer not null,
      upstream_attribution_id uuid,
      upstream_source_id uuid,
      constraint attribution_upstreams_pk primary key (workspace_id, attribution_id, position),
      constraint attribution_upstreams_one_ck check (num_nonnulls(upstream_attribution_id, upstream_source_id) = 1)
    )`);
    await runner.query(`create table attribution_grades (
      workspace_id uuid not null,
      attribution_id uuid not null,
      sequence integer not null,
      credibility integer not null,
      reason text,
      graded_by uuid,
      graded_at timestamptz not null default now(),
      constraint attribution_grades_pk primary key (workspace_id, attribution_id, sequence),
      constraint attribution_grades_credibility_ck check (credibility between 2 and 6),
      constraint attribution_grades_reason_ck check (octet_length(reason) <= 1048576)
    )`);
    await runner.query(`create table passages (
      workspace_id uuid not null,
      id uuid not null,
      attribution_id uuid not null,
      position integer not null,
      document_id uuid not null,
      exact text not null,
      prefix text,
      suffix text,
      start_offset integer,
      end_offset integer,
      constraint passages_pk primary key (workspace_id, id),
      constraint passages_position_uq unique (workspace_id, attribution_id, position),
      constraint passages_offsets_ck check (start_offset >= 0 and end_offset > start_offset
        and (start_offset is null) = (end_offset is null)),
      constraint passages_exact_ck check (octet_length(exact) <= 1048576 and exact is nfc normalized)
    )`);
  }

  private async createDependence(runner: QueryRunner): Promise<void> {
    await runner.query(`create table ties (
      workspace_id uuid not null,
      id uuid not null,
      number integer not null,
      kind text not null,
      state text not null,
      first_source_id uuid,
      first_attribution_id uuid,
      second_source_id uuid,
      second_attribution_id uuid,
      reason text,
      score double precision,
      version integer not null default 1,
      constraint ties_pk primary key (workspace_id, id),
      constraint ties_number_uq unique (workspace_id, number),
      constraint ties_kind_ck check (kind in ('same_person', 'retells', 'same_document', 'same_channel', 'same_unit',
        'same_household', 'in_contact', 'same_owner', 'text_reuse')),
      constraint ties_state_ck check (state in ('suggested', 'confirmed', 'rejected')),
      constraint ties_first_ck check (num_nonnulls(first_source_id, first_attribution_id) = 1),
      constraint ties_second_ck check (num_nonnulls(second_source_id, second_attribution_id) = 1),
      constraint ties_same_person_ck check (kind <> 'same_person' or (first_source_id is not null and second_source_id is not null)),
      constraint ties_score_ck check (score between 0 and 1),
      constraint ties_reason_ck check (octet_length(reason) <= 1048576)
    )`);
    await runner.query(`create table tie_decisions (
      workspace_id uuid not null,
      tie_id uuid not null,
      sequence integer not null,
      state text not null,
      reason text,
      decided_by uuid,
      decided_on date not null default whence_today(),
      constraint tie_decisions_pk primary key (workspace_id, tie_id, sequence),
      constraint tie_decisions_state_ck check (state in ('suggested', 'confirmed', 'rejected')),
      constraint tie_decisions_reason_ck check (octet_length(reason) <= 1048576)
    )`);
    await runner.query(`create table distinctions (
      workspace_id uuid not null,
      id uuid not null,
      number integer not null,
      first_id uuid not null,
      second_id uuid not null,
      basis text not null,
      reason text,
      state text not null default 'active',
      withdrawn_reason text,
      version integer not null default 1,
      created_by uuid,
      created_at timestamptz not null default now(),
      constraint distinctions_pk primary key (workspace_id, id),
      constraint distinctions_number_uq unique (workspace_id, number),
      constraint distinctions_basis_ck check (basis in ('editor', 'profile')),
      constraint distinctions_state_ck check (state in ('active', 'withdrawn')),
      constraint distinctions_reason_ck check (octet_length(reason) <= 1048576)
    )`);
  }

  private async createOfficialPositions(runner: QueryRunner): Promise<void> {
    await runner.query(`create table official_positions (
      workspace_id uuid not null,
      claim_id uuid not null,
      position text not null,
      version integer not null default 1,
      constraint official_positions_pk primary key (workspace_id, claim_id),
      constraint official_positions_position_ck check (position in ('unknown', 'none_found', 'silent_after_search', 'affirms', 'admits', 'denies'))
    )`);
    await runner.query(`create table official_searches (
      workspace_id uuid not null,
      claim_id uuid not null,
      ordinal integer not null,
      place text not null,
      on_text text,
      on_earliest date,
      on_latest date,
      query text,
      constraint official_searches_pk primary key (workspace_id, claim_id, ordinal),
      constraint official_searches_place_ck check (octet_length(place) <= 1048576)
    )`);
    await runner.query(`create table official_requests (
      workspace_id uuid not null,
      claim_id uuid not null,
      ordinal integer not null,
      recipient text not null,
      on_text text,
      on_earliest date,
      on_latest date,
      answer text,
      text text,
      constraint official_requests_pk primary key (workspace_id, claim_id, ordinal),
      constraint official_requests_recipient_ck check (octet_length(recipient) <= 1048576),
      constraint official_requests_answer_ck check (answer in ('none', 'declined', 'denied', 'confirmed', 'other'))
    )`);
  }

  private async connect(runner: QueryRunner): Promise<void> {
    for (const [table, name, column, target] of [
      ['attributions', 'claim', 'claim_id', 'claims'],
      ['attributions', 'source', 'source_id', 'sources'],
      ['attributions', 'channel', 'channel_id', 'sources'],
      ['attributions', 'heard_in', 'heard_in_id', 'regions'],
      ['attributions', 'superseded_by', 'superseded_by_id', 'attributions'],
      ['attribution_upstreams', 'attribution', 'attribution_id', 'attributions'],
      ['attribution_upstreams', 'upstream_attribution', 'upstream_attribution_id', 'attributions'],
      ['attribution_upstreams', 'upstream_source', 'upstream_source_id', 'sources'],
      ['attribution_grades', 'attribution', 'attribution_id', 'attributions'],
      ['passages', 'attribution', 'attribution_id', 'attributions'],
      ['passages', 'document', 'document_id', 'documents'],
      ['ties', 'first_source', 'first_source_id', 'sources'],
      ['ties', 'first_attribution', 'first_attribution_id', 'attributions'],
      ['ties', 'second_source', 'second_source_id', 'sources'],
      ['ties', 'second_attribution', 'second_attribution_id', 'attributions'],
      ['tie_decisions', 'tie', 'tie_id', 'ties'],
      ['distinctions', 'first', 'first_id', 'attributions'],
      ['distinctions', 'second', 'second_id', 'attributions'],
      ['official_positions', 'claim', 'claim_id', 'claims'],
    ]) {
      await runner.query(`alter table ${table} add constraint ${table}_${name}_fk
        foreign key (workspace_id, ${column}) references ${target} (workspace_id, id)`);
    }
    for (const table of ['official_searches', 'official_requests']) {
      await runner.query(`alter table ${table} add constraint ${table}_position_fk
        foreign key (workspace_id, claim_id) references official_positions (workspace_id, claim_id)`);
    }
    for (const [table, column] of [
      ['attributions', 'created_by'],
      ['attribution_grades', 'graded_by'],
      ['tie_decisions', 'decided_by'],
      ['distinctions', 'created_by'],
    ]) {
      await runner.query(`alter table ${table} add constraint ${table}_account_fk
        foreign key (${column}) references accounts (account_id)`);
    }
  }

  private async index(runner: QueryRunner): Promise<void> {
    for (const [table, name, columns] of [
      ['attributions', 'claim', 'workspace_id, claim_id'],
      ['attributions', 'source', 'workspace_id, source_id'],
      ['attributions', 'channel', 'workspace_id, channel_id'],
      ['attributions', 'heard_in', 'workspace_id, heard_in_id'],
      ['attributions', 'superseded_by', 'workspace_id, superseded_by_id'],
      ['attributions', 'account', 'created_by'],
      ['attribution_upstreams', 'attribution', 'workspace_id, upstream_attribution_id'],
      ['attribution_upstreams', 'source', 'workspace_id, upstream_source_id'],
      ['attribution_grades', 'account', 'graded_by'],
      ['passages', 'document', 'workspace_id, document_id'],
      ['ties', 'first_source', 'workspace_id, first_source_id'],
      ['ties', 'first_attribution', 'workspace_id, first_attribution_id'],
      ['ties', 'second_source', 'workspace_id, second_source_id'],
      ['ties', 'second_attribution', 'workspace_id, second_attribution_id'],
      ['tie_decisions', 'account', 'decided_by'],
      ['distinctions', 'first', 'workspace_id, first_id'],
      ['distinctions', 'second', 'workspace_id, second_id'],
      ['distinctions', 'account', 'created_by'],
    ]) {
      await runner.query(`create index ${table}_${name}_ix on ${table} (${columns})`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'official_requests', 'official_searches', 'official_positions');
    await dropTables(runner, 'distinctions', 'tie_decisions', 'ties');
    await dropTables(runner, 'passages', 'attribution_grades', 'attribution_upstreams', 'attributions');
  }
}
