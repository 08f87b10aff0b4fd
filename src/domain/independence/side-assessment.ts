/** One side of a claim, counted and explained: the figures, the voices counted and why each other one is not. */
import type { ExcludedChain, SideAssessment } from '../assessment.js';
import { compareCodePoints } from '../canonical-json.js';
import type { Bits } from './bits.js';
import { canonicalWitness, type Witness } from './canonical-witness.js';
import { linkBetween } from './exclusion.js';
import type { SearchBudget } from './search-budget.js';
import { openPairs, type OpenPair } from './next-questions.js';
import { SideCounts } from './side-counts.js';
import { graphsOf, type SideGraphs, type Unassessed } from './side-graphs.js';
import { sideOf, type SideName } from './side.js';
import type { World } from './world.js';

/** A side being assessed. Made in an order that spends the budget on the counts first. */
export class AssessedSide {
  readonly graphs: SideGraphs;
  readonly counts: SideCounts;
  private foundWitness: Witness | null = null;

  constructor(
    private readonly world: World,
    claim: string,
    name: SideName,
    unassessed: Unassessed,
    private readonly budget: SearchBudget,
  ) {
    this.graphs = graphsOf(world, sideOf(world, claim, name), unassessed);
    this.counts = new SideCounts(this.graphs, budget);
    this.counts.isExact();
    this.counts.isExact({ firstHand: true });
  }

  get chains(): number {
    return this.graphs.side.chains;
  }

  /** Whether a chain of this side stands in, or rests on, a circle nobody of which was there. */
  get isCircular(): boolean {
    return this.graphs.side.vertices.slice(0, this.chains).some((chain) => chain.throughEmptyCircle);
  }

  /** Suggested ties waiting for a decision that join two chains of this side. */
  get pendingSuggestions(): number {
    return this.graphs.suggestions.size;
  }

  get regions(): number {
    const places = this.witness.counted.map((v) => this.graphs.side.vertices[v]?.account.heardIn);
    return new Set(places.filter((place) => typeof place === 'string')).size;
  }

  /** The least keys of everybody who stands on every chain. */
  get commonAtoms(): string[] {
    const [first, ...others] = this.graphs.side.vertices.slice(0, this.chains);
    if (first === undefined) return [];
    return [...first.atoms]
      .filter((atom) => others.every((chain) => chain.atoms.has(atom)))
      .map((atom) => atom.label)
      .sort(compareCodePoints);
  }

  openPairs(): OpenPair[] {
    const { members, size, exact } = this.counts.largest('min');
    return exact ? openPairs(this.graphs, members, size, this.budget) : [];
  }

  describe(): SideAssessment {
    const { side } = this.graphs;
    const { counted, exact } = this.witness;
    return {
      chains: side.chains,
      origins: {
        min: this.counts.count('min'),
        max: this.counts.count('max'),
        ifSuggested: this.counts.count('ifSuggested'),
        exact: exact && this.counts.isExact() && this.counts.isExact({ firstHand: true }),
      },
      firstHand: {
        min: this.counts.count('min', { firstHand: true }),
        max: this.counts.count('max', { firstHand: true }),
      },
      regions: this.regions,
      counted: counted.map((v) => this.keyOf(v)),
      excluded: this.excluded(counted),
      singlePointsOfFailure: this.commonAtoms,
    };
  }

  keyOf(v: number): string {
    return this.graphs.side.vertices[v]?.account.key ?? '';
  }

  private get witness(): Witness {
    const largest: Bits = this.counts.largest('min').members;
    this.foundWitness ??= canonicalWitness(this.graphs.chains.l, largest, this.budget);
    return this.foundWitness;
  }

  private excluded(counted: readonly number[]): ExcludedChain[] {
    const isCounted = new Set(counted);
    const excluded: ExcludedChain[] = [];
    for (let v = 0; v < this.chains; v++) {
      if (isCounted.has(v)) continue;
      const against = counted.find((u) => this.graphs.chains.l.joins(v, u));
      if (against === undefined) continue;
      const { because, via } = linkBetween(this.world, this.graphs, v, against);
      excluded.push({ attribution: this.keyOf(v), because, of: this.keyOf(against), via });
    }
    return excluded.sort((a, b) => compareCodePoints(a.attribution, b.attribution));
  }
}
