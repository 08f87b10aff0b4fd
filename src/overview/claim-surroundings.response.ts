import { OutBoolean, OutInt, OutList, OutObject } from '../http/responses.js';
import { NamedRegionResponse } from './claim-summary.response.js';
import { LinkedClaimResponse } from './linked-claim.response.js';

/** Another claim that cannot be true together with this one, once, whichever of the two the link was recorded on. */
export class ContradictionResponse {
  @OutObject(() => LinkedClaimResponse) claim!: LinkedClaimResponse;
  @OutBoolean({ description: 'Somebody speaks for it, and the desk has neither retracted nor disproved it.' })
  counts!: boolean;
  @OutInt({ description: 'Links recorded between the two; a policy counts each of them.' }) links!: number;
}

export class SimilarCaseResponse {
  @OutObject(() => LinkedClaimResponse) claim!: LinkedClaimResponse;
  @OutList(() => NamedRegionResponse, { description: 'Provinces, or countries, it happened in.' })
  provinces!: NamedRegionResponse[];
  @OutBoolean({ description: 'Somebody speaks for it and its province is known: it supports the pattern.' })
  counts!: boolean;
}

/** The cases of a pattern. They support the pattern by the provinces they lie in, and never each other. */
export class SimilarCasesResponse {
  @OutList(() => NamedRegionResponse, { description: 'Distinct provinces, or countries, of the cases that count.' })
  provinces!: NamedRegionResponse[];
  @OutInt({ description: 'How many cases there are; the first 50 are listed.' }) total!: number;
  @OutList(() => SimilarCaseResponse, { description: 'In the order they were logged.' }) cases!: SimilarCaseResponse[];
}

/** A pattern this claim is a case of, with the other cases. They do not corroborate this one. */
export class CaseOfResponse extends SimilarCasesResponse {
  @OutObject(() => LinkedClaimResponse) pattern!: LinkedClaimResponse;
}

/** What stands around a claim: other claims for or against which it says something. */
export class ClaimSurroundingsResponse {
  @OutList(() => ContradictionResponse) contradictions!: ContradictionResponse[];
  @OutObject(() => SimilarCasesResponse, { nullable: true, description: 'Its cases; null when it has none.' })
  cases!: SimilarCasesResponse | null;
  @OutList(() => CaseOfResponse) caseOf!: CaseOfResponse[];
}
