import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimDetail } from '../../api/queries.js';
import { OwnText } from '../../shared/local-text.js';
import { When } from '../../shared/when.js';

/** What is claimed, apart from the wording: where and when, as precisely as is known and no more. */
export function ClaimFacts({ claim }: { readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  const places = (role: 'happened' | 'concerns') => claim.regions.filter((region) => region.role === role);
  return (
    <section aria-labelledby="facts-title">
      <h2 id="facts-title">{t('claim.facts')}</h2>
      <dl className="facts">
        <Fact name={t('claims.columns.when')}>
          {claim.time === null ? <span className="soft">{t('claims.noTime')}</span> : <TimeShown time={claim.time} />}
        </Fact>
        {(['happened', 'concerns'] as const).map((role) =>
          role === 'concerns' && places(role).length === 0 ? null : (
            <Fact key={role} name={t(`roles.${role}`)}>
              {places(role).length === 0 && <span className="soft">{t('claims.noPlace')}</span>}
              {places(role).map(({ id, names, ref }, i) => (
                <span key={id}>
                  {i > 0 && t('separator')}
                  <OwnText texts={names} /> <span className="code">{ref}</span>
                </span>
              ))}
            </Fact>
          ),
        )}
        <Fact name={t('claims.columns.kind')}>{t(`kinds.${claim.kind}`)}</Fact>
        {claim.topics.length > 0 && <Fact name={t('claims.columns.topics')}>{claim.topics.join(t('separator'))}</Fact>}
        {claim.quantities.map(({ what, unit, low, best, high }) => (
          <Fact key={what} name={what}>
            {[low, best, high].map((figure) => figure ?? '?').join(' – ')} {unit}
          </Fact>
        ))}
        {claim.officialPosition !== null && (
          <Fact name={t('claim.official')}>{t(`officialPositions.${claim.officialPosition.position}`)}</Fact>
        )}
      </dl>
    </section>
  );
}

function TimeShown({ time }: { readonly time: string }) {
  return (
    <>
      <When time={time} /> <span className="code">{time}</span>
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
