import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefusal } from '../api/client.js';
import { type DateReading, dateReadingsQuery } from '../api/finding-queries.js';
import { isComposing } from '../shell/letters.js';
import { useSlug } from '../shell/workspace.js';
import { useLanguage } from '../words/use-language.js';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (time: string) => void;
  readonly error?: string | undefined;
}

/** Typing is over for this long before the server is asked. */
const PAUSE_MS = 250;

/**
 * When something happened or was said. EDTF is read here as it is typed; a time as people write it ("around mid-November")
 * is read by the server, and one of its readings taken, by Enter or a click: nothing but EDTF is ever saved.
 */
export function TimeField({ label, value, onChange, error }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [taken, setTaken] = useState<{ readonly phrase: string; readonly edtf: string } | null>(null);
  const text = value.trim();
  const { isRead, words } = useEdtf(text);
  const { readings, isUnread } = useReadings(isRead === false ? text : '');
  const take = (edtf: string) => {
    setTaken({ phrase: text, edtf });
    onChange(edtf);
  };
  const [first] = readings;
  const onKey = (event: KeyboardEvent) => {
    const isPlain = event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !isComposing(event.nativeEvent);
    if (!isPlain || first === undefined) return;
    event.preventDefault();
    take(first.edtf);
  };
  const from = taken !== null && taken.edtf === text ? t('times.from', { phrase: taken.phrase }) : '';
  return (
    <div className="time-field">
      <TextInput
        label={label}
        value={value}
        maxLength={200}
        onKeyDown={onKey}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        description={
          text === '' ? t('times.help') : isRead === true ? `${t('times.readAs', { time: words })}${from}` : ''
        }
        error={error ?? (isUnread ? t('times.unread') : undefined)}
      />
      {readings.length > 0 && (
        <div className="readings" role="group" aria-label={t('times.readings', { label })}>
          <span className="soft small">{t(readings.length === 1 ? 'times.takeOne' : 'times.takeOf')}</span>
          {readings.map(({ edtf, words: said, why }) => (
            <Button key={edtf} variant="default" size="compact-sm" onClick={() => take(edtf)} title={why[language]}>
              {said[language]} <span className="code">{edtf}</span>
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

/** Whether a text is EDTF, and then in words; null while the parser has not been fetched. */
function useEdtf(text: string): { readonly isRead: boolean | null; readonly words: string } {
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ['time-in-words'],
    queryFn: () => import('./time-in-words.js'),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: text !== '',
  });
  if (data === undefined || text === '') return { isRead: null, words: '' };
  const isRead = data.isEdtf(text);
  return { isRead, words: isRead ? data.timeInWords(text, language) : text };
}

const NONE: readonly DateReading[] = [];

/** How the server reads a time as people write it; unread once it has said that it cannot. */
function useReadings(text: string): { readonly readings: readonly DateReading[]; readonly isUnread: boolean } {
  const workspace = useSlug();
  const [asked] = useDebouncedValue(text, PAUSE_MS);
  const found = useQuery({ ...dateReadingsQuery(workspace, asked), enabled: asked !== '' && asked === text });
  if (text === '' || asked !== text) return { readings: NONE, isUnread: false };
  return {
    readings: found.data?.readings ?? NONE,
    isUnread: isRefusal(found.error, 422) || found.data?.readings.length === 0,
  };
}
