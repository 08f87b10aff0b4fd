import type { KeyboardEvent } from 'react';
import { isComposing } from '../shell/letters.js';

/** Ctrl+Enter saves from any field of a form, but not while an input method composes. */
export function onSaveKey(save: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    save();
  };
}
