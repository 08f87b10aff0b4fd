import { Button, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, isRefusal, whence } from '../api/client.js';
import type { ClaimDetail } from '../api/queries.js';
import { type Ruling, rulingsQuery, useClaimsChanged } from '../api/review-queries.js';
import { useSlug } from '../shell/workspace.js';
import { useLanguage } from '../words/use-language.js';
import { dayText } from './dates.js';
import { RefusalText } from './refusal-text.js';
import { Failed, Loading } from './states.js';
import { StatusBadge } from './status-badge.js';
import { toast } from './toasts.js';
import { useDraft } from './use-draft.js';
import { useSending } from './use-sending.js';

/** Every ruling on the claim, the newest first, with what may be done about those that count. For who may see rulings. */
export function Rulings({ claim }: { readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const found = useQuery(rulingsQuery(workspace, claim.ref));
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  if (found.data.items.length === 0) return <p className="soft">{t('rulings.none')}</p>;
  return (
    <ol className="revisions">
      {found.data.items.toReversed().map((ruling) => (
        <RulingRow key={ruling.id} ruling={ruling} claim={claim} />
      ))}
    </ol>
  );
}

/** The ruling that waits for a second editor, where there is one. */
export function AwaitingRuling({ claim }: { readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const isAwaited = claim.standing.attention.includes('awaiting_second');
  const found = useQuery({ ...rulingsQuery(workspace, claim.ref), enabled: isAwaited });
  const waiting = found.data?.items.filter(({ state }) => state === 'awaiting_second') ?? [];
  if (!isAwaited || waiting.length === 0) return null;
  return (
    <section className="part">
      <h2>{t('rulings.awaiting')}</h2>
      <ol className="revisions">
        {waiting.map((ruling) => (
          <RulingRow key={ruling.id} ruling={ruling} claim={claim} />
        ))}
      </ol>
    </section>
  );
}

function RulingRow({ ruling, claim }: { readonly ruling: Ruling; readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { state, approved, revoked, needs = [] } = ruling;
  const isLive = state === 'in_force' || state === 'awaiting_second';
  return (
    <li className={isLive ? undefined : 'gone'}>
      <p className="line">
        <StatusBadge status={ruling.status} /> <span className="code">{ruling.ref}</span>{' '}
        <strong>{t(`rulings.states.${state}`)}</strong>
        <span className="soft">{t(`rulings.modes.${ruling.mode}`)}</span>
      </p>
      <p>
        {t('status.ruledBy', { name: ruling.by, date: dayText(ruling.on, language) })}
        {approved !== null && ` ${t('status.approvedBy', { name: approved.by })}`}
        {ruling.review === 'self' && ` ${t('rulings.self')}`}
        {ruling.expires !== null && ` ${t('rulings.ends', { date: dayText(ruling.expires, language) })}`}
      </p>
      {ruling.reason !== undefined && <blockquote dir="auto">{ruling.reason}</blockquote>}
      {approved?.reason !== undefined && approved.reason !== null && (
        <blockquote dir="auto">{approved.reason}</blockquote>
      )}
      {state === 'awaiting_second' && needs.length > 0 && (
        <ul className="soft">
          {needs.map((need) => (
            <li key={need}>{t(`rulings.needs.${need}`)}</li>
          ))}
        </ul>
      )}
      {revoked !== null && (
        <p className="soft">
          {t('rulings.revokedBy', { name: revoked.by, date: dayText(revoked.on, language) })}{' '}
          {revoked.reason !== undefined && <span dir="auto">{revoked.reason}</span>}
        </p>
      )}
      {isLive && claim.abilities.canRule && <DecideRuling ruling={ruling} claim={claim} />}
    </li>
  );
}

/** Approves a ruling that waits, or takes one back; the second needs a reason. */
function DecideRuling({ ruling, claim }: { readonly ruling: Ruling; readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [isOpen, setOpen] = useState(ruling.canApprove);
  const [isMissing, setMissing] = useState(false);
  const draft = useDraft({
    workspace: useSlug(),
    kind: 'ruling',
    about: `decision on ${ruling.ref}`,
    isOn: isOpen,
    restore: (content) => {
      if (typeof content['reason'] === 'string') setReason(content['reason']);
    },
  });
  const deciding = useDecideRuling(ruling, claim, draft.discard);
  const revoke = () => {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') void deciding.revoke(reason.trim());
  };
  const isWaiting = ruling.state === 'awaiting_second';
  if (!isOpen) {
    return (
      <>
        {isWaiting && <p className="soft">{t('rulings.needsAnother')}</p>}
        <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
          {t('rulings.takeBack')}
        </Button>
      </>
    );
  }
  return (
    <div className="part">
      <div role="alert">{deciding.error !== null && <RefusalText error={deciding.error} />}</div>
      <Textarea
        label={t('rulings.decideReason')}
        autosize
        minRows={1}
        maxLength={5000}
        value={reason}
        error={isMissing && reason.trim() === '' ? t('log.needed') : undefined}
        onChange={({ currentTarget }) => {
          setReason(currentTarget.value);
          draft.keep({ reason: currentTarget.value });
        }}
      />
      <div className="actions">
        {ruling.canApprove && (
          <Button size="compact-sm" loading={deciding.isSending} onClick={() => void deciding.approve(reason.trim())}>
            {t('rulings.approve')}
          </Button>
        )}
        <Button variant="default" size="compact-sm" loading={deciding.isSending} onClick={revoke}>
          {isWaiting ? t('rulings.refuse') : t('rulings.takeBack')}
        </Button>
      </div>
    </div>
  );
}

function useDecideRuling({ ref: ruling }: Ruling, claim: ClaimDetail, onDecided: () => Promise<void>) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const changed = useClaimsChanged(workspace);
  const { isSending, error, send } = useSending();
  const params = { path: { workspace, ruling } };
  const decide = (work: () => Promise<unknown>, done: string) =>
    send(async () => {
      try {
        await work();
        toast(done);
        await onDecided();
      } catch (refusal) {
        if (isRefusal(refusal, 409)) await changed();
        throw refusal;
      }
      await changed();
    });
  return {
    isSending,
    error,
    approve: (reason: string) =>
      decide(
        () =>
          answerOf(
            whence.POST('/api/v1/workspaces/{workspace}/rulings/{ruling}/approve', {
              params,
              body: { factsHash: claim.assessment?.factsHash ?? '', ...(reason === '' ? {} : { reason }) },
            }),
          ),
        t('rulings.approved'),
      ),
    revoke: (reason: string) =>
      decide(
        () =>
          answerOf(whence.POST('/api/v1/workspaces/{workspace}/rulings/{ruling}/revoke', { params, body: { reason } })),
        t('rulings.revoked'),
      ),
  };
}
