/**
 * The counts of one side: largest sets of chains that may be counted together, for all chains or for those that pass
 * a filter. Each is searched once, whoever asks, and all share the budget of the claim.
 */
import type { Access, ReliabilityGrade } from '../vocabulary.js';
import { addBit, countBits, emptyBits, fullBits, type Bits } from './bits.js';
import { largestIndependentSet, type IndependentSet } from './largest-independent-set.js';
import { completed } from './quick-sets.js';
import type { SearchBudget } from './search-budget.js';
import { isFirstHand } from './origin-status.js';
import type { SideGraphs } from './side-graphs.js';

export const BOUNDS = ['min', 'max', 'ifSuggested'] as const;
export type Bound = (typeof BOUNDS)[number];

export interface ChainFilter {
  firstHand?: boolean;
  access?: readonly Access[] | undefined;
  reliability?: readonly ReliabilityGrade[] | undefined;
}

/** The graph each bound is searched in, in the order in which the budget is spent: what is published comes first. */
const SEARCHES = ['l', 'h', 's'] as const;

export class SideCounts {
  private readonly known = new Map<string, IndependentSet>();

  constructor(
    private readonly graphs: SideGraphs,
    private readonly budget: SearchBudget,
  ) {}

  /**
   * Size of a largest set among the chains that pass the filter. When the budget ran out: a valid upper bound for
   * `max`, a valid lower bound for the others.
   */
  count(bound: Bound, filter: ChainFilter = {}): number {
    if (this.graphs.side.chains === 0) return 0;
    const found = this.largest(bound, filter);
    return bound === 'max' ? found.upper : found.size;
  }

  isExact(filter: ChainFilter = {}): boolean {
    return this.graphs.side.chains === 0 || SEARCHES.every((name) => this.search(name, this.pass(filter)).exact);
  }

  /** The largest set found for a bound. A set that holds under the suggested ties holds without them. */
  largest(bound: Bound, filter: ChainFilter = {}): IndependentSet {
    const passing = this.pass(filter);
    if (bound === 'max') return this.search('h', passing);
    if (bound === 'ifSuggested') return this.search('s', passing);
    const least = this.search('l', passing);
    if (least.exact) return least;
    const suggested = this.search('s', passing);
    if (suggested.size <= least.size) return least;
    const members = completed(this.graphs.chains.l, suggested.members, passing);
    return { members, size: countBits(members), upper: least.upper, exact: false };
  }

  private search(name: (typeof SEARCHES)[number], passing: Bits): IndependentSet {
    const { chains, suggestions } = this.graphs;
    if (name === 's' && suggestions.size === 0) return this.search('l', passing);
    const key = `${name}${passing.join(',')}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const graph = chains[name];
    const seed = name === 'h' ? this.known.get(`l${passing.join(',')}`)?.members : undefined;
    const found = largestIndependentSet(graph, passing, this.budget, seed);
    this.known.set(key, found);
    return found;
  }

  private pass({ firstHand, access, reliability }: ChainFilter): Bits {
    const { side } = this.graphs;
    if (firstHand !== true && access === undefined && reliability === undefined) return fullBits(side.chains);
    const passing = emptyBits(this.graphs.chains.l.words);
    side.vertices.slice(0, side.chains).forEach((chain, v) => {
      if (firstHand === true && !isFirstHand(chain.account.access)) return;
      if (access !== undefined && !access.includes(chain.account.access)) return;
      if (reliability !== undefined && !reliability.includes(chain.grade)) return;
      addBit(passing, v);
    });
    return passing;
  }
}
