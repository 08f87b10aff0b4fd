import { describe, expect, it } from '@jest/globals';
import { NEWSROOM_TWO_SOURCE } from '../../src/domain/policy/newsroom-two-source.js';
import { TIE_KINDS } from '../../src/domain/vocabulary.js';
import { account, apart, assessed, claim, onlyExcluded, range, tie, TRUSTING } from '../support/small-dossier.js';

const said = (key: string, more = {}) => account(key, { access: 'analysis', ...more });
const profile = (key: string, features: Record<string, string>) => ({
  key,
  pseudonym: key,
  kind: 'person' as const,
  features,
  featuresComplete: true,
});

describe('the figures of the model article', () => {
  const heoAndJo = [said('a1', { source: 'heo' }), said('a2', { source: 'jo' })];

  it('takes Heo and Jo as one to two while nobody knows how they know', () => {
    expect(range(assessed({ attributions: heoAndJo }, NEWSROOM_TWO_SOURCE))).toBe('1-2');
  });

  it('takes them as two once it is recorded that Jo said it separately', () => {
    const distinctions = [apart('a2', 'a1')];
    const result = assessed({ attributions: heoAndJo, distinctions }, NEWSROOM_TWO_SOURCE);
    expect(range(result)).toBe('2-2');
    expect(result.status).toBe('consistent_reports');
  });

  it('takes what nobody in particular says as one voice', () => {
    const result = assessed(
      {
        claims: [claim('c', { officialPosition: { position: 'none_found' } })],
        attributions: [account('a1', { access: 'common_talk' })],
      },
      NEWSROOM_TWO_SOURCE,
    );
    expect(range(result)).toBe('1-1');
    expect(result.status).toBe('rumour');
    expect(result.flags).toEqual(['no_official_announcement']);
  });

  it('takes three provincial sources of unknown origin as one to three', () => {
    const attributions = ['a1', 'a2', 'a3'].map((key) => account(key, { access: 'hearsay' }));
    expect(range(assessed({ attributions }, NEWSROOM_TWO_SOURCE))).toBe('1-3');
  });

  it('would wrongly make Heo and Jo one if the desk were their channel', () => {
    const attributions = heoAndJo.map((each) => ({ ...each, channel: 'desk' }));
    const distinctions = [apart('a1', 'a2')];
    expect(range(assessed({ attributions, distinctions }))).toBe('1-1');
  });
});

