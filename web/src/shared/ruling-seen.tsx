import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClaimDetail } from '../api/queries.js';
import { useLanguage } from '../words/use-language.js';
import { statusLabel } from './labels.js';
import { textIn } from './local-text.js';

/** What somebody looks at when they rule: the wording and the facts, by which the server knows them, and in words. */
export interface Seen {
  readonly revision: number;
  readonly factsHash: string;
  readonly computed: string;
  readonly assessedAt: string;
  readonly min: number;
  readonly max: number;
  readonly denials: number;
  readonly statement: ClaimDetail['statement'];
}

/** Null while the claim is being re-checked, or when its assessment is withheld from whoever asks. */
export function seenOf({ assessment, revision, statement }: ClaimDetail): Seen | null {
  if (assessment === null) return null;
  const { factsHash, status, assessedAt, support, denial } = assessment;
  return {
    revision,
    factsHash,
    computed: status,
    assessedAt,
    min: support.min,
    max: support.max,
    denials: denial.min,
    statement,
  };
}

interface Props {
  readonly before: Seen;
  readonly now: Seen;
  readonly onLooked: () => void;
}

/** What one decided on beside what stands there now. A ruling is never made on what nobody looked at. */
export function MovedSince({ before, now, onLooked }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const rows = [
    { name: t('rulings.rulesSay'), of: ({ computed }: Seen) => statusLabel(computed, language) },
    { name: t('rulings.origins'), of: ({ min, max }: Seen) => t('origins.short', { min, max }) },
    { name: t('rulings.denials'), of: ({ denials }: Seen) => String(denials) },
    { name: t('log.statement'), of: ({ statement }: Seen) => textIn(statement, language)?.text ?? '' },
  ].filter(({ of }) => of(before) !== of(now));
  return (
    <section className="three-way">
      <h3>{t('rulings.movedTitle')}</h3>
      <p>{t('rulings.moved')}</p>
      {rows.length === 0 && <p>{t('rulings.movedElsewhere')}</p>}
      {rows.map(({ name, of }) => (
        <dl className="facts" key={name}>
          <div>
            <dt>{name}</dt>
            <dd dir="auto">
              <del>{of(before)}</del> <ins>{of(now)}</ins>
            </dd>
          </div>
        </dl>
      ))}
      <Button variant="default" size="compact-sm" onClick={onLooked}>
        {t('rulings.looked')}
      </Button>
    </section>
  );
}
