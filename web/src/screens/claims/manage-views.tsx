import { Button, Checkbox, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClaimsFilter, filterQuery } from '../../api/claims-filter.js';
import { answerOf, ifMatch, isRefusal, type Schemas, whence } from '../../api/client.js';
import { type SavedView, savedViewsQuery } from '../../api/review-queries.js';
import { fieldProblems } from '../../shared/field-problems.js';
import { RefusalText } from '../../shared/refusal-text.js';
import { Failed, Loading } from '../../shared/states.js';
import { toast } from '../../shared/toasts.js';
import { useSending } from '../../shared/use-sending.js';
import { useSlug } from '../../shell/workspace.js';
import type { Column } from './columns.js';

/** The columns by the names views have for them. */
export const VIEW_NAMES = {
  kind: 'kind',
  when: 'time',
  where: 'regions',
  origins: 'origins',
  topics: 'topics',
  caution: 'flags',
} as const satisfies Readonly<Record<Column, string>>;

/** What the list shows now. */
export interface ShownView {
  readonly filter: ClaimsFilter;
  readonly columns: readonly Column[];
}

/** Whose it is, and whether it can still be used. */
export function ViewNote({ view }: { readonly view: SavedView }) {
  const { t } = useTranslation();
  const { problems, isOwn, isShared, owner } = view;
  if (problems.length > 0) return <span className="small caution"> {t('views.unusable')}</span>;
  if (!isOwn) return <span className="small soft"> {t('views.of', { name: owner.name ?? t('history.former') })}</span>;
  return isShared ? <span className="small soft"> {t('views.shared')}</span> : null;
}

function viewOf({ filter, columns }: ShownView) {
  const always = ['ref', 'statement', 'standing'] as const;
  return { filter: { ...filterQuery(filter) }, columns: [...always, ...columns.map((one) => VIEW_NAMES[one])] };
}

/** Saves what is shown under a name. */
export function SaveView({ filter, columns, onDone }: ShownView & { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const [name, setName] = useState('');
  const [isShared, setShared] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const { isSending, error, sendViews } = useSendViews();
  const save = async () => {
    setMissing(name.trim() === '');
    if (name.trim() === '') return;
    const isSaved = await sendViews(async () => {
      const shown = viewOf({ filter, columns });
      await answerOf(
        whence.POST('/api/v1/workspaces/{workspace}/saved-views', {
          params: { path: { workspace } },
          body: { name: name.trim(), isShared, filter: shown.filter, columns: shown.columns },
        }),
      );
    });
    if (!isSaved) return;
    toast(t('views.saved', { name: name.trim() }));
    onDone();
  };
  const isTaken = isRefusal(error, 409);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextInput
        label={t('views.name')}
        description={t('views.nameHelp')}
        data-autofocus
        withAsterisk
        maxLength={200}
        value={name}
        error={
          isMissing && name.trim() === '' ? t('log.needed') : isTaken ? t('views.taken') : fieldProblems(error)['name']
        }
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Checkbox
        className="filter-check"
        label={t('views.share')}
        description={t('views.shareHelp')}
        checked={isShared}
        onChange={({ currentTarget }) => setShared(currentTarget.checked)}
      />
      <div role="alert">{error !== null && !isTaken && <RefusalText error={error} />}</div>
      <div className="actions">
        <Button type="submit" loading={isSending}>
          {t('views.save')}
        </Button>
      </div>
    </form>
  );
}

/** One's own views: each can be made what is shown now, shared or not, and removed. */
export function ManageViews(shown: ShownView) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const found = useQuery(savedViewsQuery(workspace));
  const [removed, setRemoved] = useState<SavedView | null>(null);
  const { isSending, error, sendViews } = useSendViews();
  const putBack = async ({ name, isShared, filter, columns, sort }: SavedView) => {
    const body = { name, isShared, filter, columns, sort };
    const params = { path: { workspace } };
    const isBack = await sendViews(async () => {
      await answerOf(whence.POST('/api/v1/workspaces/{workspace}/saved-views', { params, body }));
    });
    if (isBack) setRemoved(null);
  };
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  const own = found.data.items.filter(({ isOwn }) => isOwn);
  if (own.length === 0 && removed === null) return <p className="soft">{t('views.none')}</p>;
  return (
    <>
      <div role="status">
        {removed !== null && (
          <p className="line">
            <span>{t('views.removed', { name: removed.name })}</span>
            <Button variant="default" size="compact-xs" loading={isSending} onClick={() => void putBack(removed)}>
              {t('views.putBack')}
            </Button>
          </p>
        )}
      </div>
      <div role="alert">{error !== null && <RefusalText error={error} />}</div>
      <ul className="linked">
        {own.map((view) => (
          <OwnView key={view.id} view={view} shown={shown} onRemoved={() => setRemoved(view)} />
        ))}
      </ul>
    </>
  );
}

interface OwnViewProps {
  readonly view: SavedView;
  readonly shown: ShownView;
  readonly onRemoved: () => void;
}

function OwnView({ view, shown, onRemoved }: OwnViewProps) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const { isSending, error, sendViews } = useSendViews();
  const params = { path: { workspace, view: view.id }, header: ifMatch(view.version) };
  const change = (body: Schemas['ChangeSavedViewRequest']) =>
    void sendViews(async () => {
      await answerOf(whence.PATCH('/api/v1/workspaces/{workspace}/saved-views/{view}', { params, body }));
    });
  const remove = () =>
    void sendViews(async () => {
      await whence.DELETE('/api/v1/workspaces/{workspace}/saved-views/{view}', { params });
      onRemoved();
    });
  const { filter, columns } = viewOf(shown);
  return (
    <li>
      <div className="line">
        <bdi>{view.name}</bdi> <ViewNote view={view} />
      </div>
      <div role="alert">{error !== null && <RefusalText error={error} />}</div>
      <div className="actions">
        <Button
          variant="default"
          size="compact-xs"
          loading={isSending}
          onClick={() => change({ filter, columns: columns })}
        >
          {t('views.update')}
        </Button>
        <Button variant="default" size="compact-xs" onClick={() => change({ isShared: !view.isShared })}>
          {view.isShared ? t('views.unshare') : t('views.share')}
        </Button>
        <Button variant="default" size="compact-xs" onClick={remove}>
          {t('views.remove')}
        </Button>
      </div>
    </li>
  );
}

function useSendViews() {
  const workspace = useSlug();
  const queries = useQueryClient();
  const { isSending, error, send } = useSending();
  /** Whether it arrived; the views are read anew either way, so that one changed elsewhere is shown as it is now. */
  const sendViews = (work: () => Promise<void>) =>
    send(async () => {
      try {
        await work();
      } finally {
        await queries.invalidateQueries({ queryKey: ['saved-views', workspace] });
      }
    });
  return { isSending, error, sendViews };
}
