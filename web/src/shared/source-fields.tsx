import { Button, CloseButton, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SOURCE_KINDS } from '../../../src/domain/vocabulary.js';
import type { FieldProblems } from './account-fields.js';
import { LanguageField } from './language-field.js';
import type { CoverField, SourceForm } from './source-form.js';

interface Props {
  readonly form: SourceForm;
  readonly onChange: (form: SourceForm) => void;
  readonly problems: FieldProblems;
}

/** What the desk calls a source and how it may be described. Never a real name that must stay hidden. */
export function SourceFields({ form, onChange, problems }: Props) {
  const { t } = useTranslation();
  const set = (part: Partial<SourceForm>) => onChange({ ...form, ...part });
  return (
    <>
      <div className="fields">
        <TextInput
          label={t('source.pseudonym')}
          description={t('source.pseudonymHelp')}
          withAsterisk
          data-autofocus
          maxLength={200}
          value={form.pseudonym}
          onChange={({ currentTarget }) => set({ pseudonym: currentTarget.value })}
          error={problems['pseudonym']}
        />
        <Select
          label={t('filters.kind')}
          data={SOURCE_KINDS.map((value) => ({ value, label: t(`sourceKinds.${value}`) }))}
          value={form.kind}
          allowDeselect={false}
          onChange={(value) => set({ kind: SOURCE_KINDS.find((one) => one === value) ?? form.kind })}
        />
      </div>
      <CoverFields cover={form.cover} onChange={(cover) => set({ cover })} problem={problems['cover']} />
    </>
  );
}

interface CoverProps {
  readonly cover: readonly CoverField[];
  readonly onChange: (cover: readonly CoverField[]) => void;
  readonly problem: string | undefined;
}

function CoverFields({ cover, onChange, problem }: CoverProps) {
  const { t } = useTranslation();
  const change = (i: number, part: Partial<CoverField>) =>
    onChange(cover.map((rung, at) => (at === i ? { ...rung, ...part } : rung)));
  return (
    <fieldset className="places">
      <legend>{t('source.cover')}</legend>
      <p className="soft small">{t('source.coverHelp')}</p>
      {cover.map((rung, i) => (
        // Descriptions have no identity but their order.
        <div className="fields" key={i}>
          <TextInput
            label={t('source.coverRung', { n: i + 1 })}
            maxLength={2000}
            value={rung.text}
            onChange={({ currentTarget }) => change(i, { text: currentTarget.value })}
            error={i === 0 ? problem : undefined}
          />
          <LanguageField
            label={t('source.coverLang', { n: i + 1 })}
            value={rung.lang}
            onChange={(lang) => change(i, { lang })}
          />
          <CloseButton
            className="remove"
            aria-label={t('source.removeCover', { n: i + 1 })}
            onClick={() => onChange(cover.filter((_, at) => at !== i))}
          />
        </div>
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => onChange([...cover, { text: '', lang: cover.at(-1)?.lang ?? 'en' }])}
      >
        {t('source.addCover')}
      </Button>
    </fieldset>
  );
}
