import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assessDossier } from '../../src/domain/assess.js';
import type { Dossier, DossierAttribution } from '../../src/domain/dossier.js';
import { ADMIRALTY } from '../../src/domain/policy/admiralty.js';
import { AIRWARS_LIKE } from '../../src/domain/policy/airwars-like.js';
import { NEWSROOM_TWO_SOURCE } from '../../src/domain/policy/newsroom-two-source.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import { applyHypotheses } from '../../src/domain/whatif/apply-hypotheses.js';
import { checkAgainst, checkTogether } from '../../src/domain/whatif/check-hypotheses.js';
import { claimPart } from '../../src/domain/whatif/claim-part.js';
import type { Hypothesis } from '../../src/domain/whatif/hypothesis.js';
import { mostSeriousFirst, whatIf } from '../../src/domain/whatif/what-if.js';
import { shuffled } from '../support/dossier-changes.js';
import { randomDossiers } from '../support/random-dossier.js';
import { account, apart, claim, dossier, tie } from '../support/small-dossier.js';

/** Status and origins of claim `c` before and after, as `single_source 1-2 → rumour 1-1`. */
function move(parts: Partial<Dossier>, ...hypotheses: Hypothesis[]): string {
  return moveOf('c', dossier(parts), NEWSROOM_TWO_SOURCE, hypotheses);
}

function moveOf(key: string, given: Dossier, policy: Policy, hypotheses: Hypothesis[]): string {
  const { moved } = whatIf(given, policy, hypotheses);
  const found = moved.find(({ movement }) => movement.claim === key);
  if (found === undefined) return 'no movement';
  const { from, to } = found.movement;
  const end = ({ status, origins }: typeof from) => `${status} ${origins.min}-${origins.max}`;
  return `${end(from)} → ${end(to)}`;
}

const twoWitnesses = { attributions: [account('heo'), account('jo')], distinctions: [apart('heo', 'jo')] };

describe('what if a source is wrong', () => {
  it('takes one of two witnesses away: corroborated by two falls to a single source', () => {
    expect(move(twoWitnesses, { suppose: 'source_is_wrong', source: 's-heo' })).toBe(
      'corroborated 2-2 → single_source 1-1',
    );
  });

  it('takes away who was told by it, at any distance and by way of another claim', () => {
    const parts = {
      claims: [claim(), claim('other')],
      attributions: [
        account('heo', { claim: 'other' }),
        account('cousin', { access: 'hearsay', upstream: [{ attribution: 'heo' }], originStatus: 'identified' }),
        account('aunt', { access: 'hearsay', upstream: [{ attribution: 'cousin' }] }),
      ],
    };
    expect(move(parts, { suppose: 'source_is_wrong', source: 's-heo' })).toBe('rumour 1-1 → unsupported 0-0');
  });

  it('takes away what it passed on as a go-between, and leaves what it only also told', () => {
    const parts = {
      attributions: [account('heo', { channel: 'broker' }), account('jo')],
      distinctions: [apart('heo', 'jo')],
    };
    expect(move(parts, { suppose: 'source_is_wrong', source: 'broker' })).toBe('corroborated 2-2 → single_source 1-1');
  });

  it('means the person under every name, also when that is only supposed with it', () => {
    const wrong: Hypothesis = { suppose: 'source_is_wrong', source: 's-heo' };
    expect(move({ ...twoWitnesses, ties: [tie('same_person', 's-heo', 's-jo')] }, wrong)).toBe(
      'single_source 1-1 → unsupported 0-0',
    );
    const one: Hypothesis = { suppose: 'same_person', sources: ['s-jo', 's-heo'] };
    expect(move(twoWitnesses, wrong, one)).toBe('corroborated 2-2 → unsupported 0-0');
    expect(move(twoWitnesses, one, wrong)).toBe('corroborated 2-2 → unsupported 0-0');
  });

  it('clears a contest when the one who denies it is wrong', () => {
    const parts = { attributions: [account('heo'), account('clerk', { stance: 'denies' })] };
    expect(move(parts, { suppose: 'source_is_wrong', source: 's-clerk' })).toBe('contested 1-1 → single_source 1-1');
  });
});

