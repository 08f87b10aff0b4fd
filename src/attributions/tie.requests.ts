import { TIE_KINDS, TIE_STATES, type TieKind, type TieState } from '../domain/vocabulary.js';
import { EnumField, IntField, ListField, NumberField, RefField, TextField } from '../http/fields.js';
import { MOST_CHANGED } from '../http/many.js';
import { PageRequest } from '../http/paging.js';
import { LinkEndRequest } from './link-end.js';

/** A tie is recorded as suspected or as decided; it can be rejected only once somebody has suggested it. */
export const NEW_TIE_STATES = ['suggested', 'confirmed'] as const;

export class NewTieRequest {
  @ListField(() => LinkEndRequest, {
    description: 'What is tied: two sources or attributions, or one of each. A reteller comes first.',
    minItems: 2,
    maxItems: 2,
  })
  between!: LinkEndRequest[];
  @EnumField(TIE_KINDS, { description: 'How they depend on each other.' }) kind!: TieKind;
  @EnumField(NEW_TIE_STATES, { description: 'Confirming takes the permission ties.decide.' })
  state!: (typeof NEW_TIE_STATES)[number];
  @TextField({ description: 'Why.', max: 5_000 }) reason!: string;
  @NumberField({ description: 'How strongly something points to it.', min: 0, max: 1, optional: true, nullable: true })
  score?: number | null;
}

export class DecideTieRequest {
  @EnumField(TIE_STATES, { description: 'What is held of it from now on.' }) state!: TieState;
  @TextField({ description: 'Why.', max: 5_000 }) reason!: string;
}

export class SeenTieRequest {
  @RefField('tie', { description: 'A tie.' }) tie!: string;
  @IntField({ description: 'The version it was seen at.', min: 1, max: 999_999_999 }) version!: number;
}

export class DecideTiesRequest {
  @ListField(() => SeenTieRequest, {
    description: 'The ties, each with the version it was seen at.',
    minItems: 1,
    maxItems: MOST_CHANGED,
  })
  ties!: SeenTieRequest[];
  @EnumField(TIE_STATES, { description: 'What is held of all of them from now on.' }) state!: TieState;
  @TextField({ description: 'Why, for all of them.', max: 5_000 }) reason!: string;
}

export class ListTiesRequest extends PageRequest {
  @EnumField(TIE_STATES, { description: 'Only ties in this state.', optional: true }) state?: TieState;
  @RefField('source', { description: 'Only ties with this source at an end.', optional: true }) source?: string;
  @RefField('attribution', { description: 'Only ties with this attribution at an end.', optional: true })
  attribution?: string;
}
