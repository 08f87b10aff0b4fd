import { Button, Kbd, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Tie, tieQuery } from '../../api/source-queries.js';
import { CopyLink } from '../../shared/copy-link.js';
import { dayText } from '../../shared/dates.js';
import { Effects } from '../../shared/effects.js';
import { fieldProblems } from '../../shared/field-problems.js';
import { useMemberName } from '../../shared/record-names.js';
import { RefusalText } from '../../shared/refusal-text.js';
import { Failed, Loading } from '../../shared/states.js';
import { ThreeWay } from '../../shared/three-way.js';
import { TieEnds, TieState } from '../../shared/tie-ends.js';
import { isComposing } from '../../shell/letters.js';
import { useShortcut } from '../../shell/shortcuts.js';
import { useSlug } from '../../shell/workspace.js';
import { useLanguage } from '../../words/use-language.js';
import type { Made } from './last-decision.js';
import { TieEvidenceList } from './tie-evidence.js';
import { useDecideTie } from './use-decide-tie.js';

interface Props {
  readonly tieRef: string;
  readonly canDecide: boolean;
  readonly onDecided: (made: Made) => void;
}

/** One tie: what points to it, what each decision would do to claims, and the decision. */
export function TiePanel({ tieRef, canDecide, onDecided }: Props) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const found = useQuery(tieQuery(workspace, tieRef));
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  const tie = found.data;
  const reason = suggestedFor(tie) ?? tie.reason;
  return (
    <article className="boxed" aria-labelledby="tie-title">
      <p className="line">
        <span className="code">{tie.ref}</span>
        <TieState state={tie.state} />
        <CopyLink path={`/w/${encodeURIComponent(workspace)}/ties?state=${tie.state}&at=${tie.ref}`} />
      </p>
      <h2 id="tie-title">{t(`tieKinds.${tie.kind}`)}</h2>
      <TieEnds tie={tie} />
      {reason !== null && (
        <blockquote>
          <span dir="auto">{reason}</span>
        </blockquote>
      )}
      <TieEvidenceList tie={tie.ref} />
      {canDecide && <Decide tie={tie} onDecided={onDecided} />}
      <Decisions tie={tie} />
    </article>
  );
}

/** Why a tie that waits was suggested in the first place; what was taken back since does not say that. */
function suggestedFor({ state, decisions }: Tie): string | null {
  if (state !== 'suggested') return null;
  return decisions.find((decision) => decision.state === 'suggested')?.reason ?? null;
}

function Decide({ tie, onDecided }: { readonly tie: Tie; readonly onDecided: (made: Made) => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [pending, setPending] = useState<Tie['state'] | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const deciding = useDecideTie(tie, onDecided);
  // A suggestion says why it was made; whoever confirms it may let that stand. A no has to say why by itself.
  const carried = suggestedFor(tie);
  const decide = (state: Tie['state']) => {
    const given = reason.trim() !== '' ? reason : state === 'confirmed' ? carried : null;
    if (given === null) {
      setPending(state);
      field.current?.focus();
    } else void deciding.decide(state, given);
  };
  useShortcut('c', 'confirm', () => decide('confirmed'), tie.state !== 'confirmed' && deciding.conflict === null);
  useShortcut('x', 'reject', () => decide('rejected'), tie.state !== 'rejected' && deciding.conflict === null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    if (pending !== null) decide(pending);
  };
  if (deciding.conflict !== null) {
    const { now, mine, before } = deciding.conflict;
    return (
      <ThreeWay
        rows={[
          {
            field: 'state',
            label: t('ties.state'),
            before: t(`tieStates.${before}`),
            mine: t(`tieStates.${mine}`),
            now: t(`tieStates.${now.state}`),
          },
        ]}
        onGiveUp={deciding.giveUp}
        onSave={(own) => (own.has('state') ? void deciding.decideOver() : deciding.giveUp())}
      />
    );
  }
  return (
    <section aria-label={t('ties.decide')}>
      {tie.state !== 'confirmed' && (
        <Effects
          title={t('effects.ifConfirmed')}
          hypotheses={[{ suppose: 'tie_decided', tie: tie.ref, state: 'confirmed' }]}
        />
      )}
      {tie.state !== 'rejected' && (
        <Effects
          title={t('effects.ifRejected')}
          hypotheses={[{ suppose: 'tie_decided', tie: tie.ref, state: 'rejected' }]}
        />
      )}
      <div role="alert">
        {pending !== null && <p className="caution">{t(`ties.needsReason.${pending}`)}</p>}
        {deciding.error !== null && <RefusalText error={deciding.error} />}
      </div>
      <Textarea
        ref={field}
        label={t('ties.reason')}
        description={carried === null ? t('ties.reasonHelp') : t('ties.reasonCarried')}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={5000}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        onKeyDown={onKeyDown}
        error={fieldProblems(deciding.error)['reason']}
      />
      <div className="actions">
        {tie.state !== 'confirmed' && (
          <Button loading={deciding.isSaving} onClick={() => decide('confirmed')} rightSection={<Kbd size="xs">C</Kbd>}>
            {t('ties.confirm')}
          </Button>
        )}
        {tie.state !== 'rejected' && (
          <Button
            variant="default"
            loading={deciding.isSaving}
            onClick={() => decide('rejected')}
            rightSection={<Kbd size="xs">X</Kbd>}
          >
            {t('ties.reject')}
          </Button>
        )}
      </div>
    </section>
  );
}

/** Every decision on the tie: they are added, never changed. */
function Decisions({ tie }: { readonly tie: Tie }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const nameOf = useMemberName();
  return (
    <section aria-labelledby="decisions-title">
      <h3 id="decisions-title">{t('ties.decisions')}</h3>
      <ol className="revisions">
        {tie.decisions.map(({ state, reason, decidedById, decidedOn }, i) => (
          // Decisions have no identity but their order.
          <li key={i}>
            <p className="line">
              <TieState state={state} />
              <span className="soft">
                {decidedById === null ? t('ties.byWhence') : (nameOf(decidedById) ?? t('history.former'))}
                {t('separator')}
                {dayText(decidedOn, language)}
              </span>
            </p>
            {reason !== null && <p dir="auto">{reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
