import { BooleanField, EnumField, MapField, TextField, TextListField } from '../http/fields.js';
import { PageRequest } from '../http/paging.js';

/** What a list can show of each claim, as the list of claims names it. */
export const VIEW_COLUMNS = [
  'ref',
  'statement',
  'kind',
  'time',
  'regions',
  'topics',
  'editorMark',
  'standing',
  'computedStatus',
  'flags',
  'origins',
  'chains',
  'denials',
] as const;
export type ViewColumn = (typeof VIEW_COLUMNS)[number];

/** Orders the list of claims has. */
export const VIEW_SORTS = ['newest'] as const;
export type ViewSort = (typeof VIEW_SORTS)[number];

const NAME = { description: 'What you call it.', max: 200 };
const FILTER = { description: 'Which claims: the same fields as the query of the list of claims.' };
const COLUMNS = {
  description: 'What is shown of each claim, in this order.',
  maxItems: VIEW_COLUMNS.length,
  max: 30,
  values: VIEW_COLUMNS,
  optional: true,
};
const SORT = { description: 'In which order.', optional: true };
const SHARED = { description: 'Whether colleagues see it too.', optional: true };

export class NewSavedViewRequest {
  @TextField(NAME) name!: string;
  @MapField(FILTER) filter!: object;
  @TextListField(COLUMNS) columns?: ViewColumn[];
  @EnumField(VIEW_SORTS, SORT) sort?: ViewSort;
  @BooleanField(SHARED) isShared?: boolean;
}

/** What is left out stays as it is; the filter is replaced whole. */
export class ChangeSavedViewRequest {
  @TextField({ ...NAME, optional: true }) name?: string;
  @MapField({ ...FILTER, optional: true }) filter?: object;
  @TextListField(COLUMNS) columns?: ViewColumn[];
  @EnumField(VIEW_SORTS, SORT) sort?: ViewSort;
  @BooleanField(SHARED) isShared?: boolean;
}

export class ListSavedViewsRequest extends PageRequest {}
