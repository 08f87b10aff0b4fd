import type { MigrationInterface, QueryRunner } from 'typeorm';
import { beginMigration, distribute, dropTables, wallIn } from './support/workspace-table.js';

const TABLES = [
  'comments',
  'comment_texts',
  'comment_mentions',
  'claim_follows',
  'told_standings',
  'notifications',
  'muted_notifications',
  'saved_views',
  'drafts',
] as const;

/** What a team does around the records: comments, follows, notifications, saved views and drafts. */
export class OpenDesks1764000000019 implements MigrationInterface {
  readonly name = 'OpenDesks1764000000019';

  async up(runner: QueryRunner): Promise<void> {
    await beginMigration(runner);
    await createComments(runner);
    await createNotifications(runner);
    await createOwnThings(runner);
    await distribute(runner, ...TABLES);
    await addForeignKeys(runner);
    await addIndexes(runner);
    await wallIn(runner, 'comments', 'select, insert, update');
    // The words of a removed comment go for good; all others stay.
    await wallIn(runner, 'comment_texts', 'select, insert, delete');
    await wallIn(runner, 'comment_mentions', 'select, insert, delete');
    await wallIn(runner, 'claim_follows', 'select, insert, delete');
    await wallIn(runner, 'told_standings', 'select, insert, update');
    await wallIn(runner, 'notifications', 'select, insert, update, delete');
    await wallIn(runner, 'muted_notifications', 'select, insert, delete');
    await wallIn(runner, 'saved_views', 'select, insert, update, delete');
    await wallIn(runner, 'drafts', 'select, insert, update, delete');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ...[...TABLES].reverse());
  }
}

async function createComments(runner: QueryRunner): Promise<void> {
  await runner.query(`create table comments (
    workspace_id uuid not null,
    id uuid not null,
    thread_id uuid not null,
    claim_id uuid,
    attribution_id uuid,
    source_id uuid,
    document_id uuid,
    field text,
    passage_exact text,
    passage_start integer,
    passage_end integer,
    author_id uuid not null,
    revision integer not null default 1,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    removed_by uuid,
    removed_at timestamptz,
    resolved_by uuid,
    resolved_at timestamptz,
    constraint comments_pk primary key (workspace_id, id),
    constraint comments_record_ck check (num_nonnulls(claim_id, attribution_id, source_id, document_id) = 1),
    constraint comments_passage_ck check (passage_exact is null or (document_id is not null and field is null)),
    constraint comments_resolved_ck check (resolved_at is null or thread_id = id),
    constraint comments_exact_ck check (octet_length(passage_exact) <= 65536 and passage_exact is nfc normalized)
  )`);
  await runner.query(`create table comment_texts (
    workspace_id uuid not null,
    comment_id uuid not null,
    revision integer not null,
    text text not null,
    written_at timestamptz not null default now(),
    constraint comment_texts_pk primary key (workspace_id, comment_id, revision),
    constraint comment_texts_text_ck check (octet_length(text) <= 65536 and text is nfc normalized)
  )`);
  await runner.query(`create table comment_mentions (
    workspace_id uuid not null,
    comment_id uuid not null,
    account_id uuid not null,
    constraint comment_mentions_pk primary key (workspace_id, comment_id, account_id)
  )`);
}

async function createNotifications(runner: QueryRunner): Promise<void> {
  await runner.query(`create table claim_follows (
    workspace_id uuid not null,
    account_id uuid not null,
    claim_id uuid not null,
    constraint claim_follows_pk primary key (workspace_id, account_id, claim_id)
  )`);
  // What people were last told a claim counts as: a notification is made when it differs.
  await runner.query(`create table told_standings (
    workspace_id uuid not null,
    claim_id uuid not null,
    status text,
    is_reconfirm_due boolean not null,
    constraint told_standings_pk primary key (workspace_id, claim_id)
  )`);
  // Ids and kinds only: what it says is worked out when somebody reads it, by what they may see then.
  await runner.query(`create table notifications (
    workspace_id uuid not null,
    id uuid not null,
    account_id uuid not null,
    kind text not null,
    claim_id uuid,
    comment_id uuid,
    ruling_id uuid,
    caused_by uuid,
    shown_from timestamptz not null,
    read_at timestamptz,
    created_at timestamptz not null default now(),
    constraint notifications_pk primary key (workspace_id, id),
    constraint notifications_kind_ck check (kind in ('mentioned', 'commented', 'assigned', 'handed_over', 'claim_moved',
      'reconfirm_due', 'ruling_expiring')),
    constraint notifications_record_ck check (case when kind in ('mentioned', 'commented')
      then comment_id is not null and claim_id is null and ruling_id is null
      else comment_id is null and claim_id is not null and (ruling_id is not null) = (kind = 'ruling_expiring') end)
  )`);
  await runner.query(`create table muted_notifications (
    workspace_id uuid not null,
    account_id uuid not null,
    kind text not null,
    constraint muted_notifications_pk primary key (workspace_id, account_id, kind),
    constraint muted_notifications_kind_ck check (kind in ('mentioned', 'commented', 'assigned', 'handed_over',
      'claim_moved', 'reconfirm_due', 'ruling_expiring'))
  )`);
}

