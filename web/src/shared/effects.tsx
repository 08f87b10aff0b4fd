import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Effects as Moved, type Hypothesis, whatIfQuery } from '../api/source-queries.js';
import { useSlug } from '../shell/workspace.js';
import { useLanguage } from '../words/use-language.js';
import { OwnText } from './local-text.js';
import { ShortOriginFigure } from './origin-figure.js';
import { RefusalText } from './refusal-text.js';
import { Loading } from './states.js';
import { StatusBadge } from './status-badge.js';

interface Props {
  /** What is supposed, all together. */
  readonly hypotheses: readonly Hypothesis[];
  readonly title: string;
}

/** What a decision would do to claims, worked out by the server before anybody makes it. The worst news comes first. */
export function Effects({ hypotheses, title }: Props) {
  const workspace = useSlug();
  const found = useQuery(whatIfQuery(workspace, hypotheses, useLanguage()));
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {found.isPending && <Loading />}
      {found.isError && <RefusalText error={found.error} />}
      {found.data !== undefined && <MovedClaims effects={found.data} />}
    </section>
  );
}

function MovedClaims({ effects }: { readonly effects: Moved }) {
  const { t } = useTranslation();
  const workspace = useSlug();
  if (effects.moved.length === 0) {
    return <p className="soft">{t('effects.none', { count: effects.compared })}</p>;
  }
  return (
    <>
      <ul className="linked">
        {effects.moved.map(({ claim, movement, from, to, standing, why }) => (
          <li key={claim.id}>
            <Link className="code" to="/w/$workspace/claims/$claim" params={{ workspace, claim: claim.ref }}>
              {claim.ref}
            </Link>{' '}
            <OwnText texts={claim.statement} />
            <p className="line">
              <strong>{t(`effects.movements.${movement}`)}</strong>
              <span>
                <StatusBadge status={from.status} /> <ShortOriginFigure min={from.min} max={from.max} exact />
                <span aria-hidden="true"> → </span>
                <span className="hidden">{t('effects.becomes')}</span>
                <StatusBadge status={to.status} /> <ShortOriginFigure min={to.min} max={to.max} exact />
              </span>
            </p>
            {!standing.isChanged && from.status !== to.status && <p className="soft small">{t('effects.ruled')}</p>}
            {movement === 'figures_only' && from.min === to.min && from.max === to.max && (
              <p className="soft small">{t('effects.behindOnly')}</p>
            )}
            {why.map((reason) => (
              <p className="soft small" key={reason}>
                {reason}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {effects.more > 0 && <p className="soft">{t('effects.more', { count: effects.more })}</p>}
      {!effects.isComplete && <p className="caution">{t('effects.incomplete')}</p>}
    </>
  );
}
