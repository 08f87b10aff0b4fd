/**
 * The rules of counting, checked on random dossiers: the engine against the oracle field by field, then the properties
 * that make a count trustworthy, each stated exactly as far as it holds. Seeds are fixed; PROPERTY_RUNS=10
 * multiplies the number of dossiers by ten. One file, longer than most, because the properties are read as one list.
 */
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assessDossier } from '../../src/domain/assess.js';
import type { Assessment, SideAssessment } from '../../src/domain/assessment.js';
import type { Dossier } from '../../src/domain/dossier.js';
import { NEWSROOM_TWO_SOURCE } from '../../src/domain/policy/newsroom-two-source.js';
import type { FactTest, Policy } from '../../src/domain/policy/policy.js';
import {
  joined,
  renamed,
  shuffled,
  withAccountChanged,
  withDistinction,
  withdrawn,
  withoutDistinctions,
  withSilenced,
  withTie,
  withUpstream,
} from '../support/dossier-changes.js';
import { leastHitting } from '../support/oracle/counting.js';
import { chainsOf, drawGraphs } from '../support/oracle/links.js';
import { oracleAssess, type OracleAssessment } from '../support/oracle/oracle-assess.js';
import { FIRST_HAND, readDossier } from '../support/oracle/reading.js';
import {
  accountAt,
  dossiersAndPicks,
  newAccounts,
  pickFrom,
  randomTies,
  tieAt,
  withNewAccount,
} from '../support/random-change.js';
import { randomDossiers } from '../support/random-dossier.js';
import { SITUATIONS, situationsOf } from '../support/situations.js';

const TIMES = Number(process.env['PROPERTY_RUNS'] ?? '1');
const CLAIM = 'c0';
const INDEPENDENT = { ...NEWSROOM_TWO_SOURCE, unassessed: 'independent' as const };

const SIDES = ['support', 'denial'] as const;
const FIRST_HAND_ACCESSES = ['participant', 'eyewitness', 'document_holder'] as const;
const EVERY_FACT: FactTest[] = [
  ...(['similarRegions', 'contradictions', 'exhibitsVerified', 'exhibitsAgainst', 'pendingSuggestions'] as const).map(
    (fact): FactTest => ({ fact, op: 'gte', value: 1 }),
  ),
  { fact: 'ageDays', op: 'gte', value: 1 },
  { fact: 'officialPosition', op: 'eq', value: 'admits' },
  { fact: 'editorMark', op: 'eq', value: 'none' },
  { fact: 'claimKind', op: 'eq', value: 'event' },
  { fact: 'implicatedAdmission', op: 'eq', value: true },
  { fact: 'circular', op: 'eq', value: true },
  ...SIDES.flatMap((side): FactTest[] => [
    ...(['min', 'max', 'ifSuggested'] as const).flatMap((bound): FactTest[] => [
      { fact: 'origins', side, bound, op: 'gte', value: 1 },
      { fact: 'origins', side, bound, where: { reliability: ['C', 'B', 'A'] }, op: 'gte', value: 1 },
    ]),
    ...(['min', 'max'] as const).flatMap((bound): FactTest[] => [
      { fact: 'firstHand', side, bound, op: 'gte', value: 1 },
      { fact: 'origins', side, bound, where: { access: FIRST_HAND_ACCESSES }, op: 'gte', value: 1 },
    ]),
    { fact: 'originRegions', side, op: 'gte', value: 1 },
    { fact: 'circular', side, op: 'eq', value: true },
    { fact: 'singlePointsOfFailure', side, op: 'gte', value: 1 },
  ]),
];
/** Decides nothing, and reads every fact there is so that it can be compared. */
const READS_EVERYTHING: Policy = {
  ...NEWSROOM_TWO_SOURCE,
  id: 'reads-everything',
  ladder: NEWSROOM_TWO_SOURCE.ladder.slice(-1),
  flags: EVERY_FACT.map((when, at) => ({ id: `f${String(at)}`, label: { en: 'Read', ko: '읽음' }, when })),
};
const ADVERSE = ['contested', 'refuted', 'retracted'];

/** Runs a property on random input; the seed is fixed, so a failure here is a failure everywhere. */
function holds<T>(runs: number, seed: number, input: fc.Arbitrary<T>, check: (value: T) => void): void {
  fc.assert(fc.property(input, check), { numRuns: Math.ceil(runs * TIMES), seed, endOnFailure: true });
}

