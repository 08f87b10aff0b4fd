/** This browser's storage, which some people have switched off: then nothing is there, and nothing can be put there. */

export function readStored(key: string): string | null {
  return attempt(() => window.localStorage.getItem(key)) ?? null;
}

/** @returns whether it is stored now. */
export function writeStored(key: string, value: string): boolean {
  return (
    attempt(() => {
      window.localStorage.setItem(key, value);
      return true;
    }) ?? false
  );
}

export function removeStored(key: string): void {
  attempt(() => window.localStorage.removeItem(key));
}

function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}
