/** What a session was opened with, as far as anybody needs to know it again: neither make nor version is kept. */
export const CLIENT_KINDS = ['computer', 'phone', 'program', 'unknown'] as const;
export type ClientKind = (typeof CLIENT_KINDS)[number];

const READ_AT_MOST = 512;

/**
 * The kind of client a `User-Agent` names: a browser on a computer, one on a phone or tablet, or a program. The text
 * itself, which tells one device from another, is not kept.
 */
export function clientKind(userAgent: string | undefined): ClientKind {
  const text = (userAgent ?? '').slice(0, READ_AT_MOST).toLowerCase();
  if (text.trim() === '') return 'unknown';
  if (!text.startsWith('mozilla/')) return 'program';
  return /android|iphone|ipad|mobile/.test(text) ? 'phone' : 'computer';
}
