import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { priorityOf, REVIEW_REASONS, type ReviewFacts, reviewReasons } from '../../src/domain/review-reasons.js';

const RUMOUR = { status: 'rumour', strength: 1, isAdverse: false };
const SINGLE = { status: 'single_source', strength: 2, isAdverse: false };
const CORROBORATED = { status: 'corroborated', strength: 4, isAdverse: false };
const CONTESTED = { status: 'contested', strength: 0, isAdverse: true };

/** A claim ruled single source, whose facts have not moved: it needs nobody. */
const AT_REST: ReviewFacts = {
  computed: SINGLE,
  ruling: { ...SINGLE, expiresOn: null },
  moved: 'no',
  wasRuled: true,
  expiredOn: null,
  isReworded: false,
  awaitsSecond: false,
  ifSuggestionsHold: SINGLE,
  afterBestQuestion: null,
  isRegraded: false,
  isLookedAt: false,
};
const names = (facts: Partial<ReviewFacts>) => reviewReasons({ ...AT_REST, ...facts }).map(({ reason }) => reason);

describe('why a claim needs an editor', () => {
  it('is nothing when a ruling fits the facts and nobody waits', () => {
    expect(reviewReasons(AT_REST)).toEqual([]);
  });

  it('is that it is new, until somebody rules on it or looks at it and leaves it', () => {
    expect(names({ ruling: null, wasRuled: false })).toEqual(['new']);
    expect(names({ ruling: null, wasRuled: false, isLookedAt: true })).toEqual([]);
  });

  it('is a denial that came after the ruling, weighed by how far the claim falls', () => {
    const [first] = reviewReasons({
      ...AT_REST,
      computed: CONTESTED,
      ruling: { ...CORROBORATED, expiresOn: null },
      moved: 'worse',
    });
    // Corroborated stands on the fifth step above an adverse status: 4 + 1.
    expect(first).toMatchObject({ reason: 'adverse_change', stake: 5, to: 'contested' });
  });

  it('is a denial nobody has ruled on, until somebody looks', () => {
    expect(names({ computed: CONTESTED, ruling: null, ifSuggestionsHold: CONTESTED })).toEqual(['adverse_change']);
    expect(names({ computed: CONTESTED, ruling: null, ifSuggestionsHold: CONTESTED, isLookedAt: true })).toEqual([]);
  });

  it('is a suggested tie that would make one voice of two', () => {
    const reasons = reviewReasons({ ...AT_REST, computed: CORROBORATED, ifSuggestionsHold: SINGLE });
    expect(reasons).toEqual([
      { reason: 'suggestion_would_lower', stake: 2, from: null, until: null, to: 'single_source' },
    ]);
  });

  it('is one question that would raise it; one that would not is none', () => {
    expect(
      reviewReasons({ ...AT_REST, computed: RUMOUR, ifSuggestionsHold: RUMOUR, afterBestQuestion: SINGLE }),
    ).toEqual([{ reason: 'one_question_away', stake: 1, from: null, until: null, to: 'single_source' }]);
    expect(names({ afterBestQuestion: SINGLE })).toEqual([]);
  });

  it('is no question while the claim is contested: what it needs is a ruling', () => {
    expect(
      names({ computed: CONTESTED, ruling: null, ifSuggestionsHold: CONTESTED, afterBestQuestion: SINGLE }),
    ).toEqual(['adverse_change']);
  });

  it('is a ruling whose last day is known: from the day after, and no longer that it should be confirmed', () => {
    const reasons = reviewReasons({ ...AT_REST, ruling: { ...SINGLE, expiresOn: '2024-12-31' }, moved: 'otherwise' });
    expect(reasons).toEqual([
      { reason: 'reconfirm', stake: 0, from: null, until: '2024-12-31', to: null },
      { reason: 'expired_ruling', stake: 0, from: '2025-01-01', until: null, to: null },
    ]);
    expect(names({ ruling: null, expiredOn: '2024-02-29' })).toEqual(['expired_ruling']);
  });

  it('is a ruling on a wording the claim no longer has', () => {
    expect(names({ ruling: null, isReworded: true })).toEqual(['reconfirm']);
    expect(names({ ruling: null, isReworded: true, isLookedAt: true })).toEqual([]);
  });

  it('is a source regraded since, and a colleague whose ruling waits', () => {
    expect(names({ isRegraded: true })).toEqual(['regraded_source']);
    // The facts are those that were looked at, since the letter is none of them here: but the look came before.
    expect(names({ isRegraded: true, isLookedAt: true })).toEqual(['regraded_source']);
    expect(names({ awaitsSecond: true, isLookedAt: true })).toEqual(['second_awaited']);
  });

  it('comes in order of priority, each once, whatever comes together', () => {
    const status = fc.constantFrom(RUMOUR, SINGLE, CORROBORATED, CONTESTED);
    const facts = fc.record({
      computed: status,
      ruling: fc.option(
        fc.tuple(status, fc.constantFrom(null, '2024-12-31')).map(([s, expiresOn]) => ({ ...s, expiresOn })),
      ),
      moved: fc.constantFrom('no' as const, 'worse' as const, 'otherwise' as const),
      wasRuled: fc.boolean(),
      isReworded: fc.boolean(),
      expiredOn: fc.constantFrom(null, '2024-11-30'),
      awaitsSecond: fc.boolean(),
      ifSuggestionsHold: status,
      afterBestQuestion: fc.option(status),
      isRegraded: fc.boolean(),
      isLookedAt: fc.boolean(),
    });
    fc.assert(
      fc.property(facts, (one) => {
        const reasons = reviewReasons(one);
        const order = reasons.map(({ reason }) => priorityOf(reason));
        expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
        expect(reasons.every(({ stake }) => stake >= 0 && stake <= 6)).toBe(true);
        // A look takes reasons away and never brings one.
        const looked = reviewReasons({ ...one, isLookedAt: true }).map(({ reason }) => reason);
        const before = reviewReasons({ ...one, isLookedAt: false }).map(({ reason }) => reason);
        expect(looked.filter((reason) => !before.includes(reason))).toEqual([]);
      }),
    );
    expect(REVIEW_REASONS[0]).toBe('adverse_change');
  });
});
