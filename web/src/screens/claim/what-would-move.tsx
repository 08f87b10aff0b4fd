import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.js';
import type { ClaimDetail } from '../../api/queries.js';
import { OwnText } from '../../shared/local-text.js';
import { StatusBadge } from '../../shared/status-badge.js';
import { useSlug } from '../../shell/workspace.js';

type Answer = Schemas['WhatIfResponse'];
type Moved = Schemas['MovedClaimResponse'];

/** The claims that would move, the worst news first: what the rules make of each, and what it would count as. */
export function WhatWouldMove({ answer, claim }: { readonly answer: Answer; readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  const { moved, more, totals, compared, affected, isComplete } = answer;
  return (
    <section className="moves" aria-labelledby="moves-title">
      <h3 id="moves-title">{t('whatIf.moved', { count: moved.length + more })}</h3>
      <p>{t('whatIf.standings', { count: totals.standings })}</p>
      {!isComplete && <p className="caution">{t('whatIf.incomplete', { compared, affected })}</p>}
      {!moved.some((one) => one.claim.id === claim.id) && <p>{t('whatIf.notThis', { ref: claim.ref })}</p>}
      <ol className="linked">
        {moved.map((one) => (
          <MovedRow key={one.claim.id} moved={one} />
        ))}
      </ol>
      {more > 0 && <p className="soft">{t('whatIf.more', { count: more })}</p>}
    </section>
  );
}

function MovedRow({ moved }: { readonly moved: Moved }) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const { claim, movement, from, to, standing, why } = moved;
  return (
    <li>
      <div>
        <Link to="/w/$workspace/claims/$claim" params={{ workspace, claim: claim.ref }}>
          <span className="code">{claim.ref}</span> <OwnText texts={claim.statement} />
        </Link>
      </div>
      <div className="line">
        <strong>{t(`whatIf.movements.${movement}`)}</strong>
        <span>
          <StatusBadge status={from.status} /> <span aria-hidden="true">→</span>
          <span className="hidden">{t('whatIf.becomes')}</span> <StatusBadge status={to.status} />
        </span>
        <span className="soft figure">{t('whatIf.origins', { before: range(from), after: range(to) })}</span>
      </div>
      <div className="small">
        {standing.isChanged ? (
          <>
            {t('whatIf.countsAs')} <StatusBadge status={standing.before.status} /> <span aria-hidden="true">→</span>
            <span className="hidden">{t('whatIf.becomes')}</span> <StatusBadge status={standing.after.status} />
          </>
        ) : (
          <span className="soft">{t('whatIf.countsTheSame')}</span>
        )}
      </div>
      {why.length > 0 && (
        <ul className="small soft">
          {why.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

function range({ min, max }: Moved['from']): string {
  return min === max ? String(min) : `${min}–${max}`;
}
