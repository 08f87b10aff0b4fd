import { describe, expect, it } from '@jest/globals';
import { contentHash } from '../../src/domain/canonical-json.js';
import type { DossierClaimLink, DossierExhibit, DossierRegion } from '../../src/domain/dossier.js';
import { NEWSROOM_TWO_SOURCE } from '../../src/domain/policy/newsroom-two-source.js';
import type { FactTest } from '../../src/domain/policy/policy.js';
import { whatIsMissing } from '../../src/domain/policy/wording.js';
import type { OfficialPositionWord, VerificationResult } from '../../src/domain/vocabulary.js';
import { account, assessed, claim, dossier, tie, TRUSTING } from '../support/small-dossier.js';
import { assessDossier } from '../../src/domain/assess.js';

const official = (position: OfficialPositionWord) => ({ officialPosition: { position } });
const denial = (key: string, more = {}) => account(key, { stance: 'denies', ...more });
const contradicts: DossierClaimLink = { from: 'other', to: 'c', type: 'contradicts' };
const exhibit = (bearing: 'supports' | 'contradicts', ...results: VerificationResult[]): DossierExhibit => ({
  key: 'img',
  claim: 'c',
  kind: 'imagery',
  bearing,
  verifications: results.map((result) => ({ step: 'geolocation', result })),
});

describe('the newsroom ladder', () => {
  it('unsupported: no account, or only doubts', () => {
    expect(assessed({})).toMatchObject({ status: 'unsupported', rank: 0, strength: 0 });
    expect(assessed({ attributions: [account('a', { stance: 'doubts' })] }).status).toBe('unsupported');
  });

  it('rumour: somebody says so who is not known to have been in a position to know', () => {
    const result = assessed({ attributions: [account('a', { access: 'analysis' })] });
    expect(result).toMatchObject({ status: 'rumour', rank: 10, strength: 1 });
    expect(result.missingForNext?.status).toBe('single_source');
    expect(result.missingForNext?.needs).toHaveLength(1);
  });

  it('single source: one witness, or an official statement', () => {
    expect(assessed({ attributions: [account('a')] })).toMatchObject({
      status: 'single_source',
      rank: 20,
      strength: 2,
    });
    const stated = assessed({ attributions: [account('a', { access: 'official_statement' })] });
    expect(stated).toMatchObject({ status: 'single_source', support: { firstHand: { min: 0, max: 0 } } });
    expect(stated.missingForNext?.status).toBe('consistent_reports');
  });

  it('consistent reports: two independent voices, neither of whom was there', () => {
    const attributions = ['a', 'b'].map((key) => account(key, { access: 'hearsay', originStatus: 'identified' }));
    const result = assessed({ attributions });
    expect(result).toMatchObject({ status: 'consistent_reports', rank: 30, strength: 3 });
    expect(result.missingForNext?.needs).toEqual(['at least 1 independent first-hand account supporting it (now 0)']);
  });

  it('corroborated: two independent voices, one of whom was there', () => {
    const attributions = [account('a'), account('b', { access: 'hearsay', originStatus: 'identified' })];
    expect(assessed({ attributions })).toMatchObject({ status: 'corroborated', rank: 40, strength: 4 });
  });

  it('confirmed: admitted; affirmed with a witness; affirmed policy; a verified image with two origins', () => {
    const confirmed = { status: 'confirmed', rank: 50, strength: 5, missingForNext: null };
    expect(assessed({ claims: [claim('c', official('admits'))] })).toMatchObject(confirmed);
    const affirmed = [claim('c', official('affirms'))];
    expect(assessed({ claims: affirmed }).status).toBe('unsupported');
    expect(assessed({ claims: affirmed, attributions: [account('a')] })).toMatchObject(confirmed);
    expect(assessed({ claims: [claim('c', { kind: 'policy', ...official('affirms') })] })).toMatchObject(confirmed);
    const attributions = [account('a'), account('b')];
    const shown = (item: DossierExhibit) => assessed({ attributions, exhibits: [item] }).status;
    expect(shown(exhibit('supports', 'passed', 'inconclusive'))).toBe('confirmed');
    expect(shown(exhibit('supports', 'passed', 'failed'))).toBe('corroborated');
    expect(shown(exhibit('supports', 'inconclusive'))).toBe('corroborated');
    expect(shown(exhibit('contradicts', 'passed'))).toBe('corroborated');
  });

  it('contested: a witness denies what another supports; hearsay denial does not', () => {
    const contested = { status: 'contested', rank: 55, strength: 0, missingForNext: null };
    expect(assessed({ attributions: [account('a'), denial('d')] })).toMatchObject(contested);
    expect(assessed({ attributions: [account('a'), denial('d', { access: 'hearsay' })] }).status).toBe('single_source');
    expect(assessed({ attributions: [denial('d')] }).status).toBe('unsupported');
    expect(assessed({ claims: [claim('c', official('admits'))], attributions: [denial('d')] })).toMatchObject(
      contested,
    );
  });

  it('contested: another claim that has support contradicts it, unless the desk took that one back', () => {
    const attributions = [account('a'), account('b', { claim: 'other' })];
    const judge = (more = {}) =>
      assessed({ claims: [claim(), claim('other', more)], claimLinks: [contradicts], attributions }).status;
    expect(judge()).toBe('contested');
    expect(judge({ editorMark: 'disproved' })).toBe('single_source');
    const silent = { claims: [claim(), claim('other')], claimLinks: [contradicts], attributions: [account('a')] };
    expect(assessed(silent).status).toBe('single_source');
  });

  it('refuted: two independent witnesses deny what nobody supports, or the desk disproved it', () => {
    const refuted = { status: 'refuted', rank: 60, strength: 0, missingForNext: null };
    expect(assessed({ attributions: [denial('d'), denial('e')] })).toMatchObject(refuted);
    expect(assessed({ attributions: [denial('d'), denial('e')] }, NEWSROOM_TWO_SOURCE).status).toBe('unsupported');
    const claims = [claim('c', { editorMark: 'disproved' })];
    expect(assessed({ claims, attributions: [account('a'), account('b')] })).toMatchObject(refuted);
  });

  it('retracted: the desk took it back, whatever speaks for it', () => {
    const claims = [claim('c', { editorMark: 'retracted', ...official('admits') })];
    expect(assessed({ claims, attributions: [account('a')] })).toMatchObject({ status: 'retracted', rank: 70 });
  });

  it('flags what the authorities say, and never lowers a claim for it', () => {
    const attributions = [account('a')];
    const judge = (position: OfficialPositionWord) => {
      const { status, flags } = assessed({ claims: [claim('c', official(position))], attributions });
      return `${status} ${flags.join()}`;
    };
    expect(judge('denies')).toBe('single_source official_denial');
    expect(judge('silent_after_search')).toBe('single_source no_official_announcement');
    expect(judge('unknown')).toBe('single_source ');
  });

  it('keeps flags in the order of the policy', () => {
    const hearsay = { access: 'hearsay', source: 'kim' } as const;
    const attributions = [
      account('a', { ...hearsay, upstream: [{ attribution: 'b' }] }),
      account('b', { ...hearsay, upstream: [{ attribution: 'a' }] }),
    ];
    const claims = [claim('c', official('none_found'))];
    const ties = [tie('text_reuse', '@a', '@b', 'suggested')];
    expect(assessed({ claims, attributions, ties }).flags).toEqual([
      'no_official_announcement',
      'one_point_of_failure',
      'circular',
      'suggestions_pending',
    ]);
  });
});

