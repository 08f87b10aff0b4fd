/**
 * What holds of every stock policy on any dossier, each stated exactly as far as it holds; where the plain sentence is
 * not true, the smallest counter-example stands beside it. All are about the claim the account is on: support of another
 * claim may rightly lower this one, by contradicting it.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assessDossier } from '../../src/domain/assess.js';
import type { Assessment } from '../../src/domain/assessment.js';
import type { Dossier } from '../../src/domain/dossier.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import { STOCK_POLICIES } from '../../src/domain/policy/stock-policies.js';
import { ADMIRALTY } from '../../src/domain/policy/admiralty.js';
import { AIRWARS_LIKE } from '../../src/domain/policy/airwars-like.js';
import { NEWSROOM_TWO_SOURCE } from '../../src/domain/policy/newsroom-two-source.js';
import { FIRST_HAND_ACCESSES } from '../../src/domain/vocabulary.js';
import { shuffled, withdrawn, withTie, withUpstream } from '../support/dossier-changes.js';
import { denying, knownSource, official, RIVAL, verdictOf } from '../support/field-notes.js';
import {
  dossiersAndPicks,
  newAccounts,
  pickFrom,
  randomTies,
  tieAt,
  withNewAccount,
} from '../support/random-change.js';
import { randomDossiers } from '../support/random-dossier.js';
import { account } from '../support/small-dossier.js';

const TIMES = Number(process.env['PROPERTY_RUNS'] ?? '1');
const CLAIM = 'c0';
const KNOWS_ITSELF: readonly string[] = [...FIRST_HAND_ACCESSES, 'official_statement'];

function holds<T>(runs: number, seed: number, input: fc.Arbitrary<T>, check: (value: T) => void): void {
  fc.assert(fc.property(input, check), { numRuns: Math.ceil(runs * TIMES), seed, endOnFailure: true });
}

function judged(dossier: Dossier, policy: Policy, claim = CLAIM): Assessment {
  const [found] = assessDossier(dossier, policy, { claims: [claim] });
  if (found === undefined) throw new Error(`no assessment of ${claim}`);
  return found;
}

function isAdverse(policy: Policy, { status }: Assessment): boolean {
  return policy.ladder.find(({ id }) => id === status)?.adverse === true;
}

/** Neither weaker than before, nor adverse where it was not. */
function expectNoWorse(policy: Policy, before: Assessment, after: Assessment): void {
  expect(after.strength).toBeGreaterThanOrEqual(before.strength);
  if (!isAdverse(policy, before)) expect(isAdverse(policy, after)).toBe(false);
}

function claimsOf({ claims = [] }: Dossier): string[] {
  return claims.map(({ key }) => key);
}

const EACH = STOCK_POLICIES.map((policy) => [policy.id, policy] as const);

describe.each(EACH)('%s: properties', (_id, policy) => {
  // Beside others: the first account to support a claim may be what makes a denial a contest; see below.
  it('one more supporting account beside others never makes a status weaker or adverse', () => {
    holds(500, 71, fc.tuple(randomDossiers, newAccounts), ([dossier, draw]) => {
      const before = judged(dossier, policy);
      fc.pre(before.support.chains > 0);
      expectNoWorse(policy, before, judged(withNewAccount(dossier, CLAIM, 'new', draw), policy));
    });
  });

  // By somebody who does not also know it at first hand or by office: one who was there and retells as well is a
  // retelling and a witness, and as a witness may raise a rumour to a single source; see below.
  it('a retelling of a supporting account never makes a status stronger', () => {
    holds(500, 72, fc.tuple(dossiersAndPicks, newAccounts), ([{ dossier, pick }, draw]) => {
      const before = judged(dossier, policy);
      const chains = [...before.support.counted, ...before.support.excluded.map((each) => each.attribution)];
      fc.pre(chains.length > 0);
      const access = KNOWS_ITSELF.includes(draw.access) ? ('hearsay' as const) : draw.access;
      const added = withNewAccount(dossier, CLAIM, 'new', { ...draw, access });
      const after = judged(withUpstream(added, 'new', { attribution: pickFrom(chains, pick) }), policy);
      expect({ status: after.status, min: after.support.origins.min }).toEqual({
        status: before.status,
        min: before.support.origins.min,
      });
    });
  });

  it('withdrawing an account never raises the certain or the possible number, on any claim', () => {
    holds(300, 73, dossiersAndPicks, ({ dossier, pick }) => {
      const active = (dossier.attributions ?? []).filter((each) => (each.state ?? 'active') === 'active');
      fc.pre(active.length > 0);
      const changed = withdrawn(dossier, pickFrom(active, pick).key);
      for (const claim of claimsOf(dossier)) {
        const [before, after] = [judged(dossier, policy, claim), judged(changed, policy, claim)];
        for (const side of ['support', 'denial'] as const) {
          expect(after[side].origins.min).toBeLessThanOrEqual(before[side].origins.min);
          expect(after[side].origins.max).toBeLessThanOrEqual(before[side].origins.max);
        }
      }
    });
  });

  it('a suggested tie moves no status and no certain number, only what it would be and a flag', () => {
    holds(300, 74, fc.tuple(randomDossiers, randomTies), ([dossier, draw]) => {
      const changed = withTie(dossier, { ...tieAt(dossier, draw), state: 'suggested' });
      for (const claim of claimsOf(dossier)) {
        const [before, after] = [judged(dossier, policy, claim), judged(changed, policy, claim)];
        expect([after.status, after.support.origins.min]).toEqual([before.status, before.support.origins.min]);
        const others = (flags: readonly string[]) => flags.filter((flag) => flag !== 'suggestions_pending');
        expect(others(after.flags)).toEqual(others(before.flags));
      }
    });
  });

  it('the order in which things were recorded changes no assessment', () => {
    holds(150, 75, dossiersAndPicks, ({ dossier, pick, other }) => {
      const mixed = shuffled(dossier, pick * 1000 + other);
      for (const claim of claimsOf(dossier)) {
        expect(judged(mixed, policy, claim)).toEqual(judged(dossier, policy, claim));
      }
    });
  });
});

