/** Why a phrase is not read as a time, in words for whoever typed it. */

export const DATE_REFUSALS = [
  'not_understood',
  'no_fixed_days',
  'no_measure',
  'needs_said_on',
  'said_on_too_rough',
  'no_such_day',
  'ends_before_it_begins',
] as const;
export type DateRefusal = (typeof DATE_REFUSALS)[number];

/** Thrown inside `domain/dates` and caught by `readDatePhrase`. */
export class DateNotRead extends Error {
  constructor(readonly code: DateRefusal) {
    super(code);
    this.name = 'DateNotRead';
  }
}

const UNDERSTOOD_EN =
  'Understood are, for example: 11 November 2024; mid-November 2024; last November; three weeks ago; early 2023; spring 2024; the 1990s; since 2019; between March and May 2022; or EDTF such as 2024-11~';
const UNDERSTOOD_KO =
  '예를 들어 이렇게 쓸 수 있다: 2024년 11월 11일; 11월 중순; 지난해 11월; 3주 전; 올해 초; 2023년 봄; 1990년대; 2019년부터; 2022년 3월에서 5월 사이; 또는 2024-11~ 같은 EDTF';

/** What is wanted instead, and what is understood. */
export const DATE_REFUSAL_WORDS: Readonly<Record<DateRefusal, { readonly en: string; readonly ko: string }>> = {
  not_understood: {
    en: `a time in words that can be read as days. ${UNDERSTOOD_EN}`,
    ko: `날짜로 읽을 수 있는 때. ${UNDERSTOOD_KO}`,
  },
  no_fixed_days: {
    en: 'a time with fixed days: such a season or feast falls on other days each year or in each place, so write the month or the days it fell on, with ~ if they are approximate',
    ko: '날짜가 정해진 때: 이런 철이나 명절은 해와 곳에 따라 날짜가 다르므로, 그때의 달이나 날짜를 쓴다(어림이면 ~를 붙인다)',
  },
  no_measure: {
    en: 'a time that can be counted: words such as "recently" say no days, so write the earliest time it can have been, such as "since October 2024", or leave the time out',
    ko: '헤아릴 수 있는 때: "최근" 같은 말은 날짜를 말하지 않으므로, "2024년 10월부터"처럼 가장 이른 때를 쓰거나 때를 비워 둔다',
  },
  needs_said_on: {
    en: 'the day it was said as well, or the year: the phrase counts from that day or leaves the year out',
    ko: '말한 날이나 연도: 이 말은 말한 날부터 헤아리거나 연도를 빼고 있다',
  },
  said_on_too_rough: {
    en: 'the exact day it was said: counted from its first and its last possible day, the phrase means different times',
    ko: '말한 날의 정확한 날짜: 가능한 첫날과 마지막 날에서 헤아리면 서로 다른 때가 된다',
  },
  no_such_day: {
    en: 'days that exist, and a weekday or Juche year that agrees with the date',
    ko: '있는 날짜, 그리고 날짜와 맞는 요일이나 주체 연도',
  },
  ends_before_it_begins: {
    en: 'a stretch of time whose end is not before its beginning',
    ko: '끝이 시작보다 앞서지 않는 기간',
  },
};
