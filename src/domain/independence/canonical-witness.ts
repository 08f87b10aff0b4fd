/**
 * Which voices are counted, when several largest sets exist: going through the chains in counting order, one is kept
 * if some largest set holds it together with all kept before. The same input always gives the same set.
 */
import { addBit, countBits, dropBit, emptyBits, fullBits, hasBit, remove, unite, type Bits } from './bits.js';
import type { Graph } from './graph.js';
import { independentSetOf } from './largest-independent-set.js';
import type { SearchBudget } from './search-budget.js';

export interface Witness {
  /** Vertices, in counting order. */
  counted: number[];
  /** False when the budget ran out: the set is then as large, but perhaps not the first in order. */
  exact: boolean;
}

/** @param largest an independent set of the size to reach; vertices are numbered in counting order. */
export function canonicalWitness(graph: Graph, largest: Bits, budget: SearchBudget): Witness {
  const size = countBits(largest);
  const open = fullBits(graph.size);
  const kept = emptyBits(graph.words);
  const counted: number[] = [];
  let inHand = largest;
  let exact = true;
  for (let v = 0; v < graph.size && counted.length < size; v++) {
    if (!hasBit(open, v)) continue;
    dropBit(open, v);
    const rest = open.slice();
    remove(rest, graph.row(v));
    if (!hasBit(inHand, v)) {
      const others = independentSetOf(graph, rest, size - counted.length - 1, budget);
      if (others === 'unknown') exact = false;
      if (others === null || others === 'unknown') continue;
      inHand = kept.slice();
      addBit(inHand, v);
      unite(inHand, others);
    }
    addBit(kept, v);
    counted.push(v);
    remove(open, graph.row(v));
  }
  return { counted, exact };
}
