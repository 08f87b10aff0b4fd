/**
 * A text as the units it is likened by: words without their endings, and pairs of syllables in scripts that attach
 * particles. The same tokens as search has, so that what is likened can be found. Each unit knows where it stands.
 */
import { foldText } from '../search/fold.js';
import { gramsOf, tokensOf } from '../search/tokens.js';
import { stemEnglish } from './stem-english.js';

export interface MatchUnit {
  readonly kind: 'word' | 'gram';
  /** What is compared: a stem, or a pair of syllables. */
  readonly term: string;
  /** The word as it was folded; of a pair the pair. */
  readonly text: string;
  /** In UTF-16 units of the text as written. */
  readonly start: number;
  readonly end: number;
}

/** More than any claim has; what comes after is not likened. */
export const MOST_MATCH_UNITS = 400;

/** The units of a text, in its order. */
export function matchUnits(text: string): MatchUnit[] {
  const folded = foldText(text);
  const units: MatchUnit[] = [];
  const add = (kind: MatchUnit['kind'], term: string, shown: string, from: number, to: number) =>
    units.push({ kind, term, text: shown, start: folded.starts[from] ?? 0, end: folded.ends[to - 1] ?? text.length });
  for (const token of tokensOf(folded.text)) {
    if (units.length >= MOST_MATCH_UNITS) break;
    if (token.kind === 'word') {
      add('word', stemEnglish(token.text), token.text, token.start, token.end);
      continue;
    }
    let at = token.start;
    for (const gram of gramsOf(token.text)) {
      add('gram', gram, gram, at, at + gram.length);
      at += Array.from(gram)[0]?.length ?? 1;
    }
  }
  return units;
}