describe('what if one thing were otherwise', () => {
  const pair = { attributions: [account('heo'), account('jo')] };

  it.each<[string, Partial<Dossier>, Hypothesis, string]>([
    [
      'two witnesses are one person',
      twoWitnesses,
      { suppose: 'same_person', sources: ['s-heo', 's-jo'] },
      'corroborated 2-2 → single_source 1-1',
    ],
    [
      'an account is withdrawn',
      twoWitnesses,
      { suppose: 'account_withdrawn', attribution: 'jo' },
      'corroborated 2-2 → single_source 1-1',
    ],
    [
      'a suggested tie is confirmed',
      { ...twoWitnesses, ties: [tie('in_contact', 's-jo', 's-heo', 'suggested')] },
      { suppose: 'tie', between: [{ source: 's-heo' }, { source: 's-jo' }], kind: 'in_contact', state: 'confirmed' },
      'corroborated 2-2 → single_source 1-1',
    ],
    [
      'a confirmed tie is rejected',
      { ...twoWitnesses, ties: [tie('in_contact', 's-jo', 's-heo')] },
      { suppose: 'tie', between: [{ source: 's-heo' }, { source: 's-jo' }], kind: 'in_contact', state: 'rejected' },
      'single_source 1-1 → corroborated 2-2',
    ],
    [
      'a tie nobody recorded holds',
      twoWitnesses,
      { suppose: 'tie', between: [{ attribution: 'heo' }, { source: 's-jo' }], kind: 'retells', state: 'confirmed' },
      'corroborated 2-2 → single_source 1-1',
    ],
    [
      'they turn out to be independent',
      pair,
      { suppose: 'distinction', between: ['jo', 'heo'], change: 'made' },
      'single_source 1-2 → corroborated 2-2',
    ],
    [
      'they were told apart by mistake',
      twoWitnesses,
      { suppose: 'distinction', between: ['jo', 'heo'], change: 'removed' },
      'corroborated 2-2 → single_source 1-2',
    ],
    [
      'a second witness comes, whom nobody has judged yet',
      { attributions: [account('heo')] },
      { suppose: 'account_added', claim: 'c', access: 'eyewitness' },
      'single_source 1-1 → single_source 1-2',
    ],
    [
      'a second witness comes, independent of the first',
      { attributions: [account('heo')] },
      { suppose: 'account_added', claim: 'c', access: 'eyewitness', distinctFrom: ['heo'] },
      'single_source 1-1 → corroborated 2-2',
    ],
    [
      'the same source says it again, so that all hangs on it',
      { attributions: [account('heo')] },
      { suppose: 'account_added', claim: 'c', access: 'hearsay', source: 's-heo', upstream: [{ attribution: 'heo' }] },
      'single_source 1-1 → single_source 1-1',
    ],
    [
      'somebody who was there denies it',
      { attributions: [account('heo')] },
      { suppose: 'account_added', claim: 'c', access: 'participant', stance: 'denies' },
      'single_source 1-1 → contested 1-1',
    ],
    [
      'those responsible admit it',
      { attributions: [account('heo', { access: 'hearsay' })] },
      { suppose: 'official_position', claim: 'c', position: 'admits' },
      'rumour 1-1 → confirmed 1-1',
    ],
    [
      'the picture is verified',
      { ...twoWitnesses, exhibits: [{ key: 'x', claim: 'c', kind: 'imagery', bearing: 'supports' }] },
      { suppose: 'exhibit', exhibit: 'x', result: 'passed' },
      'corroborated 2-2 → confirmed 2-2',
    ],
    [
      'a check of the picture fails',
      {
        ...twoWitnesses,
        exhibits: [
          {
            key: 'x',
            claim: 'c',
            kind: 'imagery',
            bearing: 'supports',
            verifications: [{ step: 'geolocation', result: 'passed' }],
          },
        ],
      },
      { suppose: 'exhibit', exhibit: 'x', result: 'failed' },
      'confirmed 2-2 → corroborated 2-2',
    ],
    [
      'a supported claim turns out to contradict it',
      { claims: [claim(), claim('other')], attributions: [account('heo'), account('lee', { claim: 'other' })] },
      { suppose: 'claim_link', from: 'other', to: 'c', type: 'contradicts' },
      'single_source 1-1 → contested 1-1',
    ],
  ])('%s', (_what, parts, hypothesis, expected) => {
    expect(move(parts, hypothesis)).toBe(expected);
  });

  it('tells two hearsay accounts apart once the origin of both is known, where pairs count as independent', () => {
    const hearsay = [account('heo', { access: 'hearsay' }), account('jo', { access: 'hearsay' })];
    const found = (attribution: string): Hypothesis => ({
      suppose: 'origin',
      attribution,
      originStatus: 'identified',
    });
    const policy: Policy = { ...NEWSROOM_TWO_SOURCE, unassessed: 'independent' };
    const given = dossier({ attributions: hearsay });
    expect(moveOf('c', given, policy, [found('heo')])).toBe('no movement');
    expect(moveOf('c', given, policy, [found('heo'), found('jo')])).toBe('rumour 1-2 → consistent_reports 2-2');
  });

  it('regrades a source where the policy reads grades', () => {
    const given = dossier({
      ...twoWitnesses,
      sources: ['s-heo', 's-jo'].map((key) => ({
        key,
        pseudonym: key,
        kind: 'person' as const,
        reliability: { grade: 'B' as const },
      })),
    });
    const worse: Hypothesis = { suppose: 'source_regraded', source: 's-jo', grade: 'E' };
    expect(moveOf('c', given, ADMIRALTY, [worse])).toBe('1 2-2 → 2 2-2');
    expect(moveOf('c', given, NEWSROOM_TWO_SOURCE, [worse])).toBe('no movement');
  });

  it('judges by another policy, and says why the new status holds', () => {
    const { moved, policy } = whatIf(dossier(twoWitnesses), NEWSROOM_TWO_SOURCE, [
      { suppose: 'policy', policy: AIRWARS_LIKE },
    ]);
    expect(policy).toBe(AIRWARS_LIKE);
    expect(moved.map(({ movement }) => [movement.from.status, movement.to.status])).toEqual([['corroborated', 'weak']]);
    expect(moved[0]?.movement.why).toHaveLength(1);
  });

  it('gives the reasons in Korean as well', () => {
    const wrong: Hypothesis = { suppose: 'source_is_wrong', source: 's-heo' };
    const { moved } = whatIf(dossier(twoWitnesses), NEWSROOM_TWO_SOURCE, [wrong], { lang: 'ko' });
    expect(moved[0]?.movement.why).toEqual([
      '더는 “교차 확인됨” 아님. 필요한 것: 뒷받침하는 쪽의 독립된 출처 2 이상 (현재 1).',
      expect.stringMatching(/^단일 출처: 현장에 있었거나 .* 확인된 것: /),
    ]);
  });

  it('puts what turns against a claim before what falls, and that before what rises', () => {
    const order = ['stronger', 'figures_only', 'weaker', 'adverse', 'cleared'] as const;
    const moved = whatIf(dossier(twoWitnesses), NEWSROOM_TWO_SOURCE, [
      { suppose: 'source_is_wrong', source: 's-heo' },
    ]).moved.map(({ movement }) => movement);
    const [one] = moved;
    if (one === undefined) throw new Error('nothing moved');
    const sorted = mostSeriousFirst(order.map((kind) => ({ movement: { ...one, kind } })));
    expect(sorted.map(({ movement }) => movement.kind)).toEqual([
      'adverse',
      'weaker',
      'cleared',
      'stronger',
      'figures_only',
    ]);
  });
});

