import { useTranslation } from 'react-i18next';
import { useLanguage } from '../words/use-language.js';
import { isAdverse, statusLabel, statusSign } from './labels.js';

/** What a claim counts as: sign, word and colour say the same, so that none is needed alone. Null: being re-checked. */
export function StatusBadge({ status }: { readonly status: string | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (status === null) {
    return (
      <span className="badge waiting">
        <span aria-hidden="true">…</span> {t('rechecked')}
      </span>
    );
  }
  return (
    <span className={isAdverse(status) ? 'badge adverse' : 'badge'}>
      <span aria-hidden="true">{statusSign(status)}</span> {statusLabel(status, language)}
    </span>
  );
}
