import { Button, CloseButton } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClaimsFilter, readFilter } from '../../api/claims-filter.js';
import { askedByRegionQuery, claimTotalQuery, partsQuery } from '../../api/map-queries.js';
import { claimsQuery, type Region, regionQuery } from '../../api/queries.js';
import { dayText } from '../../shared/dates.js';
import { OwnText } from '../../shared/local-text.js';
import { Empty, Failed, Loading, NotAllowed } from '../../shared/states.js';
import { useTitle } from '../../shared/use-title.js';
import { useMay, useSlug } from '../../shell/workspace.js';
import { useLanguage } from '../../words/use-language.js';
import { primaryOf, TileMap } from './tile-map.js';
import { Timeline } from './timeline.js';

// Outlines are asked for and drawn only for who wants them.
const OutlineMap = lazy(() => import('./outline-map.js').then((found) => ({ default: found.OutlineMap })));

const route = getRouteApi('/w/$workspace/regions');

/** Where and when: a schematic map and a timeline of the claims that fit the filter in the address; both narrow it. */
export function RegionsScreen() {
  const { t } = useTranslation();
  const may = useMay();
  const navigate = route.useNavigate();
  const search = route.useSearch();
  useTitle(t('nav.regions'));
  if (!may('claims.read') || !may('regions.read')) return <NotAllowed />;
  const filter = readFilter(search);
  const change = (part: ClaimsFilter) => {
    const { from: _from, to: _to, region: _region, ...others } = filter;
    const next = readFilter({ ...others, region: filter.region, from: filter.from, to: filter.to, ...part });
    void navigate({
      search: { ...readShown(search), ...next },
      replace: true,
      resetScroll: false,
    });
  };
  return (
    <div className="claim regions">
      <h1>{t('nav.regions')}</h1>
      <Narrowed filter={filter} onChange={change} />
      <section aria-labelledby="map-title">
        <h2 id="map-title">{t('map.title')}</h2>
        <Map filter={filter} inside={search.in} onChange={change} />
      </section>
      <section aria-labelledby="timeline-title">
        <h2 id="timeline-title">{t('timeline.title')}</h2>
        <Dates filter={filter} onChange={change} />
      </section>
    </div>
  );
}

/** What of the address says how the map is drawn, and nothing of which claims. */
function readShown({ in: inside, map }: { readonly in?: string | undefined; readonly map?: string | undefined }) {
  return { ...(inside === undefined ? {} : { in: inside }), ...(map === undefined ? {} : { map }) };
}

interface PartProps {
  readonly filter: ClaimsFilter;
  readonly onChange: (part: ClaimsFilter) => void;
}

/** What the claims are narrowed to here, how many there are, and the way to them as a list. */
function Narrowed({ filter, onChange }: PartProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const workspace = useSlug();
  const { region, from, to, ...others } = filter;
  const total = useQuery(claimTotalQuery(workspace, filter)).data?.total;
  const chosen = useQuery({ ...regionQuery(workspace, region ?? ''), enabled: region !== undefined }).data;
  const isDated = from !== undefined || to !== undefined;
  const stretch = [from, to].map((day) => (day === undefined ? '…' : dayText(day, language))).join(' – ');
  const count = total?.count ?? 0;
  return (
    <div className="line narrowed">
      <p role="status">
        {total !== undefined && (total.capped ? t('map.more', { count }) : t('map.claims', { count }))}
      </p>
      {region !== undefined && (
        <span className="chip">
          {chosen === undefined ? region : <OwnText texts={primaryOf(chosen)} />}
          <CloseButton size="sm" aria-label={t('map.clearPlace')} onClick={() => onChange({ region: '' })} />
        </span>
      )}
      {isDated && (
        <span className="chip">
          {stretch}
          <CloseButton size="sm" aria-label={t('map.clearTime')} onClick={() => onChange({ from: '', to: '' })} />
        </span>
      )}
      {Object.keys(others).length > 0 && <span className="soft">{t('map.otherFilters')}</span>}
      <Link to="/w/$workspace/claims" params={{ workspace }} search={filter}>
        {t('map.asList')}
      </Link>
    </div>
  );
}

