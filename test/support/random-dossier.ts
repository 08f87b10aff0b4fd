/**
 * Random small dossiers, made to meet the situations in which counting voices goes wrong: retellings across claims,
 * circles, one person under several names, withdrawn and superseded accounts upstream, half-known origins, every kind
 * of tie. The first claim (`c0`) gets most of the accounts.
 */
import fc from 'fast-check';
import {
  DOSSIER_FORMAT,
  type Dossier,
  type DossierAttribution,
  type DossierClaim,
  type DossierClaimLink,
  type DossierExhibit,
  type DossierReference,
  type DossierRegion,
  type DossierSource,
  type DossierTie,
} from '../../src/domain/dossier.js';
import {
  ACCESSES,
  CLAIM_KINDS,
  EDITOR_MARKS,
  OFFICIAL_POSITIONS,
  RELIABILITY_GRADES,
  TIE_KINDS,
  type FeatureName,
  type OriginStatus,
  type Stance,
  type TieKind,
  type TieState,
} from '../../src/domain/vocabulary.js';
import { FIRST_DAYS } from './oracle/first-day.js';

/** Over all claims and both sides: few enough to check by trying every subset. */
const MOST_ACCOUNTS = 12;
const MOST_SOURCES = 9;
/** The last two differ in order between code points and UTF-16 units. */
const KEY_TAILS = ['', '', '', '', '', '', '\u{FF5E}', '\u{1F600}'];
const PLACES = ['KP', 'KP-03', 'KP-0307', 'KP-04', 'KP-0401', 'CN'];

/** How a dossier leans: without leanings almost every pair would be held together by something, and nothing counted. */
interface Leaning {
  profiles: 'told_apart' | 'mixed';
  origins: 'known' | 'mixed';
  /** Chance in percent that an account names somebody it came through. */
  upstream: number;
  ties: number;
  distinctions: number;
}

const leanings: fc.Arbitrary<Leaning> = fc.record({
  profiles: weighted<Leaning['profiles']>([3, 'told_apart'], [2, 'mixed']),
  origins: weighted<Leaning['origins']>([1, 'known'], [1, 'mixed']),
  upstream: fc.constantFrom(0, 15, 30, 60),
  ties: fc.constantFrom(0, 3, 6),
  distinctions: fc.constantFrom(0, 2, 10),
});

/** Dossiers of up to three claims, nine sources and twelve accounts. */
export const randomDossiers: fc.Arbitrary<Dossier> = leanings.chain((leaning) =>
  fc
    .record({
      claims: fc.array(claims, { minLength: 1, maxLength: 3 }),
      sources: fc.array(sourceDraws(leaning), { minLength: 3, maxLength: MOST_SOURCES, size: 'max' }),
      accounts: fc.array(accountDraws(leaning), { minLength: 1, maxLength: MOST_ACCOUNTS, size: 'max' }),
      circles: fc.array(fc.array(picks, { minLength: 2, maxLength: 3 }), { maxLength: leaning.upstream > 20 ? 1 : 0 }),
      ties: fc.array(tieDraws, { maxLength: leaning.ties }),
      aliases: fc.array(fc.tuple(picks, picks), { maxLength: leaning.ties > 3 ? 2 : 0 }),
      distinctions: fc.array(fc.tuple(picks, picks), { maxLength: leaning.distinctions }),
      links: fc.array(linkDraws, { maxLength: 3 }),
      exhibits: fc.array(exhibitDraws, { maxLength: 2 }),
    })
    .map(assemble),
);

/** Any index; what it points at is decided when the lengths are known. */
const picks = fc.nat(999);
type Pick = number;

function weighted<T>(...choices: [weight: number, value: T][]): fc.Arbitrary<T> {
  return fc.oneof(...choices.map(([weight, value]) => ({ weight, arbitrary: fc.constant(value) })));
}

function sometimes<T>(percent: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 100 - percent, arbitrary: fc.constant(undefined) }, { weight: percent, arbitrary });
}

type ClaimDraw = Omit<DossierClaim, 'key'>;
const claims: fc.Arbitrary<ClaimDraw> = fc
  .record({
    kind: fc.constantFrom(...CLAIM_KINDS, 'pattern', 'policy', 'event'),
    places: fc.array(
      fc.tuple(fc.constantFrom(...PLACES), weighted([3, 'happened' as const], [1, 'concerns' as const])),
      {
        maxLength: 2,
      },
    ),
    position: sometimes(50, fc.constantFrom(...OFFICIAL_POSITIONS)),
    editorMark: sometimes(15, fc.constantFrom(...EDITOR_MARKS)),
  })
  .map(({ kind, places, position, editorMark }) => ({
    kind,
    statement: [{ text: 'Soldiers petitioned the county office', lang: 'en' }],
    regions: places.map(([region, role]) => ({ region, role })),
    ...(position === undefined ? {} : { officialPosition: { position } }),
    ...(editorMark === undefined ? {} : { editorMark }),
  }));

