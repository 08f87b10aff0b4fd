/**
 * The stem of an English word, after M. F. Porter, "An algorithm for suffix stripping" (1980): discharged, discharge and
 * discharging are one. Other words come back as they are. For comparing words only; a stem is never shown.
 */
export function stemEnglish(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  const bare = finalY(pastAndGerund(plural(word)));
  return lastLetters(endings(FOURTH, endings(THIRD, endings(SECOND, bare, 0), 0), 1));
}

/** y is a vowel behind a consonant. */
function isConsonant(word: string, i: number): boolean {
  const letter = word[i] ?? '';
  if ('aeiou'.includes(letter)) return false;
  return letter !== 'y' || i === 0 || !isConsonant(word, i - 1);
}

/** How many times vowels are followed by consonants: Porter's m. */
function measure(stem: string): number {
  let count = 0;
  for (let i = 1; i < stem.length; i++) if (isConsonant(stem, i) && !isConsonant(stem, i - 1)) count += 1;
  return count;
}

function hasVowel(stem: string): boolean {
  for (let i = 0; i < stem.length; i++) if (!isConsonant(stem, i)) return true;
  return false;
}

function endsDouble(word: string): boolean {
  const end = word.length - 1;
  return end > 0 && word[end] === word[end - 1] && isConsonant(word, end);
}

/** A short syllable at the end, as in hop and fil: an e was dropped behind it. */
function endsShort(word: string): boolean {
  const end = word.length - 1;
  const isShape = end > 1 && isConsonant(word, end) && !isConsonant(word, end - 1) && isConsonant(word, end - 2);
  return isShape && !'wxy'.includes(word[end] ?? '');
}

function plural(word: string): string {
  if (word.endsWith('sses') || word.endsWith('ies')) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function pastAndGerund(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const ending = ['ed', 'ing'].find((one) => word.endsWith(one) && hasVowel(word.slice(0, -one.length)));
  if (ending === undefined) return word;
  const stem = word.slice(0, -ending.length);
  if (['at', 'bl', 'iz'].some((one) => stem.endsWith(one))) return `${stem}e`;
  if (endsDouble(stem) && !'lsz'.includes(stem.at(-1) ?? '')) return stem.slice(0, -1);
  return measure(stem) === 1 && endsShort(stem) ? `${stem}e` : stem;
}

function finalY(word: string): string {
  return word.endsWith('y') && hasVowel(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word;
}

type Endings = readonly (readonly [ending: string, becomes: string])[];

const SECOND: Endings = pairs(
  'ational ate tional tion enci ence anci ance izer ize abli able alli al entli ent eli e ousli ous ization ize ation ate ator ate alism al iveness ive fulness ful ousness ous aliti al iviti ive biliti ble',
);
const THIRD: Endings = pairs('icate ic ative - alize al iciti ic ical ic ful - ness -');
const FOURTH: Endings = pairs(
  'al - ance - ence - er - ic - able - ible - ant - ement - ment - ent - sion s tion t ou - ism - ate - iti - ous - ive - ize -',
);

function pairs(words: string): Endings {
  const list = words.split(' ');
  return list.flatMap((ending, i): Endings => {
    const becomes = list[i + 1] ?? '-';
    return i % 2 === 0 ? [[ending, becomes === '-' ? '' : becomes]] : [];
  });
}

/** Takes off the longest of the endings where enough is left before it. */
function endings(list: Endings, word: string, above: number): string {
  const found = list.filter(([ending]) => word.endsWith(ending)).sort(([a], [b]) => b.length - a.length)[0];
  if (found === undefined) return word;
  const [ending, becomes] = found;
  const stem = word.slice(0, -ending.length) + (list === FOURTH ? becomes : '');
  if (measure(stem) <= above) return word;
  return list === FOURTH ? stem : stem + becomes;
}

function lastLetters(word: string): string {
  const stem = word.endsWith('e') ? word.slice(0, -1) : word;
  const m = measure(stem);
  const withoutE = word.endsWith('e') && (m > 1 || (m === 1 && !endsShort(stem))) ? stem : word;
  return endsDouble(withoutE) && withoutE.endsWith('l') && measure(withoutE) > 1 ? withoutE.slice(0, -1) : withoutE;
}
