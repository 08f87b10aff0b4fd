import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, ifMatch, isRefusal, type Schemas, whence, WhenceRefusal } from '../../api/client.js';
import type { ClaimDetail } from '../../api/queries.js';
import { fieldProblems } from '../../shared/field-problems.js';
import { RefusalText } from '../../shared/refusal-text.js';
import { TimeField } from '../../shared/time-field.js';
import { toast } from '../../shared/toasts.js';
import { REQUEST_ANSWERS } from '../../../../src/domain/vocabulary.js';

const route = getRouteApi('/w/$workspace/claims/$claim');
type Answer = (typeof REQUEST_ANSWERS)[number];

/** The version the position is changed on; the first recording has none to name. */
function versionHeader(claim: ClaimDetail) {
  return claim.officialPosition === null ? {} : ifMatch(claim.officialPosition.version);
}

/**
 * Saves on what is shown. When somebody else saved meanwhile, what they saved is read and shown, what was typed stays,
 * and nothing is sent again unseen.
 */
function useAdding(claim: ClaimDetail) {
  const { t } = useTranslation();
  const { workspace } = route.useParams();
  const queries = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setSaving] = useState(false);
  const save = async (send: (path: { workspace: string; claim: string }) => Promise<unknown>): Promise<boolean> => {
    if (isSaving) return false;
    setSaving(true);
    setError(null);
    try {
      await send({ workspace, claim: claim.ref });
      await queries.invalidateQueries({ queryKey: ['claims', workspace] });
      toast(t('change.done'));
      return true;
    } catch (refusal) {
      if (!(refusal instanceof WhenceRefusal) && !(refusal instanceof TypeError)) throw refusal;
      // Recorded by somebody else meanwhile, again (412) or for the first time (428).
      if (isRefusal(refusal, 412, 428)) await queries.invalidateQueries({ queryKey: ['claims', workspace] });
      setError(refusal);
      return false;
    } finally {
      setSaving(false);
    }
  };
  return { error, isSaving, save };
}

interface FormProps {
  readonly title: string;
  readonly adding: ReturnType<typeof useAdding>;
  readonly isReady: boolean;
  readonly onSave: () => Promise<void>;
  readonly children: ReactNode;
}

/** A form that is folded away until it is wanted. */
function FoldedForm({ title, adding, isReady, onSave, children }: FormProps) {
  const { t } = useTranslation();
  const isMeanwhile = isRefusal(adding.error, 412, 428);
  return (
    <details className="folded">
      <summary>{title}</summary>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) void onSave();
        }}
      >
        <div role="alert">
          {isMeanwhile && (
            <p>
              {t('errors.412')} {t('official.meanwhile')}
            </p>
          )}
          {adding.error !== null && !isMeanwhile && <RefusalText error={adding.error} />}
        </div>
        {children}
        <div className="actions">
          <Button type="submit" size="compact-sm" loading={adding.isSaving} disabled={!isReady}>
            {t('official.save')}
          </Button>
        </div>
      </form>
    </details>
  );
}

const NO_SEARCH = { where: '', on: '', query: '' };

/** Says where was looked, when and for what. */
export function AddSearch({ claim }: { readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  const [form, setForm] = useState(NO_SEARCH);
  const adding = useAdding(claim);
  const problems = fieldProblems(adding.error);
  const onSave = async () => {
    const body: Schemas['OfficialSearchRequest'] = {
      where: form.where.trim(),
      on: orNull(form.on),
      query: orNull(form.query),
    };
    const isSaved = await adding.save((path) =>
      answerOf(
        whence.POST('/api/v1/workspaces/{workspace}/claims/{claim}/official-position/searches', {
          params: { path, header: versionHeader(claim) },
          body,
        }),
      ),
    );
    if (isSaved) setForm(NO_SEARCH);
  };
  return (
    <FoldedForm title={t('official.addSearch')} adding={adding} isReady={form.where.trim() !== ''} onSave={onSave}>
      <div className="fields">
        <TextInput
          label={t('official.where')}
          withAsterisk
          maxLength={1000}
          value={form.where}
          onChange={({ currentTarget }) => setForm({ ...form, where: currentTarget.value })}
          error={problems['where']}
        />
        <TimeField
          label={t('claims.columns.when')}
          value={form.on}
          onChange={(on) => setForm({ ...form, on })}
          error={problems['on']}
        />
      </div>
      <TextInput
        label={t('official.what')}
        maxLength={5000}
        value={form.query}
        onChange={({ currentTarget }) => setForm({ ...form, query: currentTarget.value })}
        error={problems['query']}
      />
    </FoldedForm>
  );
}

const NO_REQUEST = { to: '', on: '', text: '' };

/** Says who was asked, when and what. */
export function AddRequest({ claim }: { readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  const [form, setForm] = useState(NO_REQUEST);
  const adding = useAdding(claim);
  const problems = fieldProblems(adding.error);
  const onSave = async () => {
    const body: Schemas['OfficialQuestionRequest'] = {
      to: form.to.trim(),
      on: orNull(form.on),
      text: orNull(form.text),
    };
    const isSaved = await adding.save((path) =>
      answerOf(
        whence.POST('/api/v1/workspaces/{workspace}/claims/{claim}/official-position/requests', {
          params: { path, header: versionHeader(claim) },
          body,
        }),
      ),
    );
    if (isSaved) setForm(NO_REQUEST);
  };
  return (
    <FoldedForm title={t('official.addRequest')} adding={adding} isReady={form.to.trim() !== ''} onSave={onSave}>
      <div className="fields">
        <TextInput
          label={t('official.to')}
          withAsterisk
          maxLength={1000}
          value={form.to}
          onChange={({ currentTarget }) => setForm({ ...form, to: currentTarget.value })}
          error={problems['to']}
        />
        <TimeField
          label={t('claims.columns.when')}
          value={form.on}
          onChange={(on) => setForm({ ...form, on })}
          error={problems['on']}
        />
      </div>
      <Textarea
        label={t('official.asked')}
        autosize
        minRows={1}
        maxRows={8}
        value={form.text}
        onChange={({ currentTarget }) => setForm({ ...form, text: currentTarget.value })}
        error={problems['text']}
      />
    </FoldedForm>
  );
}

interface AnswerProps {
  readonly claim: ClaimDetail;
  /** Which of the requests, from 1. */
  readonly number: number;
  readonly to: string;
}

/** Says what came back. */
export function AnswerRequest({ claim, number, to }: AnswerProps) {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [text, setText] = useState('');
  const adding = useAdding(claim);
  const onSave = async () => {
    if (answer === null || claim.officialPosition === null) return;
    const header = ifMatch(claim.officialPosition.version);
    await adding.save((path) =>
      answerOf(
        whence.POST('/api/v1/workspaces/{workspace}/claims/{claim}/official-position/requests/{number}/answer', {
          params: { path: { ...path, number: String(number) }, header },
          body: { answer, ...(text.trim() === '' ? {} : { text }) },
        }),
      ),
    );
  };
  return (
    <FoldedForm title={t('official.addAnswer', { to })} adding={adding} isReady={answer !== null} onSave={onSave}>
      <Select
        label={t('official.answer')}
        data={REQUEST_ANSWERS.map((value) => ({ value, label: t(`official.answers.${value}`) }))}
        value={answer}
        onChange={(value) => setAnswer(REQUEST_ANSWERS.find((one) => one === value) ?? null)}
      />
      <Textarea
        label={t('official.answerText')}
        autosize
        minRows={1}
        maxRows={8}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
    </FoldedForm>
  );
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
