import { Button, Select } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { readSourcesFilter, type SourcesFilter, sourceListQuery } from '../../api/source-queries.js';
import type { Source } from '../../api/queries.js';
import { GradeOf } from '../../shared/grade.js';
import { OwnText } from '../../shared/local-text.js';
import { Empty, Failed, Loading, NotAllowed } from '../../shared/states.js';
import { TypedField } from '../../shared/typed-field.js';
import { useTitle } from '../../shared/use-title.js';
import { useMay, useSlug } from '../../shell/workspace.js';
import { RELIABILITY_GRADES, SOURCE_KINDS } from '../../../../src/domain/vocabulary.js';
import { NewSource } from './new-source.js';

const route = getRouteApi('/w/$workspace/sources');
const COLUMNS = ['source', 'kind', 'cover', 'grade'] as const;

/** Everybody and everything the desk has accounts from, by pseudonym. For who may see sources. */
export function SourcesScreen() {
  const { t } = useTranslation();
  const may = useMay();
  const filter = readSourcesFilter(route.useSearch());
  useTitle(t('nav.sources'));
  if (!may('sources.read')) return <NotAllowed />;
  return (
    <div className="claim">
      <div className="panel-head">
        <h1>{t('nav.sources')}</h1>
        {may('sources.change') && <NewSource />}
      </div>
      <Filters filter={filter} />
      <FoundSources filter={filter} />
    </div>
  );
}

function Filters({ filter }: { readonly filter: SourcesFilter }) {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const set = (part: Readonly<Record<string, string | null>>) =>
    void navigate({ search: readSourcesFilter({ ...filter, ...part }), replace: true });
  return (
    <section className="fields" aria-label={t('filters.title')}>
      <TypedField label={t('sourceList.text')} value={filter.text} onUse={(text) => set({ text })} />
      <Select
        label={t('filters.kind')}
        data={SOURCE_KINDS.map((value) => ({ value, label: t(`sourceKinds.${value}`) }))}
        value={filter.kind ?? null}
        clearable
        clearButtonProps={{ 'aria-label': t('clear') }}
        onChange={(kind) => set({ kind })}
      />
      <Select
        label={t('sourceList.columns.grade')}
        data={RELIABILITY_GRADES.map((value) => ({ value, label: `${value} · ${t(`grades.${value}`)}` }))}
        value={filter.grade ?? null}
        clearable
        clearButtonProps={{ 'aria-label': t('clear') }}
        onChange={(grade) => set({ grade })}
      />
    </section>
  );
}

function FoundSources({ filter }: { readonly filter: SourcesFilter }) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const found = useInfiniteQuery(sourceListQuery(workspace, filter));
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  const sources = found.data.pages.flatMap(({ items }) => items);
  if (sources.length === 0) {
    return Object.keys(filter).length > 0 ? (
      <Empty title={t('sourceList.noMatch')} />
    ) : (
      <Empty title={t('sourceList.emptyTitle')}>
        <p>{t('sourceList.empty')}</p>
      </Empty>
    );
  }
  return (
    <>
      <p className="soft" role="status">
        {found.hasNextPage
          ? t('sourceList.shownOfMore', { count: sources.length })
          : t('sourceList.shown', { count: sources.length })}
      </p>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('nav.sources')}>
        <table>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`sourceList.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sources.map((source) => (
              <SourceRow key={source.id} source={source} />
            ))}
          </tbody>
        </table>
      </div>
      {found.hasNextPage && (
        <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

function SourceRow({ source }: { readonly source: Source }) {
  const { t } = useTranslation();
  const workspace = useSlug();
  return (
    <tr className={source.state === 'active' ? undefined : 'gone'}>
      <th scope="row">
        <Link to="/w/$workspace/sources/$source" params={{ workspace, source: source.ref }}>
          <span className="code">{source.ref}</span> <bdi>{source.pseudonym}</bdi>
        </Link>
        {source.state === 'withdrawn' && <div className="caution small">{t('source.withdrawn')}</div>}
      </th>
      <td>{t(`sourceKinds.${source.kind}`)}</td>
      <td>
        {source.cover.length === 0 ? (
          <span className="soft">{t('source.noCover')}</span>
        ) : (
          <OwnText texts={source.cover} />
        )}
      </td>
      <td>
        <GradeOf source={source} />
      </td>
    </tr>
  );
}
