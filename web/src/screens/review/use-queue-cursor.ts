import { useMediaQuery } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Queued } from '../../api/review-queries.js';
import { useShortcut } from '../../shell/shortcuts.js';

const route = getRouteApi('/w/$workspace/review');

/** Which claim of the queue is looked at, and the ways to the others. */
export interface QueueCursor {
  readonly looked: Queued | undefined;
  /** Its place in what is listed, from 1, and how many are. */
  readonly place: number;
  readonly count: number;
  readonly next: () => void;
  readonly previous: () => void;
  /** To the claim after this one, which leaves the queue; to the one before when it was the last. */
  readonly advance: () => void;
  readonly close: () => void;
}

/** The claim that is looked at is in the address. J and K move it; in a wide window it is the first to begin with. */
export function useQueueCursor(queued: readonly Queued[]): QueueCursor {
  const { at } = route.useSearch();
  const navigate = route.useNavigate();
  const { looked, index } = useLooked(queued, at);
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const moveTo = (one: Queued | undefined) =>
    void navigate({
      search: ({ at: _at, ...search }) => (one === undefined ? search : { ...search, at: one.claim.ref }),
      replace: true,
      resetScroll: false,
    });
  const step = (by: number) => moveTo(queued[Math.min(Math.max(index + by, 0), queued.length - 1)]);
  useShortcut('j', 'next', () => step(at === undefined ? 0 : 1));
  useShortcut('k', 'previous', () => step(-1));
  const first = queued[0]?.claim.ref;
  useEffect(() => {
    if (at !== undefined || first === undefined || isNarrow) return;
    void navigate({ search: (search) => ({ ...search, at: first }), replace: true, resetScroll: false });
  }, [at, first, isNarrow, navigate]);
  return {
    looked,
    place: index + 1,
    count: queued.length,
    next: () => step(1),
    previous: () => step(-1),
    advance: () => moveTo(queued[index + 1] ?? queued[index - 1]),
    close: () => moveTo(undefined),
  };
}

/**
 * The claim in the address. It stays as it was seen when it leaves the queue meanwhile: nobody is put before another
 * claim while they write about this one.
 */
function useLooked(queued: readonly Queued[], at: string | undefined) {
  const found = queued.findIndex(({ claim }) => claim.ref === at);
  const [kept, setKept] = useState<{ readonly looked: Queued; readonly index: number } | null>(null);
  const now = queued[found];
  if (now !== undefined && (kept?.looked !== now || kept.index !== found)) setKept({ looked: now, index: found });
  if (now !== undefined) return { looked: now, index: found };
  if (kept !== null && kept.looked.claim.ref === at) return kept;
  return { looked: undefined, index: 0 };
}
