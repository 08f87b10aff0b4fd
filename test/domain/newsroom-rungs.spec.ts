/**
 * Every rung of the newsroom policy, as it is shipped: situations that land on it, and the same with one thing missing.
 * "1-2" is: one origin is certain, two are possible. Pairs nobody looked at may be one voice under this policy, so the
 * ones told apart say how.
 */
import { describe, expect, it } from '@jest/globals';
import { NEWSROOM_TWO_SOURCE } from '../../src/domain/policy/newsroom-two-source.js';
import {
  denying,
  type Example,
  knownSource,
  marked,
  official,
  pattern,
  picture,
  RIVAL,
  verdictOf,
} from '../support/field-notes.js';
import { account, apart, assessed, tie } from '../support/small-dossier.js';

const guard = account('guard');
const clerk = account('clerk', { access: 'document_holder' });
const trader = account('trader', { access: 'hearsay', originStatus: 'identified' });
const heo = account('heo', { access: 'analysis' });
const jo = account('jo', { access: 'analysis' });
const talk = account('talk', { access: 'common_talk' });
const guardAndClerk = { attributions: [guard, clerk], distinctions: [apart('guard', 'clerk')] };
const twoDeny = [denying('cook'), denying('driver')];
const bothDeny = { attributions: twoDeny, distinctions: [apart('cook', 'driver')] };

const LADDER: Record<string, { lands: Example[]; misses: Example[] }> = {
  retracted: {
    lands: [
      [
        'the desk took back a report two witnesses stood behind',
        { ...guardAndClerk, claims: [marked('retracted')] },
        'retracted 2-2',
      ],
    ],
    misses: [
      [
        'it was set aside in a discussion, which is another mark',
        { ...guardAndClerk, claims: [marked('discounted')] },
        'corroborated 2-2',
      ],
    ],
  },
  refuted: {
    lands: [
      ['a cook and a driver of the camp, told apart, both deny it', bothDeny, 'refuted 0-0 denied 2-2'],
      [
        'the desk found the picture to be from another war',
        { claims: [marked('disproved')], attributions: [guard] },
        'refuted 1-1',
      ],
    ],
    misses: [
      [
        'nobody asked whether the cook and the driver had it from each other',
        { attributions: twoDeny },
        'unsupported 0-0 denied 1-2',
      ],
      [
        'the driver was not there himself',
        {
          ...bothDeny,
          attributions: [denying('cook'), denying('driver', { access: 'hearsay', originStatus: 'identified' })],
        },
        'unsupported 0-0 denied 2-2',
      ],
      [
        'there is talk of it all the same',
        { ...bothDeny, attributions: [...twoDeny, talk] },
        'contested 1-1 denied 2-2',
      ],
    ],
  },
  contested: {
    lands: [
      [
        'the guard saw it, the cook was there and denies it',
        { attributions: [guard, denying('cook')] },
        'contested 1-1 denied 1-1',
      ],
      [
        'the guard saw it, and somebody tells the opposite of the same night',
        { ...RIVAL, attributions: [guard, account('other', { claim: 'rival', access: 'hearsay' })] },
        'contested 1-1',
      ],
      [
        'cases in two provinces speak for it, a witness against',
        {
          ...pattern(['KP-03', 'KP-09']),
          attributions: [...pattern(['KP-03', 'KP-09']).attributions.slice(1), denying('cook')],
        },
        'contested 0-0 denied 1-1',
      ],
      [
        'the ministry admits it, a witness denies it',
        { claims: [official('admits')], attributions: [denying('cook')] },
        'contested 0-0 denied 1-1',
      ],
    ],
    misses: [
      [
        'the cook only heard that it is not so',
        { attributions: [guard, denying('cook', { access: 'hearsay' })] },
        'single_source 1-1 denied 1-1',
      ],
      ['nobody tells the opposite', { ...RIVAL, attributions: [guard] }, 'single_source 1-1'],
      ['nobody says it in the first place', { attributions: [denying('cook')] }, 'unsupported 0-0 denied 1-1'],
      [
        'only the ministry denies it, which is a flag',
        { claims: [official('denies')], attributions: [guard] },
        'single_source 1-1',
      ],
    ],
  },
  confirmed: {
    lands: [
      ['the ministry admits it', { claims: [official('admits')] }, 'confirmed 0-0'],
      [
        'the paper announces what the guard saw',
        { claims: [official('affirms')], attributions: [guard] },
        'confirmed 1-1',
      ],
      ['the cabinet announces its own decree', { claims: [official('affirms', { kind: 'policy' })] }, 'confirmed 0-0'],
      [
        'a picture whose place was found bears out the guard and the clerk',
        { ...guardAndClerk, exhibits: [picture('supports', 'passed')] },
        'confirmed 2-2',
      ],
    ],
    misses: [
      ['the ministry merely says nothing', { claims: [official('silent_after_search')] }, 'unsupported 0-0'],
      ['the paper announces what nobody saw', { claims: [official('affirms')], attributions: [trader] }, 'rumour 1-1'],
      ['the cabinet announces an event, which is no decree', { claims: [official('affirms')] }, 'unsupported 0-0'],
      [
        'one check of the picture failed',
        { ...guardAndClerk, exhibits: [picture('supports', 'passed', 'failed')] },
        'corroborated 2-2',
      ],
      [
        'the guard and the clerk may be one voice',
        { attributions: [guard, clerk], exhibits: [picture('supports', 'passed')] },
        'single_source 1-2',
      ],
    ],
  },
  corroborated: {
    lands: [
      [
        'the guard saw it, a trader has it from elsewhere',
        { attributions: [guard, trader], distinctions: [apart('guard', 'trader')] },
        'corroborated 2-2',
      ],
      [
        'two whose lives have nothing in common',
        { attributions: [guard, trader], sources: [knownSource('guard'), knownSource('trader')] },
        'corroborated 2-2',
      ],
    ],
    misses: [
      ['nobody asked where the trader has it from', { attributions: [guard, trader] }, 'single_source 1-2'],
      [
        'the guard was told as well',
        {
          attributions: [account('guard', { access: 'hearsay', originStatus: 'identified' }), trader],
          distinctions: [apart('guard', 'trader')],
        },
        'consistent_reports 2-2',
      ],
      [
        'the trader has it from the guard',
        {
          attributions: [guard, account('trader', { access: 'hearsay', upstream: [{ attribution: 'guard' }] })],
          distinctions: [apart('guard', 'trader')],
        },
        'single_source 1-1',
      ],
    ],
  },
  consistent_reports: {
    lands: [
      [
        'Heo explains it, and Jo separately says the same',
        { attributions: [heo, jo], distinctions: [apart('heo', 'jo')] },
        'consistent_reports 2-2',
      ],
      ['petitions are told from two provinces', pattern(['KP-0307', 'KP-09']), 'consistent_reports 1-1'],
    ],
    misses: [
      ['nobody recorded that Jo said it separately', { attributions: [heo, jo] }, 'rumour 1-2'],
      ['both petitions lie in one province', pattern(['KP-0307', 'KP-03']), 'rumour 1-1'],
      ['the same cases under an event, which is not a pattern', pattern(['KP-0307', 'KP-09'], 'event'), 'rumour 1-1'],
    ],
  },
  single_source: {
    lands: [
      ['the guard saw it', { attributions: [guard] }, 'single_source 1-1'],
      [
        'an office says so of itself',
        { attributions: [account('office', { access: 'official_statement' })] },
        'single_source 1-1',
      ],
    ],
    misses: [
      ['the guard knows it from others', { attributions: [account('guard', { access: 'hearsay' })] }, 'rumour 1-1'],
      [
        'the guard does not say it, he only doubts it',
        { attributions: [account('guard', { stance: 'doubts' })] },
        'unsupported 0-0',
      ],
    ],
  },
  rumour: {
    lands: [
      ['it is going round', { attributions: [talk] }, 'rumour 1-1'],
      [
        'three provinces tell it, and nobody knows where it starts',
        { attributions: ['a', 'b', 'd'].map((key) => account(key, { access: 'hearsay' })) },
        'rumour 1-3',
      ],
    ],
    misses: [
      [
        'who passed it on took it back',
        { attributions: [account('talk', { access: 'common_talk', state: 'withdrawn' })] },
        'unsupported 0-0',
      ],
    ],
  },
  unsupported: {
    lands: [
      ['the desk wrote it down and nobody has said it', {}, 'unsupported 0-0'],
      [
        'four were asked and had not heard of it',
        { attributions: [account('a', { stance: 'no_knowledge' })] },
        'unsupported 0-0',
      ],
    ],
    misses: [['one voice of talk', { attributions: [talk] }, 'rumour 1-1']],
  },
};

