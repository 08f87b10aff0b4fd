import { Outlet, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorBoundary } from './error-boundary.js';
import { NoSuchScreen } from './no-such-screen.js';
import { OfflineBanner } from './offline-banner.js';
import { useShortcut } from './shortcuts.js';
import { TopBar } from './top-bar.js';
import { usePaletteKey } from './use-palette-key.js';
import { useMay, useSlug, useWorkspace } from './workspace.js';

// Fetched when they are asked for.
const ShortcutsList = lazy(() => import('./shortcuts-list.js').then((found) => ({ default: found.ShortcutsList })));
const fetchPalette = () => import('./palette.js');
const Palette = lazy(() => fetchPalette().then((found) => ({ default: found.Palette })));

/** After the first screen has come up. */
const AHEAD_MS = 1_000;

/** What is around every screen of a workspace: where one is, who one is, and the ways to everywhere else. */
export function Shell() {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const [isSearching, setSearching] = useState(false);
  const [isListing, setListing] = useState(false);
  const search = () => setSearching(true);
  usePaletteKey(search);
  useFetchedAhead();
  useShellShortcuts({ search, list: () => setListing(true) });
  return (
    <>
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <TopBar onSearch={search} onShortcuts={() => setListing(true)} />
      <OfflineBanner />
      <main id="content" tabIndex={-1}>
        <ErrorBoundary>{workspace === null ? <NoSuchScreen /> : <Outlet />}</ErrorBoundary>
      </main>
      <Suspense>
        {isListing && <ShortcutsList onClose={() => setListing(false)} />}
        {isSearching && <Palette onClose={() => setSearching(false)} />}
      </Suspense>
    </>
  );
}

/** Fetches the palette once there is nothing else to do: whoever presses its keys goes on typing at once. */
function useFetchedAhead(): void {
  useEffect(() => {
    const timer = window.setTimeout(() => void fetchPalette(), AHEAD_MS);
    return () => window.clearTimeout(timer);
  }, []);
}

function useShellShortcuts({ search, list }: { readonly search: () => void; readonly list: () => void }): void {
  const navigate = useNavigate();
  const workspace = useSlug();
  const may = useMay();
  useShortcut(
    'n',
    'log',
    () => void navigate({ to: '/w/$workspace/claims/new', params: { workspace } }),
    may('claims.change'),
  );
  useShortcut(
    'g c',
    'claims',
    () => void navigate({ to: '/w/$workspace/claims', params: { workspace } }),
    may('claims.read'),
  );
  useShortcut(
    'g s',
    'sources',
    () => void navigate({ to: '/w/$workspace/sources', params: { workspace } }),
    may('sources.read'),
  );
  useShortcut(
    'g t',
    'ties',
    () => void navigate({ to: '/w/$workspace/ties', params: { workspace } }),
    may('ties.read'),
  );
  useShortcut(
    'g d',
    'documents',
    () => void navigate({ to: '/w/$workspace/documents', params: { workspace } }),
    may('documents.read'),
  );
  useShortcut(
    'g r',
    'review',
    () => void navigate({ to: '/w/$workspace/review', params: { workspace } }),
    may('review.read'),
  );
  useShortcut(
    'g n',
    'notifications',
    () => void navigate({ to: '/w/$workspace/notifications', params: { workspace } }),
    may('claims.read'),
  );
  useShortcut(
    'g m',
    'regions',
    () => void navigate({ to: '/w/$workspace/regions', params: { workspace } }),
    may('claims.read') && may('regions.read'),
  );
  useShortcut(
    'g f',
    'searchScreen',
    () => void navigate({ to: '/w/$workspace/search', params: { workspace } }),
    may('claims.read'),
  );
  useShortcut('/', 'search', search);
  useShortcut('?', 'list', list);
}
