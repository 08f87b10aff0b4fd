/** Notifications in words: a line each, of codes and statuses, never of what a record says. */
import type { CommentedRecord } from './comment-fields.js';
import type { NotificationKind } from './notification-kinds.js';
import { ENGLISH_NOTIFICATIONS } from './notification-words-en.js';
import { KOREAN_NOTIFICATIONS } from './notification-words-ko.js';

export const NOTIFICATION_LANGUAGES = ['en', 'ko'] as const;
export type NotificationLanguage = (typeof NOTIFICATION_LANGUAGES)[number];

/** What one line is made of. */
export interface NotificationFacts {
  readonly kind: NotificationKind;
  /** The kind of record, and what it is called here: its code, or words where the code may not be told. */
  readonly record: CommentedRecord;
  readonly ref: string | null;
  /** What the claim counts as now, in words; null while it is being re-checked, and for other records. */
  readonly status: string | null;
  /** The last day of the ruling, for `ruling_expiring`. */
  readonly expiresOn: string | null;
  /** Who caused it; null where that is nobody here, or not to be told. */
  readonly by: string | null;
}

/** The sentences of one language. `{record}`, `{status}`, `{day}` and `{by}` stand for the facts. */
export interface NotificationWords {
  readonly lines: Readonly<Record<NotificationKind, string>>;
  /** The same, where it is told who caused it. */
  readonly linesBy: Readonly<Partial<Record<NotificationKind, string>>>;
  readonly records: Readonly<Record<CommentedRecord, string>>;
  readonly rechecked: string;
  /** `{count}` things, `{since}` a day. */
  readonly digestTitle: string;
  readonly digestTitleSince: string;
  readonly digestEmpty: string;
  readonly digestMore: string;
}

export const NOTIFICATION_WORDS: Readonly<Record<NotificationLanguage, NotificationWords>> = {
  en: ENGLISH_NOTIFICATIONS,
  ko: KOREAN_NOTIFICATIONS,
};

/** One notification as a line. */
export function notificationLine(lang: NotificationLanguage, facts: NotificationFacts): string {
  const words = NOTIFICATION_WORDS[lang];
  const { kind, by } = facts;
  const template = (by === null ? undefined : words.linesBy[kind]) ?? words.lines[kind];
  return fill(template, {
    record: facts.ref ?? words.records[facts.record],
    status: facts.status ?? words.rechecked,
    day: facts.expiresOn ?? '',
    by: by ?? '',
  });
}

/** Puts values where their names stand in braces; values are not looked into again. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{([a-z]+)\}/g, (whole, name: string) => values[name] ?? whole);
}
