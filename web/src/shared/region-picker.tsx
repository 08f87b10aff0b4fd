import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Region, regionQuery, regionsQuery } from '../api/queries.js';
import { useSlug } from '../shell/workspace.js';
import { useLanguage } from '../words/use-language.js';
import { textIn } from './local-text.js';
import { type PickerProps, SearchSelect, useAsked } from './search-select.js';

/** A region, found by any of its names in any script. */
export function RegionPicker(props: PickerProps) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const language = useLanguage();
  const [asked, ask] = useAsked();
  const { value } = props;
  const { data, isPlaceholderData } = useQuery(regionsQuery(workspace, asked));
  const chosen = useQuery({ ...regionQuery(workspace, value ?? ''), enabled: value !== null });
  const found = (data?.items ?? []).map((region) => ({ value: region.ref, label: nameOf(region, language) }));
  const known = found.find((one) => one.value === value)?.label;
  return (
    <SearchSelect
      {...props}
      chosen={known ?? (chosen.data === undefined ? null : nameOf(chosen.data, language))}
      found={data === undefined || isPlaceholderData ? null : found}
      asked={asked}
      onAsk={ask}
      nothingFound={t('regions.nothing')}
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
