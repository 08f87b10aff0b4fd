import '@mantine/spotlight/styles.layer.css';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { suggestionsQuery } from '../api/finding-queries.js';
import { regionsQuery } from '../api/queries.js';
import { textIn } from '../shared/local-text.js';
import { useLanguage } from '../words/use-language.js';
import { useMay, useSlug } from './workspace.js';

/** Typing is over for this long before the server is asked. */
const PAUSE_MS = 200;
const MOST = 8;

const [store, palette] = createSpotlight();

interface Found {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly go: () => void;
}

/** Everything there is to do and to open, by typing a part of it. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const commands = useCommands(query);
  const records = useFoundRecords(query);
  const regions = useFoundRegions(query);
  const all = [...commands, ...records, ...regions];
  useEffect(() => palette.open(), []);
  return (
    <Spotlight.Root
      store={store}
      shortcut={null}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={onClose}
      lockScroll={false}
      scrollable
      aria-label={t('palette.open')}
    >
      <Spotlight.Search placeholder={t('palette.placeholder')} aria-label={t('palette.placeholder')} />
      <Spotlight.ActionsList>
        {all.map(({ id, label, note, go }, i) => (
          <Spotlight.Action
            key={id}
            label={label}
            description={note}
            // Enter takes the first, also when it came from the server after the last letter.
            data-selected={i === 0 ? true : undefined}
            onClick={go}
          />
        ))}
        {all.length === 0 && <Spotlight.Empty>{t('palette.nothing')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function useCommands(query: string): Found[] {
  const { t } = useTranslation();
  const workspace = useSlug();
  const navigate = useNavigate();
  const may = useMay();
  const note = t('palette.command');
  const params = { workspace };
  const commands = [
    { id: 'claims', label: t('nav.claims'), note, go: () => void navigate({ to: '/w/$workspace/claims', params }) },
    ...(may('claims.change')
      ? [{ id: 'log', label: t('nav.log'), note, go: () => void navigate({ to: '/w/$workspace/claims/new', params }) }]
      : []),
    {
      id: 'regions',
      label: t('nav.regions'),
      note,
      go: () => void navigate({ to: '/w/$workspace/regions', params }),
    },
    { id: 'search', label: t('nav.search'), note, go: () => void navigate({ to: '/w/$workspace/search', params }) },
    { id: 'all', label: t('nav.all'), note, go: () => window.location.assign('/') },
    { id: 'account', label: t('own.account'), note, go: () => window.location.assign('/account') },
  ];
  return commands.filter(({ label }) => label.toLowerCase().includes(query.trim().toLowerCase()));
}

/** Records by their code or by their words, the best first; and the way to everything that fits. */
function useFoundRecords(query: string): Found[] {
  const { t } = useTranslation();
  const workspace = useSlug();
  const navigate = useNavigate();
  const [text] = useDebouncedValue(query.trim(), PAUSE_MS);
  const asked = query.trim();
  const { data } = useQuery({ ...suggestionsQuery(workspace, text), enabled: text.length > 1 });
  if (asked.length < 2) return [];
  const open = (record: string, ref: string) => {
    if (record === 'claim') void navigate({ to: '/w/$workspace/claims/$claim', params: { workspace, claim: ref } });
    else void navigate({ to: '/w/$workspace/search', params: { workspace }, search: { q: ref } });
  };
  const found = (data?.items ?? [])
    // Places have lines of their own below.
    .filter(({ record }) => record !== 'region')
    .slice(0, MOST)
    .map(({ record, ref, label }) => ({
      id: `${record} ${ref}`,
      label: label ?? ref,
      note: `${t(`find.records.${record}`)} ${ref}`,
      go: () => open(record, ref),
    }));
  const all = {
    id: 'all-found',
    label: t('palette.all'),
    note: t('nav.search'),
    go: () => void navigate({ to: '/w/$workspace/search', params: { workspace }, search: { q: asked } }),
  };
  return [...found, all];
}

/** Regions by any of their names; they lead to the claims about them. */
function useFoundRegions(query: string): Found[] {
  const { t } = useTranslation();
  const workspace = useSlug();
  const navigate = useNavigate();
  const language = useLanguage();
  const may = useMay();
  const [name] = useDebouncedValue(query.trim(), PAUSE_MS);
  const { data } = useQuery({ ...regionsQuery(workspace, name), enabled: name !== '' && may('regions.read') });
  if (name === '') return [];
  return (data?.items ?? []).slice(0, MOST).map(({ ref, names }) => ({
    id: ref,
    label: textIn(names, language)?.text ?? ref,
    note: t('palette.region', { ref }),
    go: () => void navigate({ to: '/w/$workspace/claims', params: { workspace }, search: { region: ref } }),
  }));
}
