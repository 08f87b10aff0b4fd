import { OFFICIAL_POSITIONS, REQUEST_ANSWERS } from '../domain/vocabulary.js';
import { OutEnum, OutInt, OutList, OutText } from '../http/responses.js';
import type { OfficialPositionRow } from './official-positions.repository.js';

export class OfficialSearchResponse {
  @OutText() where!: string;
  @OutText({ nullable: true, description: 'EDTF.' }) on!: string | null;
  @OutText({ nullable: true }) query!: string | null;
}

export class OfficialQuestionResponse {
  @OutText() to!: string;
  @OutText({ nullable: true, description: 'EDTF.' }) on!: string | null;
  @OutEnum(REQUEST_ANSWERS, { nullable: true }) answer!: string | null;
  @OutText({ nullable: true }) text!: string | null;
}

export class OfficialPositionResponse {
  @OutText({ format: 'uuid' }) claimId!: string;
  @OutEnum(OFFICIAL_POSITIONS) position!: string;
  @OutList(() => OfficialSearchResponse) searches!: OfficialSearchResponse[];
  @OutList(() => OfficialQuestionResponse) requests!: OfficialQuestionResponse[];
  @OutInt() version!: number;
}

/** What a reader sees of an official position, field by field. */
export function presentOfficialPosition(row: OfficialPositionRow): OfficialPositionResponse {
  return {
    claimId: row.claim_id,
    position: row.position,
    searches: row.searches.map(({ where, on, query }) => ({ where, on, query })),
    requests: row.requests.map(({ to, on, answer, text }) => ({ to, on, answer, text })),
    version: row.version,
  };
}
