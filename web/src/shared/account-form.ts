/** The form of one source's account: when a claim is logged, and when another account is attached to it. */
import type { Schemas } from '../api/client.js';
import { ACCESSES, ORIGIN_STATUSES, STANCES } from '../../../src/domain/vocabulary.js';

export type AccountRequest = Schemas['NewAttributionRequest'];

export interface AccountForm {
  readonly source: string | null;
  readonly stance: (typeof STANCES)[number];
  readonly access: (typeof ACCESSES)[number] | null;
  readonly originStatus: (typeof ORIGIN_STATUSES)[number] | null;
  readonly wording: string;
  readonly wordingLang: string;
  readonly statedAt: string;
}

export const NO_ACCOUNT: AccountForm = {
  source: null,
  stance: 'asserts',
  access: null,
  originStatus: null,
  wording: '',
  wordingLang: 'ko',
  statedAt: '',
};

export function isAccountBlank({ source, access, originStatus, wording, statedAt }: AccountForm): boolean {
  return source === null && access === null && originStatus === null && wording.trim() === '' && statedAt.trim() === '';
}

/** What is asked of the server for a claim; null while source or access is missing. */
export function accountRequest(form: AccountForm, claim: string): AccountRequest | null {
  const { source, access, stance } = form;
  return source === null || access === null ? null : { claim, source, access, stance, ...details(form) };
}

function details({ originStatus, wording, wordingLang, statedAt }: AccountForm) {
  return {
    originStatus,
    ...(wording.trim() === '' ? {} : { wording: { text: wording, lang: wordingLang === '' ? null : wordingLang } }),
    statedAt: statedAt.trim() === '' ? null : statedAt.trim(),
  };
}

export function accountDraft(form: AccountForm): Record<string, unknown> {
  const { source, access, stance } = form;
  return { ...(source === null ? {} : { source }), ...(access === null ? {} : { access }), stance, ...details(form) };
}

/** A draft as the form had it; nothing of it is taken on trust. */
export function accountFromDraft(content: Readonly<Record<string, unknown>>): AccountForm {
  const { wording, statedAt, source } = content;
  const words: { text?: unknown; lang?: unknown } = typeof wording === 'object' && wording !== null ? wording : {};
  return {
    source: typeof source === 'string' ? source : null,
    stance: STANCES.find((one) => one === content['stance']) ?? 'asserts',
    access: ACCESSES.find((one) => one === content['access']) ?? null,
    originStatus: ORIGIN_STATUSES.find((one) => one === content['originStatus']) ?? null,
    wording: typeof words.text === 'string' ? words.text : '',
    wordingLang: typeof words.lang === 'string' ? words.lang : 'ko',
    statedAt: typeof statedAt === 'string' ? statedAt : '',
  };
}
