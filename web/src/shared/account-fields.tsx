import { CloseButton, Select, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ACCESSES, ORIGIN_STATUSES, STANCES } from '../../../src/domain/vocabulary.js';
import type { AccountForm } from './account-form.js';
import { LanguageField } from './language-field.js';
import { SourcePicker } from './source-picker.js';
import { TimeField } from './time-field.js';

/** What was wrong with fields, by the name of the field. */
export type FieldProblems = Readonly<Record<string, string>>;

interface Props {
  readonly form: AccountForm;
  readonly onChange: (form: AccountForm) => void;
  readonly problems: FieldProblems;
}

/** One source's account: whose, what they say, how they know, in which words. */
export function AccountFields({ form, onChange, problems }: Props) {
  const { t } = useTranslation();
  const set = (part: Partial<AccountForm>) => onChange({ ...form, ...part });
  return (
    <>
      <SourcePicker
        label={t('account.source')}
        value={form.source}
        onChange={(source) => set({ source })}
        error={problems['source']}
      />
      <div className="fields">
        <Select
          label={t('account.stance')}
          data={STANCES.map((value) => ({ value, label: t(`stances.${value}`) }))}
          value={form.stance}
          allowDeselect={false}
          onChange={(value) => set({ stance: STANCES.find((one) => one === value) ?? 'asserts' })}
        />
        <Select
          label={t('account.access')}
          searchable
          data={ACCESSES.map((value) => ({ value, label: t(`accesses.${value}`) }))}
          value={form.access}
          onChange={(value) => set({ access: ACCESSES.find((one) => one === value) ?? null })}
          error={problems['access']}
        />
        <Select
          label={t('account.origin')}
          data={ORIGIN_STATUSES.map((value) => ({ value, label: t(`originStatuses.${value}`) }))}
          value={form.originStatus}
          clearable
          clearButtonProps={{ 'aria-label': t('clear') }}
          onChange={(value) => set({ originStatus: ORIGIN_STATUSES.find((one) => one === value) ?? null })}
        />
      </div>
      <Textarea
        label={t('account.wording')}
        description={t('account.wordingHelp')}
        autosize
        minRows={2}
        maxRows={12}
        value={form.wording}
        onChange={({ currentTarget }) => set({ wording: currentTarget.value })}
        error={problems['wording']}
      />
      <div className="fields">
        <LanguageField
          label={t('account.wordingLang')}
          value={form.wordingLang}
          onChange={(wordingLang) => set({ wordingLang })}
        />
        <TimeField
          label={t('account.statedAt')}
          value={form.statedAt}
          onChange={(statedAt) => set({ statedAt })}
          error={problems['statedAt']}
        />
      </div>
      {form.passages.length > 0 && (
        <Passages passages={form.passages} onChange={(passages) => set({ passages })} problem={problems['passages']} />
      )}
    </>
  );
}

interface PassagesProps {
  readonly passages: AccountForm['passages'];
  readonly onChange: (passages: AccountForm['passages']) => void;
  readonly problem: string | undefined;
}

/** Where documents have it, as it was selected there. */
function Passages({ passages, onChange, problem }: PassagesProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="places">
      <legend>{t('account.passages')}</legend>
      {problem !== undefined && <p className="caution">{problem}</p>}
      {passages.map((passage) => (
        <div className="panel-head" key={`${passage.document} ${passage.start} ${passage.exact}`}>
          <blockquote>
            <span className="code">{passage.document}</span> <span dir="auto">{passage.exact}</span>
          </blockquote>
          <CloseButton
            aria-label={t('account.removePassage', { document: passage.document })}
            onClick={() => onChange(passages.filter((one) => one !== passage))}
          />
        </div>
      ))}
    </fieldset>
  );
}
