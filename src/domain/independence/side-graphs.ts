/**
 * The three graphs of a side. An edge means "may not be counted together": H for what is known to be linked, L for
 * that and everything not known to be independent (what is published), S for that and the suggested ties.
 *
 * Rows are filled group by group (everybody who shares a source, everybody at one end of a tie), never pair by pair.
 * A chain inherits the edges of every account of the claim upstream of it. For H and for ties this adds nothing,
 * because whatever stands on an account's chain stands on the chains below it; so only the L-edges that come from
 * unknown origins and unassessed pairs are handed down.
 */
import { addBit, dropBit, emptyBits, hasBit, meets, nextBit, unite, wordsFor, type Bits } from './bits.js';
import type { Chain } from './chain.js';
import { Graph } from './graph.js';
import type { Side } from './side.js';
import type { Tie, TieEnd, World } from './world.js';

/** How a policy reads a pair nobody has looked at. */
export type Unassessed = 'dependent' | 'independent';

export interface SideGraphs {
  side: Side;
  /** Known links, over all vertices of the side. */
  h: Graph;
  /** The L-edges every pair has by itself, before inheritance, over all vertices. */
  direct: Graph;
  /** What is counted: the graphs over the chains alone, inheritance done. */
  chains: { h: Graph; l: Graph; s: Graph };
  /** For each vertex: itself and every vertex upstream of it. */
  upstream: readonly Bits[];
  /** Suggested ties that join two chains of the side. */
  suggestions: ReadonlySet<Tie>;
}

export function graphsOf(world: World, side: Side, unassessed: Unassessed): SideGraphs {
  const { vertices } = side;
  if (vertices.length === 0) return { side, ...NOTHING };
  const standing = whereEverythingStands(vertices);
  const h = new Graph(vertices.length);
  for (const mask of standing.values()) joinAll(h, mask);
  const suggested = new Graph(vertices.length);
  const suggestions = new Set<Tie>();
  const chainMask = maskOf(vertices.length, (v) => v < side.chains);
  for (const [end, mask] of standing) {
    for (const tie of world.tiesOf(end)) {
      if (tie.ends[0] !== end) continue;
      const other = standing.get(tie.ends[1]);
      if (other === undefined) continue;
      joinAcross(tie.state === 'confirmed' ? h : suggested, mask, other);
      if (tie.state === 'suggested' && joinsTwo(mask, other, chainMask)) suggestions.add(tie);
    }
  }
  const direct = h.with(unknownPairs(world, vertices, unassessed));
  const upstream = upstreamOf(side);
  const all = handDown(direct, upstream, side);
  const chains = { h: h.first(side.chains), l: all.first(side.chains), s: all.with(suggested).first(side.chains) };
  return { side, h, direct, chains, upstream, suggestions };
}

const EMPTY = new Graph(0);

/** Most claims have no denial: all empty sides share these graphs. */
const NOTHING: Omit<SideGraphs, 'side'> = {
  h: EMPTY,
  direct: EMPTY,
  chains: { h: EMPTY, l: EMPTY, s: EMPTY },
  upstream: [],
  suggestions: new Set(),
};

/** Hands the L-edges of the accounts upstream down to the chains below them; the graph over all vertices. */
function handDown(direct: Graph, upstream: readonly Bits[], side: Side): Graph {
  const { vertices } = side;
  const heirs = vertices.map((_, v) => v).filter((v) => hasOthers(upstream[v], v));
  if (heirs.length === 0) return direct;
  const all = direct.with(direct);
  for (const v of heirs) {
    const own = upstream[v];
    if (own === undefined) continue;
    const reached = emptyBits(direct.words);
    for (let u = nextBit(own, 0); u >= 0; u = nextBit(own, u + 1)) unite(reached, direct.row(u));
    for (let u = 0; u < vertices.length; u++) {
      const others = upstream[u];
      if (u !== v && others !== undefined && meets(reached, others)) all.join(u, v);
    }
  }
  return all;
}

