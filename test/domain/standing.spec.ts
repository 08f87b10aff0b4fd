import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AIRWARS_LIKE } from '../../src/domain/policy/airwars-like.js';
import { NEWSROOM_TWO_SOURCE } from '../../src/domain/policy/newsroom-two-source.js';
import { type Policy, policyIdentity } from '../../src/domain/policy/policy.js';
import {
  type ComputedFacts,
  orderOf,
  rulingInForce,
  type RulingFacts,
  rulingState,
  standingOf,
} from '../../src/domain/standing.js';

const policy = NEWSROOM_TWO_SOURCE;
const today = '2024-11-20';

function found(status: string, factsHash = 'before'): ComputedFacts {
  return { status, factsHash, hasPendingSuggestions: false };
}

/** Made on the first wording, on the facts `before`, when the rules found the same. */
function ruled(id: string, status: string, more: Partial<RulingFacts> = {}): RulingFacts {
  return {
    id,
    status,
    mode: 'accept',
    policy: policyIdentity(policy),
    factsHash: 'before',
    claimRevision: 1,
    computedStatus: status,
    review: 'none',
    isApproved: false,
    isRevoked: false,
    expiresOn: null,
    ...more,
  };
}

function standing(
  assessment: ComputedFacts | null,
  rulings: RulingFacts[],
  more: { policy?: Policy; revision?: number } = {},
) {
  return standingOf({ policy, revision: 1, assessment, rulings, today, ...more });
}

const quiet = { attention: [], held: false };

describe('what a claim counts as without a ruling', () => {
  it.each([
    ['unsupported', 'unsupported'],
    ['rumour', 'rumour'],
    ['single_source', 'single_source'],
    ['consistent_reports', 'single_source'],
    ['corroborated', 'single_source'],
    ['confirmed', 'single_source'],
  ])('%s counts as %s', (computed, status) => {
    expect(standing(found(computed), [])).toEqual({ status, basis: 'assessment', computed, ...quiet });
  });

  it.each(['contested', 'refuted', 'retracted'])('bad news needs no editor: %s stands at once', (computed) => {
    expect(standing(found(computed), [])).toEqual({ status: computed, basis: 'assessment', computed, ...quiet });
  });

  it('caps by strength where the policy caps lower', () => {
    expect(standing(found('fair'), [], { policy: AIRWARS_LIKE }).status).toBe('weak');
    expect(standing(found('none'), [], { policy: AIRWARS_LIKE }).status).toBe('none');
  });

  it('says nothing while the assessment is being re-checked, which holds nothing back: nothing was decided', () => {
    expect(standing(null, [])).toEqual({
      status: null,
      basis: 'being_rechecked',
      computed: null,
      attention: ['being_rechecked'],
      held: false,
    });
  });
});

describe('which ruling is in force', () => {
  it('is the newest, and the one before when that is revoked', () => {
    const first = ruled('u1', 'corroborated');
    expect(standing(found('rumour'), [first, ruled('u2', 'contested')]).status).toBe('contested');
    const revoked = ruled('u2', 'contested', { isRevoked: true });
    expect(standing(found('rumour'), [first, revoked]).ruling?.id).toBe('u1');
    expect(standing(found('rumour'), [revoked])).toEqual({
      status: 'rumour',
      basis: 'assessment',
      computed: 'rumour',
      ...quiet,
    });
  });

  it('holds through its last day, falls back after it, and says which day that was', () => {
    expect(standing(found('corroborated'), [ruled('u1', 'corroborated', { expiresOn: '2024-11-20' })]).basis).toBe(
      'ruling',
    );
    const ended = ruled('u2', 'corroborated', { expiresOn: '2024-11-19' });
    expect(standing(found('corroborated'), [ended])).toEqual({
      status: 'single_source',
      basis: 'assessment',
      computed: 'corroborated',
      lapsed: { ruling: ended, why: 'expired' },
      attention: ['expired'],
      held: false,
    });
    const older = ruled('u1', 'rumour');
    expect(standing(found('rumour'), [older, ended])).toMatchObject({
      status: 'rumour',
      ruling: older,
      attention: ['expired'],
    });
    expect(standing(found('rumour'), [ended, ruled('u3', 'rumour')]).attention).toEqual([]);
  });

  it('holds for the wording it was made on: a rewording ends it, and says so', () => {
    const onFirst = ruled('u1', 'corroborated');
    expect(standing(found('corroborated'), [onFirst], { revision: 2 })).toMatchObject({
      status: 'single_source',
      basis: 'assessment',
      lapsed: { why: 'reworded' },
      attention: ['reworded'],
      held: false,
    });
    const onSecond = ruled('u2', 'corroborated', { claimRevision: 2 });
    expect(standing(found('corroborated'), [onFirst, onSecond], { revision: 2 })).toMatchObject({
      status: 'corroborated',
      attention: [],
    });
  });

  it('is not yet one that waits for a second editor: until then the older one stands, and the wait is said', () => {
    const older = ruled('u1', 'single_source');
    const waiting = ruled('u2', 'confirmed', { review: 'second', computedStatus: 'single_source', mode: 'override' });
    expect(standing(found('single_source'), [older, waiting])).toMatchObject({
      status: 'single_source',
      ruling: older,
      attention: ['awaiting_second'],
      held: false,
    });
    const approved = { ...waiting, isApproved: true };
    expect(standing(found('single_source'), [older, approved])).toMatchObject({ status: 'confirmed', attention: [] });
    expect(standing(found('single_source'), [waiting, ruled('u3', 'rumour')]).attention).toEqual([]);
    expect(standing(found('single_source'), [{ ...waiting, isRevoked: true }]).attention).toEqual([]);
    expect(standing(found('single_source'), [waiting], { revision: 2 }).attention).toEqual([]);
  });

  it('is one a desk of one reviewed itself', () => {
    expect(standing(found('rumour'), [ruled('u1', 'confirmed', { review: 'self' })]).status).toBe('confirmed');
  });

  it('gives every ruling one state', () => {
    const waiting = { review: 'second' } as const;
    const rulings = [
      ruled('old-wait', 'confirmed', waiting),
      ruled('replaced', 'rumour'),
      ruled('in-force', 'corroborated', { ...waiting, isApproved: true }),
      ruled('revoked', 'rumour', { isRevoked: true, expiresOn: '2024-11-01', claimRevision: 0 }),
      ruled('expired', 'rumour', { expiresOn: '2024-11-01' }),
      ruled('reworded', 'rumour', { claimRevision: 0, expiresOn: '2024-11-01' }),
      ruled('waiting', 'confirmed', waiting),
    ];
    const states = rulings.map((one) => [one.id, rulingState({ rulings, revision: 1, today }, one)]);
    expect(Object.fromEntries(states)).toEqual({
      'old-wait': 'replaced',
      replaced: 'replaced',
      'in-force': 'in_force',
      revoked: 'revoked',
      expired: 'expired',
      reworded: 'reworded',
      waiting: 'awaiting_second',
    });
  });
});

