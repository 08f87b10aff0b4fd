import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import type { JsonValue } from '../../src/domain/canonical-json.js';
import { FACT_NAMES } from '../../src/domain/policy/facts.js';
import { problemLine } from '../../src/domain/policy/policy-fields.js';
import { POLICY_JSON_SCHEMA } from '../../src/domain/policy/policy-schema.js';
import { OPERATORS } from '../../src/domain/policy/policy.js';
import { readPolicy } from '../../src/domain/policy/read-policy.js';
import { STOCK_POLICIES } from '../../src/domain/policy/stock-policies.js';

const fits = new Ajv2020({ allErrors: false, strict: true }).compile(POLICY_JSON_SCHEMA);

/** What only `readPolicy` can tell; everything else the schema must refuse as well. */
const STATIC_CHECKS = [
  /^(ladder|flags): the id \S+ is used twice$/,
  /^ladder: the last rung must be /,
  /^ladder: no facts can reach the rung /,
  /^autoCap: is no rung of the ladder /,
  /: is nested more than 12 deep$/,
  /^policy: compares facts in \d+ places/,
];

/** Both verdicts on a value; throws when they differ in a way they must not. */
function judged(value: unknown): 'accepted' | 'statically refused' | 'refused' {
  const errors = readPolicy(value).errors.map(problemLine);
  const isFitting = fits(value);
  if (!isFitting) {
    // The one direction that must never be: a policy in use that the schema calls wrong.
    expect(errors).not.toEqual([]);
    return 'refused';
  }
  expect(errors.filter((line) => !STATIC_CHECKS.some((check) => check.test(line)))).toEqual([]);
  return errors.length === 0 ? 'accepted' : 'statically refused';
}

const odd = fc.constantFrom<JsonValue>(
  null,
  true,
  false,
  0,
  -1,
  1,
  1.5,
  6,
  1001,
  '',
  'A',
  'x',
  'none',
  'always',
  'support',
  'both',
  'min',
  [],
  {},
  ['A'],
  [1, 2],
  ['A', 'Z'],
  [true],
  { access: ['eyewitness'] },
  { access: [] },
  { reliability: ['A', 'G'] },
  { where: 1 },
  { en: 'x', ko: 'x' },
  { en: 'x' },
);
const NAMES = [
  'fact',
  'side',
  'bound',
  'where',
  'op',
  'value',
  'all',
  'any',
  'not',
  'always',
  'adverse',
  'strength',
  'rank',
  'id',
  'staleAfterDays',
  'label',
  'explain',
  'when',
  'extra',
  'access',
  'reliability',
  'en',
];

const test = fc.record(
  {
    fact: fc.constantFrom<string>(...FACT_NAMES, 'votes'),
    side: fc.constantFrom('support', 'denial', 'both'),
    bound: fc.constantFrom('min', 'max', 'ifSuggested', 'most'),
    where: fc.constantFrom<JsonValue>(
      {},
      { access: ['eyewitness'] },
      { reliability: ['A', 'B'] },
      { access: [] },
      { kind: ['x'] },
    ),
    op: fc.constantFrom(...OPERATORS),
    value: fc.constantFrom<JsonValue>(
      0,
      1,
      2,
      1.5,
      true,
      false,
      'none',
      'denies',
      'pattern',
      [1, 2],
      [true],
      ['none'],
      [],
      'x',
      null,
    ),
  },
  { requiredKeys: ['fact', 'op', 'value'] },
);
const { condition } = fc.letrec<{ condition: JsonValue }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    test.map((one): JsonValue => ({ ...one })),
    fc.constant<JsonValue>({ always: true }),
    fc.array(tie('condition'), { maxLength: 3 }).map((all): JsonValue => ({ all })),
    fc.array(tie('condition'), { maxLength: 3 }).map((any): JsonValue => ({ any })),
    tie('condition').map((not): JsonValue => ({ not })),
  ),
}));
const words = { en: 'x', ko: '엑스' };
const rung = fc.record(
  {
    id: fc.constantFrom('a', 'b', 'c', 'd', 'B'),
    label: fc.constant(words),
    rank: fc.constantFrom(0, 10, 1000, 1001),
    strength: fc.constantFrom(0, 1, 5, 6),
    adverse: fc.boolean(),
    when: condition,
    explain: fc.constant(words),
  },
  { requiredKeys: ['id', 'label', 'rank', 'strength', 'when', 'explain'] },
);
const last = { id: 'none', label: words, rank: 0, strength: 0, when: { always: true }, explain: words };
const composed = fc
  .tuple(
    fc.array(rung, { maxLength: 3 }),
    fc.boolean(),
    fc.array(condition, { maxLength: 2 }),
    fc.constantFrom('a', 'none', 'zz'),
  )
  .map(([rungs, ends, flags, autoCap]) => ({
    schema: 'corroboration-policy/1',
    id: 'desk',
    version: '1.0.0',
    title: words,
    unassessed: 'dependent',
    pendingSuggestions: 'warn',
    autoCap,
    onAdverseChange: 'hold',
    ladder: ends ? [...rungs, last] : rungs,
    flags: flags.map((when, i) => ({ id: `f${i}`, label: words, when })),
  }));

