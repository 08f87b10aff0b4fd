/**
 * A policy: a versioned ladder of rules from countable facts to a status, written as data so that an editor can check
 * it with a pencil. The first rung whose condition holds gives the status; the last rung always holds.
 * (Type aliases, not interfaces: a policy is hashed as JSON.)
 */
import { contentHash } from '../canonical-json.js';
import type { Bound } from '../independence/side-counts.js';
import type { Unassessed } from '../independence/side-graphs.js';
import type { SideName } from '../independence/side.js';
import type { Access, ReliabilityGrade } from '../vocabulary.js';
import type { FactName } from './facts.js';

export const POLICY_SCHEMA = 'corroboration-policy/1';

export const OPERATORS = ['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'in'] as const;
export type Operator = (typeof OPERATORS)[number];

export type Literal = string | number | boolean;

export type FactFilter = { access?: readonly Access[]; reliability?: readonly ReliabilityGrade[] };

/** Compares one fact with a literal. Without `side` it reads the support side, without `bound` the certain count. */
export type FactTest = {
  fact: FactName;
  side?: SideName;
  bound?: Bound;
  where?: FactFilter;
  op: Operator;
  value: Literal | readonly Literal[];
};

export type AllOf = { all: readonly Condition[] };
export type AnyOf = { any: readonly Condition[] };
export type Not = { not: Condition };
export type Always = { always: true };
export type Condition = AllOf | AnyOf | Not | Always | FactTest;

/** The same words in the languages of the product. */
export type Bilingual = { en: string; ko: string };

export type Rung = {
  /** The status it gives. */
  id: string;
  label: Bilingual;
  /** Place on the ladder; orders lists, decides nothing. */
  rank: number;
  /** 0 to 5: what "better", "worse" and "next" compare. Adverse rungs have 0. */
  strength: number;
  /** Counts against the claim (contested, refuted, retracted …). */
  adverse?: boolean;
  when: Condition;
  explain: Bilingual;
};

export type PolicyFlag = { id: string; label: Bilingual; when: Condition };

export const PENDING_SUGGESTIONS = ['ignore', 'warn', 'block'] as const;
export const ADVERSE_CHANGES = ['warn', 'hold', 'downgrade'] as const;

export type Policy = {
  schema: typeof POLICY_SCHEMA;
  id: string;
  version: string;
  title: Bilingual;
  /** How a pair of accounts nobody has assessed is read. */
  unassessed: Unassessed;
  pendingSuggestions: (typeof PENDING_SUGGESTIONS)[number];
  /** The strongest status a claim can have without a ruling. */
  autoCap: string;
  onAdverseChange: (typeof ADVERSE_CHANGES)[number];
  staleAfterDays?: number;
  ladder: readonly Rung[];
  flags: readonly PolicyFlag[];
};

const identities = new WeakMap<Policy, string>();

/** `id@version#sha256` of the policy's canonical JSON: the same rules always have the same identity. */
export function policyIdentity(policy: Policy): string {
  const known = identities.get(policy);
  if (known !== undefined) return known;
  const identity = `${policy.id}@${policy.version}#${contentHash(policy)}`;
  identities.set(policy, identity);
  return identity;
}

/** Every fact test in a condition, in the order written. */
export function testsIn(condition: Condition): FactTest[] {
  if ('all' in condition) return condition.all.flatMap(testsIn);
  if ('any' in condition) return condition.any.flatMap(testsIn);
  if ('not' in condition) return testsIn(condition.not);
  return 'fact' in condition ? [condition] : [];
}
