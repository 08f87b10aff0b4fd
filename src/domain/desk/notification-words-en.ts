/** Notifications in English. */
import type { NotificationWords } from './notification-words.js';

export const ENGLISH_NOTIFICATIONS: NotificationWords = {
  lines: {
    mentioned: '{record}: you are named in a comment',
    commented: '{record}: there is a new comment',
    assigned: '{record}: it is assigned to you',
    handed_over: '{record}: it was handed over to you',
    claim_moved: '{record}: it now counts as “{status}”',
    reconfirm_due: '{record}: the facts have moved since the ruling; it is to be confirmed again',
    ruling_expiring: '{record}: the ruling on it ends with {day}',
  },
  linesBy: {
    mentioned: '{record}: {by} named you in a comment',
    commented: '{record}: {by} wrote a comment',
    assigned: '{record}: {by} assigned it to you',
    handed_over: '{record}: {by} handed it over to you',
  },
  records: { claim: 'A claim', attribution: 'An account', source: 'A source', document: 'A document' },
  rechecked: 'being re-checked',
  digestTitle: 'Unread: {count}',
  digestTitleSince: 'Since {since}: {count}',
  digestEmpty: 'Nothing new.',
  digestMore: 'There is more: see the notifications in Whence.',
};
