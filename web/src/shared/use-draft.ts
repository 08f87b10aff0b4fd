import { useEffect, useRef, useState } from 'react';
import type { DraftContent, DraftKind } from '../api/drafts.js';
import { DraftKeeper, type DraftState } from './draft-keeper.js';

interface Options {
  readonly workspace: string;
  readonly kind: DraftKind;
  /** What it is a draft of: one draft is kept of each. */
  readonly about: string;
  /** Whether one may keep such drafts at all. */
  readonly isOn: boolean;
  /** Called once with what was kept, before anything is kept anew. */
  readonly restore: (content: DraftContent) => void;
}

/** A draft of a form. `keep` is called with each change, `discard` when it has become what it was a draft of. */
export function useDraft({ workspace, kind, about, isOn, restore }: Options) {
  const [state, setState] = useState<DraftState>('none');
  const [isReady, setReady] = useState(!isOn);
  const keeper = useRef<DraftKeeper | null>(null);
  const restorer = useRef(restore);
  useEffect(() => {
    if (!isOn) return undefined;
    const mine = new DraftKeeper(workspace, kind, about, setState);
    let isGone = false;
    keeper.current = mine;
    mine
      .restore()
      .then((content) => {
        if (isGone) return;
        if (content !== null) {
          restorer.current(content);
          setState('kept');
        }
        setReady(true);
      })
      // Without what was kept before one can still write: it is kept from now on, or said that it is not.
      .catch(() => (isGone ? undefined : setReady(true)));
    const flush = () => mine.flush();
    window.addEventListener('pagehide', flush);
    return () => {
      isGone = true;
      window.removeEventListener('pagehide', flush);
      mine.flush();
    };
  }, [workspace, kind, about, isOn]);
  return {
    state,
    isReady,
    keep: (content: DraftContent) => keeper.current?.keep(content),
    discard: async () => keeper.current?.discard(),
  };
}
