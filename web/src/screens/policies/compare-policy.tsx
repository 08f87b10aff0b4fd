import { Button, TextInput } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { comparisonQuery } from '../../api/admin-queries.js';
import { answerOf, ifMatch, type Schemas, whence } from '../../api/client.js';
import { RefusalText } from '../../shared/refusal-text.js';
import { Failed, Loading } from '../../shared/states.js';
import { StatusBadge } from '../../shared/status-badge.js';
import { toast } from '../../shared/toasts.js';

const route = getRouteApi('/w/$workspace/policies');
const KINDS = ['stronger', 'weaker', 'adverse', 'cleared', 'sideways', 'figures_only', 'none'] as const;

type Comparison = Schemas['PolicyComparisonResponse'];

interface Props {
  readonly policy: Schemas['PolicyResponse'];
  /** The workspace's version the policies were read with. */
  readonly version: number;
}

/** Which claims would move under another policy and why; only who has seen that can switch. */
export function ComparePolicy({ policy, version }: Props) {
  const { t } = useTranslation();
  const { workspace } = route.useParams();
  const [isOpen, setOpen] = useState(false);
  const found = useInfiniteQuery({ ...comparisonQuery(workspace, policy.identity), enabled: isOpen });
  return (
    <section aria-labelledby="policy-compare">
      <h2 id="policy-compare">{t('policies.compareTitle')}</h2>
      {!isOpen && (
        <>
          <p>{t('policies.compareIntro')}</p>
          <Button onClick={() => setOpen(true)}>{t('policies.compare')}</Button>
        </>
      )}
      {isOpen && found.isPending && <Loading />}
      {isOpen && found.isError && <Failed error={found.error} retry={() => void found.refetch()} />}
      {found.data !== undefined && (
        <>
          <Movements pages={found.data.pages} />
          {found.hasNextPage ? (
            <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
              {t('policies.compareMore')}
            </Button>
          ) : (
            <Switch identity={policy.identity} version={version} />
          )}
        </>
      )}
    </section>
  );
}

function Movements({ pages }: { readonly pages: readonly Comparison[] }) {
  const { t } = useTranslation();
  const { workspace } = route.useParams();
  const sum = (of: (totals: Comparison['totals']) => number) =>
    pages.reduce((total, { totals }) => total + of(totals), 0);
  const items = pages.flatMap((page) => page.items);
  const foreign = sum(({ foreignRulings }) => foreignRulings);
  return (
    <>
      <p>{t('policies.compared', { count: sum(({ claims }) => claims) })}</p>
      <ul>
        {KINDS.map((kind) => ({ kind, count: sum(({ kinds }) => kinds[kind]) }))
          .filter(({ count }) => count > 0)
          .map(({ kind, count }) => (
            <li key={kind}>
              {t(`policies.kinds.${kind}`)}: <strong className="figure">{count}</strong>
            </li>
          ))}
        <li>
          {t('policies.standings')}: <strong className="figure">{sum(({ standings }) => standings)}</strong>
        </li>
      </ul>
      {foreign > 0 && <p className="caution">⚠ {t('policies.foreign', { count: foreign })}</p>}
      <ul className="linked">
        {items.map(({ claimId, ref, kind, from, to, because }) => (
          <li key={claimId}>
            <span className="line">
              <Link className="code" to="/w/$workspace/claims/$claim" params={{ workspace, claim: ref }}>
                {ref}
              </Link>
              <StatusBadge status={from.status} /> <span aria-hidden="true">→</span> <StatusBadge status={to.status} />
              <span className="soft">{t(`policies.kinds.${kind}`)}</span>
            </span>
            {because !== undefined && because.why.length > 0 && (
              <ul className="soft" lang="en">
                {because.why.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Switch({ identity, version }: { readonly identity: string; readonly version: number }) {
  const { t } = useTranslation();
  const { workspace } = route.useParams();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const choosing = useMutation({
    mutationFn: () =>
      answerOf(
        whence.PUT('/api/v1/workspaces/{workspace}/policy', {
          params: { path: { workspace }, header: ifMatch(version) },
          body: { policy: identity, reason },
        }),
      ),
    onSuccess: async ({ beingRechecked }) => {
      toast(beingRechecked === 0 ? t('policies.chosen') : t('policies.chosenLater', { count: beingRechecked }));
      await queries.invalidateQueries({ queryKey: ['policies', workspace] });
      await queries.invalidateQueries({ queryKey: ['claims', workspace] });
    },
    // Somebody else has chosen, or renamed the workspace: what is compared with is read anew; the reason stays.
    onError: () => void queries.invalidateQueries({ queryKey: ['policies', workspace] }),
  });
  return (
    <form
      noValidate
      className="part"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') choosing.mutate();
      }}
    >
      <p>{t('policies.switchDoes')}</p>
      <div role="alert">{choosing.isError && <RefusalText error={choosing.error} />}</div>
      <TextInput
        label={t('policies.why')}
        value={reason}
        maxLength={5000}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <div className="actions">
        <Button type="submit" loading={choosing.isPending} disabled={reason.trim() === ''}>
          {t('policies.switch')}
        </Button>
      </div>
    </form>
  );
}
