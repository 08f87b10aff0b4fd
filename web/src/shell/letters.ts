/** Which one-letter shortcut a key stands for. Pure but for the event it is given. */

/** A key as far as it matters here. */
export interface Key {
  readonly key: string;
  readonly code: string;
  readonly keyCode: number;
  readonly isComposing: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What input methods send while they compose. */
const COMPOSING = 229;

/** Whether an input method is at work: then nothing but the text may react. */
export function isComposing({ isComposing: composes, keyCode, key }: Key): boolean {
  return composes || keyCode === COMPOSING || key === 'Process';
}

/**
 * The letter or sign of a key pressed by itself; null for anything else. A keyboard that is set to Hangul sends ㅜ where
 * an English one sends n: the place of the key decides, so that nobody has to switch.
 */
export function letterOf(event: Key): string | null {
  if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key.length !== 1) return null;
  if (/^[\x20-\x7e]$/.test(event.key)) return event.key.toLowerCase();
  return /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase() ?? null;
}
