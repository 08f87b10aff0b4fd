/** Conditions and facts in plain English, for the reasons of an assessment and for what the next rung still lacks. */
import type { FactValue } from '../assessment.js';
import { FIRST_HAND_ACCESSES } from '../vocabulary.js';
import { holds, isList, type Facts } from './evaluate.js';
import { FACT_KINDS, factName } from './facts.js';
import type { Condition, FactFilter, FactTest, Literal } from './policy.js';

/** The tests that hold and made a condition hold, in words with the figures found. */
export function whatHolds(condition: Condition, facts: Facts): string[] {
  if ('all' in condition) return condition.all.flatMap((part) => whatHolds(part, facts));
  if ('any' in condition)
    return condition.any.filter((part) => holds(part, facts)).flatMap((part) => whatHolds(part, facts));
  if ('not' in condition) return [`not so: ${inWords(condition.not)}`];
  if ('always' in condition) return [];
  const isCount = FACT_KINDS[condition.fact].type === 'count';
  return [isCount ? `${describe(condition)} (${found(condition, facts)})` : describe(condition)];
}

/**
 * What a condition still lacks, one text per requirement; alternatives are joined by "or". An alternative that would
 * need the claim to be of another kind is left out while there is any other, because that is nothing one can find out.
 */
export function whatIsMissing(condition: Condition, facts: Facts): string[] {
  if (holds(condition, facts)) return [];
  if ('all' in condition) return condition.all.flatMap((part) => whatIsMissing(part, facts));
  if ('any' in condition) {
    const open = condition.any.filter((part) => !needsOtherKind(part, facts));
    const ways = (open.length === 0 ? condition.any : open).map((part) => whatIsMissing(part, facts).join(' and '));
    return [ways.join('; or ')];
  }
  if ('not' in condition) return [`that this no longer holds: ${inWords(condition.not)}`];
  if ('always' in condition) return [];
  return [`${describe(condition)} (${found(condition, facts)})`];
}

/** The tests whose fact is not known, and which therefore counted as not met; one text per fact. */
export function whatIsUnknown(tests: readonly FactTest[], facts: Facts): string[] {
  const unknown = tests.filter((test) => (facts[factName(test)] ?? null) === null);
  return [...new Set(unknown.map(({ fact }) => `Not known, so counted as not met: ${SUBJECTS[fact]}.`))];
}

function needsOtherKind(condition: Condition, facts: Facts): boolean {
  if ('all' in condition) return condition.all.some((part) => needsOtherKind(part, facts));
  return 'fact' in condition && condition.fact === 'claimKind' && !holds(condition, facts);
}

function inWords(condition: Condition): string {
  if ('all' in condition) return condition.all.map(inWords).join(' and ');
  if ('any' in condition) return `(${condition.any.map(inWords).join(' or ')})`;
  if ('not' in condition) return `not (${inWords(condition.not)})`;
  return 'always' in condition ? 'always' : describe(condition);
}

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

function found(test: FactTest, facts: Facts): string {
  const value: FactValue = facts[factName(test)] ?? null;
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
