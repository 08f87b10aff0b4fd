/**
 * The exact size of a largest set of vertices without an edge between them (maximum independent set), by branch and
 * bound on bitsets: corroboration rests on this number, so it is searched, not guessed, and when the budget is used up
 * the answer says so and gives valid bounds.
 *
 * One node = one branching decision (over up to 8 open vertices). Forced decisions (a vertex whose neighbours all know each other is taken, a
 * vertex that knows everything another one knows is dropped, unconnected parts are solved apart) cost nothing.
 */
import {
  addBit,
  countBits,
  countShared,
  dropBit,
  emptyBits,
  hasBit,
  isCovered,
  isEmpty,
  nextBit,
  remove,
  unite,
  type Bits,
} from './bits.js';
import type { Graph } from './graph.js';
import { cliqueCover, completed, greedySet } from './quick-sets.js';
import type { SearchBudget } from './search-budget.js';

export interface IndependentSet {
  members: Bits;
  /** Members of the set: the exact answer, or when `exact` is false a valid lower bound. */
  size: number;
  /** A valid upper bound; equal to `size` when exact. */
  upper: number;
  exact: boolean;
}

/** A largest independent set of the vertices `within`; `known` is an independent set already at hand, if any. */
export function largestIndependentSet(graph: Graph, within: Bits, budget: SearchBudget, known?: Bits): IndependentSet {
  let best = greedySet(graph, within);
  if (known !== undefined && countBits(known) > countBits(best)) best = known.slice();
  const upper = cliqueCover(graph, within, Number.POSITIVE_INFINITY);
  let size = countBits(best);
  if (size === upper) return { members: best, size, upper, exact: true };
  const search = new Search(graph, budget);
  const found = search.beyond(within, size, upper);
  best = completed(graph, found ?? best, within);
  size = countBits(best);
  const exact = search.complete || size === upper;
  return { members: best, size, upper: exact ? size : upper, exact };
}

/**
 * Is there an independent set of at least `wanted` vertices within these? Gives one, `null` when there is none, and
 * `'unknown'` when the budget ran out first.
 */
export function independentSetOf(
  graph: Graph,
  within: Bits,
  wanted: number,
  budget: SearchBudget,
): Bits | null | 'unknown' {
  if (wanted <= 0) return emptyBits(graph.words);
  if (countBits(within) < wanted) return null;
  const greedy = greedySet(graph, within);
  if (countBits(greedy) >= wanted) return greedy;
  if (cliqueCover(graph, within, wanted) < wanted) return null;
  const search = new Search(graph, budget);
  const found = search.beyond(within, wanted - 1, wanted);
  if (found !== null) return found;
  return search.complete ? null : 'unknown';
}

/** Above this many vertices the dearest reduction is tried only where a search begins, not at every node. */
const DOMINATION_LIMIT = 24;

class Search {
  complete = true;
  private isFirst = true;

  constructor(
    private readonly graph: Graph,
    private readonly budget: SearchBudget,
  ) {}

  /**
   * An independent set of `within` with more than `floor` members, as large as there is one (it may stop at
   * `enough`); null when there is none, or when the budget ran out before one was found (`complete` is then false).
   */
  beyond(within: Bits, floor: number, enough: number): Bits | null {
    const { graph } = this;
    const open = within.slice();
    const taken = emptyBits(graph.words);
    let best: Bits | null = null;
    let least = floor;
    while (least < enough) {
      const pivot = this.reduce(open, taken, this.isFirst);
      this.isFirst = false;
      const count = countBits(taken);
      if (pivot < 0) return count > least ? taken : best;
      const left = countBits(open);
      if (count + left <= least) return best;
      if (count + cliqueCover(graph, open, least - count + 1) <= least) return best;
      if (!this.budget.take(left)) {
        this.complete = false;
        unite(taken, greedySet(graph, open));
        return countBits(taken) > least ? taken : best;
      }
      const part = this.componentOf(open, pivot, left);
      if (countBits(part) < left) return this.byParts(open, part, taken, least, enough) ?? best;
      const rest = open.slice();
      remove(rest, graph.row(pivot));
      dropBit(rest, pivot);
      const found = this.beyond(rest, least - count - 1, enough - count - 1);
      if (found !== null) {
        unite(found, taken);
        addBit(found, pivot);
        best = found;
        least = countBits(found);
      }
      dropBit(open, pivot);
    }
    return best;
  }

