/**
 * Random small dossiers, made to meet the situations in which counting voices goes wrong: retellings across claims,
 * circles, one person under several names, withdrawn and superseded accounts upstream, half-known origins, every kind
 * of tie. The first claim (`c0`) gets most of the accounts. What is drawn is in {@link ./random-draws.js}; here the
 * draws become records that point at each other.
 */
import type fc from 'fast-check';
import {
  DOSSIER_FORMAT,
  type Dossier,
  type DossierAttribution,
  type DossierClaim,
  type DossierReference,
  type DossierRegion,
  type DossierSource,
  type DossierTie,
} from '../../src/domain/dossier.js';
import type { FeatureName } from '../../src/domain/vocabulary.js';
import {
  dossierDraws,
  type AccountDraw,
  type DossierDraw,
  type Pick,
  type SourceDraw,
  type TieDraw,
} from './random-draws.js';

/** Dossiers of up to three claims, nine sources and twelve accounts. */
export const randomDossiers: fc.Arbitrary<Dossier> = dossierDraws.map(assemble);

function assembleSource(draw: SourceDraw, at: number): DossierSource {
  const features: Partial<Record<FeatureName, string>> = {
    ...(draw.place === undefined ? {} : { place: draw.place }),
    ...(draw.exitDate === undefined ? {} : { exitDate: draw.exitDate }),
  };
  if (draw.profile === 'own' || draw.profile === 'incomplete') features.household = `HH-${String(at + 1)}`;
  // The same word under two names of a feature is not shared: unit and employer are different things.
  if (draw.profile === 'shared') features[at % 3 === 0 ? 'employer' : 'unit'] = draw.sharedUnit;
  const base: DossierSource = { key: `s${draw.mark}${String(at)}`, pseudonym: `Source ${String(at)}`, kind: 'person' };
  return {
    ...base,
    ...(draw.profile === 'absent' ? {} : { features }),
    ...(draw.profile === 'incomplete' ? {} : { featuresComplete: true }),
    ...(draw.grade === undefined ? {} : { reliability: { grade: draw.grade } }),
  };
}

function assembleAccounts(
  draws: AccountDraw[],
  circles: Pick[][],
  sources: DossierSource[],
  claimCount: number,
): DossierAttribution[] {
  const keys = draws.map((draw, at) => `a${draw.mark}${String(at)}`);
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

function assembleTie(draw: TieDraw, sources: DossierSource[], attributions: DossierAttribution[]): DossierTie {
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

const regions: DossierRegion[] = [
  { key: 'KP', kind: 'country' },
  { key: 'KP-03', kind: 'province', parent: 'KP' },
  { key: 'KP-0307', kind: 'county', parent: 'KP-03' },
  { key: 'KP-04', kind: 'province', parent: 'KP' },
  { key: 'KP-0401', kind: 'city', parent: 'KP-04' },
  { key: 'CN', kind: 'country' },
];

function assemble(draws: DossierDraw): Dossier {
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
