import { RefField, TextField } from '../http/fields.js';

export class DecideSourceRequest {
  @TextField({ description: 'Why, for whoever reads it later. It is kept with the evidence.', max: 5_000 })
  reason!: string;
}

export class JudgePersonRequest {
  @RefField('source', { description: 'The other source.', example: 'S-9' }) other!: string;
  @TextField({ description: 'Why.', max: 5_000 }) reason!: string;
}
