/** A small dossier as the columns of a corpus: claims, sources and accounts numbered in the order they are met. */
import type { Dossier } from '../../src/domain/dossier.js';
import type { Account } from '../../src/domain/independence/account.js';
import { TRAITS, type CorpusColumns, type Pairs } from '../../src/domain/independence/corpus-columns.js';
import { readWorld } from '../../src/domain/independence/world.js';
import { FIRST_HAND_ACCESSES } from '../../src/domain/vocabulary.js';

export function corpusOf(dossier: Dossier): CorpusColumns {
  const world = readWorld(dossier);
  const keys = (dossier.claims ?? []).map(({ key }) => key);
  const accounts = keys.flatMap((key) => world.accountsOf(key));
  const places = new Map(accounts.map((account, at) => [account, at]));
  const numbers = new Map<object, number>();
  const numberOf = (identity: object): number => {
    const known = numbers.get(identity) ?? numbers.size;
    numbers.set(identity, known);
    return known;
  };
  const source = Int32Array.from(accounts, ({ identity }) => numberOf(identity));
  const pairs = (of: (account: Account) => readonly number[]): Pairs => {
    const all = accounts.flatMap((account, at) => of(account).map((to): [number, number] => [at, to]));
    return { of: Int32Array.from(all, ([at]) => at), to: Int32Array.from(all, ([, to]) => to) };
  };
  const retold = pairs(({ upstream }) => upstream.map((above) => places.get(above) ?? -1));
  const named = pairs(({ upstreamSources }) => upstreamSources.map(numberOf));
  const channels = pairs(({ channel }) => (channel === null ? [] : [numberOf(channel)]));
  return {
    claims: keys.length,
    sources: numbers.size,
    claim: Int32Array.from(accounts, ({ claim }) => keys.indexOf(claim)),
    source,
    traits: Uint8Array.from(accounts, traitsOf),
    retold,
    named,
    channels,
  };
}

function traitsOf({ state, stance, access, givenOrigin }: Account): number {
  const isActive = state === 'active';
  const isFirstHand = FIRST_HAND_ACCESSES.includes(access);
  const found: [boolean, number][] = [
    [isActive && (stance === 'asserts' || stance === 'relays'), TRAITS.supports],
    [isActive && stance === 'denies', TRAITS.denies],
    [isActive && isFirstHand, TRAITS.wasThere],
    [isFirstHand || access === 'official_statement', TRAITS.speaksForItself],
    [givenOrigin === 'identified', TRAITS.givenIdentified],
    [givenOrigin === 'described' || givenOrigin === 'unknown', TRAITS.givenUnidentified],
    [state === 'withdrawn', TRAITS.withdrawn],
  ];
  return found.reduce((sum, [holds, trait]) => sum + (holds ? trait : 0), 0);
}