describe('a pattern and its instances', () => {
  const regions: DossierRegion[] = [
    { key: 'KP', kind: 'country' },
    ...['KP-03', 'KP-09', 'KP-10'].map((key): DossierRegion => ({ key, kind: 'province', parent: 'KP' })),
    { key: 'KP0607', kind: 'county', parent: 'KP-03' },
  ];
  const places = { yomju: 'KP0607', hamgyong: 'KP-09', ryanggang: 'KP-10', uiju: 'KP-03' };
  const instances = Object.entries(places).map(([key, region]) =>
    claim(key, {
      regions: [
        { region, role: 'happened' },
        { region: 'KP', role: 'concerns' },
      ],
    }),
  );
  const parts = {
    regions,
    claims: [claim('c', { kind: 'pattern' as const }), ...instances],
    claimLinks: instances.map(({ key }): DossierClaimLink => ({ from: key, to: 'c', type: 'instance_of' })),
    attributions: Object.keys(places).map((key) => account(`a-${key}`, { claim: key, access: 'hearsay' })),
  };

  it('stands on cases in three provinces, each counted once, and not on one account of its own', () => {
    const result = assessed(parts, NEWSROOM_TWO_SOURCE);
    expect(result).toMatchObject({
      status: 'consistent_reports',
      facts: { similarRegions: 3 },
      support: { chains: 0 },
    });
  });

  it('does not lend its cases to each other', () => {
    const yomju = assessed(parts, NEWSROOM_TWO_SOURCE, { claims: ['yomju'] });
    expect(yomju).toMatchObject({ status: 'rumour', facts: { similarRegions: 0 } });
    expect(yomju.support.origins).toMatchObject({ min: 1, max: 1 });
  });

  it('loses a province whose only account is withdrawn', () => {
    const attributions = parts.attributions.map((each) =>
      each.key === 'a-hamgyong' ? { ...each, state: 'withdrawn' as const } : each,
    );
    expect(assessed({ ...parts, attributions }, NEWSROOM_TWO_SOURCE).facts['similarRegions']).toBe(2);
  });
});

