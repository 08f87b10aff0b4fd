import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type AskedAccount, askedInPlaces, askedOutside, LEAST_TOLD } from '../../src/domain/asked.js';
import { provinceOf } from '../../src/domain/province.js';

const HYESAN = 'hyesan';
const SAMSU = 'samsu';
/** Two places of Ryanggang, one of North Pyongan. */
const PROVINCES: Readonly<Record<string, string>> = { [HYESAN]: 'KP-10', [SAMSU]: 'KP-10', yomju: 'KP-03' };
const province = (region: string): string | null => PROVINCES[region] ?? null;

let keys = 0;
function account(person: string, heardIn: string | null, more: Partial<AskedAccount> = {}): AskedAccount {
  keys += 1;
  return { key: `a${keys}`, person, heardIn, stance: 'no_knowledge', state: 'active', statedAt: null, ...more };
}

describe('asked, and not found', () => {
  it('four in Hyesan were asked between May and June and none had heard of it', () => {
    const told = askedInPlaces([
      account('p1', HYESAN, { key: 'k2', statedAt: '2024-06-02' }),
      account('p2', HYESAN, { key: 'k1', statedAt: '2024-05' }),
      account('p3', HYESAN, { key: 'k3' }),
      account('p4', HYESAN, { key: 'k4', statedAt: '2024-05-20' }),
    ]);
    expect(told).toEqual([
      {
        region: HYESAN,
        asked: 4,
        heard: 0,
        first: '2024-05-01',
        last: '2024-06-02',
        accounts: ['k1', 'k2', 'k3', 'k4'],
      },
    ]);
  });

  it('two of six had heard of it: one tells it on, one denies it', () => {
    const told = askedInPlaces([
      ...['p1', 'p2', 'p3', 'p4'].map((person) => account(person, HYESAN)),
      account('p5', HYESAN, { stance: 'relays' }),
      account('p6', HYESAN, { stance: 'denies' }),
    ]);
    expect(told).toMatchObject([{ asked: 6, heard: 2 }]);
  });

  it('one person under two pseudonyms, asked twice, was asked once; who heard of it later had heard of it', () => {
    expect(askedInPlaces([account('p1', HYESAN), account('p1', HYESAN)])).toMatchObject([{ asked: 1, heard: 0 }]);
    const later = [account('p1', HYESAN), account('p1', HYESAN, { stance: 'asserts' })];
    expect(askedInPlaces(later)).toMatchObject([{ asked: 1, heard: 1 }]);
  });

  it('a place where everybody had heard of it is not told of, nor an answer that was withdrawn', () => {
    expect(askedInPlaces([account('p1', HYESAN, { stance: 'asserts' })])).toEqual([]);
    expect(askedInPlaces([account('p1', HYESAN, { state: 'withdrawn' })])).toEqual([]);
    expect(askedInPlaces([account('p1', null), account('p2', HYESAN)])).toMatchObject([
      { region: HYESAN },
      { region: null },
    ]);
  });

  it('outside the desk two counties of a province are told as the province', () => {
    const accounts = [account('p1', HYESAN), account('p2', HYESAN), account('p3', SAMSU), account('p4', SAMSU)];
    expect(askedOutside(accounts, province)).toEqual([{ region: 'KP-10', asked: 4, heard: 0 }]);
  });

  it('outside the desk one man in Yomju is "some", and nobody is told where', () => {
    expect(askedOutside([account('p1', 'yomju')], province)).toEqual([{ region: null, asked: null, heard: 0 }]);
    const withOthers = [account('p1', 'yomju'), account('p2', HYESAN), account('p3', SAMSU), account('p4', SAMSU)];
    expect(askedOutside(withOthers, province)).toEqual([
      { region: 'KP-10', asked: 3, heard: 0 },
      { region: null, asked: null, heard: 0 },
    ]);
  });

  it('outside the desk neither who had heard nor who had not can be one person', () => {
    const six = (heard: number) =>
      Array.from({ length: 6 }, (_, i) => account(`p${i}`, HYESAN, i < heard ? { stance: 'asserts' } : {}));
    const heardOf = (heard: number) => askedOutside(six(heard), province).map((group) => group.heard);
    expect([0, 1, 2, 3, 4, 5].map(heardOf)).toEqual([[0], [null], [null], [3], [null], [null]]);
  });

  it('never tells a number from which fewer than three people could be worked out, whatever was asked', () => {
    const drawn = fc.record({
      person: fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8'),
      heardIn: fc.constantFrom(HYESAN, SAMSU, 'yomju', 'nowhere', null),
      stance: fc.constantFrom('no_knowledge' as const, 'asserts' as const, 'denies' as const),
    });
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 16 }), (draws) => {
        const accounts = draws.map(({ person, heardIn, stance }) => account(person, heardIn, { stance }));
        for (const { region, asked, heard } of askedOutside(accounts, province)) {
          if (region !== null) expect(asked ?? 0).toBeGreaterThanOrEqual(LEAST_TOLD);
          if (asked !== null) expect(asked).toBeGreaterThanOrEqual(LEAST_TOLD);
          if (heard === null || heard === 0) continue;
          expect(heard).toBeGreaterThanOrEqual(LEAST_TOLD);
          if (asked !== null && asked > heard) expect(asked - heard).toBeGreaterThanOrEqual(LEAST_TOLD);
        }
      }),
    );
  });

  it('finds the province of a county, the country where there is none, and ends on a circle', () => {
    const regions = new Map(
      [
        { key: 'KP', kind: 'country' as const },
        { key: 'KP-10', kind: 'province' as const, parent: 'KP' },
        { key: HYESAN, kind: 'city' as const, parent: 'KP-10' },
        { key: 'river', kind: 'area' as const, parent: 'KP' },
        { key: 'x', kind: 'area' as const, parent: 'y' },
        { key: 'y', kind: 'area' as const, parent: 'x' },
      ].map((region) => [region.key, region] as const),
    );
    expect([HYESAN, 'river', 'x', 'absent'].map((key) => provinceOf(regions, key))).toEqual([
      'KP-10',
      'KP',
      null,
      null,
    ]);
  });
});
