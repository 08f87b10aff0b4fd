import { type SpokenSyllable, spoken } from './korean-sounds.js';
import { splitPlace } from './place-suffixes.js';

/**
 * Hangul place names in Latin letters: by the South's Revised Romanisation (2000), by McCune–Reischauer (1939), and as
 * the North writes its own names (without marks, ㅊㅋㅌㅍ as ch kh th ph). What is not Hangul stays as it is.
 */

/** Letters and what they are written as, each pair together: `ㄱg ㄲkk`. */
function table(pairs: string): Record<string, string> {
  return Object.fromEntries(pairs.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]));
}

const REVISED_INITIAL = table('ㄱg ㄲkk ㄴn ㄷd ㄸtt ㄹr ㅁm ㅂb ㅃpp ㅅs ㅆss ㅈj ㅉjj ㅊch ㅋk ㅌt ㅍp ㅎh');
const REVISED_VOWEL = table(
  'ㅏa ㅐae ㅑya ㅒyae ㅓeo ㅔe ㅕyeo ㅖye ㅗo ㅘwa ㅙwae ㅚoe ㅛyo ㅜu ㅝwo ㅞwe ㅟwi ㅠyu ㅡeu ㅢui ㅣi',
);
const FINAL = table('ㄱk ㄴn ㄷt ㄹl ㅁm ㅂp ㅇng');
const MCCUNE_INITIAL = { ...REVISED_INITIAL, ...table("ㄱk ㄷt ㅂp ㅈch ㅉtch ㅊch' ㅋk' ㅌt' ㅍp'") };
const MCCUNE_VOWEL = { ...REVISED_VOWEL, ...table('ㅓŏ ㅕyŏ ㅝwŏ ㅡŭ ㅢŭi') };
const NORTHERN_INITIAL = { ...REVISED_INITIAL, ...table('ㄱk ㄷt ㅂp ㅊch ㅋkh ㅌth ㅍph') };
const VOICED = table('ㄱg ㄷd ㅂb ㅈj');
/** What an initial is voiced behind: a vowel, ㄴ, ㅁ or ㅇ; ㄱ and ㅂ behind ㄹ as well. */
const VOICES_AFTER = ['', 'ㄴ', 'ㅁ', 'ㅇ'];

/** One way of writing down what is said. `before` is the final of the syllable before; null at the start of a word. */
interface System {
  initial(syllable: SpokenSyllable, before: string | null, vowelBefore: string): string;
  vowel(syllable: SpokenSyllable, before: string | null, vowelBefore: string): string;
  final(syllable: SpokenSyllable, next: SpokenSyllable | undefined): string;
  /** Whether north and south stand with the ending (P'yŏngan-bukto) or with the name (Pyeonganbuk-do). */
  readonly joinsDirection: boolean;
}

const REVISED: System = {
  initial: ({ initial }, before) => (initial === 'ㄹ' && before === 'ㄹ' ? 'l' : (REVISED_INITIAL[initial] ?? '')),
  vowel: ({ vowel }) => REVISED_VOWEL[vowel] ?? '',
  final: ({ final }) => FINAL[final] ?? '',
  joinsDirection: false,
};

const MCCUNE: System = {
  initial({ initial, vowel }, before) {
    if (initial === 'ㄹ' && before === 'ㄹ') return 'l';
    if (initial === 'ㅅ' && vowel === 'ㅟ') return 'sh';
    if (!isVoiced(initial, before)) return MCCUNE_INITIAL[initial] ?? '';
    return initial === 'ㄱ' && before === 'ㄴ' ? "'g" : (VOICED[initial] ?? '');
  },
  vowel({ initial, vowel }, before, vowelBefore) {
    const follows = before === '' && initial === '' && (vowelBefore === 'ㅏ' || vowelBefore === 'ㅗ');
    return vowel === 'ㅔ' && follows ? 'ë' : (MCCUNE_VOWEL[vowel] ?? '');
  },
  final({ final }, next) {
    if (final === 'ㄹ' && next?.initial === 'ㅎ') return 'r';
    if (final === 'ㄷ' && next?.initial === 'ㅅ') return 's';
    return FINAL[final] ?? '';
  },
  joinsDirection: true,
};