describe.each(Object.entries(LADDER))('newsroom, %s', (status, { lands, misses }) => {
  it.each(lands)('lands: %s', (_situation, parts, expected) => {
    expect(verdictOf(parts, NEWSROOM_TWO_SOURCE)).toBe(expected);
    expect(expected.split(' ')[0]).toBe(status);
  });

  it.each(misses)('misses it: %s', (_situation, parts, expected) => {
    expect(verdictOf(parts, NEWSROOM_TWO_SOURCE)).toBe(expected);
    expect(expected.split(' ')[0]).not.toBe(status);
  });
});

it('has an example for every rung', () => {
  expect(Object.keys(LADDER)).toEqual(NEWSROOM_TWO_SOURCE.ladder.map(({ id }) => id));
});

describe('the flags of the newsroom policy', () => {
  const passedOn = (channel: string, other: string) => [account('a', { channel }), account('b', { channel: other })];
  const round = (access: 'hearsay' | 'eyewitness') => [
    account('a', { access, upstream: [{ attribution: 'b' }] }),
    account('b', { access: 'hearsay', upstream: [{ attribution: 'a' }] }),
  ];
  const suggested = tie('same_unit', 's-guard', 's-clerk', 'suggested');
  it.each<[flag: string, raised: Parameters<typeof assessed>[0], lowered: Parameters<typeof assessed>[0]]>([
    ['no_official_announcement', { claims: [official('none_found')] }, { claims: [official('unknown')] }],
    ['official_denial', { claims: [official('denies')] }, { claims: [official('silent_after_search')] }],
    [
      'one_point_of_failure',
      { attributions: passedOn('broker', 'broker') },
      { attributions: passedOn('broker', 'another-broker') },
    ],
    ['circular', { attributions: round('hearsay') }, { attributions: round('eyewitness') }],
    [
      'suggestions_pending',
      { ...guardAndClerk, ties: [suggested] },
      { ...guardAndClerk, ties: [{ ...suggested, state: 'rejected' }] },
    ],
  ])('%s: up when it should be, and not by something near it', (flag, raised, lowered) => {
    expect(assessed(raised, NEWSROOM_TWO_SOURCE).flags).toContain(flag);
    expect(assessed(lowered, NEWSROOM_TWO_SOURCE).flags).not.toContain(flag);
  });

  it('do not call one account a point of failure, nor a suggestion pending that joins no two accounts here', () => {
    expect(assessed({ attributions: [account('a', { channel: 'broker' })] }, NEWSROOM_TWO_SOURCE).flags).toEqual([]);
    const ties = [tie('same_unit', 's-guard', 's-nobody-here', 'suggested')];
    expect(assessed({ ...guardAndClerk, ties }, NEWSROOM_TWO_SOURCE).flags).toEqual([]);
  });
});
