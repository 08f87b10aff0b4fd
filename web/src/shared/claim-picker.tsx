import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { claimsQuery } from '../api/queries.js';
import { useSlug } from '../shell/workspace.js';
import { useLanguage } from '../words/use-language.js';
import { textIn } from './local-text.js';
import { type PickerProps, SearchSelect, useAsked } from './search-select.js';

const SHOWN = 60;

/** A claim by a part of its statement. */
export function ClaimPicker(props: PickerProps) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const language = useLanguage();
  const [asked, ask] = useAsked();
  const [chosen, setChosen] = useState<string | null>(null);
  const { data, isPlaceholderData } = useInfiniteQuery(claimsQuery(workspace, asked === '' ? {} : { text: asked }));
  const found = (data?.pages[0]?.items ?? []).slice(0, 20).map(({ ref, statement }) => {
    const text = textIn(statement, language)?.text ?? '';
    return { value: ref, label: `${ref} · ${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}` };
  });
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
      nothingFound={t('claims.noMatch')}
    />
  );
}