function engine(dossier: Dossier, claim = CLAIM, policy = NEWSROOM_TWO_SOURCE): Assessment {
  const found = assessDossier(dossier, policy, { claims: [claim] })[0];
  if (found?.claim !== claim) throw new Error(`the engine gave no assessment of ${claim}`);
  return found;
}

function claimsOf(dossier: Dossier): string[] {
  return (dossier.claims ?? []).map((claim) => claim.key);
}

function figures(side: SideAssessment): { min: number; max: number; ifSuggested: number } {
  const { min, max, ifSuggested } = side.origins;
  return { min, max, ifSuggested };
}

/** The part of an assessment the oracle also computes. */
function comparable(assessment: OracleAssessment | Assessment) {
  const { claim, status, rank, strength, support, denial, listed } = assessment;
  return { claim, status, rank, strength, support, denial, listed };
}

describe('the random dossiers', () => {
  it('meet every situation the rules speak of', () => {
    const seen = new Set<string>();
    for (const dossier of fc.sample(randomDossiers, { numRuns: 600, seed: 7 })) {
      for (const claim of claimsOf(dossier)) {
        for (const name of situationsOf(dossier, oracleAssess(dossier, claim))) seen.add(name);
      }
    }
    expect(SITUATIONS.filter((name) => !seen.has(name))).toEqual([]);
  });
});

describe('the engine and the oracle', () => {
  it('agree on every field of every claim', () => {
    holds(1000, 11, randomDossiers, (dossier) => {
      for (const assessment of assessDossier(dossier, NEWSROOM_TWO_SOURCE)) {
        const oracle = oracleAssess(dossier, assessment.claim);
        expect(comparable(assessment)).toEqual(comparable(oracle));
        expect([...assessment.flags].filter((flag) => flag !== 'suggestions_pending')).toEqual(flagsOf(oracle));
      }
    });
  });

  it('agree on every fact a policy may read, and on what the facts are identified by', () => {
    holds(200, 14, randomDossiers, (dossier) => {
      for (const assessment of assessDossier(dossier, READS_EVERYTHING)) {
        // How many suggested ties wait for a decision is not part of the oracle.
        const { pendingSuggestions, ...facts } = assessment.facts;
        expect(typeof pendingSuggestions).toBe('number');
        expect(facts).toEqual(factsOf(oracleAssess(dossier, assessment.claim)));
        // RFC 8785 for a flat record of words, whole numbers and yes or no: keys in order, no spaces.
        const canonical = JSON.stringify(Object.fromEntries(Object.entries(assessment.facts).sort(byName)));
        expect(assessment.factsHash).toBe(createHash('sha256').update(canonical).digest('hex'));
      }
    });
  });

  it('agree when pairs nobody looked at are taken as independent', () => {
    holds(250, 12, randomDossiers, (dossier) => {
      for (const claim of claimsOf(dossier)) {
        const oracle = oracleAssess(dossier, claim, { unassessed: 'independent' });
        expect(comparable(engine(dossier, claim, INDEPENDENT))).toEqual(comparable(oracle));
      }
    });
  });

  it('agree on what the best next questions would bring', () => {
    holds(150, 13, randomDossiers, (dossier) => {
      const { nextQuestions, support } = engine(dossier);
      for (const { pair, raisesMinTo } of nextQuestions) {
        const answered = oracleAssess(withDistinction(dossier, pair[0], pair[1]), CLAIM);
        expect(raisesMinTo).toBe(answered.support.origins.min);
        expect(raisesMinTo).toBeGreaterThan(support.origins.min);
      }
      expect(nextQuestions.length).toBe(Math.min(10, usefulQuestions(dossier).length));
    });
  });
});

/** Every pair of chains held together only by not knowing, whose distinction would raise min: tried one by one. */
function usefulQuestions(dossier: Dossier): [string, string][] {
  const reading = readDossier(dossier);
  const graphs = drawGraphs(reading, CLAIM, 'support', 'dependent');
  const { min } = oracleAssess(dossier, CLAIM).support.origins;
  const pairs = graphs.chains.flatMap((a, at) => graphs.chains.slice(at + 1).map((b): [string, string] => [a, b]));
  return pairs
    .filter(([a, b]) => graphs.edge('L', a, b) && !graphs.edge('H', a, b))
    .filter(([a, b]) => oracleAssess(withDistinction(dossier, a, b), CLAIM).support.origins.min > min);
}

