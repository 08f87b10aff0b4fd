/**
 * The JSON Schema (2020-12) of a policy, for editors and other programs: fields, closed lists, and what each fact can be
 * compared with. What a schema cannot say is checked by `readPolicy`: that every rung can be reached and the last one
 * always holds, that ids are used once, that the cap is a rung that is not adverse, how deep and how many the conditions are.
 * Whatever `readPolicy` accepts, this accepts; a property test holds the two together.
 */
import type { JsonValue } from '../canonical-json.js';
import { BOUNDS } from '../independence/side-counts.js';
import { SIDES } from '../independence/side.js';
import { ACCESSES, RELIABILITY_GRADES } from '../vocabulary.js';
import { FACT_KINDS, FACT_NAMES, type FactKind, type FactName } from './facts.js';
import { LONGEST_LIST, LONGEST_TEXT } from './policy-fields.js';
import { ADVERSE_CHANGES, OPERATORS, PENDING_SUGGESTIONS, POLICY_SCHEMA } from './policy.js';
import { MOST_STALE_DAYS, SEMVER, STRONGEST, TOP_RANK, WORD } from './read-policy.js';

type Schema = { readonly [keyword: string]: JsonValue };

const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });

function closed(properties: Schema, optional: readonly string[] = []): Schema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required, additionalProperties: false };
}

const listOf = (items: Schema): Schema => ({ type: 'array', minItems: 1, maxItems: LONGEST_LIST, items });

/** A condition of the ladder, or of a flag, which may read more. */
function condition(self: string, test: string): Schema {
  return {
    anyOf: [
      closed({ all: listOf(ref(self)) }),
      closed({ any: listOf(ref(self)) }),
      closed({ not: ref(self) }),
      closed({ always: { const: true } }),
      ref(test),
    ],
  };
}

/** The values a fact can have. */
function valueOf({ type, words = [] }: FactKind): Schema {
  if (type === 'count') return { type: 'number' };
  return type === 'yesNo' ? { type: 'boolean' } : { enum: words };
}

/** Tests of facts of one kind: which sides, bounds and filters they may name, and what they compare with. */
function tests(facts: readonly FactName[]): Schema[] {
  const [first] = facts;
  if (first === undefined) return [];
  const kind = FACT_KINDS[first];
  const value = valueOf(kind);
  const reading: Schema = {
    fact: facts.length === 1 ? { const: first } : { enum: facts },
    ...(kind.side === 'never' ? {} : { side: { enum: SIDES } }),
    ...(kind.counted ? { bound: { enum: BOUNDS }, where: ref('filter') } : {}),
  };
  const single = OPERATORS.filter((op) => op !== 'in' && (kind.type === 'count' || op === 'eq' || op === 'ne'));
  return [
    closed({ ...reading, op: { enum: single }, value }, ['side', 'bound', 'where']),
    closed({ ...reading, op: { const: 'in' }, value: listOf(value) }, ['side', 'bound', 'where']),
  ];
}

/** Facts that are tested alike stand together, so that the schema reads like the list of facts it is. */
function factTest(facts: readonly FactName[]): Schema {
  const alike = new Map<string, FactName[]>();
  for (const fact of facts) {
    const { type, words, side, counted } = FACT_KINDS[fact];
    const key = JSON.stringify([type, words ?? null, side === 'never', counted]);
    alike.set(key, [...(alike.get(key) ?? []), fact]);
  }
  return { anyOf: [...alike.values()].flatMap(tests) };
}

export const POLICY_JSON_SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:whence:corroboration-policy:1',
  title: POLICY_SCHEMA,
  description:
    'A versioned ladder of rules that leads from facts one can count to a status; the first rung that holds gives it.',
  ...closed(
    {
      schema: { const: POLICY_SCHEMA },
      id: ref('word'),
      version: {
        type: 'string',
        pattern: SEMVER.source,
        description: 'a version such as 1.0.0; a published one never changes',
      },
      title: ref('bilingual'),
      unassessed: {
        enum: ['dependent', 'independent'],
        description: 'how two accounts are read that nobody has compared',
      },
      pendingSuggestions: { enum: PENDING_SUGGESTIONS },
      autoCap: {
        ...ref('word'),
        description: 'the strongest status without a ruling: the id of a rung that is not adverse',
      },
      onAdverseChange: { enum: ADVERSE_CHANGES },
      staleAfterDays: { type: 'integer', minimum: 1, maximum: MOST_STALE_DAYS },
      ladder: {
        ...listOf(ref('rung')),
        description: 'from the first asked to the last, which must be {"always": true}',
      },
      flags: { type: 'array', maxItems: LONGEST_LIST, items: ref('flag') },
    },
    ['staleAfterDays'],
  ),
  $defs: {
    word: { type: 'string', pattern: WORD.source },
    text: { type: 'string', minLength: 1, maxLength: LONGEST_TEXT },
    bilingual: closed({ en: ref('text'), ko: ref('text') }),
    rung: {
      ...closed(
        {
          id: { ...ref('word'), description: 'the status it gives' },
          label: ref('bilingual'),
          rank: { type: 'integer', minimum: 0, maximum: TOP_RANK, description: 'orders lists, decides nothing' },
          strength: {
            type: 'integer',
            minimum: 0,
            maximum: STRONGEST,
            description: 'what better, worse and next compare',
          },
          adverse: { type: 'boolean', description: 'counts against the claim; then the strength is 0' },
          when: ref('condition'),
          explain: ref('bilingual'),
        },
        ['adverse'],
      ),
      anyOf: [{ properties: { adverse: { const: false } } }, { properties: { strength: { const: 0 } } }],
    },
    flag: closed({ id: ref('word'), label: ref('bilingual'), when: ref('flagCondition') }),
    condition: condition('condition', 'test'),
    flagCondition: condition('flagCondition', 'flagTest'),
    filter: closed({ access: listOf({ enum: ACCESSES }), reliability: listOf({ enum: RELIABILITY_GRADES }) }, [
      'access',
      'reliability',
    ]),
    test: factTest(FACT_NAMES.filter((fact) => FACT_KINDS[fact].flagOnly !== true)),
    flagTest: factTest(FACT_NAMES),
  },
};
