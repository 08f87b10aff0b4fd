/** Why a phrase is read as it is, said beside each reading. */

export interface InBoth {
  readonly en: string;
  readonly ko: string;
}

/** By code; in English and Korean. */
export const READING_REASONS = {
  as_written: { en: 'as it is written', ko: '쓴 그대로' },
  edtf: { en: 'EDTF, kept as it was typed', ko: 'EDTF, 입력한 그대로' },
  counted: { en: 'counted from the day it was said', ko: '말한 날부터 헤아림' },
  loosely_counted: {
    en: 'counted back from the day it was said; people count weeks loosely, so three days either way',
    ko: '말한 날부터 헤아림. 주는 어림으로 세므로 앞뒤로 사흘',
  },
  to_the_day: { en: 'if it was counted to the day', ko: '날까지 맞게 센 것이라면' },
  a_few: { en: '“a few” is taken as two to six', ko: '“몇”은 둘에서 여섯으로 봄' },
  latest_before: { en: 'the last one over before it was said', ko: '말하기 전에 끝난 가장 가까운 때' },
  of_last_year: { en: 'the one of the year before', ko: '그 전해의 것' },
  of_this_year: { en: 'the one of the year it was said', ko: '말한 해의 것' },
  of_next_year: { en: 'the one of the year after', ko: '그다음 해의 것' },
  running: { en: 'the one it was when it was said', ko: '말할 때의 그때' },
  of_last_week: { en: 'the one of the week before', ko: '그 전주의 것' },
  of_next_week: { en: 'the one of the week after', ko: '그다음 주의 것' },
  next_after: { en: 'the first one after it was said', ko: '말한 뒤 처음 오는 때' },
  year_inferred: {
    en: 'no year was given: the last one before it was said',
    ko: '연도가 없음: 말하기 전의 가장 가까운 때로 봄',
  },
  year_inferred_before: { en: 'no year was given: the one of a year earlier', ko: '연도가 없음: 한 해 앞의 때로 봄' },
  year_inferred_coming: {
    en: 'no year was given: the next one, if it was said of what is to come',
    ko: '연도가 없음: 앞일을 말한 것이라면 다음 때로 봄',
  },
  year_unknown: { en: 'no year was given', ko: '연도가 없음' },
  short_year: { en: 'the year has two digits; the century is inferred', ko: '연도가 두 자리: 세기는 추정' },
  day_first: { en: 'if the day stands first', ko: '날이 앞이라면' },
  month_first: { en: 'if the month stands first', ko: '달이 앞이라면' },
  winter_begins: { en: 'the winter that began in that year', ko: '그해에 시작된 겨울' },
  winter_ends: { en: 'the winter that ended in that year', ko: '그해에 끝난 겨울' },
  soft_part: {
    en: 'early, middle and late have no sharp ends: approximate where marked',
    ko: '초·중반·말은 경계가 뚜렷하지 않음: 표시된 쪽은 어림',
  },
  years: { en: 'if both are years', ko: '둘 다 연도라면' },
  lasting: { en: 'if it went on from the first to the last', ko: '처음부터 끝까지 이어졌다면' },
  some_time_in: { en: 'if it happened at some time in it, not known when', ko: '그 사이 어느 때에 일어났다면' },
  included: { en: 'with the time named', ko: '말한 때를 넣어서' },
  not_included: { en: 'without the time named', ko: '말한 때를 빼고' },
} as const satisfies Readonly<Record<string, InBoth>>;
export type ReadingReason = keyof typeof READING_REASONS;
