import { newId, newOpaqueId } from '../database/clock.js';
import { insertRows } from '../database/insert-rows.js';
import type { Tx } from '../database/unit-of-work.js';
import type { CommentedRecord } from '../domain/desk/comment-fields.js';
import { NOTIFICATION_DAYS, type NotificationKind } from '../domain/desk/notification-kinds.js';

export interface NotificationRow {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly record_kind: CommentedRecord;
  readonly record_id: string;
  readonly record_number: number;
  /** Of a comment on an account: the claim the account is of. */
  readonly claim_number: number | null;
  readonly comment_id: string | null;
  readonly caused_by: string | null;
  readonly caused_name: string | null;
  readonly expires_on: string | null;
  readonly shown_from: Date;
  /** As the database writes it, to the microsecond. */
  readonly shown_text: string;
  readonly is_read: boolean;
}

/** One thing to tell one person. */
export interface NewNotification {
  readonly accountId: string;
  readonly kind: NotificationKind;
  readonly claimId?: string;
  readonly commentId?: string;
  readonly rulingId?: string;
  readonly causedBy: string | null;
  readonly shownFrom: Date;
}

/** Whose, of which kinds, and at which moment. */
export interface Reader {
  readonly accountId: string;
  readonly kinds: readonly NotificationKind[];
  readonly now: Date;
}

/**
 * What somebody is told now: `$2` is who, `$3` the kinds their roles let them read, `$4` the present moment. What no
 * longer holds is not told: a comment that was removed, a mention that was taken out, a claim somebody else has by now,
 * a ruling that was replaced or taken back.
 */
const TOLD = `n.account_id = $2 and n.kind = any($3::text[])
    and n.shown_from <= $4::timestamptz and n.shown_from > $4::timestamptz - interval '${NOTIFICATION_DAYS} days'
    and (n.comment_id is null or exists (select 1 from comments k
      where k.workspace_id = $1 and k.id = n.comment_id and k.removed_at is null))
    and (n.kind <> 'mentioned' or exists (select 1 from comment_mentions m
      where m.workspace_id = $1 and m.comment_id = n.comment_id and m.account_id = $2))
    and (n.kind not in ('assigned', 'handed_over') or $2 = (select s.assigned_to from review_assignments s
      where s.workspace_id = $1 and s.claim_id = n.claim_id order by s.sequence desc limit 1))
    and (n.kind <> 'reconfirm_due' or exists (select 1 from told_standings o
      where o.workspace_id = $1 and o.claim_id = n.claim_id and o.is_reconfirm_due))
    and (n.kind <> 'ruling_expiring' or not exists (select 1 from ruling_revocations v
      where v.workspace_id = $1 and v.ruling_id = n.ruling_id))
    and (n.kind <> 'ruling_expiring' or not exists (select 1 from rulings later
      join rulings own on own.workspace_id = $1 and own.id = n.ruling_id
      where later.workspace_id = $1 and later.claim_id = n.claim_id and later.number > own.number
        and not exists (select 1 from ruling_revocations v where v.workspace_id = $1 and v.ruling_id = later.id)))`;

const SELECT = `
  select n.id, n.kind, n.comment_id, n.caused_by, who.name as caused_name, u.expires_on, n.shown_from,
    to_char(n.shown_from at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as shown_text,
    n.read_at is not null as is_read,
    case when coalesce(n.claim_id, k.claim_id) is not null then 'claim' when k.attribution_id is not null then 'attribution'
      when k.source_id is not null then 'source' else 'document' end as record_kind,
    coalesce(n.claim_id, k.claim_id, k.attribution_id, k.source_id, k.document_id) as record_id,
    coalesce(c.number, a.number, s.number, d.number) as record_number, coalesce(c.number, ac.number) as claim_number
  from notifications n
    left join comments k on k.workspace_id = $1 and k.id = n.comment_id
    left join claims c on c.workspace_id = $1 and c.id = coalesce(n.claim_id, k.claim_id)
    left join attributions a on a.workspace_id = $1 and a.id = k.attribution_id
    left join claims ac on ac.workspace_id = $1 and ac.id = a.claim_id
    left join sources s on s.workspace_id = $1 and s.id = k.source_id
    left join documents d on d.workspace_id = $1 and d.id = k.document_id
    left join rulings u on u.workspace_id = $1 and u.id = n.ruling_id
    left join memberships who on who.workspace_id = $1 and who.account_id = n.caused_by
  where n.workspace_id = $1 and ${TOLD}`;

