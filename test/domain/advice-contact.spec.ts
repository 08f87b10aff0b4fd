import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { adviseOn } from '../../src/domain/advice/advise.js';
import { dependenceProbability } from '../../src/domain/advice/detail-findings.js';
import { reasonOf } from '../../src/domain/advice/suggestion.js';
import { detailsOf, PlaceNames } from '../../src/domain/advice/told-details.js';
import type { Dossier, DossierTie } from '../../src/domain/dossier.js';
import { TIE_KINDS, TIE_STATES } from '../../src/domain/vocabulary.js';
import { advice, person, told } from '../support/advice-dossier.js';
import { account, apart, assessed, claim, dossier, tie } from '../support/small-dossier.js';
import { randomDossiers } from '../support/random-dossier.js';

const WORDS = Array.from({ length: 30 }, (_, i) => `word${i}`).join(' ');

/** Every second source has one go-between, and every third account is in the same words. */
function withCommonTraits(whole: Dossier): Dossier {
  const sources = (whole.sources ?? []).map((source, i) =>
    i % 2 === 0 ? source : { ...source, features: { ...source.features, broker: 'B-1' } },
  );
  const attributions = (whole.attributions ?? []).map((one, i) =>
    i % 3 === 0 ? { ...one, wording: { text: WORDS } } : one,
  );
  return { ...whole, sources, attributions };
}

/** Two people with these features who speak on one claim. */
const two = (first: object, second: object) => ({
  sources: [person('s-a', { features: first }), person('s-b', { features: second })],
  attributions: [account('a'), account('b')],
});

describe('contact', () => {
  it.each([
    ['household', 'HH-2', 'same_household'],
    ['broker', 'B-1', 'in_contact'],
    ['handler', 'H-3', 'in_contact'],
    ['unit', 'Border brigade', 'same_unit'],
    ['owner', 'the province', 'same_owner'],
  ])('is suggested of two with one %s', (feature, value, kind) => {
    const parts = two({ [feature]: value }, { [feature]: value });
    expect(advice(parts)).toEqual([`${kind}: s-a s-b (shared_feature)`]);
    const [suggestion] = adviseOn(dossier(parts));
    expect(JSON.stringify(suggestion)).not.toContain(value);
    expect(reasonOf(suggestion?.evidence ?? [])).toBe(`They have the same ${feature}.`);
    expect(advice(two({ [feature]: value }, { [feature]: 'X-9' }))).toEqual([]);
  });

  it('is not suggested of two of whom somebody has recorded that they are independent', () => {
    const parts = two({ broker: 'B-1' }, { broker: 'B-1' });
    expect(advice({ ...parts, distinctions: [apart('a', 'b')] })).toEqual([]);
  });

  it('is not suggested of two who speak on different claims', () => {
    const parts = two({ broker: 'B-1' }, { broker: 'B-1' });
    const attributions = [account('a'), account('b', { claim: 'd' })];
    expect(advice({ ...parts, claims: [claim(), claim('d')], attributions })).toEqual([]);
  });

  it('is suggested of two who left within a month, if both days are known well enough and the place is not another', () => {
    expect(advice(two({ exitDate: '2023-11' }, { exitDate: '2023-12-01' }))).toEqual([
      'in_contact: s-a s-b (exit_window)',
    ]);
    expect(advice(two({ exitDate: '2023-11' }, { exitDate: '2023-12-03' }))).toEqual([]);
    expect(advice(two({ exitDate: '2023' }, { exitDate: '2023-11' }))).toEqual([]);
    expect(advice(two({ exitDate: '2023-11', place: 'P' }, { exitDate: '2023-11', place: 'Q' }))).toEqual([]);
  });

  it('is suggested of two who were reached through one channel on other claims', () => {
    const attributions = [
      account('a'),
      account('b'),
      account('a2', { source: 's-a', claim: 'd', channel: 'ngo' }),
      account('b2', { source: 's-b', claim: 'e', channel: 'ngo' }),
    ];
    expect(advice({ claims: [claim(), claim('d'), claim('e')], attributions })).toEqual([
      'same_channel: s-a s-b (shared_channel)',
    ]);
  });

  it('puts everything that speaks for one tie into one suggestion', () => {
    const features = { broker: 'B-1', handler: 'H-3', exitDate: '2023-11' };
    expect(advice(two(features, features))).toEqual([
      'in_contact: s-a s-b (exit_window, shared_feature, shared_feature)',
    ]);
  });
});

