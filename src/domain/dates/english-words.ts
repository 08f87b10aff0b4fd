/** The English words for times that are known. */
import type { CountedUnit, DatePart } from './date-parts.js';
import { FIXED_DAYS_EN } from './feasts.js';

const numbered = (names: readonly string[]) => new Map(names.map((name, i) => [name, i + 1]));

export const MONTHS = numbered(
  'january february march april may june july august september october november december'.split(' '),
);
export const SHORT_MONTHS = numbered('jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')).set('sept', 9);
export const WEEKDAYS = numbered('monday tuesday wednesday thursday friday saturday sunday'.split(' '));
export const ORDINALS = numbered(['first', 'second', 'third', 'fourth']);
export const COUNTS = numbered('one two three four five six seven eight nine ten eleven twelve'.split(' '))
  .set('a', 1)
  .set('an', 1);
export const SEASONS = new Map([...numbered(['spring', 'summer', 'autumn', 'winter']), ['fall', 3] as const]);
export const UNITS = new Map<string, CountedUnit>(
  (['day', 'week', 'month', 'year'] as const).flatMap((unit) => [
    [unit, unit],
    [`${unit}s`, unit],
  ]),
);
export const PARTS = new Map<string, DatePart>([
  ['early', 'early'],
  ['mid', 'mid'],
  ['middle', 'mid'],
  ['late', 'late'],
  ['beginning', 'start'],
  ['start', 'start'],
  ['end', 'end'],
  ['close', 'end'],
]);
export const WHICH = new Map<string, -1 | 0 | 1>([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
]);
export const DAY_SHIFTS = new Map([
  ['daybeforeyesterday', -2],
  ['lastnight', -1],
  ['yesterday', -1],
  ['today', 0],
  ['tonight', 0],
  ['thismorning', 0],
  ['tomorrow', 1],
]);
export const APPROXIMATE = new Set('around about circa ca c approximately approx roughly near nearly ~'.split(' '));
export const UNCERTAIN = new Set('maybe perhaps possibly probably presumably likely ?'.split(' '));
export const NOISE = new Set(
  'in on at the of during some time sometime within over morning afternoon evening night , .'.split(' '),
);

/** Names and groups of words that are one word here. */
export const JOINED: readonly (readonly [string, string])[] = [
  ['the day before yesterday', 'daybeforeyesterday'],
  ['day before yesterday', 'daybeforeyesterday'],
  ['last night', 'lastnight'],
  ['this morning', 'thismorning'],
  ['this afternoon', 'thismorning'],
  ['this evening', 'thismorning'],
  ['no later than', 'until'],
  ['not later than', 'until'],
  ['up to', 'until'],
  ['prior to', 'before'],
  ['earlier than', 'before'],
  ['later than', 'after'],
  ['half a year ago', '6 months ago'],
  ['a couple of', 'two'],
  ['a few', 'few'],
  ['onwards', 'onward'],
  ...FIXED_DAYS_EN,
];
