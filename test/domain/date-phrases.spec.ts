import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DATE_REFUSAL_WORDS } from '../../src/domain/dates/date-refusal.js';
import { DATE_PHRASE_MAX_LENGTH, readDatePhrase } from '../../src/domain/dates/read-phrase.js';
import { READING_REASONS } from '../../src/domain/dates/reading-reasons.js';
import { readEdtf } from '../../src/domain/edtf-time.js';
import { timeInWords } from '../../src/domain/report/time-words.js';
import { wordsOf } from '../../src/domain/report/words.js';

/** A Friday in winter: what is said of November is a month old, and the last winter ended in February. */
const FRIDAY = '2024-12-13';

const edtfOf = (text: string, saidOn: string | null = FRIDAY) => {
  const { readings, refusal } = readDatePhrase(text, saidOn);
  return refusal ?? readings.map(({ time }) => time.text);
};

describe('what an English speaker said on 13 December 2024', () => {
  it.each([
    // November ended two weeks ago; some mean the one of last year by "last".
    ['last November', ['2024-11', '2023-11']],
    ['11 November', ['2024?-11-11']],
    ['11 November 2024', ['2024-11-11']],
    ['the 11th of November, 2024', ['2024-11-11']],
    ['Nov. 11, 2024', ['2024-11-11']],
    ['November', ['2024?-11']],
    // December is running: this one, or a year ago.
    ['December', ['2024?-12', '2023?-12']],
    // April 2024 is over, April 2025 is four months away.
    ['in April', ['2024?-04', '2025?-04']],
    ['around mid-November 2024', ['2024-11-10~/2024-11-19~']],
    ['mid-November 2024', ['2024-11-1X']],
    ['late February 2024', ['2024-02-20/2024-02-29']],
    ['the end of November 2024', ['2024-11-24~/2024-11-30']],
    ['early 2023', ['2023-01/2023-04~']],
    ['end of last year', ['2023-11~/2023-12']],
    ['between March and May 2022', ['2022-03/2022-05', '[2022-03..2022-05]']],
    ['November 11–13', ['2024?-11-11/2024?-11-13']],
    ['11–13 November 2024', ['2024-11-11/2024-11-13']],
    ['December to March 2024', ['2023-12/2024-03']],
    ['from December 2023 to March', ['2023-12/2024-03']],
    ['November or December 2024', ['[2024-11,2024-12]']],
    ['spring or summer 2024', ['[2024-03..2024-05,2024-06..2024-08]']],
    ['since 2019', ['2019/..']],
    // Nothing has gone on since an April that was still to come.
    ['since April', ['2024?-04/..']],
    ['after March 2022', ['2022-04/..']],
    ['before 2019', ['../2018', '[..2018]']],
    ['by May 2023', ['../2023-05', '[..2023-05]']],
    // 22 November was three weeks to the day; a week is counted no more exactly than that.
    ['three weeks ago', ['2024-11-19~/2024-11-25~', '2024-11-22']],
    ['3 days ago', ['2024-12-10']],
    ['a few days ago', ['2024-12-07~/2024-12-11~']],
    ['two years ago', ['2022~']],
    ['about three months ago', ['2024-09~']],
    ['the last three weeks', ['2024-11-22~/2024-12-13']],
    ['yesterday evening', ['2024-12-12']],
    ['the day before yesterday', ['2024-12-11']],
    ['last week', ['2024-12-02/2024-12-08']],
    ['last Monday', ['2024-12-09', '2024-12-02']],
    ['last month', ['2024-11']],
    ['this spring', ['2024-21']],
    ['last summer', ['2024-22', '2023-22']],
    ['last winter', ['2023-24']],
    ['this winter', ['2024-24']],
    // A winter has two years: that of its December and that of its January.
    ['winter 2023', ['2023-24', '2022-24']],
    ['winter 2023–24', ['2023-24']],
    ['2019–21', ['2019/2021']],
    ['the 1990s', ['199X']],
    ["the '90s", ['199X']],
    ['2020s', ['202X']],
    ['mid-1990s', ['1994~/1996~']],
    ['Q2 2024', ['2024-34']],
    ['second quarter of last year', ['2023-34']],
    ['first half of 2024', ['2024-40']],
    ['11/12/2024', ['2024-12-11', '2024-11-12']],
    ['13/12/2024', ['2024-12-13']],
    ['maybe November 2024', ['2024-11?']],
    ['perhaps around 11 November 2024', ['2024-11-11%']],
    ['Monday 11 November 2024', ['2024-11-11']],
    ['Juche 113', ['2024']],
    // The last 29 February was this year's.
    ['29 February', ['2024?-02-29']],
  ])('“%s”', (text, expected) => {
    expect(edtfOf(text)).toEqual(expected);
  });
});