  /** Solves one component, then the others, each with what the rest could add at most as its own floor. */
  private byParts(open: Bits, part: Bits, taken: Bits, floor: number, enough: number): Bits | null {
    const rest = open.slice();
    remove(rest, part);
    const count = countBits(taken);
    const restAtMost = cliqueCover(this.graph, rest, Number.POSITIVE_INFINITY);
    const here = this.beyond(part, Math.max(-1, floor - count - restAtMost), Number.POSITIVE_INFINITY);
    if (here === null) return null;
    const size = count + countBits(here);
    const there = this.beyond(rest, Math.max(-1, floor - size), enough - size);
    if (there === null) return null;
    unite(here, there);
    unite(here, taken);
    return here;
  }

  /**
   * Takes and drops what needs no decision, until nothing changes. Returns a vertex of largest degree to branch on,
   * or -1 when nothing is left open.
   */
  private reduce(open: Bits, taken: Bits, thorough: boolean): number {
    const { graph } = this;
    for (;;) {
      let changed = false;
      let pivot = -1;
      let degreeOfPivot = -1;
      for (let v = nextBit(open, 0); v >= 0; v = nextBit(open, v + 1)) {
        const row = graph.row(v);
        const degree = countShared(row, open);
        if (degree <= 1 || (degree === 2 && this.knowEachOther(row, open))) {
          addBit(taken, v);
          dropBit(open, v);
          remove(open, row);
          changed = true;
        } else if (degree > degreeOfPivot) {
          degreeOfPivot = degree;
          pivot = v;
        }
      }
      if (isEmpty(open)) return -1;
      if (changed) continue;
      if (!thorough && countBits(open) > DOMINATION_LIMIT) return pivot;
      if (!this.dropDominated(open)) return pivot;
    }
  }

  private knowEachOther(row: Bits, open: Bits): boolean {
    for (let u = nextBit(row, 0); u >= 0; u = nextBit(row, u + 1)) {
      if (hasBit(open, u)) return this.hasSharedOpen(u, row, open);
    }
    return false;
  }

  private hasSharedOpen(u: number, row: Bits, open: Bits): boolean {
    const other = this.graph.row(u);
    for (let w = 0; w < open.length; w++) {
      if (((other[w] ?? 0) & (row[w] ?? 0) & (open[w] ?? 0)) !== 0) return true;
    }
    return false;
  }

  /** Drops every v that has a neighbour u with N[u] ⊆ N[v]: whatever v could stand for, u can. */
  private dropDominated(open: Bits): boolean {
    const { graph } = this;
    let changed = false;
    for (let v = nextBit(open, 0); v >= 0; v = nextBit(open, v + 1)) {
      const closed = graph.row(v).slice();
      addBit(closed, v);
      for (let u = nextBit(open, 0); u >= 0; u = nextBit(open, u + 1)) {
        if (u === v || !hasBit(closed, u) || !isCovered(graph.row(u), open, closed)) continue;
        dropBit(open, v);
        changed = true;
        break;
      }
    }
    return changed;
  }

  /** Everything open that can be reached from `start`; stops as soon as that is all there is. */
  private componentOf(open: Bits, start: number, total: number): Bits {
    const part = emptyBits(open.length);
    const edge = emptyBits(open.length);
    addBit(part, start);
    addBit(edge, start);
    let size = 1;
    for (let v = start; v >= 0 && size < total; v = nextBit(edge, 0)) {
      dropBit(edge, v);
      const row = this.graph.row(v);
      for (let w = 0; w < open.length; w++) {
        const fresh = (row[w] ?? 0) & (open[w] ?? 0) & ~(part[w] ?? 0);
        if (fresh === 0) continue;
        edge[w] = (edge[w] ?? 0) | fresh;
        part[w] = (part[w] ?? 0) | fresh;
      }
      size = countBits(part);
    }
    return part;
  }
}
