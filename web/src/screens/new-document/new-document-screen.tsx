import { Button, FileButton, Kbd, Select, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useBlocker, useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, onceOnly, whence } from '../../api/client.js';
import { fieldProblems } from '../../shared/field-problems.js';
import { LanguageField } from '../../shared/language-field.js';
import { RefusalText } from '../../shared/refusal-text.js';
import { SourcePicker } from '../../shared/source-picker.js';
import { NotAllowed } from '../../shared/states.js';
import { TimeField } from '../../shared/time-field.js';
import { toast } from '../../shared/toasts.js';
import { useTitle } from '../../shared/use-title.js';
import { isComposing } from '../../shell/letters.js';
import { useMay, useSlug } from '../../shell/workspace.js';
import { DOCUMENT_KINDS, type DocumentKind } from '../../../../src/domain/vocabulary.js';
import { readTextFile } from './read-text-file.js';

interface DocumentForm {
  readonly title: string;
  readonly kind: DocumentKind;
  readonly lang: string;
  readonly published: string;
  readonly publisher: string | null;
  readonly text: string;
}

const NOTHING: DocumentForm = { title: '', kind: 'article', lang: 'ko', published: '', publisher: null, text: '' };

/** Takes a document in: its text as it was captured, pasted or from a file of text. It cannot be changed afterwards. */
export function NewDocumentScreen() {
  const { t } = useTranslation();
  const may = useMay();
  useTitle(t('document.add'));
  return may('documents.change') ? <NewDocumentForm /> : <NotAllowed />;
}

function NewDocumentForm() {
  const { t } = useTranslation();
  const may = useMay();
  const [form, setForm] = useState(NOTHING);
  const set = (part: Partial<DocumentForm>) => setForm((now) => ({ ...now, ...part }));
  const saving = useSaveDocument(form);
  const problems = fieldProblems(saving.error);
  const save = () => {
    if (!saving.isPending) saving.mutate();
  };
  return (
    <form
      className="sheet"
      aria-labelledby="new-document-title"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={onSaveKey(save)}
    >
      <h1 id="new-document-title">{t('document.add')}</h1>
      <p className="soft">{t('document.addHelp')}</p>
      <div role="alert">{saving.isError && <RefusalText error={saving.error} />}</div>
      <TextInput
        label={t('document.title')}
        autoFocus
        maxLength={1000}
        value={form.title}
        onChange={({ currentTarget }) => set({ title: currentTarget.value })}
        error={problems['title']}
      />
      <TextOfDocument
        text={form.text}
        onText={(text) => set({ text })}
        onTitle={(title) => setForm((now) => (now.title === '' ? { ...now, title } : now))}
        problem={problems['text']}
      />
      <div className="fields">
        <Select
          label={t('filters.kind')}
          data={DOCUMENT_KINDS.map((value) => ({ value, label: t(`documentKinds.${value}`) }))}
          value={form.kind}
          allowDeselect={false}
          onChange={(value) => set({ kind: DOCUMENT_KINDS.find((one) => one === value) ?? form.kind })}
        />
        <LanguageField label={t('document.lang')} value={form.lang} onChange={(lang) => set({ lang })} />
        <TimeField
          label={t('document.published')}
          value={form.published}
          onChange={(published) => set({ published })}
          error={problems['published']}
        />
      </div>
      {may('sources.read') && (
        <SourcePicker
          label={t('document.publisher')}
          value={form.publisher}
          onChange={(publisher) => set({ publisher })}
          error={problems['publisher']}
        />
      )}
      <div className="actions">
        <Button type="submit" loading={saving.isPending} rightSection={<Kbd size="xs">Ctrl Enter</Kbd>}>
          {t('document.save')}
        </Button>
      </div>
    </form>
  );
}

interface TextProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onTitle: (title: string) => void;
  readonly problem: string | undefined;
}

function TextOfDocument({ text, onText, onTitle, problem }: TextProps) {
  const { t } = useTranslation();
  const [isUnreadable, setUnreadable] = useState(false);
  const take = async (file: File | null) => {
    if (file === null) return;
    const read = await readTextFile(file);
    setUnreadable(read === null);
    if (read === null) return;
    onText(read);
    onTitle(file.name.replace(/\.[^.]*$/, ''));
  };
  return (
    <>
      <Textarea
        label={t('document.text')}
        description={t('document.textHelp')}
        rows={14}
        value={text}
        onChange={({ currentTarget }) => onText(currentTarget.value)}
        error={isUnreadable ? t('document.unreadable') : problem}
      />
      <FileButton accept=".txt,.md,text/plain" onChange={(file) => void take(file)}>
        {(props) => (
          <Button variant="default" size="compact-sm" {...props}>
            {t('document.fromFile')}
          </Button>
        )}
      </FileButton>
    </>
  );
}

/** Saves once, however often it is sent; leaving with something typed is asked about first. */
function useSaveDocument(form: DocumentForm) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const isSaved = useRef(false);
  const once = useMemo(() => ({ form, header: onceOnly() }), [form]);
  const isTyped = form.title !== '' || form.text !== '';
  // A text of megabytes has no place in drafts or in this browser: so that it is not lost, one does not leave unasked.
  useBlocker({
    shouldBlockFn: () => isTyped && !isSaved.current && !window.confirm(t('document.leave')),
    enableBeforeUnload: () => isTyped && !isSaved.current,
  });
  return useMutation({
    mutationFn: () =>
      answerOf(
        whence.POST('/api/v1/workspaces/{workspace}/documents', {
          params: { path: { workspace }, header: once.header },
          body: {
            title: orNull(form.title),
            kind: form.kind,
            lang: orNull(form.lang),
            published: orNull(form.published),
            publisher: form.publisher,
            text: form.text === '' ? null : form.text,
          },
        }),
      ),
    onSuccess: async ({ ref }) => {
      isSaved.current = true;
      await queries.invalidateQueries({ queryKey: ['documents', workspace] });
      toast(t('document.added', { ref }));
      await navigate({ to: '/w/$workspace/documents/$document', params: { workspace, document: ref } });
    },
  });
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

/** Ctrl+Enter saves from any field, but not while an input method composes. */
function onSaveKey(save: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    save();
  };
}
