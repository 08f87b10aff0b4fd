import { useTranslation } from 'react-i18next';
import type { Tie } from '../api/source-queries.js';
import { AccountName, SourceName } from './record-names.js';

const SIGNS = { suggested: '?', confirmed: '✔', rejected: '✕' } as const;

/** What is held of a tie: sign, word and colour say the same. */
export function TieState({ state }: { readonly state: Tie['state'] }) {
  const { t } = useTranslation();
  return (
    <span className={state === 'suggested' ? 'badge waiting' : 'badge'}>
      <span aria-hidden="true">{SIGNS[state]}</span> {t(`tieStates.${state}`)}
    </span>
  );
}

/** The two a tie is between; of a retelling the reteller comes first. */
export function TieEnds({ tie }: { readonly tie: Pick<Tie, 'between' | 'kind'> }) {
  const { t } = useTranslation();
  return (
    <p>
      {tie.between.map(({ sourceId, attributionId }, i) => (
        <span key={sourceId ?? attributionId}>
          {i > 0 && ` ${tie.kind === 'retells' ? t('ties.retellsWhat') : t('ties.and')} `}
          {sourceId !== null && <SourceName source={sourceId} />}
          {attributionId !== null && <AccountName attribution={attributionId} />}
        </span>
      ))}
    </p>
  );
}
