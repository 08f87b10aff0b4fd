import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from 'react';
import { useStored } from '../shared/use-stored.js';
import { letterOf } from './letters.js';

/** What a shortcut is called in the list of them. */
export type ShortcutName =
  | 'log'
  | 'search'
  | 'next'
  | 'previous'
  | 'open'
  | 'list'
  | 'claims'
  | 'attach'
  | 'sources'
  | 'ties'
  | 'documents'
  | 'nextTie'
  | 'previousTie'
  | 'confirm'
  | 'reject'
  | 'quote'
  | 'review'
  | 'notifications'
  | 'rule'
  | 'take'
  | 'leave'
  | 'regions'
  | 'searchScreen';

interface Shortcut {
  /** One letter or sign, or two letters pressed one after the other: `g c`. */
  readonly keys: string;
  readonly name: ShortcutName;
  readonly run: () => void;
}

interface Shortcuts {
  /** Whether letters by themselves do anything; some people need that they do not (WCAG 2.1.4). */
  readonly areOn: boolean;
  readonly turn: (on: boolean) => void;
  /** Those of the screens that are open now. */
  readonly shown: readonly Shortcut[];
  readonly add: (shortcut: Shortcut) => () => void;
}

const Context = createContext<Shortcuts | null>(null);
/** Between the two letters of `g c`. */
const PAUSE_MS = 1_200;

/** Listens for letters, once for the whole desk. */
export function ShortcutsProvider({ children }: { readonly children: ReactNode }) {
  const [stored, setStored] = useStored('whence-letters', 'on');
  const [shown, setShown] = useState<readonly Shortcut[]>([]);
  const areOn = stored === 'on';
  useLetters(shown, areOn);
  const value = useMemo<Shortcuts>(
    () => ({
      areOn,
      turn: (on) => setStored(on ? 'on' : 'off'),
      shown,
      add: (shortcut) => {
        setShown((all) => [...all, shortcut]);
        return () => setShown((all) => all.filter((one) => one !== shortcut));
      },
    }),
    [areOn, shown, setStored],
  );
  return <Context value={value}>{children}</Context>;
}

function useLetters(shown: readonly Shortcut[], areOn: boolean): void {
  const first = useRef<{ letter: string; at: number } | null>(null);
  useEffect(() => {
    if (!areOn) return undefined;
    const onKey = (event: KeyboardEvent) => {
      const letter = event.defaultPrevented || isOccupied(event.target) ? null : letterOf(event);
      if (letter === null) return;
      const before =
        first.current !== null && event.timeStamp - first.current.at < PAUSE_MS ? first.current.letter : null;
      const found =
        (before === null ? undefined : shown.findLast(({ keys }) => keys === `${before} ${letter}`)) ??
        shown.findLast(({ keys }) => keys === letter);
      first.current = found === undefined ? { letter, at: event.timeStamp } : null;
      if (found === undefined) return;
      event.preventDefault();
      found.run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [shown, areOn]);
}

/** Where a letter is text, or belongs to a dialog or a menu that is open. */
function isOccupied(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return true;
  return document.querySelector('[role="dialog"], [role="menu"]') !== null;
}

export function useShortcuts(): Shortcuts {
  const shortcuts = use(Context);
  if (shortcuts === null) throw new Error('a shortcut outside of the desk');
  return shortcuts;
}

/** A letter that does something as long as the component is there and `isOn`; it is listed under `?`. */
export function useShortcut(keys: string, name: ShortcutName, run: () => void, isOn = true): void {
  const { add } = useShortcuts();
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  // `add` changes with what is shown; what counts is that it adds.
  const adder = useRef(add);
  useEffect(() => (isOn ? adder.current({ keys, name, run: () => latest.current() }) : undefined), [keys, name, isOn]);
}
