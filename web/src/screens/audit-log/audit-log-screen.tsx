import { Button, Select } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { auditLogQuery, checkLog } from '../../api/admin-queries.js';
import type { Schemas } from '../../api/client.js';
import { dayText } from '../../shared/dates.js';
import { RefusalText } from '../../shared/refusal-text.js';
import { Empty, Failed, Loading, NotAllowed } from '../../shared/states.js';
import { useTitle } from '../../shared/use-title.js';
import { SectionsNav } from '../../shell/sections-nav.js';
import { useMay, useSlug } from '../../shell/workspace.js';
import { useLanguage } from '../../words/use-language.js';

const route = getRouteApi('/w/$workspace/log');

/** The words before the point of an action, as people look for them. */
const ABOUT = [
  'claim',
  'attribution',
  'source',
  'ruling',
  'tie',
  'document',
  'file',
  'report',
  'dossier',
  'member',
  'token',
  'region',
  'policy',
  'workspace',
] as const;

/** What was done here, by whom and on which day, and whether the log still holds. Nothing of what it was done to. */
export function AuditLogScreen() {
  const { t } = useTranslation();
  const may = useMay();
  useTitle(t('sections.log'));
  return (
    <div className="sheet">
      <SectionsNav />
      <h1>{t('sections.log')}</h1>
      {may('audit.read') ? (
        <>
          <p>{t('auditLog.intro')}</p>
          <Verify />
          <Entries />
        </>
      ) : (
        <NotAllowed />
      )}
    </div>
  );
}

/** Checks the chain from its first entry, and says how far it holds. */
function Verify() {
  const { t } = useTranslation();
  const workspace = useSlug();
  const [checked, setChecked] = useState(0);
  const checking = useMutation({ mutationFn: () => checkLog(workspace, setChecked) });
  return (
    <section aria-labelledby="log-state">
      <h2 id="log-state">{t('auditLog.state')}</h2>
      <div role="status">
        {checking.isIdle && <p>{t('auditLog.unchecked')}</p>}
        {checking.isPending && <p>{t('auditLog.checking', { count: checked })}</p>}
        {checking.data?.fault === null && (
          <>
            <p>✔ {t('auditLog.holds', { count: checking.data.entries })}</p>
            <p className="soft">
              {t('auditLog.hash')} <code className="hash">{checking.data.chainHash}</code>
            </p>
          </>
        )}
      </div>
      <div role="alert">
        {checking.isError && <RefusalText error={checking.error} />}
        {checking.data !== undefined && checking.data.fault !== null && (
          <p className="caution">
            ✕ {t('auditLog.broken', { entry: checking.data.fault.sequence })}{' '}
            <span lang="en">{checking.data.fault.problem}</span>
          </p>
        )}
      </div>
      <Button variant="default" size="compact-sm" loading={checking.isPending} onClick={() => checking.mutate()}>
        {t('auditLog.check')}
      </Button>
    </section>
  );
}

function Entries() {
  const { t } = useTranslation();
  const workspace = useSlug();
  const { about } = route.useSearch();
  const navigate = route.useNavigate();
  const found = useInfiniteQuery(auditLogQuery(workspace, about));
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  const entries = found.data.pages.flatMap(({ items }) => items);
  return (
    <section aria-labelledby="log-entries">
      <h2 id="log-entries">{t('auditLog.entries')}</h2>
      <Select
        label={t('auditLog.about')}
        data={ABOUT.map((value) => ({ value, label: t(`auditLog.abouts.${value}`) }))}
        value={about ?? null}
        clearable
        clearButtonProps={{ 'aria-label': t('clear') }}
        onChange={(next) => void navigate({ search: next === null ? {} : { about: next }, replace: true })}
      />
      {entries.length === 0 ? <Empty title={t('auditLog.none')} /> : <EntriesTable entries={entries} />}
      {found.hasNextPage && (
        <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('auditLog.older')}
        </Button>
      )}
    </section>
  );
}

function EntriesTable({ entries }: { readonly entries: readonly Schemas['LogEntryResponse'][] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div className="scroll" tabIndex={0} role="group" aria-label={t('auditLog.entries')}>
      <table className="log">
        <thead>
          <tr>
            {(['entry', 'day', 'action', 'by'] as const).map((one) => (
              <th key={one} scope="col">
                {t(`auditLog.columns.${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map(({ sequence, on, action, actor, by }) => (
            <tr key={sequence}>
              <td className="figure">{sequence}</td>
              <td>{dayText(on, language)}</td>
              <td lang="en">
                <code>{action}</code>
              </td>
              <td>{by === null ? <span className="soft">{t(`auditLog.actors.${actor}`)}</span> : <bdi>{by}</bdi>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
