import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readDrawnTime } from '../../src/domain/drawn-time.js';

/** What of each time is certain, and how far it can reach. */
const DRAWN: readonly (readonly [string, string | null, string | null, string | null, boolean])[] = [
  ['2024-11-11', '2024-11-11..2024-11-11', '2024-11-11', '2024-11-11', false],
  // Some day of November: all of it may be, none of it is certain.
  ['2024-11', null, '2024-11-01', '2024-11-30', false],
  ['2024-11-1X', null, '2024-11-10', '2024-11-19', false],
  ['2024-11-11~', null, '2024-11-11', '2024-11-11', true],
  // It began some day of 2023 and ended some day of 2024: over the turn of the year it certainly was.
  ['2023/2024', '2023-12-31..2024-01-01', '2023-01-01', '2024-12-31', false],
  ['2024-11-11/2024-12', '2024-11-11..2024-12-01', '2024-11-11', '2024-12-31', false],
  // It may have begun and ended in the same month: no day is certain.
  ['2024-11/2024-11', null, '2024-11-01', '2024-11-30', false],
  ['2024-11-11/..', '2024-11-11..2024-11-11', '2024-11-11', null, false],
  ['2024-11/..', null, '2024-11-01', null, false],
  ['../2024-05-03', '2024-05-03..2024-05-03', null, '2024-05-03', false],
  ['2020?/..', null, '2020-01-01', null, true],
  ['[2023,2024-05-01]', null, '2023-01-01', '2024-05-01', false],
];

describe('a time as it is drawn', () => {
  it.each(DRAWN)('%s', (text, certain, earliest, latest, isRough) => {
    const drawn = readDrawnTime(text);
    const shown = drawn?.certain ? `${drawn.certain.first}..${drawn.certain.last}` : null;
    expect([shown, drawn?.earliest, drawn?.latest, drawn?.isRough]).toEqual([certain, earliest, latest, isRough]);
  });

  it('is not drawn where it is no time', () => {
    expect(readDrawnTime('last November')).toBeNull();
  });

  it('never has a certain day outside of what is possible', () => {
    const date = fc
      .tuple(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
      .chain(([y, m, d]) => {
        const two = (n: number) => String(n).padStart(2, '0');
        return fc.constantFrom(`${y}`, `${y}-${two(m)}`, `${y}-${two(m)}-${two(d)}`, '..', '');
      });
    fc.assert(
      fc.property(date, date, (from, to) => {
        const drawn = readDrawnTime(`${from}/${to}`);
        if (drawn === null || drawn.certain === null) return;
        const { certain, earliest, latest } = drawn;
        expect(certain.first <= certain.last).toBe(true);
        if (earliest !== null) expect(certain.first >= earliest).toBe(true);
        if (latest !== null) expect(certain.last <= latest).toBe(true);
      }),
    );
  });
});
