import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, whence } from '../../api/client.js';
import type { SourceDetail } from '../../api/source-queries.js';
import { Effects } from '../../shared/effects.js';
import { fieldProblems } from '../../shared/field-problems.js';
import { SourceName } from '../../shared/record-names.js';
import { RefusalText } from '../../shared/refusal-text.js';
import { SourcePicker } from '../../shared/source-picker.js';
import { toast } from '../../shared/toasts.js';
import { useMay } from '../../shell/workspace.js';

const route = getRouteApi('/w/$workspace/sources/$source');
type Judgement = 'same-person' | 'separate';

/** Who the source is held to be one person with. The records stay apart: it can be taken back at any time. */
export function OnePerson({ source }: { readonly source: SourceDetail }) {
  const { t } = useTranslation();
  const { workspace } = route.useParams();
  const may = useMay();
  const { samePerson, ties } = source.judgement;
  return (
    <>
      {samePerson.length === 0 ? (
        <p className="soft">{t('person.none')}</p>
      ) : (
        <>
          <p>{t('person.held')}</p>
          <ul className="linked">
            {samePerson.map(({ id, ref, pseudonym }) => (
              <li key={id}>
                <Link to="/w/$workspace/sources/$source" params={{ workspace, source: ref }}>
                  <span className="code">{ref}</span> <bdi>{pseudonym}</bdi>
                </Link>
              </li>
            ))}
          </ul>
          <h3>{t('person.ties')}</h3>
          <ul className="linked">
            {ties.map((tie) => (
              <li key={tie.id}>
                <span className="code">{tie.ref}</span> <SourceName source={tie.firstSourceId} /> {t('ties.and')}{' '}
                <SourceName source={tie.secondSourceId} />
                {tie.reason !== null && (
                  <p className="soft" dir="auto">
                    {tie.reason}
                  </p>
                )}
                {may('ties.decide') && <Separate source={tie.firstSourceId} other={tie.secondSourceId} tie={tie.ref} />}
              </li>
            ))}
          </ul>
        </>
      )}
      {may('ties.decide') && <Join source={source} />}
    </>
  );
}

/** Holds the source to be one person with another, after what that does to claims was shown. */
function Join({ source }: { readonly source: SourceDetail }) {
  const { t } = useTranslation();
  const [other, setOther] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const judging = useJudging('same-person', source.ref, () => {
    setOther(null);
    setReason('');
    toast(t('person.joined'));
  });
  const problems = fieldProblems(judging.error);
  return (
    <form
      className="boxed"
      noValidate
      aria-label={t('person.join')}
      onSubmit={(event) => {
        event.preventDefault();
        if (other !== null) judging.mutate({ other, reason });
      }}
    >
      <h3>{t('person.join')}</h3>
      <p className="soft">{t('person.joinHelp')}</p>
      <div role="alert">{judging.isError && <RefusalText error={judging.error} />}</div>
      <SourcePicker label={t('person.other')} value={other} onChange={setOther} error={problems['other']} />
      <Reason value={reason} onChange={setReason} error={problems['reason']} />
      {other !== null && other !== source.ref && (
        <Effects
          title={t('effects.ofJoining')}
          hypotheses={[{ suppose: 'same_person', sources: [source.ref, other] }]}
        />
      )}
      <div className="actions">
        <Button
          type="submit"
          loading={judging.isPending}
          disabled={other === null || other === source.ref || reason.trim() === ''}
        >
          {t('person.saveJoin')}
        </Button>
      </div>
    </form>
  );
}

interface SeparateProps {
  readonly source: string;
  readonly other: string;
  readonly tie: string;
}

/** Takes back that two sources are one person. */
function Separate({ source, other, tie }: SeparateProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const judging = useJudging('separate', source, () => toast(t('person.separated')));
  if (!isOpen) {
    return (
      <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
        {t('person.separate')}
      </Button>
    );
  }
  return (
    <form
      noValidate
      aria-label={t('person.separate')}
      onSubmit={(event) => {
        event.preventDefault();
        judging.mutate({ other, reason });
      }}
    >
      <div role="alert">{judging.isError && <RefusalText error={judging.error} />}</div>
      <Reason value={reason} onChange={setReason} error={fieldProblems(judging.error)['reason']} />
      <Effects title={t('effects.ofSeparating')} hypotheses={[{ suppose: 'tie_decided', tie, state: 'rejected' }]} />
      <div className="actions">
        <Button type="submit" loading={judging.isPending} disabled={reason.trim() === ''}>
          {t('person.separate')}
        </Button>
      </div>
    </form>
  );
}

interface ReasonProps {
  readonly value: string;
  readonly onChange: (reason: string) => void;
  readonly error: string | undefined;
}

function Reason({ value, onChange, error }: ReasonProps) {
  const { t } = useTranslation();
  return (
    <Textarea
      label={t('ties.reason')}
      withAsterisk
      autosize
      minRows={2}
      maxRows={10}
      maxLength={5000}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      error={error}
    />
  );
}

/** Both judgements change nothing when they are said again, so that they can be sent again safely. */
function useJudging(judgement: Judgement, source: string, onDone: () => void) {
  const { workspace } = route.useParams();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { readonly other: string; readonly reason: string }) => {
      const params = { path: { workspace, source } };
      return judgement === 'separate'
        ? answerOf(whence.POST('/api/v1/workspaces/{workspace}/sources/{source}/separate', { params, body }))
        : answerOf(whence.POST('/api/v1/workspaces/{workspace}/sources/{source}/same-person', { params, body }));
    },
    onSuccess: async () => {
      for (const kind of ['sources', 'ties', 'claims']) {
        await queries.invalidateQueries({ queryKey: [kind, workspace] });
      }
      onDone();
    },
  });
}
