/** Reads the condition of a rung or a flag, and checks every test in it against the closed list of facts. */
import { BOUNDS } from '../independence/side-counts.js';
import { SIDES } from '../independence/side.js';
import { ACCESSES, RELIABILITY_GRADES } from '../vocabulary.js';
import { FACT_KINDS, FACT_NAMES, type FactKind } from './facts.js';
import { Fields, type Problems } from './policy-fields.js';
import { OPERATORS, type Condition, type FactFilter, type FactTest, type Literal, type Operator } from './policy.js';

export type ConditionPlace = 'ladder' | 'flag';

const NEVER: Condition = { not: { always: true } };
/** A body of the API may be nested 32 deep; each `all` or `any` takes two of that. */
export const DEEPEST = 12;

export function readCondition(
  value: unknown,
  path: string,
  place: ConditionPlace,
  problems: Problems,
  depth = 0,
): Condition {
  if (depth > DEEPEST) {
    problems.add(path, `is nested more than ${DEEPEST} deep`);
    return NEVER;
  }
  const fields = new Fields(value, path, problems);
  const inner = (part: unknown, at: string) => readCondition(part, at, place, problems, depth + 1);
  const parts = (name: 'all' | 'any') => {
    const list = fields.list(name);
    if (list.length === 0) fields.report(name, 'must not be empty');
    return list.map((part, i) => inner(part, `${path}.${name}[${i}]`));
  };
  const condition = fields.has('all')
    ? { all: parts('all') }
    : fields.has('any')
      ? { any: parts('any') }
      : fields.has('not')
        ? { not: inner(fields.take('not'), `${path}.not`) }
        : fields.has('always')
          ? always(fields)
          : readTest(fields, path, place, problems);
  fields.nothingElse();
  return condition;
}

function always(fields: Fields): Condition {
  if (fields.take('always') !== true) fields.report('always', 'must be true');
  return { always: true };
}

function readTest(fields: Fields, path: string, place: ConditionPlace, problems: Problems): Condition {
  const fact = FACT_NAMES.find((name) => name === fields.take('fact'));
  if (fact === undefined) {
    fields.report('fact', `is not one of the facts a policy may read: ${FACT_NAMES.join(', ')}`);
    for (const name of ['side', 'bound', 'where', 'op', 'value']) fields.take(name);
    return NEVER;
  }
  const kind = FACT_KINDS[fact];
  if (kind.flagOnly === true && place === 'ladder') fields.report('fact', 'may be read by flags only');
  const side = fields.has('side') ? fields.oneOf('side', SIDES) : undefined;
  const bound = fields.has('bound') ? fields.oneOf('bound', BOUNDS) : undefined;
  const where = fields.has('where') ? readFilter(fields.take('where'), `${path}.where`, problems) : undefined;
  if (side !== undefined && kind.side === 'never') fields.report('side', `${fact} has no sides`);
  if (bound !== undefined && !kind.counted) fields.report('bound', `${fact} has no bounds`);
  if (where !== undefined && !kind.counted) fields.report('where', `${fact} cannot be filtered`);
  const op = fields.oneOf('op', OPERATORS);
  const test: FactTest = {
    fact,
    ...(side === undefined ? {} : { side }),
    ...(bound === undefined ? {} : { bound }),
    ...(where === undefined ? {} : { where }),
    op,
    value: readValue(fields, op, kind),
  };
  return test;
}

function readFilter(value: unknown, path: string, problems: Problems): FactFilter {
  const fields = new Fields(value, path, problems);
  const words = <T extends string>(name: string, known: readonly T[]): T[] => {
    const list = fields.list(name);
    if (list.length === 0) fields.report(name, 'must not be empty');
    return list.flatMap((word) => {
      const found = known.find((one) => one === word);
      if (found === undefined) fields.report(name, `may hold only ${known.join(', ')}`);
      return found === undefined ? [] : [found];
    });
  };
  const filter: FactFilter = {
    ...(fields.has('access') ? { access: words('access', ACCESSES) } : {}),
    ...(fields.has('reliability') ? { reliability: words('reliability', RELIABILITY_GRADES) } : {}),
  };
  fields.nothingElse();
  return filter;
}

function readValue(fields: Fields, op: Operator, kind: FactKind): Literal | Literal[] {
  const value = fields.take('value');
  if (kind.type !== 'count' && op !== 'eq' && op !== 'ne' && op !== 'in') {
    fields.report('op', 'compares numbers; this fact is none');
  }
  const fitting = (one: unknown): one is Literal => {
    if (kind.type === 'count') return typeof one === 'number' && Number.isFinite(one);
    if (kind.type === 'yesNo') return typeof one === 'boolean';
    return typeof one === 'string' && (kind.words ?? []).includes(one);
  };
  if (op === 'in') {
    const list = fields.list('value');
    if (list.length > 0 && list.every(fitting)) return [...list];
    fields.report('value', 'must be a list of values this fact can have');
    return [];
  }
  if (fitting(value)) return value;
  fields.report('value', 'is not a value this fact can have');
  return 0;
}
