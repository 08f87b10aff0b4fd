import { useTranslation } from 'react-i18next';
import type { ClaimDetail } from '../../api/queries.js';
import { dayText } from '../../shared/dates.js';
import { OwnText } from '../../shared/local-text.js';
import { useLanguage } from '../../words/use-language.js';

/** People who were asked and had not heard of it, place by place: told beside the claim, and never counted by itself. */
export function Asked({ claim }: { readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (claim.asked.length === 0) return null;
  return (
    <section aria-labelledby="asked-title">
      <h3 id="asked-title">{t('asked.title')}</h3>
      <ul>
        {claim.asked.map(({ region, asked, heard, first, last, accounts }) => (
          <li key={region?.id ?? ''}>
            {region === null ? t('asked.somewhere') : <OwnText texts={region.names} />}:{' '}
            {asked === null ? t('asked.some') : t('asked.people', { count: asked })}
            {t('separator')}
            {heard === null
              ? t('asked.someHeard')
              : heard === 0
                ? t('asked.noneHeard')
                : t('asked.heard', { count: heard })}
            {first !== undefined && first !== null && last !== undefined && last !== null && (
              <span className="soft">
                {' '}
                {first === last ? dayText(first, language) : `${dayText(first, language)} – ${dayText(last, language)}`}
              </span>
            )}{' '}
            {accounts?.map(({ id, ref }) => (
              <span key={id} className="code">
                {ref}{' '}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
