import type { DateReading } from '../domain/dates/read-phrase.js';
import { READING_REASONS } from '../domain/dates/reading-reasons.js';
import { timeInWords } from '../domain/report/time-words.js';
import { wordsOf } from '../domain/report/words.js';
import { OutEnum, OutList, OutObject, OutText } from '../http/responses.js';

/** The same in both languages of the desk. */
export class InBothLanguagesResponse {
  @OutText() en!: string;
  @OutText() ko!: string;
}

export class DateReadingResponse {
  @OutText({ description: 'The time in EDTF, as time fields take it.' }) edtf!: string;
  @OutText({ format: 'date', nullable: true, description: 'First day it can mean; null when there is none.' })
  earliest!: string | null;
  @OutText({ format: 'date', nullable: true, description: 'Last day it can mean; null when there is none.' })
  latest!: string | null;
  @OutObject(() => InBothLanguagesResponse, { description: 'The reading in words, to be confirmed.' })
  words!: InBothLanguagesResponse;
  @OutEnum(Object.keys(READING_REASONS), { description: 'Why it is read so, for programs.' }) reason!: string;
  @OutObject(() => InBothLanguagesResponse, { description: 'Why it is read so.' }) why!: InBothLanguagesResponse;
}

/** Nothing is chosen: where there are several readings, a person takes one. */
export class DateReadingsResponse {
  @OutList(() => DateReadingResponse, { description: 'Every way to read it, the likeliest first.' })
  readings!: DateReadingResponse[];
}

export function presentReading({ time, reason }: DateReading): DateReadingResponse {
  const { en, ko } = READING_REASONS[reason];
  return {
    edtf: time.text,
    earliest: time.earliest,
    latest: time.latest,
    words: { en: timeInWords(time.text, wordsOf('en').time), ko: timeInWords(time.text, wordsOf('ko').time) },
    reason,
    why: { en, ko },
  };
}
