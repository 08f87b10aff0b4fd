/** Whether each rung of a ladder can be reached: some facts must make it hold while nothing above it does. */
import { compareCodePoints } from '../canonical-json.js';
import type { FactValue } from '../assessment.js';
import { isList, passes } from './evaluate.js';
import { FACT_KINDS, factName } from './facts.js';
import { testsIn, type Condition, type FactTest, type Rung } from './policy.js';

/**
 * Conditions looked at for all rungs of a ladder together. When they are used up, the rungs that are left are taken to be
 * reachable: a check must end soon, whatever it is given. The ladders people write stay far below.
 */
const MOST_LOOKED_AT = 4_000_000;

class Patience {
  private left = MOST_LOOKED_AT;

  /** Counts one condition; false when enough were looked at. */
  hasMore(): boolean {
    this.left -= 1;
    return this.left > 0;
  }
}

/** The ids of the rungs no facts can reach, in ladder order. */
export function unreachableRungs(ladder: readonly Rung[]): string[] {
  const patience = new Patience();
  return ladder.filter((_, i) => !isReachable(ladder, i, patience)).map(({ id }) => id);
}

function isReachable(ladder: readonly Rung[], index: number, patience: Patience): boolean {
  const rung = ladder[index];
  if (rung === undefined) return false;
  const above = ladder.slice(0, index).map(({ when }) => when);
  const goal: Condition = { all: [rung.when, ...above.map((when) => ({ not: when }))] };
  const tests = testsIn(goal);
  const values = new Map<string, FactValue[]>();
  for (const test of tests) {
    const name = factName(test);
    values.set(name, [...(values.get(name) ?? []), ...telling(test)]);
  }
  const choices = [...values].map(([name, list]) => ({ name, values: [...new Set(list)] }));
  choices.sort((a, b) => compareCodePoints(a.name, b.name));
  const given = new Map<string, FactValue>();
  const search = (depth: number): boolean => {
    const verdict = settle(goal, given, patience);
    if (!patience.hasMore()) return true;
    if (verdict !== null) return verdict;
    const choice = choices[depth];
    if (choice === undefined) return false;
    for (const value of choice.values) {
      given.set(choice.name, value);
      if (search(depth + 1)) return true;
    }
    given.delete(choice.name);
    return false;
  };
  return search(0);
}

/** Values of a fact among which one passes a test and one fails it, if there are such values at all. */
function telling(test: FactTest): FactValue[] {
  const kind = FACT_KINDS[test.fact];
  if (kind.type === 'yesNo') return [true, false];
  if (kind.type === 'word') return [...(kind.words ?? [])];
  const around = (isList(test.value) ? test.value : [test.value]).flatMap((value) =>
    typeof value === 'number' ? [Math.ceil(value) - 1, Math.floor(value), Math.floor(value) + 1] : [],
  );
  return [0, ...around].filter((value) => value >= 0);
}

/** The truth of a condition when only some facts are given; null while it can still go either way. */
function settle(condition: Condition, given: ReadonlyMap<string, FactValue>, patience: Patience): boolean | null {
  if (!patience.hasMore()) return null;
  if ('all' in condition) return settleMany(condition.all, given, false, patience);
  if ('any' in condition) return settleMany(condition.any, given, true, patience);
  if ('not' in condition) {
    const inner = settle(condition.not, given, patience);
    return inner === null ? null : !inner;
  }
  if ('always' in condition) return true;
  const value = given.get(factName(condition));
  return value === undefined ? null : passes(condition, value);
}

function settleMany(
  parts: readonly Condition[],
  given: ReadonlyMap<string, FactValue>,
  decides: boolean,
  patience: Patience,
): boolean | null {
  let open = false;
  for (const part of parts) {
    const verdict = settle(part, given, patience);
    if (verdict === decides) return decides;
    open ||= verdict === null;
  }
  return open ? null : !decides;
}
