import { newId } from '../database/clock.js';
import { insertRows } from '../database/insert-rows.js';
import type { Tx } from '../database/unit-of-work.js';
import type { CommentedRecord } from '../domain/desk/comment-fields.js';
import type { ThreadState } from './comment.requests.js';

export interface CommentRow {
  readonly id: string;
  readonly thread_id: string;
  readonly record_kind: CommentedRecord;
  readonly record_id: string;
  readonly record_number: number;
  readonly field: string | null;
  readonly passage_exact: string | null;
  readonly passage_start: number | null;
  readonly passage_end: number | null;
  readonly author_id: string;
  readonly author_name: string | null;
  /** Null once it is removed. */
  readonly text: string | null;
  readonly mentions: readonly { readonly accountId: string; readonly name: string | null }[];
  readonly revision: number;
  readonly version: number;
  readonly created_at: Date;
  readonly removed_by: string | null;
  readonly removed_name: string | null;
  readonly removed_at: Date | null;
  readonly resolved_by: string | null;
  readonly resolved_name: string | null;
  readonly resolved_at: Date | null;
  readonly replies: number;
}

export interface CommentTextRow {
  readonly revision: number;
  readonly text: string;
  readonly written_at: Date;
}

export interface CommentCountRow {
  readonly id: string;
  readonly number: number;
  readonly comments: number;
  readonly open: number;
}

/** Where a new comment goes: on a record or a part of it, or into a thread. */
export interface CommentPlace {
  readonly kind: CommentedRecord;
  readonly recordId: string;
  /** Null for one that begins a thread. */
  readonly threadId: string | null;
  readonly field: string | null;
  readonly passage: { readonly exact: string; readonly start: number | null; readonly end: number | null } | null;
}

const SELECT = `
  select k.id, k.thread_id, k.field, k.passage_exact, k.passage_start, k.passage_end, k.author_id, k.revision, k.version,
    k.created_at, k.removed_by, k.removed_at, k.resolved_by, k.resolved_at, t.text,
    case when k.claim_id is not null then 'claim' when k.attribution_id is not null then 'attribution'
      when k.source_id is not null then 'source' else 'document' end as record_kind,
    coalesce(k.claim_id, k.attribution_id, k.source_id, k.document_id) as record_id,
    coalesce(c.number, a.number, s.number, d.number) as record_number,
    author.name as author_name, remover.name as removed_name, resolver.name as resolved_name,
    coalesce((select jsonb_agg(jsonb_build_object('accountId', m.account_id, 'name', who.name) order by who.name, m.account_id)
      from comment_mentions m
      left join memberships who on who.workspace_id = $1 and who.account_id = m.account_id
      where m.workspace_id = $1 and m.comment_id = k.id), '[]'::jsonb) as mentions,
    (select count(*)::integer from comments r
      where r.workspace_id = $1 and r.thread_id = k.id and r.id <> k.id) as replies
  from comments k
    left join comment_texts t on t.workspace_id = $1 and t.comment_id = k.id and t.revision = k.revision
    left join claims c on c.workspace_id = $1 and c.id = k.claim_id
    left join attributions a on a.workspace_id = $1 and a.id = k.attribution_id
    left join sources s on s.workspace_id = $1 and s.id = k.source_id
    left join documents d on d.workspace_id = $1 and d.id = k.document_id
    left join memberships author on author.workspace_id = $1 and author.account_id = k.author_id
    left join memberships remover on remover.workspace_id = $1 and remover.account_id = k.removed_by
    left join memberships resolver on resolver.workspace_id = $1 and resolver.account_id = k.resolved_by
  where k.workspace_id = $1`;

/** Rows of comments. Column names come from the closed list of kinds of records, never from outside. */
export class CommentsRepository {
  async find(tx: Tx, id: string): Promise<CommentRow | null> {
    const rows = await tx.query<CommentRow>(`${SELECT} and k.id = $2`, [tx.workspaceId, id]);
    return rows[0] ?? null;
  }

  /** The comments that begin a thread on this record, those made first at the top. */
  threads(
    tx: Tx,
    kind: CommentedRecord,
    recordId: string,
    page: { state: ThreadState | null; after: string | null; limit: number },
  ): Promise<CommentRow[]> {
    return tx.query<CommentRow>(
      `${SELECT} and k.${kind}_id = $2 and k.thread_id = k.id and ($3::uuid is null or k.id > $3)
         and ($4::text is null or ($4 = 'resolved') = (k.resolved_at is not null)) order by k.id limit $5`,
      [tx.workspaceId, recordId, page.after, page.state, page.limit],
    );
  }

