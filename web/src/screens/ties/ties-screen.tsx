import { Button, Select } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Tie, tiesQuery, tieStateIn } from '../../api/source-queries.js';
import { Empty, Failed, Loading, NotAllowed } from '../../shared/states.js';
import { TieEnds, TieState } from '../../shared/tie-ends.js';
import { useTitle } from '../../shared/use-title.js';
import { useShortcut } from '../../shell/shortcuts.js';
import { useMay, useSlug } from '../../shell/workspace.js';
import { TIE_STATES } from '../../../../src/domain/vocabulary.js';
import { LastDecision, type Made } from './last-decision.js';
import { TiePanel } from './tie-panel.js';

const route = getRouteApi('/w/$workspace/ties');

/** Ties by what is held of them; first those that wait for a decision. The one under the cursor stands beside them. */
export function TiesScreen() {
  const { t } = useTranslation();
  const may = useMay();
  const navigate = route.useNavigate();
  const state = tieStateIn(route.useSearch()) ?? 'suggested';
  useTitle(t('nav.ties'));
  if (!may('ties.read')) return <NotAllowed />;
  return (
    <div className="claim">
      <h1>{t('nav.ties')}</h1>
      <p className="soft">{t('ties.intro')}</p>
      <div className="fields few">
        <Select
          label={t('ties.state')}
          data={TIE_STATES.map((value) => ({ value, label: t(`tieStates.${value}`) }))}
          value={state}
          allowDeselect={false}
          onChange={(value) =>
            void navigate({ search: value === null || value === 'suggested' ? {} : { state: value }, replace: true })
          }
        />
      </div>
      <FoundTies key={state} state={state} />
    </div>
  );
}

function FoundTies({ state }: { readonly state: Tie['state'] }) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const may = useMay();
  const [made, setMade] = useState<Made | null>(null);
  const found = useInfiniteQuery(tiesQuery(workspace, { state }));
  const ties = found.data?.pages.flatMap(({ items }) => items) ?? [];
  const { at, moveTo } = useTieCursor(ties);
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  // A tie an address names can be on a page that is not fetched, or be decided meanwhile: it is shown all the same.
  const looked = at ?? ties[0]?.ref;
  const onDecided = (decided: Made) => {
    setMade(decided);
    const index = ties.findIndex(({ ref }) => ref === decided.tie);
    moveTo((ties[index + 1] ?? ties[index - 1])?.ref);
  };
  return (
    <>
      {made !== null && <LastDecision key={`${made.tie} ${made.version}`} made={made} onGone={() => setMade(null)} />}
      {ties.length === 0 && (
        <Empty title={t(state === 'suggested' ? 'ties.emptyTitle' : 'ties.noneInState')}>
          <p>{t('ties.empty')}</p>
        </Empty>
      )}
      <div className="ties">
        {ties.length > 0 && (
          <nav aria-label={t('nav.ties')}>
            <ul className="picks">
              {ties.map((tie) => (
                <li key={tie.id} aria-current={tie.ref === looked ? 'true' : undefined}>
                  <button type="button" onClick={() => moveTo(tie.ref)}>
                    <span className="code">{tie.ref}</span> <strong>{t(`tieKinds.${tie.kind}`)}</strong>
                  </button>
                  <TieEnds tie={tie} />
                  {state !== 'suggested' && <TieState state={tie.state} />}
                </li>
              ))}
            </ul>
            {found.hasNextPage && (
              <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
                {t('more')}
              </Button>
            )}
          </nav>
        )}
        {looked !== undefined && (
          <TiePanel key={looked} tieRef={looked} canDecide={may('ties.decide')} onDecided={onDecided} />
        )}
      </div>
    </>
  );
}

/** The tie that is looked at, which is in the address, and the keys that move it. */
function useTieCursor(ties: readonly Tie[]) {
  const { at } = route.useSearch();
  const navigate = route.useNavigate();
  const moveTo = (ref: string | undefined) =>
    void navigate({
      search: ({ at: _at, ...rest }) => (ref === undefined ? rest : { ...rest, at: ref }),
      replace: true,
      resetScroll: false,
    });
  const index = Math.max(
    0,
    ties.findIndex(({ ref }) => ref === at),
  );
  const step = (by: number) => moveTo(ties[Math.min(Math.max(index + by, 0), ties.length - 1)]?.ref);
  useShortcut('j', 'nextTie', () => step(1));
  useShortcut('k', 'previousTie', () => step(-1));
  return { at, moveTo };
}
