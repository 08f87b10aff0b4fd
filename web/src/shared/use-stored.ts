import { useState } from 'react';
import { readStored, writeStored } from './storage.js';

/** A preference of this browser: never anything of a record. Where nothing may be stored it holds until the page goes. */
export function useStored(key: string, otherwise: string): readonly [string, (value: string) => void] {
  const [value, setValue] = useState(() => readStored(key) ?? otherwise);
  const set = (next: string) => {
    setValue(next);
    writeStored(key, next);
  };
  return [value, set];
}
