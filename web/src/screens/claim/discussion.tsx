import { Button, Select } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, whence } from '../../api/client.js';
import type { ClaimDetail } from '../../api/queries.js';
import { accountThreadsQuery, claimThreadsQuery } from '../../api/review-queries.js';
import { Empty, Failed, Loading } from '../../shared/states.js';
import { useOnce } from '../../shared/use-once.js';
import { useSlug } from '../../shell/workspace.js';
import { CommentBox } from './comment-box.js';
import { COMMENTED_PARTS } from './commented-parts.js';
import { Thread } from './thread.js';

/** The claim as a whole. */
const WHOLE = 'whole';

/** What colleagues say about the claim, its parts and its accounts. For who may see accounts, and nobody else. */
export function Discussion({ claim }: { readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const [showsResolved, setShowsResolved] = useState(false);
  const onClaim = useQuery(claimThreadsQuery(workspace, claim.ref));
  const onAccounts = useQueries({
    queries: (claim.attributions ?? []).map(({ ref }) => accountThreadsQuery(workspace, ref)),
  });
  if (onClaim.isPending) return <Loading />;
  if (onClaim.isError) return <Failed error={onClaim.error} retry={() => void onClaim.refetch()} />;
  const threads = [...onClaim.data.items, ...onAccounts.flatMap(({ data }) => data?.items ?? [])].sort((a, b) =>
    a.madeAt.localeCompare(b.madeAt),
  );
  const resolved = threads.filter((one) => one.resolved !== null).length;
  const shown = threads.filter((one) => showsResolved || one.resolved === null);
  return (
    <div className="discussion">
      {threads.length === 0 && (
        <Empty title={t('discussion.noneTitle')}>
          <p>{t('discussion.none')}</p>
        </Empty>
      )}
      {resolved > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => setShowsResolved(!showsResolved)}>
          {showsResolved ? t('discussion.hideResolved') : t('discussion.showResolved', { count: resolved })}
        </Button>
      )}
      {shown.map((one) => (
        <Thread key={one.id} first={one} />
      ))}
      <NewThread claim={claim} />
    </div>
  );
}

/** Begins a thread on the claim, a part of it, or one of its accounts. */
function NewThread({ claim }: { readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const [part, setPart] = useState(WHOLE);
  const once = useOnce();
  const accounts = claim.attributions ?? [];
  const create = async (text: string) => {
    const account = accounts.find(({ ref }) => ref === part);
    const body = { text, ...(account !== undefined || part === WHOLE ? {} : { field: part }) };
    await once({ part, ...body }, (header) =>
      answerOf(
        account === undefined
          ? whence.POST('/api/v1/workspaces/{workspace}/claims/{claim}/comments', {
              params: { path: { workspace, claim: claim.ref }, header },
              body,
            })
          : whence.POST('/api/v1/workspaces/{workspace}/attributions/{attribution}/comments', {
              params: { path: { workspace, attribution: account.ref }, header },
              body,
            }),
      ),
    );
    setPart(WHOLE);
  };
  return (
    <section className="part new-thread" aria-labelledby="new-thread">
      <h3 id="new-thread">{t('discussion.new')}</h3>
      <CommentBox about={claim.ref} field={part} onField={setPart} label={t('discussion.text')} send={create}>
        <Select
          label={t('discussion.about')}
          value={part}
          allowDeselect={false}
          data={[
            { value: WHOLE, label: t('discussion.whole') },
            ...COMMENTED_PARTS.map((field) => ({ value: field, label: t(`discussion.fields.${field}`) })),
            ...accounts.map(({ ref, source }) => ({
              value: ref,
              label: t('discussion.account', { ref, source: source.pseudonym }),
            })),
          ]}
          onChange={(value) => setPart(value ?? WHOLE)}
        />
      </CommentBox>
    </section>
  );
}
