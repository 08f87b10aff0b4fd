import { RefField, TextField } from '../http/fields.js';

export class MergeRegionRequest {
  @RefField('region', { description: 'The region that stays.' }) into!: string;
  @TextField({ description: 'Why both are one place, for whoever reads the histories later.', max: 5_000 })
  reason!: string;
}
