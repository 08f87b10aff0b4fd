import {
  fill,
  NOTIFICATION_WORDS,
  type NotificationLanguage,
  notificationLine,
} from '../domain/desk/notification-words.js';
import { codeOf } from '../domain/ids.js';
import { type NotificationContext, statusWords } from './notification.response.js';
import type { NotificationRow } from './notifications.repository.js';

/** Lines of one digest; of more than these it says that there is more. */
export const MOST_IN_DIGEST = 500;

/** One thing somebody is told, as it may leave the desk. */
export interface DigestItem {
  readonly kind: string;
  readonly at: string;
  /** The code of the claim; null for what is about a source or a document. */
  readonly claim: string | null;
  readonly status: string | null;
  readonly text: string;
}

export interface Digest {
  readonly items: readonly DigestItem[];
  readonly isComplete: boolean;
}

/**
 * A digest goes out by mail. So it tells codes of claims and statuses only: no wording, no code of a source, an account
 * or a document, and no name of a colleague.
 */
export function digestItem(context: NotificationContext, row: NotificationRow): DigestItem {
  const { kind, record_kind: record, claim_number: number, expires_on: expiresOn } = row;
  const claim = number === null ? null : codeOf('claim', number);
  const status = record === 'claim' ? (context.statuses.get(row.record_id) ?? null) : null;
  const facts = { kind, record, ref: claim, status: statusWords(context, status), expiresOn, by: null };
  return { kind, at: row.shown_from.toISOString(), claim, status, text: notificationLine(context.lang, facts) };
}

/** The digest as lines for a mail. */
export function digestText(lang: NotificationLanguage, { items, isComplete }: Digest, since: string | null): string {
  const words = NOTIFICATION_WORDS[lang];
  if (items.length === 0) return `${words.digestEmpty}\n`;
  const count = isComplete ? String(items.length) : `${items.length}+`;
  const title = since === null ? fill(words.digestTitle, { count }) : fill(words.digestTitleSince, { since, count });
  const lines = items.map(({ at, text }) => `- ${at.slice(0, 10)} ${text}`);
  return `${[title, '', ...lines, ...(isComplete ? [] : ['', words.digestMore])].join('\n')}\n`;
}