describe('suppositions that cannot be', () => {
  it.each<[string, Hypothesis[], string, string]>([
    [
      'two grades of one source',
      [
        { suppose: 'source_regraded', source: 'heo', grade: 'A' },
        { suppose: 'source_regraded', source: 'heo', grade: 'E' },
      ],
      '1 ',
      'number 1 is one',
    ],
    [
      'one person and not one person',
      [
        { suppose: 'same_person', sources: ['heo', 'jo'] },
        { suppose: 'tie', between: [{ source: 'jo' }, { source: 'heo' }], kind: 'same_person', state: 'rejected' },
      ],
      '1 ',
      'number 1 is one',
    ],
    ['one person with itself', [{ suppose: 'same_person', sources: ['heo', 'heo'] }], '0 sources[1]', 'another source'],
    [
      'two accounts that are one person',
      [
        {
          suppose: 'tie',
          between: [{ source: 'heo' }, { attribution: 'a' }],
          kind: 'same_person',
          state: 'confirmed',
        },
      ],
      '0 between[1]',
      'only sources',
    ],
  ])('%s', (_what, hypotheses, place, expected) => {
    const problems = checkTogether(hypotheses);
    expect(problems.map(({ index, field }) => `${index} ${field}`)).toEqual([place]);
    expect(problems[0]?.expected).toContain(expected);
  });

  it('names what a dossier does not hold', () => {
    const given = dossier({ ...twoWitnesses, sources: [{ key: 's-heo', pseudonym: 'Heo', kind: 'person' }] });
    const problems = checkAgainst(given, [
      { suppose: 'source_is_wrong', source: 's-heo' },
      { suppose: 'source_is_wrong', source: 's-kim' },
      { suppose: 'distinction', between: ['heo', 'kim'], change: 'made' },
      { suppose: 'tie', between: [{ attribution: 'heo' }, { attribution: 'jo' }], kind: 'retells', state: 'rejected' },
    ]);
    expect(problems.map(({ index, field, given: key }) => [index, field, key])).toEqual([
      [1, 'source', 's-kim'],
      [2, 'between[1]', 'kim'],
      [3, 'between', undefined],
    ]);
  });
});

