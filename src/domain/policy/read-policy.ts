/**
 * Reads a policy from JSON that came from outside, and refuses one that could not be relied on: unknown facts, values
 * a fact cannot have, a ladder whose last rung does not always hold, rungs that can never be reached. All problems are
 * reported at once, each with its path.
 */
import { readCondition, type ConditionPlace } from './read-condition.js';
import { Fields, LONGEST_ID, type PolicyProblem, Problems } from './policy-fields.js';
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
import { whereSupportLowers } from './where-support-lowers.js';

export interface PolicyReading {
  /** Null when anything was wrong. */
  policy: Policy | null;
  errors: readonly PolicyProblem[];
  /** What is allowed but unwise; empty while anything is wrong. */
  warnings: readonly PolicyProblem[];
}

/** `1.0.0`; no part has more than nine digits. */
export const SEMVER = /^(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})$/;
export const WORD = new RegExp(`^[a-z0-9][a-z0-9_-]{0,${LONGEST_ID - 1}}$`);
/** Each test may cost a count of its own for every claim. */
export const MOST_TESTS = 500;
const SHORT_NAME = `a name in lower case, of at most ${LONGEST_ID} characters`;
export const STRONGEST = 5;
export const TOP_RANK = 1000;
export const MOST_STALE_DAYS = 36_500;

/** Checks a value and gives it back as a policy; never throws. */
export function readPolicy(value: unknown): PolicyReading {
  const problems = new Problems();
  const fields = new Fields(value, '', problems);
  const staleAfterDays = fields.has('staleAfterDays')
    ? fields.wholeNumber('staleAfterDays', 1, MOST_STALE_DAYS)
    : undefined;
  const policy: Policy = {
    schema: fields.oneOf('schema', [POLICY_SCHEMA]),
    id: fields.matching('id', WORD, SHORT_NAME),
    version: fields.matching('version', SEMVER, 'a version such as 1.0.0'),
    title: fields.bilingual('title'),
    unassessed: fields.oneOf('unassessed', ['dependent', 'independent']),
    pendingSuggestions: fields.oneOf('pendingSuggestions', PENDING_SUGGESTIONS),
    autoCap: fields.matching('autoCap', WORD, 'the id of a rung'),
    onAdverseChange: fields.oneOf('onAdverseChange', ADVERSE_CHANGES),
    ...(staleAfterDays === undefined ? {} : { staleAfterDays }),
    ladder: fields.list('ladder').map((rung, i) => readRung(rung, `ladder[${i}]`, problems)),
    flags: fields.list('flags').map((flag, i) => readFlag(flag, `flags[${i}]`, problems)),
  };
  fields.nothingElse();
  if (problems.all.length === 0) checkLadder(policy, problems);
  const isSound = problems.all.length === 0;
  return {
    policy: isSound ? policy : null,
    errors: problems.all,
    warnings: isSound ? whereSupportLowers(policy.ladder) : [],
  };
}

function readRung(value: unknown, path: string, problems: Problems): Rung {
  const fields = new Fields(value, path, problems);
  const adverse = fields.has('adverse') && fields.yesNo('adverse');
  const rung: Rung = {
    id: fields.matching('id', WORD, SHORT_NAME),
    label: fields.bilingual('label'),
    rank: fields.wholeNumber('rank', 0, TOP_RANK),
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
    id: fields.matching('id', WORD, SHORT_NAME),
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
  const tests = [...ladder, ...flags].flatMap(({ when }) => testsIn(when)).length;
  if (tests > MOST_TESTS) problems.add('', `compares facts in ${tests} places; at most ${MOST_TESTS} are allowed`);
  else for (const id of unreachableRungs(ladder)) problems.add('ladder', `no facts can reach the rung ${id}`);
}
