import { codeOf } from '../domain/ids.js';
import { TIE_KINDS, TIE_STATES } from '../domain/vocabulary.js';
import { OutEnum, OutInt, OutList, OutNumber, OutText } from '../http/responses.js';
import { LinkEndResponse, presentEnd } from './link-end.js';
import { endsOf, type TieRow } from './ties.repository.js';

export class TieDecisionResponse {
  @OutEnum(TIE_STATES) state!: string;
  @OutText({ nullable: true }) reason!: string | null;
  @OutText({ format: 'uuid', nullable: true, description: 'The account that decided.' }) decidedById!: string | null;
  @OutText({ format: 'date' }) decidedOn!: string;
}

export class TieResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ description: 'Readable code, such as T-4.' }) ref!: string;
  @OutList(() => LinkEndResponse, { description: 'Two; a reteller comes first.' }) between!: LinkEndResponse[];
  @OutEnum(TIE_KINDS) kind!: string;
  @OutEnum(TIE_STATES) state!: string;
  @OutText({ nullable: true, description: 'The reason of what is held now.' }) reason!: string | null;
  @OutNumber({ nullable: true }) score!: number | null;
  @OutList(() => TieDecisionResponse, { description: 'Every decision, oldest first.' })
  decisions!: TieDecisionResponse[];
  @OutInt() version!: number;
}

export class TiePageResponse {
  @OutList(() => TieResponse) items!: TieResponse[];
  @OutText({ nullable: true, description: 'The `after` of the next page.' }) next!: string | null;
}

/** What a reader sees of a tie, field by field. */
export function presentTie(row: TieRow): TieResponse {
  return {
    id: row.id,
    ref: codeOf('tie', row.number),
    between: endsOf(row).map(presentEnd),
    kind: row.kind,
    state: row.state,
    reason: row.reason,
    score: row.score,
    decisions: row.decisions.map(({ state, reason, decidedById, decidedOn }) => ({
      state,
      reason,
      decidedById,
      decidedOn,
    })),
    version: row.version,
  };
}
