/**
 * Every digit of the Admiralty policy: situations that land on it, and the same with one thing missing. "2-2 denied
 * 1-1" is: two origins support it, one denies it, each for certain. A source without a grade counts as F. The policy
 * raises no flags.
 */
import { describe, expect, it } from '@jest/globals';
import { ADMIRALTY } from '../../src/domain/policy/admiralty.js';
import { denying, type Example, knownSource, RIVAL, verdictOf } from '../support/field-notes.js';
import { account, apart } from '../support/small-dossier.js';

const guard = account('guard');
const trader = account('trader', { access: 'hearsay', originStatus: 'identified' });
const cook = denying('cook');
const driver = denying('driver');
const people = [
  knownSource('guard', 'B'),
  knownSource('trader', 'C'),
  knownSource('cook', 'B'),
  knownSource('driver', 'B'),
];
const both = { sources: people, attributions: [guard, trader] };
const rival = account('other', { claim: 'rival', access: 'hearsay' });

/** So many for and so many against, of all of whom everything is known. */
function split(forIt: number, against: number) {
  const names = (word: string, count: number) => Array.from({ length: count }, (_, i) => `${word}${String(i)}`);
  const [asserting, opposing] = [names('for', forIt), names('against', against)];
  return {
    sources: [...asserting, ...opposing].map((key) => knownSource(key, 'D')),
    attributions: [...asserting.map((key) => account(key)), ...opposing.map((key) => denying(key))],
  };
}

const DIGITS: Record<string, { lands: Example[]; misses: Example[] }> = {
  '1': {
    lands: [['a guard of grade B and a trader of grade C, whose lives share nothing', both, '1 2-2']],
    misses: [
      [
        'the trader is of grade D',
        { ...both, sources: [knownSource('guard', 'B'), knownSource('trader', 'D')] },
        '2 2-2',
      ],
      ['a cook denies it', { ...both, attributions: [guard, trader, cook] }, '2 2-2 denied 1-1'],
      [
        'nothing is known of the trader',
        { ...both, sources: [knownSource('guard', 'B'), { key: 's-trader', pseudonym: 'trader', kind: 'person' }] },
        '2 1-2',
      ],
    ],
  },
  '5': {
    lands: [
      [
        'a cook and a driver of the camp deny it, nobody says so',
        { sources: people, attributions: [cook, driver] },
        '5 0-0 denied 2-2',
      ],
    ],
    misses: [
      [
        'nobody has looked whether the cook and the driver are two',
        { attributions: [cook, driver] },
        '6 0-0 denied 1-2',
      ],
      ['a guard says so', { sources: people, attributions: [guard, cook, driver] }, '4 1-1 denied 2-2'],
    ],
  },
  '4': {
    lands: [
      ['one for, one against', { sources: people, attributions: [guard, cook] }, '4 1-1 denied 1-1'],
      ['nine for, nine against', split(9, 9), '4 9-9 denied 9-9'],
    ],
    misses: [
      ['a second for it', { ...both, attributions: [guard, trader, cook] }, '2 2-2 denied 1-1'],
      [
        'the one against took it back',
        { sources: people, attributions: [guard, { ...cook, state: 'withdrawn' }] },
        '2 1-1',
      ],
      // The language compares a fact with a number only, so the ladder spells the comparison out, up to nine.
      ['ten for, ten against: more than the ladder spells out', split(10, 10), '2 10-10 denied 10-10'],
    ],
  },
  '2': {
    lands: [
      ['one guard of grade B who saw it', { sources: people, attributions: [guard] }, '2 1-1'],
      [
        'two nobody has graded, told apart by an editor',
        { attributions: [guard, trader], distinctions: [apart('guard', 'trader')] },
        '2 2-2',
      ],
    ],
    misses: [
      ['the guard is of grade C', { sources: [knownSource('guard', 'C')], attributions: [guard] }, '3 1-1'],
      [
        'the guard, of grade B, was told',
        { sources: people, attributions: [account('guard', { access: 'hearsay' })] },
        '3 1-1',
      ],
      [
        'somebody tells the opposite of the same night',
        { ...RIVAL, sources: people, attributions: [guard, rival] },
        '3 1-1',
      ],
      ['the two ungraded may be one', { attributions: [guard, trader] }, '3 1-2'],
    ],
  },
  '3': {
    lands: [['a trader heard it', { sources: people, attributions: [trader] }, '3 1-1']],
    misses: [
      [
        'the trader doubts what he heard',
        { sources: people, attributions: [{ ...trader, stance: 'doubts' }] },
        '6 0-0',
      ],
      ['a cook denies what the trader heard', { sources: people, attributions: [trader, cook] }, '4 1-1 denied 1-1'],
    ],
  },
  '6': {
    lands: [
      ['nobody has said it', {}, '6 0-0'],
      ['one denial of what nobody said', { sources: people, attributions: [cook] }, '6 0-0 denied 1-1'],
    ],
    misses: [
      ['a second denial, told apart', { sources: people, attributions: [cook, driver] }, '5 0-0 denied 2-2'],
      ['one voice of talk', { attributions: [account('talk', { access: 'common_talk' })] }, '3 1-1'],
    ],
  },
};

describe.each(Object.entries(DIGITS))('Admiralty digit %s', (digit, { lands, misses }) => {
  it.each(lands)('lands: %s', (_situation, parts, expected) => {
    expect(verdictOf(parts, ADMIRALTY)).toBe(expected);
    expect(expected.split(' ')[0]).toBe(digit);
  });

  it.each(misses)('misses it: %s', (_situation, parts, expected) => {
    expect(verdictOf(parts, ADMIRALTY)).toBe(expected);
    expect(expected.split(' ')[0]).not.toBe(digit);
  });
});

it('has an example for every digit', () => {
  expect(Object.keys(DIGITS).sort()).toEqual(ADMIRALTY.ladder.map(({ id }) => id).sort());
  expect(ADMIRALTY.flags).toEqual([]);
});
