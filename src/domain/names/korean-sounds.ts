import { type Syllable, takeApart } from './hangul.js';

/**
 * What a word written in Hangul sounds like, as far as both romanisations write it down: final consonants carried over to
 * a following vowel, stops made nasal, ㄴ and ㄹ made alike. Tensing is left out, since neither of them writes it.
 */

/** One syllable as it is said. `initial` is empty before a plain vowel; `final` is one of ㄱㄴㄷㄹㅁㅂㅇ or empty. */
export type SpokenSyllable = Syllable;

/** What stays and what moves to the next syllable, when that begins with a vowel. */
const CARRIED: Record<string, readonly [string, string]> = {
  ㅇ: ['ㅇ', ''],
  ㅎ: ['', ''],
  ㄳ: ['ㄱ', 'ㅅ'],
  ㄵ: ['ㄴ', 'ㅈ'],
  ㄶ: ['', 'ㄴ'],
  ㄺ: ['ㄹ', 'ㄱ'],
  ㄻ: ['ㄹ', 'ㅁ'],
  ㄼ: ['ㄹ', 'ㅂ'],
  ㄽ: ['ㄹ', 'ㅅ'],
  ㄾ: ['ㄹ', 'ㅌ'],
  ㄿ: ['ㄹ', 'ㅍ'],
  ㅀ: ['', 'ㄹ'],
  ㅄ: ['ㅂ', 'ㅅ'],
};

/** How a final sounds before a consonant or at the end. */
const STOPPED: Record<string, string> = {
  ...sound('ㄱ', 'ㄱㄲㅋㄳㄺ'),
  ...sound('ㄴ', 'ㄴㄵㄶ'),
  ...sound('ㄷ', 'ㄷㅌㅅㅆㅈㅊㅎ'),
  ...sound('ㄹ', 'ㄹㄼㄽㄾㅀ'),
  ...sound('ㅁ', 'ㅁㄻ'),
  ...sound('ㅂ', 'ㅂㅍㅄㄿ'),
  ...sound('ㅇ', 'ㅇ'),
};

const NASAL: Record<string, string> = { ㄱ: 'ㅇ', ㄷ: 'ㄴ', ㅂ: 'ㅁ' };
const WITH_BREATH: Record<string, string> = { ㄱ: 'ㅋ', ㄷ: 'ㅌ', ㅈ: 'ㅊ' };

function sound(as: string, finals: string): Record<string, string> {
  return Object.fromEntries(Array.from(finals).map((final) => [final, as]));
}

/** The syllables of a word of Hangul alone, as they are said. Characters that are no syllables are left out. */
export function spoken(word: string): SpokenSyllable[] {
  const syllables = Array.from(word).flatMap((character) => takeApart(character) ?? []);
  const said: SpokenSyllable[] = [];
  let carried = '';
  for (const [at, { initial, vowel, final }] of syllables.entries()) {
    const next = syllables[at + 1];
    const begins = carried !== '' ? carried : initial === 'ㅇ' ? '' : initial;
    const [ends, on] = meet(final, next);
    carried = on;
    said.push({ initial: begins, vowel, final: ends });
  }
  return said;
}

/** How a final ends before the next syllable, and what that begins with instead of its own initial ('' for its own). */
function meet(final: string, next: Syllable | undefined): readonly [string, string] {
  if (next === undefined || final === '') return [STOPPED[final] ?? '', ''];
  if (next.initial === 'ㅇ') return carry(final, next.vowel);
  const breath = WITH_BREATH[next.initial];
  if (breath !== undefined && ['ㅎ', 'ㄶ', 'ㅀ'].includes(final)) {
    return [final === 'ㅎ' ? '' : (STOPPED[final] ?? ''), breath];
  }
  return assimilate(STOPPED[final] ?? '', next.initial);
}

function carry(final: string, vowel: string): readonly [string, string] {
  const [stays, moves] = CARRIED[final] ?? ['', final];
  if (vowel !== 'ㅣ') return [stays, moves];
  return [stays, moves === 'ㄷ' ? 'ㅈ' : moves === 'ㅌ' ? 'ㅊ' : moves];
}

function assimilate(final: string, initial: string): readonly [string, string] {
  const nasal = NASAL[final];
  if (nasal !== undefined && (initial === 'ㄴ' || initial === 'ㅁ')) return [nasal, ''];
  if (nasal !== undefined && initial === 'ㄹ') return [nasal, 'ㄴ'];
  if ((final === 'ㅁ' || final === 'ㅇ') && initial === 'ㄹ') return [final, 'ㄴ'];
  if (final === 'ㄴ' && initial === 'ㄹ') return ['ㄹ', 'ㄹ'];
  if (final === 'ㄹ' && initial === 'ㄴ') return ['ㄹ', 'ㄹ'];
  return [final, ''];
}
