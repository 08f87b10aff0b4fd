import { ApiProperty } from '@nestjs/swagger';
import { OFFICIAL_POSITIONS, REQUEST_ANSWERS } from '../domain/vocabulary.js';
import { OutEnum, OutInt, OutList, OutText } from '../http/responses.js';
import type { OfficialPositionRow } from './official-positions.repository.js';

export class OfficialSearchResponse {
  @OutText() where!: string;
  @OutText({ nullable: true, description: 'EDTF.' }) on!: string | null;
  @ApiProperty({ type: 'string', nullable: true, required: false, description: 'For people who may see accounts.' })
  query?: string | null;
}

export class OfficialQuestionResponse {
  @OutText() to!: string;
  @OutText({ nullable: true, description: 'EDTF.' }) on!: string | null;
  @OutEnum(REQUEST_ANSWERS, { nullable: true }) answer!: string | null;
  @ApiProperty({ type: 'string', nullable: true, required: false, description: 'For people who may see accounts.' })
  text?: string | null;
}

export class OfficialPositionResponse {
  @OutText({ format: 'uuid' }) claimId!: string;
  @OutEnum(OFFICIAL_POSITIONS) position!: string;
  @OutList(() => OfficialSearchResponse) searches!: OfficialSearchResponse[];
  @OutList(() => OfficialQuestionResponse) requests!: OfficialQuestionResponse[];
  @OutInt() version!: number;
}

/** What a reader sees of an official position, field by field; what was asked in which words is the desk's own. */
export function presentOfficialPosition(row: OfficialPositionRow, isDesk: boolean): OfficialPositionResponse {
  return {
    claimId: row.claim_id,
    position: row.position,
    searches: row.searches.map(({ where, on, query }) => ({ where, on, ...(isDesk ? { query } : {}) })),
    requests: row.requests.map(({ to, on, answer, text }) => ({ to, on, answer, ...(isDesk ? { text } : {}) })),
    version: row.version,
  };
}
