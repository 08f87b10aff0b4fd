import { RefField } from '../http/fields.js';
import { PageRequest } from '../http/paging.js';

export class PageQuery extends PageRequest {}

export class SourceReachQuery extends PageRequest {
  @RefField('source', { description: 'As if this source were held to be the same person.', optional: true })
  other?: string;
}
