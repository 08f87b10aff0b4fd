import { Button, Select } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, type Schemas, whence } from '../../api/client.js';
import type { ClaimDetail } from '../../api/queries.js';
import { policiesQuery, type Tie, tiesOfQuery } from '../../api/review-queries.js';
import { RefusalText } from '../../shared/refusal-text.js';
import { SourcePicker } from '../../shared/source-picker.js';
import { useSending } from '../../shared/use-sending.js';
import { useMay, useSlug } from '../../shell/workspace.js';
import { useLanguage } from '../../words/use-language.js';
import { WhatWouldMove } from './what-would-move.js';

type Hypothesis = Schemas['WhatIfRequest']['hypotheses'][number];

/** What is supposed, as far as it is filled in; all of it together. */
interface Supposed {
  readonly wrong: string | null;
  readonly one: string | null;
  readonly other: string | null;
  readonly tie: string | null;
  readonly policy: string | null;
}

/** What a tie can be decided to be, other than it is. */
const OTHERWISE = ['rejected', 'confirmed'] as const;
const NOTHING: Supposed = { wrong: null, one: null, other: null, tie: null, policy: null };

/** Asks what would move if something of this claim were otherwise. Nothing of it is saved. For who may see sources. */
export function WhatIf({ claim }: { readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const language = useLanguage();
  const [supposed, setSupposed] = useState(NOTHING);
  const [answer, setAnswer] = useState<Schemas['WhatIfResponse'] | null>(null);
  const { isSending, error, send } = useSending();
  const set = (part: Partial<Supposed>) => {
    setSupposed({ ...supposed, ...part });
    setAnswer(null);
  };
  const hypotheses = hypothesesOf(supposed);
  const ask = () =>
    void send(async () => {
      const params = { path: { workspace }, query: { lang: language } };
      setAnswer(await answerOf(whence.POST('/api/v1/workspaces/{workspace}/whatif', { params, body: { hypotheses } })));
    });
  return (
    <form
      className="what-if"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (hypotheses.length > 0) ask();
      }}
    >
      <p className="soft">{t('whatIf.intro')}</p>
      <div className="fields">
        <SourceOfClaim
          label={t('whatIf.wrong')}
          claim={claim}
          value={supposed.wrong}
          onChange={(wrong) => set({ wrong })}
        />
        <SourceOfClaim label={t('whatIf.one')} claim={claim} value={supposed.one} onChange={(one) => set({ one })} />
        <SourcePicker label={t('whatIf.other')} value={supposed.other} onChange={(other) => set({ other })} />
        <TieChoice claim={claim} value={supposed.tie} onChange={(tie) => set({ tie })} />
        <PolicyChoice value={supposed.policy} onChange={(policy) => set({ policy })} />
      </div>
      <div className="actions">
        <Button type="submit" loading={isSending} disabled={hypotheses.length === 0}>
          {t('whatIf.ask')}
        </Button>
        {hypotheses.length > 0 && (
          <Button
            variant="subtle"
            onClick={() => {
              setSupposed(NOTHING);
              setAnswer(null);
            }}
          >
            {t('clear')}
          </Button>
        )}
      </div>
      <div role="alert">{error !== null && <RefusalText error={error} />}</div>
      <div role="status">{answer !== null && <WhatWouldMove answer={answer} claim={claim} />}</div>
    </form>
  );
}

function hypothesesOf({ wrong, one, other, tie, policy }: Supposed): Hypothesis[] {
  const hypotheses: Hypothesis[] = [];
  if (wrong !== null) hypotheses.push({ suppose: 'source_is_wrong', source: wrong });
  if (one !== null && other !== null && one !== other) {
    hypotheses.push({ suppose: 'same_person', sources: [one, other] });
  }
  const [tieRef, tieState] = tie?.split(' ') ?? [];
  const state = OTHERWISE.find((known) => known === tieState);
  if (tieRef !== undefined && state !== undefined) hypotheses.push({ suppose: 'tie_decided', tie: tieRef, state });
  if (policy !== null) hypotheses.push({ suppose: 'policy', policy });
  return hypotheses;
}

interface ChoiceProps {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** One of the sources whose accounts the claim has. */
function SourceOfClaim({
  claim,
  label,
  value,
  onChange,
}: ChoiceProps & { readonly claim: ClaimDetail; readonly label: string }) {
  const { t } = useTranslation();
  const names = new Map(
    (claim.attributions ?? []).map(({ source }) => [source.ref, `${source.ref} · ${source.pseudonym}`]),
  );
  return (
    <Select
      label={label}
      data={[...names].map(([ref, name]) => ({ value: ref, label: name }))}
      value={value}
      onChange={onChange}
      clearable
      searchable
      nothingFoundMessage={t('sources.nothing')}
      clearButtonProps={{ 'aria-label': t('clear') }}
    />
  );
}

/** A tie of one of the claim's sources or accounts that were decided the other way. */
function TieChoice({ claim, value, onChange }: ChoiceProps & { readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const may = useMay();
  const accounts = claim.attributions ?? [];
  const names = new Map(
    accounts.flatMap(({ id, ref, source }) => [[id, ref] as const, [source.id, source.pseudonym] as const]),
  );
  const ends = [...new Set(accounts.map(({ source }) => source.ref))].map((source) => ({ source }));
  const found = useQueries({
    queries: [...ends, ...accounts.map(({ ref }) => ({ attribution: ref }))].map((end) => ({
      ...tiesOfQuery(workspace, end),
      enabled: may('ties.read'),
    })),
  });
  const ties = new Map(found.flatMap(({ data }) => data?.items ?? []).map((tie) => [tie.ref, tie]));
  const endName = ({ sourceId, attributionId }: Tie['between'][number]) =>
    names.get(sourceId ?? attributionId ?? '') ?? t('whatIf.somebodyElse');
  const choices = [...ties.values()].flatMap(({ ref, state, kind, between }) => {
    const what = `${ref} · ${t(`whatIf.ties.${kind}`)}: ${between.map(endName).join(' – ')}`;
    return OTHERWISE.filter((other) => other !== state).map((other) => ({
      value: `${ref} ${other}`,
      label: `${t(`whatIf.tie.${other}`)} ${what}`,
    }));
  });
  return (
    <Select
      label={t('whatIf.tieLabel')}
      data={choices}
      value={value}
      onChange={onChange}
      clearable
      searchable
      nothingFoundMessage={t('whatIf.noTies')}
      clearButtonProps={{ 'aria-label': t('clear') }}
    />
  );
}

function PolicyChoice({ value, onChange }: ChoiceProps) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const language = useLanguage();
  const may = useMay();
  const { data } = useQuery({ ...policiesQuery(workspace), enabled: may('policies.read') });
  const others = (data?.items ?? []).filter(({ isCurrent }) => !isCurrent);
  return (
    <Select
      label={t('whatIf.policy')}
      data={others.map(({ identity, title, version }) => ({ value: identity, label: `${title[language]} ${version}` }))}
      value={value}
      onChange={onChange}
      clearable
      clearButtonProps={{ 'aria-label': t('clear') }}
    />
  );
}
