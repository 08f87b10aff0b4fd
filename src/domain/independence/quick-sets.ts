/** Sets and bounds found without searching: where a search starts from, what it is cut off by, what it falls back on. */
import { addBit, countShared, dropBit, isEmpty, keepOnly, emptyBits, nextBit, remove, type Bits } from './bits.js';
import type { Graph } from './graph.js';

/** An independent set found by always taking a vertex with the fewest open neighbours: quick, not always largest. */
export function greedySet(graph: Graph, within: Bits): Bits {
  const open = within.slice();
  const taken = emptyBits(graph.words);
  while (!isEmpty(open)) {
    let choice = -1;
    let fewest = Number.POSITIVE_INFINITY;
    for (let v = nextBit(open, 0); v >= 0 && fewest > 0; v = nextBit(open, v + 1)) {
      const degree = countShared(graph.row(v), open);
      if (degree < fewest) {
        fewest = degree;
        choice = v;
      }
    }
    addBit(taken, choice);
    dropBit(open, choice);
    remove(open, graph.row(choice));
  }
  return taken;
}

/** An independent set with whatever else of `within` still fits beside it. */
export function completed(graph: Graph, set: Bits, within: Bits): Bits {
  const members = set.slice();
  const open = within.slice();
  remove(open, members);
  for (let v = nextBit(members, 0); v >= 0; v = nextBit(members, v + 1)) remove(open, graph.row(v));
  for (let v = nextBit(open, 0); v >= 0; v = nextBit(open, v + 1)) {
    addBit(members, v);
    remove(open, graph.row(v));
  }
  return members;
}

/**
 * A number of groups, each of vertices that all know each other, that hold every vertex of `within`: no independent
 * set is larger. Stops counting at `limit`, since the caller only asks whether it gets there.
 */
export function cliqueCover(graph: Graph, within: Bits, limit: number): number {
  const open = within.slice();
  let groups = 0;
  for (let v = nextBit(open, 0); v >= 0 && groups < limit; v = nextBit(open, v + 1)) {
    groups++;
    dropBit(open, v);
    const candidates = graph.row(v).slice();
    keepOnly(candidates, open);
    for (let u = nextBit(candidates, 0); u >= 0; u = nextBit(candidates, u + 1)) {
      dropBit(open, u);
      keepOnly(candidates, graph.row(u));
    }
  }
  return groups;
}
