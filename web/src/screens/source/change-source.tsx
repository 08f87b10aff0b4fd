import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { answerOf, ifMatch, isRefusal, whence, WhenceRefusal } from '../../api/client.js';
import { type SourceDetail, sourceQuery } from '../../api/source-queries.js';
import { ChangeDialog } from '../../shared/change-dialog.js';
import { fieldProblems } from '../../shared/field-problems.js';
import { RefusalText } from '../../shared/refusal-text.js';
import { SourceFields } from '../../shared/source-fields.js';
import { type SourceForm, sourceFormOf, sourceRequest } from '../../shared/source-form.js';
import { ThreeWay, type ThreeWayRow } from '../../shared/three-way.js';
import { toast } from '../../shared/toasts.js';

const route = getRouteApi('/w/$workspace/sources/$source');

/** Changes what a source is called and how it may be described. */
export function ChangeSource({ source }: { readonly source: SourceDetail }) {
  return <ChangeDialog record={source.ref}>{(onDone) => <ChangeForm began={source} onDone={onDone} />}</ChangeDialog>;
}

function ChangeForm({ began, onDone }: { readonly began: SourceDetail; readonly onDone: () => void }) {
  const { t } = useTranslation();
  // The record as it was when one began: the one above may be read anew meanwhile.
  const [before] = useState(began);
  const [form, setForm] = useState<SourceForm>(() => sourceFormOf(before));
  const [reason, setReason] = useState('');
  const saving = useSaveSource(before, onDone);
  if (saving.now !== null) {
    return (
      <ThreeWay
        rows={rowsOf(sourceFormOf(before), form, sourceFormOf(saving.now), t)}
        onGiveUp={onDone}
        onSave={(mine) => void saving.saveOver(merged(form, saving.now, mine), reason)}
      />
    );
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void saving.save(form, reason);
      }}
    >
      <div role="alert">{saving.error !== null && <RefusalText error={saving.error} />}</div>
      <SourceFields form={form} onChange={setForm} problems={fieldProblems(saving.error)} />
      <TextInput
        label={t('change.reason')}
        value={reason}
        maxLength={5000}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <div className="actions">
        <Button type="submit" loading={saving.isSaving} disabled={form.pseudonym.trim() === ''}>
          {t('change.save')}
        </Button>
      </div>
    </form>
  );
}

/** Saves on the version one began with; when that is no longer the newest, `now` is what somebody else saved. */
function useSaveSource(before: SourceDetail, onDone: () => void) {
  const { t } = useTranslation();
  const { workspace } = route.useParams();
  const queries = useQueryClient();
  const [now, setNow] = useState<SourceDetail | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setSaving] = useState(false);
  const send = async (form: SourceForm, reason: string, version: number) => {
    setSaving(true);
    setError(null);
    try {
      const params = { path: { workspace, source: before.ref }, header: ifMatch(version) };
      const body = { ...sourceRequest(form), ...(reason.trim() === '' ? {} : { reason }) };
      await answerOf(whence.PATCH('/api/v1/workspaces/{workspace}/sources/{source}', { params, body }));
      await queries.invalidateQueries({ queryKey: ['sources', workspace] });
      await queries.invalidateQueries({ queryKey: ['claims', workspace] });
      toast(t('change.done'));
      onDone();
    } catch (refusal) {
      if (isRefusal(refusal, 412))
        setNow(await queries.fetchQuery({ ...sourceQuery(workspace, before.ref), staleTime: 0 }));
      else if (refusal instanceof WhenceRefusal || refusal instanceof TypeError) setError(refusal);
      else throw refusal;
    } finally {
      setSaving(false);
    }
  };
  return {
    now,
    error,
    isSaving,
    save: (form: SourceForm, reason: string) => send(form, reason, before.version),
    saveOver: (form: SourceForm, reason: string) => send(form, reason, now?.version ?? before.version),
  };
}

/** What is saved now, with one's own where one's own was chosen. */
function merged(mine: SourceForm, now: SourceDetail | null, own: ReadonlySet<string>): SourceForm {
  const theirs = now === null ? mine : sourceFormOf(now);
  return {
    pseudonym: own.has('pseudonym') ? mine.pseudonym : theirs.pseudonym,
    kind: own.has('kind') ? mine.kind : theirs.kind,
    cover: own.has('cover') ? mine.cover : theirs.cover,
  };
}

type Say = TFunction;

function rowsOf(before: SourceForm, mine: SourceForm, now: SourceForm, t: Say): ThreeWayRow[] {
  const row = (field: string, label: string, shown: (form: SourceForm) => string) => ({
    field,
    label,
    before: shown(before),
    mine: shown(mine),
    now: shown(now),
  });
  return [
    row('pseudonym', t('source.pseudonym'), ({ pseudonym }) => pseudonym),
    row('kind', t('filters.kind'), ({ kind }) => t(`sourceKinds.${kind}`)),
    row('cover', t('source.cover'), ({ cover }) => cover.map(({ text, lang }) => `${text} [${lang}]`).join(' / ')),
  ];
}
