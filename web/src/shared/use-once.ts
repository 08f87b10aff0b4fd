import { useRef } from 'react';
import { onceOnly, WhenceRefusal } from '../api/client.js';

/**
 * Sends something so that it has its effect once: what did not arrive and is sent again unchanged is the same request to
 * the server. Once it was answered, by a refusal too, the next is another one.
 */
export function useOnce() {
  const kept = useRef<{ readonly what: string; readonly header: ReturnType<typeof onceOnly> } | null>(null);
  /** @param body what is sent. @throws what `work` throws. */
  return async <Answer>(
    body: object,
    work: (header: ReturnType<typeof onceOnly>) => Promise<Answer>,
  ): Promise<Answer> => {
    const what = JSON.stringify(body);
    if (kept.current?.what !== what) kept.current = { what, header: onceOnly() };
    try {
      const answer = await work(kept.current.header);
      kept.current = null;
      return answer;
    } catch (error) {
      if (error instanceof WhenceRefusal && error.status < 500) kept.current = null;
      throw error;
    }
  };
}
