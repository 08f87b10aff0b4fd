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
  accountRequest,
  type AccountRequest,
  isAccountBlank,
  NO_ACCOUNT,
} from '../../shared/account-form.js';
import { fieldProblems } from '../../shared/field-problems.js';
import { RefusalText } from '../../shared/refusal-text.js';
import { useDraft } from '../../shared/use-draft.js';
import { useShortcut } from '../../shell/shortcuts.js';

const route = getRouteApi('/w/$workspace/claims/$claim');

/** Attaches another account to the claim; the status is worked out again by the server at once. */
export function AttachAccount({ claim }: { readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  useShortcut('a', 'attach', () => setOpen(true));
  return (
    <>
      <Button size="compact-sm" onClick={() => setOpen(true)}>
        {t('attach.open')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        size="lg"
        title={t('attach.title', { ref: claim.ref })}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {isOpen && <AttachForm claim={claim} onDone={() => setOpen(false)} />}
      </Modal>
    </>
  );
}

function AttachForm({ claim, onDone }: { readonly claim: ClaimDetail; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const { workspace } = route.useParams();
  const queries = useQueryClient();
  const [form, setForm] = useState(NO_ACCOUNT);
  const [missing, setMissing] = useState<FieldProblems>({});
  const once = useMemo(() => ({ form, header: onceOnly() }), [form]);
  const draft = useDraft({
    workspace,
    kind: 'attribution',
    about: claim.ref,
    isOn: true,
    restore: (content) => setForm(accountFromDraft(content)),
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
