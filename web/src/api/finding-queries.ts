/** What the desk asks to find records and places, and to read what people type. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, type Schemas, whence } from './client.js';
import { type ClaimsFilter, filterQuery } from './claims-filter.js';
import { SEARCHED_KINDS } from '../../../src/domain/search/sections.js';

export type DateReading = Schemas['DateReadingResponse'];
export type SuggestedPlace = Schemas['SuggestedPlaceResponse'];
export type LookAlike = Schemas['LookAlikeResponse'];
export type SearchHit = Schemas['SearchHitResponse'];
export type SearchAnswer = Schemas['SearchResponse'];
export type FoundRecord = Schemas['SearchSuggestionResponse'];

/** Choices a picker shows: who needs more types another letter. */
const CHOICES = 20;
const HITS = 30;

/** Every way to read a time as people write it, counted from today. Refused (422) when it cannot be read. */
export function dateReadingsQuery(workspace: string, text: string) {
  return queryOptions({
    queryKey: ['dates', workspace, text],
    queryFn: ({ signal }) =>
      answerOf(
        whence.POST('/api/v1/workspaces/{workspace}/dates/readings', {
          signal,
          params: { path: { workspace } },
          body: { text, saidOn: today() },
        }),
      ),
    staleTime: 60_000,
  });
}

/** Today where one sits, `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  const digits = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${digits(now.getMonth() + 1)}-${digits(now.getDate())}`;
}

/** Places by a name in any spelling: regions of the workspace, and shipped places that are not in it yet. */
export function placesQuery(workspace: string, q: string) {
  return queryOptions({
    queryKey: ['regions', workspace, 'places', q],
    queryFn: ({ signal }) =>
      answerOf(
        whence.GET('/api/v1/workspaces/{workspace}/gazetteer/suggestions', {
          signal,
          params: { path: { workspace }, query: { q, limit: CHOICES } },
        }),
      ),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
}

/** Brings a shipped place into the workspace, with what it lies in. @returns the code of its region. */
export async function addPlace(workspace: string, code: string): Promise<string | null> {
  const { added, present } = await answerOf(
    whence.POST('/api/v1/workspaces/{workspace}/gazetteer/add', {
      params: { path: { workspace } },
      body: { codes: [code] },
    }),
  );
  return [...added, ...present].findLast((place) => place.code === code)?.ref ?? added.at(-1)?.ref ?? null;
}

export interface TypedClaim {
  readonly statement: string;
  /** EDTF; null for none, or while it is none. */
  readonly time: string | null;
  readonly regions: readonly string[];
}

/** Claims that look like one that is being typed. */
export function lookAlikesQuery(workspace: string, { statement, time, regions }: TypedClaim) {
  return queryOptions({
    queryKey: ['claims', workspace, 'look-alikes', statement, time, regions],
    queryFn: ({ signal }) =>
      answerOf(
        whence.POST('/api/v1/workspaces/{workspace}/claims/look-alikes', {
          signal,
          params: { path: { workspace } },
          body: { statement, ...(time === null ? {} : { time }), regions: [...regions] },
        }),
      ),
    staleTime: 30_000,
    placeholderData: keepPreviousData,
  });
}

/** Records by their words, the best first, page by page. */
export function searchQuery(workspace: string, q: string, records: readonly string[], filter: ClaimsFilter) {
  const { status, kind, region, source, topic, from, to, undated } = filterQuery(filter);
  const narrowed = { status, kind, region, source, topic, from, to, undated };
  const given = Object.fromEntries(Object.entries(narrowed).filter(([, value]) => value !== undefined));
  return infiniteQueryOptions({
    queryKey: ['search', workspace, q, records, given],
    queryFn: ({ signal, pageParam }) =>
      answerOf(
        whence.GET('/api/v1/workspaces/{workspace}/search', {
          signal,
          params: {
            path: { workspace },
            query: {
              ...given,
              q,
              limit: HITS,
              facets: true,
              ...(records.length === 0 ? {} : { records: SEARCHED_KINDS.filter((one) => records.includes(one)) }),
              ...(pageParam === null ? {} : { after: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}

/** Records somebody may be looking for while they type. */
export function suggestionsQuery(workspace: string, q: string) {
  return queryOptions({
    queryKey: ['search', workspace, 'suggestions', q],
    queryFn: ({ signal }) =>
      answerOf(
        whence.GET('/api/v1/workspaces/{workspace}/search/suggestions', {
          signal,
          params: { path: { workspace }, query: { q } },
        }),
      ),
    staleTime: 15_000,
    placeholderData: keepPreviousData,
  });
}
