import { useTranslation } from 'react-i18next';

interface Props {
  readonly min: number;
  readonly max: number;
  readonly exact: boolean;
}

/** The same in few words, under a heading that says what is counted. */
export function ShortOriginFigure({ min, max, exact }: Props) {
  const { t } = useTranslation();
  return (
    <span className="figure">
      {min === max ? max : t('origins.short', { min, max })}
      {!exact && ` (${t('origins.inexact')})`}
    </span>
  );
}

/** "1 certain, at most 3 independent origins": what is certain and what is possible are never one number. */
export function OriginFigure({ min, max, exact }: Props) {
  const { t } = useTranslation();
  const figure =
    max === 0
      ? t('origins.none')
      : min === max
        ? t('origins.exact', { count: min })
        : t('origins.range', { min, count: max });
  return (
    <span className="figure">
      {figure}
      {!exact && ` (${t('origins.inexact')})`}
    </span>
  );
}