/** For every account and identity: the vertices on whose chain it stands. */
function whereEverythingStands(vertices: readonly Chain[]): Map<TieEnd, Bits> {
  const standing = new Map<TieEnd, Bits>();
  const words = wordsFor(vertices.length);
  const note = (end: TieEnd, v: number): void => {
    let mask = standing.get(end);
    if (mask === undefined) {
      mask = emptyBits(words);
      standing.set(end, mask);
    }
    addBit(mask, v);
  };
  vertices.forEach((chain, v) => {
    note(chain.account, v);
    for (const above of chain.ancestors) note(above, v);
    for (const atom of chain.atoms) note(atom, v);
  });
  return standing;
}

/** Pairs that are not known to be independent: an origin not identified, or a pair nobody has assessed. */
function unknownPairs(world: World, vertices: readonly Chain[], unassessed: Unassessed): Graph {
  const graph = new Graph(vertices.length);
  const everybody = maskOf(vertices.length, () => true);
  const unidentified = maskOf(vertices.length, (v) => vertices[v]?.account.origin !== 'identified');
  const unprofiled = maskOf(vertices.length, (v) => !hasProfile(vertices[v]));
  vertices.forEach((_, v) => {
    graph.addNeighbours(v, hasBit(unidentified, v) ? everybody : unidentified);
    if (unassessed === 'dependent') graph.addNeighbours(v, hasBit(unprofiled, v) ? everybody : unprofiled);
  });
  if (unassessed === 'dependent') for (const mask of sharedFeatures(vertices).values()) joinAll(graph, mask);
  const places = new Map(vertices.map((chain, v) => [chain.account, v]));
  for (const [account, v] of places) {
    for (const other of world.distinctFrom(account)) {
      const u = places.get(other);
      if (u !== undefined) graph.part(u, v);
    }
  }
  return graph;
}

function hasProfile(chain: Chain | undefined): boolean {
  if (chain === undefined) return false;
  for (const atom of chain.atoms) if (!atom.hasProfile) return false;
  return true;
}

function sharedFeatures(vertices: readonly Chain[]): Map<string, Bits> {
  const holders = new Map<string, Bits>();
  vertices.forEach((chain, v) => {
    if (!hasProfile(chain)) return;
    for (const atom of chain.atoms) {
      for (const feature of atom.features) {
        const mask = holders.get(feature) ?? emptyBits(wordsFor(vertices.length));
        addBit(mask, v);
        holders.set(feature, mask);
      }
    }
  });
  return holders;
}

function upstreamOf({ vertices }: Side): Bits[] {
  const places = new Map(vertices.map((chain, v) => [chain.account, v]));
  return vertices.map((chain, v) => {
    const mask = emptyBits(wordsFor(vertices.length));
    addBit(mask, v);
    for (const above of chain.ancestors) {
      const u = places.get(above);
      if (u !== undefined) addBit(mask, u);
    }
    return mask;
  });
}

function joinAll(graph: Graph, mask: Bits): void {
  for (let v = nextBit(mask, 0); v >= 0; v = nextBit(mask, v + 1)) graph.addNeighbours(v, mask);
}

function joinAcross(graph: Graph, left: Bits, right: Bits): void {
  for (let v = nextBit(left, 0); v >= 0; v = nextBit(left, v + 1)) graph.addNeighbours(v, right);
  for (let v = nextBit(right, 0); v >= 0; v = nextBit(right, v + 1)) graph.addNeighbours(v, left);
}

/** Is there a chain in one mask and a different chain in the other? */
function joinsTwo(left: Bits, right: Bits, chains: Bits): boolean {
  for (let v = nextBit(left, 0); v >= 0; v = nextBit(left, v + 1)) {
    if (!hasBit(chains, v)) continue;
    for (let u = nextBit(right, 0); u >= 0; u = nextBit(right, u + 1)) if (u !== v && hasBit(chains, u)) return true;
  }
  return false;
}

function hasOthers(mask: Bits | undefined, v: number): boolean {
  if (mask === undefined) return false;
  const others = mask.slice();
  dropBit(others, v);
  return nextBit(others, 0) >= 0;
}

function maskOf(size: number, includes: (v: number) => boolean): Bits {
  const mask = emptyBits(wordsFor(size));
  for (let v = 0; v < size; v++) if (includes(v)) addBit(mask, v);
  return mask;
}
