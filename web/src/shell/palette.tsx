import '@mantine/spotlight/styles.layer.css';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { documentListQuery } from '../api/document-queries.js';
import { claimQuery, claimsQuery, regionsQuery, sourcesQuery } from '../api/queries.js';
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
  const claims = useFoundClaims(query);
  const regions = useFoundRegions(query);
  const sources = useFoundSources(query);
  const documents = useFoundDocuments(query);
  const all = [...commands, ...claims, ...regions, ...sources, ...documents];
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

/** Claims by their code or by a part of the statement. */
function useFoundClaims(query: string): Found[] {
  const workspace = useSlug();
  const navigate = useNavigate();
  const language = useLanguage();
  const [text] = useDebouncedValue(query.trim(), PAUSE_MS);
  const code = /^c-?(\d+)$/i.exec(text)?.[1];
  const byText = useInfiniteQuery({
    ...claimsQuery(workspace, { text }),
    enabled: text.length > 1 && code === undefined,
  });
  const byCode = useQuery({ ...claimQuery(workspace, `C-${code ?? ''}`), enabled: code !== undefined, retry: false });
  const found =
    code === undefined ? (byText.data?.pages[0]?.items ?? []) : byCode.data === undefined ? [] : [byCode.data];
  if (text.length < 2) return [];
  return found.slice(0, MOST).map(({ ref, statement }) => ({
    id: ref,
    label: textIn(statement, language)?.text ?? ref,
    note: ref,
    go: () => void navigate({ to: '/w/$workspace/claims/$claim', params: { workspace, claim: ref } }),
  }));
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

/** Sources by a part of the pseudonym or of a public description. */
function useFoundSources(query: string): Found[] {
  const { t } = useTranslation();
  const workspace = useSlug();
  const navigate = useNavigate();
  const may = useMay();
  const [text] = useDebouncedValue(query.trim(), PAUSE_MS);
  const { data } = useQuery({ ...sourcesQuery(workspace, text), enabled: text.length > 1 && may('sources.read') });
  if (text.length < 2) return [];
  return (data?.items ?? []).slice(0, MOST).map(({ ref, pseudonym }) => ({
    id: ref,
    label: pseudonym,
    note: t('palette.source', { ref }),
    go: () => void navigate({ to: '/w/$workspace/sources/$source', params: { workspace, source: ref } }),
  }));
}

/** Documents by a part of the title. */
function useFoundDocuments(query: string): Found[] {
  const { t } = useTranslation();
  const workspace = useSlug();
  const navigate = useNavigate();
  const may = useMay();
  const [title] = useDebouncedValue(query.trim(), PAUSE_MS);
  const { data } = useInfiniteQuery({
    ...documentListQuery(workspace, { title }),
    enabled: title.length > 1 && may('documents.read'),
  });
  if (title.length < 2) return [];
  return (data?.pages[0]?.items ?? []).slice(0, MOST).map(({ ref, title: name }) => ({
    id: ref,
    label: name ?? ref,
    note: t('palette.document', { ref }),
    go: () => void navigate({ to: '/w/$workspace/documents/$document', params: { workspace, document: ref } }),
  }));
}