/** The parts of a country or of a region in it. Without one in the address: the country with the most parts. */
function Map({ filter, inside, onChange }: PartProps & { readonly inside: string | undefined }) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const may = useMay();
  const tops = useQuery(partsQuery(workspace, null));
  const around = useQuery({ ...regionQuery(workspace, inside ?? ''), enabled: inside !== undefined });
  const shown = inside ?? tops.data?.[0]?.ref ?? null;
  const navigate = route.useNavigate();
  const { map } = route.useSearch();
  const parts = useQuery({ ...partsQuery(workspace, shown), enabled: tops.data !== undefined });
  const seesAccounts = may('attributions.read') && may('sources.read');
  const asked = useQuery({ ...askedByRegionQuery(workspace, shown), enabled: seesAccounts && tops.data !== undefined });
  if (tops.isError) return <Failed error={tops.error} retry={() => void tops.refetch()} />;
  if (parts.isError) return <Failed error={parts.error} retry={() => void parts.refetch()} />;
  if (asked.isError) return <Failed error={asked.error} retry={() => void asked.refetch()} />;
  if (tops.isPending || parts.isPending || (seesAccounts && asked.isPending)) return <Loading />;
  if (tops.data.length === 0) {
    return (
      <Empty title={t('map.emptyTitle')}>
        <p>{t('map.empty')}</p>
      </Empty>
    );
  }
  const drawn = {
    filter,
    asked: seesAccounts ? (asked.data?.items ?? []) : null,
    onChoose: (region: string | undefined) => onChange({ region: region ?? '' }),
  };
  return (
    <>
      <Levels tops={tops.data} around={around.data} shown={shown} filter={filter} />
      {parts.data.length === 0 ? (
        <p className="soft">{t('map.noParts')}</p>
      ) : (
        <>
          <button
            type="button"
            className="view"
            aria-pressed={map === 'outlines'}
            onClick={() =>
              void navigate({
                search: ({ map: _map, ...rest }) => (map === 'outlines' ? rest : { ...rest, map: 'outlines' }),
                replace: true,
                resetScroll: false,
              })
            }
          >
            {t('map.outlines')}
          </button>
          {map === 'outlines' && (
            <Suspense fallback={<Loading />}>
              <OutlineMap {...drawn} parts={parts.data} />
            </Suspense>
          )}
          <TileMap {...drawn} parts={parts.data} />
        </>
      )}
      <p className="soft small">{seesAccounts ? t('map.help') : t('map.helpOutside')}</p>
    </>
  );
}

interface LevelsProps {
  readonly tops: readonly Region[];
  /** The region whose parts are shown, where the address names one. */
  readonly around: Region | undefined;
  readonly shown: string | null;
  readonly filter: ClaimsFilter;
}

/** The countries to choose from and, further in, the way back out. */
function Levels({ tops, around, shown, filter }: LevelsProps) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const isDeep = around !== undefined && around.parentId !== null;
  return (
    <nav className="line levels" aria-label={t('map.levels')}>
      {tops.map((top) => (
        <Link
          key={top.id}
          to="/w/$workspace/regions"
          params={{ workspace }}
          search={{ ...filter, in: top.ref }}
          activeOptions={{ explicitUndefined: true }}
          aria-current={top.ref === shown ? 'true' : undefined}
        >
          <OwnText texts={primaryOf(top)} />
        </Link>
      ))}
      {isDeep && (
        <>
          <span aria-current="true">
            {'› '}
            <OwnText texts={primaryOf(around)} />
          </span>
          <Link
            to="/w/$workspace/regions"
            params={{ workspace }}
            search={{ ...filter, in: tops.find(({ id }) => id === around.parentId)?.ref ?? around.parentId ?? '' }}
          >
            {t('map.out')}
          </Link>
        </>
      )}
    </nav>
  );
}

function Dates({ filter, onChange }: PartProps) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const found = useInfiniteQuery(claimsQuery(workspace, filter));
  const claims = useMemo(() => found.data?.pages.flatMap(({ items }) => items) ?? [], [found.data]);
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  if (claims.length === 0) return <p className="soft">{t('claims.noMatch')}</p>;
  return (
    <>
      <Timeline claims={claims} filter={filter} onStretch={(stretch) => onChange(stretch ?? { from: '', to: '' })} />
      {found.hasNextPage && (
        <div className="actions">
          <span className="soft">{t('timeline.firstOf', { count: claims.length })}</span>
          <Button
            variant="default"
            size="compact-sm"
            loading={found.isFetchingNextPage}
            onClick={() => void found.fetchNextPage()}
          >
            {t('timeline.loadMore')}
          </Button>
        </div>
      )}
    </>
  );
}
