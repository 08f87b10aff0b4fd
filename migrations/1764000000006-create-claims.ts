import type { MigrationInterface, QueryRunner } from 'typeorm';
import { beginMigration, distribute, dropTables, wallIn } from './support/workspace-table.js';

/** Claims with every version of their wording, places with roles, topics, quantities, links and exhibits. */
export class CreateClaims1764000000006 implements MigrationInterface {
  readonly name = 'CreateClaims1764000000006';

  async up(runner: QueryRunner): Promise<void> {
    await beginMigration(runner);
    await this.createClaims(runner);
    await this.createParts(runner);
    await distribute(runner, 'claims', 'claim_wordings', 'claim_regions', 'claim_topics', 'claim_quantities');
    await distribute(runner, 'claim_links', 'exhibits', 'exhibit_verifications');
    await this.tie(runner);
    await wallIn(runner, 'claims', 'select, insert, update');
    await wallIn(runner, 'claim_wordings', 'select, insert');
    for (const table of ['claim_regions', 'claim_topics', 'claim_quantities']) {
      await wallIn(runner, table, 'select, insert, delete');
    }
    await wallIn(runner, 'claim_links', 'select, insert, delete');
    await wallIn(runner, 'exhibits', 'select, insert, update');
    await wallIn(runner, 'exhibit_verifications', 'select, insert, delete');
  }

  private async createClaims(runner: QueryRunner): Promise<void> {
    await runner.query(`create table claims (
      workspace_id uuid not null,
      id uuid not null,
      number integer not null,
      key text not null,
      kind text not null,
      time_text text,
      time_earliest date,
      time_latest date,
      editor_mark text not null default 'none',
      revision integer not null default 1,
      version integer not null default 1,
      created_by uuid,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      constraint claims_pk primary key (workspace_id, id),
      constraint claims_number_uq unique (workspace_id, number),
      constraint claims_key_uq unique (workspace_id, key),
      constraint claims_key_ck check (char_length(key) between 1 and 200),
      constraint claims_kind_ck check (kind in ('event', 'pattern', 'policy', 'state', 'motive', 'quantity', 'statement', 'forecast')),
      constraint claims_editor_mark_ck check (editor_mark in ('none', 'retracted', 'disproved', 'discounted', 'likely_or_confirmed'))
    )`);
    // One row per language of one revision; a revision is never changed, a new one is added.
    await runner.query(`create table claim_wordings (
      workspace_id uuid not null,
      claim_id uuid not null,
      revision integer not null,
      position integer not null,
      text text not null,
      lang text,
      reason text,
      created_by uuid,
      created_at timestamptz not null default now(),
      constraint claim_wordings_pk primary key (workspace_id, claim_id, revision, position),
      constraint claim_wordings_text_ck check (octet_length(text) <= 1048576 and text is nfc normalized)
    )`);
  }

