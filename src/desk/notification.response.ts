import { NOTIFICATION_KINDS } from '../domain/desk/notification-kinds.js';
import { type NotificationLanguage, notificationLine } from '../domain/desk/notification-words.js';
import { codeOf } from '../domain/ids.js';
import type { Policy } from '../domain/policy/policy.js';
import { OutBoolean, OutEnum, OutInt, OutList, OutObject, OutText, OutTexts } from '../http/responses.js';
import { CommentedRecordResponse, CommentPersonResponse } from './comment.response.js';
import type { NotificationRow } from './notifications.repository.js';

export class NotificationResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutEnum(NOTIFICATION_KINDS) kind!: string;
  @OutText({ format: 'date-time' }) at!: string;
  @OutBoolean() isRead!: boolean;
  @OutObject(() => CommentedRecordResponse, { description: 'The record it is about.' }) on!: CommentedRecordResponse;
  @OutText({ format: 'uuid', nullable: true, description: 'The comment it is about.' }) comment!: string | null;
  @OutObject(() => CommentPersonResponse, { nullable: true, description: 'Who caused it, where a person did.' })
  by!: CommentPersonResponse | null;
  @OutText({ nullable: true, description: 'What the claim counts as now; null while it is being re-checked.' })
  status!: string | null;
  @OutText({ format: 'date', nullable: true, description: 'The last day of the ruling that ends.' }) expiresOn!:
    string | null;
  @OutText({ description: 'All of that in one line.' }) text!: string;
}

export class NotificationPageResponse {
  @OutList(() => NotificationResponse, { description: 'The newest first.' }) items!: NotificationResponse[];
  @OutText({ nullable: true, description: 'The `after` of the next page.' }) next!: string | null;
}

export class UnreadCountResponse {
  @OutInt({ description: 'Unread notifications; 100 stands for that many or more.' }) unread!: number;
}

export class NotificationPreferencesResponse {
  @OutTexts({ values: NOTIFICATION_KINDS, description: 'Kinds you are not told of.' }) muted!: string[];
}

export class FollowResponse {
  @OutBoolean({ description: 'Whether you asked to be told of it; who logged it or ruled on it is told anyway.' })
  isFollowing!: boolean;
}

/** What a notification says to somebody who may read it now. */
export interface NotificationContext {
  readonly lang: NotificationLanguage;
  readonly policy: Policy;
  /** What each claim counts as, by claim id; null while it is being re-checked. */
  readonly statuses: ReadonlyMap<string, string | null>;
}

export function presentNotification(context: NotificationContext, row: NotificationRow): NotificationResponse {
  const ref = codeOf(row.record_kind, row.record_number);
  const status = row.record_kind === 'claim' ? (context.statuses.get(row.record_id) ?? null) : null;
  const { kind, expires_on: expiresOn } = row;
  return {
    id: row.id,
    kind,
    at: row.shown_from.toISOString(),
    isRead: row.is_read,
    on: { kind: row.record_kind, id: row.record_id, ref },
    comment: row.comment_id,
    by: row.caused_by === null ? null : { accountId: row.caused_by, name: row.caused_name },
    status,
    expiresOn,
    text: notificationLine(context.lang, {
      kind,
      record: row.record_kind,
      ref,
      status: statusWords(context, status),
      expiresOn,
      by: row.caused_name,
    }),
  };
}

/** A status as its policy calls it. */
export function statusWords({ policy, lang }: NotificationContext, status: string | null): string | null {
  if (status === null) return null;
  return policy.ladder.find(({ id }) => id === status)?.label[lang] ?? status.replaceAll('_', ' ');
}
