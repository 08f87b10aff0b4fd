import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { agreementOf, diagonalOf, type ItemJudgement, SCALE_STEPS } from '../../src/domain/grading/agreement.js';
import { differ, newestOfEach } from '../../src/domain/grading/judgements.js';

/** The letters two graders gave the same sources, in order: `judged('ABC', 'ABD')`. */
function judged(first: string, second: string): ItemJudgement[] {
  const of = (grader: string, steps: string) => Array.from(steps).map((step, i) => ({ grader, item: `i${i}`, step }));
  return [...of('ana', first), ...of('ben', second)];
}

function onlyPair(first: string, second: string, scale: 'reliability' | 'credibility' = 'reliability') {
  const [pair, ...others] = agreementOf(scale, judged(first, second)).pairs;
  if (pair === undefined || others.length > 0) throw new Error('not one pair');
  return pair;
}

describe('how far two graders agree', () => {
  it('six sources, five graded the same and one a step apart', () => {
    // Found: one squared distance of 1. Counts of A to E: ana 2 2 1 1 0, ben 2 1 2 1 0.
    // By chance, the sum of ana's count x ben's count x distance squared:
    //   A: 2 x (1 x 1 + 2 x 4 + 1 x 9) = 36; B: 2 x (2 x 1 + 2 x 1 + 1 x 4) = 16;
    //   C: 1 x (2 x 4 + 1 x 1 + 1 x 1) = 10; D: 1 x (2 x 9 + 1 x 4 + 2 x 1) = 24; together 86.
    // Kappa = 1 - 1 x 6 / 86 = 80/86.
    const apart = onlyPair('AABBCD', 'AABCCD');
    expect(apart).toMatchObject({ graders: ['ana', 'ben'], items: 6, exact: 5, withinOne: 6, tooFew: false });
    expect(apart.weightedKappa).toBeCloseTo(80 / 86, 12);
    expect(apart.steps).toEqual([
      { step: 'A', items: 2, exact: 2, withinOne: 2 },
      { step: 'B', items: 2, exact: 1, withinOne: 2 },
      { step: 'C', items: 2, exact: 1, withinOne: 2 },
      { step: 'D', items: 1, exact: 1, withinOne: 1 },
      { step: 'E', items: 0, exact: 0, withinOne: 0 },
    ]);
  });

  it('two who turn the scale round agree less than chance', () => {
    // Digits 2 2 3 4 5 5 against 5 5 4 3 2 2: found 9+9+1+1+9+9 = 38. Counts 2 1 1 2 on both sides:
    // 2: 2 x (1 + 4 + 2 x 9) = 46; 3: 2 x 1 + 1 + 2 x 4 = 11; 4: 11; 5: 46; together 114. 1 - 38 x 6 / 114 = -1.
    expect(onlyPair('223455', '554322', 'credibility').weightedKappa).toBeCloseTo(-1, 12);
  });

  it('four items are too few to say anything, five are enough', () => {
    expect(onlyPair('ABCD', 'ABCD')).toMatchObject({ items: 4, exact: 4, tooFew: true, weightedKappa: null });
    expect(onlyPair('ABCDE', 'ABCDE')).toMatchObject({ items: 5, tooFew: false, weightedKappa: 1 });
  });

  it('has no kappa where both gave everything the same letter', () => {
    expect(onlyPair('CCCCC', 'CCCCC')).toMatchObject({ exact: 5, tooFew: false, weightedKappa: null });
  });

  it('counts F apart: it is no low grade, and takes nothing from the figures', () => {
    const pair = onlyPair('ABCDEFFA', 'ABCDEFBF');
    expect(pair).toMatchObject({ items: 5, exact: 5, oneCouldNotJudge: 2, neitherCouldJudge: 1, weightedKappa: 1 });
    const [ana] = agreementOf('reliability', judged('ABCDEFFA', 'A')).graders;
    expect(ana?.cannotBeJudged).toBe(2);
    expect(ana?.distribution.map(({ items }) => items)).toEqual([2, 1, 1, 1, 1]);
  });

  it('says nothing of two who never judged the same thing', () => {
    const apart = [...judged('AB', ''), { grader: 'ben', item: 'elsewhere', step: 'A' }];
    expect(agreementOf('reliability', apart)).toMatchObject({
      pairs: [],
      graders: [{ grader: 'ana' }, { grader: 'ben' }],
    });
  });

  it('is the same whoever is named first, never above 1, and 1 only for the same steps', () => {
    const { steps, cannotBeJudged } = SCALE_STEPS.reliability;
    const step = fc.constantFrom(...steps, cannotBeJudged);
    fc.assert(
      fc.property(fc.array(fc.tuple(step, step), { minLength: 1, maxLength: 30 }), (pairs) => {
        const [a, b] = [pairs.map(([x]) => x).join(''), pairs.map(([, y]) => y).join('')];
        const [pair, turned] = [onlyPair(a, b), onlyPair(b, a)];
        expect(turned.items).toBe(pair.items);
        expect(turned.exact).toBe(pair.exact);
        expect(turned.weightedKappa ?? 0).toBeCloseTo(pair.weightedKappa ?? 0, 10);
        expect(pair.exact).toBeLessThanOrEqual(pair.withinOne);
        expect(pair.items + pair.oneCouldNotJudge + pair.neitherCouldJudge).toBe(pairs.length);
        if (pair.weightedKappa !== null) {
          expect(pair.weightedKappa).toBeLessThanOrEqual(1);
          expect(pair.weightedKappa === 1).toBe(pair.exact === pair.items);
        }
      }),
    );
  });
});

describe('the Admiralty diagonal', () => {
  it('counts B2, C3, D4 and E5 on it; A, F and 6 not at all', () => {
    const pairs = ['B2', 'C3', 'D4', 'E5', 'B4', 'C2', 'A2', 'F3', 'C6'].map((both) => ({
      grader: 'ana',
      letter: both.charAt(0),
      digit: both.charAt(1),
    }));
    expect(diagonalOf(pairs)).toEqual([{ grader: 'ana', items: 6, onDiagonal: 4, share: 4 / 6 }]);
  });

  it('gives no share below five', () => {
    const pairs = ['B2', 'B2', 'C3', 'C3'].map((both) => ({
      grader: 'ana',
      letter: both.charAt(0),
      digit: both.charAt(1),
    }));
    expect(diagonalOf(pairs)).toEqual([{ grader: 'ana', items: 4, onDiagonal: 4, share: null }]);
  });
});

describe('two who disagree', () => {
  const given = [
    { gradedById: 'ana', digit: 3 },
    { gradedById: 'ben', digit: 5 },
    { gradedById: 'ana', digit: 2 },
    { gradedById: null, digit: 4 },
  ];

  it('both stay, each with what they said last, and what was imported as one more', () => {
    expect(newestOfEach(given).map(({ digit }) => digit)).toEqual([4, 2, 5]);
  });

  it('differ; who cannot judge contradicts nobody', () => {
    expect(differ([2, 5], 6)).toBe(true);
    expect(differ([2, 6], 6)).toBe(false);
    expect(differ([2, 2], 6)).toBe(false);
    expect(differ([], 6)).toBe(false);
  });
});