describe('the facts of an assessment', () => {
  it('are every fact the policy refers to, by name, and nothing else', () => {
    const { facts, factsHash } = assessed({ attributions: [account('a')] });
    expect(facts).toEqual({
      circular: false,
      claimKind: 'event',
      contradictions: 0,
      'denial.firstHand.min': 0,
      'denial.origins.min[access=participant,eyewitness,document_holder]': 0,
      editorMark: 'none',
      exhibitsVerified: 0,
      implicatedAdmission: false,
      officialPosition: 'unknown',
      pendingSuggestions: 0,
      similarRegions: 0,
      'support.firstHand.min': 1,
      'support.origins.max': 1,
      'support.origins.min': 1,
      'support.origins.min[access=participant,eyewitness,document_holder,official_statement]': 1,
      'support.singlePointsOfFailure': 0,
    });
    expect(factsHash).toBe(contentHash(facts));
  });

  it('change with anything the policy reads, and not with anything else', () => {
    const hash = (parts: Parameters<typeof assessed>[0]) => assessed(parts).factsHash;
    const before = hash({ attributions: [account('a')] });
    expect(hash({ attributions: [account('a', { statedAt: '2024' })] })).toBe(before);
    expect(hash({ attributions: [account('a')], claims: [claim('c', official('none_found'))] })).not.toBe(before);
  });
});

describe('the order of the input', () => {
  it('changes nothing but the order of the assessments', () => {
    const parts = {
      claims: [claim('c'), claim('other', { kind: 'state' })],
      claimLinks: [contradicts],
      attributions: [
        account('a'),
        account('b', { access: 'hearsay', upstream: [{ attribution: 'a' }, { source: 'lee' }] }),
        account('d', { claim: 'other', statedAt: '2024' }),
        account('e', { channel: 'lee' }),
      ],
      ties: [
        tie('same_person', 'zo', 's-a'),
        tie('in_contact', 'zo', 's-e'),
        tie('same_unit', '@b', 's-e', 'suggested'),
      ],
    };
    const turned = {
      claims: [...parts.claims].reverse(),
      claimLinks: parts.claimLinks,
      attributions: [...parts.attributions].reverse(),
      ties: [...parts.ties].reverse(),
    };
    const there = assessDossier(dossier(parts), TRUSTING);
    expect(assessDossier(dossier(turned), TRUSTING)).toEqual([...there].reverse());
    expect(there.map((each) => each.claim)).toEqual(['c', 'other']);
  });
});

describe('the texts for journalists', () => {
  it('say which rule decided and on what figures', () => {
    const parts = { attributions: [account('a')], claims: [claim('c', official('denies'))] };
    const { reasons } = assessed(parts, NEWSROOM_TWO_SOURCE);
    expect(reasons).toEqual([
      'Single source: One origin that was there, holds the document or speaks officially. Found: at least 1 independent origin supporting it whose access is first-hand or official statement (now 1).',
      'Officially denied. Found: the official position: denies.',
    ]);
  });

  it.each([
    ['origins', 'independent origin supporting it', 'independent origins supporting it'],
    ['firstHand', 'independent first-hand account supporting it', 'independent first-hand accounts supporting it'],
    ['originRegions', 'place in which', 'places in which'],
    ['similarRegions', 'region with supported cases', 'regions with supported cases'],
    ['contradictions', 'supported claim that contradicts it', 'supported claims that contradict it'],
    ['exhibitsVerified', 'verified exhibit that supports it', 'verified exhibits that support it'],
    ['exhibitsAgainst', 'verified exhibit against it', 'verified exhibits against it'],
    ['pendingSuggestions', 'suggested tie awaiting', 'suggested ties awaiting'],
    ['singlePointsOfFailure', 'source on which', 'sources on which'],
    ['ageDays', 'day since', 'days since'],
  ] as const)('speak of one and of several: %s', (fact, one, several) => {
    const said = (test: Pick<FactTest, 'op' | 'value'>) =>
      whatIsMissing({ fact, ...(fact === 'ageDays' ? {} : { side: 'support', bound: 'min' }), ...test }, {}).join();
    expect(said({ op: 'gte', value: 1 })).toContain(`at least 1 ${one}`);
    expect(said({ op: 'in', value: [1] })).toContain(`one of 1 ${one}`);
    for (const value of [0, 2, 11]) expect(said({ op: 'gte', value })).toContain(`at least ${value} ${several}`);
  });
});
