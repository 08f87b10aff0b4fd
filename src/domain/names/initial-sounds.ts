import { putTogether, takeApart } from './hangul.js';

/**
 * North and South spell the beginning of a word differently: the North keeps ㄹ and ㄴ (량강도, 녕변, 라선), the South drops
 * them before i and y and else writes ㄴ (양강도, 영변, 나선).
 */
const SOFT = new Set(['ㅑ', 'ㅒ', 'ㅕ', 'ㅖ', 'ㅛ', 'ㅠ', 'ㅣ']);

/** A Hangul name as the South spells it. The way back cannot be told from the spelling: 양 may have been 량. */
export function southernSpelling(text: string): string {
  return text
    .normalize('NFC')
    .replace(/(?<![가-힣])[가-힣]/gu, softened)
    .replace(/(?<=[가-힣])[렬률]/gu, (syllable, at: number, whole: string) => {
      // 렬 and 률 inside a word lose their ㄹ behind a vowel and behind ㄴ: 은률 is 은율.
      const final = takeApart(whole[at - 1] ?? '')?.final;
      return final === '' || final === 'ㄴ' ? softened(syllable) : syllable;
    });
}

function softened(character: string): string {
  const syllable = takeApart(character);
  if (syllable === null) return character;
  const { initial, vowel } = syllable;
  if (initial !== 'ㄹ' && initial !== 'ㄴ') return character;
  return putTogether({ ...syllable, initial: SOFT.has(vowel) ? 'ㅇ' : 'ㄴ' });
}
