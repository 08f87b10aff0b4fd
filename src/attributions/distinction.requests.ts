import { DISTINCTION_BASES, type DistinctionBasis } from '../domain/vocabulary.js';
import { EnumField, RefField, TextField, TextListField } from '../http/fields.js';
import { PageRequest } from '../http/paging.js';

export class NewDistinctionRequest {
  @TextListField({ description: 'The two attributions, by id or code.', minItems: 2, maxItems: 2, max: 40 })
  between!: string[];
  @EnumField(DISTINCTION_BASES, { description: 'What it rests on.' }) basis!: DistinctionBasis;
  @TextField({ description: 'Why the two are independent.', max: 5_000 }) reason!: string;
}

export class ListDistinctionsRequest extends PageRequest {
  @RefField('attribution', { description: 'Only distinctions of this attribution.', optional: true })
  attribution?: string;
}

export class WithdrawDistinctionRequest {
  @TextField({ description: 'Why.', max: 5_000 }) reason!: string;
}
