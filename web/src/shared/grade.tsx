import { useTranslation } from 'react-i18next';
import type { Source } from '../api/queries.js';

/** The reliability of a source now: letter and word; withheld from whoever is judging an account of it. */
export function GradeOf({ source }: { readonly source: Pick<Source, 'grade' | 'gradeWithheld'> }) {
  const { t } = useTranslation();
  if (source.gradeWithheld) return <span className="soft">{t('evidence.gradeWithheld')}</span>;
  if (source.grade === null) return <span className="soft">{t('source.ungraded')}</span>;
  const { grade } = source.grade;
  return (
    <>
      <strong>{grade}</strong> <span className="soft">{t(`grades.${grade}`)}</span>
    </>
  );
}