describe('airwars-like: what holds without a condition', () => {
  it('even the first supporting account never makes a status weaker or adverse', () => {
    holds(300, 76, fc.tuple(randomDossiers, newAccounts), ([dossier, draw]) => {
      const after = judged(withNewAccount(dossier, CLAIM, 'new', draw), AIRWARS_LIKE);
      expectNoWorse(AIRWARS_LIKE, judged(dossier, AIRWARS_LIKE), after);
    });
  });

  it('a retelling never makes a status stronger, even by somebody who was there', () => {
    holds(300, 77, fc.tuple(dossiersAndPicks, newAccounts), ([{ dossier, pick }, draw]) => {
      const before = judged(dossier, AIRWARS_LIKE);
      fc.pre(before.support.counted.length > 0);
      const added = withNewAccount(dossier, CLAIM, 'new', draw);
      const retold = { attribution: pickFrom(before.support.counted, pick) };
      expect(judged(withUpstream(added, 'new', retold), AIRWARS_LIKE).status).toBe(before.status);
    });
  });
});

describe('where the plain sentence is not true', () => {
  const guard = account('guard');
  const cook = denying('cook');

  it('newsroom: the first to say what a witness denies makes it contested, and it was only unsupported', () => {
    expect(verdictOf({ attributions: [cook] }, NEWSROOM_TWO_SOURCE)).toBe('unsupported 0-0 denied 1-1');
    expect(verdictOf({ attributions: [cook, guard] }, NEWSROOM_TWO_SOURCE)).toBe('contested 1-1 denied 1-1');
  });

  it('newsroom: the first to say what an announced decree says contests it, if a witness denies it', () => {
    const claims = [official('affirms', { kind: 'policy' })];
    expect(verdictOf({ claims, attributions: [cook] }, NEWSROOM_TWO_SOURCE)).toBe('confirmed 0-0 denied 1-1');
    expect(verdictOf({ claims, attributions: [cook, guard] }, NEWSROOM_TWO_SOURCE)).toBe('contested 1-1 denied 1-1');
  });

  it('admiralty: the first to say what one denies makes 6 a 4, which is as weak but adverse', () => {
    expect(verdictOf({ attributions: [cook] }, ADMIRALTY)).toBe('6 0-0 denied 1-1');
    expect(verdictOf({ attributions: [cook, guard] }, ADMIRALTY)).toBe('4 1-1 denied 1-1');
  });

  it.each([
    ['newsroom-two-source', NEWSROOM_TWO_SOURCE, 'single_source 1-1', 'contested 1-1'],
    ['airwars-like', AIRWARS_LIKE, 'weak 1-1', 'contested 1-1'],
    ['admiralty', ADMIRALTY, '2 1-1', '3 1-1'],
  ])('%s: support of a claim lowers the other claim that it contradicts', (_id, policy, alone, against) => {
    const sources = [knownSource('guard', 'B')];
    const rival = account('other', { claim: 'rival', access: 'hearsay' });
    expect(verdictOf({ ...RIVAL, sources, attributions: [guard] }, policy)).toBe(alone);
    expect(verdictOf({ ...RIVAL, sources, attributions: [guard, rival] }, policy)).toBe(against);
  });

  const retellingWitness = account('nurse', { upstream: [{ attribution: 'talk' }], originStatus: 'identified' });
  const talk = account('talk', { access: 'common_talk' });

  it('newsroom: one who passes on talk and was there herself raises a rumour to a single source', () => {
    expect(verdictOf({ attributions: [talk] }, NEWSROOM_TWO_SOURCE)).toBe('rumour 1-1');
    expect(verdictOf({ attributions: [talk, retellingWitness] }, NEWSROOM_TWO_SOURCE)).toBe('single_source 1-1');
  });

  it('admiralty: the same, when all on her chain are of grade B', () => {
    const sources = [knownSource('talk', 'B'), knownSource('nurse', 'B')];
    expect(verdictOf({ sources, attributions: [talk] }, ADMIRALTY)).toBe('3 1-1');
    expect(verdictOf({ sources, attributions: [talk, retellingWitness] }, ADMIRALTY)).toBe('2 1-1');
  });

  // Withdrawing lowers figures of both sides, so it may well raise a status: when what fell was the denial.
  it('admiralty: a supporter who withdraws takes a denial with him that came through him, and the digit rises', () => {
    const clerk = account('clerk', { channel: 's-a' });
    const others = [
      account('a'),
      account('b'),
      denying('cook'),
      denying('driver', { access: 'hearsay', upstream: [{ attribution: 'clerk' }] }),
    ];
    const sources = ['a', 'b', 'clerk', 'cook', 'driver'].map((key) => knownSource(key));
    const before = { sources, attributions: [...others, clerk] };
    const after = { sources, attributions: [...others, { ...clerk, state: 'withdrawn' as const }] };
    expect(verdictOf(before, ADMIRALTY)).toBe('4 2-2 denied 2-2');
    expect(verdictOf(after, ADMIRALTY)).toBe('2 2-2 denied 1-2');
  });
});
