/**
 * Counts the independent origins of every claim of a corpus at once, from integers: for a nightly cross-check of what is
 * stored, and for installations that come in by the million.
 *
 * What it covers, exactly as {@link ../assess.js} counts under a policy that takes pairs nobody assessed as independent:
 * everybody on a chain (source, channels, named sources, and the same of all accounts upstream at any distance and by
 * way of any claim), circles of retellings, and origins that are not identified, inherited within the claim. Names of
 * one person must have been given one number, and references to superseded accounts led on.
 *
 * What it leaves out: ties other than `same_person`, distinctions, profiles, filters by access or grade, and who is
 * counted. A confirmed tie, or a pair not known to be independent, can be given as a source both accounts have for a
 * channel (a number nobody else uses): that is a known link, so it lowers `max` as well as `min`. A claim with
 * distinctions, or under a policy that takes unassessed pairs as dependent, has to be assessed by itself.
 */
import { addBit, countBits, emptyBits, fullBits, nextBit, wordsFor, type Bits } from './bits.js';
import {
  checkColumns,
  endOf,
  firstOf,
  grouped,
  hasAny,
  TRAITS,
  type CorpusColumns,
  type Grouped,
} from './corpus-columns.js';
import { corpusOrigins, isIdentified } from './corpus-origins.js';
import { Graph } from './graph.js';
import { largestIndependentSet } from './largest-independent-set.js';
import { SearchBudget } from './search-budget.js';
import { MOST_VERTICES, smallIndependentSet } from './small-sets.js';

/** Figures of one side, by number of the claim: origins that are certain, and at most. */
export interface SideColumns {
  readonly min: Int32Array;
  readonly max: Int32Array;
}

export interface CorpusCounts {
  readonly support: SideColumns;
  readonly denial: SideColumns;
  /** Claims for which the search budget ran out: there `min` is a lower bound and `max` an upper one. */
  readonly inexact: readonly number[];
}

/** @throws RangeError naming the column, when the columns do not fit together. */
export function countCorpus(columns: CorpusColumns): CorpusCounts {
  checkColumns(columns);
  const side = (): SideColumns => ({ min: new Int32Array(columns.claims), max: new Int32Array(columns.claims) });
  const [support, denial] = [side(), side()];
  const counter = new ClaimCounter(columns);
  const inexact: number[] = [];
  for (let claim = 0; claim < columns.claims; claim++) {
    // One budget for both sides, as when a claim is assessed by itself.
    const budget = new SearchBudget();
    const supported = counter.count(claim, TRAITS.supports, support, budget);
    const denied = counter.count(claim, TRAITS.denies, denial, budget);
    if (!supported || !denied) inexact.push(claim);
  }
  return { support, denial, inexact };
}

class ClaimCounter {
  private readonly accounts: Grouped;
  private readonly retold: Grouped;
  private readonly named: Grouped;
  private readonly channels: Grouped;
  private readonly origins: Uint8Array;
  /** The chains of the side at hand; grows to the largest side. */
  private chains = new Int32Array(MOST_VERTICES);
  private readonly rows = new Int32Array(MOST_VERTICES);
  /** By source: in which round it was last met, and by which chains of that round. */
  private readonly metIn: Int32Array;
  private readonly metBy: Int32Array;
  private round = 0;
  /** By account: the walk it was last met in. */
  private readonly walkedIn: Int32Array;
  private walk = 0;
  private readonly waiting: number[] = [];

  constructor(private readonly columns: CorpusColumns) {
    const accounts = columns.claim.length;
    this.retold = grouped(columns.retold, accounts);
    this.named = grouped(columns.named, accounts);
    this.channels = grouped(columns.channels, accounts);
    this.origins = corpusOrigins(columns, this.retold, this.named);
    this.accounts = grouped({ of: columns.claim, to: Int32Array.from(columns.claim, (_, i) => i) }, columns.claims);
    this.metIn = new Int32Array(columns.sources);
    this.metBy = new Int32Array(columns.sources);
    this.walkedIn = new Int32Array(this.retold.to.length === 0 ? 0 : accounts);
  }

  /** Writes the figures of one side of a claim; false when the budget ran out. */
  count(claim: number, speaks: number, { min, max }: SideColumns, budget: SearchBudget): boolean {
    const size = this.gather(claim, speaks);
    if (size <= 1) {
      min[claim] = size;
      max[claim] = size;
      return true;
    }
    if (this.speakForThemselves(size)) {
      max[claim] = this.distinctSources(size, false);
      min[claim] = Math.max(1, this.distinctSources(size, true));
      return true;
    }
    if (size > MOST_VERTICES) return this.countLarge(size, claim, { min, max }, budget);
    const known = this.linkSmall(size);
    const all = size === MOST_VERTICES ? -1 : (1 << size) - 1;
    max[claim] = smallIndependentSet(this.rows, all);
    min[claim] = known === all ? (max[claim] ?? 0) : Math.max(1, smallIndependentSet(this.rows, known));
    return true;
  }

