import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sourcesQuery } from '../api/queries.js';
import { useSlug } from '../shell/workspace.js';

interface Props {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (source: string | null) => void;
  readonly error?: string | undefined;
}

const PAUSE_MS = 200;

/** A source by its pseudonym or a public description. For who may see sources. */
export function SourcePicker({ value, onChange, ...labels }: Props) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), PAUSE_MS);
  // Once one is chosen its label stands in the field; it is no search.
  const { data } = useQuery(sourcesQuery(workspace, text.includes(' · ') ? '' : text));
  const choices = new Map((data?.items ?? []).map(({ ref, pseudonym }) => [ref, `${ref} · ${pseudonym}`]));
  if (value !== null && !choices.has(value)) choices.set(value, value);
  return (
    <Select
      {...labels}
      searchable
      clearable
      value={value}
      onChange={onChange}
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      data={[...choices].map(([ref, shown]) => ({ value: ref, label: shown }))}
      nothingFoundMessage={t('sources.nothing')}
      clearButtonProps={{ 'aria-label': t('clear') }}
    />
  );
}
