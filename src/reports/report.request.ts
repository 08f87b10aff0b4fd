import { Transform } from 'class-transformer';
import { ClaimFilterRequest, readBoolean, splitList } from '../content/claim-filter.request.js';
import {
  REPORT_LANGUAGES,
  REPORT_LEVELS,
  type ReportLanguage,
  type ReportLevel,
} from '../domain/report/report-tree.js';
import { BooleanField, EnumField, TextListField } from '../http/fields.js';
import { REPORT_FORMATS, type ReportFormat } from './report-file.js';

/** Claims chosen one by one, at most. */
const MOST_CHOSEN = 200;

/** Which claims, for whom, in which language. */
export class ReportCheckQuery extends ClaimFilterRequest {
  @EnumField(REPORT_LEVELS, { description: 'Who it is for; each level needs its own permission.' }) level!: ReportLevel;
  @Transform(splitList)
  @TextListField({
    description: 'Only these claims, by their codes; repeat it, or separate by commas. Filters narrow them further.',
    maxItems: MOST_CHOSEN,
    max: 20,
    optional: true,
  })
  claims?: string[];
  @EnumField(REPORT_LANGUAGES, { description: 'Its language; English when left out.', optional: true })
  lang?: ReportLanguage;

  @Transform(readBoolean)
  @BooleanField({
    description:
      'Leave out claims that are held, and say how many, instead of refusing a partner or public report of them.',
    optional: true,
  })
  withoutHeld?: boolean;
}

export class ClaimsReportQuery extends ReportCheckQuery {
  @EnumField(REPORT_FORMATS, { description: 'The form of the file.' }) format!: ReportFormat;
}
