/** Times in words that promise no more than the EDTF text does. */
import { readEdtf } from '../edtf-time.js';
import type { TimeWords } from './words.js';

type Doubt = 'uncertain' | 'approximate';

interface DatePart {
  digits: string;
  uncertain: boolean;
  approximate: boolean;
}

/**
 * An EDTF text in words: `2024?-11-11` is "11 November, year inferred 2024", `2024-11-1X` is "mid-November 2024 (10th to
 * 19th)". A time of day is left out. What is no EDTF, or of a form without words here, is said to be unreadable: the
 * text itself is never printed, since it is not checked for what it might say.
 */
export function timeInWords(text: string, words: TimeWords): string {
  const time = readEdtf(text);
  if (time === null) return words.unreadable;
  return inWords(time.text, words) ?? words.unreadable;
}

function inWords(text: string, words: TimeWords): string | null {
  if (/^[[{]/.test(text)) return setInWords(text, words);
  const ends = text.split('/');
  const [first = '', last = ''] = ends;
  return ends.length === 2 ? spanInWords(first, last, words) : dateInWords(text, words);
}

function setInWords(text: string, words: TimeWords): string | null {
  const members = text
    .slice(1, -1)
    .split(',')
    .map((member) => {
      const ends = member.trim().split('..');
      const [first = '', last = ''] = ends;
      return ends.length === 2 ? spanInWords(first || '..', last || '..', words) : dateInWords(first, words);
    });
  const known = members.filter((member) => member !== null);
  if (known.length < members.length) return null;
  const [only] = known;
  if (text.startsWith('[') && text.includes('..') && known.length === 1)
    return put(words.someTime, { rest: only ?? '' });
  return put(text.startsWith('[') ? words.oneOf : words.allOf, { list: known.join('; ') });
}

function spanInWords(first: string, last: string, words: TimeWords): string | null {
  const isMissing = (end: string) => end === '' || end === '..';
  const from = isMissing(first) ? '' : dateInWords(first, words);
  const to = isMissing(last) ? '' : dateInWords(last, words);
  if (from === null || to === null || (from === '' && to === '')) return null;
  if (from === '') return put(first === '..' ? words.until : words.untilUnknownStart, { last: to });
  if (to === '') return put(last === '..' ? words.from : words.fromUnknownEnd, { first: from });
  return put(words.fromTo, { first: from, last: to });
}

function dateInWords(text: string, words: TimeWords): string | null {
  const parts = readParts(text.replace(/T.*$/, ''));
  const [year, month, day] = parts ?? [];
  if (parts === null || year === undefined) return null;
  if (onlyYearUncertain(parts)) return yearInferred(year, month, day, words);
  const plain = plainDate(year, month, day, words);
  if (plain === null) return null;
  const about = qualify(plain, parts, 'approximate', words.around, words.partApproximate, words);
  return qualify(about, parts, 'uncertain', words.uncertain, words.partUncertain, words);
}

/** A year the desk worked out is named apart, so that the day is not read as more certain than the source made it. */
function yearInferred(year: DatePart, month: DatePart | undefined, day: DatePart | undefined, words: TimeWords) {
  if (year.digits.includes('X') || year.digits.length !== 4) return null;
  if (month === undefined) {
    const alone = put(words.yearInferredAlone, { year: year.digits });
    return year.approximate ? put(words.around, { rest: alone }) : alone;
  }
  if (Number(month.digits) > 12) return null;
  const rest = dayAndMonth(month, day, words);
  if (rest === null) return null;
  const about = [month, day].some((part) => part?.approximate === true);
  return put(words.yearInferred, { rest: about ? put(words.around, { rest }) : rest, year: year.digits });
}

function dayAndMonth(month: DatePart, day: DatePart | undefined, words: TimeWords): string | null {
  const name = words.months[Number(month.digits) - 1];
  if (name === undefined) return null;
  if (day === undefined) return name;
  return day.digits.includes('X')
    ? roughDay(name, day.digits, words)
    : put(words.dayOfMonth, { day: String(Number(day.digits)), month: name });
}

function plainDate(year: DatePart, month: DatePart | undefined, day: DatePart | undefined, words: TimeWords) {
  if (year.digits === 'XXXX') return withoutYear(month, day, words);
  const yearText = yearInWords(year.digits, words);
  if (yearText === null || month === undefined) return yearText;
  const exactYear = /^\d{4}$/.test(year.digits) ? year.digits : null;
  if (month.digits === 'XX') return put(words.someMonth, { rest: yearText });
  if (exactYear === null) return null;
  if (Number(month.digits) > 12) {
    const season = words.seasons[Number(month.digits) - 21];
    return season === undefined ? null : put(words.season, { season, year: exactYear });
  }
  const name = words.months[Number(month.digits) - 1];
  if (name === undefined) return null;
  const monthText = put(words.month, { month: name, year: exactYear });
  if (day === undefined) return monthText;
  if (day.digits.includes('X')) return roughDay(monthText, day.digits, words);
  return put(words.day, { day: String(Number(day.digits)), month: name, year: exactYear });
}

function withoutYear(month: DatePart | undefined, day: DatePart | undefined, words: TimeWords): string | null {
  if (month === undefined) return words.yearUnknown;
  const name = words.months[Number(month.digits) - 1];
  if (name === undefined) return null;
  if (day === undefined) return put(words.monthYearUnknown, { month: name });
  if (day.digits.includes('X')) return null;
  return put(words.dayYearUnknown, { day: String(Number(day.digits)), month: name });
}

function roughDay(rest: string, digits: string, words: TimeWords): string | null {
  const templates: Record<string, string> = {
    '0X': words.early,
    '1X': words.middle,
    '2X': words.late,
    '3X': words.lastDays,
    XX: words.someDay,
  };
  const template = templates[digits];
  return template === undefined ? null : put(template, { rest });
}

function yearInWords(digits: string, words: TimeWords): string | null {
  if (/^\d{4}$/.test(digits)) return put(words.year, { year: digits });
  if (/^\d{3}X?$/.test(digits)) return put(words.decade, { year: `${digits.slice(0, 3)}0` });
  if (!/^\d{1,3}X{0,3}$/.test(digits)) return null;
  const known = digits.replace(/X/g, '');
  return put(words.yearsBetween, { first: known.padEnd(4, '0'), last: known.padEnd(4, '9') });
}

/** Says a doubt about the whole date once, and one about a part of it with the name of the part. */
function qualify(
  text: string,
  parts: readonly DatePart[],
  doubt: Doubt,
  whole: string,
  some: string,
  words: TimeWords,
) {
  if (parts.every((part) => part[doubt])) return put(whole, { rest: text });
  const names = [words.partNames.year, words.partNames.month, words.partNames.day];
  const doubted = names.filter((_, i) => parts[i]?.[doubt] === true);
  return doubted.length === 0 ? text : put(some, { rest: text, part: doubted.join(', ') });
}

function onlyYearUncertain(parts: readonly DatePart[]): boolean {
  return parts.every((part, i) => part.uncertain === (i === 0));
}

/** Year, month, day with their qualifiers: one before a part is for it alone, one behind also for all before it. */
function readParts(text: string): DatePart[] | null {
  const pieces = text.split('-').map((piece) => /^([?~%]?)([\dX]+)([?~%]?)$/.exec(piece));
  if (pieces.length > 3 || pieces.some((piece) => piece === null)) return null;
  return pieces.map((piece, i) => {
    const marks =
      (piece?.[1] ?? '') +
      pieces
        .slice(i)
        .map((later) => later?.[3] ?? '')
        .join('');
    return { digits: piece?.[2] ?? '', uncertain: /[?%]/.test(marks), approximate: /[~%]/.test(marks) };
  });
}

function put(template: string, holes: Readonly<Record<string, string>>): string {
  return template.replace(/\{([a-z]+)\}/gi, (_, name: string) => holes[name] ?? '');
}
