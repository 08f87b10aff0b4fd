import { useTranslation } from 'react-i18next';
import type { ClaimDetail } from '../../api/queries.js';
import { When } from '../../shared/when.js';
import { AddRequest, AddSearch, AnswerRequest } from './official-forms.js';
import { OfficialWord } from './official-word.js';

type Position = NonNullable<ClaimDetail['officialPosition']>;

/** What the authorities say, where it was looked for and who was asked: silence counts only after a search. */
export function Official({ claim }: { readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  const { officialPosition: position } = claim;
  // What was searched for is shown to the desk alone; without it the whole could not be written anew.
  const canChange = claim.abilities.canChange && claim.abilities.canSeeAccounts;
  return (
    <>
      <p>
        {t('official.says')} <strong>{t(`officialPositions.${position?.position ?? 'unknown'}`)}</strong>
      </p>
      {canChange && <OfficialWord claim={claim} />}
      <h3>{t('official.searches')}</h3>
      {position === null || position.searches.length === 0 ? (
        <p className="soft">{t('official.noSearch')}</p>
      ) : (
        <Searches position={position} />
      )}
      {canChange && <AddSearch claim={claim} />}
      <h3>{t('official.requests')}</h3>
      {position === null || position.requests.length === 0 ? (
        <p className="soft">{t('official.noRequest')}</p>
      ) : (
        <Requests claim={claim} position={position} canChange={canChange} />
      )}
      {canChange && <AddRequest claim={claim} />}
    </>
  );
}

function Searches({ position }: { readonly position: Position }) {
  const { t } = useTranslation();
  return (
    <ul className="linked">
      {position.searches.map(({ where, on, query }, i) => (
        // Searches have no identity but their order.
        <li key={i}>
          <span dir="auto">{where}</span>{' '}
          <span className="soft">{on === null ? t('claims.noTime') : <When time={on} />}</span>
          {query !== undefined && query !== null && (
            <div className="soft">
              {t('official.query')} <span dir="auto">{query}</span>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

interface RequestsProps {
  readonly claim: ClaimDetail;
  readonly position: Position;
  readonly canChange: boolean;
}

function Requests({ claim, position, canChange }: RequestsProps) {
  const { t } = useTranslation();
  return (
    <ul className="linked">
      {position.requests.map(({ to, on, answer, text }, i) => (
        <li key={i}>
          <span dir="auto">{to}</span>{' '}
          <span className="soft">{on === null ? t('claims.noTime') : <When time={on} />}</span>
          <div>{answer === null ? t('official.waiting') : t(`official.answers.${answer}`)}</div>
          {text !== undefined && text !== null && <blockquote dir="auto">{text}</blockquote>}
          {canChange && answer === null && <AnswerRequest claim={claim} number={i + 1} to={to} />}
        </li>
      ))}
    </ul>
  );
}