  replies(tx: Tx, threadId: string, page: { after: string | null; limit: number }): Promise<CommentRow[]> {
    return tx.query<CommentRow>(
      `${SELECT} and k.thread_id = $2 and k.id <> $2 and ($3::uuid is null or k.id > $3) order by k.id limit $4`,
      [tx.workspaceId, threadId, page.after, page.limit],
    );
  }

  texts(tx: Tx, id: string, page: { before: number | null; limit: number }): Promise<CommentTextRow[]> {
    return tx.query<CommentTextRow>(
      `select revision, text, written_at from comment_texts where workspace_id = $1 and comment_id = $2
         and ($3::integer is null or revision < $3) order by revision desc limit $4`,
      [tx.workspaceId, id, page.before, page.limit],
    );
  }

  /** By id or number of the claims; claims that are not there are left out. */
  counts(tx: Tx, ids: readonly string[], numbers: readonly number[]): Promise<CommentCountRow[]> {
    return tx.query<CommentCountRow>(
      `select c.id, c.number,
         (select count(*)::integer from comments k
           where k.workspace_id = $1 and k.claim_id = c.id and k.removed_at is null) as comments,
         (select count(*)::integer from comments k
           where k.workspace_id = $1 and k.claim_id = c.id and k.thread_id = k.id and k.resolved_at is null) as open
       from claims c
       where c.workspace_id = $1 and (c.id = any($2::uuid[]) or c.number = any($3::integer[])) order by c.number`,
      [tx.workspaceId, ids, numbers],
    );
  }

  async insert(tx: Tx, place: CommentPlace, authorId: string, text: string): Promise<string> {
    const id = newId();
    const { kind, recordId, threadId, field, passage } = place;
    const names = [
      'id',
      'thread_id',
      `${kind}_id`,
      'field',
      'passage_exact',
      'passage_start',
      'passage_end',
      'author_id',
    ];
    const anchor = [passage?.exact ?? null, passage?.start ?? null, passage?.end ?? null];
    await insertRows(tx, 'comments', names, [[id, threadId ?? id, recordId, field, ...anchor, authorId]]);
    await insertRows(tx, 'comment_texts', ['comment_id', 'revision', 'text'], [[id, 1, text]]);
    return id;
  }

  async mention(tx: Tx, id: string, accountIds: readonly string[]): Promise<void> {
    await tx.query('delete from comment_mentions where workspace_id = $1 and comment_id = $2', [tx.workspaceId, id]);
    const rows = accountIds.map((accountId) => [id, accountId]);
    await insertRows(tx, 'comment_mentions', ['comment_id', 'account_id'], rows);
  }

  /** Gives a comment another text; the former one stays. @returns false when it has moved on from this version. */
  async reword(tx: Tx, id: string, version: number, text: string): Promise<boolean> {
    const rows = await tx.query<{ revision: number }>(
      `with changed as (update comments set revision = revision + 1, version = version + 1
         where workspace_id = $1 and id = $2 and version = $3 and removed_at is null returning revision)
       select revision from changed`,
      [tx.workspaceId, id, version],
    );
    const revision = rows[0]?.revision;
    if (revision === undefined) return false;
    await insertRows(tx, 'comment_texts', ['comment_id', 'revision', 'text'], [[id, revision, text]]);
    return true;
  }

  /** Leaves a tombstone: the comment stays, everything it ever said goes. */
  async remove(tx: Tx, id: string, version: number, accountId: string): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      `with changed as (update comments
         set removed_by = $4, removed_at = now(), passage_exact = null, passage_start = null, passage_end = null,
           version = version + 1
         where workspace_id = $1 and id = $2 and version = $3 and removed_at is null returning id)
       select id from changed`,
      [tx.workspaceId, id, version, accountId],
    );
    if (rows.length === 0) return false;
    await tx.query('delete from comment_texts where workspace_id = $1 and comment_id = $2', [tx.workspaceId, id]);
    await tx.query('delete from comment_mentions where workspace_id = $1 and comment_id = $2', [tx.workspaceId, id]);
    return true;
  }

  /** Settles a thread, or opens it again with null. */
  async resolve(tx: Tx, id: string, version: number, accountId: string | null): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      `with changed as (update comments
         set resolved_by = $4::uuid, resolved_at = case when $4::uuid is null then null else now() end,
           version = version + 1
         where workspace_id = $1 and id = $2 and version = $3 returning id)
       select id from changed`,
      [tx.workspaceId, id, version, accountId],
    );
    return rows.length > 0;
  }
}