describe('what an account rests on', () => {
  it('counts an account and its retelling once, however far the retelling went', () => {
    const result = assessed({
      claims: [claim(), claim('other')],
      attributions: [
        account('a1'),
        account('b', { claim: 'other', access: 'hearsay', upstream: [{ attribution: 'a1' }] }),
        account('a2', { access: 'hearsay', originStatus: 'identified', upstream: [{ attribution: 'b' }] }),
      ],
    });
    expect(range(result)).toBe('1-1');
    expect(onlyExcluded(result)).toEqual({ attribution: 'a2', because: 'retells', of: 'a1', via: ['s-a1'] });
  });

  it('reads a reference to a superseded account as one to what replaced it, again and again', () => {
    const result = assessed({
      attributions: [
        account('old', { state: 'superseded', supersededBy: 'mid' }),
        account('mid', { state: 'superseded', supersededBy: 'new' }),
        account('new', { source: 'kim' }),
        account('a2', { access: 'hearsay', originStatus: 'identified', upstream: [{ attribution: 'old' }] }),
      ],
    });
    expect(result.support.chains).toBe(2);
    expect(onlyExcluded(result)).toEqual({ attribution: 'a2', because: 'retells', of: 'new', via: ['kim'] });
  });

  it('drops a reference that leads back to the account itself, so that it speaks for itself', () => {
    const result = assessed({
      attributions: [
        account('old', { state: 'superseded', supersededBy: 'new' }),
        account('new', { upstream: [{ attribution: 'old' }] }),
        account('z'),
      ],
    });
    expect(result.flags).toEqual([]);
    expect(range(result)).toBe('2-2');
  });

  it('does not hang on supersessions that go round', () => {
    const attributions = [
      account('x', { state: 'superseded', supersededBy: 'y' }),
      account('y', { state: 'superseded', supersededBy: 'x' }),
      account('a1', { upstream: [{ attribution: 'x' }] }),
    ];
    expect(range(assessed({ attributions }))).toBe('1-1');
  });

  it('takes an account that rests on a withdrawn one as of unknown origin, unless its own is given', () => {
    const other = account('z');
    const withdrawn = account('w', { state: 'withdrawn', claim: 'elsewhere' });
    const resting = account('a', { access: 'hearsay', upstream: [{ attribution: 'w' }] });
    const held = assessed({ claims: [claim(), claim('elsewhere')], attributions: [other, withdrawn, resting] });
    expect(range(held)).toBe('1-2');
    expect(onlyExcluded(held)).toEqual({ attribution: 'a', because: 'unknown_origin', of: 'z', via: ['a'] });
    const given = { ...resting, originStatus: 'identified' as const };
    expect(range(assessed({ attributions: [other, withdrawn, given] }))).toBe('2-2');
  });

  it('hands the doubt about a withdrawn account of the same claim down to who retells it', () => {
    const result = assessed({
      attributions: [
        account('z'),
        account('w', { state: 'withdrawn' }),
        account('a', { access: 'hearsay', originStatus: 'identified', upstream: [{ attribution: 'w' }] }),
      ],
    });
    expect(range(result)).toBe('1-2');
    expect(onlyExcluded(result)).toEqual({ attribution: 'a', because: 'inherited', of: 'z', via: ['w'] });
  });

  it('removes only the direct doubt with a distinction, never one that is handed down', () => {
    const attributions = [
      account('z'),
      account('w', { access: 'hearsay' }),
      account('a', { access: 'hearsay', originStatus: 'identified', upstream: [{ attribution: 'w' }] }),
    ];
    expect(range(assessed({ attributions, distinctions: [apart('a', 'z')] }))).toBe('1-2');
    expect(range(assessed({ attributions, distinctions: [apart('w', 'z')] }))).toBe('2-2');
  });

  it('takes a described origin as not identified', () => {
    const attributions = [account('a1'), account('a2', { originStatus: 'described' })];
    const result = assessed({ attributions });
    expect(onlyExcluded(result)).toMatchObject({ because: 'unknown_origin', via: ['a2'] });
  });
});

describe('circles of retelling', () => {
  const circle = (access: 'hearsay' | 'eyewitness') => [
    account('x', { access, upstream: [{ attribution: 'y' }], originStatus: 'identified' }),
    account('y', { access: 'hearsay', upstream: [{ attribution: 'x' }] }),
  ];

  it('gives one voice of unknown origin, whatever was written, and says so', () => {
    const result = assessed({ attributions: [...circle('hearsay'), account('z')] });
    expect(range(result)).toBe('1-2');
    expect(result.flags).toEqual(['circular']);
    expect(result.support.excluded.map(({ because, of }) => `${because} ${of}`)).toEqual([
      'unknown_origin z',
      'unknown_origin z',
    ]);
  });

  it('counts the circle when one of it was there', () => {
    const result = assessed({ attributions: [...circle('eyewitness'), account('z')] });
    expect(range(result)).toBe('2-2');
    expect(result.flags).toEqual([]);
  });

  it('does not count the one who was there and withdrew', () => {
    const [x, y] = circle('eyewitness');
    const attributions = [
      { ...account('x'), ...x, state: 'withdrawn' as const },
      { ...account('y'), ...y },
    ];
    const result = assessed({ attributions });
    expect(result.flags).toEqual(['circular']);
    expect(result.support.chains).toBe(1);
  });

  it('marks the side whose account rests on the circle, even one on another claim', () => {
    const elsewhere = circle('hearsay').map((each) => ({ ...each, claim: 'elsewhere' }));
    const denial = account('d', { stance: 'denies', access: 'hearsay', upstream: [{ attribution: 'x' }] });
    expect(assessed({ attributions: [...elsewhere, denial] }).flags).toEqual(['circular']);
  });

  it('follows a chain of 20,000 retellings', () => {
    const attributions = Array.from({ length: 20_000 }, (_, i) =>
      account(`r${i}`, { claim: 'elsewhere', ...(i === 0 ? {} : { upstream: [{ attribution: `r${i - 1}` }] }) }),
    );
    attributions.push(account('a', { upstream: [{ attribution: 'r19999' }] }));
    const result = assessed({ attributions });
    expect(range(result)).toBe('1-1');
    expect(result.support.singlePointsOfFailure).toHaveLength(20_001);
  });
});

