import { REPORT_LEVELS } from '../domain/report/report-tree.js';
import { OutEnum, OutInt, OutList, OutText, OutTexts } from '../http/responses.js';

/** What can be in a text that a level must not show. */
export const FINDING_KINDS = ['pseudonym', 'key', 'feature', 'cover', 'withheld'] as const;

export class ReportFindingResponse {
  @OutText({ nullable: true, description: 'Code of the claim; null for a text of the report as a whole.' })
  claim!: string | null;
  @OutText({ description: 'The field that has to be changed.' }) field!: string;
  @OutEnum(FINDING_KINDS, { description: 'What stands there that this level must not show; never the words.' })
  kind!: string;
}

/** What would become of a report, before it is made. */
export class ReportCheckResponse {
  @OutEnum(REPORT_LEVELS) level!: string;
  @OutInt({ description: 'Claims the report would hold.' }) claims!: number;
  @OutTexts({
    description: 'Codes of claims that are held until an editor has looked: they stop the report or are left out.',
  })
  held!: string[];
  @OutInt({ description: 'Claims that this level does not get at all: nothing behind them may be printed.' })
  withheld!: number;
  @OutTexts({ nullable: true, description: 'Codes of those; null for who may not see accounts.' })
  withheldClaims!: string[] | null;
  @OutList(() => ReportFindingResponse, { description: 'Texts that stop the report until they are changed.' })
  findings!: ReportFindingResponse[];
}