/** The flags of newsroom-two-source in its order, except the one about suggested ties. */
function flagsOf({ facts, support, circular }: OracleAssessment): string[] {
  const isSilent = facts.officialPosition === 'none_found' || facts.officialPosition === 'silent_after_search';
  return [
    ...(isSilent ? ['no_official_announcement'] : []),
    ...(facts.officialPosition === 'denies' ? ['official_denial'] : []),
    ...(support.chains >= 2 && support.singlePointsOfFailure.length > 0 ? ['one_point_of_failure'] : []),
    ...(circular.support || circular.denial ? ['circular'] : []),
  ];
}

/** What the policy that reads everything should have read, by the names an assessment gives its facts. */
function factsOf(oracle: OracleAssessment): Record<string, unknown> {
  const facts: Record<string, unknown> = { ...oracle.facts, ageDays: null };
  facts['circular'] = oracle.circular.support || oracle.circular.denial;
  for (const name of ['support', 'denial'] as const) {
    const side = oracle[name];
    for (const bound of ['min', 'max', 'ifSuggested'] as const) {
      facts[`${name}.origins.${bound}`] = side.origins[bound];
      facts[`${name}.origins.${bound}[reliability=A,B,C]`] = oracle.reliable[name][bound];
    }
    // First-hand access is a filter like any other: it must count what `firstHand` counts.
    for (const bound of ['min', 'max'] as const) {
      facts[`${name}.firstHand.${bound}`] = side.firstHand[bound];
      facts[`${name}.origins.${bound}[access=participant,eyewitness,document_holder]`] = side.firstHand[bound];
    }
    facts[`${name}.originRegions`] = side.regions;
    facts[`${name}.circular`] = oracle.circular[name];
    facts[`${name}.singlePointsOfFailure`] = side.chains < 2 ? 0 : side.singlePointsOfFailure.length;
  }
  return facts;
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}

