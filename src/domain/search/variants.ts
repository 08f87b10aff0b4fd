/** Other ways of writing what somebody searches for: North and South spell the beginning of a word differently. */
import { putTogether, takeApart } from '../names/hangul.js';
import { splitPlace } from '../names/place-suffixes.js';
import { isEmptySpelling, type Spelling, spellingOf, type Term } from './query.js';

const SOFT = new Set(['ㅑ', 'ㅒ', 'ㅕ', 'ㅖ', 'ㅛ', 'ㅠ', 'ㅣ']);
/** What can stand for each other at the beginning of a word, before soft vowels and before others. */
const SOFT_INITIALS = ['ㄹ', 'ㄴ', 'ㅇ'];
const HARD_INITIALS = ['ㄹ', 'ㄴ'];
/** Particles, the longest first; they are taken off only where two syllables are left. */
const PARTICLES = [
  '에서는',
  '으로',
  '에서',
  '에게',
  '까지',
  '부터',
  '은',
  '는',
  '이',
  '가',
  '을',
  '를',
  '의',
  '에',
  '로',
  '와',
  '과',
  '도',
];
/** Words of English that say what kind of place it is. */
const KINDS_OF_PLACE = new Set(
  'province county city district prefecture do si gun gu guyok kuyok ri dong up of the'.split(' '),
);

/** A word of Hangul as North and South spell its beginning: 량강 and 양강, 로동 and 노동, 녀성 and 여성; itself first. */
export function initialVariants(word: string): string[] {
  const [first = '', ...rest] = Array.from(word);
  const syllable = takeApart(first);
  if (syllable === null || rest.length === 0) return [word];
  const isSoft = SOFT.has(syllable.vowel);
  const initials = isSoft ? SOFT_INITIALS : HARD_INITIALS;
  if (!initials.includes(syllable.initial)) return [word];
  const others = initials.filter((initial) => initial !== syllable.initial);
  return [word, ...others.map((initial) => putTogether({ ...syllable, initial }) + rest.join(''))];
}

/** A term with the other spellings of its beginning; phrases are taken as they stand. */
export function withInitials(term: Term): Term {
  const [only] = term.spellings;
  const [run, ...others] = only?.runs ?? [];
  if (term.isPhrase || only === undefined || run === undefined || only.words !== '' || others.length > 0) return term;
  return { ...term, spellings: initialVariants(run).map((variant) => ({ words: '', runs: [variant] })) };
}

/** A word without the particle at its end; null where there is none, or too little would be left. */
export function withoutParticle(word: string): string | null {
  const particle = PARTICLES.find((ending) => word.endsWith(ending) && Array.from(word).length - ending.length >= 2);
  return particle === undefined ? null : word.slice(0, -particle.length);
}

/** The ways a text may write a region of this name: without what kind of place it is, which it may leave out. */
export function spellingsOfName(name: string): Spelling[] {
  const { words, runs } = spellingOf(name);
  const bare = words.split(' ').filter((word) => !KINDS_OF_PLACE.has(word));
  const stems = runs.map((run) => {
    const { stem } = splitPlace(run);
    return Array.from(stem).length >= 2 ? stem : run;
  });
  const spelling = { words: bare.join(' '), runs: stems };
  return isEmptySpelling(spelling) ? [{ words, runs }] : [spelling];
}
