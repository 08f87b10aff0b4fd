import { useEffect } from 'react';

/** What the browser's tab says. Never a statement or a name: titles stand in histories and on shared screens. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Whence`;
  }, [title]);
}
