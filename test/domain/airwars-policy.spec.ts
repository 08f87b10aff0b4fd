/**
 * Every rung of the casualty monitor's policy: situations that land on it, and the same with one thing missing. Accounts
 * count as independent here unless a link is recorded, so "2-2" needs no reason; a source without a grade counts as F.
 */
import { describe, expect, it } from '@jest/globals';
import type { DossierSource } from '../../src/domain/dossier.js';
import { AIRWARS_LIKE } from '../../src/domain/policy/airwars-like.js';
import type { ReliabilityGrade } from '../../src/domain/vocabulary.js';
import { denying, type Example, marked, official, picture, RIVAL, verdictOf } from '../support/field-notes.js';
import { account, assessed, claim, tie } from '../support/small-dossier.js';

const post = (key: string, more = {}) => account(key, { access: 'unknown', originStatus: 'identified', ...more });
const graded = (key: string, grade: ReliabilityGrade): DossierSource => ({
  key: `s-${key}`,
  pseudonym: key,
  kind: 'outlet',
  reliability: { grade },
});
const twoPosts = [post('radio'), post('hospital')];
const bothC = [graded('radio', 'C'), graded('hospital', 'C')];
const likely = [marked('likely_or_confirmed')];
const fair = { claims: likely, sources: bothC, attributions: twoPosts };
const hundred = Array.from({ length: 100 }, (_, i) => post(`p${String(i)}`, { upstream: [{ source: 'first-post' }] }));

const LADDER: Record<string, { lands: Example[]; misses: Example[] }> = {
  confirmed: {
    lands: [
      ['the army admits the strike', { ...fair, claims: [official('admits')] }, 'confirmed 2-2'],
      ['it admits what nobody had reported', { claims: [official('admits')] }, 'confirmed 0-0'],
    ],
    misses: [
      [
        'its spokesman confirms that there was a strike, and takes no blame',
        { ...fair, claims: [official('affirms', { editorMark: 'likely_or_confirmed' })] },
        'fair 2-2',
      ],
    ],
  },
  discounted: {
    lands: [
      ['the desk found that no civilian was there', { ...fair, claims: [marked('discounted')] }, 'discounted 2-2'],
      [
        'a checked picture shows the house whole',
        { ...fair, exhibits: [picture('contradicts', 'passed')] },
        'discounted 2-2',
      ],
    ],
    misses: [
      ['the picture could not be placed', { ...fair, exhibits: [picture('contradicts', 'inconclusive')] }, 'fair 2-2'],
      ['the checked picture shows it hit', { ...fair, exhibits: [picture('supports', 'passed')] }, 'fair 2-2'],
      [
        'the mark says disproved, which this ladder does not read',
        { ...fair, claims: [marked('disproved')] },
        'weak 2-2',
      ],
    ],
  },
  contested: {
    lands: [
      [
        'another side is said to have fired it',
        { ...RIVAL, sources: bothC, attributions: [...twoPosts, post('other', { claim: 'rival' })] },
        'contested 2-2',
      ],
    ],
    misses: [
      ['nobody tells it of the other side any more', { ...RIVAL, sources: bothC, attributions: twoPosts }, 'weak 2-2'],
      [
        'the desk disproved the rival account',
        {
          ...RIVAL,
          claims: [claim(), claim('rival', { editorMark: 'disproved' })],
          attributions: [...twoPosts, post('other', { claim: 'rival' })],
        },
        'weak 2-2',
      ],
      [
        'a witness denies it, but no claim stands against it',
        { ...fair, attributions: [...twoPosts, denying('w')] },
        'fair 2-2 denied 1-1',
      ],
    ],
  },
  fair: {
    lands: [['a radio and a hospital, both of grade C, and strikes nearby are confirmed', fair, 'fair 2-2']],
    misses: [
      ['the desk has not looked at what happened nearby', { ...fair, claims: [claim()] }, 'weak 2-2'],
      [
        'the hospital page is of grade D',
        { ...fair, sources: [graded('radio', 'C'), graded('hospital', 'D')] },
        'weak 2-2',
      ],
      ['nobody has graded the hospital page', { ...fair, sources: [graded('radio', 'C')] }, 'weak 2-2'],
      [
        'the radio has it from the hospital page',
        { ...fair, attributions: [post('radio', { upstream: [{ attribution: 'hospital' }] }), post('hospital')] },
        'weak 1-1',
      ],
      ['both are run by one company', { ...fair, ties: [tie('same_owner', 's-radio', 's-hospital')] }, 'weak 1-1'],
      [
        'the hospital page does not say where it has it from',
        { ...fair, attributions: [post('radio'), account('hospital', { access: 'unknown' })] },
        'weak 1-2',
      ],
    ],
  },
  weak: {
    lands: [
      ['one page reports it', { claims: likely, sources: bothC, attributions: [post('radio')] }, 'weak 1-1'],
      ['a hundred pages, all from one first post', { claims: likely, attributions: hundred }, 'weak 1-1'],
    ],
    misses: [
      [
        'the one page only doubts it',
        { claims: likely, sources: bothC, attributions: [post('radio', { stance: 'doubts' })] },
        'none 0-0',
      ],
      [
        'the page deleted the post and says so',
        { claims: likely, attributions: [post('radio', { state: 'withdrawn' })] },
        'none 0-0',
      ],
    ],
  },
  none: {
    lands: [['an incident number and no report', { claims: likely }, 'none 0-0']],
    misses: [['one report of the lowest grade', { claims: likely, attributions: [post('x')] }, 'weak 1-1']],
  },
};

describe.each(Object.entries(LADDER))('casualty monitor, %s', (status, { lands, misses }) => {
  it.each(lands)('lands: %s', (_situation, parts, expected) => {
    expect(verdictOf(parts, AIRWARS_LIKE)).toBe(expected);
    expect(expected.split(' ')[0]).toBe(status);
  });

  it.each(misses)('misses it: %s', (_situation, parts, expected) => {
    expect(verdictOf(parts, AIRWARS_LIKE)).toBe(expected);
    expect(expected.split(' ')[0]).not.toBe(status);
  });
});

describe('the casualty monitor', () => {
  it('has an example for every rung', () => {
    expect(Object.keys(LADDER)).toEqual(AIRWARS_LIKE.ladder.map(({ id }) => id));
  });

  it('says that it assumes independence', () => {
    expect(assessed(fair, AIRWARS_LIKE).reasons).toContain(
      'This policy assumes independence unless a link is recorded.',
    );
  });

  const round = (access: 'hearsay' | 'eyewitness') => [
    account('a', { access, upstream: [{ attribution: 'b' }] }),
    account('b', { access: 'hearsay', upstream: [{ attribution: 'a' }] }),
  ];
  it.each([
    ['official_denial', { claims: [official('denies')] }, { claims: [official('none_found')] }],
    ['circular', { attributions: round('hearsay') }, { attributions: round('eyewitness') }],
    [
      'suggestions_pending',
      { ...fair, ties: [tie('text_reuse', '@radio', '@hospital', 'suggested')] },
      { ...fair, ties: [tie('text_reuse', '@radio', '@hospital')] },
    ],
  ])('raises %s when it should, and not for something near it', (flag, raised, lowered) => {
    expect(assessed(raised, AIRWARS_LIKE).flags).toEqual([flag]);
    expect(assessed(lowered, AIRWARS_LIKE).flags).toEqual([]);
  });
});