type SourceDraw = ReturnType<typeof sourceDraws> extends fc.Arbitrary<infer T> ? T : never;
function sourceDraws(leaning: Leaning) {
  const toldApart = leaning.profiles === 'told_apart';
  return fc.record({
    tail: fc.constantFrom(...KEY_TAILS),
    profile: toldApart
      ? weighted([8, 'own'], [1, 'shared'], [1, 'incomplete'])
      : weighted([3, 'own'], [3, 'shared'], [2, 'incomplete'], [1, 'place_only'], [1, 'none'], [1, 'absent']),
    sharedUnit: fc.constantFrom('1st Corps', '2nd Corps', '3rd Corps'),
    place: sometimes(toldApart ? 10 : 30, fc.constantFrom('Sinuiju', 'Hyesan')),
    exitDate: sometimes(toldApart ? 5 : 20, fc.constantFrom('2019', '2020-03')),
    grade: sometimes(60, fc.constantFrom(...RELIABILITY_GRADES)),
  });
}

function assembleSource(draw: SourceDraw, at: number): DossierSource {
  const features: Partial<Record<FeatureName, string>> = {
    ...(draw.place === undefined ? {} : { place: draw.place }),
    ...(draw.exitDate === undefined ? {} : { exitDate: draw.exitDate }),
  };
  if (draw.profile === 'own' || draw.profile === 'incomplete') features.household = `HH-${String(at + 1)}`;
  // The same word under two names of a feature is not shared: unit and employer are different things.
  if (draw.profile === 'shared') features[at % 3 === 0 ? 'employer' : 'unit'] = draw.sharedUnit;
  const base: DossierSource = { key: `s${String(at)}${draw.tail}`, pseudonym: `Source ${String(at)}`, kind: 'person' };
  return {
    ...base,
    ...(draw.profile === 'absent' ? {} : { features }),
    ...(draw.profile === 'incomplete' ? {} : { featuresComplete: true }),
    ...(draw.grade === undefined ? {} : { reliability: { grade: draw.grade } }),
  };
}

type AccountDraw = ReturnType<typeof accountDraws> extends fc.Arbitrary<infer T> ? T : never;
function accountDraws(leaning: Leaning) {
  const given = leaning.origins === 'known' ? 75 : 35;
  const status: fc.Arbitrary<OriginStatus> =
    leaning.origins === 'known'
      ? weighted<OriginStatus>([12, 'identified'], [1, 'described'], [1, 'unknown'])
      : weighted<OriginStatus>([2, 'identified'], [1, 'described'], [1, 'unknown']);
  const step = fc.record({ through: weighted([3, 'attribution' as const], [1, 'source' as const]), pick: picks });
  return fc.record({
    tail: fc.constantFrom(...KEY_TAILS),
    claim: weighted([8, 0], [1, 1], [1, 2]),
    /** Most accounts are somebody's only one. */
    ownSource: weighted([3, true], [1, false]),
    source: picks,
    stance: sometimes(
      60,
      weighted<Stance>([6, 'asserts'], [3, 'relays'], [4, 'denies'], [1, 'doubts'], [1, 'no_knowledge']),
    ),
    access: fc.constantFrom(...ACCESSES, 'eyewitness', 'participant', 'hearsay'),
    upstream: fc
      .tuple(sometimes(leaning.upstream, step), sometimes(Math.floor(leaning.upstream / 3), step))
      .map((steps) => steps.filter((each) => each !== undefined)),
    originStatus: sometimes(given, status),
    channel: sometimes(12, picks),
    statedAt: sometimes(75, fc.constantFrom(...FIRST_DAYS.keys())),
    heardIn: sometimes(60, fc.constantFrom(...PLACES)),
    state: weighted([16, 'active' as const], [2, 'withdrawn' as const], [2, 'superseded' as const]),
    supersededBy: picks,
  });
}

function assembleAccounts(
  draws: AccountDraw[],
  circles: Pick[][],
  sources: DossierSource[],
  claimCount: number,
): DossierAttribution[] {
  const keys = draws.map((draw, at) => `a${String(at)}${draw.tail}`);
  const steps = draws.map((draw): DossierReference[] =>
    draw.upstream.map(({ through, pick }) =>
      through === 'source' ? { source: at(sources, pick).key } : { attribution: at(keys, pick) },
    ),
  );
  for (const circle of circles) {
    circle.forEach((member, place) => {
      at(steps, member).push({ attribution: at(keys, at(circle, place + 1)) });
    });
  }
  return draws.map((draw, index): DossierAttribution => {
    // Superseded by an earlier one of the list, so that supersessions make chains but never a circle.
    const superseded = draw.state === 'superseded' && index > 0;
    return {
      key: at(keys, index),
      claim: `c${String(draw.claim % claimCount)}`,
      source: at(sources, draw.ownSource ? index : draw.source).key,
      access: draw.access,
      ...(draw.stance === undefined ? {} : { stance: draw.stance }),
      ...(at(steps, index).length === 0 ? {} : { upstream: unique(at(steps, index)) }),
      ...(draw.originStatus === undefined ? {} : { originStatus: draw.originStatus }),
      ...(draw.channel === undefined ? {} : { channel: at(sources, draw.channel).key }),
      ...(draw.statedAt === undefined ? {} : { statedAt: draw.statedAt }),
      ...(draw.heardIn === undefined ? {} : { heardIn: draw.heardIn }),
      ...(superseded ? { state: 'superseded', supersededBy: at(keys, draw.supersededBy % index) } : {}),
      ...(draw.state === 'withdrawn' ? { state: 'withdrawn' } : {}),
    };
  });
}

