/**
 * The reasons of an assessment in words, worked out from its facts and the policy alone: so what is stored in English
 * can be said in any language the policy has, without the accounts it was made from.
 */
import { holds, matchedRung, nextRung, testsOf, type Facts } from './evaluate.js';
import type { Policy, Rung } from './policy.js';
import {
  conditionWords,
  waysToHold,
  whatHolds,
  whatIsMissing,
  whatIsUnknown,
  type WordingLanguage,
} from './wording.js';

/** One text per rule that decided: the rung, each flag that is up, what the policy assumes and what is not known. */
export function reasonsFor(policy: Policy, facts: Facts, lang: WordingLanguage = 'en'): string[] {
  const words = conditionWords(lang);
  const rung = matchedRung(policy, facts);
  const flags = policy.flags
    .filter(({ when }) => holds(when, facts))
    .map(({ label, when }) => `${label[lang]}.${words.because(whatHolds(when, facts, lang))}`);
  return [
    reasonOfRung(rung, facts, lang),
    ...flags,
    ...(policy.unassessed === 'independent' ? [words.independenceAssumed] : []),
    ...whatIsUnknown([...testsOf(policy).values()], facts, lang),
  ];
}

/** Why one rung holds. */
export function reasonOfRung({ label, explain, when }: Rung, facts: Facts, lang: WordingLanguage = 'en'): string {
  return `${label[lang]}: ${explain[lang]}${conditionWords(lang).because(whatHolds(when, facts, lang))}`;
}

/** What the next stronger rung still lacks; null for adverse statuses and for the strongest. */
export interface MissingForNext {
  status: string;
  needs: string[];
}

export function missingFor(policy: Policy, facts: Facts, lang: WordingLanguage = 'en'): MissingForNext | null {
  const next = nextRung(policy, matchedRung(policy, facts));
  return next === null ? null : { status: next.id, needs: whatIsMissing(next.when, facts, lang) };
}

/** Every way to the next stronger rung, the shortest first; null where {@link missingFor} is. */
export function waysToNext(policy: Policy, facts: Facts, lang: WordingLanguage = 'en'): string[][] | null {
  const next = nextRung(policy, matchedRung(policy, facts));
  return next === null ? null : waysToHold(next.when, facts, lang);
}
