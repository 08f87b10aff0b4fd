import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Region, regionQuery, regionsQuery } from '../api/queries.js';
import { useSlug } from '../shell/workspace.js';
import { useLanguage } from '../words/use-language.js';
import { textIn } from './local-text.js';

interface Props {
  readonly label: string;
  readonly description?: string;
  /** Code or id of the region; null for none. */
  readonly value: string | null;
  readonly onChange: (region: string | null) => void;
  readonly error?: string | undefined;
}

const PAUSE_MS = 200;

/** A region, found by any of its names in any script. */
export function RegionPicker({ value, onChange, ...labels }: Props) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const [name] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const found = useQuery(regionsQuery(workspace, name));
  const chosen = useQuery({ ...regionQuery(workspace, value ?? ''), enabled: value !== null });
  const shown = [...(chosen.data === undefined || value === null ? [] : [chosen.data]), ...(found.data?.items ?? [])];
  const choices = new Map(shown.map((region) => [region.ref, nameOf(region, language)]));
  const own = chosen.data?.ref ?? value;
  if (own !== null && !choices.has(own)) choices.set(own, own);
  return (
    <Select
      {...labels}
      searchable
      clearable
      value={own}
      onChange={onChange}
      searchValue={typed}
      onSearchChange={setTyped}
      // The server has searched already, in every script; the name of what is chosen is no search.
      filter={({ options }) => options}
      data={[...choices].map(([ref, label]) => ({ value: ref, label }))}
      nothingFoundMessage={t('regions.nothing')}
      clearButtonProps={{ 'aria-label': t('clear') }}
    />
  );
}

function nameOf({ names, ref }: Region, language: string): string {
  const primary = names.filter(({ primary }) => primary);
  const [first] = names;
  const shown = textIn(primary.length > 0 ? primary : names, language)?.text ?? ref;
  const other = first !== undefined && first.text !== shown ? ` · ${first.text}` : '';
  return `${shown}${other} (${ref})`;
}
