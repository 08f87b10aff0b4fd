import { QueryCache, QueryClient } from '@tanstack/react-query';
import { isRefusal, WhenceRefusal } from './client.js';

/** What a read that was refused is worth trying again for: a server that is busy or away, never a no. */
function isPassing(error: unknown): boolean {
  return !(error instanceof WhenceRefusal) || error.status >= 500;
}

/** Answers are kept in memory only, and are gone with the page. */
export function createQueries(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (isRefusal(error, 401)) goToSignIn();
      },
    }),
    defaultOptions: {
      queries: { retry: (count, error) => count < 2 && isPassing(error), staleTime: 5_000, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

/** To the form to sign in, and afterwards back to where one was. */
export function goToSignIn(): void {
  const { pathname, search } = window.location;
  window.location.assign(`/sign-in?${new URLSearchParams({ next: pathname + search }).toString()}`);
}
