import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ClaimSummary } from '../../api/queries.js';
import { isComposing } from '../../shell/letters.js';
import { useShortcut } from '../../shell/shortcuts.js';
import { useSlug } from '../../shell/workspace.js';

const route = getRouteApi('/w/$workspace/claims');

/** The claim that is looked at, which is in the address, and the keys that move it: J and K, Enter opens, Escape lets go. */
export function useCursor(claims: readonly ClaimSummary[]) {
  const workspace = useSlug();
  const { at } = route.useSearch();
  const navigate = route.useNavigate();
  const open = useNavigate();
  const index = claims.findIndex(({ ref }) => ref === at);
  const moveTo = (ref: string | undefined) => {
    void navigate({
      search: ({ at: _at, ...rest }) => (ref === undefined ? rest : { ...rest, at: ref }),
      replace: true,
      resetScroll: false,
    });
  };
  const step = (by: number) => moveTo(claims[Math.min(Math.max(index + by, 0), claims.length - 1)]?.ref);
  const openLooked = () => {
    if (at !== undefined) void open({ to: '/w/$workspace/claims/$claim', params: { workspace, claim: at } });
  };
  const close = () => moveTo(undefined);
  useShortcut('j', 'next', () => step(1));
  useShortcut('k', 'previous', () => step(-1));
  useShortcut('o', 'open', openLooked);
  useBareKeys({ Enter: openLooked, Escape: close }, at !== undefined);
  return { at, moveTo, close };
}

/** Keys that are no letters, pressed where no field, button or link takes them. */
function useBareKeys(keys: Readonly<Record<'Enter' | 'Escape', () => void>>, isOn: boolean): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!isOn) return undefined;
    const onKey = (event: KeyboardEvent) => {
      const { target, key } = event;
      const isTaken =
        target instanceof Element && target.closest('input, textarea, select, button, a, [role="dialog"]');
      if (event.defaultPrevented || isComposing(event) || isTaken) return;
      if (key === 'Enter' || key === 'Escape') latest.current[key]();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOn]);
}
