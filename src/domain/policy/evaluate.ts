/** Judges facts by a policy: which rung holds, which flags are up, what the next rung lacks. */
import type { FactValue } from '../assessment.js';
import { compareCodePoints } from '../canonical-json.js';
import { factName } from './facts.js';
import { testsIn, type Condition, type FactTest, type Literal, type Policy, type Rung } from './policy.js';

export type Facts = Readonly<Record<string, FactValue>>;

/**
 * Reads every fact the ladder and the flags refer to, not only those needed to decide: two assessments with the same
 * facts have the same hash, and one whose facts differ anywhere the policy looks has another. Names in code-point order.
 */
export function readFacts(policy: Policy, read: (test: FactTest) => FactValue): Record<string, FactValue> {
  const facts: Record<string, FactValue> = {};
  for (const [name, test] of testsOf(policy)) facts[name] = read(test);
  return facts;
}

const tests = new WeakMap<Policy, ReadonlyMap<string, FactTest>>();

/** What a policy reads, by name of the fact: one test for each, in code-point order of the names. */
export function testsOf(policy: Policy): ReadonlyMap<string, FactTest> {
  const known = tests.get(policy);
  if (known !== undefined) return known;
  const all = [...policy.ladder, ...policy.flags].flatMap(({ when }) => testsIn(when));
  const byName = new Map(all.map((test) => [factName(test), test] as const));
  const sorted = new Map([...byName].sort(([a], [b]) => compareCodePoints(a, b)));
  tests.set(policy, sorted);
  return sorted;
}

/** Whether a condition holds. A test of a missing fact is false (and so `not` of it true). */
export function holds(condition: Condition, facts: Facts): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, facts));
  if ('any' in condition) return condition.any.some((part) => holds(part, facts));
  if ('not' in condition) return !holds(condition.not, facts);
  if ('always' in condition) return true;
  return passes(condition, facts[factName(condition)] ?? null);
}

/** Whether a value passes a test. */
export function passes({ op, value }: FactTest, fact: FactValue): boolean {
  if (fact === null) return false;
  if (isList(value)) return op === 'in' && value.includes(fact);
  if (op === 'eq') return fact === value;
  if (op === 'ne') return fact !== value;
  if (typeof fact !== 'number' || typeof value !== 'number') return false;
  if (op === 'lt') return fact < value;
  if (op === 'lte') return fact <= value;
  if (op === 'gt') return fact > value;
  return op === 'gte' && fact >= value;
}

/**
 * The first rung that holds.
 * @throws RangeError when none does, which a policy that was checked on loading cannot do.
 */
export function matchedRung(policy: Policy, facts: Facts): Rung {
  const rung = policy.ladder.find(({ when }) => holds(when, facts));
  if (rung === undefined) throw new RangeError(`no rung of policy ${policy.id} holds`);
  return rung;
}

/** The weakest rung stronger than this one; null for adverse rungs and for the strongest. */
export function nextRung(policy: Policy, rung: Rung): Rung | null {
  if (rung.adverse === true) return null;
  let next: Rung | null = null;
  for (const other of policy.ladder) {
    if (other.adverse === true || other.strength <= rung.strength) continue;
    if (next === null || other.strength < next.strength) next = other;
  }
  return next;
}

/** The ids of the flags that are up, in the policy's order. */
export function raisedFlags(policy: Policy, facts: Facts): string[] {
  return policy.flags.filter(({ when }) => holds(when, facts)).map(({ id }) => id);
}

/** Tells a list of literals from one literal. */
export function isList(value: Literal | readonly Literal[]): value is readonly Literal[] {
  return Array.isArray(value);
}
