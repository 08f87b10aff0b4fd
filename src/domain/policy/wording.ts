/**
 * Conditions and facts in words, for the reasons of an assessment and for what the next rung still lacks. What is said
 * is decided here; how it is said, in one file per language. The format of assessments is in English; pages and the API
 * say the same in the reader's language.
 */
import type { FactValue } from '../assessment.js';
import { holds, type Facts } from './evaluate.js';
import { FACT_KINDS, factName } from './facts.js';
import type { Bilingual, Condition, FactTest } from './policy.js';
import { ENGLISH_CONDITIONS } from './wording-en.js';
import { KOREAN_CONDITIONS } from './wording-ko.js';

/** The languages a policy has its labels in. */
export type WordingLanguage = keyof Bilingual;

/** How one language puts conditions into words. */
export interface ConditionWords {
  test(test: FactTest): string;
  /** What a fact is called. */
  subject(fact: FactTest['fact']): string;
  /** The value found for a test. */
  found(test: FactTest, value: FactValue): string;
  withFound(text: string, found: string): string;
  readonly and: string;
  readonly or: string;
  /** Between alternatives that are sentences of their own. */
  readonly orElse: string;
  readonly always: string;
  notSo(text: string): string;
  not(text: string): string;
  noLonger(text: string): string;
  /** The sentence on a fact nobody knows. */
  unknown(subject: string): string;
  /** What a reason adds to its explanation; begins with a space unless it is empty. */
  because(texts: readonly string[]): string;
  readonly independenceAssumed: string;
  /** Why a former status no longer holds. */
  lost(status: string, need: string): string;
}

const BY_LANGUAGE: Readonly<Record<WordingLanguage, ConditionWords>> = {
  en: ENGLISH_CONDITIONS,
  ko: KOREAN_CONDITIONS,
};

export function conditionWords(lang: WordingLanguage): ConditionWords {
  return BY_LANGUAGE[lang];
}

/** The tests that hold and made a condition hold, in words with the figures found. */
export function whatHolds(condition: Condition, facts: Facts, lang: WordingLanguage = 'en'): string[] {
  if ('all' in condition) return condition.all.flatMap((part) => whatHolds(part, facts, lang));
  if ('any' in condition)
    return condition.any.filter((part) => holds(part, facts)).flatMap((part) => whatHolds(part, facts, lang));
  if ('not' in condition) return [BY_LANGUAGE[lang].notSo(inWords(condition.not, lang))];
  if ('always' in condition) return [];
  const isCount = FACT_KINDS[condition.fact].type === 'count';
  return [isCount ? testWithFound(condition, facts, lang) : BY_LANGUAGE[lang].test(condition)];
}

/**
 * What a condition still lacks, one text per requirement; alternatives are joined by "or". An alternative that would
 * need the claim to be of another kind is left out while there is any other, because that is nothing one can find out.
 */
export function whatIsMissing(condition: Condition, facts: Facts, lang: WordingLanguage = 'en'): string[] {
  const words = BY_LANGUAGE[lang];
  if (holds(condition, facts)) return [];
  if ('all' in condition) return condition.all.flatMap((part) => whatIsMissing(part, facts, lang));
  if ('any' in condition) {
    const ways = openAlternatives(condition.any, facts).map((part) => whatIsMissing(part, facts, lang).join(words.and));
    return [ways.join(words.orElse)];
  }
  if ('not' in condition) return [words.noLonger(inWords(condition.not, lang))];
  if ('always' in condition) return [];
  return [testWithFound(condition, facts, lang)];
}

/** More ways than this are not listed: nobody reads them, and a nested policy can have thousands. */
export const WAYS_AT_MOST = 12;
/** Ways kept while they are combined; beyond it the longest are dropped. */
const WAYS_TRIED = 200;

/**
 * Every way a condition could come to hold, each as the list of what it still lacks, the shortest first; those as long
 * as each other stay in the policy's order. Empty when it holds. Alternatives that need another kind of claim are left
 * out as in {@link whatIsMissing}.
 */
export function waysToHold(condition: Condition, facts: Facts, lang: WordingLanguage = 'en'): string[][] {
  const ways = waysOf(condition, facts, lang).filter((way) => way.length > 0);
  return shortestFirst(ways).slice(0, WAYS_AT_MOST);
}

function waysOf(condition: Condition, facts: Facts, lang: WordingLanguage): string[][] {
  if (holds(condition, facts)) return [[]];
  if ('any' in condition) {
    return distinctWays(openAlternatives(condition.any, facts).flatMap((part) => waysOf(part, facts, lang)));
  }
  if ('all' in condition) {
    return condition.all.reduce<string[][]>(
      (ways, part) => {
        const more = waysOf(part, facts, lang);
        const combined = ways.flatMap((way) => more.map((other) => [...new Set([...way, ...other])]));
        return shortestFirst(combined).slice(0, WAYS_TRIED);
      },
      [[]],
    );
  }
  return [whatIsMissing(condition, facts, lang)];
}

function distinctWays(ways: readonly string[][]): string[][] {
  return [...new Map(ways.map((way) => [way.join('\n'), way])).values()];
}

/** Sorting is stable: ways of one length keep their order. */
function shortestFirst(ways: readonly string[][]): string[][] {
  return [...ways].sort((a, b) => a.length - b.length);
}

/** The tests whose fact is not known, and which therefore counted as not met; one text per fact. */
export function whatIsUnknown(tests: readonly FactTest[], facts: Facts, lang: WordingLanguage = 'en'): string[] {
  const words = BY_LANGUAGE[lang];
  const unknown = tests.filter((test) => (facts[factName(test)] ?? null) === null);
  return [...new Set(unknown.map(({ fact }) => words.unknown(words.subject(fact))))];
}

/** A whole condition as one phrase, without what was found. */
export function inWords(condition: Condition, lang: WordingLanguage = 'en'): string {
  const words = BY_LANGUAGE[lang];
  if ('all' in condition) return condition.all.map((part) => inWords(part, lang)).join(words.and);
  if ('any' in condition) return `(${condition.any.map((part) => inWords(part, lang)).join(words.or)})`;
  if ('not' in condition) return words.not(inWords(condition.not, lang));
  return 'always' in condition ? words.always : words.test(condition);
}

function testWithFound(test: FactTest, facts: Facts, lang: WordingLanguage): string {
  const words = BY_LANGUAGE[lang];
  return words.withFound(words.test(test), words.found(test, facts[factName(test)] ?? null));
}

/** The alternatives worth naming: those that do not need the claim to be of another kind, if there is any. */
function openAlternatives(parts: readonly Condition[], facts: Facts): readonly Condition[] {
  const open = parts.filter((part) => !needsOtherKind(part, facts));
  return open.length === 0 ? parts : open;
}

function needsOtherKind(condition: Condition, facts: Facts): boolean {
  if ('all' in condition) return condition.all.some((part) => needsOtherKind(part, facts));
  return 'fact' in condition && condition.fact === 'claimKind' && !holds(condition, facts);
}