describe('shared details', () => {
  it('weigh as the formula says', () => {
    // a = .2, c = .8, e = .2, n = 10: Pt = .64, Pt' = .768, Pf = .004, Pf' = .1608.
    expect(dependenceProbability(0, 0, 0)).toBeCloseTo(0.2, 12);
    expect(dependenceProbability(5, 0, 0)).toBeCloseTo(1 / (1 + 4 * (0.64 / 0.768) ** 5), 12);
    expect(dependenceProbability(4, 1, 0)).toBeCloseTo(1 / (1 + 4 * (0.64 / 0.768) ** 4 * (0.004 / 0.1608)), 12);
    expect(dependenceProbability(4, 1, 2)).toBeCloseTo(
      1 / (1 + (4 * (0.64 / 0.768) ** 4 * (0.004 / 0.1608)) / 0.04),
      12,
    );
    expect(dependenceProbability(0, 0, 5000)).toBe(0);
  });

  const figures = (soldiers: number, tents: number) =>
    `In 2019 there were 1,200 bags, ${tents} tents, 12 lorries and ${soldiers} soldiers by 08:30.`;
  const story = (third: string, second = figures(43, 7)) => ({
    attributions: [
      told('a', figures(43, 7), { form: 'paraphrase' }),
      told('b', second, { form: 'paraphrase' }),
      told('x', third, { form: 'paraphrase' }),
    ],
  });

  it('betray two who tell what a third tells otherwise', () => {
    expect(advice(story(figures(30, 9)))).toEqual(['in_contact: s-a s-b (shared_details)']);
    const [suggestion] = adviseOn(dossier(story(figures(30, 9))));
    expect(suggestion?.evidence[0]).toMatchObject({
      differing: 0,
      details: expect.arrayContaining([
        { claim: 'c', kind: 'quantity', value: '43 soldiers', isRare: true },
        { claim: 'c', kind: 'quantity', value: '1200 bags', isRare: false },
        { claim: 'c', kind: 'time', value: '08:30', isRare: false },
        { claim: 'c', kind: 'time', value: '2019', isRare: false },
      ]),
    });
  });

  it('show nothing where all tell the same, where nobody tells it otherwise, and below five', () => {
    expect(advice(story(figures(43, 7)))).toEqual([]);
    expect(advice(story('There were soldiers.'))).toEqual([]);
    // A third who tells the same makes it common, whatever a fourth says.
    const third = told('y', figures(43, 7), { form: 'paraphrase' });
    const { attributions } = story(figures(30, 9));
    expect(advice({ attributions: [...attributions, third] })).toEqual([]);
    expect(advice(story('30 soldiers', '43 soldiers, 7 tents and 12 lorries in 2019'))).toEqual([]);
  });

  it('do not differ where one names the province and the other the county in it', () => {
    const regions = [
      { key: 'KP-03', kind: 'province' as const, names: [{ text: 'North Pyongan' }] },
      { key: 'yomju', parent: 'KP-03', kind: 'county' as const, names: [{ text: 'Yomju' }] },
      { key: 'KP-10', kind: 'province' as const, names: [{ text: 'Ryanggang' }] },
    ];
    const inYomju = `${figures(43, 7)} It was in Yomju.`;
    const third = (place: string) => {
      const { attributions } = story(`${figures(43, 7)} It was in ${place}.`, inYomju);
      return advice({ regions, attributions: [told('a', inYomju, { form: 'paraphrase' }), ...attributions.slice(1)] });
    };
    expect(third('North Pyongan')).toEqual([]);
    expect(third('Ryanggang')).toEqual(['in_contact: s-a s-b (shared_details)']);
  });

  it('are figures with what is counted, years, times and places in any of their names', () => {
    const places = new PlaceNames([
      { key: 'KP-03', kind: 'province', names: [{ text: 'North Pyongan' }, { text: '평안북도' }] },
      { key: 'x', kind: 'area', names: [{ text: 'Sinuiju' }] },
      { key: 'y', kind: 'area', names: [{ text: 'Sinuiju' }] },
    ]);
    const values = (text: string) => detailsOf(text, places).map(({ value }) => value);
    expect(values('40 soldiers came to North Pyongan at 8:05, from Sinuiju')).toEqual([
      '08:05',
      '40 soldiers',
      'KP-03',
    ]);
    expect(values('평안북도에서 군인 40명이 왔다')).toEqual(['40 명이', 'KP-03']);
  });
});

