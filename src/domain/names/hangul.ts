/** Hangul syllables taken apart into the letters they are written with. */

const INITIALS = Array.from('ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ');
const VOWELS = Array.from('ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ');
const FINALS = ['', ...Array.from('ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ')];
const FIRST = 0xac00;
const LAST = 0xd7a3;

/** One syllable: letters as the keyboard has them; `final` is empty for an open syllable. */
export interface Syllable {
  readonly initial: string;
  readonly vowel: string;
  readonly final: string;
}

/** The letters of one Hangul syllable; null for any other character. */
export function takeApart(character: string): Syllable | null {
  const point = character.codePointAt(0) ?? 0;
  if (point < FIRST || point > LAST) return null;
  const index = point - FIRST;
  return {
    initial: INITIALS[Math.floor(index / (VOWELS.length * FINALS.length))] ?? '',
    vowel: VOWELS[Math.floor(index / FINALS.length) % VOWELS.length] ?? '',
    final: FINALS[index % FINALS.length] ?? '',
  };
}

/** The syllable these letters make. */
export function putTogether({ initial, vowel, final }: Syllable): string {
  const index = (INITIALS.indexOf(initial) * VOWELS.length + VOWELS.indexOf(vowel)) * FINALS.length;
  return String.fromCodePoint(FIRST + index + FINALS.indexOf(final));
}

/** Whether a text has Hangul syllables in it. */
export function hasHangul(text: string): boolean {
  return /[가-힣]/u.test(text);
}
