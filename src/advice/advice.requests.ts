import { RefField } from '../http/fields.js';

export class RunAdviceRequest {
  @RefField('claim', {
    description: 'Only this claim and what is related to it; the whole workspace without one.',
    optional: true,
    example: 'C-12',
  })
  claim?: string;
}
