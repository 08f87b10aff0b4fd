import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface PickerProps {
  readonly label: string;
  /** Code of what is chosen; null for nothing. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly error?: string | undefined;
}

interface Props extends PickerProps {
  /** What is chosen, by name; null while that is not known. */
  readonly chosen: string | null;
  /** What the server found for `asked`; null until it has answered for exactly that. */
  readonly found: readonly Choice[] | null;
  readonly onAsk: (text: string) => void;
  readonly asked: string;
  readonly nothingFound: string;
}

const PAUSE_MS = 200;

/** What has been typed once the typing pauses: what the server is asked for. */
export function useAsked(): readonly [string, (text: string) => void] {
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text, PAUSE_MS);
  return [asked, setText];
}

/**
 * A record, picked from what the server finds for what is typed. Answers to what was typed before are not offered: Enter
 * pressed too early must not pick somebody else.
 */
export function SearchSelect({ chosen, found, asked, onAsk, nothingFound, value, onChange, ...labels }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const own = value === null ? null : { value, label: chosen ?? value };
  // The name of what is chosen stands in the field as if it had been typed; it is no search.
  const search = typed === own?.label ? '' : typed.trim();
  const current = found !== null && asked === search ? found : [];
  const others = current.filter((one) => one.value !== value);
  return (
    <Select
      {...labels}
      searchable
      clearable
      value={value}
      onChange={onChange}
      searchValue={typed}
      onSearchChange={(text) => {
        setTyped(text);
        onAsk(text === own?.label ? '' : text.trim());
      }}
      filter={({ options }) => options}
      data={search === '' && own !== null ? [own, ...others] : own === null ? others : [...others, own]}
      nothingFoundMessage={found === null || asked !== search ? t('states.loading') : nothingFound}
      clearButtonProps={{ 'aria-label': t('clear') }}
    />
  );
}
