/**
 * Where a ladder could lower a status because a supporting account arrived. Support must never do that (a denial may):
 * an editor who adds a voice and sees the claim fall has been misled by the policy, not by the evidence. Allowed all the
 * same, since the author may have a reason; so these are warnings.
 */
import type { FactValue } from '../assessment.js';
import { isList, passes } from './evaluate.js';
import { FACT_KINDS, factName, type FactName } from './facts.js';
import type { PolicyProblem } from './policy-fields.js';
import type { Condition, FactTest, Rung } from './policy.js';

/**
 * Facts one more supporting account can raise, if they are read of the support side or of both. `similarRegions` is
 * raised by support for a claim's instances; `contradictions` rise by support for its rivals and may rightly lower it.
 */
const RAISED_BY_SUPPORT: ReadonlySet<FactName> = new Set([
  'origins',
  'firstHand',
  'originRegions',
  'similarRegions',
  'circular',
]);

/** A test that more support can turn, and where it stands. */
interface Tipped {
  readonly path: string;
  readonly test: FactTest;
}

/**
 * Two ways lead down. A rung may cease to hold when support arrives (a count under `not`, asked to be less, or to be
 * exactly so many), with a weaker or adverse rung below. Or a rung may begin to hold when support arrives, above a
 * stronger one. Adverse rungs are left out on both counts: to leave one is no fall, and a contest needs support by its
 * nature.
 * @returns one warning for each test, with its path.
 */
export function whereSupportLowers(ladder: readonly Rung[]): PolicyProblem[] {
  return ladder.flatMap((rung, i) => {
    if (rung.adverse === true) return [];
    const below = ladder.slice(i + 1);
    const lower = below.find(({ strength, adverse }) => adverse === true || strength < rung.strength);
    const stronger = below.find(({ strength }) => strength > rung.strength);
    const path = `ladder[${i}].when`;
    return [
      ...(lower === undefined ? [] : tippedBySupport(rung.when, path, false).map((one) => falls(rung, lower, one))),
      ...(stronger === undefined
        ? []
        : tippedBySupport(rung.when, path, true).map((one) => hides(rung, stronger, one))),
    ];
  });
}

function falls(rung: Rung, lower: Rung, { path, test }: Tipped): PolicyProblem {
  const message = `more support can end the rung ${rung.id}, which reads ${factName(test)}: the status could fall to ${lower.id}`;
  return { path, message };
}

function hides(rung: Rung, stronger: Rung, { path, test }: Tipped): PolicyProblem {
  const message = `more support can reach the rung ${rung.id}, which reads ${factName(test)} and stands above the stronger ${stronger.id}`;
  return { path, message };
}

/** Tests in a condition that more support can turn so that the condition becomes true (`toTrue`) or false. */
function tippedBySupport(condition: Condition, path: string, toTrue: boolean): Tipped[] {
  const inside = (parts: readonly Condition[], name: string) =>
    parts.flatMap((part, i) => tippedBySupport(part, `${path}.${name}[${i}]`, toTrue));
  if ('all' in condition) return inside(condition.all, 'all');
  if ('any' in condition) return inside(condition.any, 'any');
  if ('not' in condition) return tippedBySupport(condition.not, `${path}.not`, !toTrue);
  if ('always' in condition || !isRaised(condition)) return [];
  return turnsWithSupport(condition, toTrue) ? [{ path, test: condition }] : [];
}

function isRaised({ fact, side }: FactTest): boolean {
  return RAISED_BY_SUPPORT.has(fact) && side !== 'denial';
}

/** Whether a fact that rises can turn a test true (`toTrue`), or false: tried on its values in rising order. */
function turnsWithSupport(test: FactTest, toTrue: boolean): boolean {
  const verdicts = risingValues(test).map((value) => passes(test, value));
  return verdicts.some((verdict, i) => i > 0 && verdict === toTrue && verdicts[i - 1] !== toTrue);
}

/** A yes-or-no begins at no; a count at 0, and what matters happens around the numbers it is compared with. */
function risingValues({ fact, value }: FactTest): FactValue[] {
  if (FACT_KINDS[fact].type === 'yesNo') return [false, true];
  const around = (isList(value) ? value : [value]).flatMap((one) =>
    typeof one === 'number' ? [Math.ceil(one) - 1, Math.floor(one), Math.floor(one) + 1] : [],
  );
  return [0, ...around].filter((count) => count >= 0).sort((a, b) => a - b);
}
