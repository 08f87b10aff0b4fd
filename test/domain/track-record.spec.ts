import { describe, expect, it } from '@jest/globals';
import { betaQuantile, regularisedBeta } from '../../src/domain/advice/beta.js';
import { gradeFor, trackRecordOf } from '../../src/domain/advice/track-record.js';
import type { Dossier, DossierAttribution, DossierClaim, DossierRuling } from '../../src/domain/dossier.js';
import { NEWSROOM_TWO_SOURCE } from '../../src/domain/policy/newsroom-two-source.js';
import { account, apart, claim, dossier, tie } from '../support/small-dossier.js';

const TODAY = '2025-01-15';
const recordOf = (parts: Partial<Dossier>, source = 'heo') =>
  trackRecordOf(dossier(parts), source, NEWSROOM_TWO_SOURCE, TODAY);

/** Claims on which heo said the same as everybody, and which those he accuses have since admitted. */
function admitted(count: number, more: Partial<DossierAttribution> = {}, about: Partial<DossierClaim> = {}) {
  const keys = Array.from({ length: count }, (_, i) => `c${i}`);
  return {
    claims: keys.map((key) => claim(key, { topics: ['soldiers'], officialPosition: { position: 'admits' }, ...about })),
    attributions: keys.map((key) => account(`a-${key}`, { claim: key, source: 'heo', ...more })),
  };
}

const ruling = (status: string, more: Partial<DossierRuling> = {}): DossierRuling => ({
  claim: 'c',
  status,
  reason: 'seen',
  mode: 'override',
  policy: `newsroom-two-source@1.0.0#${'a'.repeat(64)}`,
  factsHash: 'b'.repeat(64),
  by: 'editor',
  at: '2024-12-01',
  ...more,
});