  private async createParts(runner: QueryRunner): Promise<void> {
    await runner.query(`create table claim_regions (
      workspace_id uuid not null,
      claim_id uuid not null,
      region_id uuid not null,
      role text not null,
      constraint claim_regions_pk primary key (workspace_id, claim_id, region_id, role),
      constraint claim_regions_role_ck check (role in ('happened', 'concerns'))
    )`);
    await runner.query(`create table claim_topics (
      workspace_id uuid not null,
      claim_id uuid not null,
      topic text not null,
      constraint claim_topics_pk primary key (workspace_id, claim_id, topic),
      constraint claim_topics_topic_ck check (char_length(topic) between 1 and 200 and topic is nfc normalized)
    )`);
    await runner.query(`create table claim_quantities (
      workspace_id uuid not null,
      claim_id uuid not null,
      position integer not null,
      what text not null,
      unit text,
      low double precision,
      best double precision,
      high double precision,
      constraint claim_quantities_pk primary key (workspace_id, claim_id, position),
      constraint claim_quantities_what_ck check (octet_length(what) <= 1048576),
      constraint claim_quantities_order_ck check (low <= best and best <= high and low <= high)
    )`);
    await runner.query(`create table claim_links (
      workspace_id uuid not null,
      id uuid not null,
      from_id uuid not null,
      to_id uuid not null,
      type text not null,
      created_by uuid,
      created_at timestamptz not null default now(),
      constraint claim_links_pk primary key (workspace_id, id),
      constraint claim_links_once_uq unique (workspace_id, from_id, to_id, type),
      constraint claim_links_type_ck check (type in ('instance_of', 'contradicts', 'narrows', 'same_as', 'part_of', 'supersedes')),
      constraint claim_links_self_ck check (from_id <> to_id)
    )`);
    await runner.query(`create table exhibits (
      workspace_id uuid not null,
      id uuid not null,
      number integer not null,
      key text not null,
      claim_id uuid not null,
      document_id uuid,
      kind text not null,
      bearing text not null,
      version integer not null default 1,
      constraint exhibits_pk primary key (workspace_id, id),
      constraint exhibits_number_uq unique (workspace_id, number),
      constraint exhibits_key_uq unique (workspace_id, key),
      constraint exhibits_key_ck check (char_length(key) between 1 and 200),
      constraint exhibits_kind_ck check (kind in ('imagery', 'document', 'recording', 'sensor')),
      constraint exhibits_bearing_ck check (bearing in ('supports', 'contradicts'))
    )`);
    await runner.query(`create table exhibit_verifications (
      workspace_id uuid not null,
      exhibit_id uuid not null,
      position integer not null,
      step text not null,
      result text not null,
      note text,
      constraint exhibit_verifications_pk primary key (workspace_id, exhibit_id, position),
      constraint exhibit_verifications_step_ck check (step in ('geolocation', 'chronolocation', 'source_check', 'metadata', 'reverse_search', 'other')),
      constraint exhibit_verifications_result_ck check (result in ('passed', 'failed', 'inconclusive')),
      constraint exhibit_verifications_note_ck check (octet_length(note) <= 1048576)
    )`);
  }

  private async tie(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table claims add constraint claims_workspace_fk
      foreign key (workspace_id) references workspaces (workspace_id)`);
    for (const table of ['claim_wordings', 'claim_regions', 'claim_topics', 'claim_quantities', 'exhibits']) {
      await runner.query(`alter table ${table} add constraint ${table}_claim_fk
        foreign key (workspace_id, claim_id) references claims (workspace_id, id)`);
    }
    await runner.query(`alter table claim_regions add constraint claim_regions_region_fk
      foreign key (workspace_id, region_id) references regions (workspace_id, id)`);
    await runner.query(`alter table claim_links add constraint claim_links_from_fk
      foreign key (workspace_id, from_id) references claims (workspace_id, id)`);
    await runner.query(`alter table claim_links add constraint claim_links_to_fk
      foreign key (workspace_id, to_id) references claims (workspace_id, id)`);
    await runner.query(`alter table exhibits add constraint exhibits_document_fk
      foreign key (workspace_id, document_id) references documents (workspace_id, id)`);
    await runner.query(`alter table exhibit_verifications add constraint exhibit_verifications_exhibit_fk
      foreign key (workspace_id, exhibit_id) references exhibits (workspace_id, id)`);
    for (const table of ['claims', 'claim_wordings', 'claim_links']) {
      await runner.query(`alter table ${table} add constraint ${table}_account_fk
        foreign key (created_by) references accounts (account_id)`);
      await runner.query(`create index ${table}_account_ix on ${table} (created_by)`);
    }
    await runner.query(`create index claim_regions_region_ix on claim_regions (workspace_id, region_id, claim_id)`);
    await runner.query(`create index claim_topics_topic_ix on claim_topics (workspace_id, topic, claim_id)`);
    await runner.query(`create index claim_links_to_ix on claim_links (workspace_id, to_id, type)`);
    await runner.query(`create index claims_kind_ix on claims (workspace_id, kind, number)`);
    await runner.query(`create index claims_time_ix on claims (workspace_id, time_earliest, time_latest)`);
    await runner.query(`create index exhibits_claim_ix on exhibits (workspace_id, claim_id)`);
    await runner.query(`create index exhibits_document_ix on exhibits (workspace_id, document_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'exhibit_verifications', 'exhibits', 'claim_links');
    await dropTables(runner, 'claim_quantities', 'claim_topics', 'claim_regions', 'claim_wordings', 'claims');
  }
}