describe('links between two witnesses', () => {
  const two = [account('a1', { source: 'kim' }), account('a2', { source: 'pak' })];

  it.each(TIE_KINDS.filter((kind) => kind !== 'same_person'))('does not count both when they are tied: %s', (kind) => {
    const result = assessed({ attributions: two, ties: [tie(kind, 'pak', 'kim')] });
    expect(range(result)).toBe('1-1');
    expect(onlyExcluded(result)).toEqual({ attribution: 'a2', because: kind, of: 'a1', via: ['kim', 'pak'] });
  });

  it('reads two names of one person as that person, named by the lesser key', () => {
    const result = assessed({ attributions: two, ties: [tie('same_person', 'pak', 'kim')] });
    expect(onlyExcluded(result)).toEqual({ attribution: 'a2', because: 'same_person', of: 'a1', via: ['kim'] });
    expect(result.support.singlePointsOfFailure).toEqual(['kim']);
  });

  it('names the same source, a shared channel and a shared upstream as what they are', () => {
    const pair = (left: object, right: object) => [account('a1', left), account('a2', right)];
    const because = (left: object, right: object) => onlyExcluded(assessed({ attributions: pair(left, right) }));
    expect(because({ source: 'kim' }, { source: 'kim' })).toMatchObject({ because: 'same_source', via: ['kim'] });
    expect(because({ channel: 'b' }, { channel: 'b' })).toMatchObject({ because: 'same_channel', via: ['b'] });
    const from = { upstream: [{ source: 'lee' }], originStatus: 'identified' };
    expect(because(from, from)).toMatchObject({ because: 'shared_upstream', via: ['lee'] });
    expect(because({ source: 'b' }, { channel: 'b' })).toMatchObject({ because: 'retells', via: ['b'] });
  });

  it('finds a tie anywhere on the two chains, also one to an account', () => {
    const attributions = [
      account('a1', { upstream: [{ source: 'lee' }], originStatus: 'identified' }),
      account('a2'),
      account('b', { claim: 'elsewhere', source: 'roh' }),
      account('a3', { upstream: [{ attribution: 'b' }], originStatus: 'identified' }),
    ];
    const result = assessed({ attributions, ties: [tie('same_unit', '@a2', 'lee'), tie('in_contact', '@b', '@a2')] });
    expect(range(result)).toBe('2-2');
    expect(onlyExcluded(result)).toEqual({ attribution: 'a2', because: 'same_unit', of: 'a1', via: ['a2', 'lee'] });
  });

  it('shows what a suggested tie would do and counts as before; a rejected one does nothing', () => {
    const suggested = assessed({ attributions: two, ties: [tie('same_unit', 'kim', 'pak', 'suggested')] });
    expect(suggested.support.origins).toEqual({ min: 2, max: 2, ifSuggested: 1, exact: true });
    expect(suggested.flags).toEqual(['suggestions_pending']);
    const rejected = assessed({ attributions: two, ties: [tie('same_unit', 'kim', 'pak', 'rejected')] });
    expect(rejected.support.origins.ifSuggested).toBe(2);
    expect(
      range(assessed({ attributions: two, ties: [tie('same_unit', 'kim', 'pak', 'rejected')] }, NEWSROOM_TWO_SOURCE)),
    ).toBe('1-2');
  });

  it('counts the two ends of a row of three, and says so in the order of nearness, time and key', () => {
    const attributions = [
      account('m', { access: 'participant', source: 'mid' }),
      account('y', { statedAt: '2024', source: 'end1' }),
      account('x', { statedAt: '2024-01-02', source: 'end2' }),
    ];
    const ties = [tie('same_unit', 'mid', 'end1'), tie('same_unit', 'mid', 'end2')];
    const result = assessed({ attributions, ties });
    expect(range(result)).toBe('2-2');
    expect(result.support.counted).toEqual(['y', 'x']);
    expect(onlyExcluded(result)).toMatchObject({ attribution: 'm', of: 'y', via: ['end1', 'mid'] });
    expect(result.support.firstHand).toEqual({ min: 2, max: 2 });
  });

  it('puts an open start first and a missing time last when choosing whom to count', () => {
    const times = { a: undefined, b: '2023-05', c: '../2024', d: '202X' };
    const attributions = Object.entries(times).map(([key, statedAt]) =>
      account(key, { source: 'kim', ...(statedAt === undefined ? {} : { statedAt }) }),
    );
    const order = (keys: string[]) =>
      assessed({ attributions: attributions.filter(({ key }) => keys.includes(key)) }).support.counted;
    expect(order(['a', 'b', 'c', 'd'])).toEqual(['c']);
    expect(order(['a', 'b', 'd'])).toEqual(['d']);
    expect(order(['a', 'b'])).toEqual(['b']);
  });
});