describe('counting origins', () => {
  it('P1: the order of the input changes nothing but the order of the assessments', () => {
    holds(200, 21, dossiersAndPicks, ({ dossier, pick, other }) => {
      const mixed = shuffled(dossier, pick * 1000 + other);
      const result = assessDossier(mixed, NEWSROOM_TWO_SOURCE);
      expect(result.map((each) => each.claim)).toEqual(claimsOf(mixed));
      for (const claim of claimsOf(dossier)) {
        expect(result.find((each) => each.claim === claim)).toEqual(engine(dossier, claim));
      }
    });
  });

  // Stated for accounts that are new: nothing points at them, so the edges among the old family stay as they were. (An
  // account that replaces another, or that an old one is said to come through, changes what the old ones stand on.)
  it('P2 and P4: one more supporting account never lowers a figure, and raises it by one at most', () => {
    holds(400, 22, fc.tuple(randomDossiers, newAccounts), ([dossier, draw]) => {
      const before = engine(dossier).support;
      const after = engine(withNewAccount(dossier, CLAIM, 'new', draw)).support;
      expect(after.chains).toBe(before.chains + 1);
      for (const bound of ['min', 'max', 'ifSuggested'] as const) {
        expect([0, 1]).toContain(after.origins[bound] - before.origins[bound]);
      }
      for (const bound of ['min', 'max'] as const) {
        expect([0, 1]).toContain(after.firstHand[bound] - before.firstHand[bound]);
      }
    });
  });

  // What is retold must itself be counted: a retelling of a withdrawn or denying account is a new voice on this side.
  // Other upstreams, a channel or a distinction of its own do not help the reteller. First-hand figures may rise when
  // the reteller was there and the one retold was not: that is another sub-graph.
  it('P3: a retelling of a supporting account never changes a figure', () => {
    holds(350, 23, fc.tuple(dossiersAndPicks, newAccounts), ([{ dossier, pick }, draw]) => {
      const chains = chainsOf(readDossier(dossier), CLAIM, 'support');
      fc.pre(chains.length > 0);
      const retold = pickFrom(chains, pick);
      const before = engine(dossier).support;
      const added = withUpstream(withNewAccount(dossier, CLAIM, 'new', draw), 'new', { attribution: retold });
      const after = engine(added).support;
      expect(figures(after)).toEqual(figures(before));
      const wasThere = FIRST_HAND.has(draw.access);
      const retoldWasThere = FIRST_HAND.has(readDossier(dossier).attribution(retold).access);
      if (!wasThere || retoldWasThere) expect(after.firstHand).toEqual(before.firstHand);
    });
  });

  it('P5: the bounds are in order, first-hand figures within them', () => {
    holds(200, 24, randomDossiers, (dossier) => {
      for (const claim of claimsOf(dossier)) {
        const { support, denial } = engine(dossier, claim);
        for (const { chains, origins, firstHand, counted, excluded } of [support, denial]) {
          expect(origins.ifSuggested).toBeLessThanOrEqual(origins.min);
          expect(origins.min).toBeLessThanOrEqual(origins.max);
          expect(origins.max).toBeLessThanOrEqual(chains);
          expect(firstHand.min).toBeLessThanOrEqual(origins.min);
          expect(firstHand.max).toBeLessThanOrEqual(origins.max);
          expect(counted).toHaveLength(origins.min);
          expect(counted.length + excluded.length).toBe(chains);
          expect(Math.sign(origins.ifSuggested)).toBe(Math.sign(chains));
        }
      }
    });
  });

  it('P5: a confirmed tie only lowers, and a suggested one lowers nothing but ifSuggested', () => {
    holds(250, 25, fc.tuple(randomDossiers, randomTies), ([dossier, draw]) => {
      const tie = tieAt(dossier, draw);
      const confirmed = engine(withTie(dossier, { ...tie, state: 'confirmed' }));
      const suggested = engine(withTie(dossier, { ...tie, state: 'suggested' }));
      const before = engine(dossier);
      for (const side of ['support', 'denial'] as const) {
        expectAtMost(confirmed[side], before[side]);
        // A suggested tie foresees what its confirmation would bring, and is never below it.
        expect(confirmed[side].origins.min).toBeLessThanOrEqual(before[side].origins.min);
        expectAtMost(suggested[side], before[side]);
        expect({ ...suggested[side].origins, ifSuggested: 0 }).toEqual({ ...before[side].origins, ifSuggested: 0 });
        expect(suggested[side].counted).toEqual(before[side].counted);
        expect(suggested[side].excluded).toEqual(before[side].excluded);
      }
      expect(engine(withTie(dossier, { ...tie, state: 'rejected' }))).toEqual(before);
    });
  });

  it('P5: a distinction only raises, never by more than one, and leaves max alone', () => {
    holds(250, 26, dossiersAndPicks, ({ dossier, pick, other }) => {
      const pair = [accountAt(dossier, pick).key, accountAt(dossier, other).key] as const;
      const before = engine(dossier).support;
      const after = engine(withDistinction(dossier, pair[0], pair[1])).support;
      expectAtMost(before, after);
      expect(after.origins.max).toBe(before.origins.max);
    });
  });

  // To learn who told an account is not only knowledge of dependence: it also ends not knowing, and min may rise ("if
  // not Heo, origins rise from 1 to 2"). Only max is sure not to rise.
  it('P5: learning who told an account never raises max', () => {
    holds(200, 27, dossiersAndPicks, ({ dossier, pick, other }) => {
      const step = { attribution: accountAt(dossier, other).key };
      const after = engine(withUpstream(dossier, accountAt(dossier, pick).key, step)).support;
      expect(after.origins.max).toBeLessThanOrEqual(engine(dossier).support.origins.max);
    });
  });

  it('P5: an origin that becomes identified never lowers a figure and leaves max alone', () => {
    holds(200, 28, dossiersAndPicks, ({ dossier, pick }) => {
      const { key } = accountAt(dossier, pick);
      const before = engine(dossier).support;
      const after = engine(withAccountChanged(dossier, key, { originStatus: 'identified' })).support;
      expectAtMost(before, after);
      expect(after.origins.max).toBe(before.origins.max);
    });
  });

  it('withdrawing an account never raises a figure of any claim', () => {
    holds(200, 29, dossiersAndPicks, ({ dossier, pick }) => {
      const active = (dossier.attributions ?? []).filter((each) => (each.state ?? 'active') === 'active');
      fc.pre(active.length > 0);
      const changed = withdrawn(dossier, pickFrom(active, pick).key);
      for (const claim of claimsOf(dossier)) {
        const [before, after] = [engine(dossier, claim), engine(changed, claim)];
        expectAtMost(after.support, before.support);
        expectAtMost(after.denial, before.denial);
      }
    });
  });
});

