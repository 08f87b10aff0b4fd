/** Korean words for a time, with or without spaces: 지난해 11월, 11월 중순, 3주 전, 2022년 3월에서 5월 사이, 2019년부터. */
import type { CountedUnit, DateClause, DateParts } from './date-parts.js';
import { setPart } from './date-parts.js';
import { DateNotRead } from './date-refusal.js';
import { JUCHE_BEFORE } from './english-dates.js';
import { FIXED_DAYS_KO } from './feasts.js';
import { NATIVE_COUNTS, NATIVE_DAYS, UNITS, WORDS } from './korean-words.js';

/** @throws DateNotRead when the words are none of these. */
export function readKorean(text: string): DateClause {
  const close = text.replace(/\s/g, '').replace(/[–—−〜～]/g, '~');
  return readClause(FIXED_DAYS_KO.reduce((one, [name, date]) => one.replaceAll(name, date), close));
}

/** What may stand behind the words that open or close a stretch of time. */
const TRAILING = ['에는', '에', '의', '로', '내내', '동안'];

const ENDINGS: readonly (readonly [string, 'since' | 'after' | 'until' | 'before' | 'until_or_before'])[] = [
  ['이후', 'since'],
  ['이래', 'since'],
  ['부터', 'since'],
  ['이전', 'until_or_before'],
  ['되기전', 'before'],
  ['까지', 'until'],
  ['후', 'after'],
  ['전', 'before'],
];

function readClause(text: string): DateClause {
  const plain = without(text, TRAILING);
  const pair = splitPair(plain);
  if (pair !== null) return pair;
  if (!isDuration(plain)) {
    for (const [ending, kind] of ENDINGS) {
      if (plain.endsWith(ending)) return { kind, date: readParts(plain.slice(0, -ending.length)) };
    }
  }
  return { kind: 'single', date: readParts(plain) };
}

function without(text: string, endings: readonly string[]): string {
  const ending = endings.find((one) => text.length > one.length && text.endsWith(one));
  return ending === undefined ? text : text.slice(0, -ending.length);
}

function splitPair(text: string): DateClause | null {
  const isBetween = text.endsWith('사이');
  const whole = without(text, ['사이', '까지']);
  const cutters = isBetween ? ['부터', '에서', '과', '와', '~', '-'] : ['부터', '에서', '~', '-'];
  for (const cutter of cutters) {
    const cut = whole.indexOf(cutter);
    if (cut > 0 && cut + cutter.length < whole.length) {
      const [first, last] = [whole.slice(0, cut), whole.slice(cut + cutter.length)];
      return { kind: isBetween ? 'between' : 'range', date: readParts(withUnitOf(first, last)), end: readParts(last) };
    }
  }
  for (const either of ['또는', '혹은', '이나', '나']) {
    const cut = whole.indexOf(either);
    if (cut > 0 && cut + either.length < whole.length && !whole.includes(`${either}흘`)) {
      const [first, last] = [whole.slice(0, cut), whole.slice(cut + either.length)];
      return { kind: 'either', date: readParts(withUnitOf(first, last)), end: readParts(last) };
    }
  }
  return null;
}

/** 3~5월: the first number is of the same kind as the second. */
function withUnitOf(first: string, last: string): string {
  const [, unit] = /^\d{1,4}([년월일])/.exec(last) ?? [];
  return unit !== undefined && /\d$/.test(first) ? first + unit : first;
}

function isDuration(text: string): boolean {
  return readDuration(text, {}) === text.length;
}

function readParts(text: string): DateParts {
  const parts: DateParts = {};
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at, at + 20);
    const taken = readDuration(rest, parts) || readNumbered(rest, parts) || readWord(rest, parts);
    if (taken === 0) throw new DateNotRead('not_understood');
    at += taken;
  }
  return parts;
}

function readWord(text: string, parts: DateParts): number {
  const found = WORDS.find(([word]) => text.startsWith(word));
  if (found === undefined) return 0;
  const [word, says] = found;
  for (const name of NAMES) {
    if (says[name] !== undefined && !setPart(parts, name, says[name])) return 0;
  }
  return word.length;
}

const NAMES = [
  ...(['yearShift', 'monthShift', 'weekShift', 'quarterShift', 'dayShift', 'season', 'weekday'] as const),
  ...(['part', 'which', 'isApproximate', 'isUncertain'] as const),
];

