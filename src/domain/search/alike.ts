/** Words that may be what somebody meant to type, where nothing has what they typed. */
import { editDistanceWithin } from '../names/edit-distance.js';
import type { Term } from './query.js';
import { withoutParticle } from './variants.js';

/** Other words that are looked for in the place of one that was typed; fewer are taken. */
const MOST = 12;

/** The word of a term that is a single word, or a single run of syllables; null for anything else. */
export function singleWord({ isPhrase, spellings }: Term): string | null {
  const [own] = spellings;
  if (isPhrase || own === undefined) return null;
  if (own.runs.length === 0 && /^\S+$/u.test(own.words)) return own.words;
  return own.words === '' && own.runs.length === 1 ? (own.runs[0] ?? null) : null;
}

/**
 * Of the words the index has, those a slip away from one that was typed: one letter in four is wrong at most, letters of
 * Hangul counted one by one. Also the word without its particle.
 */
export function wordsMeant(typed: string, known: readonly string[]): string[] {
  const taken = typed.normalize('NFD');
  const allowed = Math.min(2, Math.floor(taken.length / 4));
  const near = known.filter(
    (word) => word !== typed && allowed > 0 && editDistanceWithin(taken, word.normalize('NFD'), allowed),
  );
  const bare = withoutParticle(typed);
  return [...(bare === null ? [] : [bare]), ...near].slice(0, MOST);
}

/** A term that is also found by other words. */
export function withWords(term: Term, words: readonly string[]): Term {
  const isWord = term.spellings[0]?.words !== '';
  const more = words.map((word) => (isWord ? { words: word, runs: [] } : { words: '', runs: [word] }));
  return { ...term, spellings: [...term.spellings, ...more] };
}
