/** Small changes to a dossier, one fact at a time; none of them touches the dossier it is given. */
import type {
  Dossier,
  DossierAttribution,
  DossierDistinction,
  DossierReference,
  DossierTie,
} from '../../src/domain/dossier.js';

export function withAccounts(dossier: Dossier, ...accounts: DossierAttribution[]): Dossier {
  return { ...dossier, attributions: [...(dossier.attributions ?? []), ...accounts] };
}

export function withTie(dossier: Dossier, tie: DossierTie): Dossier {
  return { ...dossier, ties: [...(dossier.ties ?? []), tie] };
}

export function withDistinction(dossier: Dossier, a: string, b: string): Dossier {
  const distinction: DossierDistinction = { between: [a, b], basis: 'editor', reason: 'Asked; separate' };
  return { ...dossier, distinctions: [...(dossier.distinctions ?? []), distinction] };
}

export function withoutDistinctions(dossier: Dossier): Dossier {
  return { ...dossier, distinctions: [] };
}

/** Changes one account, everything else as it was. */
export function withAccountChanged(dossier: Dossier, key: string, change: Partial<DossierAttribution>): Dossier {
  return {
    ...dossier,
    attributions: (dossier.attributions ?? []).map((each) => (each.key === key ? { ...each, ...change } : each)),
  };
}

export function withUpstream(dossier: Dossier, key: string, step: DossierReference): Dossier {
  const found = (dossier.attributions ?? []).find((each) => each.key === key);
  return withAccountChanged(dossier, key, { upstream: [...(found?.upstream ?? []), step] });
}

/** Takes an account out of the count and leaves everything that came through it standing: it now only doubts. */
export function withSilenced(dossier: Dossier, keys: readonly string[]): Dossier {
  return keys.reduce((changed, key) => withAccountChanged(changed, key, { stance: 'doubts' }), dossier);
}

export function withdrawn(dossier: Dossier, key: string): Dossier {
  return {
    ...dossier,
    attributions: (dossier.attributions ?? []).map((each) => {
      if (each.key !== key) return each;
      const { supersededBy: _replaced, ...rest } = each;
      return { ...rest, state: 'withdrawn' };
    }),
  };
}

/** The same dossier with every key given a prefix, except the regions and the claim named, which keep theirs. */
export function renamed(dossier: Dossier, prefix: string, keptClaim: string): Dossier {
  const name = (key: string): string => `${prefix}${key}`;
  const claim = (key: string): string => (key === keptClaim ? key : name(key));
  const reference = (end: DossierReference): DossierReference =>
    end.source === undefined ? { attribution: name(end.attribution) } : { source: name(end.source) };
  return {
    ...dossier,
    sources: (dossier.sources ?? []).map((each) => ({ ...each, key: name(each.key) })),
    claims: (dossier.claims ?? []).map((each) => ({ ...each, key: claim(each.key) })),
    claimLinks: (dossier.claimLinks ?? []).map((each) => ({ ...each, from: claim(each.from), to: claim(each.to) })),
    attributions: (dossier.attributions ?? []).map((each) => ({
      ...each,
      key: name(each.key),
      claim: claim(each.claim),
      source: name(each.source),
      ...(each.upstream === undefined ? {} : { upstream: each.upstream.map(reference) }),
      ...(each.channel === undefined ? {} : { channel: name(each.channel) }),
      ...(each.supersededBy === undefined ? {} : { supersededBy: name(each.supersededBy) }),
    })),
    ties: (dossier.ties ?? []).map((each) => ({
      ...each,
      between: [reference(each.between[0]), reference(each.between[1])],
    })),
    distinctions: (dossier.distinctions ?? []).map((each) => ({
      ...each,
      between: [name(each.between[0]), name(each.between[1])],
    })),
    exhibits: (dossier.exhibits ?? []).map((each) => ({ ...each, key: name(each.key), claim: claim(each.claim) })),
  };
}

/** Two dossiers with different keys as one; a claim both have is taken from the first. */
export function joined(first: Dossier, second: Dossier): Dossier {
  const claims = first.claims ?? [];
  const both = <T>(a: T[] | undefined, b: T[] | undefined): T[] => [...(a ?? []), ...(b ?? [])];
  return {
    ...first,
    sources: both(first.sources, second.sources),
    claims: [...claims, ...(second.claims ?? []).filter((each) => !claims.some((claim) => claim.key === each.key))],
    claimLinks: both(first.claimLinks, second.claimLinks),
    attributions: both(first.attributions, second.attributions),
    ties: both(first.ties, second.ties),
    distinctions: both(first.distinctions, second.distinctions),
    exhibits: both(first.exhibits, second.exhibits),
  };
}

/** The same facts in another order: every list whose order means nothing is shuffled, from a seed. */
export function shuffled(dossier: Dossier, seed: number): Dossier {
  let state = seed >>> 0;
  // A linear congruential generator (Numerical Recipes' constants): enough to shuffle with, and repeatable.
  const next = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const shuffle = <T>(items: readonly T[] | undefined): T[] => {
    const left = [...(items ?? [])];
    const taken: T[] = [];
    while (left.length > 0) taken.push(...left.splice(next(left.length), 1));
    return taken;
  };
  const turn = <T>(pair: [T, T]): [T, T] => (next(2) === 0 ? pair : [pair[1], pair[0]]);
  return {
    ...dossier,
    regions: shuffle(dossier.regions),
    sources: shuffle(dossier.sources),
    claims: shuffle(dossier.claims).map((each) => ({ ...each, regions: shuffle(each.regions) })),
    claimLinks: shuffle(dossier.claimLinks),
    attributions: shuffle(dossier.attributions).map((each) => ({ ...each, upstream: shuffle(each.upstream) })),
    // Who retells whom is said by the order of the ends, so that pair stays as it is.
    ties: shuffle(dossier.ties).map((each) =>
      each.kind === 'retells' ? each : { ...each, between: turn(each.between) },
    ),
    distinctions: shuffle(dossier.distinctions).map((each) => ({ ...each, between: turn(each.between) })),
    exhibits: shuffle(dossier.exhibits).map((each) => ({ ...each, verifications: shuffle(each.verifications) })),
  };
}
