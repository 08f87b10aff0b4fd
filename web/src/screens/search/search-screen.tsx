import { Button, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClaimsFilter, listOf, readFilter } from '../../api/claims-filter.js';
import { type SearchAnswer, searchQuery } from '../../api/finding-queries.js';
import { statusLabel } from '../../shared/labels.js';
import { Empty, Failed, Loading, NotAllowed } from '../../shared/states.js';
import { useTitle } from '../../shared/use-title.js';
import { useMay, useSlug } from '../../shell/workspace.js';
import { useLanguage } from '../../words/use-language.js';
import { SEARCHED_KINDS } from '../../../../src/domain/search/sections.js';
import { Hit } from './hit.js';

const route = getRouteApi('/w/$workspace/search');
/** Typing is over for this long before the server is asked. */
const PAUSE_MS = 250;

/** Finds records of every kind by their words; what is asked stands in the address. */
export function SearchScreen() {
  const { t } = useTranslation();
  const may = useMay();
  const navigate = route.useNavigate();
  const { q = '', records, ...search } = route.useSearch();
  useTitle(t('nav.search'));
  if (!may('claims.read')) return <NotAllowed />;
  const filter = readFilter(search);
  const ask = (next: { readonly q?: string; readonly records?: string; readonly filter?: ClaimsFilter }) =>
    void navigate({
      search: readAsked({ q, records, ...next }, next.filter ?? filter),
      replace: true,
      resetScroll: false,
    });
  return (
    <div className="sheet find">
      <h1>{t('nav.search')}</h1>
      <QueryField q={q} onAsk={(text) => ask({ q: text })} />
      {q === '' ? (
        <Empty title={t('find.emptyTitle')}>
          <p>{t('find.empty')}</p>
        </Empty>
      ) : (
        <Found
          q={q}
          records={listOf(records)}
          filter={filter}
          onRecords={(next) => ask({ records: next.join(',') })}
          onFilter={(next) => ask({ filter: next })}
        />
      )}
    </div>
  );
}

function readAsked({ q, records }: { readonly q: string; readonly records: string | undefined }, filter: ClaimsFilter) {
  return { ...filter, ...(q === '' ? {} : { q }), ...(records === undefined || records === '' ? {} : { records }) };
}

function QueryField({ q, onAsk }: { readonly q: string; readonly onAsk: (text: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(q);
  // What the address says counts, but a field one types in keeps what one types.
  const [seen, setSeen] = useState(q);
  if (seen !== q) {
    setSeen(q);
    if (typed.trim() !== q) setTyped(q);
  }
  const ask = useDebouncedCallback((text: string) => onAsk(text.trim()), PAUSE_MS);
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk(typed.trim());
      }}
    >
      <TextInput
        label={t('find.words')}
        description={t('find.help')}
        type="search"
        autoFocus
        value={typed}
        maxLength={200}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          ask(currentTarget.value);
        }}
      />
    </form>
  );
}

interface FoundProps {
  readonly q: string;
  readonly records: readonly string[];
  readonly filter: ClaimsFilter;
  readonly onRecords: (records: readonly string[]) => void;
  readonly onFilter: (filter: ClaimsFilter) => void;
}

function Found({ q, records, filter, onRecords, onFilter }: FoundProps) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const found = useInfiniteQuery(searchQuery(workspace, q, records, filter));
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  const [first] = found.data.pages;
  const hits = found.data.pages.flatMap((page) => page.hits);
  if (first === undefined) return null;
  return (
    <>
      <p role="status">
        {first.total.isCapped
          ? t('find.more', { count: first.total.count })
          : t('find.found', { count: first.total.count })}
        {first.mode === 'any' && ` ${t('find.any')}`}
        {first.isCatchingUp && ` ${t('find.catchingUp')}`}
      </p>
      {first.alike.map(({ given, taken }) => (
        <p key={given} className="soft">
          {t('find.alike', { given, taken: taken.join(t('separator')) })}
        </p>
      ))}
      <Narrow answer={first} records={records} filter={filter} onRecords={onRecords} onFilter={onFilter} />
      {hits.length === 0 ? (
        <Empty title={t('find.nothing')}>
          <p>{t('find.nothingHelp')}</p>
        </Empty>
      ) : (
        <ol className="linked hits">
          {hits.map((hit) => (
            <Hit key={`${hit.id} ${hit.field} ${hit.revision ?? ''}`} hit={hit} />
          ))}
        </ol>
      )}
      {found.hasNextPage && (
        <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('find.next')}
        </Button>
      )}
    </>
  );
}

interface NarrowProps extends Omit<FoundProps, 'q'> {
  readonly answer: SearchAnswer;
}

/** Kinds of records, and of claims the statuses and places they have: each narrows, pressed again it widens. */
function Narrow({ answer, records, filter, onRecords, onFilter }: NarrowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const kinds = SEARCHED_KINDS.filter(
    (kind) => records.includes(kind) || answer.records.some(({ record, count }) => record === kind && count > 0),
  );
  const statuses = listOf(filter.status);
  const without = ({ status: _status, ...others }: ClaimsFilter) => others;
  return (
    <div className="narrow">
      <div className="line" role="group" aria-label={t('find.kinds')}>
        {kinds.map((kind) => {
          const count = answer.records.find(({ record }) => record === kind);
          const isOn = records.includes(kind);
          return (
            <button
              key={kind}
              type="button"
              className="view"
              aria-pressed={isOn}
              onClick={() => onRecords(isOn ? records.filter((one) => one !== kind) : [...records, kind])}
            >
              {t(`find.records.${kind}`)} {count !== undefined && <Count {...count} />}
            </button>
          );
        })}
      </div>
      {answer.facets !== null && answer.facets.statuses.length > 0 && (
        <div className="line" role="group" aria-label={t('filters.status')}>
          {answer.facets.statuses.map(({ status, ...count }) => {
            const isOn = statuses.includes(status);
            const next = isOn ? statuses.filter((one) => one !== status) : [...statuses, status];
            return (
              <button
                key={status}
                type="button"
                className="view"
                aria-pressed={isOn}
                onClick={() =>
                  onFilter({ ...without(filter), ...(next.length === 0 ? {} : { status: next.join(',') }) })
                }
              >
                {statusLabel(status, language)} <Count {...count} />
              </button>
            );
          })}
        </div>
      )}
      {answer.facets !== null && answer.facets.regions.length > 0 && (
        <RegionFacets regions={answer.facets.regions} filter={filter} onFilter={onFilter} />
      )}
    </div>
  );
}

interface RegionFacetsProps {
  readonly regions: NonNullable<SearchAnswer['facets']>['regions'];
  readonly filter: ClaimsFilter;
  readonly onFilter: (filter: ClaimsFilter) => void;
}

function RegionFacets({ regions, filter, onFilter }: RegionFacetsProps) {
  const { t } = useTranslation();
  const { region: chosen, ...others } = filter;
  return (
    <div className="line" role="group" aria-label={t('filters.region')}>
      {regions.map(({ id, ref, label, ...count }) => (
        <button
          key={id}
          type="button"
          className="view"
          aria-pressed={chosen === ref}
          onClick={() => onFilter(chosen === ref ? others : { ...others, region: ref })}
        >
          <bdi>{label}</bdi> <Count {...count} />
        </button>
      ))}
    </div>
  );
}

function Count({ count, isCapped }: { readonly count: number; readonly isCapped: boolean }) {
  return (
    <span className="count figure">
      {count}
      {isCapped && '+'}
    </span>
  );
}