describe('what a Korean speaker said on 13 December 2024', () => {
  it.each([
    ['지난해 11월', ['2023-11']],
    ['지난 11월', ['2024-11', '2023-11']],
    ['작년 말', ['2023-11~/2023-12']],
    ['올해 초', ['2024-01/2024-03~']],
    ['11월 중순', ['2024?-11-11/2024?-11-20']],
    ['작년 11월 초순', ['2023-11-01/2023-11-10']],
    ['작년 2월 하순', ['2023-02-21/2023-02-28']],
    ['지난달', ['2024-11']],
    ['지난달 11일', ['2024-11-11']],
    ['3주 전', ['2024-11-19~/2024-11-25~', '2024-11-22']],
    ['사흘 전', ['2024-12-10']],
    ['보름 전', ['2024-11-28']],
    ['석 달 전쯤', ['2024-09~']],
    ['며칠 전', ['2024-12-07~/2024-12-11~']],
    ['최근 3개월간', ['2024-09~/2024-12-13']],
    ['어제', ['2024-12-12']],
    ['2024년 11월 11일', ['2024-11-11']],
    ['2024년11월11일에', ['2024-11-11']],
    ['2024. 11. 11.', ['2024-11-11']],
    ['11월 11일 아침', ['2024?-11-11']],
    ['11월 11일부터 13일까지', ['2024?-11-11/2024?-11-13']],
    ['2022년 3월에서 5월 사이', ['2022-03/2022-05', '[2022-03..2022-05]']],
    ['2022년 3~5월', ['2022-03/2022-05']],
    ['2019년부터', ['2019/..']],
    ['2019년 이후', ['2019/..']],
    // 이전 takes the year with it in law and leaves it out in talk.
    ['2019년 이전', ['../2019', '../2018']],
    ['2023년 봄', ['2023-21']],
    ['올봄', ['2024-21']],
    ['지난겨울', ['2023-24']],
    ['1990년대', ['199X']],
    ['90년대 초반', ['1990/1993~']],
    ['2024년 2분기', ['2024-34']],
    ['2024년 상반기', ['2024-40']],
    ['24년 11월', ['2024?-11']],
    ['11월경', ['2024?-11~']],
    ['작년 11월이나 12월', ['[2023-11,2023-12]']],
    ['주체 113년', ['2024']],
    ['주체113(2024)년 11월', ['2024-11']],
    ['작년 태양절', ['2023-04-15']],
    ['지난주 월요일', ['2024-12-02']],
    ['지난 연말', ['2023-11~/2023-12']],
  ])('“%s”', (text, expected) => {
    expect(edtfOf(text)).toEqual(expected);
  });
});

describe('what is not guessed', () => {
  it.each([
    ['before the rainy season', 'no_fixed_days'],
    ['김장철', 'no_fixed_days'],
    ['작년 추석', 'no_fixed_days'],
    ['음력 11월 3일', 'no_fixed_days'],
    ['recently', 'no_measure'],
    ['얼마 전', 'no_measure'],
    ['30 February 2024', 'no_such_day'],
    ['32/13/2024', 'no_such_day'],
    ['Tuesday 11 November 2024', 'no_such_day'],
    ['주체113(2023)년', 'no_such_day'],
    ['from 2024 to 2022', 'ends_before_it_begins'],
    ['the day the bridge was closed', 'not_understood'],
    ['다리가 닫힌 날', 'not_understood'],
    ['2023 2024', 'not_understood'],
    ['90', 'not_understood'],
    ['', 'not_understood'],
    ['11 November 2024 '.repeat(10), 'not_understood'],
  ])('“%s” is refused', (text, refusal) => {
    expect(edtfOf(text)).toBe(refusal);
    expect(Object.keys(DATE_REFUSAL_WORDS)).toContain(refusal);
  });

  it('counts from no day when nobody knows when it was said', () => {
    expect(edtfOf('last November', null)).toBe('needs_said_on');
    expect(edtfOf('어제', null)).toBe('needs_said_on');
    expect(edtfOf('this spring', null)).toBe('needs_said_on');
    expect(edtfOf('11 November', null)).toEqual(['XXXX-11-11']);
    expect(edtfOf('2023년 봄', null)).toEqual(['2023-21']);
  });

  it('takes a day that is only roughly known where it makes no difference, and nowhere else', () => {
    expect(edtfOf('last year', '2024-12')).toEqual(['2023']);
    expect(edtfOf('yesterday', '2024-12')).toBe('said_on_too_rough');
    // Said in 2024: of the first days of January it is November 2023, of the last days of December 2024.
    expect(edtfOf('last November', '2024')).toBe('said_on_too_rough');
    expect(edtfOf('yesterday', '../2024')).toBe('needs_said_on');
  });

  it('lets EDTF pass as it was typed, and says when it could be two years', () => {
    expect(edtfOf('2024?-11-1X', null)).toBe('not_understood');
    expect(edtfOf('2024-11~', null)).toEqual(['2024-11~']);
    expect(edtfOf('[2023,2024-05]', null)).toEqual(['[2023,2024-05]']);
    expect(edtfOf('2023-24', null)).toEqual(['2023-24', '2023/2024']);
  });
});

