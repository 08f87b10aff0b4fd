import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../words/use-language.js';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (time: string) => void;
  readonly error?: string | undefined;
}

/** When something happened or was said, with how it is understood shown back before anything is saved. */
export function TimeField({ label, value, onChange, error }: Props) {
  const { t } = useTranslation();
  const reading = useReading(value.trim());
  const told =
    value.trim() === '' ? t('times.help') : reading === null ? '' : t('times.readAs', { time: reading.words });
  return (
    <TextInput
      label={label}
      value={value}
      maxLength={200}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      description={told}
      error={error ?? (reading !== null && !reading.isRead ? t('times.unread') : undefined)}
    />
  );
}

interface Reading {
  readonly isRead: boolean;
  readonly words: string;
}

/**
 * How a typed time is understood; null while that is not known. Here EDTF is read, in the browser. Times as a person
 * writes them ("around mid-November") are read by the server: when it answers for readings, this is the place to ask.
 */
function useReading(text: string): Reading | null {
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ['time-in-words'],
    queryFn: () => import('./time-in-words.js'),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: text !== '',
  });
  if (data === undefined || text === '') return null;
  const isRead = data.isEdtf(text);
  return { isRead, words: isRead ? data.timeInWords(text, language) : text };
}
