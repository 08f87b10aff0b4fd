import { useState } from 'react';

/** A preference of this browser: never anything of a record. Where nothing may be stored it holds until the page goes. */
export function useStored(key: string, otherwise: string): readonly [string, (value: string) => void] {
  const [value, setValue] = useState(() => read(key) ?? otherwise);
  const set = (next: string) => {
    setValue(next);
    write(key, next);
  };
  return [value, set];
}

function read(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

function write(key: string, value: string): void {
  try {
    window.localStorage.setItem(key, value);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
