import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ADMIRALTY } from '../../src/domain/policy/admiralty.js';
import { AIRWARS_LIKE } from '../../src/domain/policy/airwars-like.js';
import { NEWSROOM_TWO_SOURCE } from '../../src/domain/policy/newsroom-two-source.js';
import { modeOf, reviewNeeds, reviewOf, whyNotSecond } from '../../src/domain/ruling-rules.js';
import { cappedStatus, orderOf } from '../../src/domain/standing.js';

const policy = NEWSROOM_TWO_SOURCE;

function needs(computed: string, status: string, isRulerInvolved = false) {
  return reviewNeeds({ policy, computed, status, isRulerInvolved });
}

describe('a ruling of an editor who logged nothing of it', () => {
  it.each([
    ['accepts two independent witnesses', 'corroborated', 'corroborated', []],
    ['raises one rung on a paper nobody can upload', 'corroborated', 'confirmed', []],
    ['raises a rumour by one rung', 'rumour', 'single_source', []],
    ['raises a rumour by two rungs', 'rumour', 'consistent_reports', ['raise']],
    ['makes a rumour certain', 'rumour', 'confirmed', ['raise']],
    ['lowers what a known fabulist told', 'corroborated', 'rumour', []],
    ['contests what nobody denies on record', 'confirmed', 'contested', []],
    ['lifts a claim out of a denial', 'contested', 'single_source', ['adverse']],
    ['lifts a retracted claim to nothing at all', 'retracted', 'unsupported', ['adverse']],
    ['calls a contested claim refuted', 'contested', 'refuted', []],
  ])('%s', (_what, computed, status, expected) => {
    expect(needs(computed, status)).toEqual(expected);
  });

  it('counts rungs by distinct strengths, not by rank', () => {
    const one = { policy: AIRWARS_LIKE, isRulerInvolved: false };
    const strengths = AIRWARS_LIKE.ladder.flatMap(({ adverse, strength }) => (adverse === true ? [] : [strength]));
    expect(new Set(strengths).size).toBe(strengths.length);
    // none < weak < fair < confirmed
    expect(reviewNeeds({ ...one, computed: 'none', status: 'weak' })).toEqual([]);
    expect(reviewNeeds({ ...one, computed: 'none', status: 'fair' })).toEqual(['raise']);
  });
});

describe('a ruling of somebody who logged the claim or an account that is counted', () => {
  it.each([
    ['accepts above the cap, which nobody but they has looked at', 'corroborated', 'corroborated', ['involved']],
    ['accepts below the cap, where it stands anyway', 'rumour', 'rumour', []],
    ['lowers above the cap', 'confirmed', 'corroborated', ['involved']],
    ['lowers to the cap', 'confirmed', 'single_source', []],
    ['raises one rung', 'rumour', 'single_source', ['involved']],
    ['raises far', 'rumour', 'confirmed', ['raise', 'involved']],
    ['lifts out of a denial', 'contested', 'corroborated', ['adverse', 'involved']],
    ['accepts bad news', 'contested', 'contested', []],
  ])('%s', (_what, computed, status, expected) => {
    expect(needs(computed, status, true)).toEqual(expected);
  });
});

describe('who may be the second editor', () => {
  const approval = { needs: ['raise' as const], isOwn: false, isApproverInvolved: false, isRulerInvolved: false };

  it('is never the first', () => {
    expect(whyNotSecond({ ...approval, isOwn: true })).toBe('own');
  });

  it('may have logged it, where the first did not', () => {
    expect(whyNotSecond({ ...approval, isApproverInvolved: true })).toBeNull();
  });

  it('may not have logged it, where the first did, or does by now', () => {
    expect(whyNotSecond({ ...approval, needs: ['involved'], isApproverInvolved: true })).toBe('involved');
    expect(whyNotSecond({ ...approval, isRulerInvolved: true, isApproverInvolved: true })).toBe('involved');
    expect(whyNotSecond({ ...approval, needs: ['involved'] })).toBeNull();
  });

  it('is nobody in a desk of one, and the record says so', () => {
    expect(reviewOf(['raise'], 'solo')).toBe('self');
    expect(reviewOf(['raise'], 'team')).toBe('second');
    expect(reviewOf([], 'solo')).toBe('none');
  });
});

describe.each([NEWSROOM_TWO_SOURCE, AIRWARS_LIKE, ADMIRALTY])('under $id', (one) => {
  const aStatus = fc.constantFrom(...one.ladder.map(({ id }) => id));

  it('an uninvolved editor accepts and lowers alone, and nobody goes up two rungs alone', () => {
    fc.assert(
      fc.property(aStatus, aStatus, (computed, status) => {
        const asked = reviewNeeds({ policy: one, computed, status, isRulerInvolved: false });
        const [from, to] = [orderOf(one, computed) ?? 0, orderOf(one, status) ?? 0];
        if (to <= from) expect(asked).toEqual([]);
        const between = new Set(
          one.ladder.flatMap(({ id }) => {
            const place = orderOf(one, id) ?? -1;
            return place > from && place <= to ? [place] : [];
          }),
        );
        expect(asked.length > 0).toBe(to > from && (from < 0 || between.size > 1));
      }),
    );
  });

  it('who logged it never stands above the cap on their word alone', () => {
    fc.assert(
      fc.property(aStatus, aStatus, (computed, status) => {
        const asked = reviewNeeds({ policy: one, computed, status, isRulerInvolved: true });
        const isUp = (orderOf(one, status) ?? 0) > (orderOf(one, cappedStatus(one, computed)) ?? 0);
        expect(asked.includes('involved')).toBe(isUp);
        expect(modeOf(computed, status)).toBe(computed === status ? 'accept' : 'override');
      }),
    );
  });
});
