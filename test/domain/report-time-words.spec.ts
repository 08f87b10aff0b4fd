import { describe, expect, it } from '@jest/globals';
import { timeInWords } from '../../src/domain/report/time-words.js';
import { wordsOf } from '../../src/domain/report/words.js';

describe('a time as a source gave it', () => {
  it.each([
    ['2024-11-11', '11 November 2024', '2024년 11월 11일'],
    ['2024-11', 'November 2024', '2024년 11월'],
    ['2024', '2024', '2024년'],
    ['2024?-11-11', '11 November, year inferred 2024', '2024년(추정) 11월 11일'],
    ['2023?-11', 'November, year inferred 2023', '2023년(추정) 11월'],
    ['2024?', 'year inferred 2024', '2024년(추정)'],
    ['2024-11-15~', 'around 15 November 2024', '2024년 11월 15일 무렵'],
    ['2024-11-11?', '11 November 2024 (uncertain)', '2024년 11월 11일(불확실)'],
    ['2024-11%', 'around November 2024 (uncertain)', '2024년 11월 무렵(불확실)'],
    ['2024-11-?15', '15 November 2024 (day uncertain)', '2024년 11월 15일(날 불확실)'],
    ['2024-~11', 'November 2024 (month approximate)', '2024년 11월(달 대략)'],
    ['2024-11-1X', 'mid-November 2024 (10th to 19th)', '2024년 11월 중순(10~19일)'],
    ['2024-11-XX', 'some day in November 2024', '2024년 11월의 어느 날'],
    ['2024-XX', 'some month in 2024', '2024년의 어느 달'],
    ['202X', 'the 2020s', '2020년대'],
    ['XXXX-12-25', '25 December, year not known', '12월 25일, 연도 모름'],
    ['2024-21', 'spring 2024', '2024년 봄'],
    ['2024-11-11/2024-11-13', 'from 11 November 2024 to 13 November 2024', '2024년 11월 11일부터 2024년 11월 13일까지'],
    ['2024?-11-11/..', 'from 11 November, year inferred 2024, open-ended', '2024년(추정) 11월 11일부터'],
    ['2024-11/', 'from November 2024; the end is not known', '2024년 11월부터, 끝은 모름'],
    ['../2024', 'until 2024', '2024년까지'],
    ['[2023,2024-05]', 'one of: 2023; May 2024', '다음 가운데 하나: 2023년; 2024년 5월'],
    ['2024-11-11T10:30:00Z', '11 November 2024', '2024년 11월 11일'],
  ])('%s', (edtf, english, korean) => {
    expect(timeInWords(edtf, wordsOf('en').time)).toBe(english);
    expect(timeInWords(edtf, wordsOf('ko').time)).toBe(korean);
  });

  it.each(['', 'last autumn', '2023-02-29', '<b>', 'Y170000002'])('"%s" is not repeated when it is none', (text) => {
    expect(timeInWords(text, wordsOf('en').time)).toBe('recorded in a form that this report cannot put into words');
  });
});
