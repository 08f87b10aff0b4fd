import { Button, Checkbox, MultiSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback, useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClaimsFilter, type FilterName, listOf } from '../../api/claims-filter.js';
import { STATUSES, statusLabel } from '../../shared/labels.js';
import { RegionPicker } from '../../shared/region-picker.js';
import { ATTENTIONS } from '../../../../src/domain/standing.js';
import { CLAIM_KINDS } from '../../../../src/domain/vocabulary.js';
import { useLanguage } from '../../words/use-language.js';

interface Props {
  readonly filter: ClaimsFilter;
  readonly onChange: (filter: ClaimsFilter) => void;
}

/** Filters that are used all day; the others are behind a button. */
const MORE: readonly FilterName[] = ['topic', 'from', 'to', 'undated', 'attention', 'held'];
const PAUSE_MS = 300;

/** What the list is narrowed to. It is the address that holds it: what is shown can be sent to a colleague. */
export function FilterBar({ filter, onChange }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [isWide, setWide] = useState(() => MORE.some((name) => filter[name] !== undefined));
  const isNarrow = useMediaQuery('(max-width: 48em)');
  const showsUsual = isWide || !isNarrow;
  const set = (name: FilterName, value: string) => {
    const { [name]: _former, ...rest } = filter;
    onChange(value === '' ? rest : { ...rest, [name]: value });
  };
  const statuses = [...STATUSES, 'being_rechecked'].map((value) => ({
    value,
    label: value === 'being_rechecked' ? t('rechecked') : statusLabel(value, language),
  }));
  const kinds = CLAIM_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }));
  return (
    <section className="filters" aria-label={t('filters.title')}>
      <TypedFilter name="text" value={filter.text} set={set} />
      {showsUsual && (
        <>
          <ListFilter name="status" value={filter.status} set={set} choices={statuses} />
          <ListFilter name="kind" value={filter.kind} set={set} choices={kinds} />
          <RegionPicker
            label={t('filters.region')}
            value={filter.region ?? null}
            onChange={(region) => set('region', region ?? '')}
          />
        </>
      )}
      <div className="filter-ends">
        <Button variant="subtle" size="compact-sm" aria-expanded={isWide} onClick={() => setWide(!isWide)}>
          {isWide ? t('filters.fewer') : t('filters.more')}
        </Button>
        {Object.keys(filter).length > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={() => onChange({})}>
            {t('filters.clear')}
          </Button>
        )}
      </div>
      {isWide && <MoreFilters filter={filter} set={set} />}
    </section>
  );
}

type Set = (name: FilterName, value: string) => void;

function MoreFilters({ filter, set }: { readonly filter: ClaimsFilter; readonly set: Set }) {
  const { t } = useTranslation();
  const attentions = ATTENTIONS.map((value) => ({ value, label: t(`attention.${value}`) }));
  return (
    <>
      <TypedFilter name="topic" value={filter.topic} set={set} />
      <TypedFilter name="from" value={filter.from} set={set} />
      <TypedFilter name="to" value={filter.to} set={set} />
      <ListFilter name="attention" value={filter.attention} set={set} choices={attentions} />
      {(['undated', 'held'] as const).map((name) => (
        <Checkbox
          key={name}
          className="filter-check"
          label={t(`filters.${name}`)}
          checked={filter[name] === 'true'}
          onChange={({ currentTarget }) => set(name, currentTarget.checked ? 'true' : '')}
        />
      ))}
    </>
  );
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A filter one types: used when the typing pauses; a day only once it is whole. */
function TypedFilter({
  name,
  value,
  set,
}: {
  readonly name: 'text' | 'topic' | 'from' | 'to';
  readonly value: string | undefined;
  readonly set: Set;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value ?? '');
  // The address can change without us: by Back, or by a link. What is being typed, spaces at its end included, stays.
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    if (typed.trim() !== (value ?? '')) setTyped(value ?? '');
  }
  const isDay = name === 'from' || name === 'to';
  const isUsable = !isDay || typed.trim() === '' || DAY.test(typed.trim());
  const use = useDebouncedCallback((text: string) => {
    if (!isDay || text.trim() === '' || DAY.test(text.trim())) set(name, text.trim());
  }, PAUSE_MS);
  return (
    <TextInput
      label={t(`filters.${name}`)}
      value={typed}
      maxLength={isDay ? 10 : 200}
      placeholder={isDay ? '2024-11-30' : ''}
      error={isUsable ? undefined : t('filters.dayHelp')}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        use(currentTarget.value);
      }}
    />
  );
}

function ListFilter({
  name,
  value,
  set,
  choices,
}: {
  readonly name: 'status' | 'kind' | 'attention';
  readonly value: string | undefined;
  readonly set: Set;
  readonly choices: { value: string; label: string }[];
}) {
  const { t } = useTranslation();
  return (
    <MultiSelect
      label={t(`filters.${name}`)}
      data={choices}
      value={listOf(value)}
      onChange={(values) => set(name, values.join(','))}
      clearable
      searchable
      clearButtonProps={{ 'aria-label': t('clear') }}
    />
  );
}