/** Rows of notifications. */
export class NotificationsRepository {
  list(
    tx: Tx,
    { accountId, kinds, now }: Reader,
    page: {
      isUnread: boolean;
      since: Date | null;
      after: { shown: string; id: string } | null;
      limit: number;
    },
  ): Promise<NotificationRow[]> {
    return tx.query<NotificationRow>(
      `${SELECT} and ($5::boolean is false or n.read_at is null) and ($6::timestamptz is null or n.shown_from >= $6)
         and ($7::timestamptz is null or (n.shown_from, n.id) < ($7::timestamptz, $8::uuid))
       order by n.shown_from desc, n.id desc limit $9`,
      [
        tx.workspaceId,
        accountId,
        kinds,
        now,
        page.isUnread,
        page.since,
        page.after?.shown ?? null,
        page.after?.id ?? null,
        page.limit,
      ],
    );
  }

  /** How many are unread; counting stops at `most`. */
  async countUnread(tx: Tx, { accountId, kinds, now }: Reader, most: number): Promise<number> {
    const rows = await tx.query<{ unread: number }>(
      `select count(*)::integer as unread from (select 1 from notifications n
         where n.workspace_id = $1 and ${TOLD} and n.read_at is null limit $5) one`,
      [tx.workspaceId, accountId, kinds, now, most],
    );
    return rows[0]?.unread ?? 0;
  }