function isVoiced(initial: string, before: string | null): boolean {
  if (VOICED[initial] === undefined || before === null) return false;
  return VOICES_AFTER.includes(before) || (before === 'ㄹ' && (initial === 'ㄱ' || initial === 'ㅂ'));
}

/** 염주군 as Yeomju-gun, 평안북도 as Pyeonganbuk-do. */
export function revisedRomanisation(text: string): string {
  return romanise(text, (word) => spell(word, REVISED));
}

/** 염주군 as Yŏmju-gun, 평안북도 as P'yŏngan-bukto. */
export function mcCuneReischauer(text: string): string {
  return romanise(text, (word) => spell(word, MCCUNE));
}

/** McCune–Reischauer as it is mostly met: without its marks. Yomju-gun, Pyongan-bukto. */
export function plainMcCuneReischauer(text: string): string {
  return withoutMarks(mcCuneReischauer(text));
}

/**
 * As the North writes its places: letter by letter, so that 송림 is Songrim and 피현 is Phihyon. The ending is left to the
 * reader's language: 염주군 is Yomju, 평안북도 is North Phyongan.
 */
export function northernRomanisation(text: string): string {
  return romanise(text, (word) => {
    const { stem, ending } = splitPlace(word);
    const [, name, side] = sidedProvince(stem, ending) ?? [];
    if (name === undefined) return spellLetters(stem);
    return `${side === '북' ? 'North' : 'South'} ${capitalised(spellLetters(name))}`;
  });
}

/** A word of Hangul by the Revised Romanisation, in small letters and whole, whatever it ends in. */
export function revisedWord(word: string): string {
  return write(word, REVISED);
}

/** Latin text without diacritics and apostrophes. */
export function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}|['’‘ʻʼ`´′]/gu, '')
    .normalize('NFC');
}

function romanise(text: string, spellWord: (word: string) => string): string {
  return text.normalize('NFC').replace(/[가-힣]+/gu, (word) => capitalised(spellWord(word)));
}

function spell(word: string, system: System): string {
  const { stem, ending } = splitPlace(word);
  const [, name, side = ''] = sidedProvince(stem, ending) ?? [];
  // The side is a word of its own: what stands before it is not made like it.
  if (name !== undefined && system.joinsDirection) return `${write(name, system)}-${write(side + ending, system, '')}`;
  if (name !== undefined) return `${write(name, system)}${write(side, system, '')}-${write(ending, system, '')}`;
  return ending === '' ? write(stem, system) : `${write(stem, system)}-${write(ending, system, '')}`;
}

/** A province that says its side: 평안북 and 도 are 평안 and 북. */
function sidedProvince(stem: string, ending: string): RegExpExecArray | null {
  return ending === '도' ? /^(.{2,})([북남])$/u.exec(stem) : null;
}

/** @param start what stands before the word: null for nothing, '' for an ending that is voiced behind its name. */
function write(word: string, system: System, start: string | null = null): string {
  const syllables = spoken(word);
  return syllables
    .map((syllable, at) => {
      const earlier = syllables[at - 1];
      const before = earlier === undefined ? start : earlier.final;
      const vowelBefore = earlier?.vowel ?? '';
      return (
        system.initial(syllable, before, vowelBefore) +
        system.vowel(syllable, before, vowelBefore) +
        system.final(syllable, syllables[at + 1])
      );
    })
    .join('');
}

/** Each syllable as it is written, not as it is said. */
function spellLetters(word: string): string {
  let before: string | null = null;
  let written = '';
  for (const character of word) {
    const [syllable] = spoken(character);
    if (syllable === undefined) continue;
    const { initial, vowel, final } = syllable;
    const voiced: boolean = initial !== 'ㅈ' && isVoiced(initial, before === 'ㄱ' && initial === 'ㄷ' ? '' : before);
    written += (voiced ? VOICED[initial] : NORTHERN_INITIAL[initial]) ?? '';
    written += withoutMarks(MCCUNE_VOWEL[vowel] ?? '') + (FINAL[final] ?? '');
    before = final;
  }
  return written;
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
