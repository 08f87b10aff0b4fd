/** What the screens around the work ask: one's own account, people, policies, freezes, the log, reports. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, type Schemas, whence } from './client.js';
import { type ClaimsFilter, filterQuery } from './claims-filter.js';

export type ReportLevel = Schemas['ReportCheckResponse']['level'];
export const REPORT_FORMATS = ['html', 'md', 'json', 'csv'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Which claims a report is asked of, and for whom. */
export interface ReportChoice {
  readonly filter: ClaimsFilter;
  /** Codes of claims chosen one by one; empty for none. */
  readonly claims: readonly string[];
  readonly level: ReportLevel;
  readonly lang: 'en' | 'ko';
  readonly withoutHeld: boolean;
}

/** Claims compared by one request: as many as the server does at once. */
const COMPARED = 2_000;

function reportQuery({ filter, claims, level, lang, withoutHeld }: ReportChoice) {
  return {
    ...filterQuery(filter),
    ...(claims.length === 0 ? {} : { claims: [...claims] }),
    level,
    lang,
    ...(withoutHeld ? { withoutHeld: true } : {}),
  };
}

/** What a report would hold and what stops it. Nothing is made. */
export function reportCheckQuery(workspace: string, choice: ReportChoice) {
  const query = reportQuery(choice);
  return queryOptions({
    queryKey: ['report-check', workspace, query],
    queryFn: ({ signal }) =>
      answerOf(
        whence.GET('/api/v1/workspaces/{workspace}/reports/claims/check', {
          signal,
          params: { path: { workspace }, query },
        }),
      ),
    // What stops it is mended on another screen, or by somebody else.
    staleTime: 0,
  });
}

/** Makes a report: the server logs that it was. @returns its text and the name of the file. */
export async function makeReport(workspace: string, choice: ReportChoice, format: ReportFormat) {
  const { data, response } = await whence.GET('/api/v1/workspaces/{workspace}/reports/claims', {
    params: { path: { workspace }, query: { ...reportQuery(choice), format } },
    parseAs: 'text',
  });
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return {
    format,
    text: typeof data === 'string' ? data : '',
    name: name ?? `claims-report.${format}`,
    type: response.headers.get('content-type') ?? 'text/plain',
  };
}

export function ownSessionsQuery() {
  return queryOptions({
    queryKey: ['own', 'sessions'],
    queryFn: ({ signal }) => answerOf(whence.GET('/api/v1/sessions', { signal })),
  });
}

export function ownSignInsQuery() {
  return queryOptions({
    queryKey: ['own', 'sign-ins'],
    queryFn: ({ signal }) => answerOf(whence.GET('/api/v1/sign-ins', { signal })),
  });
}

/** One's own API tokens in this workspace. */
export function tokensQuery(workspace: string) {
  return queryOptions({
    queryKey: ['own', 'tokens', workspace],
    queryFn: ({ signal }) =>
      answerOf(whence.GET('/api/v1/workspaces/{workspace}/tokens', { signal, params: { path: { workspace } } })),
  });
}

export function freezesQuery(workspace: string) {
  return queryOptions({
    queryKey: ['freezes', workspace],
    queryFn: ({ signal }) =>
      answerOf(whence.GET('/api/v1/workspaces/{workspace}/freezes', { signal, params: { path: { workspace } } })),
  });
}

/** What a member could open. */
export function exposureQuery(workspace: string, login: string) {
  return queryOptions({
    queryKey: ['members', workspace, login, 'exposure'],
    queryFn: ({ signal }) =>
      answerOf(
        whence.GET('/api/v1/workspaces/{workspace}/members/{login}/exposure', {
          signal,
          params: { path: { workspace, login } },
        }),
      ),
  });
}

export function settingsQuery(workspace: string) {
  return queryOptions({
    queryKey: ['settings', workspace],
    queryFn: ({ signal }) =>
      answerOf(whence.GET('/api/v1/workspaces/{workspace}', { signal, params: { path: { workspace } } })),
  });
}

export function policiesQuery(workspace: string) {
  return queryOptions({
    queryKey: ['policies', workspace],
    queryFn: ({ signal }) =>
      answerOf(whence.GET('/api/v1/workspaces/{workspace}/policies', { signal, params: { path: { workspace } } })),
  });
}

/** A policy with its whole ladder. What is published never changes. */
export function policyQuery(workspace: string, policy: string) {
  return queryOptions({
    queryKey: ['policies', workspace, 'one', policy],
    queryFn: ({ signal }) =>
      answerOf(
        whence.GET('/api/v1/workspaces/{workspace}/policies/{policy}', {
          signal,
          params: { path: { workspace, policy } },
        }),
      ),
    staleTime: 300_000,
  });
}

/** Which claims would move under another policy. Nothing is stored. */
export function comparisonQuery(workspace: string, to: string) {
  return infiniteQueryOptions({
    queryKey: ['policies', workspace, 'compare', to],
    queryFn: ({ signal, pageParam }) =>
      answerOf(
        whence.POST('/api/v1/workspaces/{workspace}/policies/compare', {
          signal,
          params: { path: { workspace } },
          body: { to, limit: COMPARED, ...(pageParam === null ? {} : { after: pageParam }) },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}

/** Entries of the log, page by page, the newest first. */
export function auditLogQuery(workspace: string, about: string | undefined) {
  return infiniteQueryOptions({
    queryKey: ['log', workspace, about ?? ''],
    queryFn: ({ signal, pageParam }) =>
      answerOf(
        whence.GET('/api/v1/workspaces/{workspace}/log', {
          signal,
          params: {
            path: { workspace },
            query: {
              limit: 100,
              ...(about === undefined ? {} : { about }),
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

/** Checks the whole chain of the log, stretch by stretch; `tell` is called with how many entries were checked. */
export async function checkLog(workspace: string, tell: (entries: number) => void) {
  let after: string | null = null;
  for (;;) {
    const query: { after?: string } = after === null ? {} : { after };
    const found: Schemas['LogCheckResponse'] = await answerOf(
      whence.GET('/api/v1/workspaces/{workspace}/log/check', { params: { path: { workspace }, query } }),
    );
    tell(found.entries);
    if (found.next === null) return found;
    after = found.next;
  }
}
