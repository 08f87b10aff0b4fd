/** The path of the system's Chromium; null when there is none. */
export function findBrowser(): string | null;
