import { codeOf } from '../domain/ids.js';
import { DISTINCTION_BASES } from '../domain/vocabulary.js';
import { OutEnum, OutInt, OutList, OutText, OutTexts } from '../http/responses.js';
import type { DistinctionRow } from './distinctions.repository.js';

export class DistinctionResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ description: 'Readable code, such as N-2.' }) ref!: string;
  @OutTexts({ description: 'Ids of the two attributions.' }) betweenIds!: string[];
  @OutEnum(DISTINCTION_BASES) basis!: string;
  @OutText({ nullable: true }) reason!: string | null;
  @OutEnum(['active', 'withdrawn']) state!: string;
  @OutText({ nullable: true }) withdrawnReason!: string | null;
  @OutInt() version!: number;
}

export class DistinctionPageResponse {
  @OutList(() => DistinctionResponse) items!: DistinctionResponse[];
  @OutText({ nullable: true, description: 'The `after` of the next page.' }) next!: string | null;
}

/** What a reader sees of a distinction, field by field. */
export function presentDistinction(row: DistinctionRow): DistinctionResponse {
  return {
    id: row.id,
    ref: codeOf('distinction', row.number),
    betweenIds: [row.first_id, row.second_id],
    basis: row.basis,
    reason: row.reason,
    state: row.state,
    withdrawnReason: row.withdrawn_reason,
    version: row.version,
  };
}
