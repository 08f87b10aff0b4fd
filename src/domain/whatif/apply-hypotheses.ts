/**
 * A dossier as it would be if what is supposed were recorded in it. Pure: the dossier given is not touched, and the
 * result is one a person could have made by recording the same. A supposition about a record the dossier does not hold
 * changes nothing, because a part of a workspace holds only what decides some of its claims.
 */
import { contentHash, type JsonValue } from '../canonical-json.js';
import type {
  Dossier,
  DossierAttribution,
  DossierClaimLink,
  DossierDistinction,
  DossierExhibit,
  DossierReference,
  DossierTie,
} from '../dossier.js';
import { readWorld } from '../independence/world.js';
import { SUPPOSITIONS, type AccountAdded, type Hypothesis, type Supposition, type TieHeld } from './hypothesis.js';

/** Carries out every supposition, in an order of kinds that is not the order given. */
export function applyHypotheses(dossier: Dossier, hypotheses: readonly Hypothesis[]): Dossier {
  return inOrder(hypotheses).reduce(applyOne, dossier);
}

/** The key an added account gets: told by what is supposed of it, so that it is the same in every part of a workspace. */
export function keyOfAdded(hypothesis: AccountAdded): string {
  return `supposed-${contentHash(plain(hypothesis)).slice(0, 12)}`;
}

function inOrder(hypotheses: readonly Hypothesis[]): Hypothesis[] {
  const place = (kind: Supposition) => SUPPOSITIONS.indexOf(kind);
  return [...hypotheses].sort((a, b) => place(a.suppose) - place(b.suppose));
}

function applyOne(dossier: Dossier, hypothesis: Hypothesis): Dossier {
  switch (hypothesis.suppose) {
    case 'account_added':
      return withAccount(dossier, hypothesis);
    case 'same_person': {
      const [a, b] = hypothesis.sources;
      const between: [DossierReference, DossierReference] = [{ source: a }, { source: b }];
      return withTie(dossier, { suppose: 'tie', between, kind: 'same_person', state: 'confirmed' });
    }
    case 'tie':
      return withTie(dossier, hypothesis);
    case 'distinction':
      return hypothesis.change === 'made'
        ? withDistinction(dossier, hypothesis.between)
        : withoutDistinction(dossier, hypothesis.between);
    case 'source_regraded': {
      const { source, grade } = hypothesis;
      const sources = (dossier.sources ?? []).map((each) =>
        each.key === source ? { ...each, reliability: { grade } } : each,
      );
      return { ...dossier, sources };
    }
    case 'origin': {
      const { attribution, originStatus } = hypothesis;
      return changeAccounts(dossier, (each) => (each.key === attribution ? { ...each, originStatus } : each));
    }
    case 'official_position': {
      const { claim, position } = hypothesis;
      const claims = (dossier.claims ?? []).map((each) =>
        each.key === claim ? { ...each, officialPosition: { ...each.officialPosition, position } } : each,
      );
      return { ...dossier, claims };
    }
    case 'exhibit': {
      const { exhibit, result } = hypothesis;
      const exhibits = (dossier.exhibits ?? []).map((each) => (each.key === exhibit ? checked(each, result) : each));
      return { ...dossier, exhibits };
    }
    case 'claim_link': {
      const { from, to, type } = hypothesis;
      return withClaimLink(dossier, { from, to, type });
    }
    case 'account_withdrawn':
      return withdraw(dossier, (each) => each.key === hypothesis.attribution);
    case 'source_is_wrong':
      return withoutSource(dossier, hypothesis.source);
    case 'policy':
      break;
  }
  return dossier;
}

function withAccount(dossier: Dossier, hypothesis: AccountAdded): Dossier {
  const { claim, access, stance, upstream, originStatus, distinctFrom = [] } = hypothesis;
  const key = keyOfAdded(hypothesis);
  const source = hypothesis.source ?? `${key}-source`;
  if (dossier.attributions?.some((each) => each.key === key)) return dossier;
  const account: DossierAttribution = {
    key,
    claim,
    source,
    access,
    ...(stance === undefined ? {} : { stance }),
    ...(upstream === undefined ? {} : { upstream }),
    ...(originStatus === undefined ? {} : { originStatus }),
  };
  const stranger = { key: source, pseudonym: source, kind: 'unknown' } as const;
  const added: Dossier = {
    ...dossier,
    ...(hypothesis.source === undefined ? { sources: [...(dossier.sources ?? []), stranger] } : {}),
    attributions: [...(dossier.attributions ?? []), account],
  };
  return distinctFrom.reduce((changed, other) => withDistinction(changed, [key, other]), added);
}

