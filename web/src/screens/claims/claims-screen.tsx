import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClaimsFilter, readFilter } from '../../api/claims-filter.js';
import { claimsQuery } from '../../api/queries.js';
import { Empty, Failed, Loading, NotAllowed } from '../../shared/states.js';
import { useTitle } from '../../shared/use-title.js';
import { useMay, useSlug } from '../../shell/workspace.js';
import { ClaimPanel } from './claim-panel.js';
import { ClaimsTable } from './claims-table.js';
import { readColumns } from './columns.js';
import { useCursor } from './use-cursor.js';

// The list is there first; what narrows it is fetched beside it.
const FilterBar = lazy(() => import('./filter-bar.js').then((found) => ({ default: found.FilterBar })));
const ClaimsToolbar = lazy(() => import('./claims-toolbar.js').then((found) => ({ default: found.ClaimsToolbar })));

const route = getRouteApi('/w/$workspace/claims');

/** The claims of a workspace that fit the filter in the address, with the one under the cursor beside them. */
export function ClaimsScreen() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const may = useMay();
  useTitle(t('nav.claims'));
  const filter = readFilter(search);
  const change = (next: ClaimsFilter) =>
    void navigate({
      search: { ...next, ...(search.columns === undefined ? {} : { columns: search.columns }) },
      replace: true,
    });
  if (!may('claims.read')) return <NotAllowed />;
  return (
    <div className="claims">
      <h1 className="hidden">{t('nav.claims')}</h1>
      <Suspense fallback={<div className="filters waits" />}>
        <FilterBar filter={filter} onChange={change} />
      </Suspense>
      <ClaimsFound filter={filter} />
    </div>
  );
}

function ClaimsFound({ filter }: { readonly filter: ClaimsFilter }) {
  const workspace = useSlug();
  const { columns } = route.useSearch();
  const found = useInfiniteQuery(claimsQuery(workspace, filter));
  const claims = useMemo(() => found.data?.pages.flatMap(({ items }) => items) ?? [], [found.data]);
  const { at, moveTo, close } = useCursor(claims);
  const shown = readColumns(columns);
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  const looked = claims.find(({ ref }) => ref === at);
  return (
    <>
      <Suspense fallback={<div className="toolbar waits" />}>
        <ClaimsToolbar count={claims.length} hasMore={found.hasNextPage} filter={filter} columns={shown} />
      </Suspense>
      {claims.length === 0 ? (
        <NothingFound isFiltered={Object.keys(filter).length > 0} />
      ) : (
        <div className="beside">
          <ClaimsTable
            claims={claims}
            // Beside the panel, which shows them all, there is room for few.
            columns={looked === undefined ? shown : shown.filter((column) => column === 'when' || column === 'origins')}
            at={at}
            onMove={moveTo}
            hasMore={found.hasNextPage && !found.isFetchingNextPage}
            more={() => void found.fetchNextPage()}
          />
          {looked !== undefined && <ClaimPanel claim={looked} onClose={close} />}
        </div>
      )}
    </>
  );
}

function NothingFound({ isFiltered }: { readonly isFiltered: boolean }) {
  const { t } = useTranslation();
  if (isFiltered) return <Empty title={t('claims.noMatch')} />;
  return (
    <Empty title={t('claims.emptyTitle')}>
      <p>{t('claims.empty')}</p>
    </Empty>
  );
}
