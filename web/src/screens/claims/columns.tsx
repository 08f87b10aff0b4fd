import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimSummary } from '../../api/queries.js';
import { flagLabel } from '../../shared/labels.js';
import { OwnText } from '../../shared/local-text.js';
import { ShortOriginFigure } from '../../shared/origin-figure.js';
import { When } from '../../shared/when.js';
import { useLanguage } from '../../words/use-language.js';

/** Columns one can do without; status and statement are always there. */
export const COLUMNS = ['kind', 'when', 'where', 'origins', 'topics', 'caution'] as const;
export type Column = (typeof COLUMNS)[number];

const AT_FIRST: readonly Column[] = ['when', 'where', 'origins', 'caution'];

/** The columns an address asks for (`?columns=kind,when`), in their own order; those shown at first when it asks for none. */
export function readColumns(asked: string | undefined): readonly Column[] {
  if (asked === undefined) return AT_FIRST;
  const names = asked.split(',');
  return COLUMNS.filter((column) => names.includes(column));
}

/** What a column shows of a claim. */
export function ColumnOf({ column, claim }: { readonly column: Column; readonly claim: ClaimSummary }): ReactNode {
  const { t } = useTranslation();
  switch (column) {
    case 'kind':
      return t(`kinds.${claim.kind}`);
    case 'when':
      return claim.time === null ? <span className="soft">{t('claims.noTime')}</span> : <When time={claim.time} />;
    case 'where':
      return <Where claim={claim} />;
    case 'origins':
      return claim.origins === null ? null : <ShortOriginFigure {...claim.origins} />;
    case 'topics':
      return claim.topics.join(t('separator'));
    case 'caution':
      return <Caution claim={claim} />;
    default:
      return column satisfies never;
  }
}

function Where({ claim }: { readonly claim: ClaimSummary }) {
  const { t } = useTranslation();
  if (claim.regions.length === 0) return <span className="soft">{t('claims.noPlace')}</span>;
  return claim.regions.map(({ id, role, names }, i) => (
    <span key={`${id} ${role}`}>
      {i > 0 && t('separator')}
      {role === 'concerns' && <span className="soft">{t('claims.concerns')} </span>}
      <OwnText texts={names} />
    </span>
  ));
}

/** Why to be careful: held back, what an editor should look at, the flags of the policy. */
function Caution({ claim }: { readonly claim: ClaimSummary }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { held, attention } = claim.standing;
  const cautions = [
    ...(held ? [t('claims.held')] : []),
    ...attention.map((one) => t(`attention.${one}`)),
    ...claim.flags.map((flag) => flagLabel(flag, language)),
  ];
  return <span className="caution">{cautions.join(' · ')}</span>;
}
