import { Button, Select, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { answerOf, ifMatch, isRefusal, whence, WhenceRefusal } from '../../api/client.js';
import { type DocumentDetail, documentQuery } from '../../api/document-queries.js';
import { ChangeDialog } from '../../shared/change-dialog.js';
import { fieldProblems } from '../../shared/field-problems.js';
import { LanguageField } from '../../shared/language-field.js';
import { RefusalText } from '../../shared/refusal-text.js';
import { ThreeWay, type ThreeWayRow } from '../../shared/three-way.js';
import { TimeField } from '../../shared/time-field.js';
import { toast } from '../../shared/toasts.js';
import { DOCUMENT_KINDS, type DocumentKind } from '../../../../src/domain/vocabulary.js';

const route = getRouteApi('/w/$workspace/documents/$document');

interface Facts {
  readonly title: string;
  readonly kind: DocumentKind;
  readonly lang: string;
  readonly published: string;
}
const FIELDS = ['title', 'kind', 'lang', 'published'] as const;

function factsOf({ title, kind, lang, published }: DocumentDetail): Facts {
  return {
    title: title ?? '',
    kind: DOCUMENT_KINDS.find((one) => one === kind) ?? 'other',
    lang: lang ?? '',
    published: published ?? '',
  };
}

/** Corrects what is recorded of a document. Its text cannot be changed: passages point into it. */
export function ChangeDocument({ document }: { readonly document: DocumentDetail }) {
  return (
    <ChangeDialog record={document.ref}>{(onDone) => <ChangeForm began={document} onDone={onDone} />}</ChangeDialog>
  );
}

function ChangeForm({ began, onDone }: { readonly began: DocumentDetail; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const [before] = useState(began);
  const [facts, setFacts] = useState<Facts>(() => factsOf(before));
  const [reason, setReason] = useState('');
  const saving = useSaveDocument(before, onDone);
  const set = (part: Partial<Facts>) => setFacts({ ...facts, ...part });
  const problems = fieldProblems(saving.error);
  if (saving.now !== null) {
    const now = factsOf(saving.now);
    return (
      <ThreeWay
        rows={rowsOf(factsOf(before), facts, now, t)}
        onGiveUp={onDone}
        onSave={(mine) => void saving.saveOver(merged(facts, now, mine), reason)}
      />
    );
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void saving.save(facts, reason);
      }}
    >
      <div role="alert">{saving.error !== null && <RefusalText error={saving.error} />}</div>
      <TextInput
        label={t('document.title')}
        maxLength={1000}
        value={facts.title}
        onChange={({ currentTarget }) => set({ title: currentTarget.value })}
        error={problems['title']}
      />
      <div className="fields">
        <Select
          label={t('filters.kind')}
          data={DOCUMENT_KINDS.map((value) => ({ value, label: t(`documentKinds.${value}`) }))}
          value={facts.kind}
          allowDeselect={false}
          onChange={(value) => set({ kind: DOCUMENT_KINDS.find((one) => one === value) ?? facts.kind })}
        />
        <LanguageField label={t('document.lang')} value={facts.lang} onChange={(lang) => set({ lang })} />
        <TimeField
          label={t('document.published')}
          value={facts.published}
          onChange={(published) => set({ published })}
          error={problems['published']}
        />
      </div>
      <TextInput
        label={t('change.reason')}
        value={reason}
        maxLength={5000}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <div className="actions">
        <Button type="submit" loading={saving.isSaving}>
          {t('change.save')}
        </Button>
      </div>
    </form>
  );
}

/** Saves on the version one began with; when that is no longer the newest, `now` is what somebody else saved. */
function useSaveDocument(before: DocumentDetail, onDone: () => void) {
  const { t } = useTranslation();
  const { workspace } = route.useParams();
  const queries = useQueryClient();
  const [now, setNow] = useState<DocumentDetail | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setSaving] = useState(false);
  const send = async (facts: Facts, reason: string, version: number) => {
    setSaving(true);
    setError(null);
    try {
      const params = { path: { workspace, document: before.ref }, header: ifMatch(version) };
      const { kind, ...texts } = facts;
      const [title, lang, published] = [texts.title, texts.lang, texts.published].map(orNull);
      const body = { kind, title: title ?? null, lang: lang ?? null, published: published ?? null };
      await answerOf(
        whence.PATCH('/api/v1/workspaces/{workspace}/documents/{document}', {
          params,
          body: { ...body, ...(reason.trim() === '' ? {} : { reason }) },
        }),
      );
      await queries.invalidateQueries({ queryKey: ['documents', workspace] });
      toast(t('change.done'));
      onDone();
    } catch (refusal) {
      if (isRefusal(refusal, 412))
        setNow(await queries.fetchQuery({ ...documentQuery(workspace, before.ref), staleTime: 0 }));
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
    save: (facts: Facts, reason: string) => send(facts, reason, before.version),
    saveOver: (facts: Facts, reason: string) => send(facts, reason, now?.version ?? before.version),
  };
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

/** What is saved now, with one's own where one's own was chosen. */
function merged(mine: Facts, now: Facts, own: ReadonlySet<string>): Facts {
  return {
    title: own.has('title') ? mine.title : now.title,
    kind: own.has('kind') ? mine.kind : now.kind,
    lang: own.has('lang') ? mine.lang : now.lang,
    published: own.has('published') ? mine.published : now.published,
  };
}

type Say = TFunction;

function rowsOf(before: Facts, mine: Facts, now: Facts, t: Say): ThreeWayRow[] {
  const labels = {
    title: t('document.title'),
    kind: t('filters.kind'),
    lang: t('document.lang'),
    published: t('document.published'),
  };
  const shown = (facts: Facts, field: (typeof FIELDS)[number]) =>
    field === 'kind' ? t(`documentKinds.${facts.kind}`) : facts[field];
  return FIELDS.map((field) => ({
    field,
    label: labels[field],
    before: shown(before, field),
    mine: shown(mine, field),
    now: shown(now, field),
  }));
}
