/** The form of one source's account: when a claim is logged, and when another account is attached to it. */
import type { Schemas } from '../api/client.js';
import { ACCESSES, ORIGIN_STATUSES, STANCES } from '../../../src/domain/vocabulary.js';

export type AccountRequest = Schemas['NewAttributionRequest'];

/** A passage of a document that has the account, as the server takes it. */
export interface PassageField {
  readonly document: string;
  readonly exact: string;
  readonly prefix: string | null;
  readonly suffix: string | null;
  readonly start: number | null;
  readonly end: number | null;
}

export interface AccountForm {
  readonly source: string | null;
  readonly stance: (typeof STANCES)[number];
  readonly access: (typeof ACCESSES)[number] | null;
  readonly originStatus: (typeof ORIGIN_STATUSES)[number] | null;
  readonly wording: string;
  readonly wordingLang: string;
  readonly statedAt: string;
  readonly passages: readonly PassageField[];
}

export const NO_ACCOUNT: AccountForm = {
  source: null,
  stance: 'asserts',
  access: null,
  originStatus: null,
  wording: '',
  wordingLang: 'ko',
  statedAt: '',
  passages: [],
};

export function isAccountBlank(form: AccountForm): boolean {
  const { source, access, originStatus, wording, statedAt, passages } = form;
  return (
    source === null &&
    access === null &&
    originStatus === null &&
    wording.trim() === '' &&
    statedAt.trim() === '' &&
    passages.length === 0
  );
}

/** The form with a passage that was selected: its words become those of the account unless there are some. */
export function withPassage(form: AccountForm, passage: PassageField, lang: string | null): AccountForm {
  const { document, start, end } = passage;
  const isThere = form.passages.some((one) => one.document === document && one.start === start && one.end === end);
  return {
    ...form,
    ...(form.wording.trim() === '' ? { wording: passage.exact, wordingLang: lang ?? '' } : {}),
    passages: isThere ? form.passages : [...form.passages, passage],
  };
}

/** What is asked of the server for a claim; null while source or access is missing. */
export function accountRequest(form: AccountForm, claim: string): AccountRequest | null {
  const { source, access, stance } = form;
  return source === null || access === null ? null : { claim, source, access, stance, ...details(form) };
}

function details({ originStatus, wording, wordingLang, statedAt, passages }: AccountForm) {
  return {
    originStatus,
    ...(wording.trim() === '' ? {} : { wording: { text: wording, lang: wordingLang === '' ? null : wordingLang } }),
    statedAt: statedAt.trim() === '' ? null : statedAt.trim(),
    ...(passages.length === 0 ? {} : { passages: passages.map((passage) => ({ ...passage })) }),
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
    passages: Array.isArray(content['passages']) ? content['passages'].flatMap(passageFrom) : [],
  };
}

function passageFrom(value: unknown): PassageField[] {
  if (typeof value !== 'object' || value === null) return [];
  const text = (name: string) => {
    const found: unknown = Reflect.get(value, name);
    return typeof found === 'string' ? found : null;
  };
  const offset = (name: string) => {
    const found: unknown = Reflect.get(value, name);
    return typeof found === 'number' ? found : null;
  };
  const [document, exact] = [text('document'), text('exact')];
  if (document === null || exact === null) return [];
  const around = { prefix: text('prefix'), suffix: text('suffix') };
  return [{ document, exact, ...around, start: offset('start'), end: offset('end') }];
}
