import { Autocomplete } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly label: string;
  /** A BCP 47 tag; empty when it is not stated. */
  readonly value: string;
  readonly onChange: (lang: string) => void;
}

const OFTEN = ['ko', 'en', 'zh', 'ru', 'ja'];

/** The language of a text, as a tag; those met most often are offered. */
export function LanguageField({ label, value, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Autocomplete
      label={label}
      description={t('languageHelp')}
      data={OFTEN}
      value={value}
      maxLength={35}
      filter={({ options }) => options}
      onChange={onChange}
    />
  );
}
