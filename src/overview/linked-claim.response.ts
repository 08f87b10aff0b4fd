import type { StandingTerms } from '../content/claim-standing.js';
import { OutList, OutObject, OutText } from '../http/responses.js';
import type { ClaimSummaryRow } from './claim-summary-row.js';
import { ClaimStandingResponse, presentSummary, StatementTextResponse } from './claim-summary.response.js';

/** Another claim, as the page of a claim shows it. */
export class LinkedClaimResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText() ref!: string;
  @OutList(() => StatementTextResponse) statement!: StatementTextResponse[];
  @OutObject(() => ClaimStandingResponse) standing!: ClaimStandingResponse;
}

export function presentLinked(terms: StandingTerms, row: ClaimSummaryRow): LinkedClaimResponse {
  const { id, ref, statement, standing } = presentSummary(terms, row);
  return { id, ref, statement, standing };
}
