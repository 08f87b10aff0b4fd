import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sourcesQuery } from '../api/queries.js';
import { useSlug } from '../shell/workspace.js';
import { type PickerProps, SearchSelect, useAsked } from './search-select.js';

/** A source by its pseudonym or a public description. For who may see sources. */
export function SourcePicker(props: PickerProps) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const [asked, ask] = useAsked();
  const [chosen, setChosen] = useState<string | null>(null);
  const { data, isPlaceholderData } = useQuery(sourcesQuery(workspace, asked));
  const found = (data?.items ?? []).map(({ ref, pseudonym }) => ({ value: ref, label: `${ref} · ${pseudonym}` }));
  return (
    <SearchSelect
      {...props}
      onChange={(value) => {
        setChosen(found.find((one) => one.value === value)?.label ?? null);
        props.onChange(value);
      }}
      chosen={chosen}
      found={data === undefined || isPlaceholderData ? null : found}
      asked={asked}
      onAsk={ask}
      nothingFound={t('sources.nothing')}
    />
  );
}
