import { useTranslation } from 'react-i18next';
import { WhenceRefusal } from '../api/client.js';

/** The refusals with words of their own; others are told as what they are nearest to. */
const TOLD = ['401', '403', '404', '409', '412', '413', '422', '423', '429', '503'] as const;

/** Why something was refused or did not arrive, in the reader's language; below it the fields, as the server names them. */
export function RefusalText({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  if (!(error instanceof WhenceRefusal)) return <p>{t('errors.unreachable')}</p>;
  const { status, errors, code } = error;
  const told = TOLD.find((one) => one === String(status));
  const sentence =
    code === 'OUTCOME_UNKNOWN'
      ? t('errors.unknown')
      : told === undefined
        ? t('errors.other', { code: error.code })
        : t(`errors.${told}`);
  return (
    <>
      <p>{sentence}</p>
      {errors.length > 0 && (
        <ul>
          {errors.map(({ path, expected }) => (
            <li key={path} lang="en">
              <code>{path}</code>: {expected}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