describe('pairs nobody has looked at', () => {
  const two = [account('a1', { source: 'kim' }), account('a2', { source: 'pak' })];
  const judged = (kim: object, pak: object) =>
    assessed(
      { attributions: two, sources: [profile('kim', { ...kim }), profile('pak', { ...pak })] },
      NEWSROOM_TWO_SOURCE,
    );

  it('are held against each other by the newsroom policy, and asked about', () => {
    const result = assessed(
      { attributions: two, sources: [{ key: 'kim', pseudonym: 'Kim Q', kind: 'person' }] },
      NEWSROOM_TWO_SOURCE,
    );
    expect(range(result)).toBe('1-2');
    expect(onlyExcluded(result)).toEqual({ attribution: 'a2', because: 'unassessed', of: 'a1', via: [] });
    expect(result.nextQuestions).toHaveLength(1);
    expect(result.nextQuestions[0]).toMatchObject({ pair: ['a1', 'a2'], raisesMinTo: 2 });
    expect(result.nextQuestions[0]?.ask).toContain('Kim Q and pak');
  });

  it('are told apart by two complete profiles that share nothing', () => {
    expect(range(judged({ unit: '51', place: 'Yomju' }, { unit: '4', place: 'Hyesan' }))).toBe('2-2');
    expect(range(judged({ unit: '51', place: 'Yomju' }, { unit: '4', place: 'Yomju' }))).toBe('1-2');
    expect(range(judged({ place: 'Yomju' }, { unit: '4' }))).toBe('1-2');
  });

  it('are not told apart by a profile that is not complete', () => {
    const sources = [profile('kim', { unit: '51' }), { ...profile('pak', { unit: '4' }), featuresComplete: false }];
    expect(range(assessed({ attributions: two, sources }, NEWSROOM_TWO_SOURCE))).toBe('1-2');
  });

  it('are not told apart when anybody else on the chain has no profile', () => {
    const attributions = [account('a1', { source: 'kim', channel: 'go' }), two[1] ?? account('a2')];
    const sources = [profile('kim', { unit: '51' }), profile('pak', { unit: '4' })];
    expect(range(assessed({ attributions, sources }, NEWSROOM_TWO_SOURCE))).toBe('1-2');
    const all = [...sources, profile('go', { employer: 'rail' })];
    expect(range(assessed({ attributions, sources: all }, NEWSROOM_TWO_SOURCE))).toBe('2-2');
  });
});

