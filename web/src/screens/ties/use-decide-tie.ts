import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, ifMatch, isRefusal, whence, WhenceRefusal } from '../../api/client.js';
import { type Tie, tieQuery } from '../../api/source-queries.js';
import { useSlug } from '../../shell/workspace.js';
import type { Made } from './last-decision.js';

interface Conflict {
  /** What was held of it when one decided. */
  readonly before: Tie['state'];
  readonly now: Tie;
  readonly mine: Tie['state'];
  readonly reason: string;
}

/** Decides on a tie as it was seen. When somebody else decided meanwhile, `conflict` says what, and nothing is sent. */
export function useDecideTie(tie: Tie, onDecided: (made: Made) => void) {
  const workspace = useSlug();
  const queries = useQueryClient();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setSaving] = useState(false);
  const renew = async () => {
    for (const kind of ['ties', 'claims', 'sources']) {
      await queries.invalidateQueries({ queryKey: [kind, workspace] });
    }
  };
  const send = async (seen: Tie, state: Tie['state'], reason: string) => {
    if (isSaving) return;
    setSaving(true);
    setError(null);
    try {
      const { version } = await answerOf(
        whence.POST('/api/v1/workspaces/{workspace}/ties/{tie}/decisions', {
          params: { path: { workspace, tie: seen.ref }, header: ifMatch(seen.version) },
          body: { state, reason },
        }),
      );
      onDecided({ tie: seen.ref, from: seen.state, to: state, version });
      await renew();
    } catch (refusal) {
      if (isRefusal(refusal, 412)) {
        const now = await queries.fetchQuery({ ...tieQuery(workspace, seen.ref), staleTime: 0 });
        setConflict({ now, mine: state, reason, before: seen.state });
      } else if (refusal instanceof WhenceRefusal || refusal instanceof TypeError) setError(refusal);
      else throw refusal;
    } finally {
      setSaving(false);
    }
  };
  return {
    conflict,
    error,
    isSaving,
    decide: (state: Tie['state'], reason: string) => send(tie, state, reason),
    decideOver: async () => {
      if (conflict === null) return;
      setConflict(null);
      await send(conflict.now, conflict.mine, conflict.reason);
    },
    giveUp: () => {
      setConflict(null);
      void renew();
    },
  };
}
