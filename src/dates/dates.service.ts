import { Injectable } from '@nestjs/common';
import { DATE_REFUSAL_WORDS } from '../domain/dates/date-refusal.js';
import { readDatePhrase } from '../domain/dates/read-phrase.js';
import { invalidField } from '../domain/refusal.js';
import { type DateReadingsResponse, presentReading } from './date-readings.response.js';
import type { ReadDateRequest } from './dates.requests.js';

@Injectable()
export class DatesService {
  /**
   * Every way to read a phrase as a time; nothing is stored.
   *
   * @throws Refusal `invalid` when it cannot be read, with what is understood. The phrase is not repeated: it can be the
   *   wording of a source.
   */
  read({ text, saidOn = null, lang = 'en' }: ReadDateRequest): DateReadingsResponse {
    const { readings, refusal } = readDatePhrase(text, saidOn);
    if (refusal !== null) throw invalidField('text', DATE_REFUSAL_WORDS[refusal][lang]);
    return { readings: readings.map(presentReading) };
  }
}
