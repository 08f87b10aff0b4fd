import { Select, TagsInput, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProblems } from '../../shared/account-fields.js';
import { LanguageField } from '../../shared/language-field.js';
import { Places } from '../../shared/places.js';
import { TimeField } from '../../shared/time-field.js';
import { CLAIM_KINDS } from '../../../../src/domain/vocabulary.js';
import type { ClaimForm } from './claim-form.js';

interface Props {
  readonly form: ClaimForm;
  readonly onChange: (form: ClaimForm) => void;
  readonly problems: FieldProblems;
  /** What is shown below the statement. */
  readonly beside: ReactNode;
}

/** What is claimed: statement, kind, when, where, topics. */
export function ClaimFields({ form, onChange, problems, beside }: Props) {
  const { t } = useTranslation();
  const set = (part: Partial<ClaimForm>) => onChange({ ...form, ...part });
  return (
    <>
      <Statement form={form} set={set} problems={problems} beside={beside} />
      <div className="fields">
        <Select
          label={t('log.kind')}
          withAsterisk
          searchable
          data={CLAIM_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          value={form.kind}
          onChange={(value) => set({ kind: CLAIM_KINDS.find((one) => one === value) ?? null })}
          error={problems['kind']}
        />
        <TimeField
          label={t('log.time')}
          value={form.time}
          onChange={(time) => set({ time })}
          error={problems['time']}
        />
      </div>
      <Places places={form.places} onChange={(places) => set({ places })} problem={problems['regions']} />
      <TagsInput
        label={t('log.topics')}
        description={t('log.topicsHelp')}
        value={[...form.topics]}
        onChange={(topics) => set({ topics })}
        maxTags={100}
        acceptValueOnBlur
        clearable
        clearButtonProps={{ 'aria-label': t('clear') }}
        error={problems['topics']}
      />
    </>
  );
}

interface PartProps {
  readonly form: ClaimForm;
  readonly set: (part: Partial<ClaimForm>) => void;
  readonly problems: FieldProblems;
  readonly beside: ReactNode;
}

function Statement({ form, set, problems, beside }: PartProps) {
  const { t } = useTranslation();
  return (
    <>
      <Textarea
        label={t('log.statement')}
        description={t('log.statementHelp')}
        withAsterisk
        data-autofocus
        autoFocus
        autosize
        minRows={2}
        maxRows={10}
        value={form.statement}
        onChange={({ currentTarget }) => set({ statement: currentTarget.value })}
        error={problems['statement']}
      />
      {beside}
      <Textarea
        label={t('log.translation')}
        autosize
        minRows={1}
        maxRows={10}
        value={form.translation}
        onChange={({ currentTarget }) => set({ translation: currentTarget.value })}
      />
      <div className="fields">
        <LanguageField label={t('log.lang')} value={form.lang} onChange={(lang) => set({ lang })} />
        <LanguageField
          label={t('log.translationLang')}
          value={form.translationLang}
          onChange={(translationLang) => set({ translationLang })}
        />
      </div>
    </>
  );
}