  /** @returns false when there is no such notification of this person, or none they may read. */
  async mark(tx: Tx, { accountId, kinds, now }: Reader, id: string, isRead: boolean): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      `with changed as (update notifications n set read_at = case when $6::boolean then coalesce(n.read_at, $4) end
         where n.workspace_id = $1 and ${TOLD} and n.id = $5 returning n.id)
       select id from changed`,
      [tx.workspaceId, accountId, kinds, now, id, isRead],
    );
    return rows.length > 0;
  }

  /** Marks what is unread as read, up to this one; all of it without one. */
  async markAll(tx: Tx, { accountId, kinds, now }: Reader, upTo: string | null): Promise<void> {
    await tx.query(
      `update notifications n set read_at = $4
       where n.workspace_id = $1 and ${TOLD} and n.read_at is null
         and ($5::uuid is null or (n.shown_from, n.id) <= (select o.shown_from, o.id from notifications o
           where o.workspace_id = $1 and o.account_id = $2 and o.id = $5))`,
      [tx.workspaceId, accountId, kinds, now, upTo],
    );
  }

  /**
   * Writes notifications, leaving out kinds their people muted. One that says the same as an unread one takes its place
   * (one that is shown later, of one that is not shown yet either); what these people have that is past its days goes.
   */
  async add(tx: Tx, all: readonly NewNotification[], now: Date): Promise<void> {
    const wanted = await this.withoutMuted(tx, all);
    if (wanted.length === 0) return;
    await tx.query(
      `delete from notifications n where n.workspace_id = $1 and n.account_id = any($2::uuid[])
         and n.shown_from < $3::timestamptz - interval '${NOTIFICATION_DAYS} days'`,
      [tx.workspaceId, [...new Set(wanted.map(({ accountId }) => accountId))], now],
    );
    await tx.query(
      `delete from notifications n
       using unnest($2::uuid[], $3::text[], $4::uuid[], $5::timestamptz[]) as made (account_id, kind, record_id, shown_from)
       where n.workspace_id = $1 and n.account_id = made.account_id and n.kind = made.kind and n.read_at is null
         and coalesce(n.comment_id, n.claim_id) = made.record_id
         and (made.shown_from <= $6 or n.shown_from > $6 or n.kind = 'ruling_expiring')`,
      [
        tx.workspaceId,
        wanted.map(({ accountId }) => accountId),
        wanted.map(({ kind }) => kind),
        wanted.map(({ commentId, claimId }) => commentId ?? claimId ?? null),
        wanted.map(({ shownFrom }) => shownFrom),
        now,
      ],
    );
    const columns = ['id', 'account_id', 'kind', 'claim_id', 'comment_id', 'ruling_id', 'caused_by', 'shown_from'];
    const rows = wanted.map(({ accountId, kind, claimId, commentId, rulingId, causedBy, shownFrom }) => {
      // An id that tells its moment must not tell when something happened that is only shown later.
      const id = shownFrom > now ? newOpaqueId() : newId();
      return [id, accountId, kind, claimId ?? null, commentId ?? null, rulingId ?? null, causedBy, shownFrom];
    });
    await insertRows(tx, 'notifications', columns, rows);
  }

  /** Takes away what is past its days, whosever it was. */
  async clear(tx: Tx, now: Date): Promise<void> {
    await tx.query(
      `delete from notifications where workspace_id = $1
         and shown_from < $2::timestamptz - interval '${NOTIFICATION_DAYS} days'`,
      [tx.workspaceId, now],
    );
  }

  async muted(tx: Tx, accountId: string): Promise<NotificationKind[]> {
    const rows = await tx.query<{ kind: NotificationKind }>(
      'select kind from muted_notifications where workspace_id = $1 and account_id = $2 order by kind',
      [tx.workspaceId, accountId],
    );
    return rows.map(({ kind }) => kind);
  }

  async mute(tx: Tx, accountId: string, kinds: readonly NotificationKind[]): Promise<void> {
    await tx.query('delete from muted_notifications where workspace_id = $1 and account_id = $2', [
      tx.workspaceId,
      accountId,
    ]);
    const rows = [...new Set(kinds)].map((kind) => [accountId, kind]);
    await insertRows(tx, 'muted_notifications', ['account_id', 'kind'], rows);
  }

  async follow(tx: Tx, accountId: string, claimId: string): Promise<void> {
    await tx.query(
      `insert into claim_follows (workspace_id, account_id, claim_id) values ($1, $2, $3) on conflict do nothing`,
      [tx.workspaceId, accountId, claimId],
    );
  }

  async follows(tx: Tx, accountId: string, claimId: string): Promise<boolean> {
    const rows = await tx.query<{ claim_id: string }>(
      'select claim_id from claim_follows where workspace_id = $1 and account_id = $2 and claim_id = $3',
      [tx.workspaceId, accountId, claimId],
    );
    return rows.length > 0;
  }

  async unfollow(tx: Tx, accountId: string, claimId: string): Promise<void> {
    await tx.query('delete from claim_follows where workspace_id = $1 and account_id = $2 and claim_id = $3', [
      tx.workspaceId,
      accountId,
      claimId,
    ]);
  }

  private async withoutMuted(tx: Tx, all: readonly NewNotification[]): Promise<readonly NewNotification[]> {
    if (all.length === 0) return all;
    const rows = await tx.query<{ account_id: string; kind: string }>(
      'select account_id, kind from muted_notifications where workspace_id = $1 and account_id = any($2::uuid[])',
      [tx.workspaceId, [...new Set(all.map(({ accountId }) => accountId))]],
    );
    const muted = new Set(rows.map((row) => `${row.account_id} ${row.kind}`));
    return all.filter(({ accountId, kind }) => !muted.has(`${accountId} ${kind}`));
  }
}
