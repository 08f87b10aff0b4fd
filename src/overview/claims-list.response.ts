import { ApiProperty } from '@nestjs/swagger';
import { OutBoolean, OutEnum, OutInt, OutList, OutObject, OutText } from '../http/responses.js';
import { CLAIM_KINDS } from '../domain/vocabulary.js';
import { ClaimAccountResponse } from './claim-account.response.js';
import { ClaimSummaryResponse, NamedRegionResponse } from './claim-summary.response.js';

/** Of the accounts that count: neither withdrawn nor superseded. */
export class AccountCountsResponse {
  @OutInt({ description: 'Accounts.' }) accounts!: number;
  @OutInt({ description: 'Sources they are by.' }) sources!: number;
  @OutInt({ description: 'Accounts that support the claim.' }) supporting!: number;
}

/** A claim in a list. What a reader may not see is left out. */
export class ListedClaimResponse extends ClaimSummaryResponse {
  @ApiProperty({
    type: () => AccountCountsResponse,
    required: false,
    description: 'Only for people who may see accounts and sources.',
  })
  counts?: AccountCountsResponse;
  @ApiProperty({
    type: () => ClaimAccountResponse,
    isArray: true,
    required: false,
    description: 'Where they were asked for with `include`.',
  })
  attributions?: ClaimAccountResponse[];
}

export class ClaimSummaryPageResponse {
  @OutList(() => ListedClaimResponse, { description: 'The newest first.' }) items!: ListedClaimResponse[];
  @OutText({ nullable: true, description: 'The `after` of the next page.' }) next!: string | null;
}

export class ClaimTotalResponse {
  @OutInt({ description: 'How many claims the filter selects.' }) count!: number;
  @OutBoolean({ description: 'There are more than are counted: a thousand and no further.' }) capped!: boolean;
}

export class StatusCountResponse {
  @OutText({ description: 'A status of a policy, or `being_rechecked`.' }) status!: string;
  @OutInt() count!: number;
}

export class KindCountResponse {
  @OutEnum(CLAIM_KINDS) kind!: string;
  @OutInt() count!: number;
}

export class RegionCountResponse extends NamedRegionResponse {
  @OutInt({ description: 'Claims about it or a place inside it.' }) count!: number;
}

/** How many claims of each sort, for the filter without that sort: what choosing it instead would give. */
export class ClaimFacetsResponse {
  @OutList(() => StatusCountResponse, { description: 'The most first.' }) statuses!: StatusCountResponse[];
  @OutList(() => KindCountResponse, { description: 'The most first.' }) kinds!: KindCountResponse[];
  @OutList(() => RegionCountResponse, {
    description: 'Regions that lie directly in the one asked for, or in none: the first hundred, the most first.',
  })
  regions!: RegionCountResponse[];
}

export class ClaimCountsResponse {
  @OutObject(() => ClaimTotalResponse) total!: ClaimTotalResponse;
  @OutObject(() => ClaimFacetsResponse, {
    nullable: true,
    description: 'Exact. Null where the filter asks for more than status, kind and region.',
  })
  facets!: ClaimFacetsResponse | null;
}