  private gather(claim: number, speaks: number): number {
    const end = endOf(this.accounts, claim);
    const first = firstOf(this.accounts, claim);
    if (end - first > this.chains.length) this.chains = new Int32Array(end - first);
    let size = 0;
    for (let i = first; i < end; i++) {
      const account = this.accounts.to[i] ?? 0;
      if (((this.columns.traits[account] ?? 0) & speaks) !== 0) this.chains[size++] = account;
    }
    return size;
  }

  /** Whether nobody on this side came through anybody: then a chain is its source. */
  private speakForThemselves(size: number): boolean {
    for (let i = 0; i < size; i++) {
      const account = this.chains[i] ?? 0;
      if (hasAny(this.retold, account) || hasAny(this.named, account) || hasAny(this.channels, account)) return false;
    }
    return true;
  }

  private distinctSources(size: number, onlyIdentified: boolean): number {
    this.round++;
    let distinct = 0;
    for (let i = 0; i < size; i++) {
      const account = this.chains[i] ?? 0;
      if (onlyIdentified && !isIdentified(this.origins, account)) continue;
      const source = this.columns.source[account] ?? 0;
      if (this.metIn[source] === this.round) continue;
      this.metIn[source] = this.round;
      distinct++;
    }
    return distinct;
  }

  /** Fills the rows of known links; returns the chains of identified origin. */
  private linkSmall(size: number): number {
    this.round++;
    this.rows.fill(0, 0, size);
    let known = 0;
    for (let v = 0; v < size; v++) {
      const bit = 1 << v;
      const isKnown = this.follow(this.chains[v] ?? 0, (atom) => {
        const before = this.metIn[atom] === this.round ? (this.metBy[atom] ?? 0) : 0;
        this.metIn[atom] = this.round;
        this.metBy[atom] = before | bit;
        const others = before & ~bit;
        this.rows[v] = (this.rows[v] ?? 0) | others;
        for (let rest = others; rest !== 0; rest &= rest - 1) {
          const u = 31 - Math.clz32(rest & -rest);
          this.rows[u] = (this.rows[u] ?? 0) | bit;
        }
      });
      if (isKnown) known |= bit;
    }
    return known;
  }

  private countLarge(size: number, claim: number, { min, max }: SideColumns, budget: SearchBudget): boolean {
    const holders = new Map<number, Bits>();
    const known = emptyBits(wordsFor(size));
    for (let v = 0; v < size; v++) {
      const isKnown = this.follow(this.chains[v] ?? 0, (atom) => {
        const mask = holders.get(atom) ?? emptyBits(wordsFor(size));
        addBit(mask, v);
        holders.set(atom, mask);
      });
      if (isKnown) addBit(known, v);
    }
    const graph = new Graph(size);
    for (const mask of holders.values()) {
      for (let v = nextBit(mask, 0); v >= 0; v = nextBit(mask, v + 1)) graph.addNeighbours(v, mask);
    }
    const certain = largestIndependentSet(graph, known, budget);
    const isAllKnown = countBits(known) === size;
    const possible = isAllKnown ? certain : largestIndependentSet(graph, fullBits(size), budget, certain.members);
    min[claim] = Math.max(1, certain.size);
    max[claim] = possible.upper;
    return certain.exact && possible.exact;
  }

  /**
   * Tells everybody who stands on a chain, some more than once. Returns whether the origin is identified, its own and
   * that of every account of the same claim it came through, because those hand down what they are not known for.
   */
  private follow(start: number, meet: (atom: number) => void): boolean {
    const { claim, source } = this.columns;
    const { retold, named, channels, waiting } = this;
    this.walk++;
    let isKnown = true;
    this.walkedIn[start] = this.walk;
    waiting.push(start);
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      meet(source[at] ?? 0);
      for (let i = firstOf(named, at); i < endOf(named, at); i++) meet(named.to[i] ?? 0);
      for (let i = firstOf(channels, at); i < endOf(channels, at); i++) meet(channels.to[i] ?? 0);
      if (claim[at] === claim[start] && !isIdentified(this.origins, at)) isKnown = false;
      for (let i = firstOf(retold, at); i < endOf(retold, at); i++) {
        const above = retold.to[i] ?? at;
        if (this.walkedIn[above] === this.walk) continue;
        this.walkedIn[above] = this.walk;
        waiting.push(above);
      }
    }
    return isKnown;
  }
}