/** Suppositions drawn from what a dossier holds. */
function hypothesesFor(given: Dossier, picks: readonly number[]): Hypothesis[] {
  const accounts = given.attributions ?? [];
  const at = <T>(items: readonly T[], i: number): T | undefined => items[(picks[i] ?? 0) % Math.max(1, items.length)];
  const [a, b, source, other] = [
    at(accounts, 0),
    at(accounts, 1),
    at(given.sources ?? [], 2),
    at(given.sources ?? [], 3),
  ];
  if (a === undefined || b === undefined || source === undefined || other === undefined) return [];
  const all: Hypothesis[] = [
    { suppose: 'source_is_wrong', source: source.key },
    { suppose: 'account_withdrawn', attribution: a.key },
    { suppose: 'account_added', claim: a.claim, access: 'eyewitness', upstream: [{ attribution: b.key }] },
    { suppose: 'origin', attribution: b.key, originStatus: 'described' },
    { suppose: 'official_position', claim: b.claim, position: 'denies' },
    { suppose: 'source_regraded', source: other.key, grade: 'D' },
  ];
  if (a.key !== b.key) all.push({ suppose: 'distinction', between: [a.key, b.key], change: 'made' });
  if (source.key !== other.key) all.push({ suppose: 'same_person', sources: [source.key, other.key] });
  return all.filter((_, i) => ((picks[4] ?? 0) >> i) % 2 === 1);
}

const picks = fc.array(fc.nat(1000), { minLength: 5, maxLength: 5 });

