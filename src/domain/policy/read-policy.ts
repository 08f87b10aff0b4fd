/**
 * Reads a policy from JSON that came from outside, and refuses one that could not be relied on: unknown facts, values
 * a fact cannot have, a ladder whose last rung does not always hold, rungs that can never be reached. All problems are
 * reported at once, each with its path.
 */
import { readCondition, type ConditionPlace } from './read-condition.js';
import { Fields, Problems } from './policy-fields.js';
import {
  ADVERSE_CHANGES,
  PENDING_SUGGESTIONS,
  POLICY_SCHEMA,
  testsIn,
  type Condition,
  type Policy,
  type PolicyFlag,
  type Rung,
} from './policy.js';
import { unreachableRungs } from './reachability.js';

export interface PolicyReading {
  /** Null when anything was wrong. */
  policy: Policy | null;
  /** What was wrong, one line each, with its path. */
  errors: string[];
  /** What is allowed but unwise. */
  warnings: string[];
}

const SEMVER = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;
const WORD = /^[a-z0-9][a-z0-9_-]*$/;
const STRONGEST = 5;

/** Checks a value and gives it back as a policy; never throws. */
export function readPolicy(value: unknown): PolicyReading {
  const problems = new Problems();
  const fields = new Fields(value, '', problems);
  const staleAfterDays = fields.has('staleAfterDays') ? fields.wholeNumber('staleAfterDays', 1, 36_500) : undefined;
  const policy: Policy = {
    schema: fields.oneOf('schema', [POLICY_SCHEMA]),
    id: fields.matching('id', WORD, 'a short name in lower case'),
    version: fields.matching('version', SEMVER, 'a version such as 1.0.0'),
    title: fields.bilingual('title'),
    unassessed: fields.oneOf('unassessed', ['dependent', 'independent']),
    pendingSuggestions: fields.oneOf('pendingSuggestions', PENDING_SUGGESTIONS),
    autoCap: fields.text('autoCap'),
    onAdverseChange: fields.oneOf('onAdverseChange', ADVERSE_CHANGES),
    ...(staleAfterDays === undefined ? {} : { staleAfterDays }),
    ladder: fields.list('ladder').map((rung, i) => readRung(rung, `ladder[${i}]`, problems)),
    flags: fields.list('flags').map((flag, i) => readFlag(flag, `flags[${i}]`, problems)),
  };
  fields.nothingElse();
  if (problems.all.length === 0) checkLadder(policy, problems);
  return { policy: problems.all.length === 0 ? policy : null, errors: problems.all, warnings: warningsOn(policy) };
}

function readRung(value: unknown, path: string, problems: Problems): Rung {
  const fields = new Fields(value, path, problems);
  const adverse = fields.has('adverse') && fields.yesNo('adverse');
  const rung: Rung = {
    id: fields.matching('id', WORD, 'a short name in lower case'),
    label: fields.bilingual('label'),
    rank: fields.wholeNumber('rank', 0, 1000),
    strength: fields.wholeNumber('strength', 0, STRONGEST),
    ...(adverse ? { adverse } : {}),
    when: condition(fields, path, 'ladder', problems),
    explain: fields.bilingual('explain'),
  };
  if (adverse && rung.strength !== 0) problems.add(`${path}.strength`, 'an adverse rung has strength 0');
  fields.nothingElse();
  return rung;
}

function readFlag(value: unknown, path: string, problems: Problems): PolicyFlag {
  const fields = new Fields(value, path, problems);
  const flag: PolicyFlag = {
    id: fields.matching('id', WORD, 'a short name in lower case'),
    label: fields.bilingual('label'),
    when: condition(fields, path, 'flag', problems),
  };
  fields.nothingElse();
  return flag;
}

function condition(fields: Fields, path: string, place: ConditionPlace, problems: Problems): Condition {
  return readCondition(fields.take('when'), `${path}.when`, place, problems);
}

function checkLadder({ ladder, flags, autoCap }: Policy, problems: Problems): void {
  for (const [name, ids] of [
    ['ladder', ladder.map(({ id }) => id)],
    ['flags', flags.map(({ id }) => id)],
  ] as const) {
    const twice = ids.find((id, i) => ids.indexOf(id) !== i);
    if (twice !== undefined) problems.add(name, `the id ${twice} is used twice`);
  }
  const last = ladder.at(-1);
  if (last === undefined || !('always' in last.when)) {
    problems.add('ladder', 'the last rung must be {"always": true}');
  }
  if (!ladder.some(({ id, adverse }) => id === autoCap && adverse !== true)) {
    problems.add('autoCap', 'is no rung of the ladder that is not adverse');
  }
  for (const id of unreachableRungs(ladder)) problems.add('ladder', `no facts can reach the rung ${id}`);
}

/**
 * A supporting account that arrives must never lower a status. It could where a rung asks that there be *not* so many
 * supporting origins.
 */
function warningsOn({ ladder }: Policy): string[] {
  return ladder
    .filter(({ when }) => negatedTests(when).some(({ fact, side }) => fact === 'origins' && side !== 'denial'))
    .map(({ id }) => `rung ${id} reads the support side's origins under "not": a new account could lower the status`);
}

function negatedTests(condition: Condition): ReturnType<typeof testsIn> {
  if ('all' in condition) return condition.all.flatMap(negatedTests);
  if ('any' in condition) return condition.any.flatMap(negatedTests);
  return 'not' in condition ? testsIn(condition.not) : [];
}
