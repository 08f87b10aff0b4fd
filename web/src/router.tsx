import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { readFilter } from './api/claims-filter.js';
import { sessionQuery } from './api/queries.js';
import { ScreenFailed } from './shared/states.js';
import { NoSuchScreen } from './shell/no-such-screen.js';
import { Shell } from './shell/shell.js';

interface DeskContext {
  readonly queries: QueryClient;
}

/** A parameter of an address that is a text; anything else is as if it were not there. */
function textIn(search: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = search[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

const root = createRootRouteWithContext<DeskContext>()({ notFoundComponent: NoSuchScreen });

/** Everything of one workspace. Whoever is no member of it gets the words of a workspace that does not exist. */
export const workspaceRoute = createRoute({
  getParentRoute: () => root,
  path: '/w/$workspace',
  loader: ({ context }) => context.queries.ensureQueryData(sessionQuery()),
  component: Shell,
  errorComponent: ScreenFailed,
  notFoundComponent: NoSuchScreen,
});

const workspaceHome = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/w/$workspace/claims', params: { workspace: params.workspace } });
  },
});

/** The list of claims: its filter, its columns and the claim that is looked at are all in the address. */
export const claimsRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'claims',
  validateSearch: (search: Record<string, unknown>) => ({
    ...readFilter(search),
    ...(textIn(search, 'at') === undefined ? {} : { at: textIn(search, 'at') }),
    ...(textIn(search, 'columns') === undefined ? {} : { columns: textIn(search, 'columns') }),
  }),
  component: lazyRouteComponent(() => import('./screens/claims/claims-screen.js'), 'ClaimsScreen'),
  errorComponent: ScreenFailed,
});

export const newClaimRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'claims/new',
  component: lazyRouteComponent(() => import('./screens/log-claim/log-claim-screen.js'), 'LogClaimScreen'),
  errorComponent: ScreenFailed,
});

/** One claim; `?part=` says which of its tabs, `?view=` how its chains are shown. */
export const claimRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'claims/$claim',
  validateSearch: (search: Record<string, unknown>) => {
    const part = textIn(search, 'part');
    const view = textIn(search, 'view');
    return { ...(part === undefined ? {} : { part }), ...(view === undefined ? {} : { view }) };
  },
  component: lazyRouteComponent(() => import('./screens/claim/claim-screen.js'), 'ClaimScreen'),
  errorComponent: ScreenFailed,
});

/** Map and timeline of the claims that fit the filter in the address; `?in=` says of which region the parts are drawn, `?map=` how. */
export const regionsRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'regions',
  validateSearch: (search: Record<string, unknown>) => {
    const [inside, map] = [textIn(search, 'in'), textIn(search, 'map')];
    return {
      ...readFilter(search),
      ...(inside === undefined ? {} : { in: inside }),
      ...(map === undefined ? {} : { map }),
    };
  },
  component: lazyRouteComponent(() => import('./screens/regions/regions-screen.js'), 'RegionsScreen'),
  errorComponent: ScreenFailed,
});

/** Records of every kind by their words. */
export const searchRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'search',
  validateSearch: (search: Record<string, unknown>) => {
    const [q, records] = [textIn(search, 'q'), textIn(search, 'records')];
    return { ...readFilter(search), ...(q === undefined ? {} : { q }), ...(records === undefined ? {} : { records }) };
  },
  component: lazyRouteComponent(() => import('./screens/search/search-screen.js'), 'SearchScreen'),
  errorComponent: ScreenFailed,
});

const tree = root.addChildren([
  workspaceRoute.addChildren([workspaceHome, claimsRoute, newClaimRoute, claimRoute, regionsRoute, searchRoute]),
]);

/** Addresses as the API and the plain pages write them: `?status=rumour&kind=event`. */
export function createDeskRouter(queries: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { queries },
    defaultPreload: 'intent',
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (search) => {
      const given = Object.entries(search).flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value]] : [],
      );
      const text = new URLSearchParams(given).toString();
      return text === '' ? '' : `?${text}`;
    },
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createDeskRouter>;
  }
}
