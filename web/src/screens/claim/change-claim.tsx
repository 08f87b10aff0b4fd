import { Button, Select, TagsInput, TextInput } from '@mantine/core';
import { toast } from '../../shared/toasts.js';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { answerOf, ifMatch, isRefusal, type Schemas, whence, WhenceRefusal } from '../../api/client.js';
import { type ClaimDetail, claimQuery } from '../../api/queries.js';
import { ChangeDialog } from '../../shared/change-dialog.js';
import { fieldProblems } from '../../shared/field-problems.js';
import { type PlaceField, Places } from '../../shared/places.js';
import { RefusalText } from '../../shared/refusal-text.js';
import { ThreeWay, type ThreeWayRow } from '../../shared/three-way.js';
import { TimeField } from '../../shared/time-field.js';
import { CLAIM_KINDS } from '../../../../src/domain/vocabulary.js';

const route = getRouteApi('/w/$workspace/claims/$claim');

interface Facts {
  readonly kind: (typeof CLAIM_KINDS)[number];
  readonly time: string;
  readonly places: readonly PlaceField[];
  readonly topics: readonly string[];
}

function factsOf({ kind, time, regions, topics }: ClaimDetail): Facts {
  return { kind, time: time ?? '', places: regions.map(({ ref, role }) => ({ region: ref, role })), topics };
}

/** Corrects kind, time, places and topics of the claim. The wording has a way of its own: it needs a reason. */
export function ChangeClaim({ claim }: { readonly claim: ClaimDetail }) {
  return <ChangeDialog record={claim.ref}>{(onDone) => <ChangeForm began={claim} onDone={onDone} />}</ChangeDialog>;
}

function ChangeForm({ began, onDone }: { readonly began: ClaimDetail; readonly onDone: () => void }) {
  const { t } = useTranslation();
  // The record as it was when one began: the one above may be read anew meanwhile.
  const [before] = useState(began);
  const [facts, setFacts] = useState<Facts>(() => factsOf(before));
  const [reason, setReason] = useState('');
  const saving = useSaveClaim(before, onDone);
  const set = (part: Partial<Facts>) => setFacts({ ...facts, ...part });
  const problems = fieldProblems(saving.error);
  if (saving.now !== null) {
    return (
      <ThreeWay
        rows={rowsOf(factsOf(before), facts, factsOf(saving.now), t)}
        onGiveUp={onDone}
        onSave={(mine) => void saving.saveOver(merged(facts, saving.now, mine), reason)}
      />
    );
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void saving.save(facts, reason);
      }}
    >
      <div role="alert">{saving.error !== null && <RefusalText error={saving.error} />}</div>
      <div className="fields">
        <Select
          label={t('log.kind')}
          data={CLAIM_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          value={facts.kind}
          allowDeselect={false}
          onChange={(value) => set({ kind: CLAIM_KINDS.find((one) => one === value) ?? facts.kind })}
        />
        <TimeField
          label={t('log.time')}
          value={facts.time}
          onChange={(time) => set({ time })}
          error={problems['time']}
        />
      </div>
      <Places places={facts.places} onChange={(places) => set({ places })} problem={problems['regions']} />
      <TagsInput
        label={t('log.topics')}
        value={[...facts.topics]}
        onChange={(topics) => set({ topics })}
        acceptValueOnBlur
      />
      <TextInput
        label={t('change.reason')}
        value={reason}
        maxLength={5000}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <div className="actions">
        <Button type="submit" loading={saving.isSaving}>
          {t('change.save')}
        </Button>
      </div>
    </form>
  );
}

function requestOf({ kind, time, places, topics }: Facts, reason: string): Schemas['ChangeClaimRequest'] {
  return {
    kind,
    time: time.trim() === '' ? null : time.trim(),
    regions: places.flatMap(({ region, role }) => (region === null ? [] : [{ region, role }])),
    topics: [...topics],
    ...(reason.trim() === '' ? {} : { reason }),
  };
}

/** Saves on the version one began with; when that is no longer the newest, `now` is what somebody else saved. */
function useSaveClaim(before: ClaimDetail, onDone: () => void) {
  const { t } = useTranslation();
  const { workspace } = route.useParams();
  const queries = useQueryClient();
  const [now, setNow] = useState<ClaimDetail | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setSaving] = useState(false);
  const send = async (facts: Facts, reason: string, version: number) => {
    setSaving(true);
    setError(null);
    try {
      const params = { path: { workspace, claim: before.ref }, header: ifMatch(version) };
      const body = requestOf(facts, reason);
      await answerOf(whence.PATCH('/api/v1/workspaces/{workspace}/claims/{claim}', { params, body }));
      await queries.invalidateQueries({ queryKey: ['claims', workspace] });
      toast(t('change.done'));
      onDone();
    } catch (refusal) {
      if (isRefusal(refusal, 412))
        setNow(await queries.fetchQuery({ ...claimQuery(workspace, before.ref), staleTime: 0 }));
      else if (refusal instanceof WhenceRefusal || refusal instanceof TypeError) setError(refusal);
      else throw refusal;
    } finally {
      setSaving(false);
    }
  };
  return {
    now,
    error,
    isSaving,
    save: (facts: Facts, reason: string) => send(facts, reason, before.version),
    saveOver: (facts: Facts, reason: string) => send(facts, reason, now?.version ?? before.version),
  };
}

/** What is saved now, with one's own where one's own was chosen. */
function merged(mine: Facts, now: ClaimDetail | null, own: ReadonlySet<string>): Facts {
  const theirs = now === null ? mine : factsOf(now);
  return {
    kind: own.has('kind') ? mine.kind : theirs.kind,
    time: own.has('time') ? mine.time : theirs.time,
    places: own.has('places') ? mine.places : theirs.places,
    topics: own.has('topics') ? mine.topics : theirs.topics,
  };
}

type Say = TFunction;

function rowsOf(before: Facts, mine: Facts, now: Facts, t: Say): ThreeWayRow[] {
  const places = (facts: Facts) =>
    facts.places
      .flatMap(({ region, role }) => (region === null ? [] : [`${t(`roles.${role}`)} ${region}`]))
      .join(t('separator'));
  const row = (field: string, label: string, shown: (facts: Facts) => string) => ({
    field,
    label,
    before: shown(before),
    mine: shown(mine),
    now: shown(now),
  });
  return [
    row('kind', t('log.kind'), ({ kind }) => t(`kinds.${kind}`)),
    row('time', t('log.time'), ({ time }) => time),
    row('places', t('log.places'), places),
    row('topics', t('log.topics'), ({ topics }) => topics.join(t('separator'))),
  ];
}
