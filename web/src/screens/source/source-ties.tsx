import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type SourceDetail, tiesQuery } from '../../api/source-queries.js';
import { Empty, Failed, Loading } from '../../shared/states.js';
import { TieEnds, TieState } from '../../shared/tie-ends.js';

const route = getRouteApi('/w/$workspace/sources/$source');

/** Whom the source depends on or may depend on, with what is held of each tie and why. */
export function SourceTies({ source }: { readonly source: SourceDetail }) {
  const { t } = useTranslation();
  const { workspace } = route.useParams();
  const found = useInfiniteQuery(tiesQuery(workspace, { source: source.ref }));
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  const ties = found.data.pages.flatMap(({ items }) => items);
  if (ties.length === 0) {
    return (
      <Empty title={t('source.noTiesTitle')}>
        <p>{t('ties.empty')}</p>
      </Empty>
    );
  }
  return (
    <>
      <ul className="linked">
        {ties.map((tie) => (
          <li key={tie.id}>
            <p className="line">
              <Link
                className="code"
                to="/w/$workspace/ties"
                params={{ workspace }}
                search={{ at: tie.ref, state: tie.state }}
              >
                {tie.ref}
              </Link>
              <TieState state={tie.state} />
              <strong>{t(`tieKinds.${tie.kind}`)}</strong>
            </p>
            <TieEnds tie={tie} />
            {tie.reason !== null && (
              <p className="soft" dir="auto">
                {tie.reason}
              </p>
            )}
          </li>
        ))}
      </ul>
      {found.hasNextPage && (
        <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}
