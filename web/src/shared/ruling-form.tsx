import { Button, Kbd, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, isRefusal, type Schemas, whence, WhenceRefusal } from '../api/client.js';
import { type ClaimDetail, whyQuery } from '../api/queries.js';
import { type Ruling, useClaimsChanged } from '../api/review-queries.js';
import { useShortcut } from '../shell/shortcuts.js';
import { useSlug } from '../shell/workspace.js';
import { useLanguage } from '../words/use-language.js';
import { momentText } from './dates.js';
import { fieldProblems } from './field-problems.js';
import { statusLabel } from './labels.js';
import { RefusalText } from './refusal-text.js';
import { MovedSince, seenOf, type Seen } from './ruling-seen.js';
import { onSaveKey } from './save-key.js';
import { toast } from './toasts.js';
import { useDraft } from './use-draft.js';
import { useOnce } from './use-once.js';
import { useSending } from './use-sending.js';
import { Again, type RulingFields, type Rung, Statuses } from './ruling-choice.js';

interface Props {
  readonly claim: ClaimDetail;
  /** Whether the keyboard goes to the form at once: it was asked for by a key. */
  readonly takesFocus?: boolean;
  readonly onDone?: (ruling: Ruling) => void;
}

/** Rules on a claim as it is seen; there is nothing to rule on while it is being re-checked. For who may rule. */
export function RulingForm(props: Props) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const { claim } = props;
  const why = useQuery(whyQuery(workspace, claim.ref, useLanguage()));
  const seen = seenOf(claim);
  if (seen === null) return <p>{claim.assessmentWithheld ? t('status.withheld') : t('rulings.rechecked')}</p>;
  const rungs = why.data?.trace?.rungs;
  return rungs === undefined ? null : <OpenForm {...props} now={seen} rungs={rungs} />;
}

function OpenForm({
  claim,
  takesFocus = false,
  onDone,
  now,
  rungs,
}: Props & { readonly now: Seen; readonly rungs: readonly Rung[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { form, set, draft } = useRulingDraft(claim, now.computed);
  // What one decides on. When something else stands there meanwhile, one is shown it and decides anew.
  const [seen, setSeen] = useState(now);
  const [isMissing, setMissing] = useState(false);
  const hasMoved = seen.factsHash !== now.factsHash || seen.revision !== now.revision;
  const ruling = useRule(claim.ref, async (made) => {
    await draft.discard();
    onDone?.(made);
  });
  const problems = fieldProblems(ruling.error);
  const first = useFocusByKey(takesFocus);
  const save = () => {
    setMissing(form.reason.trim() === '');
    if (form.reason.trim() !== '' && !hasMoved) void ruling.rule(form, seen);
  };
  return (
    <form
      className="ruling-form"
      noValidate
      aria-labelledby="ruling-title"
      onKeyDown={onSaveKey(save)}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h2 id="ruling-title">{t('rulings.title')}</h2>
      <p className="soft small">
        {t('rulings.facts', { n: seen.revision, when: momentText(seen.assessedAt, language) })}
      </p>
      <div role="alert">
        {hasMoved && <MovedSince before={seen} now={now} onLooked={() => setSeen(now)} />}
        {!hasMoved && ruling.error !== null && <RulingRefused error={ruling.error} />}
      </div>
      <Again claim={claim.ref} seen={seen} rungs={rungs} onChange={set} />
      <Statuses rungs={rungs} computed={seen.computed} value={form.status} first={first} onChange={set} />
      <p className="soft small">
        {form.status === seen.computed
          ? t('rulings.accepts')
          : t('rulings.overrides', { status: statusLabel(seen.computed, language) })}
      </p>
      <Textarea
        label={t('rulings.reason')}
        description={t('rulings.reasonHelp')}
        withAsterisk
        autosize
        minRows={2}
        maxLength={5000}
        value={form.reason}
        error={isMissing && form.reason.trim() === '' ? t('log.needed') : problems['reason']}
        onChange={({ currentTarget }) => set({ reason: currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('rulings.until')}
        description={t('rulings.untilHelp')}
        value={form.expires}
        error={problems['expires']}
        onChange={({ currentTarget }) => set({ expires: currentTarget.value })}
      />
      <div className="actions">
        <Button
          type="submit"
          loading={ruling.isSending}
          disabled={hasMoved}
          rightSection={<Kbd size="xs">Ctrl Enter</Kbd>}
        >
          {t('rulings.rule')}
        </Button>
        <span role="status" className="soft">
          {draft.state !== 'none' && t(`drafts.${draft.state}`)}
        </span>
      </div>
    </form>
  );
}

/** The form as it is typed; kept as a draft of this claim. A lapsed ruling's status is not proposed: what is computed is. */
function useRulingDraft(claim: ClaimDetail, computed: string) {
  const workspace = useSlug();
  const [form, setForm] = useState<RulingFields>({ status: computed, reason: '', expires: '' });
  const draft = useDraft({
    workspace,
    kind: 'ruling',
    about: claim.ref,
    isOn: true,
    restore: ({ status, reason, expires }) =>
      setForm({
        status: typeof status === 'string' ? status : computed,
        reason: typeof reason === 'string' ? reason : '',
        expires: typeof expires === 'string' ? expires : '',
      }),
  });
  const set = (part: Partial<RulingFields>) => {
    const next = { ...form, ...part };
    setForm(next);
    if (next.reason !== '' || next.expires !== '' || draft.state !== 'none') draft.keep({ ...next });
  };
  return { form, set, draft };
}

function useRule(claim: string, onMade: (ruling: Ruling) => Promise<void>) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const changed = useClaimsChanged(workspace);
  const { isSending, error, send } = useSending();
  const once = useOnce();
  const rule = async ({ status, reason, expires }: RulingFields, seen: Seen) => {
    const body: Schemas['NewRulingRequest'] = {
      status,
      reason: reason.trim(),
      mode: status === seen.computed ? 'accept' : 'override',
      revision: seen.revision,
      factsHash: seen.factsHash,
      ...(expires === '' ? {} : { expires }),
    };
    await send(async () => {
      try {
        const made = await once(body, (header) =>
          answerOf(
            whence.POST('/api/v1/workspaces/{workspace}/claims/{claim}/rulings', {
              params: { path: { workspace, claim }, header },
              body,
            }),
          ),
        );
        toast(made.state === 'awaiting_second' ? t('rulings.madeAwaiting') : t('rulings.made', { ref: claim }));
        await onMade(made);
      } catch (refusal) {
        if (isRefusal(refusal, 409)) await changed();
        throw refusal;
      }
      await changed();
    });
  };
  return { isSending, error, rule };
}

/** The key R brings the keyboard to the statuses. */
function useFocusByKey(takesFocus: boolean) {
  const first = useRef<HTMLFieldSetElement>(null);
  const focus = () => first.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
  useShortcut('r', 'rule', focus);
  useEffect(() => {
    if (takesFocus) first.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
  }, [takesFocus]);
  return first;
}

function RulingRefused({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  if (error instanceof WhenceRefusal && error.code === 'BEING_RECHECKED') return <p>{t('rulings.rechecked')}</p>;
  return <RefusalText error={error} />;
}