/** Every figure of the one side is at most that of the other. */
function expectAtMost(lower: SideAssessment, upper: SideAssessment): void {
  expect(lower.origins.min).toBeLessThanOrEqual(upper.origins.min);
  expect(lower.origins.max).toBeLessThanOrEqual(upper.origins.max);
  expect(lower.origins.ifSuggested).toBeLessThanOrEqual(upper.origins.ifSuggested);
  expect(lower.firstHand.min).toBeLessThanOrEqual(upper.firstHand.min);
  expect(lower.firstHand.max).toBeLessThanOrEqual(upper.firstHand.max);
}

describe('what is not known', () => {
  // Exact only with no distinctions, and about unknown origins alone: unassessed pairs are another kind of not knowing,
  // so they are set aside. Known means identified, and so is every account of the claim upstream of it: an account that
  // is said to be identified but retells an unknown one inherits its edges. The ways it could turn out: each unknown
  // account had it from one of the known ones, or all had it from one stranger, or from somebody of its own.
  it('P6: min is the least that could be true however the unknown origins turn out', () => {
    holds(80, 31, randomDossiers, (random) => {
      const dossier = withoutDistinctions(random);
      const reading = readDossier(dossier);
      const graphs = drawGraphs(reading, CLAIM, 'support', 'independent');
      const unknown = graphs.family.filter((key) => reading.origin(key) !== 'identified');
      const restsOnUnknown = (key: string) => unknown.some((each) => each === key || reading.upstreamOf(key).has(each));
      const known = graphs.chains.filter((key) => !restsOnUnknown(key));
      fc.pre(graphs.chains.length > 0 && (known.length + 2) ** unknown.length <= 40);
      const outcomes = completions(dossier, unknown, known).map((each) => engine(each, CLAIM).support.origins.max);
      expect(engine(dossier, CLAIM, INDEPENDENT).support.origins.min).toBe(Math.min(...outcomes));
    });
  });

  it('P6: with distinctions min is still no more than what could be true', () => {
    holds(80, 32, randomDossiers, (dossier) => {
      const { support } = engine(dossier, CLAIM, INDEPENDENT);
      const blind = engine(withoutDistinctions(dossier), CLAIM, INDEPENDENT);
      expect(blind.support.origins.min).toBeLessThanOrEqual(support.origins.min);
      expect(engine(dossier).support.origins.min).toBeLessThanOrEqual(support.origins.min);
      expect(support.origins.min).toBeLessThanOrEqual(support.origins.max);
    });
  });

  // The new circle has two or three members who were not there, and may lean on anybody outside.
  it('P7: a circle in which nobody was there is one voice of unknown origin and adds nothing', () => {
    const circles = fc.array(newAccounts, { minLength: 2, maxLength: 3 });
    holds(200, 33, fc.tuple(randomDossiers, circles), ([dossier, draws]) => {
      const before = engine(dossier).support;
      const keys = draws.map((_, at) => `z${String(at)}`);
      let changed = dossier;
      draws.forEach((draw, at) => {
        const access = FIRST_HAND.has(draw.access) ? ('hearsay' as const) : draw.access;
        changed = withNewAccount(changed, CLAIM, pickFrom(keys, at), { ...draw, access });
      });
      keys.forEach((key, at) => {
        changed = withUpstream(changed, key, { attribution: pickFrom(keys, at + 1) });
      });
      const after = engine(changed);
      const oneSpeaks = engine(withSilenced(changed, keys.slice(1))).support;
      expect(figures(after.support)).toEqual(figures(oneSpeaks));
      expect(after.support.origins.max - before.origins.max).toBeLessThanOrEqual(1);
      expect(after.flags).toContain('circular');
      const [blind, blindBefore] = [changed, dossier].map((each) => engine(withoutDistinctions(each)).support.origins);
      expect(blind?.min).toBe(Math.max(1, blindBefore?.min ?? 0));
      expect(blind?.ifSuggested).toBe(Math.max(1, blindBefore?.ifSuggested ?? 0));
    });
  });
});

/** The dossier once for every way its unknown accounts could have come to the matter. */
function completions(dossier: Dossier, unknown: string[], known: string[]): Dossier[] {
  const stranger = { key: 'stranger', pseudonym: 'Stranger', kind: 'person' as const };
  let outcomes: Dossier[] = [{ ...dossier, sources: [...(dossier.sources ?? []), stranger] }];
  for (const key of unknown) {
    outcomes = outcomes.flatMap((outcome) => [
      outcome,
      withUpstream(outcome, key, { source: stranger.key }),
      ...known.map((teller) => withUpstream(outcome, key, { attribution: teller })),
    ]);
  }
  return outcomes;
}