describe('the beta distribution', () => {
  // Tables of the incomplete beta function, and closed forms: I_x(1, b) = 1 - (1 - x)^b, I_x(½, ½) = (2/π) asin √x.
  it.each([
    [0.5, 2, 3, 0.6875],
    [0.25, 2, 2, 0.15625],
    [0.9, 5, 1, 0.59049],
    [0.3, 1, 4, 0.7599],
    [0.5, 0.5, 0.5, 0.5],
    [0.75, 0.5, 0.5, 2 / 3],
  ])('up to %s with %s and %s has the tabulated mass', (x, a, b, mass) => {
    const value = regularisedBeta(x, a, b);
    expect(Math.abs(value - mass)).toBeLessThan(Math.max(1e-12, mass * 1e-4));
    expect(value + regularisedBeta(1 - x, b, a)).toBeCloseTo(1, 13);
  });

  it.each([
    [0.05, 1, 1, 0.05],
    [0.95, 0.5, 0.5, Math.sin((0.95 * Math.PI) / 2) ** 2],
    [0.1, 1, 9, 1 - 0.9 ** (1 / 9)],
    [0.5, 7.5, 7.5, 0.5],
    [0.1, 200, 1, 0.1 ** (1 / 200)],
  ])('has its %s quantile where the closed form has it (%s, %s)', (p, a, b, x) => {
    expect(betaQuantile(p, a, b)).toBeCloseTo(x, 5);
    expect(regularisedBeta(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 10);
  });
});

describe('a track record', () => {
  it('says nothing below five settled cases, and gives no letter', () => {
    expect(recordOf(admitted(4)).lines).toEqual([
      { topic: 'soldiers', access: 'eyewitness', held: 4, settled: 4, interval: null, suggestedGrade: 'F' },
    ]);
  });

  it('gives the interval and the letter of five that held', () => {
    const [line] = recordOf(admitted(5)).lines;
    expect(line).toMatchObject({ held: 5, settled: 5, suggestedGrade: 'B' });
    // Of Beta(5.5, 0.5); the letter goes by the bound at 10 %, which lies between .65 and .85.
    expect(line?.interval?.[0]).toBeCloseTo(betaQuantile(0.05, 5.5, 0.5), 12);
    expect(line?.interval?.[0]).toBeGreaterThan(0.6);
    expect(line?.interval?.[1]).toBeGreaterThan(0.999);
  });

  it('counts as failed what was denied and turned out so', () => {
    const [line] = recordOf(admitted(5, { stance: 'denies' })).lines;
    expect(line).toMatchObject({ held: 0, settled: 5, suggestedGrade: 'E' });
  });

  it('leaves out what was only passed on, doubted, withdrawn, or said both ways', () => {
    expect(recordOf(admitted(5, { stance: 'relays' })).lines).toEqual([]);
    expect(recordOf(admitted(5, { stance: 'doubts' })).lines).toEqual([]);
    expect(recordOf(admitted(5, { state: 'withdrawn' })).lines).toEqual([]);
    const { claims, attributions } = admitted(5);
    const turned = attributions.map((one) => ({ ...one, key: `${one.key}-later`, stance: 'denies' as const }));
    expect(recordOf({ claims, attributions: [...attributions, ...turned] }).lines).toEqual([]);
  });

  it('is kept by topic and by how the source knows, and as one person under all names', () => {
    const seen = admitted(2, {}, { topics: ['soldiers', 'housing'] });
    const heard = account('h', { claim: 'c0', source: 'alias', access: 'hearsay' });
    const parts = {
      claims: seen.claims,
      attributions: [...seen.attributions, heard],
      ties: [tie('same_person', 'heo', 'alias')],
    };
    const lines = recordOf(parts, 'alias').lines.map(({ topic, access, settled }) => [topic, access, settled]);
    expect(lines).toEqual([
      ['housing', 'eyewitness', 2],
      ['housing', 'hearsay', 1],
      ['soldiers', 'eyewitness', 2],
      ['soldiers', 'hearsay', 1],
    ]);
    expect(recordOf(admitted(1, {}, { topics: [] })).lines[0]?.topic).toBeNull();
  });

  /** Confirmed by a photograph and two witnesses: heo and one more, or heo and two more. */
  const photographed = (others: readonly string[], more: Partial<Dossier> = {}): Partial<Dossier> => {
    const attributions = ['heo', ...others].map((source) => account(source, { source }));
    const pairs = attributions.flatMap((a, i) => attributions.slice(i + 1).map((b) => apart(a.key, b.key)));
    return {
      attributions,
      distinctions: pairs,
      exhibits: [
        {
          key: 'x',
          claim: 'c',
          kind: 'imagery',
          bearing: 'supports',
          verifications: [{ step: 'geolocation', result: 'passed' }],
        },
      ],
      ...more,
    };
  };
  const settled = (parts: Partial<Dossier>) =>
    recordOf(parts).lines.map(({ held, settled: cases }) => `${held}/${cases}`);

  it('does not let a source confirm itself: the others alone must carry the claim', () => {
    expect(settled(photographed(['jo']))).toEqual([]);
    expect(settled(photographed(['jo', 'kim']))).toEqual(['1/1']);
  });

  it('takes away with the source whoever may depend on it, by a tie that is only suggested too', () => {
    expect(settled(photographed(['jo', 'kim'], { ties: [tie('in_contact', 'heo', 'kim', 'suggested')] }))).toEqual([]);
    expect(settled(photographed(['jo', 'kim'], { ties: [tie('in_contact', 'heo', 'kim', 'rejected')] }))).toEqual([
      '1/1',
    ]);
    const parts = photographed(['jo', 'kim']);
    const retold = parts.attributions?.map((one) =>
      one.key === 'kim' ? { ...one, upstream: [{ attribution: 'heo' }] } : one,
    );
    expect(settled({ ...parts, attributions: retold ?? [] })).toEqual([]);
  });

  it('believes a ruling against the source, and one in its favour only where the others carry it', () => {
    const alone = { attributions: [account('heo', { source: 'heo' })] };
    expect(settled({ ...alone, rulings: [ruling('confirmed')] })).toEqual([]);
    expect(settled({ ...alone, rulings: [ruling('refuted')] })).toEqual(['0/1']);
    const witnesses = { ...photographed(['jo', 'kim']), exhibits: [] };
    expect(settled(witnesses)).toEqual([]);
    expect(settled({ ...witnesses, rulings: [ruling('confirmed')] })).toEqual(['1/1']);
    expect(settled({ ...witnesses, rulings: [ruling('confirmed', { expires: '2025-01-14' })] })).toEqual([]);
    const revoked = { by: 'editor', at: '2025-01-01', reason: 'x' };
    expect(settled({ ...witnesses, rulings: [ruling('confirmed', { revoked })] })).toEqual([]);
  });

  it('believes an editor who disproved what the source said, not one who agrees with it', () => {
    const marked = (stance: 'asserts' | 'denies') => ({
      claims: [claim('c', { editorMark: 'disproved' })],
      attributions: [account('heo', { source: 'heo', stance })],
    });
    expect(settled(marked('asserts'))).toEqual(['0/1']);
    expect(settled(marked('denies'))).toEqual([]);
  });

  it('compares hedges with what became of them from thirty cases on', () => {
    const hedge = { word: 'probably', low: 0.6, high: 0.8 };
    expect(recordOf(admitted(29, { hedge })).hedges).toEqual({ cases: 29, brier: null });
    const { hedges } = recordOf(admitted(30, { hedge }));
    // Each said .7 and held: (.7 - 1)² = .09.
    expect(hedges.cases).toBe(30);
    expect(hedges.brier).toBeCloseTo(0.09, 12);
  });

  it('suggests letters at the bounds of the scale', () => {
    expect([0.86, 0.85, 0.66, 0.65, 0.46, 0.45, 0.26, 0.25].map(gradeFor).join('')).toBe('ABBCCDDE');
  });
});
