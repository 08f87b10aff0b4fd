import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { custodyQuery } from '../../api/document-queries.js';
import { momentText } from '../../shared/dates.js';
import { Failed, Loading } from '../../shared/states.js';
import { useLanguage } from '../../words/use-language.js';

const route = getRouteApi('/w/$workspace/documents/$document');

/** What was done with a file, by whom and when. */
export function Custody({ file }: { readonly file: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { workspace } = route.useParams();
  const found = useInfiniteQuery(custodyQuery(workspace, file));
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  return (
    <>
      <ol className="revisions" aria-label={t('files.custody')}>
        {found.data.pages
          .flatMap(({ items }) => items)
          .map(({ action, at, by, reason, outcome, copySha256 }) => (
            <li key={`${at} ${action}`}>
              <p className="line">
                <strong>{t(`files.actions.${action}`)}</strong>
                <span className="soft">
                  {by}
                  {t('separator')}
                  {momentText(at, language)}
                </span>
                {outcome !== null && (
                  <span className={outcome === 'intact' ? 'soft' : 'caution'}>{t(`files.outcomes.${outcome}`)}</span>
                )}
              </p>
              {reason !== null && (
                <p>
                  {t('reason')} <span dir="auto">{reason}</span>
                </p>
              )}
              {copySha256 !== null && (
                <p className="soft small">
                  SHA-256 <span className="hash">{copySha256}</span>
                </p>
              )}
            </li>
          ))}
      </ol>
      {found.hasNextPage && (
        <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}
