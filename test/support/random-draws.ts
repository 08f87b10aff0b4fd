/** What a random dossier is drawn from: plain numbers and words, before they become records that point at each other. */
import fc from 'fast-check';
import type { DossierClaim, DossierClaimLink, DossierExhibit } from '../../src/domain/dossier.js';
import {
  ACCESSES,
  CLAIM_KINDS,
  EDITOR_MARKS,
  OFFICIAL_POSITIONS,
  RELIABILITY_GRADES,
  TIE_KINDS,
  type OriginStatus,
  type Stance,
  type TieKind,
  type TieState,
} from '../../src/domain/vocabulary.js';
import { FIRST_DAYS } from './oracle/first-day.js';

/** Over all claims and both sides: few enough to check by trying every subset. */
const MOST_ACCOUNTS = 12;
const MOST_SOURCES = 9;
/** Put before the number of a key; the order of the last two differs between code points and UTF-16 units. */
const KEY_MARKS = ['', '', '', '', '', '', '\u{FF5E}', '\u{1F600}'];
const PLACES = ['KP', 'KP-03', 'KP-0307', 'KP-04', 'KP-0401', 'CN'];

/** Any index; what it points at is decided when the lengths are known. */
const picks = fc.nat(999);
export type Pick = number;
type Drawn<A> = A extends fc.Arbitrary<infer T> ? T : never;

function weighted<T>(...choices: [weight: number, value: T][]): fc.Arbitrary<T> {
  return fc.oneof(...choices.map(([weight, value]) => ({ weight, arbitrary: fc.constant(value) })));
}

function sometimes<T>(percent: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 100 - percent, arbitrary: fc.constant(undefined) }, { weight: percent, arbitrary });
}

/** How a dossier leans: without leanings almost every pair would be held together by something, and nothing counted. */
interface Leaning {
  profiles: 'told_apart' | 'mixed';
  origins: 'known' | 'mixed';
  /** Chance in percent that an account names somebody it came through. */
  upstream: number;
  ties: number;
  distinctions: number;
  /** Chance in percent that an account is dated; dates decide only who is counted first, and are slow to read. */
  dated: number;
}

const leanings: fc.Arbitrary<Leaning> = fc.record({
  profiles: weighted<Leaning['profiles']>([3, 'told_apart'], [2, 'mixed']),
  origins: weighted<Leaning['origins']>([1, 'known'], [1, 'mixed']),
  upstream: fc.constantFrom(0, 15, 30, 60),
  ties: fc.constantFrom(0, 3, 6),
  distinctions: fc.constantFrom(0, 2, 10),
  dated: fc.constantFrom(0, 0, 80),
});

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

export type SourceDraw = Drawn<ReturnType<typeof sourceDraws>>;
function sourceDraws(leaning: Leaning) {
  const toldApart = leaning.profiles === 'told_apart';
  return fc.record({
    mark: fc.constantFrom(...KEY_MARKS),
    profile: toldApart
      ? weighted([8, 'own'], [1, 'shared'], [1, 'incomplete'])
      : weighted([3, 'own'], [3, 'shared'], [2, 'incomplete'], [1, 'place_only'], [1, 'none'], [1, 'absent']),
    sharedUnit: fc.constantFrom('1st Corps', '2nd Corps', '3rd Corps'),
    place: sometimes(toldApart ? 10 : 30, fc.constantFrom('Sinuiju', 'Hyesan')),
    exitDate: sometimes(toldApart ? 5 : 20, fc.constantFrom('2019', '2020-03')),
    grade: sometimes(60, fc.constantFrom(...RELIABILITY_GRADES)),
  });
}

export type AccountDraw = Drawn<ReturnType<typeof accountDraws>>;
function accountDraws(leaning: Leaning) {
  const given = leaning.origins === 'known' ? 75 : 35;
  const status: fc.Arbitrary<OriginStatus> =
    leaning.origins === 'known'
      ? weighted<OriginStatus>([12, 'identified'], [1, 'described'], [1, 'unknown'])
      : weighted<OriginStatus>([2, 'identified'], [1, 'described'], [1, 'unknown']);
  const step = fc.record({ through: weighted([3, 'attribution' as const], [1, 'source' as const]), pick: picks });
  return fc.record({
    mark: fc.constantFrom(...KEY_MARKS),
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
    statedAt: sometimes(leaning.dated, fc.constantFrom(...FIRST_DAYS.keys())),
    heardIn: sometimes(60, fc.constantFrom(...PLACES)),
    state: weighted([16, 'active' as const], [2, 'withdrawn' as const], [2, 'superseded' as const]),
    supersededBy: picks,
  });
}

const tieDraws = fc.record({
  kind: fc.constantFrom<TieKind[]>(...TIE_KINDS),
  state: weighted<TieState>([4, 'suggested'], [4, 'confirmed'], [1, 'rejected']),
  ends: weighted([3, 'sources' as const], [3, 'attributions' as const], [2, 'mixed' as const]),
  first: picks,
  second: picks,
});
export type TieDraw = Drawn<typeof tieDraws>;

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

/** Everything one dossier is made of. */
export const dossierDraws = leanings.chain((leaning) =>
  fc.record({
    claims: fc.array(claims, { minLength: 1, maxLength: 3 }),
    sources: fc.array(sourceDraws(leaning), { minLength: 3, maxLength: MOST_SOURCES, size: 'max' }),
    accounts: fc.array(accountDraws(leaning), { minLength: 1, maxLength: MOST_ACCOUNTS, size: 'max' }),
    circles: fc.array(fc.array(picks, { minLength: 2, maxLength: 3 }), { maxLength: leaning.upstream > 20 ? 1 : 0 }),
    ties: fc.array(tieDraws, { maxLength: leaning.ties }),
    aliases: fc.array(fc.tuple(picks, picks), { maxLength: leaning.ties > 3 ? 2 : 0 }),
    distinctions: fc.array(fc.tuple(picks, picks), { maxLength: leaning.distinctions }),
    links: fc.array(linkDraws, { maxLength: 3 }),
    exhibits: fc.array(exhibitDraws, { maxLength: 2 }),
  }),
);
export type DossierDraw = Drawn<typeof dossierDraws>;
