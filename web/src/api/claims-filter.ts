/** The filter of the claims as it stands in the address: the names are those of the API, the values plain text. */
import { ATTENTIONS } from '../../../src/domain/standing.js';
import { CLAIM_KINDS } from '../../../src/domain/vocabulary.js';

export const FILTER_NAMES = [
  'status',
  'kind',
  'region',
  'source',
  'topic',
  'from',
  'to',
  'undated',
  'text',
  'attention',
  'held',
] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

/** Lists are separated by commas, true is `true`; what is not filtered by is left out. */
export type ClaimsFilter = Partial<Readonly<Record<FilterName, string>>>;

/** Reads a filter from the parameters of an address; empty ones say nothing. */
export function readFilter(search: Readonly<Record<string, unknown>>): ClaimsFilter {
  const filter: Partial<Record<FilterName, string>> = {};
  for (const name of FILTER_NAMES) {
    const value = search[name];
    if (typeof value === 'string' && value.trim() !== '') filter[name] = value;
  }
  return filter;
}

export function listOf(value: string | undefined): string[] {
  return value === undefined ? [] : value.split(',').filter((part) => part !== '');
}

/** A filter as the query the API takes. Words of closed lists it does not know are left out; the server knows the rest. */
export function filterQuery(filter: ClaimsFilter) {
  const { status, kind, attention, undated, held, ...plain } = filter;
  const kinds = CLAIM_KINDS.filter((one) => listOf(kind).includes(one));
  const attentions = ATTENTIONS.filter((one) => listOf(attention).includes(one));
  return {
    ...plain,
    ...(status === undefined ? {} : { status: listOf(status) }),
    ...(kinds.length === 0 ? {} : { kind: kinds }),
    ...(attentions.length === 0 ? {} : { attention: attentions }),
    ...(undated === 'true' ? { undated: true } : {}),
    ...(held === 'true' ? { held: true } : {}),
  };
}

/** The filter as an address has it after the question mark. */
export function filterSearch(filter: ClaimsFilter): string {
  return new URLSearchParams(
    FILTER_NAMES.flatMap((name) => (filter[name] === undefined ? [] : [[name, filter[name]]])),
  ).toString();
}
