import { Button, Kbd } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useSlug, useWorkspace } from './workspace.js';

// Menus are fetched beside the first screen, not before it.
const OwnMenu = lazy(() => import('./own-menu.js').then((found) => ({ default: found.OwnMenu })));
const WorkspaceMenu = lazy(() => import('./workspace-menu.js').then((found) => ({ default: found.WorkspaceMenu })));
const Bell = lazy(() => import('./bell.js').then((found) => ({ default: found.Bell })));

interface Props {
  readonly onSearch: () => void;
  readonly onShortcuts: () => void;
}

/** The bar above every screen. */
export function TopBar({ onSearch, onShortcuts }: Props) {
  const { t } = useTranslation();
  const isInside = useWorkspace() !== null;
  const may = useMay();
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
        {isInside && may('claims.read') && (
          <Suspense>
            <Bell />
          </Suspense>
        )}
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

/** The screens of a workspace. */
function Sections() {
  const { t } = useTranslation();
  const workspace = useSlug();
  const may = useMay();
  const canReport = may('reports.internal') || may('reports.partner') || may('reports.public');
  const canFreeze = may('workspace.freeze') || may('sources.freeze');
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
      {may('sources.read') && (
        <Link to="/w/$workspace/sources" params={{ workspace }} activeOptions={{ includeSearch: false }}>
          {t('nav.sources')}
        </Link>
      )}
      {may('ties.read') && (
        <Link to="/w/$workspace/ties" params={{ workspace }} activeOptions={{ includeSearch: false }}>
          {t('nav.ties')}
        </Link>
      )}
      {may('documents.read') && (
        <Link to="/w/$workspace/documents" params={{ workspace }} activeOptions={{ includeSearch: false }}>
          {t('nav.documents')}
        </Link>
      )}
      {may('review.read') && (
        <Link to="/w/$workspace/review" params={{ workspace }} activeOptions={{ includeSearch: false }}>
          {t('review.title')}
        </Link>
      )}
      {may('claims.read') && may('regions.read') && (
        <Link to="/w/$workspace/regions" params={{ workspace }} activeOptions={{ includeSearch: false }}>
          {t('nav.regions')}
        </Link>
      )}
      {may('claims.read') && canReport && (
        <Link to="/w/$workspace/report" params={{ workspace }} activeOptions={{ includeSearch: false }}>
          {t('nav.report')}
        </Link>
      )}
      {may('members.read') && (
        <Link to="/w/$workspace/members" params={{ workspace }}>
          {t('sections.link')}
        </Link>
      )}
      {canFreeze && (
        <Link to="/w/$workspace/emergency" params={{ workspace }}>
          {t('nav.freeze')}
        </Link>
      )}
    </nav>
  );
}
