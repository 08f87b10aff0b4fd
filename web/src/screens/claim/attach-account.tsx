import { Button, Modal } from '@mantine/core';
import { toast } from '../../shared/toasts.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, onceOnly, whence } from '../../api/client.js';
import type { ClaimDetail } from '../../api/queries.js';
import { AccountFields, type FieldProblems } from '../../shared/account-fields.js';
import {
  accountDraft,
  accountFromDraft,
  type AccountForm,
  accountRequest,
  type AccountRequest,
  isAccountBlank,
  NO_ACCOUNT,
  withPassage,
} from '../../shared/account-form.js';
import { fieldProblems } from '../../shared/field-problems.js';
import { type Quoted, readQuotedPlace, useQuoted } from '../../shared/quoted.js';
import { RefusalText } from '../../shared/refusal-text.js';
import { useDraft } from '../../shared/use-draft.js';
import { useShortcut } from '../../shell/shortcuts.js';

const route = getRouteApi('/w/$workspace/claims/$claim');

/** Attaches another account to the claim; the status is worked out again by the server at once. */
export function AttachAccount({ claim }: { readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  // Whoever comes with a passage of a document comes to attach it.
  const place = readQuotedPlace(route.useSearch());
  const { isReady, quoted } = useQuoted(place);
  const [isOpen, setOpen] = useState(place.document !== undefined);
  const close = () => {
    setOpen(false);
    if (place.document === undefined) return;
    void navigate({ search: ({ document: _d, start: _s, end: _e, ...rest }) => rest, replace: true });
  };
  useShortcut('a', 'attach', () => setOpen(true));
  return (
    <>
      <Button size="compact-sm" onClick={() => setOpen(true)}>
        {t('attach.open')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        size="lg"
        title={t('attach.title', { ref: claim.ref })}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {isOpen && isReady && <AttachForm claim={claim} quoted={quoted} onDone={close} />}
      </Modal>
    </>
  );
}

interface FormProps {
  readonly claim: ClaimDetail;
  readonly quoted: Quoted | null;
  readonly onDone: () => void;
}

function AttachForm({ claim, quoted, onDone }: FormProps) {
  const { t } = useTranslation();
  const { workspace } = route.useParams();
  const queries = useQueryClient();
  const filled = (account: AccountForm) =>
    quoted === null ? account : withPassage(account, quoted.passage, quoted.lang);
  const [form, setForm] = useState(() => filled(NO_ACCOUNT));
  const [missing, setMissing] = useState<FieldProblems>({});
  const once = useMemo(() => ({ form, header: onceOnly() }), [form]);
  const draft = useDraft({
    workspace,
    kind: 'attribution',
    about: claim.ref,
    isOn: true,
    restore: (content) => setForm(filled(accountFromDraft(content))),
  });
  const attaching = useMutation({
    mutationFn: (body: AccountRequest) =>
      answerOf(
        whence.POST('/api/v1/workspaces/{workspace}/attributions', {
          params: { path: { workspace }, header: once.header },
          body,
        }),
      ),
    onSuccess: async ({ ref }) => {
      await draft.discard();
      await queries.invalidateQueries({ queryKey: ['claims', workspace] });
      toast(t('attach.done', { ref }));
      onDone();
    },
  });
  const save = () => {
    const body = accountRequest(form, claim.ref);
    setMissing({
      ...(form.source === null ? { source: t('log.needed') } : {}),
      ...(form.access === null ? { access: t('log.needed') } : {}),
    });
    if (body !== null) attaching.mutate(body);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div role="alert">{attaching.isError && <RefusalText error={attaching.error} />}</div>
      <AccountFields
        form={form}
        problems={{ ...missing, ...fieldProblems(attaching.error) }}
        onChange={(next) => {
          setForm(next);
          if (!isAccountBlank(next) || draft.state !== 'none') draft.keep(accountDraft(next));
        }}
      />
      <div className="actions">
        <Button type="submit" loading={attaching.isPending}>
          {t('attach.save')}
        </Button>
        <span role="status" className="soft">
          {draft.state !== 'none' && t(`drafts.${draft.state}`)}
        </span>
      </div>
    </form>
  );
}
