/** The closed list of facts a policy may read, what values they take, and how each is named in an assessment. */
import { ACCESSES, CLAIM_KINDS, EDITOR_MARKS, OFFICIAL_POSITIONS, RELIABILITY_GRADES } from '../vocabulary.js';
import type { FactTest } from './policy.js';

export const FACT_NAMES = [
  'origins',
  'firstHand',
  'originRegions',
  'similarRegions',
  'contradictions',
  'exhibitsVerified',
  'exhibitsAgainst',
  'officialPosition',
  'implicatedAdmission',
  'editorMark',
  'claimKind',
  'circular',
  'pendingSuggestions',
  'singlePointsOfFailure',
  'ageDays',
] as const;
export type FactName = (typeof FACT_NAMES)[number];

export interface FactKind {
  type: 'count' | 'yesNo' | 'word';
  /** The words a `word` can be. */
  words?: readonly string[];
  /**
   * Whether a test may name a side. `always` means support is read when it does not; `optional` that both sides are
   * read together.
   */
  side: 'never' | 'always' | 'optional';
  /** Whether it is a largest set, with a bound and a filter. */
  counted: boolean;
  /** Kept out of the ladder: it warns, it does not decide. */
  flagOnly?: boolean;
}

const PER_CLAIM = { side: 'never', counted: false } as const;

export const FACT_KINDS: Readonly<Record<FactName, FactKind>> = {
  origins: { type: 'count', side: 'always', counted: true },
  firstHand: { type: 'count', side: 'always', counted: true },
  originRegions: { type: 'count', side: 'always', counted: false },
  similarRegions: { type: 'count', ...PER_CLAIM },
  contradictions: { type: 'count', ...PER_CLAIM },
  exhibitsVerified: { type: 'count', ...PER_CLAIM },
  exhibitsAgainst: { type: 'count', ...PER_CLAIM },
  officialPosition: { type: 'word', words: OFFICIAL_POSITIONS, ...PER_CLAIM },
  implicatedAdmission: { type: 'yesNo', ...PER_CLAIM },
  editorMark: { type: 'word', words: EDITOR_MARKS, ...PER_CLAIM },
  claimKind: { type: 'word', words: CLAIM_KINDS, ...PER_CLAIM },
  circular: { type: 'yesNo', side: 'optional', counted: false },
  pendingSuggestions: { type: 'count', side: 'optional', counted: false },
  singlePointsOfFailure: { type: 'count', side: 'always', counted: false, flagOnly: true },
  ageDays: { type: 'count', ...PER_CLAIM },
};

const names = new WeakMap<FactTest, string>();

/**
 * The one name of what a test reads: `support.origins.min[access=participant,eyewitness]`, `officialPosition`. Two
 * tests that read the same have the same name, however their filters are ordered.
 */
export function factName(test: FactTest): string {
  const known = names.get(test);
  if (known !== undefined) return known;
  const name = spellOut(test);
  names.set(test, name);
  return name;
}

function spellOut({ fact, side, bound, where }: FactTest): string {
  const kind = FACT_KINDS[fact];
  const of = kind.side === 'always' ? `${side ?? 'support'}.` : side === undefined ? '' : `${side}.`;
  if (!kind.counted) return `${of}${fact}`;
  const filters = [
    ...(where?.access === undefined ? [] : [`access=${inOrder(where.access, ACCESSES)}`]),
    ...(where?.reliability === undefined ? [] : [`reliability=${inOrder(where.reliability, RELIABILITY_GRADES)}`]),
  ];
  return `${of}${fact}.${bound ?? 'min'}${filters.length === 0 ? '' : `[${filters.join(';')}]`}`;
}

function inOrder(values: readonly string[], order: readonly string[]): string {
  return order.filter((value) => values.includes(value)).join(',');
}
