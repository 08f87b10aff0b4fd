/** What the desk reads, one function for each question: its key, so that it is asked once, and how it is asked. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Language } from '../words/words.js';
import { answerOf, type Schemas, whence } from './client.js';
import { type ClaimsFilter, filterQuery } from './claims-filter.js';

export type Session = Schemas['SessionResponse'];
export type MyWorkspace = Schemas['MyWorkspaceResponse'];
export type ClaimSummary = Schemas['ClaimSummaryResponse'];
export type ClaimDetail = Schemas['ClaimDetailResponse'];
export type ClaimAccount = Schemas['ClaimAccountResponse'];
export type ClaimWhy = Schemas['ClaimWhyResponse'];
export type Region = Schemas['RegionResponse'];
export type Source = Schemas['SourceResponse'];

/** Claims fetched at once: a few screens full. */
const PAGE = 100;
/** Choices a picker shows: who needs more types another letter. */
const CHOICES = 20;

/** Who is signed in, where they work, and what they may do there. */
export function sessionQuery() {
  return queryOptions({
    queryKey: ['session'],
    queryFn: ({ signal }) => answerOf(whence.GET('/api/v1/session', { signal })),
    staleTime: 60_000,
  });
}

/** Claims that fit a filter, page by page. */
export function claimsQuery(workspace: string, filter: ClaimsFilter) {
  const query = filterQuery(filter);
  return infiniteQueryOptions({
    queryKey: ['claims', workspace, 'list', query],
    queryFn: ({ signal, pageParam }) =>
      answerOf(
        whence.GET('/api/v1/workspaces/{workspace}/claims', {
          signal,
          params: {
            path: { workspace },
            query: { ...query, limit: PAGE, ...(pageParam === null ? {} : { after: pageParam }) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}

/** A claim with everything it stands on, as far as the reader may see it. */
export function claimQuery(workspace: string, claim: string) {
  return queryOptions({
    queryKey: ['claims', workspace, claim, 'detail'],
    queryFn: ({ signal }) =>
      answerOf(
        whence.GET('/api/v1/workspaces/{workspace}/claims/{claim}', { signal, params: { path: { workspace, claim } } }),
      ),
  });
}

/** Why a claim has its status, in words of a language. */
export function whyQuery(workspace: string, claim: string, lang: Language) {
  return queryOptions({
    queryKey: ['claims', workspace, claim, 'why', lang],
    queryFn: ({ signal }) =>
      answerOf(
        whence.GET('/api/v1/workspaces/{workspace}/claims/{claim}/why', {
          signal,
          params: { path: { workspace, claim }, query: { lang } },
        }),
      ),
  });
}

/** The wordings a claim has had, the newest first. */
export function wordingsQuery(workspace: string, claim: string) {
  return queryOptions({
    queryKey: ['claims', workspace, claim, 'wordings'],
    queryFn: ({ signal }) =>
      answerOf(
        whence.GET('/api/v1/workspaces/{workspace}/claims/{claim}/wordings', {
          signal,
          params: { path: { workspace, claim } },
        }),
      ),
  });
}

/** What changed of a claim, page by page. */
export function claimHistoryQuery(workspace: string, claim: string) {
  return infiniteQueryOptions({
    queryKey: ['claims', workspace, claim, 'history'],
    queryFn: ({ signal, pageParam }) =>
      answerOf(
        whence.GET('/api/v1/workspaces/{workspace}/claims/{claim}/history', {
          signal,
          params: { path: { workspace, claim }, query: pageParam === null ? {} : { after: pageParam } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}

/** What colleagues are called here. */
export function membersQuery(workspace: string) {
  return queryOptions({
    queryKey: ['members', workspace],
    queryFn: ({ signal }) =>
      answerOf(whence.GET('/api/v1/workspaces/{workspace}/members', { signal, params: { path: { workspace } } })),
    staleTime: 300_000,
  });
}

/** Regions with a part of a name, in any script. */
export function regionsQuery(workspace: string, name: string) {
  return queryOptions({
    queryKey: ['regions', workspace, name],
    queryFn: ({ signal }) =>
      answerOf(
        whence.GET('/api/v1/workspaces/{workspace}/regions', {
          signal,
          params: { path: { workspace }, query: { limit: CHOICES, ...(name === '' ? {} : { name }) } },
        }),
      ),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
}

/** One region, for the name of what a filter or a form holds. */
export function regionQuery(workspace: string, region: string) {
  return queryOptions({
    queryKey: ['regions', workspace, 'one', region],
    queryFn: ({ signal }) =>
      answerOf(
        whence.GET('/api/v1/workspaces/{workspace}/regions/{region}', {
          signal,
          params: { path: { workspace, region } },
        }),
      ),
    staleTime: 300_000,
  });
}

/** Sources with a part of the pseudonym or of a public description. Asked only by who may see sources. */
export function sourcesQuery(workspace: string, text: string) {
  return queryOptions({
    queryKey: ['sources', workspace, text],
    queryFn: ({ signal }) =>
      answerOf(
        whence.GET('/api/v1/workspaces/{workspace}/sources', {
          signal,
          params: { path: { workspace }, query: { limit: CHOICES, ...(text === '' ? {} : { text }) } },
        }),
      ),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
}