async function createOwnThings(runner: QueryRunner): Promise<void> {
  await runner.query(`create table saved_views (
    workspace_id uuid not null,
    id uuid not null,
    account_id uuid not null,
    name text not null,
    filter jsonb not null,
    columns text[] not null,
    sort text not null,
    is_shared boolean not null default false,
    needs_evidence boolean not null,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    constraint saved_views_pk primary key (workspace_id, id),
    constraint saved_views_name_uq unique (workspace_id, account_id, name),
    constraint saved_views_name_ck check (char_length(name) between 1 and 200 and name is nfc normalized),
    constraint saved_views_filter_ck check (octet_length(filter::text) <= 65536)
  )`);
  // The text of the JSON as it was given: what somebody has not finished is not to be improved on.
  await runner.query(`create table drafts (
    workspace_id uuid not null,
    id uuid not null,
    account_id uuid not null,
    kind text not null,
    about text,
    content text not null,
    version integer not null default 1,
    saved_at timestamptz not null,
    used_on date not null,
    constraint drafts_pk primary key (workspace_id, id),
    constraint drafts_kind_ck check (kind in ('claim', 'attribution', 'ruling', 'comment', 'report')),
    constraint drafts_about_ck check (char_length(about) <= 200),
    constraint drafts_content_ck check (octet_length(content) <= 65536)
  )`);
}

const TO_RECORDS: readonly (readonly [table: string, column: string, records: string])[] = [
  ['comments', 'claim', 'claims'],
  ['comments', 'attribution', 'attributions'],
  ['comments', 'source', 'sources'],
  ['comments', 'document', 'documents'],
  ['comments', 'thread', 'comments'],
  ['comment_texts', 'comment', 'comments'],
  ['comment_mentions', 'comment', 'comments'],
  ['claim_follows', 'claim', 'claims'],
  ['told_standings', 'claim', 'claims'],
  ['notifications', 'claim', 'claims'],
  ['notifications', 'comment', 'comments'],
  ['notifications', 'ruling', 'rulings'],
];

const TO_ACCOUNTS: readonly (readonly [table: string, column: string])[] = [
  ['comments', 'author_id'],
  ['comments', 'removed_by'],
  ['comments', 'resolved_by'],
  ['comment_mentions', 'account_id'],
  ['claim_follows', 'account_id'],
  ['notifications', 'account_id'],
  ['notifications', 'caused_by'],
  ['muted_notifications', 'account_id'],
  ['saved_views', 'account_id'],
  ['drafts', 'account_id'],
];

async function addForeignKeys(runner: QueryRunner): Promise<void> {
  for (const [table, column, records] of TO_RECORDS) {
    await runner.query(`alter table ${table} add constraint ${table}_${column}_fk
      foreign key (workspace_id, ${column}_id) references ${records} (workspace_id, id)`);
  }
  for (const [table, column] of TO_ACCOUNTS) {
    await runner.query(`alter table ${table} add constraint ${table}_${column}_fk
      foreign key (${column}) references accounts (account_id)`);
    await runner.query(`create index ${table}_${column}_ix on ${table} (${column})`);
  }
}

async function addIndexes(runner: QueryRunner): Promise<void> {
  for (const column of ['claim', 'attribution', 'source', 'document', 'thread']) {
    await runner.query(`create index comments_${column}_ix on comments (workspace_id, ${column}_id, id)`);
  }
  await runner.query(`create index claim_follows_claim_ix on claim_follows (workspace_id, claim_id)`);
  for (const column of ['claim', 'comment', 'ruling']) {
    await runner.query(`create index notifications_${column}_ix on notifications (workspace_id, ${column}_id)`);
  }
  await runner.query(`create index notifications_list_ix on notifications (workspace_id, account_id, shown_from, id)`);
  await runner.query(
    `create index notifications_unread_ix on notifications (workspace_id, account_id, shown_from) where read_at is null`,
  );
  await runner.query(`create index drafts_list_ix on drafts (workspace_id, account_id, id)`);
}
