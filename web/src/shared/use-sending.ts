import { useState } from 'react';
import { WhenceRefusal } from '../api/client.js';

/**
 * Sends something once at a time, and keeps why it was refused or did not arrive until the next time. What is neither is
 * a fault of the desk and is thrown on.
 */
export function useSending() {
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  /** Whether it arrived. */
  const send = async (work: () => Promise<void>): Promise<boolean> => {
    if (isSending) return false;
    setSending(true);
    setError(null);
    try {
      await work();
      return true;
    } catch (refusal) {
      if (!(refusal instanceof WhenceRefusal || refusal instanceof TypeError)) throw refusal;
      setError(refusal);
      return false;
    } finally {
      setSending(false);
    }
  };
  return { isSending, error, send };
}
