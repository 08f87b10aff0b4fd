import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addPlace, placesQuery, type SuggestedPlace } from '../api/finding-queries.js';
import { type Region, regionQuery, regionsQuery } from '../api/queries.js';
import { useMay, useSlug } from '../shell/workspace.js';
import { useLanguage } from '../words/use-language.js';
import { textIn } from './local-text.js';
import { RefusalText } from './refusal-text.js';
import { type PickerProps, SearchSelect, useAsked } from './search-select.js';

/** What stands for a shipped place until it is a region of the workspace. */
const SHIPPED = 'place ';

interface Props extends PickerProps {
  /** Whether places the workspace has not got yet are offered, and brought in when one is picked. */
  readonly canAdd?: boolean;
}

/** A region, found by any of its names in any script or spelling. */
export function RegionPicker({ canAdd = false, ...props }: Props) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const may = useMay();
  const [asked, ask] = useAsked();
  const found = useFoundPlaces(asked, canAdd && may('regions.change'));
  const adding = useAddedPlace(workspace, props.onChange);
  const chosen = useChosenName(props.value);
  const known = found?.find((one) => one.value === props.value)?.label;
  return (
    <div>
      <SearchSelect
        {...props}
        onChange={(value) =>
          value?.startsWith(SHIPPED) === true ? void adding.add(value.slice(SHIPPED.length)) : props.onChange(value)
        }
        chosen={known ?? chosen}
        found={found}
        asked={asked}
        onAsk={ask}
        nothingFound={t('regions.nothing')}
      />
      {adding.error !== null && (
        <div role="alert">
          <RefusalText error={adding.error} />
        </div>
      )}
    </div>
  );
}

/** Choices for what is typed; null until the server has answered for exactly that. */
function useFoundPlaces(asked: string, withShipped: boolean) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const language = useLanguage();
  const all = useQuery({ ...regionsQuery(workspace, ''), enabled: asked === '' });
  const named = useQuery({ ...placesQuery(workspace, asked), enabled: asked !== '' });
  if (asked === '') {
    return all.data?.items.map((region) => ({ value: region.ref, label: nameOf(region, language) })) ?? null;
  }
  if (named.data === undefined || named.isPlaceholderData) return null;
  // What is in the workspace first: a shipped place is perhaps one of these under another name.
  const places = named.data.items.toSorted((a, b) => Number(a.ref === null) - Number(b.ref === null));
  return places.flatMap((place) => {
    const { ref, code } = place;
    if (ref !== null) return [{ value: ref, label: nameOf(place, language) }];
    if (!withShipped || code === null) return [];
    return [{ value: SHIPPED + code, label: t('regions.add', { name: shippedName(place, language) }) }];
  });
}

function useAddedPlace(workspace: string, onAdded: (ref: string | null) => void) {
  const queries = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const add = async (code: string) => {
    setError(null);
    try {
      const ref = await addPlace(workspace, code);
      await queries.invalidateQueries({ queryKey: ['regions', workspace] });
      onAdded(ref);
    } catch (refusal) {
      setError(refusal);
    }
  };
  return { add, error };
}

function useChosenName(value: string | null): string | null {
  const workspace = useSlug();
  const language = useLanguage();
  const { data } = useQuery({ ...regionQuery(workspace, value ?? ''), enabled: value !== null });
  return data === undefined ? null : nameOf(data, language);
}

function shippedName({ names, within }: SuggestedPlace, language: string): string {
  return [textIn(names, language)?.text ?? '', ...within].join(', ');
}

function nameOf({ names, ref }: Pick<Region, 'names'> & { readonly ref: string | null }, language: string): string {
  const primary = names.filter(({ primary }) => primary);
  const [first] = names;
  const shown = textIn(primary.length > 0 ? primary : names, language)?.text ?? ref ?? '';
  const other = first !== undefined && first.text !== shown ? ` · ${first.text}` : '';
  return `${shown}${other} (${ref})`;
}