/** Changes a few places of a sound policy: sets, adds or removes a member somewhere. */
const changed = fc
  .tuple(
    fc.constantFrom(...STOCK_POLICIES),
    fc.array(fc.tuple(fc.array(fc.nat(30), { maxLength: 7 }), fc.constantFrom(...NAMES), odd, fc.nat(3)), {
      minLength: 1,
      maxLength: 2,
    }),
  )
  .map(([policy, changes]) => {
    const copy: unknown = structuredClone(policy);
    for (const [steps, name, value, how] of changes) change(copy, steps, name, value, how);
    return copy;
  });

function change(root: unknown, steps: readonly number[], name: string, value: JsonValue, how: number): void {
  let place: object = Object(root);
  for (const step of steps) {
    const inner = Object.values(place).filter((one): one is object => typeof one === 'object' && one !== null);
    const next = inner[step % Math.max(1, inner.length)];
    if (next === undefined) break;
    place = next;
  }
  const keys = Object.keys(place);
  const key = keys[(steps[0] ?? 0) % Math.max(1, keys.length)];
  if (how === 0 && Array.isArray(place)) place.splice(Number(key ?? 0), 1);
  else if (how === 0 && key !== undefined) Reflect.deleteProperty(place, key);
  else if (how === 1 && !Array.isArray(place)) Reflect.set(place, name, structuredClone(value));
  else if (key !== undefined) Reflect.set(place, key, structuredClone(value));
}

describe('the schema and the program agree on what a policy is', () => {
  it.each([
    ['policies put together from parts', composed, 3000],
    ['stock policies changed in a place or two', changed, 3000],
  ] as const)('%s', (_what, arbitrary, runs) => {
    const met = new Set<string>();
    fc.assert(
      fc.property<[unknown]>(arbitrary, (value) => {
        met.add(judged(value));
      }),
      { numRuns: Math.ceil(runs * Number(process.env['PROPERTY_RUNS'] ?? 1)), seed: 20251125 },
    );
    // A property that met only one kind of policy would have shown nothing.
    expect([...met].sort()).toEqual(['accepted', 'refused', 'statically refused']);
  });

  it('refuses with both what is no object, an adverse rung with strength, and a fact for flags only in the ladder', () => {
    for (const value of [null, [], 'policy', 1]) expect(judged(value)).toBe('refused');
    const [policy] = STOCK_POLICIES;
    const withFirst = (more: object) => ({
      ...policy,
      ladder: policy?.ladder.map((one, i) => (i === 0 ? { ...one, ...more } : one)),
    });
    expect(judged(withFirst({ strength: 1 }))).toBe('refused');
    expect(judged(withFirst({ when: { fact: 'singlePointsOfFailure', op: 'gte', value: 1 } }))).toBe('refused');
    expect(judged(withFirst({ when: { fact: 'votes', op: 'gte', value: 1 } }))).toBe('refused');
    expect(judged(withFirst({ id: 'refuted' }))).toBe('statically refused');
  });
});
