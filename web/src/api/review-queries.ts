/** What the desk reads of the editors' work: the queue, rulings, discussions, notifications and saved views. */
import { infiniteQueryOptions, keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import { REVIEW_REASONS } from '../../../src/domain/review-reasons.js';
import type { Language } from '../words/words.js';
import { answerOf, type Schemas, whence } from './client.js';

export type Queued = Schemas['QueuedClaimResponse'];
export type Ruling = Schemas['RulingResponse'];
export type Comment = Schemas['CommentResponse'];
export type Notification = Schemas['NotificationResponse'];
export type SavedView = Schemas['SavedViewResponse'];
export type Tie = Schemas['TieResponse'];

/** What the queue is narrowed to, as it stands in the address. */
export interface QueueFilter {
  readonly reason?: string | undefined;
  /** `me`, `nobody`, or everybody's. */
  readonly assigned?: string | undefined;
  readonly text?: string | undefined;
}

const PAGE = 50;
/** Everything there can sensibly be of what is listed beside one claim. */
const ALL = 200;
/** How often the bell asks, in milliseconds. */
const BELL_MS = 60_000;

/** The claims that need an editor, page by page; what an hour is best spent on first. */
export function reviewQuery(workspace: string, filter: QueueFilter) {
  const reason = REVIEW_REASONS.find((one) => one === filter.reason);
  const query = {
    ...(reason === undefined ? {} : { reason }),
    ...(filter.assigned === undefined ? {} : { assigned: filter.assigned }),
    ...(filter.text === undefined ? {} : { text: filter.text }),
  };
  return infiniteQueryOptions({
    queryKey: ['review', workspace, 'list', query],
    queryFn: ({ signal, pageParam }) =>
      answerOf(
        whence.GET('/api/v1/workspaces/{workspace}/review', {
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

export function reviewCountsQuery(workspace: string) {
  return queryOptions({
    queryKey: ['review', workspace, 'counts'],
    queryFn: ({ signal }) =>
      answerOf(whence.GET('/api/v1/workspaces/{workspace}/review/counts', { signal, params: { path: { workspace } } })),
  });
}

/** Every ruling on a claim, oldest first. */
export function rulingsQuery(workspace: string, claim: string) {
  return queryOptions({
    queryKey: ['claims', workspace, claim, 'rulings'],
    queryFn: ({ signal }) =>
      answerOf(
        whence.GET('/api/v1/workspaces/{workspace}/claims/{claim}/rulings', {
          signal,
          params: { path: { workspace, claim }, query: { limit: ALL } },
        }),
      ),
  });
}

/** The threads on a claim. Asked only by who may see accounts. */
export function claimThreadsQuery(workspace: string, claim: string) {
  return queryOptions({
    queryKey: ['comments', workspace, 'claim', claim],
    queryFn: ({ signal }) =>
      answerOf(
        whence.GET('/api/v1/workspaces/{workspace}/claims/{claim}/comments', {
          signal,
          params: { path: { workspace, claim }, query: { limit: ALL } },
        }),
      ),
  });
}

/** The threads on an account. Asked only by who may see accounts. */
export function accountThreadsQuery(workspace: string, attribution: string) {
  return queryOptions({
    queryKey: ['comments', workspace, 'attribution', attribution],
    queryFn: ({ signal }) =>
      answerOf(
        whence.GET('/api/v1/workspaces/{workspace}/attributions/{attribution}/comments', {
          signal,
          params: { path: { workspace, attribution }, query: { limit: ALL } },
        }),
      ),
  });
}

/** What was said after the first comment of a thread. */
export function repliesQuery(workspace: string, comment: string) {
  return queryOptions({
    queryKey: ['comments', workspace, 'replies', comment],
    queryFn: ({ signal }) =>
      answerOf(
        whence.GET('/api/v1/workspaces/{workspace}/comments/{comment}/replies', {
          signal,
          params: { path: { workspace, comment }, query: { limit: ALL } },
        }),
      ),
  });
}

/** Your notifications, page by page, the newest first, in words of a language. */
export function notificationsQuery(workspace: string, isUnreadOnly: boolean, lang: Language) {
  return infiniteQueryOptions({
    queryKey: ['notifications', workspace, 'list', isUnreadOnly, lang],
    queryFn: ({ signal, pageParam }) =>
      answerOf(
        whence.GET('/api/v1/workspaces/{workspace}/notifications', {
          signal,
          params: {
            path: { workspace },
            query: {
              lang,
              limit: PAGE,
              ...(isUnreadOnly ? { unread: true } : {}),
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

/** How many notifications are unread; asked again by itself. */
export function unreadQuery(workspace: string) {
  return queryOptions({
    queryKey: ['notifications', workspace, 'unread'],
    queryFn: ({ signal }) =>
      answerOf(
        whence.GET('/api/v1/workspaces/{workspace}/notifications/unread', { signal, params: { path: { workspace } } }),
      ),
    refetchInterval: BELL_MS,
  });
}

/** Whether one is told what happens to a claim. */
export function followingQuery(workspace: string, claim: string) {
  return queryOptions({
    queryKey: ['claims', workspace, claim, 'follow'],
    queryFn: ({ signal }) =>
      answerOf(
        whence.GET('/api/v1/workspaces/{workspace}/claims/{claim}/follow', {
          signal,
          params: { path: { workspace, claim } },
        }),
      ),
  });
}

/** One's saved views and those colleagues share. */
export function savedViewsQuery(workspace: string) {
  return queryOptions({
    queryKey: ['saved-views', workspace],
    queryFn: ({ signal }) =>
      answerOf(
        whence.GET('/api/v1/workspaces/{workspace}/saved-views', {
          signal,
          params: { path: { workspace }, query: { limit: ALL } },
        }),
      ),
  });
}

/** The policies this workspace can judge by. */
export function policiesQuery(workspace: string) {
  return queryOptions({
    queryKey: ['policies', workspace],
    queryFn: ({ signal }) =>
      answerOf(whence.GET('/api/v1/workspaces/{workspace}/policies', { signal, params: { path: { workspace } } })),
    staleTime: 60_000,
  });
}

/** Ties with a source, or with an account, at an end. Asked only by who may see them. */
export function tiesOfQuery(workspace: string, end: { readonly source: string } | { readonly attribution: string }) {
  return queryOptions({
    queryKey: ['ties', workspace, 'of', end],
    queryFn: ({ signal }) =>
      answerOf(
        whence.GET('/api/v1/workspaces/{workspace}/ties', {
          signal,
          params: { path: { workspace }, query: { ...end, limit: ALL } },
        }),
      ),
    staleTime: 30_000,
  });
}

/** Says that claims are not what they were: everything that shows them is read anew. */
export function useClaimsChanged(workspace: string): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await Promise.all(['claims', 'review'].map((kind) => queries.invalidateQueries({ queryKey: [kind, workspace] })));
  };
}
