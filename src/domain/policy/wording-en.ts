/** Conditions and facts in plain English. */
import type { FactValue } from '../assessment.js';
import { FIRST_HAND_ACCESSES } from '../vocabulary.js';
import { isList } from './evaluate.js';
import { FACT_KINDS } from './facts.js';
import type { FactFilter, FactTest, Literal } from './policy.js';
import type { ConditionWords } from './wording.js';

export const ENGLISH_CONDITIONS: ConditionWords = {
  test: describe,
  subject: (fact) => SUBJECTS[fact],
  found: (_test, value) => found(value),
  withFound: (text, value) => `${text} (${value})`,
  and: ' and ',
  or: ' or ',
  orElse: '; or ',
  always: 'always',
  notSo: (text) => `not so: ${text}`,
  not: (text) => `not (${text})`,
  noLonger: (text) => `that this no longer holds: ${text}`,
  unknown: (subject) => `Not known, so counted as not met: ${subject}.`,
  because: (texts) => (texts.length === 0 ? '' : ` Found: ${texts.join('; ')}.`),
  independenceAssumed: 'This policy assumes independence unless a link is recorded.',
  lost: (status, need) => `No longer ${status}: it would need ${need}.`,
};

const SUBJECTS: Readonly<Record<FactTest['fact'], string>> = {
  origins: 'independent origins',
  firstHand: 'independent first-hand accounts',
  originRegions: 'places in which the counted accounts were heard',
  similarRegions: 'regions with supported cases',
  contradictions: 'supported claims that contradict it',
  exhibitsVerified: 'verified exhibits that support it',
  exhibitsAgainst: 'verified exhibits against it',
  officialPosition: 'the official position',
  implicatedAdmission: 'an admission by those responsible',
  editorMark: "the editor's mark",
  claimKind: 'the kind of claim',
  circular: 'circular reporting',
  pendingSuggestions: 'suggested ties awaiting a decision',
  singlePointsOfFailure: 'sources on which every account depends',
  ageDays: 'days since the claim was recorded',
};

/** The same for a count of one. */
const ONE: Partial<Record<FactTest['fact'], string>> = {
  origins: 'independent origin',
  firstHand: 'independent first-hand account',
  originRegions: 'place in which the counted accounts were heard',
  similarRegions: 'region with supported cases',
  contradictions: 'supported claim that contradicts it',
  exhibitsVerified: 'verified exhibit that supports it',
  exhibitsAgainst: 'verified exhibit against it',
  pendingSuggestions: 'suggested tie awaiting a decision',
  singlePointsOfFailure: 'source on which every account depends',
  ageDays: 'day since the claim was recorded',
};

const COMPARED: Readonly<Record<FactTest['op'], string>> = {
  eq: 'exactly',
  ne: 'other than',
  lt: 'fewer than',
  lte: 'at most',
  gt: 'more than',
  gte: 'at least',
  in: 'one of',
};

function describe(test: FactTest): string {
  const kind = FACT_KINDS[test.fact];
  const subject = (alternatives(test.value) === '1' ? ONE[test.fact] : undefined) ?? SUBJECTS[test.fact];
  if (kind.type === 'yesNo') return (test.value === true) === (test.op === 'eq') ? subject : `no ${subject}`;
  if (kind.type === 'word') return `${subject}: ${test.op === 'ne' ? 'not ' : ''}${alternatives(test.value)}`;
  const possible = kind.counted && test.bound === 'max' ? ' possibly' : '';
  const side = kind.side === 'always' ? (test.side === 'denial' ? ' denying it' : ' supporting it') : '';
  return `${COMPARED[test.op]} ${alternatives(test.value)} ${subject}${side}${filtered(test.where)}${possible}`;
}

function filtered(where: FactFilter | undefined): string {
  const texts: string[] = [];
  if (where?.access !== undefined) {
    const rest = where.access.filter((access) => !FIRST_HAND_ACCESSES.includes(access));
    const wholeFirstHand = where.access.length - rest.length === FIRST_HAND_ACCESSES.length;
    const names = wholeFirstHand ? ['first-hand', ...rest] : where.access;
    texts.push(`whose access is ${names.map(plain).join(' or ')}`);
  }
  if (where?.reliability !== undefined) texts.push(`of reliability ${where.reliability.join(', ')}`);
  return texts.length === 0 ? '' : ` ${texts.join(' and ')}`;
}

function found(value: FactValue): string {
  if (value === null) return 'not known';
  if (typeof value === 'boolean') return value ? 'yes' : 'none recorded';
  return typeof value === 'number' ? `now ${value}` : `now ${plain(value)}`;
}

function alternatives(value: Literal | readonly Literal[]): string {
  return isList(value) ? value.map((one) => plain(String(one))).join(' or ') : plain(String(value));
}

function plain(word: string): string {
  return word.replaceAll('_', ' ');
}
