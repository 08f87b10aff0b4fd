import { TextField } from '../http/fields.js';

export class FreezeRequest {
  @TextField({ description: 'Why. Kept beside the freeze, never logged, shown to who may thaw it.', max: 2000 })
  reason!: string;
}
