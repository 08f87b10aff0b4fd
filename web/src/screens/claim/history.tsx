import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.js';
import { type ClaimDetail, claimHistoryQuery, membersQuery } from '../../api/queries.js';
import { dayText, momentText } from '../../shared/dates.js';
import { Failed, Loading } from '../../shared/states.js';
import { useLanguage } from '../../words/use-language.js';

const route = getRouteApi('/w/$workspace/claims/$claim');
type Change = Schemas['RecordChangeResponse'];

/** Who changed what of the claim, field by field, the newest first. */
export function History({ claim }: { readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  const { workspace } = route.useParams();
  const found = useInfiniteQuery(claimHistoryQuery(workspace, claim.ref));
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  const knownFromStart = found.data.pages.at(-1)?.knownFromStart ?? true;
  return (
    <>
      <ol className="revisions">
        {found.data.pages.flatMap(({ items }) =>
          items.map((change) => <ChangeRow key={change.sequence} change={change} />),
        )}
      </ol>
      {found.hasNextPage && (
        <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('history.older')}
        </Button>
      )}
      {!knownFromStart && !found.hasNextPage && <p className="soft">{t('history.notFromStart')}</p>}
    </>
  );
}

function ChangeRow({ change }: { readonly change: Change }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { workspace } = route.useParams();
  const members = useQuery(membersQuery(workspace));
  const by = members.data?.items.find(({ accountId }) => accountId === change.byId)?.name;
  const when = change.at === null ? dayText(change.on, language) : momentText(change.at, language);
  const who = change.byId === null ? 'Whence' : (by ?? t('history.former'));
  return (
    <li>
      <p className="soft">{t('history.line', { action: t(`history.actions.${change.action}`), who, when })}</p>
      <dl className="facts">
        {change.fields.map(({ field, before, after }) => (
          <div key={field}>
            <dt>{field}</dt>
            <dd dir="auto">
              {before !== null && (
                <del>
                  <Value value={before} />
                </del>
              )}{' '}
              {after !== null && (
                <ins>
                  <Value value={after} />
                </ins>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {change.reason !== undefined && change.reason !== null && (
        <p className="soft">
          {t('reason')} <span dir="auto">{change.reason}</span>
        </p>
      )}
    </li>
  );
}

/** A value of some field: as text where it is one, else as it stands in the record. */
function Value({ value }: { readonly value: unknown }) {
  return typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value);
}
