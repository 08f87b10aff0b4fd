import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.js';
import { statusSign } from '../../shared/labels.js';
import { useLanguage } from '../../words/use-language.js';
import { readPolicy } from '../../../../src/domain/policy/read-policy.js';
import { inWords } from '../../../../src/domain/policy/wording.js';

/** The ladder of a policy, so that an editor can check it with a pencil: the first rung that holds gives the status. */
export function Ladder({ policy: found }: { readonly policy: Schemas['PolicyResponse'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { policy } = readPolicy(found.policy);
  // One that this version of the desk cannot read is shown as it is stored.
  if (policy === null) return <pre className="preview">{JSON.stringify(found.policy, null, 2)}</pre>;
  const cap = policy.ladder.find(({ id }) => id === policy.autoCap)?.label[language] ?? policy.autoCap;
  return (
    <section aria-labelledby="policy-ladder">
      <h2 id="policy-ladder">{policy.title[language]}</h2>
      <ul>
        <li>{t('policies.cap', { status: cap })}</li>
        <li>{t(`policies.unassessed.${policy.unassessed}`)}</li>
        <li>{t(`policies.pending.${policy.pendingSuggestions}`)}</li>
        <li>{t(`policies.adverse.${policy.onAdverseChange}`)}</li>
      </ul>
      <p>{t('policies.firstHolds')}</p>
      <ol className="ladder">
        {policy.ladder.map(({ id, label, explain, when, adverse }) => (
          <li key={id}>
            <strong className={adverse === true ? 'badge adverse' : 'badge'}>
              <span aria-hidden="true">{statusSign(id)}</span> {label[language]}
            </strong>{' '}
            {explain[language]}
            <p className="soft">
              {t('policies.when')} {inWords(when, language)}
            </p>
          </li>
        ))}
      </ol>
      {policy.flags.length > 0 && (
        <>
          <h3>{t('policies.flags')}</h3>
          <ul>
            {policy.flags.map(({ id, label, when }) => (
              <li key={id}>
                {label[language]}: <span className="soft">{inWords(when, language)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
