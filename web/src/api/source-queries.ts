/** What the desk reads of sources and of the ties between them. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  RELIABILITY_GRADES,
  type ReliabilityGrade,
  SOURCE_KINDS,
  type SourceKind,
  TIE_STATES,
  type TieState,
} from '../../../src/domain/vocabulary.js';
import type { Language } from '../words/words.js';
import { answerOf, type Schemas, whence } from './client.js';

export type SourceDetail = Schemas['SourceDetailResponse'];
export type Tie = Schemas['TieResponse'];
export type TieEvidence = Schemas['TieEvidenceResponse'];
export type Account = Schemas['AttributionResponse'];
export type Hypothesis = Schemas['WhatIfRequest']['hypotheses'][number];
export type Effects = Schemas['WhatIfResponse'];

/** Rows fetched at once. */
const PAGE = 50;

/** What the list of sources is narrowed to, as the address has it. */
export interface SourcesFilter {
  readonly text?: string;
  readonly kind?: SourceKind;
  readonly grade?: ReliabilityGrade;
}

/** A filter from the parameters of an address; words of closed lists it does not know say nothing. */
export function readSourcesFilter(search: Readonly<Record<string, unknown>>): SourcesFilter {
  const { text } = search;
  const kind = SOURCE_KINDS.find((one) => one === search['kind']);
  const grade = RELIABILITY_GRADES.find((one) => one === search['grade']);
  return {
    ...(typeof text === 'string' && text.trim() !== '' ? { text } : {}),
    ...(kind === undefined ? {} : { kind }),
    ...(grade === undefined ? {} : { grade }),
  };
}

export function tieStateIn(search: Readonly<Record<string, unknown>>): TieState | undefined {
  return TIE_STATES.find((one) => one === search['state']);
}

/** Sources that fit a filter, page by page, in the order they were entered. */
export function sourceListQuery(workspace: string, filter: SourcesFilter) {
  return infiniteQueryOptions({
    queryKey: ['sources', workspace, 'list', filter],
    queryFn: ({ signal, pageParam }) =>
      answerOf(
        whence.GET('/api/v1/workspaces/{workspace}/sources', {
          signal,
          params: {
            path: { workspace },
            query: { ...filter, limit: PAGE, ...(pageParam === null ? {} : { after: pageParam }) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}

/** One source, by its code or its id. */
export function sourceQuery(workspace: string, source: string) {
  return queryOptions({
    queryKey: ['sources', workspace, 'one', source],
    queryFn: ({ signal }) =>
      answerOf(
        whence.GET('/api/v1/workspaces/{workspace}/sources/{source}', {
          signal,
          params: { path: { workspace, source } },
        }),
      ),
  });
}

/** What was settled of what a source said before. */
export function trackRecordQuery(workspace: string, source: string) {
  return queryOptions({
    queryKey: ['sources', workspace, 'track-record', source],
    queryFn: ({ signal }) =>
      answerOf(
        whence.GET('/api/v1/workspaces/{workspace}/sources/{source}/track-record', {
          signal,
          params: { path: { workspace, source } },
        }),
      ),
  });
}

/** How many claims and accounts stand on a source. */
export function sourceReachQuery(workspace: string, source: string) {
  return queryOptions({
    queryKey: ['claims', workspace, 'reach', source],
    queryFn: ({ signal }) =>
      answerOf(
        whence.GET('/api/v1/workspaces/{workspace}/sources/{source}/reach', {
          signal,
          params: { path: { workspace, source }, query: { limit: 1 } },
        }),
      ),
  });
}

/** Every account of a source, page by page. */
export function sourceAccountsQuery(workspace: string, source: string) {
  return infiniteQueryOptions({
    queryKey: ['claims', workspace, 'accounts-of', source],
    queryFn: ({ signal, pageParam }) =>
      answerOf(
        whence.GET('/api/v1/workspaces/{workspace}/attributions', {
          signal,
          params: {
            path: { workspace },
            query: { source, limit: PAGE, ...(pageParam === null ? {} : { after: pageParam }) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}

/** One account, by its code or its id. */
export function accountQuery(workspace: string, attribution: string) {
  return queryOptions({
    queryKey: ['claims', workspace, 'account', attribution],
    queryFn: ({ signal }) =>
      answerOf(
        whence.GET('/api/v1/workspaces/{workspace}/attributions/{attribution}', {
          signal,
          params: { path: { workspace, attribution } },
        }),
      ),
    staleTime: 60_000,
  });
}

/** Ties in a state or of a source, page by page. */
export function tiesQuery(workspace: string, filter: { readonly state?: TieState; readonly source?: string }) {
  return infiniteQueryOptions({
    queryKey: ['ties', workspace, 'list', filter],
    queryFn: ({ signal, pageParam }) =>
      answerOf(
        whence.GET('/api/v1/workspaces/{workspace}/ties', {
          signal,
          params: {
            path: { workspace },
            query: { ...filter, limit: PAGE, ...(pageParam === null ? {} : { after: pageParam }) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}

export function tieQuery(workspace: string, tie: string) {
  return queryOptions({
    queryKey: ['ties', workspace, 'one', tie],
    queryFn: ({ signal }) =>
      answerOf(
        whence.GET('/api/v1/workspaces/{workspace}/ties/{tie}', { signal, params: { path: { workspace, tie } } }),
      ),
  });
}

/** What Whence found that points to a tie; nothing for one that somebody recorded. */
export function tieEvidenceQuery(workspace: string, tie: string) {
  return queryOptions({
    queryKey: ['ties', workspace, 'evidence', tie],
    queryFn: ({ signal }) =>
      answerOf(
        whence.GET('/api/v1/workspaces/{workspace}/ties/{tie}/evidence', {
          signal,
          params: { path: { workspace, tie } },
        }),
      ),
  });
}

/** What would move if this were so. Nothing is saved by asking. */
export function whatIfQuery(workspace: string, hypotheses: readonly Hypothesis[], lang: Language) {
  return queryOptions({
    queryKey: ['claims', workspace, 'what-if', hypotheses, lang],
    queryFn: ({ signal }) =>
      answerOf(
        whence.POST('/api/v1/workspaces/{workspace}/whatif', {
          signal,
          params: { path: { workspace }, query: { lang } },
          body: { hypotheses: [...hypotheses] },
        }),
      ),
  });
}
