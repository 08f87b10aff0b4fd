import { TextField } from '../http/fields.js';
import { PageRequest } from '../http/paging.js';

export class ListLogRequest extends PageRequest {
  @TextField({
    description: 'Only what was done to this: the word before the point of an action, such as `claim` or `member`.',
    max: 30,
    pattern: /^[a-z_]+$/,
    optional: true,
    example: 'member',
  })
  about?: string;
}

export class CheckLogRequest {
  @TextField({ description: 'Where to go on: the `next` of the answer before.', max: 400, optional: true })
  after?: string;
}
