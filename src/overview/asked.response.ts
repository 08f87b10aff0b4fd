import { ApiProperty } from '@nestjs/swagger';
import { LEAST_TOLD } from '../domain/asked.js';
import { OutInt, OutList, OutObject, OutText } from '../http/responses.js';
import { NamedRegionResponse } from './claim-summary.response.js';

export class AskedAccountResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ description: 'Readable code, such as A-31.' }) ref!: string;
}

const DESK = 'For people who may see accounts.';

/** What asking in one place gave. It is shown beside the claim and counts only where a policy says so. */
export class AskedInPlaceResponse {
  @OutObject(() => NamedRegionResponse, {
    nullable: true,
    description: 'Null where none is recorded. Without accounts in sight: a province, and null where few were asked.',
  })
  region!: NamedRegionResponse | null;
  @OutInt({
    nullable: true,
    description: `Distinct persons asked. Without accounts in sight null, some, for fewer than ${LEAST_TOLD}.`,
  })
  asked!: number | null;
  @OutInt({ nullable: true, description: 'How many of them had heard of it; null: some.' }) heard!: number | null;
  @ApiProperty({ type: 'string', format: 'date', nullable: true, required: false, description: `First day. ${DESK}` })
  first?: string | null;
  @ApiProperty({ type: 'string', format: 'date', nullable: true, required: false, description: `Last day. ${DESK}` })
  last?: string | null;
  @ApiProperty({ type: () => AskedAccountResponse, isArray: true, required: false, description: DESK })
  accounts?: AskedAccountResponse[];
}

/** How many people were asked in a region, whatever about. */
export class AskedInRegionResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ description: 'Readable code, such as R-3.' }) ref!: string;
  @OutInt({ description: 'Distinct persons who gave an account there or in a place inside it.' }) asked!: number;
  @OutInt({ description: 'How many of them had not heard of something they were asked about.' }) hadNotHeard!: number;
}

export class AskedByRegionResponse {
  @OutList(() => AskedInRegionResponse, {
    description: 'Regions that lie directly in the one asked for, or in none; those nobody was asked in are left out.',
  })
  items!: AskedInRegionResponse[];
}
