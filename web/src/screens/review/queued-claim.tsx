import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { whence } from '../../api/client.js';
import { type ClaimDetail, claimQuery } from '../../api/queries.js';
import { type Queued, useClaimsChanged } from '../../api/review-queries.js';
import { Assignment } from '../../shared/assignment.js';
import { dayText } from '../../shared/dates.js';
import { Evidence } from '../../shared/evidence.js';
import { statusLabel } from '../../shared/labels.js';
import { ownFirst, RecordText } from '../../shared/local-text.js';
import { RefusalText } from '../../shared/refusal-text.js';
import { RulingForm } from '../../shared/ruling-form.js';
import { AwaitingRuling } from '../../shared/rulings.js';
import { Failed, Loading } from '../../shared/states.js';
import { StatusBadge } from '../../shared/status-badge.js';
import { StatusCard } from '../../shared/status-card.js';
import { toast } from '../../shared/toasts.js';
import { useSending } from '../../shared/use-sending.js';
import { useShortcut } from '../../shell/shortcuts.js';
import { useMay, useSlug } from '../../shell/workspace.js';
import { useLanguage } from '../../words/use-language.js';
import type { QueueCursor } from './use-queue-cursor.js';

interface Props {
  readonly queued: Queued;
  readonly cursor: QueueCursor;
}

/** One claim of the queue: why it is there, what it stands on, and the ruling, beside each other. */
export function QueuedClaim({ queued, cursor }: Props) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const { claim, assigned } = queued;
  const found = useQuery(claimQuery(workspace, claim.ref));
  const language = useLanguage();
  return (
    <article className="queued" aria-label={t('review.looked', { ref: claim.ref })}>
      <div className="queued-head">
        <Button className="back" variant="subtle" size="compact-sm" onClick={cursor.close}>
          {t('review.back')}
        </Button>
        <StatusBadge status={claim.standing.status} />
        <Link to="/w/$workspace/claims/$claim" params={{ workspace, claim: claim.ref }}>
          {t('review.openClaim', { ref: claim.ref })}
        </Link>
        <span className="soft">{t('review.place', { n: cursor.place, count: cursor.count })}</span>
        <Button variant="default" size="compact-sm" onClick={cursor.previous} disabled={cursor.place === 1}>
          {t('review.previous')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={cursor.next} disabled={cursor.place === cursor.count}>
          {t('review.next')}
        </Button>
      </div>
      <h2 className="queued-title">
        {ownFirst(claim.statement, language)
          .slice(0, 1)
          .map((text) => (
            <RecordText key={text.text} {...text} />
          ))}
      </h2>
      <Reasons queued={queued} />
      <Assignment claim={claim.ref} assigned={assigned} />
      {found.isPending && <Loading />}
      {found.isError && <Failed error={found.error} retry={() => void found.refetch()} />}
      {found.data !== undefined && <Decision claim={found.data} cursor={cursor} />}
    </article>
  );
}

/** Why the claim is here, the most pressing first. */
function Reasons({ queued }: { readonly queued: Queued }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <ul className="queue-reasons" aria-label={t('review.why')}>
      {queued.reasons.map(({ reason, to, on, ask }) => (
        <li key={reason}>
          <strong>{t(`review.reasons.${reason}`)}</strong>
          {to !== null &&
            ` ${t(`review.to.${reason === 'one_question_away' ? 'up' : 'down'}`, { status: statusLabel(to, language) })}`}{' '}
          <span className="soft">{t('review.since', { date: dayText(on, language) })}</span>
          {ask !== undefined && <div dir="auto">{ask}</div>}
        </li>
      ))}
    </ul>
  );
}

function Decision({ claim, cursor }: { readonly claim: ClaimDetail; readonly cursor: QueueCursor }) {
  const { t } = useTranslation();
  return (
    <div className="queued-body">
      <div className="queued-evidence">
        <StatusCard claim={claim} />
        <h2>{t('claim.parts.evidence')}</h2>
        <Evidence claim={claim} />
      </div>
      {claim.abilities.canRule && (
        <div className="queued-ruling">
          <AwaitingRuling claim={claim} />
          <RulingForm claim={claim} onDone={cursor.advance} />
          <LeaveAsItIs claim={claim} onDone={cursor.advance} />
        </div>
      )}
    </div>
  );
}

/** Leaves the claim as it is: it does not come back until its facts move. */
function LeaveAsItIs({ claim, onDone }: { readonly claim: ClaimDetail; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const may = useMay();
  const changed = useClaimsChanged(workspace);
  const { isSending, error, send } = useSending();
  const factsHash = claim.assessment?.factsHash;
  const canLeave = may('review.change') && factsHash !== undefined;
  const leave = () =>
    void send(async () => {
      if (factsHash === undefined) return;
      try {
        await whence.POST('/api/v1/workspaces/{workspace}/claims/{claim}/looks', {
          params: { path: { workspace, claim: claim.ref } },
          body: { factsHash },
        });
        toast(t('review.left', { ref: claim.ref }));
        onDone();
      } finally {
        await changed();
      }
    });
  useShortcut('l', 'leave', leave, canLeave);
  if (!canLeave) return null;
  return (
    <div className="part">
      <div role="alert">{error !== null && <RefusalText error={error} />}</div>
      <Button variant="default" size="compact-sm" loading={isSending} onClick={leave}>
        {t('review.leave')}
      </Button>
      <p className="soft small">{t('review.leaveHelp')}</p>
    </div>
  );
}