describe('a search that runs out', () => {
  it('says so, and gives bounds that hold and a reason for every account it does not count', () => {
    const budgets = fc.integer({ min: 0, max: 12 });
    holds(120, 61, fc.tuple(randomDossiers, randomDossiers, budgets), ([first, second, nodes]) => {
      const dossier = joined(first, renamed(second, 'other-', CLAIM));
      const truth = engine(dossier, CLAIM, INDEPENDENT);
      const [hurried] = assessDossier(dossier, INDEPENDENT, { claims: [CLAIM], nodes });
      if (hurried === undefined) throw new Error('no assessment');
      for (const side of SIDES) {
        const [given, right] = [hurried[side], truth[side]];
        if (given.origins.exact) expect(given).toEqual(right);
        expect(given.origins.min).toBeLessThanOrEqual(right.origins.min);
        expect(given.origins.ifSuggested).toBeLessThanOrEqual(right.origins.ifSuggested);
        expect(given.origins.max).toBeGreaterThanOrEqual(right.origins.max);
        expect(given.firstHand.min).toBeLessThanOrEqual(right.firstHand.min);
        expect(given.firstHand.max).toBeGreaterThanOrEqual(right.firstHand.max);
        expect(given.counted).toHaveLength(given.origins.min);
        expect(given.counted.length + given.excluded.length).toBe(given.chains);
      }
    });
  });
});

describe('fragility and parts', () => {
  it('P8: a side has no more origins than people it takes to silence it', () => {
    holds(200, 41, randomDossiers, (dossier) => {
      const reading = readDossier(dossier);
      const { support } = engine(dossier);
      const atoms = chainsOf(reading, CLAIM, 'support').map(reading.atoms);
      expect(support.origins.max).toBeLessThanOrEqual(leastHitting(atoms));
      if (support.singlePointsOfFailure.length > 0)
        expect(figures(support)).toEqual({ min: 1, max: 1, ifSuggested: 1 });
    });
  });

  // For max it is enough that the parts share nobody. For min nothing may link them through not knowing either: every
  // account of the one must be told apart from every account of the other.
  it('P9: the figures of two parts that have nothing to do with each other add up', () => {
    holds(120, 42, fc.tuple(randomDossiers, randomDossiers), ([first, random]) => {
      const second = renamed(random, 'other-', CLAIM);
      const [a, b] = [engine(first).support.origins, engine(second).support.origins];
      let both = joined(first, second);
      expect(engine(both).support.origins.max).toBe(a.max + b.max);
      for (const one of first.attributions ?? []) {
        for (const other of second.attributions ?? []) both = withDistinction(both, one.key, other.key);
      }
      const { min, max, ifSuggested } = engine(both).support.origins;
      expect({ min, max, ifSuggested }).toEqual({
        min: a.min + b.min,
        max: a.max + b.max,
        ifSuggested: a.ifSuggested + b.ifSuggested,
      });
    });
  });
});

describe('the status', () => {
  // Adverse statuses aside: a first supporting account gives an answer to deny, so a denied claim may become contested,
  // and even a claim confirmed by an official word alone may: that is a change of kind, not of strength.
  it('never falls because a supporting account arrives', () => {
    holds(300, 51, fc.tuple(randomDossiers, newAccounts), ([dossier, draw]) => {
      const [before, after] = [engine(dossier), engine(withNewAccount(dossier, CLAIM, 'new', draw))];
      if (isAdverse(before) || isAdverse(after)) return;
      expect(after.strength).toBeGreaterThanOrEqual(before.strength);
    });
  });

  // The reteller claims to have been nowhere himself: an account of one's own, or an official statement, is more than
  // a retelling, and rightly counts as "somebody says so" on the ladder.
  it('never rises because a counted account is retold', () => {
    holds(300, 52, fc.tuple(dossiersAndPicks, newAccounts), ([{ dossier, pick }, draw]) => {
      const chains = chainsOf(readDossier(dossier), CLAIM, 'support');
      fc.pre(chains.length > 0);
      const retelling = withNewAccount(dossier, CLAIM, 'new', { ...draw, access: 'hearsay' });
      const retold = { attribution: pickFrom(chains, pick) };
      const [before, after] = [engine(dossier), engine(withUpstream(retelling, 'new', retold))];
      expect(after.status).toBe(before.status);
      expect(after.support.regions).toBeLessThanOrEqual(after.support.origins.min);
    });
  });
});

function isAdverse(assessment: Assessment): boolean {
  return ADVERSE.includes(assessment.status);
}
