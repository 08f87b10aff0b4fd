/**
 * What moved between two assessments of one claim, and why: the answer to "what if", to a change of policy, and to a
 * change of the evidence. Pure, and without an opinion on which of the two is real.
 */
import type { Assessment } from './assessment.js';
import { holds } from './policy/evaluate.js';
import type { Policy, Rung } from './policy/policy.js';
import { reasonOfRung } from './policy/reasons.js';
import { conditionWords, whatIsMissing, type WordingLanguage } from './policy/wording.js';

/** `adverse` and `cleared` are moves into and out of a status that counts against the claim. */
export const MOVEMENTS = ['stronger', 'weaker', 'adverse', 'cleared', 'sideways', 'figures_only', 'none'] as const;
export type MovementKind = (typeof MOVEMENTS)[number];

/** One side of a movement: what the policy made of the claim there. */
export interface MovementEnd {
  status: string;
  strength: number;
  adverse: boolean;
  origins: { min: number; max: number };
}

export interface Movement {
  claim: string;
  kind: MovementKind;
  from: MovementEnd;
  to: MovementEnd;
  /** Names of the facts whose values differ, sorted; empty under two policies that read different facts alike. */
  facts: string[];
  /** In words: why the former status no longer holds, then why the new one does. Empty when the status stays. */
  why: string[];
}

/** One assessment with the policy that made it. */
export interface Judged {
  assessment: Assessment;
  policy: Policy;
}

/** Compares two assessments of the same claim; `lang` is the language of the reasons. */
export function movementBetween(before: Judged, after: Judged, lang: WordingLanguage = 'en'): Movement {
  const [from, to] = [endOf(before), endOf(after)];
  const facts = changedFacts(before.assessment, after.assessment);
  return {
    claim: after.assessment.claim,
    kind: kindOf(from, to, facts.length > 0),
    from,
    to,
    facts,
    why: from.status === to.status ? [] : reasons(before, after, lang),
  };
}

function endOf({ assessment, policy }: Judged): MovementEnd {
  const { min, max } = assessment.support.origins;
  const adverse = rungOf(policy, assessment)?.adverse === true;
  return { status: assessment.status, strength: assessment.strength, adverse, origins: { min, max } };
}

function kindOf(from: MovementEnd, to: MovementEnd, factsDiffer: boolean): MovementKind {
  if (!from.adverse && to.adverse) return 'adverse';
  if (from.adverse && !to.adverse) return 'cleared';
  if (to.strength !== from.strength) return to.strength > from.strength ? 'stronger' : 'weaker';
  if (to.status !== from.status) return 'sideways';
  const sameOrigins = from.origins.min === to.origins.min && from.origins.max === to.origins.max;
  return factsDiffer || !sameOrigins ? 'figures_only' : 'none';
}

/** Facts only one of the two policies reads tell nothing of a change. */
function changedFacts(before: Assessment, after: Assessment): string[] {
  return Object.keys(after.facts).filter((name) => name in before.facts && before.facts[name] !== after.facts[name]);
}

/** The former rung's unmet needs can be told only where its own policy's facts were read. */
function reasons(before: Judged, after: Judged, lang: WordingLanguage): string[] {
  const { facts } = after.assessment;
  const former = rungOf(before.policy, before.assessment);
  const now = rungOf(after.policy, after.assessment);
  const isTold = former !== undefined && before.policy === after.policy && !holds(former.when, facts);
  const lost = isTold
    ? whatIsMissing(former.when, facts, lang).map((need) => conditionWords(lang).lost(former.label[lang], need))
    : [];
  return [...lost, ...(now === undefined ? [] : [reasonOfRung(now, facts, lang)])];
}

function rungOf(policy: Policy, { status }: Assessment): Rung | undefined {
  return policy.ladder.find(({ id }) => id === status);
}
