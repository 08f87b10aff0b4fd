import { describe, expect, it } from '@jest/globals';
import { compareEdtf, liesWithin, overlaps, readEdtf } from '../../src/domain/edtf-time.js';

const days = (text: string) => {
  const time = readEdtf(text);
  return time === null ? null : `${time.earliest ?? '-'} ${time.latest ?? '-'}`;
};

describe('the days an EDTF time lies between', () => {
  it.each([
    ['a year', '2021', '2021-01-01 2021-12-31'],
    ['a month', '2024-02', '2024-02-01 2024-02-29'],
    ['a day', '2024-11-11', '2024-11-11 2024-11-11'],
    ['a day whose year was inferred', '2024?-11-11', '2024-11-11 2024-11-11'],
    ['a month whose year was inferred', '2023?-11', '2023-11-01 2023-11-30'],
    ['around a month', '2024-11~', '2024-11-01 2024-11-30'],
    ['a day both doubtful and rough', '2024-11-11%', '2024-11-11 2024-11-11'],
    ['a decade with an X', '201X', '2010-01-01 2019-12-31'],
    ['some month of a year', '2024-XX', '2024-01-01 2024-12-31'],
    ['some day of a month', '2023-02-XX', '2023-02-01 2023-02-28'],
    ['the last quarter by its digit', '2024-1X', '2024-10-01 2024-12-31'],
    ['the 30th of some month', '2023-XX-30', '2023-01-30 2023-12-30'],
    ['a leap day of some year this century', '20XX-02-29', '2000-02-29 2096-02-29'],
    ['a round day of a month', '2024-02-X0', '2024-02-10 2024-02-20'],
    ['any year at all', 'XXXX', '0001-01-01 9999-12-31'],
    ['a century', '19', '1900-01-01 1999-12-31'],
    ['a decade', '198', '1980-01-01 1989-12-31'],
    ['a year to two digits', '1950S2', '1900-01-01 1999-12-31'],
    ['an interval', '2023-11/2024-02', '2023-11-01 2024-02-29'],
    ['an interval with rough ends', '2023~/2024-06?', '2023-01-01 2024-06-30'],
    ['before the end of a year', '../2024', '- 2024-12-31'],
    ['an unknown start', '/2024', '- 2024-12-31'],
    ['since a month', '2024-03/..', '2024-03-01 -'],
    ['an unknown end', '2024-03/', '2024-03-01 -'],
    ['no bounds at all', '../..', '- -'],
    ['one of several years', '[2019,2021,2023..2024]', '2019-01-01 2024-12-31'],
    ['all of several times, not in order', '{2021-12,1960}', '1960-01-01 2021-12-31'],
    ['some time before a day', '[..1760-12-03]', '- 1760-12-03'],
    ['some time after a month', '[1760-12..]', '1760-12-01 -'],
    ['a clock time late in the day, west of Greenwich', '2024-11-11T23:20:30-04', '2024-11-11 2024-11-11'],
  ])('%s: %s', (_situation, text, expected) => {
    expect(days(text)).toBe(expected);
  });

  it.each([
    ['spring', '2024-21', '2024-03-01 2024-05-31'],
    ['autumn', '2024-23', '2024-09-01 2024-11-30'],
    ['winter runs into the next year', '2023-24', '2023-12-01 2024-02-29'],
    ['the last winter of the calendar', '9999-24', '9999-12-01 9999-12-31'],
    ['northern summer', '2024-26', '2024-06-01 2024-08-31'],
    ['southern summer', '2024-30', '2024-12-01 2025-02-28'],
    ['second quarter', '2024-34', '2024-04-01 2024-06-30'],
    ['last third', '2024-39', '2024-09-01 2024-12-31'],
    ['second half', '2024-41', '2024-07-01 2024-12-31'],
  ])('%s: %s', (_situation, text, expected) => {
    expect(days(text)).toBe(expected);
  });

  it.each([
    ['before our era', '-0044', '0001-01-01 0001-01-01'],
    ['the year nought', '0000-05', '0001-01-01 0001-01-01'],
    ['from before our era', '-0100/0500', '0001-01-01 0500-12-31'],
    ['the first century', '00', '0001-01-01 0099-12-31'],
    ['a year of five digits', 'Y12345', '9999-12-31 9999-12-31'],
    ['a year of many digits', 'Y-17E7', '0001-01-01 0001-01-01'],
    ['a year nobody can count', `Y1E${'9'.repeat(150)}`, '9999-12-31 9999-12-31'],
    ['some year of a decade before our era', '-004X-12', '0001-01-01 0001-01-01'],
    ['two ages', '[-1985,2001]', '0001-01-01 2001-12-31'],
  ])('%s: %s is moved to the edge of the calendar', (_situation, text, expected) => {
    expect(days(text)).toBe(expected);
  });

  it('keeps the words of the source, trimmed', () => {
    expect(readEdtf('  2024?-11-11\n')).toEqual({
      text: '2024?-11-11',
      earliest: '2024-11-11',
      latest: '2024-11-11',
    });
  });
});

