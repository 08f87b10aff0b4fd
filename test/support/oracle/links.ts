/** The three graphs of one side of one claim, as the oracle draws them: pair by pair, then inheritance step by step. */
import type { Stance } from '../../../src/domain/vocabulary.js';
import { common, isActive, type End, type Reading, type ReadTie } from './reading.js';

export type Graph = 'H' | 'L' | 'S';
export type Unassessed = 'dependent' | 'independent';

export interface SideGraphs {
  /** The accounts that are counted. */
  chains: string[];
  /** The chains, and every attribution of the same claim upstream of one. */
  family: string[];
  /** An edge the pair has by itself. */
  direct: (graph: Graph, a: string, b: string) => boolean;
  /** An edge, inherited ones included. */
  edge: (graph: Graph, a: string, b: string) => boolean;
}

export const SIDES = { support: ['asserts', 'relays'], denial: ['denies'] } as const satisfies Record<
  string,
  readonly Stance[]
>;
export type Side = keyof typeof SIDES;

export function chainsOf(reading: Reading, claim: string, side: Side): string[] {
  const stances: readonly Stance[] = SIDES[side];
  return (reading.dossier.attributions ?? [])
    .filter((each) => each.claim === claim && isActive(each) && stances.includes(each.stance ?? 'asserts'))
    .map((each) => each.key);
}

export function drawGraphs(reading: Reading, claim: string, side: Side, unassessed: Unassessed): SideGraphs {
  const chains = chainsOf(reading, claim, side);
  const above = chains.flatMap((chain) => [...reading.upstreamOf(chain)]);
  const family = [...new Set([...chains, ...above.filter((key) => reading.attribution(key).claim === claim)])];
  const hard = drawPairs(family, (a, b) => hasHardLink(reading, a, b));
  const soft = drawPairs(family, (a, b) => isLinked(hard, a, b) || hasSoftLink(reading, unassessed, a, b));
  const suggested = drawPairs(
    family,
    (a, b) => isLinked(soft, a, b) || joiningTies(reading, a, b, 'suggested').length > 0,
  );
  const drawn = { H: hard, L: soft, S: suggested };
  const closed = {
    H: inherit(reading, family, drawn.H),
    L: inherit(reading, family, drawn.L),
    S: inherit(reading, family, drawn.S),
  };
  return {
    chains,
    family,
    direct: (graph, a, b) => isLinked(drawn[graph], a, b),
    edge: (graph, a, b) => isLinked(closed[graph], a, b),
  };
}

/** Whether something is on a chain: the attribution itself, all upstream of it, and every atom. */
export function isOnChain(reading: Reading, chain: string, end: End): boolean {
  if (end.type === 'source') return reading.atoms(chain).has(end.key);
  return end.key === chain || reading.upstreamOf(chain).has(end.key);
}

/** The ties of this state with one end on the one chain and the other end on the other. */
export function joiningTies(reading: Reading, a: string, b: string, state: ReadTie['state']): ReadTie[] {
  return reading.ties.filter(
    ({ state: tieState, ends: [first, second] }) =>
      tieState === state &&
      ((isOnChain(reading, a, first) && isOnChain(reading, b, second)) ||
        (isOnChain(reading, a, second) && isOnChain(reading, b, first))),
  );
}

function hasHardLink(reading: Reading, a: string, b: string): boolean {
  if (common(reading.atoms(a), reading.atoms(b)).length > 0) return true;
  return joiningTies(reading, a, b, 'confirmed').length > 0;
}

/** Held together by not knowing: who told it, or whether the two have anything to do with each other. */
function hasSoftLink(reading: Reading, unassessed: Unassessed, a: string, b: string): boolean {
  if (reading.areDistinct(a, b)) return false;
  if (reading.origin(a) !== 'identified' || reading.origin(b) !== 'identified') return true;
  return unassessed === 'dependent' && !areProfiledApart(reading, a, b);
}

function areProfiledApart(reading: Reading, a: string, b: string): boolean {
  const ofA = [...reading.atoms(a)].flatMap(reading.aliases);
  const ofB = [...reading.atoms(b)].flatMap(reading.aliases);
  for (const source of [...ofA, ...ofB]) {
    if (source.featuresComplete !== true) return false;
    const named = Object.keys(source.features ?? {}).filter((name) => name !== 'place' && name !== 'exitDate');
    if (named.length === 0) return false;
  }
  const values = (sources: typeof ofA): Set<string> =>
    new Set(
      sources.flatMap(({ features }) => Object.entries(features ?? {}).map(([name, value]) => `${name}=${value}`)),
    );
  return common(values(ofA), values(ofB)).length === 0;
}

type Neighbours = Map<string, Set<string>>;

function isLinked(neighbours: Neighbours, a: string, b: string): boolean {
  return neighbours.get(a)?.has(b) ?? false;
}

function drawPairs(family: string[], linked: (a: string, b: string) => boolean): Neighbours {
  return new Map(family.map((a) => [a, new Set(family.filter((b) => b !== a && linked(a, b)))]));
}

/** Whoever has an account upstream has its edges too, until nothing changes. */
function inherit(reading: Reading, family: string[], drawn: Neighbours): Neighbours {
  const closed: Neighbours = new Map([...drawn].map(([key, neighbours]) => [key, new Set(neighbours)]));
  for (let changed = true; changed;) {
    changed = false;
    for (const heir of family) {
      for (const upstream of family.filter((key) => reading.upstreamOf(heir).has(key))) {
        for (const other of closed.get(upstream) ?? []) {
          if (other === heir || closed.get(heir)?.has(other) === true) continue;
          closed.get(heir)?.add(other);
          closed.get(other)?.add(heir);
          changed = true;
        }
      }
    }
  }
  return closed;
}
