import '@mantine/spotlight/styles.layer.css';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { suggestionsQuery } from '../api/finding-queries.js';
import { accountQuery } from '../api/source-queries.js';
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
    ...(may('claims.read')
      ? [
          {
            id: 'claims',
            label: t('nav.claims'),
            note,
            go: () => void navigate({ to: '/w/$workspace/claims', params }),
          },
        ]
      : []),
    ...(may('claims.change')
      ? [{ id: 'log', label: t('nav.log'), note, go: () => void navigate({ to: '/w/$workspace/claims/new', params }) }]
      : []),
    ...(may('sources.read')
      ? [
          {
            id: 'sources',
            label: t('nav.sources'),
            note,
            go: () => void navigate({ to: '/w/$workspace/sources', params }),
          },
        ]
      : []),
    ...(may('ties.read')
      ? [{ id: 'ties', label: t('nav.ties'), note, go: () => void navigate({ to: '/w/$workspace/ties', params }) }]
      : []),
    ...(may('documents.read')
      ? [
          {
            id: 'documents',
            label: t('nav.documents'),
            note,
            go: () => void navigate({ to: '/w/$workspace/documents', params }),
          },
        ]
      : []),
    ...(may('documents.change')
      ? [
          {
            id: 'new-document',
            label: t('document.add'),
            note,
            go: () => void navigate({ to: '/w/$workspace/documents/new', params }),
          },
        ]
      : []),
    ...(may('review.read')
      ? [
          {
            id: 'review',
            label: t('review.title'),
            note,
            go: () => void navigate({ to: '/w/$workspace/review', params }),
          },
        ]
      : []),
    ...(may('claims.read')
      ? [
          {
            id: 'notifications',
            label: t('notifications.title'),
            note,
            go: () => void navigate({ to: '/w/$workspace/notifications', params }),
          },
        ]
      : []),
    ...(may('claims.read') && may('regions.read')
      ? [
          {
            id: 'regions',
            label: t('nav.regions'),
            note,
            go: () => void navigate({ to: '/w/$workspace/regions', params }),
          },
        ]
      : []),
    ...(may('claims.read')
      ? [
          {
            id: 'search',
            label: t('nav.search'),
            note,
            go: () => void navigate({ to: '/w/$workspace/search', params }),
          },
        ]
      : []),
    { id: 'all', label: t('nav.all'), note, go: () => window.location.assign('/') },
    { id: 'account', label: t('own.account'), note, go: () => void navigate({ to: '/w/$workspace/account', params }) },
    ...(may('claims.read') && (may('reports.internal') || may('reports.partner') || may('reports.public'))
      ? [
          {
            id: 'report',
            label: t('nav.report'),
            note,
            go: () => void navigate({ to: '/w/$workspace/report', params }),
          },
        ]
      : []),
    ...(may('workspace.freeze') || may('sources.freeze')
      ? [
          {
            id: 'emergency',
            label: `${t('emergency.title')}: ${t('nav.freeze')}`,
            note,
            go: () => void navigate({ to: '/w/$workspace/emergency', params }),
          },
        ]
      : []),
    ...(may('members.read')
      ? [
          {
            id: 'members',
            label: t('sections.members'),
            note,
            go: () => void navigate({ to: '/w/$workspace/members', params }),
          },
        ]
      : []),
    ...(may('policies.read')
      ? [
          {
            id: 'policies',
            label: t('sections.policies'),
            note,
            go: () => void navigate({ to: '/w/$workspace/policies', params }),
          },
        ]
      : []),
    ...(may('audit.read')
      ? [{ id: 'log-of', label: t('sections.log'), note, go: () => void navigate({ to: '/w/$workspace/log', params }) }]
      : []),
    ...(may('workspace.read')
      ? [
          {
            id: 'settings',
            label: t('sections.settings'),
            note,
            go: () => void navigate({ to: '/w/$workspace/settings', params }),
          },
        ]
      : []),
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
  const may = useMay();
  const queries = useQueryClient();
  const { data } = useQuery({ ...suggestionsQuery(workspace, text), enabled: text.length > 1 && may('claims.read') });
  if (asked.length < 2 || !may('claims.read')) return [];
  const open = (record: string, ref: string) => {
    if (record === 'claim') void navigate({ to: '/w/$workspace/claims/$claim', params: { workspace, claim: ref } });
    else if (record === 'source')
      void navigate({ to: '/w/$workspace/sources/$source', params: { workspace, source: ref } });
    else if (record === 'document')
      void navigate({ to: '/w/$workspace/documents/$document', params: { workspace, document: ref } });
    else if (record === 'attribution')
      void queries.fetchQuery(accountQuery(workspace, ref)).then(
        ({ claimId }) => navigate({ to: '/w/$workspace/claims/$claim', params: { workspace, claim: claimId } }),
        () => navigate({ to: '/w/$workspace/search', params: { workspace }, search: { q: ref } }),
      );
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