describe('facts that moved since a ruling', () => {
  const corroborated = ruled('u1', 'corroborated');
  const withRule = (onAdverseChange: Policy['onAdverseChange'], more: Partial<Policy> = {}): Policy => ({
    ...policy,
    onAdverseChange,
    ...more,
  });
  /** The same ruling, as made under that policy. */
  const under = (one: Policy, ruling = corroborated) => ({ ...ruling, policy: policyIdentity(one) });

  it('are nothing to look at when they are the same', () => {
    expect(standing(found('corroborated'), [corroborated])).toEqual({
      status: 'corroborated',
      basis: 'ruling',
      computed: 'corroborated',
      ruling: corroborated,
      ...quiet,
    });
  });

  it.each([
    ['a third voice of the same kind', 'corroborated', ['reconfirm'], false],
    ['a picture that is verified', 'confirmed', ['better'], false],
    ['a witness who takes it back', 'single_source', ['worse'], true],
    ['a witness who denies it', 'contested', ['worse'], true],
  ])('%s: now %s', (_what, now, attention, held) => {
    expect(standing(found(now, 'after'), [corroborated])).toMatchObject({
      status: 'corroborated',
      basis: 'ruling',
      computed: now,
      attention,
      held,
    });
  });

  it('counts an end of the denial as better, never as worse', () => {
    const despite = ruled('u1', 'corroborated', { mode: 'override', computedStatus: 'contested' });
    expect(standing(found('rumour', 'after'), [despite])).toMatchObject({ attention: ['better'], held: false });
    expect(standing(found('refuted', 'after'), [despite])).toMatchObject({ attention: ['reconfirm'], held: false });
  });

  it('only flags what became worse where the policy warns', () => {
    const warns = withRule('warn');
    const seen = standing(found('rumour', 'after'), [under(warns)], { policy: warns });
    expect(seen).toMatchObject({ status: 'corroborated', basis: 'ruling', attention: ['worse'], held: false });
  });

  it('counts the lower of the two where the policy downgrades, adverse being lowest', () => {
    const lowers = withRule('downgrade');
    const now = (status: string, ruling = corroborated) =>
      standing(found(status, 'after'), [under(lowers, ruling)], { policy: lowers });
    expect(now('rumour')).toMatchObject({ status: 'rumour', basis: 'assessment', attention: ['worse'], held: false });
    expect(now('contested')).toMatchObject({ status: 'contested', basis: 'assessment' });
    // An editor ruled it down to rumour; it fell from corroborated to single source: the ruling is still the lower.
    const ruledDown = ruled('u1', 'rumour', { mode: 'override', computedStatus: 'corroborated' });
    expect(now('single_source', ruledDown)).toMatchObject({ status: 'rumour', basis: 'ruling', attention: ['worse'] });
  });

  it('knows of an imported acceptance what was computed, and of an imported override only that facts moved', () => {
    const accepted = ruled('u1', 'corroborated', { review: 'imported', computedStatus: null });
    expect(standing(found('rumour', 'after'), [accepted])).toMatchObject({ attention: ['worse'], held: true });
    const overridden = { ...accepted, mode: 'override' as const };
    expect(standing(found('rumour', 'after'), [overridden])).toMatchObject({ attention: ['reconfirm'], held: false });
    expect(standing(found('rumour'), [overridden]).attention).toEqual([]);
  });

  it('asks again for every ruling made under another version of the policy', () => {
    const earlier = { ...corroborated, policy: 'newsroom-two-source@0.9.0#00' };
    expect(standing(found('corroborated'), [earlier]).attention).toEqual(['reconfirm']);
    expect(standing(found('confirmed'), [earlier]).attention).toEqual(['reconfirm', 'better']);
    expect(standing(found('rumour'), [earlier])).toMatchObject({ attention: ['worse'], held: true });
    const foreign = ruled('u1', 'fair', { policy: policyIdentity(AIRWARS_LIKE) });
    expect(standing(found('rumour'), [foreign])).toMatchObject({
      status: 'fair',
      attention: ['reconfirm'],
      held: false,
    });
  });

  it('compares nothing while they are being worked out: the ruling is shown, and held', () => {
    expect(standing(null, [corroborated])).toMatchObject({
      status: 'corroborated',
      basis: 'ruling',
      computed: null,
      attention: ['being_rechecked'],
      held: true,
    });
  });

  it.each([
    ['ignore', [], false],
    ['warn', ['suggestions_pending'], false],
    ['block', ['suggestions_pending'], true],
  ] as const)('pending suggestions under %s', (pendingSuggestions, attention, held) => {
    const one = withRule('hold', { pendingSuggestions });
    const pending = { ...found('rumour'), hasPendingSuggestions: true };
    expect(standing(pending, [], { policy: one })).toMatchObject({ attention, held });
    expect(standing(found('rumour'), [], { policy: one })).toMatchObject(quiet);
  });
});