describe('whatever is typed', () => {
  const words = [
    ...'last this next early mid late end of year month week spring winter November Monday 11 2024 13 th 1990 s ago'.split(
      ' ',
    ),
    ...'three a few days weeks between and from to since before after until or about maybe Q 2 - / . , ? ~ X [ ] ..'.split(
      ' ',
    ),
    ...'지난 해 작년 올해 달 주 11월 13일 2024년 봄 겨울 초 말 중순 하순 전 이후 이전 부터 까지 에서 사이 며칠 3 쯤 주체 분기'.split(
      ' ',
    ),
  ];
  const jumbled = fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 })
    .chain((some) => fc.constantFrom(some.join(' '), some.join('')));
  const pieces = (...choices: string[][]) =>
    fc
      .tuple(...choices.map((some) => fc.constantFrom(...some.map(() => ''), ...some)))
      .map((some) => some.filter(Boolean).join(' '));
  const english = pieces(
    ['since', 'before', 'until', 'after', 'around', 'maybe', 'between March and', '11 to'],
    ['early', 'mid', 'late', 'end of', 'first half of', '13'],
    ['last', 'this', 'next'],
    ['November', 'February', 'winter', 'spring', 'Monday', 'week', 'year', 'Q2', '1990s', 'three weeks ago'],
    ['2024', '2023', '29'],
  );
  const korean = pieces(
    ['아마', '3월부터', '작년과'],
    ['지난', '작년', '올해', '2024년', '주체 113년', '재작년'],
    ['11월', '2월', '겨울', '봄', '2분기', '상반기', '3주 전', '90년대', '금요일'],
    ['초', '말', '중순', '하순', '13일', '29일'],
    ['쯤', '부터', '까지', '이후', '이전', '전', '사이'],
  );
  const phrase = fc.oneof(jumbled, english, korean);
  const day = fc
    .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const saidOn = fc.option(
    fc.oneof(
      day,
      day.map((one) => one.slice(0, 7)),
      fc.constant('2024/..'),
    ),
  );

  it('never throws, and every reading is EDTF whose first day is not after its last', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.oneof(phrase, fc.string({ maxLength: 130 })), saidOn, (text, said) => {
        const { readings, refusal } = readDatePhrase(text, said);
        expect(readings.length === 0).toBe(refusal !== null);
        read += readings.length;
        for (const { time, reason } of readings) {
          expect(readEdtf(time.text)).toEqual(time);
          expect(time.earliest === null || time.latest === null || time.earliest <= time.latest).toBe(true);
          expect(Object.keys(READING_REASONS)).toContain(reason);
        }
        expect(new Set(readings.map(({ time }) => time.text)).size).toBe(readings.length);
      }),
      { numRuns: 3000 },
    );
    expect(read).toBeGreaterThan(100);
  });

  it('is said back in both languages, unless it was EDTF of a form without words', () => {
    fc.assert(
      fc.property(phrase, saidOn, (text, said) => {
        for (const { time, reason } of readDatePhrase(text, said).readings) {
          if (reason === 'edtf') continue;
          for (const lang of ['en', 'ko'] as const) {
            const { unreadable } = wordsOf(lang).time;
            expect(timeInWords(time.text, wordsOf(lang).time)).not.toBe(unreadable);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('moves by as many days as the day it was said, where days are counted', () => {
    const apart = (a: string, b: string) => (Date.parse(b) - Date.parse(a)) / 86_400_000;
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 999 }), fc.constantFrom('days', 'weeks'), (said, count, unit) => {
        const first = readDatePhrase(`${count} ${unit} ago`, said).readings.at(-1);
        const korean = readDatePhrase(`${count}${unit === 'days' ? '일' : '주'} 전`, said).readings.at(-1);
        expect(apart(first?.time.earliest ?? '', said)).toBe(count * (unit === 'days' ? 1 : 7));
        expect(korean).toEqual(first);
      }),
    );
  });

  it('never infers a year whose day was still to come, but as a second reading', () => {
    const months = 'January February March April May June July August September October November December'.split(' ');
    fc.assert(
      fc.property(day, fc.constantFrom(...months), (said, month) => {
        const [first] = readDatePhrase(month, said).readings;
        expect((first?.time.earliest ?? '9999') <= said).toBe(true);
      }),
    );
  });

  it('is refused at once when it is long', () => {
    expect(readDatePhrase('last '.repeat(5000), FRIDAY).refusal).toBe('not_understood');
    expect(readDatePhrase('3'.repeat(DATE_PHRASE_MAX_LENGTH), FRIDAY).refusal).toBe('not_understood');
  });
});
