/**
 * What to ask next: the pairs of chains that are held against each other only because nobody knows, and whose
 * distinction would raise the certain count. Found by working the count out again with that distinction recorded.
 *
 * One distinction raises the count by one at most: it parts an account and its retellings, which all share a source,
 * from another account and its retellings, so a set that became possible is one voice larger at most. Therefore a
 * pair helps if, for some two chains it parts, the chains unlinked to both still give a set of `min - 1`.
 */
import { compareCodePoints } from '../canonical-json.js';
import { addBit, countShared, dropBit, fullBits, hasBit, meets, nextBit, remove, unite, type Bits } from './bits.js';
import type { Graph } from './graph.js';
import { independentSetOf } from './largest-independent-set.js';
import type { SearchBudget } from './search-budget.js';
import type { SideGraphs } from './side-graphs.js';

export const QUESTIONS_AT_MOST = 10;

export interface OpenPair {
  /** Two vertices, the lesser attribution key first. */
  pair: [number, number];
  raisesMinTo: number;
}

/** The ten first such pairs, by attribution keys; fewer when there are fewer or the budget runs out. */
export function openPairs(graphs: SideGraphs, largest: Bits, min: number, budget: SearchBudget): OpenPair[] {
  const { side, h, direct } = graphs;
  const order = side.vertices
    .slice(0, side.chains)
    .map((chain, v) => ({ key: chain.account.key, v }))
    .sort((a, b) => compareCodePoints(a.key, b.key))
    .map(({ v }) => v);
  const recount = new Recount(graphs, largest, min, budget);
  const found: OpenPair[] = [];
  for (const [i, a] of order.entries()) {
    for (const b of order.slice(i + 1)) {
      if (!direct.joins(a, b) || h.joins(a, b) || !recount.risesWithout(a, b)) continue;
      found.push({ pair: [a, b], raisesMinTo: min + 1 });
      if (found.length === QUESTIONS_AT_MOST) return found;
    }
  }
  return found;
}

class Recount {
  private readonly countable = new Map<number, boolean>();

  constructor(
    private readonly graphs: SideGraphs,
    private readonly largest: Bits,
    private readonly min: number,
    private readonly budget: SearchBudget,
  ) {}

  /** Whether the count rises when the direct edge between two chains is taken away. */
  risesWithout(a: number, b: number): boolean {
    return this.partedBy(a, b).some(([x, y]) => this.canBeCounted(x) && this.canBeCounted(y) && this.leaves(x, y));
  }

  /** Whether some largest set holds this chain: one in none cannot make a larger one possible. */
  private canBeCounted(x: number): boolean {
    const known = this.countable.get(x);
    if (known !== undefined) return known;
    const countable = this.leaves(x, x);
    this.countable.set(x, countable);
    return countable;
  }

  /** Whether the chains unlinked to both still give a set of `min - 1`. */
  private leaves(x: number, y: number): boolean {
    const { l } = this.graphs.chains;
    const taken = closedNeighbours(l, x);
    unite(taken, closedNeighbours(l, y));
    if (countShared(this.largest, taken) <= 1) return true;
    const rest = fullBits(l.size);
    remove(rest, taken);
    // Every try costs something, so that hundreds of accounts cannot keep a claim waiting.
    if (!this.budget.take(l.size)) return false;
    const others = independentSetOf(l, rest, this.min - 1, this.budget);
    return others !== null && others !== 'unknown';
  }

  /** The pairs of chains that a distinction between `a` and `b` would part: these two, and those who retell them. */
  private partedBy(a: number, b: number): [number, number][] {
    const parted: [number, number][] = [];
    const belowB = this.chainsBelow(b);
    for (const x of this.chainsBelow(a)) {
      for (const y of belowB) if (x !== y && !this.staysLinked(x, y, a, b)) parted.push([x, y]);
    }
    return parted;
  }

  /** Whether anything but the pair `a`, `b` gives the edge between two chains. */
  private staysLinked(x: number, y: number, a: number, b: number): boolean {
    const { upstream, direct } = this.graphs;
    const [left, right] = [upstream[x], upstream[y]];
    if (left === undefined || right === undefined) return true;
    for (let p = nextBit(left, 0); p >= 0; p = nextBit(left, p + 1)) {
      const reached = direct.row(p).slice();
      if (p === a) dropBit(reached, b);
      if (p === b) dropBit(reached, a);
      if (meets(reached, right)) return true;
    }
    return false;
  }

  private chainsBelow(v: number): number[] {
    const { side, upstream } = this.graphs;
    const below: number[] = [];
    for (let u = 0; u < side.chains; u++) {
      const mask = upstream[u];
      if (mask !== undefined && hasBit(mask, v)) below.push(u);
    }
    return below;
  }
}

function closedNeighbours(graph: Graph, v: number): Bits {
  const closed = graph.row(v).slice();
  addBit(closed, v);
  return closed;
}
