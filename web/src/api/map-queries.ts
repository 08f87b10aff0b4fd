/** What the map and the timeline ask. */
import { queryOptions } from '@tanstack/react-query';
import { answerOf, isRefusal, type Schemas, whence } from './client.js';
import { type ClaimsFilter, filterQuery } from './claims-filter.js';

export type AskedInRegion = Schemas['AskedInRegionResponse'];

/** Places drawn at once; more are a list, not a map. */
const MOST_PARTS = 200;

/** Regions directly inside one; without one, those that lie in none. */
export function partsQuery(workspace: string, region: string | null) {
  return queryOptions({
    queryKey: ['regions', workspace, 'parts', region],
    queryFn: async ({ signal }) => {
      const parts: Schemas['RegionResponse'][] = [];
      let after: string | null = null;
      do {
        const within = region === null ? {} : { parent: region };
        const page: Schemas['RegionPageResponse'] = await answerOf(
          whence.GET('/api/v1/workspaces/{workspace}/regions', {
            signal,
            params: {
              path: { workspace },
              query: { limit: MOST_PARTS, ...within, ...(after === null ? {} : { after }) },
            },
          }),
        );
        parts.push(...page.items.filter(({ parentId }) => region !== null || parentId === null));
        // A country may have been brought in after hundreds of counties.
        after = region === null ? page.next : null;
      } while (after !== null);
      return parts;
    },
    staleTime: 60_000,
  });
}

/** How many claims a filter selects: exact, or more than a thousand. */
export function claimTotalQuery(workspace: string, filter: ClaimsFilter) {
  const query = filterQuery(filter);
  return queryOptions({
    queryKey: ['claims', workspace, 'counts', query],
    queryFn: ({ signal }) =>
      answerOf(
        whence.GET('/api/v1/workspaces/{workspace}/claims/counts', { signal, params: { path: { workspace }, query } }),
      ),
    staleTime: 15_000,
  });
}

/** How many people were asked in each region directly inside one. Asked only by who may see accounts. */
export function askedByRegionQuery(workspace: string, region: string | null) {
  return queryOptions({
    queryKey: ['claims', workspace, 'asked', region],
    queryFn: ({ signal }) =>
      answerOf(
        whence.GET('/api/v1/workspaces/{workspace}/claims/asked', {
          signal,
          params: { path: { workspace }, query: region === null ? {} : { region } },
        }),
      ),
    staleTime: 60_000,
  });
}

/** The outline of a region; null where no list that was imported gave one. */
export function shapeQuery(workspace: string, region: string) {
  return queryOptions({
    queryKey: ['regions', workspace, 'shape', region],
    queryFn: async ({ signal }) => {
      try {
        const params = { path: { workspace, region } };
        return await answerOf(whence.GET('/api/v1/workspaces/{workspace}/regions/{region}/shape', { signal, params }));
      } catch (error) {
        if (isRefusal(error, 404)) return null;
        throw error;
      }
    },
    staleTime: 300_000,
  });
}
