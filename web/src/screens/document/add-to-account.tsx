import { Button, Select } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, ifMatch, whence } from '../../api/client.js';
import { claimQuery } from '../../api/queries.js';
import { accountQuery } from '../../api/source-queries.js';
import type { PassageField } from '../../shared/account-form.js';
import { ClaimPicker } from '../../shared/claim-picker.js';
import { RefusalText } from '../../shared/refusal-text.js';
import { toast } from '../../shared/toasts.js';

const route = getRouteApi('/w/$workspace/documents/$document');

interface Props {
  readonly passage: PassageField;
  readonly onDone: () => void;
}

/** Adds the passage to an account that is there, beside the passages it has. */
export function AddToAccount({ passage, onDone }: Props) {
  const { t } = useTranslation();
  const { workspace } = route.useParams();
  const [claim, setClaim] = useState<string | null>(null);
  const [account, setAccount] = useState<string | null>(null);
  const found = useQuery({ ...claimQuery(workspace, claim ?? ''), enabled: claim !== null });
  const adding = useAddPassage(passage, onDone);
  const accounts = (found.data?.attributions ?? []).filter(({ state }) => state === 'active');
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (account !== null) adding.mutate(account);
      }}
    >
      <div role="alert">{adding.isError && <RefusalText error={adding.error} />}</div>
      <ClaimPicker
        label={t('reader.claim')}
        value={claim}
        onChange={(value) => {
          setClaim(value);
          setAccount(null);
        }}
      />
      <Select
        label={t('reader.account')}
        data={accounts.map(({ ref, source }) => ({ value: ref, label: `${ref} · ${source.pseudonym}` }))}
        value={account}
        disabled={accounts.length === 0}
        onChange={setAccount}
        description={found.data !== undefined && accounts.length === 0 ? t('evidence.noneTitle') : undefined}
      />
      <div className="actions">
        <Button type="submit" disabled={account === null} loading={adding.isPending}>
          {t('reader.add')}
        </Button>
      </div>
    </form>
  );
}

/** The list of passages is replaced whole: it is read right before, and refused if somebody changes it meanwhile. */
function useAddPassage(passage: PassageField, onDone: () => void) {
  const { t } = useTranslation();
  const { workspace } = route.useParams();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (attribution: string) => {
      const now = await queries.fetchQuery({ ...accountQuery(workspace, attribution), staleTime: 0 });
      const had = now.passages.map(({ documentId, ...place }) => ({ document: documentId, ...place }));
      const params = { path: { workspace, attribution }, header: ifMatch(now.version) };
      const body = { passages: [...had, passage] };
      return answerOf(whence.PATCH('/api/v1/workspaces/{workspace}/attributions/{attribution}', { params, body }));
    },
    onSuccess: async ({ ref }) => {
      await queries.invalidateQueries({ queryKey: ['claims', workspace] });
      toast(t('reader.added', { ref }));
      onDone();
    },
  });
}
