import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { readFilter } from './api/claims-filter.js';
import { readDocumentsFilter } from './api/document-queries.js';
import { sessionQuery } from './api/queries.js';
import { readSourcesFilter, tieStateIn } from './api/source-queries.js';
import { readQuotedPlace } from './shared/quoted.js';
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

/** Those of these parameters that are texts. */
function textsIn<Name extends string>(
  search: Readonly<Record<string, unknown>>,
  ...names: readonly Name[]
): Partial<Record<Name, string>> {
  const found: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const text = textIn(search, name);
    if (text !== undefined) found[name] = text;
  }
  return found;
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
  validateSearch: readQuotedPlace,
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
    return {
      ...(part === undefined ? {} : { part }),
      ...(view === undefined ? {} : { view }),
      ...readQuotedPlace(search),
    };
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

// The screens around the work.
export const reportRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'report',
  validateSearch: (search: Record<string, unknown>) => ({
    ...readFilter(search),
    ...textsIn(search, 'claims', 'level', 'lang', 'withoutHeld'),
  }),
  component: lazyRouteComponent(() => import('./screens/report/report-screen.js'), 'ReportScreen'),
  errorComponent: ScreenFailed,
});
export const emergencyRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'emergency',
  component: lazyRouteComponent(() => import('./screens/emergency/emergency-screen.js'), 'EmergencyScreen'),
  errorComponent: ScreenFailed,
});
export const accountRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'account',
  component: lazyRouteComponent(() => import('./screens/account/account-screen.js'), 'AccountScreen'),
  errorComponent: ScreenFailed,
});
export const membersRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'members',
  component: lazyRouteComponent(() => import('./screens/members/members-screen.js'), 'MembersScreen'),
  errorComponent: ScreenFailed,
});
export const policiesRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'policies',
  validateSearch: (search: Record<string, unknown>) => textsIn(search, 'policy'),
  component: lazyRouteComponent(() => import('./screens/policies/policies-screen.js'), 'PoliciesScreen'),
  errorComponent: ScreenFailed,
});
export const settingsRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'settings',
  component: lazyRouteComponent(() => import('./screens/settings/settings-screen.js'), 'SettingsScreen'),
  errorComponent: ScreenFailed,
});
export const auditLogRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'log',
  validateSearch: (search: Record<string, unknown>) => textsIn(search, 'about'),
  component: lazyRouteComponent(() => import('./screens/audit-log/audit-log-screen.js'), 'AuditLogScreen'),
  errorComponent: ScreenFailed,
});
const aroundTheWork = [
  reportRoute,
  emergencyRoute,
  accountRoute,
  membersRoute,
  policiesRoute,
  settingsRoute,
  auditLogRoute,
] as const;

/** The review queue: whose claims, for what reason, and the claim that is looked at are in the address. */
export const reviewRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'review',
  validateSearch: (search: Record<string, unknown>) => ({
    ...(textIn(search, 'reason') === undefined ? {} : { reason: textIn(search, 'reason') }),
    ...(textIn(search, 'assigned') === undefined ? {} : { assigned: textIn(search, 'assigned') }),
    ...(textIn(search, 'text') === undefined ? {} : { text: textIn(search, 'text') }),
    ...(textIn(search, 'at') === undefined ? {} : { at: textIn(search, 'at') }),
  }),
  component: lazyRouteComponent(() => import('./screens/review/review-screen.js'), 'ReviewScreen'),
  errorComponent: ScreenFailed,
});

export const notificationsRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'notifications',
  validateSearch: (search: Record<string, unknown>) => (textIn(search, 'unread') === 'true' ? { unread: 'true' } : {}),
  component: lazyRouteComponent(() => import('./screens/notifications/notifications-screen.js'), 'NotificationsScreen'),
  errorComponent: ScreenFailed,
});

/** Sources; the filter stands in the address. */
export const sourcesRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'sources',
  validateSearch: readSourcesFilter,
  component: lazyRouteComponent(() => import('./screens/sources/sources-screen.js'), 'SourcesScreen'),
  errorComponent: ScreenFailed,
});

/** One source; `?part=` says which of its tabs. */
export const sourceRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'sources/$source',
  validateSearch: (search: Record<string, unknown>) => {
    const part = textIn(search, 'part');
    return part === undefined ? {} : { part };
  },
  component: lazyRouteComponent(() => import('./screens/source/source-screen.js'), 'SourceScreen'),
  errorComponent: ScreenFailed,
});

/** Ties in a state, those that are suggested when none is said, and the one that is looked at. */
export const tiesRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'ties',
  validateSearch: (search: Record<string, unknown>) => {
    const at = textIn(search, 'at');
    const state = tieStateIn(search);
    return { ...(at === undefined ? {} : { at }), ...(state === undefined ? {} : { state }) };
  },
  component: lazyRouteComponent(() => import('./screens/ties/ties-screen.js'), 'TiesScreen'),
  errorComponent: ScreenFailed,
});

export const documentsRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'documents',
  validateSearch: readDocumentsFilter,
  component: lazyRouteComponent(() => import('./screens/documents/documents-screen.js'), 'DocumentsScreen'),
  errorComponent: ScreenFailed,
});

export const newDocumentRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'documents/new',
  component: lazyRouteComponent(() => import('./screens/new-document/new-document-screen.js'), 'NewDocumentScreen'),
  errorComponent: ScreenFailed,
});

/** A document; `?at=` is the account whose passage is looked at, `?start=` and `?end=` the one that is chosen. */
export const documentRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'documents/$document',
  validateSearch: (search: Record<string, unknown>) => {
    const at = textIn(search, 'at');
    const part = textIn(search, 'part');
    const [start, end] = [textIn(search, 'start'), textIn(search, 'end')];
    return {
      ...(at === undefined ? {} : { at }),
      ...(part === undefined ? {} : { part }),
      ...(start === undefined || end === undefined ? {} : { start, end }),
    };
  },
  component: lazyRouteComponent(() => import('./screens/document/document-screen.js'), 'DocumentScreen'),
  errorComponent: ScreenFailed,
});

const tree = root.addChildren([
  workspaceRoute.addChildren([
    workspaceHome,
    claimsRoute,
    newClaimRoute,
    claimRoute,
    sourcesRoute,
    sourceRoute,
    tiesRoute,
    documentsRoute,
    newDocumentRoute,
    documentRoute,
    reviewRoute,
    notificationsRoute,
    regionsRoute,
    searchRoute,
    ...aroundTheWork,
  ]),
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
