import { Transform } from 'class-transformer';
import { ClaimFilterRequest, readBoolean } from '../content/claim-filter.request.js';
import {
  REPORT_LANGUAGES,
  REPORT_LEVELS,
  type ReportLanguage,
  type ReportLevel,
} from '../domain/report/report-tree.js';
import { BooleanField, EnumField } from '../http/fields.js';
import { REPORT_FORMATS, type ReportFormat } from './report-file.js';

export class ClaimsReportQuery extends ClaimFilterRequest {
  @EnumField(REPORT_LEVELS, { description: 'Who it is for; each level needs its own permission.' }) level!: ReportLevel;
  @EnumField(REPORT_FORMATS, { description: 'The form of the file.' }) format!: ReportFormat;
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
