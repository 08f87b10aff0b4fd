import { Button, Select } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, ifMatch, isRefusal, whence, WhenceRefusal } from '../../api/client.js';
import { type ClaimDetail, claimQuery } from '../../api/queries.js';
import { RefusalText } from '../../shared/refusal-text.js';
import { ThreeWay } from '../../shared/three-way.js';
import { toast } from '../../shared/toasts.js';
import { OFFICIAL_POSITIONS } from '../../../../src/domain/vocabulary.js';

const route = getRouteApi('/w/$workspace/claims/$claim');
type Word = (typeof OFFICIAL_POSITIONS)[number];

/** Says anew what the authorities say; searches and requests stay as they are. */
export function OfficialWord({ claim }: { readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  const before = claim.officialPosition?.position ?? 'unknown';
  // The claim as it was when one began to choose: what is saved is saved on that.
  const [on, setOn] = useState(claim);
  const began = on.officialPosition?.position ?? 'unknown';
  const [word, setWord] = useState<Word>(before);
  const saving = useSaveWord(on);
  // Until one has chosen something, the field shows what is saved.
  if (on !== claim && (word === began || word === before)) {
    setOn(claim);
    setWord(before);
  }
  const told = (one: Word) => t(`officialPositions.${one}`);
  if (saving.now !== null) {
    const now = saving.now.officialPosition?.position ?? 'unknown';
    const row = {
      field: 'position',
      label: t('claim.official'),
      before: told(began),
      mine: told(word),
      now: told(now),
    };
    return (
      <ThreeWay
        rows={[row]}
        onGiveUp={() => {
          if (saving.now !== null) setOn(saving.now);
          saving.giveUp();
          setWord(now);
        }}
        onSave={(mine) => void saving.saveOver(mine.has('position') ? word : now)}
      />
    );
  }
  return (
    <div className="line">
      <Select
        label={t('official.change')}
        data={OFFICIAL_POSITIONS.map((value) => ({ value, label: told(value) }))}
        value={word}
        allowDeselect={false}
        onChange={(value) => setWord(OFFICIAL_POSITIONS.find((one) => one === value) ?? word)}
      />
      {word !== before && (
        <Button size="compact-sm" loading={saving.isSaving} onClick={() => void saving.save(word)}>
          {t('change.save')}
        </Button>
      )}
      <div role="alert">{saving.error !== null && <RefusalText error={saving.error} />}</div>
    </div>
  );
}

function useSaveWord(claim: ClaimDetail) {
  const { t } = useTranslation();
  const { workspace } = route.useParams();
  const queries = useQueryClient();
  const [now, setNow] = useState<ClaimDetail | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setSaving] = useState(false);
  const send = async (word: Word, on: ClaimDetail) => {
    setSaving(true);
    setError(null);
    try {
      const { officialPosition } = on;
      await answerOf(
        whence.PUT('/api/v1/workspaces/{workspace}/claims/{claim}/official-position', {
          params: {
            path: { workspace, claim: claim.ref },
            header: officialPosition === null ? {} : ifMatch(officialPosition.version),
          },
          body: {
            position: word,
            searches: officialPosition?.searches ?? [],
            requests: officialPosition?.requests ?? [],
          },
        }),
      );
      setNow(null);
      await queries.invalidateQueries({ queryKey: ['claims', workspace] });
      toast(t('change.done'));
    } catch (refusal) {
      // Recorded by somebody else meanwhile, for the first time or again.
      if (isRefusal(refusal, 412, 428)) {
        setNow(await queries.fetchQuery({ ...claimQuery(workspace, claim.ref), staleTime: 0 }));
      } else if (refusal instanceof WhenceRefusal || refusal instanceof TypeError) setError(refusal);
      else throw refusal;
    } finally {
      setSaving(false);
    }
  };
  return {
    now,
    error,
    isSaving,
    giveUp: () => setNow(null),
    save: (word: Word) => send(word, claim),
    saveOver: (word: Word) => send(word, now ?? claim),
  };
}
