import {
  OFFICIAL_POSITIONS,
  type OfficialPositionWord,
  REQUEST_ANSWERS,
  type RequestAnswer,
} from '../domain/vocabulary.js';
import { EdtfField, EnumField, ListField, ReasonField, TextField } from '../http/fields.js';

/** How many searches, and how many requests, are kept of one claim. */
export const MOST_LISTED = 200;

export class OfficialSearchRequest {
  @TextField({ description: 'Where was searched.', max: 1_000, example: 'Rodong Sinmun' }) where!: string;
  @EdtfField({ description: 'When.', optional: true, nullable: true, example: '2024-12-02' }) on?: string | null;
  @TextField({ description: 'What for.', max: 5_000, optional: true, nullable: true }) query?: string | null;
}

export class OfficialQuestionRequest {
  @TextField({ description: 'Who was asked.', max: 1_000 }) to!: string;
  @EdtfField({ description: 'When.', optional: true, nullable: true, example: '2024-12-02' }) on?: string | null;
  @EnumField(REQUEST_ANSWERS, { description: 'What came back.', optional: true, nullable: true })
  answer?: RequestAnswer | null;
  @TextField({ description: 'The answer, or what was asked.', max: 20_000, optional: true, nullable: true })
  text?: string | null;
}

/** The whole of it: what is left out is gone. */
export class SetOfficialPositionRequest {
  @EnumField(OFFICIAL_POSITIONS, { description: 'What the authorities say.' }) position!: OfficialPositionWord;
  @ListField(() => OfficialSearchRequest, { description: 'Searches made.', maxItems: MOST_LISTED, optional: true })
  searches?: OfficialSearchRequest[];
  @ListField(() => OfficialQuestionRequest, {
    description: 'Questions put to them.',
    maxItems: MOST_LISTED,
    optional: true,
  })
  requests?: OfficialQuestionRequest[];
  @ReasonField() reason?: string;
}

/** What came back to a request made before. */
export class AnswerRequest {
  @EnumField(REQUEST_ANSWERS, { description: 'What came back.' }) answer!: RequestAnswer;
  @TextField({
    description: 'The answer. Left out, the text of the request stays as it is.',
    max: 20_000,
    optional: true,
    nullable: true,
  })
  text?: string | null;
}
