/** Random changes to a random dossier: a new account that nothing points at yet, a pair of ends for a tie. */
import fc from 'fast-check';
import type {
  Dossier,
  DossierAttribution,
  DossierDistinction,
  DossierReference,
  DossierTie,
} from '../../src/domain/dossier.js';
import { ACCESSES, ORIGIN_STATUSES, TIE_KINDS } from '../../src/domain/vocabulary.js';
import { randomDossiers } from './random-dossier.js';

const picks = fc.nat(999);

/** What a new account looks like, before it is known which dossier it joins. */
export const newAccounts = fc.record({
  source: fc.option(picks, { nil: undefined, freq: 3 }),
  access: fc.constantFrom(...ACCESSES),
  upstream: fc.array(fc.record({ isSource: fc.boolean(), pick: picks }), { maxLength: 2 }),
  originStatus: fc.option(fc.constantFrom(...ORIGIN_STATUSES), { nil: undefined }),
  channel: fc.option(picks, { nil: undefined, freq: 6 }),
  stance: fc.constantFrom('asserts' as const, 'relays' as const),
  distinctFrom: fc.array(picks, { maxLength: 3 }),
});
export type NewAccount = typeof newAccounts extends fc.Arbitrary<infer T> ? T : never;

export const randomEnds = fc.record({ isSource: fc.boolean(), pick: picks });
export type RandomEnd = typeof randomEnds extends fc.Arbitrary<infer T> ? T : never;

export const randomTies = fc.record({
  kind: fc.constantFrom(...TIE_KINDS),
  first: randomEnds,
  second: randomEnds,
});

/** A random dossier and a number from which a change to it is picked. */
export const dossiersAndPicks = fc.record({ dossier: randomDossiers, pick: picks, other: picks });

/** The item an index points at, going round; the lists it is used on are never empty. */
export function pickFrom<T>(items: readonly T[], pick: number): T {
  const item = items[pick % items.length];
  if (item === undefined) throw new Error('there is nothing to pick from');
  return item;
}

export function accountAt(dossier: Dossier, pick: number): DossierAttribution {
  return pickFrom(dossier.attributions ?? [], pick);
}

export function sourceAt(dossier: Dossier, pick: number): string {
  return pickFrom(dossier.sources ?? [], pick).key;
}

export function referenceAt(dossier: Dossier, end: RandomEnd): DossierReference {
  return end.isSource ? { source: sourceAt(dossier, end.pick) } : { attribution: accountAt(dossier, end.pick).key };
}

export function tieAt(
  dossier: Dossier,
  draw: { kind: DossierTie['kind']; first: RandomEnd; second: RandomEnd },
): Pick<DossierTie, 'kind' | 'between'> {
  // Only sources can be the same person.
  const isSource = (end: RandomEnd): boolean => end.isSource || draw.kind === 'same_person';
  const end = (each: RandomEnd): DossierReference => referenceAt(dossier, { ...each, isSource: isSource(each) });
  return { kind: draw.kind, between: [end(draw.first), end(draw.second)] };
}

/** The dossier with one more supporting account of the claim; its key is new, so nothing there can point at it. */
export function withNewAccount(dossier: Dossier, claim: string, key: string, draw: NewAccount): Dossier {
  const stranger = `source-of-${key}`;
  const account: DossierAttribution = {
    key,
    claim,
    source: draw.source === undefined ? stranger : sourceAt(dossier, draw.source),
    stance: draw.stance,
    access: draw.access,
    upstream: draw.upstream.map((end) => referenceAt(dossier, end)),
    ...(draw.originStatus === undefined ? {} : { originStatus: draw.originStatus }),
    ...(draw.channel === undefined ? {} : { channel: sourceAt(dossier, draw.channel) }),
  };
  const distinctions = draw.distinctFrom.map((pick): DossierDistinction => ({
    between: [key, accountAt(dossier, pick).key],
    basis: 'editor',
  }));
  return {
    ...dossier,
    sources: [
      ...(dossier.sources ?? []),
      {
        key: stranger,
        pseudonym: stranger,
        kind: 'person',
        features: { employer: stranger },
        featuresComplete: true,
      },
    ],
    attributions: [...(dossier.attributions ?? []), account],
    distinctions: [...(dossier.distinctions ?? []), ...distinctions],
  };
}
