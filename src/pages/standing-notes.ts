import type { ClaimSummaryResponse } from '../overview/claim-summary.response.js';
import { html, type HtmlValue } from './html.js';
import { sentence, timeShown } from './labels.js';
import { type View, wordFor } from './view.js';

/**
 * What an editor should know of a standing, in plain words: that it is held, that the ruling ended and when, that it is to
 * be confirmed again, that a newer one waits for a second editor. What a claim's flags say already is not said twice.
 */
export function standingNotes(
  view: View,
  claim: Pick<ClaimSummaryResponse, 'standing' | 'flags' | 'isStale'>,
): HtmlValue[] {
  const { words } = view;
  const { attention, held, basis, expiredOn } = claim.standing;
  const isSaid = (word: string) =>
    (word === 'suggestions_pending' && claim.flags.includes(word)) || (word === 'being_rechecked' && basis === word);
  const notes = attention
    .filter((word) => !isSaid(word))
    .map((word) =>
      word === 'expired' && expiredOn !== null
        ? sentence(words.standing.expiredOn, { date: timeShown(view, expiredOn) })
        : wordFor(words.standing.attention, word),
    );
  return held ? [html`<strong>${words.standing.held}</strong>`, ...notes] : notes;
}
