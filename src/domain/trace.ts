/**
 * How a status came about, rule by rule: every rung of the ladder in order with every test of it, which one decided,
 * every flag likewise. Worked out from the facts of an assessment and the policy alone, so it can be told of any stored
 * assessment, and checked with a pencil. Whom the figures are made of is in the assessment itself.
 */
import type { Assessment, FactValue } from './assessment.js';
import { holds, passes, type Facts } from './policy/evaluate.js';
import { factName } from './policy/facts.js';
import type { Condition, FactTest, Literal, Operator, Policy } from './policy/policy.js';
import { missingFor, reasonsFor, waysToNext, type MissingForNext } from './policy/reasons.js';
import { conditionWords, type WordingLanguage } from './policy/wording.js';

export const TRACE_KINDS = ['test', 'all', 'any', 'not', 'always'] as const;
export type TraceKind = (typeof TRACE_KINDS)[number];

/** A single test: which fact, what it was, what was wanted. */
export interface TestedFact {
  /** As in the `facts` of the assessment. */
  name: string;
  /** Null when it is not known; then the test is not passed. */
  found: FactValue;
  op: Operator;
  needed: Literal | readonly Literal[];
  text: string;
  foundText: string;
}

/** One condition as it came out, with its parts. */
export interface ConditionTrace {
  kind: TraceKind;
  passed: boolean;
  /** Only of a test. */
  test?: TestedFact;
  /** Of all, any and not; empty otherwise. */
  parts: ConditionTrace[];
}

/** `decided` is the first rung that held; those below it may hold as well, and do not count. */
export const RUNG_OUTCOMES = ['not_met', 'decided', 'also_held', 'below'] as const;
export type RungOutcome = (typeof RUNG_OUTCOMES)[number];

export interface RungTrace {
  status: string;
  label: string;
  explain: string;
  rank: number;
  strength: number;
  adverse: boolean;
  held: boolean;
  /** `also_held` and `below`: under the rung that decided, held or not. */
  outcome: RungOutcome;
  condition: ConditionTrace;
}

export interface FlagTrace {
  flag: string;
  label: string;
  raised: boolean;
  condition: ConditionTrace;
}

export interface Trace {
  status: string;
  rungs: RungTrace[];
  flags: FlagTrace[];
  reasons: string[];
  missingForNext: MissingForNext | null;
  /** Every way to the next stronger rung, the shortest first; null where `missingForNext` is. */
  waysToNext: string[][] | null;
}

/** Traces an assessment under the policy that made it, in the language asked for. */
export function traceOf(policy: Policy, { facts }: Assessment, lang: WordingLanguage = 'en'): Trace {
  const decided = policy.ladder.findIndex(({ when }) => holds(when, facts));
  const rungs = policy.ladder.map((rung, i): RungTrace => {
    const held = holds(rung.when, facts);
    return {
      status: rung.id,
      label: rung.label[lang],
      explain: rung.explain[lang],
      rank: rung.rank,
      strength: rung.strength,
      adverse: rung.adverse === true,
      held,
      outcome: i < decided ? 'not_met' : i === decided ? 'decided' : held ? 'also_held' : 'below',
      condition: traceCondition(rung.when, facts, lang),
    };
  });
  const flags = policy.flags.map(({ id, label, when }) => ({
    flag: id,
    label: label[lang],
    raised: holds(when, facts),
    condition: traceCondition(when, facts, lang),
  }));
  return {
    status: policy.ladder[decided]?.id ?? '',
    rungs,
    flags,
    reasons: reasonsFor(policy, facts, lang),
    missingForNext: missingFor(policy, facts, lang),
    waysToNext: waysToNext(policy, facts, lang),
  };
}

function traceCondition(condition: Condition, facts: Facts, lang: WordingLanguage): ConditionTrace {
  const passed = holds(condition, facts);
  const trace = (parts: readonly Condition[]) => parts.map((part) => traceCondition(part, facts, lang));
  if ('all' in condition) return { kind: 'all', passed, parts: trace(condition.all) };
  if ('any' in condition) return { kind: 'any', passed, parts: trace(condition.any) };
  if ('not' in condition) return { kind: 'not', passed, parts: trace([condition.not]) };
  if ('always' in condition) return { kind: 'always', passed, parts: [] };
  return traceTest(condition, facts, lang);
}

function traceTest(test: FactTest, facts: Facts, lang: WordingLanguage): ConditionTrace {
  const name = factName(test);
  const found = facts[name] ?? null;
  const words = conditionWords(lang);
  const tested: TestedFact = {
    name,
    found,
    op: test.op,
    needed: test.value,
    text: words.test(test),
    foundText: words.found(test, found),
  };
  return { kind: 'test', passed: passes(test, found), test: tested, parts: [] };
}