const tieDraws = fc.record({
  kind: fc.constantFrom<TieKind[]>(...TIE_KINDS),
  state: weighted<TieState>([4, 'suggested'], [4, 'confirmed'], [1, 'rejected']),
  ends: weighted([3, 'sources' as const], [3, 'attributions' as const], [2, 'mixed' as const]),
  first: picks,
  second: picks,
});

function assembleTie(
  draw: { kind: TieKind; state: TieState; ends: 'sources' | 'attributions' | 'mixed'; first: Pick; second: Pick },
  sources: DossierSource[],
  attributions: DossierAttribution[],
): DossierTie {
  const source = (pick: Pick): DossierReference => ({ source: at(sources, pick).key });
  const account = (pick: Pick): DossierReference => ({ attribution: at(attributions, pick).key });
  const { kind, state } = draw;
  // Only sources can be the same person.
  const ends = kind === 'same_person' ? 'sources' : draw.ends;
  if (ends === 'sources') return { kind, state, between: [source(draw.first), source(draw.second)] };
  if (ends === 'attributions') return { kind, state, between: [account(draw.first), account(draw.second)] };
  return draw.first % 2 === 0
    ? { kind, state, between: [source(draw.first), account(draw.second)] }
    : { kind, state, between: [account(draw.first), source(draw.second)] };
}

const linkDraws = fc.record({
  from: picks,
  to: picks,
  type: weighted<DossierClaimLink['type']>([4, 'instance_of'], [3, 'contradicts'], [1, 'narrows'], [1, 'same_as']),
});

const exhibitDraws = fc.record({
  claim: weighted([3, 0], [1, 1]),
  bearing: fc.constantFrom<DossierExhibit['bearing'][]>('supports', 'contradicts'),
  results: fc.array(fc.constantFrom('passed' as const, 'passed' as const, 'failed' as const, 'inconclusive' as const), {
    maxLength: 2,
  }),
});

const regions: DossierRegion[] = [
  { key: 'KP', kind: 'country' },
  { key: 'KP-03', kind: 'province', parent: 'KP' },
  { key: 'KP-0307', kind: 'county', parent: 'KP-03' },
  { key: 'KP-04', kind: 'province', parent: 'KP' },
  { key: 'KP-0401', kind: 'city', parent: 'KP-04' },
  { key: 'CN', kind: 'country' },
];

interface Draws {
  claims: ClaimDraw[];
  sources: SourceDraw[];
  accounts: AccountDraw[];
  circles: Pick[][];
  ties: Parameters<typeof assembleTie>[0][];
  aliases: [Pick, Pick][];
  distinctions: [Pick, Pick][];
  links: { from: Pick; to: Pick; type: DossierClaimLink['type'] }[];
  exhibits: { claim: number; bearing: DossierExhibit['bearing']; results: ('passed' | 'failed' | 'inconclusive')[] }[];
}

function assemble(draws: Draws): Dossier {
  const sources = draws.sources.map(assembleSource);
  const claims = draws.claims.map((draw, index): DossierClaim => ({ key: `c${String(index)}`, ...draw }));
  const attributions = assembleAccounts(draws.accounts, draws.circles, sources, claims.length);
  const aliases = draws.aliases.map(([first, second]): DossierTie => ({
    kind: 'same_person',
    state: 'confirmed',
    between: [{ source: at(sources, first).key }, { source: at(sources, second).key }],
  }));
  return {
    format: DOSSIER_FORMAT,
    workspace: { slug: 'yomju' },
    regions,
    sources,
    claims,
    claimLinks: unique(
      draws.links
        .map(({ from, to, type }) => ({ from: at(claims, from).key, to: at(claims, to).key, type }))
        .filter(({ from, to }) => from !== to),
    ),
    attributions,
    ties: unique([...draws.ties.map((draw) => assembleTie(draw, sources, attributions)), ...aliases]),
    distinctions: unique(
      draws.distinctions.map(([first, second]) => ({
        between: [at(attributions, first).key, at(attributions, second).key],
        basis: 'editor',
        reason: 'Separately offered the same account',
      })),
    ),
    exhibits: draws.exhibits.map(({ claim, bearing, results }, index) => ({
      key: `x${String(index)}`,
      claim: at(claims, claim).key,
      kind: 'imagery',
      bearing,
      verifications: results.map((result, step) => ({ step: step === 0 ? 'geolocation' : 'metadata', result })),
    })),
  };
}

/** The item an index points at, going round; lists here are never empty. */
function at<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('there is nothing to point at');
  return item;
}

function unique<T>(items: T[]): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const text = JSON.stringify(item);
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}
