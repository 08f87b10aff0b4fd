import { TextField } from '../http/fields.js';
import { PageRequest } from '../http/paging.js';

export class AsKnownOnRequest {
  @TextField({
    description:
      'A day (its end is meant, in UTC) or a moment with its zone, neither yet to come. Moments are for people who may see accounts.',
    max: 35,
    example: '2024-11-30',
  })
  at!: string;
}

export class ListHistoryRequest extends PageRequest {}