/** 3주 전, 사흘 전, 석 달 전, 며칠 전, 보름 전; and 최근 3개월, 지난 3주간. Takes all of it or nothing. */
function readDuration(text: string, parts: DateParts): number {
  const recent = ['최근', '지난'].find((word) => text.startsWith(word)) ?? '';
  const rest = text.slice(recent.length);
  const counted = countedIn(rest);
  if (counted === null) return 0;
  const { count, unit, isVague, length } = counted;
  const ending = rest.slice(length);
  if (recent !== '') {
    const closing = ['간', '동안', ''].find((word) => ending.startsWith(word)) ?? '';
    return setPart(parts, 'recent', { count: isVague ? 6 : count, unit, isVague })
      ? recent.length + length + closing.length
      : 0;
  }
  const about = ['쯤', '정도', '여', ''].find((word) => ending.startsWith(`${word}전`));
  if (about === undefined || Object.keys(parts).some((name) => !name.startsWith('is'))) return 0;
  if (about !== '' && !setPart(parts, 'isApproximate', true)) return 0;
  return setPart(parts, 'ago', { count: isVague ? -1 : -count, unit, isVague }) ? length + about.length + 1 : 0;
}

interface Counted {
  readonly count: number;
  readonly unit: CountedUnit;
  readonly isVague: boolean;
  /** Characters it takes. */
  readonly length: number;
}

function countedIn(text: string): Counted | null {
  if (text.startsWith('며칠') || text.startsWith('수일')) return { count: 0, unit: 'day', isVague: true, length: 2 };
  if (text.startsWith('보름')) return { count: 15, unit: 'day', isVague: false, length: 2 };
  if (text.startsWith('반년')) return { count: 6, unit: 'month', isVague: false, length: 2 };
  const native = NATIVE_DAYS.findIndex((word) => text.startsWith(word));
  if (native >= 0) return { count: native + 1, unit: 'day', isVague: false, length: NATIVE_DAYS[native]?.length ?? 0 };
  const [digits = ''] = /^\d{1,3}/.exec(text) ?? [];
  const word = digits === '' ? [...NATIVE_COUNTS.keys()].find((one) => text.startsWith(one)) : undefined;
  const length = digits.length + (word?.length ?? 0);
  const count = digits === '' ? NATIVE_COUNTS.get(word ?? '') : Number(digits);
  const unit = UNITS.find(([name]) => text.startsWith(name, length));
  if (count === undefined || unit === undefined) return null;
  return { count, unit: unit[1], isVague: digits === '' && count === 0, length: length + unit[0].length };
}

/** 2024년, 24년, 주체 113(2024)년, 1990년대, 20세기, 11월, 11일, 2분기, 2024.11.11. */
function readNumbered(text: string, parts: DateParts): number {
  const taken = (match: readonly string[], ...set: readonly boolean[]) =>
    set.every((one) => one) ? (match[0]?.length ?? 0) : 0;
  const juche = /^주체(\d{1,3})년?(?:\((\d{4})\)년?|년)/.exec(text) ?? /^주체(\d{1,3})년/.exec(text);
  if (juche !== null) {
    const year = JUCHE_BEFORE + Number(juche[1]);
    if (juche[2] !== undefined && Number(juche[2]) !== year) throw new DateNotRead('no_such_day');
    return taken(juche, setPart(parts, 'year', year));
  }
  const numeric = /^(\d{4})[./-](\d{1,2})(?:[./-](\d{1,2}))?/.exec(text);
  if (numeric !== null) {
    const [, year, month, day] = numeric;
    const set = setPart(parts, 'year', Number(year)) && setPart(parts, 'month', Number(month));
    return taken(numeric, set, day === undefined || setPart(parts, 'day', Number(day)));
  }
  const decade = /^(\d{4}|\d{2})년대/.exec(text);
  if (decade !== null) {
    const [, digits = ''] = decade;
    const first = digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 50 ? 2000 : 1900);
    return taken(decade, first % 10 === 0, setPart(parts, 'decade', first));
  }
  const named = /^(\d{4}|\d{1,2})(년도|년|세기|월달|월|일|분기)/.exec(text);
  if (named === null) return 0;
  const [, digits = '', unit = ''] = named;
  const n = Number(digits);
  if (unit.startsWith('년'))
    return taken(named, digits.length !== 1, setPart(parts, digits.length === 4 ? 'year' : 'shortYear', n));
  if (digits.length === 4) return 0;
  if (unit === '세기') return taken(named, n > 0, setPart(parts, 'century', (n - 1) * 100));
  if (unit === '분기') return taken(named, n >= 1 && n <= 4, setPart(parts, 'quarter', n));
  return taken(named, setPart(parts, unit === '일' ? 'day' : 'month', n));
}