describe('what is not a time', () => {
  it.each([
    '',
    '   ',
    'last November',
    '11/2024',
    '2024-13',
    '2024-00',
    '2024-02-30',
    '2023-02-29',
    '2023?-02-29',
    '1900-02-29',
    '2024-11-31',
    '2024/2023',
    '2024-05-02/2024-05-01',
    '[2024..2023]',
    '2024-11-11T25:00:00',
    '..',
    '2024 - 11',
    '２０２４',
    '2024\u0000',
    '2024-11-11; drop table claims',
    '-0044/-0100',
    '-0001-02-29',
    'Y',
    '__proto__',
  ])('%j', (text) => {
    expect(readEdtf(text)).toBeNull();
  });

  it('answers at once to hostile text', () => {
    const started = performance.now();
    for (const text of [
      '2024,'.repeat(100_000),
      `[${'2024..2025,'.repeat(17)}2026]`,
      `{${'20XX-XX-XX,'.repeat(17)}2026]`,
      '?~%'.repeat(66),
      'X'.repeat(200),
      '['.repeat(200),
      '2024/'.repeat(40),
    ]) {
      readEdtf(text);
    }
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('ordering and overlap', () => {
  it('puts an open start first, a missing time last, and the vaguer of two equal starts later', () => {
    const texts = ['2024', '../2024', '2024-01-01', '2023-12', '2024/..'];
    const times = [null, ...texts.map((text) => readEdtf(text))];
    expect(times.sort(compareEdtf).map((time) => time?.text ?? 'missing')).toEqual([
      '../2024',
      '2023-12',
      '2024-01-01',
      '2024',
      '2024/..',
      'missing',
    ]);
  });

  it.each([
    ['2024-11', '2024-11-30/2025', true],
    ['2024-11', '2024-12', false],
    ['../2024', '2024-12-31', true],
    ['../2024', '2025', false],
    ['2025/..', '2024', false],
    ['2025/..', '../2025-01-01', true],
    ['../..', '1066', true],
  ])('%s and %s: %s', (one, other, expected) => {
    const a = readEdtf(one);
    const b = readEdtf(other);
    if (a === null || b === null) throw new Error('both are EDTF');
    expect([overlaps(a, b), overlaps(b, a)]).toEqual([expected, expected]);
  });
});

describe('whether a time lies within a stretch for certain', () => {
  it.each([
    ['a day of the month', '2024-11-11', '2024-11', true],
    ['the month itself', '2024-11', '2024-11', true],
    ['a year, of which the month is a part', '2024', '2024-11', false],
    ['weeks that reach into the next month', '2024-11-25/2024-12-01', '2024-11', false],
    ['a beginning nobody knows', '../2024-11-11', '2024', false],
    ['the same where the stretch has no beginning either', '../2024-11-11', '../2024', true],
    ['what is still going on', '2024-11/..', '2024', false],
  ])('%s', (_, time, stretch, expected) => {
    const none = { earliest: null, latest: null };
    expect(liesWithin(readEdtf(time) ?? none, readEdtf(stretch) ?? none)).toBe(expected);
  });
});
