import { Button, Kbd } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useSlug, useWorkspace } from './workspace.js';

// Menus are fetched beside the first screen, not before it.
const OwnMenu = lazy(() => import('./own-menu.js').then((found) => ({ default: found.OwnMenu })));
const WorkspaceMenu = lazy(() => import('./workspace-menu.js').then((found) => ({ default: found.WorkspaceMenu })));

interface Props {
  readonly onSearch: () => void;
  readonly onShortcuts: () => void;
}

/** The bar above every screen. */
export function TopBar({ onSearch, onShortcuts }: Props) {
  const { t } = useTranslation();
  const isInside = useWorkspace() !== null;
  return (
    <header className="top">
      <a className="brand" href="/">
        Whence
      </a>
      <Suspense>
        <WorkspaceMenu />
      </Suspense>
      {isInside && <Sections />}
      <div className="top-end">
        {isInside && (
          <Button variant="default" size="compact-sm" onClick={onSearch} rightSection={<Kbd size="xs">Ctrl K</Kbd>}>
            {t('palette.open')}
          </Button>
        )}
        <Suspense>
          <OwnMenu onShortcuts={onShortcuts} />
        </Suspense>
      </div>
    </header>
  );
}

/** The screens of a workspace. Those that are not built yet are the pages made on the server. */
function Sections() {
  const { t } = useTranslation();
  const workspace = useSlug();
  const may = useMay();
  const canReport = may('reports.internal') || may('reports.partner') || may('reports.public');
  const canFreeze = may('workspace.freeze') || may('sources.freeze');
  const plain = `/plain/${encodeURIComponent(workspace)}`;
  return (
    <nav aria-label={t('nav.label')}>
      {may('claims.read') && (
        <Link to="/w/$workspace/claims" params={{ workspace }} activeOptions={{ exact: true, includeSearch: false }}>
          {t('nav.claims')}
        </Link>
      )}
      {may('claims.change') && (
        <Link to="/w/$workspace/claims/new" params={{ workspace }}>
          {t('nav.log')}
        </Link>
      )}
      {may('claims.read') && may('regions.read') && (
        <Link to="/w/$workspace/regions" params={{ workspace }} activeOptions={{ includeSearch: false }}>
          {t('nav.regions')}
        </Link>
      )}
      {canReport && <a href={`${plain}/report`}>{t('nav.report')}</a>}
      {canFreeze && <a href={`${plain}/freeze`}>{t('nav.freeze')}</a>}
    </nav>
  );
}
