import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { claimQuery } from '../../api/queries.js';
import { type Account, type SourceDetail, sourceAccountsQuery } from '../../api/source-queries.js';
import { OwnText, RecordText } from '../../shared/local-text.js';
import { Empty, Failed, Loading } from '../../shared/states.js';
import { StatusBadge } from '../../shared/status-badge.js';
import { When } from '../../shared/when.js';

const route = getRouteApi('/w/$workspace/sources/$source');
const COLUMNS = ['claim', 'says', 'terms', 'words'] as const;

/** The claims a source speaks on: what it says of each, and on which terms it may be used. */
export function SourceAccounts({ source }: { readonly source: SourceDetail }) {
  const { t } = useTranslation();
  const { workspace } = route.useParams();
  const found = useInfiniteQuery(sourceAccountsQuery(workspace, source.ref));
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  const accounts = found.data.pages.flatMap(({ items }) => items);
  if (accounts.length === 0) {
    return (
      <Empty title={t('source.silentTitle')}>
        <p>{t('source.silent')}</p>
      </Empty>
    );
  }
  return (
    <>
      <p>
        <Link to="/w/$workspace/claims" params={{ workspace }} search={{ source: source.ref }}>
          {t('source.asList')}
        </Link>
      </p>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('source.parts.accounts')}>
        <table>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`source.accountColumns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {accounts.map((account) => (
              <AccountRow key={account.id} account={account} />
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

function AccountRow({ account }: { readonly account: Account }) {
  const { t } = useTranslation();
  const { state } = account;
  return (
    <tr className={state === 'active' ? undefined : 'gone'}>
      <th scope="row">
        <OfClaim claim={account.claimId} />
        <div className="soft small">
          <span className="code">{account.ref}</span> {state !== 'active' && t(`evidence.states.${state}`)}
        </div>
      </th>
      <td>
        {t(`stances.${account.stance}`)}
        <div className="soft">{t(`accesses.${account.access}`)}</div>
        {account.statedAt !== null && (
          <div className="soft small">
            {t('evidence.said')} <When time={account.statedAt} />
          </div>
        )}
      </td>
      <td>
        <Terms terms={account.terms} />
      </td>
      <td>
        {account.wording !== null && (
          <blockquote>
            <RecordText {...account.wording} />
          </blockquote>
        )}
        {account.passages.map(({ documentId, start, exact }) => (
          <Quoted key={`${documentId} ${start} ${exact}`} document={documentId} attribution={account.ref} />
        ))}
      </td>
    </tr>
  );
}

function OfClaim({ claim }: { readonly claim: string }) {
  const { workspace } = route.useParams();
  const { data } = useQuery(claimQuery(workspace, claim));
  if (data === undefined) return <span className="soft">…</span>;
  return (
    <>
      <Link to="/w/$workspace/claims/$claim" params={{ workspace, claim: data.ref }}>
        <span className="code">{data.ref}</span> <OwnText texts={data.statement} />
      </Link>
      <div>
        <StatusBadge status={data.standing.status} />
      </div>
    </>
  );
}

/** How the source may be described for this account, and from when. What was not agreed is said to be so. */
function Terms({ terms }: { readonly terms: Account['terms'] }) {
  const { t } = useTranslation();
  if (terms === null) return <span className="soft">{t('source.noTerms')}</span>;
  return (
    <>
      {terms.attribution === null ? (
        <span className="soft">{t('source.noTerms')}</span>
      ) : (
        t(`terms.${terms.attribution}`)
      )}
      {terms.notBefore !== null && (
        <div className="caution">
          {t('source.notBefore')} <When time={terms.notBefore} />
        </div>
      )}
    </>
  );
}

function Quoted({ document, attribution }: { readonly document: string; readonly attribution: string }) {
  const { t } = useTranslation();
  const { workspace } = route.useParams();
  return (
    <div className="small">
      <Link to="/w/$workspace/documents/$document" params={{ workspace, document }} search={{ at: attribution }}>
        {t('source.inDocument', { ref: attribution })}
      </Link>
    </div>
  );
}
