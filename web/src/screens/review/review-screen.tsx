import { Button, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type QueueFilter, type Queued, reviewCountsQuery, reviewQuery } from '../../api/review-queries.js';
import { OwnText } from '../../shared/local-text.js';
import { Empty, Failed, Loading, NotAllowed } from '../../shared/states.js';
import { StatusBadge } from '../../shared/status-badge.js';
import { useTitle } from '../../shared/use-title.js';
import { useMay, useSession, useSlug } from '../../shell/workspace.js';
import { QueuedClaim } from './queued-claim.js';
import { useQueueCursor } from './use-queue-cursor.js';

const route = getRouteApi('/w/$workspace/review');
const PAUSE_MS = 300;

/** The claims that need an editor, what an hour is best spent on first; the one that is looked at beside them. */
export function ReviewScreen() {
  const { t } = useTranslation();
  const may = useMay();
  useTitle(t('review.title'));
  if (!may('review.read')) return <NotAllowed />;
  return (
    <div className="review-screen">
      <h1 className="hidden">{t('review.title')}</h1>
      <QueueFilters />
      <Queue />
    </div>
  );
}

/** Whose claims, and for what reason, each with how many there are; and a text to look for. */
function QueueFilters() {
  const { t } = useTranslation();
  const workspace = useSlug();
  const { reason, assigned } = route.useSearch();
  const counts = useQuery(reviewCountsQuery(workspace)).data;
  const owners = [
    { assigned: undefined, label: t('review.everybodys'), count: counts?.claims },
    { assigned: 'me', label: t('review.mine'), count: counts?.mine },
    { assigned: 'nobody', label: t('review.nobodys'), count: counts?.nobodys },
  ];
  const reasons = counts?.reasons.filter((one) => one.claims > 0 || one.reason === reason) ?? [];
  return (
    <section className="queue-filters" aria-label={t('filters.title')}>
      <nav aria-label={t('review.whose')}>
        {owners.map((one) => (
          <FilterLink
            key={one.label}
            change={{ assigned: one.assigned }}
            isOn={assigned === one.assigned}
            label={one.label}
            count={one.count}
          />
        ))}
      </nav>
      <nav aria-label={t('review.why')}>
        <FilterLink change={{ reason: undefined }} isOn={reason === undefined} label={t('review.anyReason')} />
        {reasons.map((one) => (
          <FilterLink
            key={one.reason}
            change={{ reason: one.reason }}
            isOn={reason === one.reason}
            label={t(`review.short.${one.reason}`)}
            count={one.claims}
          />
        ))}
      </nav>
      <TextFilter />
    </section>
  );
}

interface FilterLinkProps {
  readonly change: QueueFilter;
  readonly isOn: boolean;
  readonly label: string;
  readonly count?: number | undefined;
}

function FilterLink({ change, isOn, label, count }: FilterLinkProps) {
  const workspace = useSlug();
  return (
    <Link
      to="/w/$workspace/review"
      params={{ workspace }}
      search={({ at: _at, ...search }) => withoutBlanks({ ...search, ...change })}
      aria-current={isOn ? 'true' : undefined}
      activeOptions={{ exact: true }}
    >
      {label}
      {count !== undefined && <span className="count"> {count}</span>}
    </Link>
  );
}

function withoutBlanks(filter: QueueFilter): QueueFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== ''));
}

function TextFilter() {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const { text } = route.useSearch();
  const [typed, setTyped] = useState(text ?? '');
  const [seen, setSeen] = useState(text);
  if (seen !== text) {
    setSeen(text);
    if (typed.trim() !== (text ?? '')) setTyped(text ?? '');
  }
  const use = useDebouncedCallback((next: string) => {
    void navigate({
      search: ({ at: _at, ...search }) => withoutBlanks({ ...search, text: next.trim() }),
      replace: true,
    });
  }, PAUSE_MS);
  return (
    <TextInput
      aria-label={t('filters.text')}
      placeholder={t('filters.text')}
      size="xs"
      value={typed}
      maxLength={200}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        use(currentTarget.value);
      }}
    />
  );
}

function Queue() {
  const { t } = useTranslation();
  const workspace = useSlug();
  const { at, ...filter } = route.useSearch();
  const found = useInfiniteQuery(reviewQuery(workspace, filter));
  const queued = useMemo(() => found.data?.pages.flatMap(({ items }) => items) ?? [], [found.data]);
  const cursor = useQueueCursor(queued);
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  if (queued.length === 0) return <NothingQueued isFiltered={Object.keys(filter).length > 0} />;
  return (
    <div className={at === undefined ? 'queue-beside' : 'queue-beside looked'}>
      <div className="queue" tabIndex={0} role="region" aria-label={t('review.title')}>
        <ol>
          {queued.map((one) => (
            <QueueRow key={one.claim.id} queued={one} isLooked={one === cursor.looked} />
          ))}
        </ol>
        {found.hasNextPage && (
          <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t('review.more')}
          </Button>
        )}
      </div>
      {cursor.looked !== undefined && (
        <QueuedClaim key={cursor.looked.claim.id} queued={cursor.looked} cursor={cursor} />
      )}
    </div>
  );
}

function QueueRow({ queued, isLooked }: { readonly queued: Queued; readonly isLooked: boolean }) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const me = useSession().accountId;
  const { claim, reasons, assigned } = queued;
  const [first, ...others] = reasons;
  return (
    <li>
      <Link
        to="/w/$workspace/review"
        params={{ workspace }}
        search={(search) => ({ ...search, at: claim.ref })}
        replace
        resetScroll={false}
        aria-current={isLooked ? 'true' : undefined}
        activeOptions={{ exact: true }}
        preload={false}
      >
        <span className="line">
          <StatusBadge status={claim.standing.status} /> <span className="code">{claim.ref}</span>
          {assigned !== null && (
            <span className="soft small">
              {assigned.accountId === me ? t('assign.you') : (assigned.name ?? t('history.former'))}
            </span>
          )}
        </span>
        <span className="queue-statement">
          <OwnText texts={claim.statement} />
        </span>
        {first !== undefined && (
          <span className="small caution">
            {t(`review.short.${first.reason}`)}
            {others.length > 0 && ` +${others.length}`}
          </span>
        )}
      </Link>
    </li>
  );
}

function NothingQueued({ isFiltered }: { readonly isFiltered: boolean }) {
  const { t } = useTranslation();
  if (isFiltered) return <Empty title={t('review.noMatch')} />;
  return (
    <Empty title={t('review.emptyTitle')}>
      <p>{t('review.empty')}</p>
    </Empty>
  );
}