function withTie(dossier: Dossier, { between, kind, state }: TieHeld): Dossier {
  const ties = dossier.ties ?? [];
  const isIt = (tie: DossierTie) => tie.kind === kind && isSamePair(kind, tie.between, between);
  if (!ties.some(isIt)) return { ...dossier, ties: [...ties, { between, kind, state }] };
  return { ...dossier, ties: ties.map((tie) => (isIt(tie) ? { ...tie, state } : tie)) };
}

/** Who retells whom is said by the order of the ends; every other tie reads the same both ways. */
export function isSamePair(
  kind: DossierTie['kind'],
  [a, b]: readonly [DossierReference, DossierReference],
  [c, d]: readonly [DossierReference, DossierReference],
): boolean {
  if (isSameEnd(a, c) && isSameEnd(b, d)) return true;
  return kind !== 'retells' && isSameEnd(a, d) && isSameEnd(b, c);
}

function isSameEnd(a: DossierReference, b: DossierReference): boolean {
  return a.source === b.source && a.attribution === b.attribution;
}

function withDistinction(dossier: Dossier, between: [string, string]): Dossier {
  const distinctions = dossier.distinctions ?? [];
  if (distinctions.some((each) => isBetween(each, between))) return dossier;
  return { ...dossier, distinctions: [...distinctions, { between, basis: 'editor' }] };
}

function withoutDistinction(dossier: Dossier, between: readonly [string, string]): Dossier {
  const distinctions = (dossier.distinctions ?? []).filter((each) => !isBetween(each, between));
  return { ...dossier, distinctions };
}

export function isBetween({ between: [a, b] }: DossierDistinction, [c, d]: readonly [string, string]): boolean {
  return (a === c && b === d) || (a === d && b === c);
}

function checked(exhibit: DossierExhibit, result: 'passed' | 'failed'): DossierExhibit {
  const before = exhibit.verifications ?? [];
  const kept = result === 'passed' ? before.filter((step) => step.result !== 'failed') : before;
  return { ...exhibit, verifications: [...kept, { step: 'other', result }] };
}

function withClaimLink(dossier: Dossier, link: DossierClaimLink): Dossier {
  const links = dossier.claimLinks ?? [];
  const isThere = links.some(({ from, to, type }) => from === link.from && to === link.to && type === link.type);
  return isThere ? dossier : { ...dossier, claimLinks: [...links, link] };
}

/**
 * What is left when a source is wrong. Every account on whose chain it stands is treated as withdrawn: its own, under
 * any of its names, those it passed on, and everything told by way of it at any distance. That is the reading of
 * `singlePointsOfFailure`: who stands on every chain takes the whole side away. A chain with several upstreams is one
 * chain, so it goes when one of them does. What is left never rests on what is gone, so its origins and links are
 * what they were, and no count can rise.
 */
function withoutSource(dossier: Dossier, source: string): Dossier {
  const world = readWorld(dossier);
  const wrong = world.identities.of(source);
  const gone = new Set<string>();
  for (const claim of new Set((dossier.attributions ?? []).map((each) => each.claim))) {
    for (const account of world.accountsOf(claim)) {
      if (world.chainOf(account).atoms.has(wrong)) gone.add(account.key);
    }
  }
  return withdraw(dossier, ({ key }) => gone.has(key));
}

/** A superseded account is no voice already, and what names it means its successor. */
function withdraw(dossier: Dossier, isGone: (account: DossierAttribution) => boolean): Dossier {
  return changeAccounts(dossier, (each) => {
    if (each.state === 'superseded' || !isGone(each)) return each;
    return { ...each, state: 'withdrawn' };
  });
}

function changeAccounts(dossier: Dossier, change: (account: DossierAttribution) => DossierAttribution): Dossier {
  return { ...dossier, attributions: (dossier.attributions ?? []).map(change) };
}

function plain(hypothesis: AccountAdded): JsonValue {
  const { claim, source, access, stance, upstream = [], originStatus, distinctFrom = [] } = hypothesis;
  const reached = upstream.map((end) => `${end.source === undefined ? 'a' : 's'} ${end.source ?? end.attribution}`);
  return {
    claim,
    source: source ?? null,
    access,
    stance: stance ?? 'asserts',
    upstream: reached.sort(),
    originStatus: originStatus ?? null,
    distinctFrom: [...distinctFrom].sort(),
  };
}