describe('advice', () => {
  const features = { household: 'HH-2' };

  it.each(TIE_STATES)('never comes back to a pair on which a tie is %s', (state) => {
    const parts = two(features, features);
    expect(advice({ ...parts, ties: [tie('same_household', 's-b', 's-a', state)] })).toEqual([]);
    if (state === 'confirmed') return;
    // Another kind of tie is another question.
    expect(advice({ ...parts, ties: [tie('same_unit', 's-b', 's-a', state)] })).toHaveLength(1);
  });

  it('remembers a rejection for the person behind two names, and for the account that took the place of another', () => {
    const parts = two(features, features);
    const alias = person('s-z', { features });
    const ties: DossierTie[] = [tie('same_person', 's-z', 's-a'), tie('same_household', 's-z', 's-b', 'rejected')];
    expect(advice({ ...parts, sources: [...parts.sources, alias], ties })).toEqual([]);

    const text =
      'They walked to the county office in Yomju and asked for the housing they had been promised in spring.';
    const former = told('a0', text, { source: 's-a', state: 'superseded', supersededBy: 'a' });
    const attributions = [former, told('a', text), told('b', text)];
    expect(advice({ attributions })).toHaveLength(1);
    expect(advice({ attributions, ties: [tie('text_reuse', '@a0', '@b', 'rejected')] })).toEqual([]);
    expect(advice({ attributions, ties: [tie('text_reuse', 's-b', 's-a', 'rejected')] })).toEqual([]);
  });

  it('never moves the certain number, never names a pair twice, and does not depend on the order of the dossier', () => {
    let named = 0;
    fc.assert(
      fc.property(randomDossiers, fc.integer(), (drawn, turn) => {
        const whole = withCommonTraits(drawn);
        const suggested = adviseOn(whole);
        named += suggested.length;
        const turned = <T>(list: readonly T[] = []) => (turn % 2 === 0 ? list.toReversed() : [...list]);
        expect(
          adviseOn({
            ...whole,
            attributions: turned(whole.attributions),
            sources: turned(whole.sources),
            ties: turned(whole.ties),
          }),
        ).toEqual(suggested);
        const asTies = suggested.map(({ kind, between: [a, b] }): DossierTie => ({
          kind,
          between: [a, b],
          state: 'suggested',
        }));
        const advised = { ...whole, ties: [...(whole.ties ?? []), ...asTies] };
        expect(adviseOn(advised)).toEqual([]);
        for (const { kind } of suggested) expect(TIE_KINDS).toContain(kind);
        for (const { key } of whole.claims ?? []) {
          const [before, after] = [whole, advised].map(
            (parts) => assessed(parts, undefined, { claims: [key] }).support.origins,
          );
          expect(after?.min).toBe(before?.min);
          expect(after?.max).toBe(before?.max);
          expect(after?.ifSuggested).toBeLessThanOrEqual(before?.ifSuggested ?? 0);
        }
      }),
    );
    expect(named).toBeGreaterThan(50);
  });
});