describe('supposing, on random dossiers', () => {
  it('nothing supposed, nothing moves', () => {
    fc.assert(
      fc.property(randomDossiers, (given) => {
        const { moved, compared, totals } = whatIf(given, NEWSROOM_TWO_SOURCE, []);
        expect(moved).toEqual([]);
        expect(totals.none).toBe(compared);
      }),
      { seed: 11, numRuns: 60 },
    );
  });

  it('means the same in every order, and leaves the dossier as it was', () => {
    fc.assert(
      fc.property(randomDossiers, picks, fc.nat(1000), (given, chosen, seed) => {
        const before = JSON.stringify(given);
        const hypotheses = hypothesesFor(given, chosen);
        const answer = whatIf(given, NEWSROOM_TWO_SOURCE, hypotheses);
        const turned = whatIf(given, NEWSROOM_TWO_SOURCE, [...hypotheses].reverse());
        expect(turned).toEqual(answer);
        const mixed = whatIf(shuffled(given, seed), NEWSROOM_TWO_SOURCE, hypotheses);
        const byClaim = ({ moved }: typeof answer) =>
          Object.fromEntries(moved.map(({ movement }) => [movement.claim, movement]));
        expect(byClaim(mixed)).toEqual(byClaim(answer));
        expect(JSON.stringify(given)).toBe(before);
      }),
      { seed: 12, numRuns: 150 },
    );
  });

  it('a wrong source never raises a count, and whoever stood on every chain leaves none', () => {
    fc.assert(
      fc.property(randomDossiers, fc.nat(1000), (given, pick) => {
        const sources = given.sources ?? [];
        const source = sources[pick % Math.max(1, sources.length)]?.key ?? '';
        const wrong: Hypothesis[] = [{ suppose: 'source_is_wrong', source }];
        const before = assessDossier(given, NEWSROOM_TWO_SOURCE);
        const after = assessDossier(applyHypotheses(given, wrong), NEWSROOM_TWO_SOURCE);
        before.forEach((then, i) => {
          for (const side of ['support', 'denial'] as const) {
            const [was, is] = [then[side], after[i]?.[side]];
            for (const bound of ['min', 'max', 'ifSuggested'] as const) {
              expect(is?.origins[bound]).toBeLessThanOrEqual(was.origins[bound]);
            }
            if (was.singlePointsOfFailure.includes(source)) expect(is?.chains).toBe(0);
          }
        });
      }),
      { seed: 13, numRuns: 200 },
    );
  });

  it('a part of a dossier gives its claim what the whole gives it, as it is and as it would be', () => {
    fc.assert(
      fc.property(randomDossiers, picks, (given, chosen) => {
        const hypotheses = hypothesesFor(given, chosen).filter(({ suppose }) => suppose !== 'same_person');
        for (const { key } of given.claims ?? []) {
          const part = claimPart(given, key);
          const [whole] = assessDossier(given, NEWSROOM_TWO_SOURCE, { claims: [key] });
          expect(assessDossier(part, NEWSROOM_TWO_SOURCE, { claims: [key] })).toEqual([whole]);
          // A supposed account may come by way of one that stands far from the claim; that one is not in its part.
          const near = hypotheses.filter(({ suppose }) => suppose !== 'account_added' && suppose !== 'distinction');
          const [then] = assessDossier(applyHypotheses(given, near), NEWSROOM_TWO_SOURCE, { claims: [key] });
          expect(assessDossier(applyHypotheses(part, near), NEWSROOM_TWO_SOURCE, { claims: [key] })).toEqual([then]);
        }
      }),
      { seed: 14, numRuns: 100 },
    );
  });
});

/** Kept for readers: a supposed withdrawal is the withdrawal itself. */
it('a supposed withdrawal is what recording it gives', () => {
  const given = dossier(twoWitnesses);
  const done: DossierAttribution[] = (given.attributions ?? []).map((each) =>
    each.key === 'jo' ? { ...each, state: 'withdrawn' } : each,
  );
  expect(applyHypotheses(given, [{ suppose: 'account_withdrawn', attribution: 'jo' }])).toEqual({
    ...given,
    attributions: done,
  });
});