describe('always', () => {
  const statuses = policy.ladder.map(({ id }) => id);
  const aRuling = fc.record({
    status: fc.constantFrom(...statuses),
    mode: fc.constantFrom('accept' as const, 'override' as const),
    factsHash: fc.constantFrom('before', 'after'),
    claimRevision: fc.integer({ min: 1, max: 2 }),
    computedStatus: fc.option(fc.constantFrom(...statuses)),
    review: fc.constantFrom('none' as const, 'second' as const, 'self' as const, 'imported' as const),
    isApproved: fc.boolean(),
    isRevoked: fc.boolean(),
    expiresOn: fc.option(fc.constantFrom('2024-11-19', '2024-11-20', '2025-01-01')),
  });
  const aCase = fc.record({
    now: fc.option(fc.constantFrom(...statuses)),
    rulings: fc.array(aRuling, { maxLength: 5 }),
    onAdverseChange: fc.constantFrom('warn' as const, 'hold' as const, 'downgrade' as const),
  });

  it('what is in force is reviewed, on the present wording, within its days and not revoked', () => {
    fc.assert(
      fc.property(aCase, ({ rulings }) => {
        const made = rulings.map((one, i) => ruled(`u${i}`, one.status, one));
        const one = rulingInForce({ rulings: made, revision: 2, today });
        if (one === null) return;
        expect(one.review !== 'second' || one.isApproved).toBe(true);
        expect([one.claimRevision, one.isRevoked, one.expiresOn === null || one.expiresOn >= today]).toEqual([
          2,
          false,
          true,
        ]);
      }),
    );
  });

  it('exactly the state of the ruling in force is in_force', () => {
    fc.assert(
      fc.property(aCase, ({ rulings }) => {
        const made = rulings.map((one, i) => ruled(`u${i}`, one.status, one));
        const context = { rulings: made, revision: 2, today };
        const inForce = made.filter((one) => rulingState(context, one) === 'in_force');
        expect(inForce.map(({ id }) => id)).toEqual([rulingInForce(context)?.id].filter((id) => id !== undefined));
      }),
    );
  });

  it('a claim without a ruling in force never stands above the cap, and facts never raise one that has', () => {
    fc.assert(
      fc.property(aCase, ({ now, rulings, onAdverseChange }) => {
        const one: Policy = { ...policy, onAdverseChange };
        const made = rulings.map((r, i) => ruled(`u${i}`, r.status, { ...r, policy: policyIdentity(one) }));
        const seen = standingOf({
          policy: one,
          assessment: now === null ? null : found(now, 'after'),
          revision: 2,
          rulings: made,
          today,
        });
        const bound = orderOf(one, seen.ruling?.status ?? one.autoCap) ?? -1;
        if (seen.status !== null) expect(orderOf(one, seen.status) ?? 9).toBeLessThanOrEqual(bound);
        if (seen.held) expect(seen.ruling).toBeDefined();
      }),
    );
  });
});
