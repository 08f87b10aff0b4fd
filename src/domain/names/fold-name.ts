import { HANGUL_ENDINGS } from './place-suffixes.js';
import { revisedRomanisation, revisedWord, withoutMarks } from './romanise.js';

/**
 * Any spelling of a place name as one key to compare by. 염주군, Yŏmju-gun, Yomju County and Yeomju have the same key; so do
 * 량강도, 양강도, Ryanggang and Yanggang-do. The key is coarse: it says that two spellings may be one name, never that two
 * places are one. It is for comparing, not for showing.
 */

/** Words of English that say what kind of place it is. */
const KIND_WORDS = new Set(
  'province county city district dist prefecture region town township village ward municipality special'.split(' '),
);
const DIRECTION_WORDS: Record<string, Direction> = { north: 'north', n: 'north', south: 'south', s: 'south' };
/** A Chinese name and its ending: 平安北道, 鹽州郡. */
const HAN_PROVINCE = /^(\p{Script=Han}{2,}?)([北南]?)道$/u;
const HAN_ENDING = /^(\p{Script=Han}{2,})[市郡區区里洞]$/u;

const NUCLEI = /[yw]?(?:ae|oe|ui|[aeiou])/g;
const LEAST_LEFT = 2;

export type Direction = 'north' | 'south';

/** The key of a name in its parts: North Pyongan and South Pyongan share a stem and nothing else. */
export interface NameKey {
  readonly stem: string;
  readonly direction: Direction | null;
}

/** Endings in the letters of keys, such as `gun`, `do`, `guyog`; the longest first, so that 구역 goes before 구. */
const ENDINGS = [...new Set(HANGUL_ENDINGS.map((ending) => letters(revisedWord(ending))))].sort(
  (a, b) => b.length - a.length,
);

/** The key of a name as one text: the stem, behind `north ` or `south ` where the name says so. */
export function foldName(text: string): string {
  const { stem, direction } = nameKey(text);
  return direction === null ? stem : `${direction} ${stem}`;
}

/** The key of a name. A text without letters or digits has an empty stem. */
export function nameKey(text: string): NameKey {
  let key = once(text);
  // Taking an ending off can lay another bare (Yomju-ri-dong); again until nothing moves, so that a key is its own key.
  for (;;) {
    const again = once(key.direction === null ? key.stem : `${key.direction} ${key.stem}`);
    if (again.stem === key.stem && again.direction === key.direction) return key;
    key = again;
  }
}

function once(text: string): NameKey {
  const words = latinWords(text);
  let direction = takeDirection(words);
  takeKindWords(words);
  direction ??= takeDirection(words);
  const folded = words.map(letters);
  const province = takeEndings(folded);
  const stem = folded.join('');
  // The way 도 names its side: Pyeonganbuk-do, P'yŏngan-bukto, Hwanghaenamdo.
  const side = province && direction === null ? /^(.+)(bug|nam)$/.exec(stem) : null;
  const [, name = '', part] = side ?? [];
  if (part !== undefined && nuclei(name) >= LEAST_LEFT) {
    return { stem: settled(name), direction: part === 'bug' ? 'north' : 'south' };
  }
  return { stem: settled(stem), direction };
}

/** Lower-case words without marks, Hangul in Latin letters. */
function latinWords(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/(?<=[가-힣])\s+(?=[가-힣])/gu, '');
  return withoutMarks(revisedRomanisation(plain).toLowerCase())
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .flatMap(hanWords);
}

function hanWords(word: string): string[] {
  const province = HAN_PROVINCE.exec(word);
  if (province !== null) {
    const [, stem = '', side = ''] = province;
    return side === '' ? [stem] : [side === '北' ? 'north' : 'south', stem];
  }
  return [HAN_ENDING.exec(word)?.[1] ?? word];
}

function takeDirection(words: string[]): Direction | null {
  if (words.length < 2) return null;
  const first = DIRECTION_WORDS[words[0] ?? ''];
  if (first !== undefined) {
    words.shift();
    return first;
  }
  const last = words.at(-1) ?? '';
  if (last !== 'north' && last !== 'south') return null;
  words.pop();
  return last;
}

/** "Yomju County", "Rason Special City", "the Province of Jagang": what is left is the name. */
function takeKindWords(words: string[]): void {
  while (words.length > 1 && KIND_WORDS.has(words.at(-1) ?? '')) words.pop();
  if (words.length > 1 && words[0] === 'the') words.shift();
  if (words.length > 2 && words[1] === 'of' && KIND_WORDS.has(words[0] ?? '')) words.splice(0, 2);
}

/**
 * Takes a Korean ending off, standing alone (Yomju gun) or joined (Yomjugun).
 * @returns whether it was that of a province.
 */
function takeEndings(words: string[]): boolean {
  const last = words.at(-1) ?? '';
  const joined = /^(bug|nam)do$/.exec(last)?.[1];
  if (words.length > 1 && joined !== undefined) {
    words[words.length - 1] = joined;
    return true;
  }
  if (words.length > 1 && ENDINGS.includes(last)) {
    words.pop();
    return last === 'do';
  }
  const ending = ENDINGS.find((one) => last.endsWith(one) && nuclei(last.slice(0, -one.length)) >= LEAST_LEFT);
  if (ending === undefined) return false;
  words[words.length - 1] = last.slice(0, -ending.length);
  return ending === 'do';
}

/** How many syllables a word in the letters of keys has. */
function nuclei(word: string): number {
  return word.match(NUCLEI)?.length ?? 0;
}

/** One letter for sounds that romanisations write differently: g for k, kh, kk and g; o for ŏ, eo and o. */
function letters(word: string): string {
  return word
    .replace(/tch|ch|jj|j/g, 'j')
    .replace(/sh/g, 's')
    .replace(/kh?|g/g, 'g')
    .replace(/th?|d/g, 'd')
    .replace(/ph?|b/g, 'b')
    .replace(/l/g, 'r')
    .replace(/e+(?=[ou])/g, '')
    .replace(/d(?=[js])/g, '');
}

/**
 * Sounds made alike, however a spelling shows them: the North writes Songrim, Rakrang, Unryul letter by letter where others
 * write Songnim, Nangnang, Eunyul. Then the beginning, which North and South spell differently.
 */
function settled(word: string): string {
  return word
    .replace(/ng/g, 'ŋ')
    .replace(/g(?=[mnr])/g, 'ŋ')
    .replace(/b(?=[mnr])/g, 'm')
    .replace(/d(?=[mnr])/g, 'n')
    .replace(/(?:rr|nr)(?=y[ou]r)/g, 'n')
    .replace(/(?<=[aeiou])r(?=y[ou]r)/g, '')
    .replace(/(?<=[ŋm])r/g, 'n')
    .replace(/nr|rn/g, 'r')
    .replace(/([bcdfghjkmnprstvwxzŋ])\1+/g, '$1')
    .replace(/ŋg/g, 'ŋ')
    .replace(/^[rn](?=[iy])/, '')
    .replace(/^r/, 'n')
    .replace(/ŋ/g, 'ng');
}