describe('sides, lists and limits', () => {
  it('counts denials by themselves and only lists doubts and those who know nothing', () => {
    const attributions = [
      account('n1', { stance: 'denies' }),
      account('d2', { stance: 'doubts' }),
      account('d1', { stance: 'doubts' }),
      account('k', { stance: 'no_knowledge' }),
      account('gone', { stance: 'doubts', state: 'withdrawn' }),
    ];
    const result = assessed({ attributions });
    expect(result.support).toEqual({
      chains: 0,
      origins: { min: 0, max: 0, ifSuggested: 0, exact: true },
      firstHand: { min: 0, max: 0 },
      regions: 0,
      counted: [],
      excluded: [],
      singlePointsOfFailure: [],
    });
    expect(result.denial).toMatchObject({ chains: 1, counted: ['n1'], singlePointsOfFailure: ['s-n1'] });
    expect(result.listed).toEqual({ doubts: ['d1', 'd2'], noKnowledge: ['k'] });
  });

  it('names who is on every chain, and flags it from two chains on', () => {
    const through = { channel: 'go' };
    expect(assessed({ attributions: [account('a1', through)] }).flags).toEqual([]);
    const both = assessed({ attributions: [account('a1', through), account('a2', through)] });
    expect(both.support.singlePointsOfFailure).toEqual(['go']);
    expect(both.flags).toEqual(['one_point_of_failure']);
  });

  it('counts the places in which the counted accounts were heard', () => {
    const attributions = ['P1', 'P2', 'P1'].map((heardIn, i) => account(`a${i}`, { heardIn }));
    expect(assessed({ attributions }).support.regions).toBe(2);
  });

  it.each([
    [64, 64, 1_000],
    [200, 100, 8_000],
    [200, 400, 8_000],
  ])('answers for %i chains over %i people in time, exactly or with bounds that hold', (chains, people, limit) => {
    let state = chains + people;
    // Numbers from a fixed seed, so that every run sees the same claim (the limits leave room for a slow machine).
    const draw = () => `p${(state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % people}`;
    const attributions = Array.from({ length: chains }, (_, i) =>
      account(`a${i}`, {
        source: draw(),
        originStatus: 'identified',
        upstream: [{ source: draw() }, { source: draw() }],
      }),
    );
    const start = performance.now();
    const { support } = assessed({ attributions });
    expect(performance.now() - start).toBeLessThan(limit);
    expect(support.origins.min).toBeLessThanOrEqual(support.origins.max);
    expect(support.counted).toHaveLength(support.origins.min);
    expect(support.excluded).toHaveLength(chains - support.origins.min);
    if (chains === 64) expect(support.origins.exact).toBe(true);
  });

  it('gives bounds that hold, and says they are bounds, when the budget runs out', () => {
    // Five witnesses in a ring, each in contact with the next: two can be counted, and a cover needs three groups.
    const keys = ['a', 'b', 'c', 'd', 'e'];
    const ties = keys.map((key, i) => tie('in_contact', `s-${key}`, `s-${keys[(i + 1) % 5] ?? ''}`));
    const attributions = keys.map((key) => account(key));
    expect(assessed({ attributions, ties }).support.origins).toEqual({ min: 2, max: 2, ifSuggested: 2, exact: true });
    const hasty = assessed({ attributions, ties }, TRUSTING, { nodes: 0 }).support;
    expect(hasty.origins).toEqual({ min: 2, max: 3, ifSuggested: 2, exact: false });
    expect(hasty.counted).toHaveLength(2);
    expect(hasty.excluded).toHaveLength(3);
  });
});
