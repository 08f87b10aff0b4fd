import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { mayAssign } from '../../../src/domain/assignment-rules.js';
import { isRole, permissionsOf } from '../../../src/domain/roles.js';
import { isRefusal, type Schemas, whence } from '../api/client.js';
import { membersQuery } from '../api/queries.js';
import { useClaimsChanged } from '../api/review-queries.js';
import { useShortcut } from '../shell/shortcuts.js';
import { useMay, useSession, useSlug } from '../shell/workspace.js';
import { useLanguage } from '../words/use-language.js';
import { dayText } from './dates.js';
import { RefusalText } from './refusal-text.js';
import { toast } from './toasts.js';
import { useSending } from './use-sending.js';

interface Props {
  readonly claim: string;
  /** Who has the claim; null for nobody. */
  readonly assigned: Schemas['AssignmentResponse'] | null;
}

/** Who works on a claim, and the ways to take it, hand it on or give it back. For who may change claims. */
export function Assignment({ claim, assigned }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const me = useSession().accountId;
  const may = useMay();
  const { isSending, error, assign } = useAssign(claim, assigned !== null);
  const canGive = (to: string | null) =>
    mayAssign({ by: me, from: assigned?.accountId ?? null, to, isReviewer: may('review.change') });
  const isMine = assigned?.accountId === me;
  useShortcut('t', 'take', () => void assign(me), !isMine && canGive(me));
  return (
    <div className="assignment">
      <p className="line">
        <span>
          {assigned === null && t('assign.nobody')}
          {assigned !== null && isMine && t('assign.mine', { date: dayText(assigned.on, language) })}
          {assigned !== null &&
            !isMine &&
            t('assign.has', { name: assigned.name ?? t('history.former'), date: dayText(assigned.on, language) })}
        </span>
        {!isMine && canGive(me) && (
          <Button variant="default" size="compact-sm" loading={isSending} onClick={() => void assign(me)}>
            {assigned === null ? t('assign.take') : t('assign.takeOver')}
          </Button>
        )}
        {assigned !== null && canGive(null) && (
          <Button variant="default" size="compact-sm" loading={isSending} onClick={() => void assign(null)}>
            {t('assign.giveBack')}
          </Button>
        )}
        {(isMine || may('review.change')) && <HandOn assigned={assigned} onHand={(to) => void assign(to)} />}
      </p>
      <div role="alert">{error !== null && <RefusalText error={error} />}</div>
    </div>
  );
}

/** A colleague who works on claims, to hand it to. */
function HandOn({
  assigned,
  onHand,
}: {
  readonly assigned: Props['assigned'];
  readonly onHand: (account: string) => void;
}) {
  const { t } = useTranslation();
  const me = useSession().accountId;
  const members = useQuery(membersQuery(useSlug()));
  const others = (members.data?.items ?? []).filter(
    ({ accountId, roles }) =>
      accountId !== me && accountId !== assigned?.accountId && permissionsOf(roles.filter(isRole)).has('claims.change'),
  );
  if (others.length === 0) return null;
  return (
    <Select
      size="xs"
      searchable
      aria-label={t('assign.handOn')}
      placeholder={t('assign.handOn')}
      value={null}
      data={others.map(({ accountId, name }) => ({ value: accountId, label: name }))}
      onChange={(value) => {
        if (value !== null) onHand(value);
      }}
    />
  );
}

function useAssign(claim: string, isTaken: boolean) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const changed = useClaimsChanged(workspace);
  const { isSending, error, send } = useSending();
  const assign = (to: string | null) =>
    send(async () => {
      try {
        await whence.POST('/api/v1/workspaces/{workspace}/claims/{claim}/assignment', {
          params: { path: { workspace, claim } },
          body: { to, ...(isTaken ? { takeOver: true } : {}) },
        });
        toast(to === null ? t('assign.givenBack', { ref: claim }) : t('assign.done', { ref: claim }));
      } catch (refusal) {
        // Somebody else was quicker: the claim is shown as it is now.
        if (isRefusal(refusal, 409)) await changed();
        throw refusal;
      }
      await changed();
    });
  return { isSending, error, assign };
}
