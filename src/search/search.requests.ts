import { PickType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ClaimFilterRequest, readBoolean } from '../content/claim-filter.request.js';
import { MAX_QUERY } from '../domain/search/query.js';
import { SEARCHED_KINDS, type SearchedKind } from '../domain/search/sections.js';
import { BooleanField, IntField, TextField, TextListField } from '../http/fields.js';

export const DEFAULT_HITS = 50;
export const MAX_HITS = 100;

/** `a,b`, `a` given twice, or both: one list. Anything else is left for the validator to refuse. */
function splitWords({ value }: { value: unknown }): unknown {
  if (value === undefined) return undefined;
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((item) => (typeof item === 'string' ? item.split(',') : [item]));
}

function readWhole({ value }: { value: unknown }): unknown {
  return typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
}

/** With any filter of claims only claims and accounts of claims are found. */
export class SearchRequest extends PickType(ClaimFilterRequest, [
  'status',
  'kind',
  'region',
  'source',
  'topic',
  'from',
  'to',
  'undated',
] as const) {
  @TextField({
    description:
      'Words that must all be found; "in quotes" as they stand; -word not at all. English by its stems, Korean by any part of two syllables, places in every recorded spelling.',
    max: MAX_QUERY,
    example: 'petition "discharged soldiers" -rumour',
  })
  q!: string;

  @Transform(splitWords)
  @TextListField({
    description: 'Which records; repeat it, or separate by commas, for any of several. All you may find when left out.',
    maxItems: SEARCHED_KINDS.length,
    max: 20,
    values: SEARCHED_KINDS,
    optional: true,
  })
  records?: SearchedKind[];

  @Transform(readBoolean)
  @BooleanField({ description: 'Also how many claims found have each status and region.', optional: true })
  facets?: boolean;

  @Transform(readWhole)
  @IntField({
    description: `How many to return, 1 to ${MAX_HITS}; ${DEFAULT_HITS} when left out.`,
    min: 1,
    max: MAX_HITS,
    optional: true,
  })
  limit?: number;

  @TextField({ description: 'Where to go on: the `next` of the page before.', max: 400, optional: true })
  after?: string;
}

export class SearchSuggestionsRequest {
  @TextField({
    description: 'What was typed so far: words, the last of them perhaps unfinished, or the code of a record.',
    max: MAX_QUERY,
    example: 'yomju',
  })
  q!: string;
}
