import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../api/finding-queries.js';
import { RecordLink } from '../../shared/record-link.js';
import { StatusBadge } from '../../shared/status-badge.js';

/** One record that was found, with the words it was found by. */
export function Hit({ hit }: { readonly hit: SearchHit }) {
  const { t } = useTranslation();
  const { record, ref, label, field, isFormer, lang, segments, isCutBefore, isCutAfter, claim } = hit;
  const isItsName = segments.map(({ text }) => text).join('') === label;
  return (
    <li>
      <div className="line">
        <span className="soft small">{t(`find.records.${record}`)}</span>
        {claim !== null && <StatusBadge status={claim.status} />}
        <RecordLink record={record} ref_={ref} claim={claim?.ref ?? null}>
          <span className="code">{ref}</span>{' '}
          {!isItsName && <bdi>{record === 'attribution' ? (claim?.label ?? label) : label}</bdi>}
          {isItsName && <Segments segments={segments} lang={lang} />}
        </RecordLink>
      </div>
      {!isItsName && (
        <p>
          <span className="soft small">{isFormer ? t('find.former') : t(`find.fields.${field}`)}</span>{' '}
          {isCutBefore && '… '}
          <Segments segments={segments} lang={lang} />
          {isCutAfter && ' …'}
        </p>
      )}
    </li>
  );
}

function Segments({ segments, lang }: Pick<SearchHit, 'segments' | 'lang'>) {
  return (
    <span dir="auto" {...(lang === null ? {} : { lang })}>
      {segments.map(({ text, isMatch }, i) =>
        // Segments have no identity but their order.
        isMatch ? <mark key={i}>{text}</mark> : <span key={i}>{text}</span>,
      )}
    </span>
  );
}
