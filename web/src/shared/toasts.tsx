import { CloseButton } from '@mantine/core';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

/** A sentence in passing: something was done. What went wrong is said where it went wrong, and stays. */
interface Toast {
  readonly id: number;
  readonly text: string;
}

const SHOWN_MS = 6_000;
let toasts: readonly Toast[] = [];
let made = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const notify of listeners) notify();
}

function remove(id: number): void {
  change(toasts.filter((one) => one.id !== id));
}

/** Says that something was done. */
export function toast(text: string): void {
  made += 1;
  change([...toasts, { id: made, text }]);
}

function subscribe(notify: () => void): () => void {
  listeners.add(notify);
  return () => listeners.delete(notify);
}

/** Where they appear; once in the desk. Read out, and never in the way of the keyboard. */
export function Toasts() {
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    <div className="toasts" role="status">
      {shown.map((one) => (
        <ShownToast key={one.id} toast={one} />
      ))}
    </div>
  );
}

function ShownToast({ toast: { id, text } }: { readonly toast: Toast }) {
  const { t } = useTranslation();
  useEffect(() => {
    const timer = window.setTimeout(() => remove(id), SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [id]);
  return (
    <div className="toast">
      <span>{text}</span>
      <CloseButton size="sm" aria-label={t('close')} onClick={() => remove(id)} />
    </div>
  );
}
