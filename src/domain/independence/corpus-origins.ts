/**
 * How well the top of every chain of a corpus is known: the rules of {@link ./origin-status.js} over integers. Strongly
 * connected components are found with Tarjan's algorithm on stacks of its own; only accounts that came through another
 * account are visited by it.
 */
import { endOf, firstOf, hasAny, TRAITS, type CorpusColumns, type Grouped } from './corpus-columns.js';

const IDENTIFIED = 1;
const UNIDENTIFIED = 2;

/** For each account 1 when its origin is identified, 2 when it is described or unknown. */
export function corpusOrigins(columns: CorpusColumns, retold: Grouped, named: Grouped): Uint8Array {
  return new OriginSearch(columns, retold, named).settled;
}

/** Whether {@link corpusOrigins} calls the origin of an account identified. */
export function isIdentified(origins: Uint8Array, account: number): boolean {
  return origins[account] === IDENTIFIED;
}

class OriginSearch {
  /** 0 while not settled. */
  readonly settled: Uint8Array;
  private readonly order: Int32Array;
  private readonly low: Int32Array;
  private visited = 0;
  private readonly open: number[] = [];
  /** The accounts on the way down, and which of its upstreams each looks at next. */
  private readonly path: number[] = [];
  private readonly next: number[] = [];

  constructor(
    private readonly columns: CorpusColumns,
    private readonly retold: Grouped,
    private readonly named: Grouped,
  ) {
    const accounts = columns.claim.length;
    this.settled = new Uint8Array(accounts);
    const searched = retold.to.length === 0 ? 0 : accounts;
    this.order = new Int32Array(searched);
    this.low = new Int32Array(searched);
    for (let account = 0; account < accounts; account++) {
      if (this.settled[account] === 0) this.settle(account);
    }
  }

  private settle(start: number): void {
    if (!hasAny(this.retold, start)) {
      this.settled[start] = this.originOf(start, 0);
      return;
    }
    this.enter(start);
    for (let at = this.path.at(-1); at !== undefined; at = this.path.at(-1)) {
      const depth = this.path.length - 1;
      const place = this.next[depth] ?? 0;
      if (place < endOf(this.retold, at)) {
        this.next[depth] = place + 1;
        this.look(at, this.retold.to[place] ?? at);
        continue;
      }
      this.path.pop();
      this.next.pop();
      const lowest = this.low[at] ?? 0;
      const below = this.path.at(-1);
      if (below !== undefined) this.lower(below, lowest);
      if (lowest === this.order[at]) this.close(at);
    }
  }

  private enter(account: number): void {
    this.visited++;
    this.order[account] = this.visited;
    this.low[account] = this.visited;
    this.open.push(account);
    this.path.push(account);
    this.next.push(firstOf(this.retold, account));
  }

  private look(from: number, above: number): void {
    if (this.settled[above] !== 0) return;
    if (!hasAny(this.retold, above)) this.settled[above] = this.originOf(above, 0);
    else if (this.order[above] === 0) this.enter(above);
    else this.lower(from, this.order[above] ?? 0);
  }

  private lower(account: number, value: number): void {
    if (value < (this.low[account] ?? 0)) this.low[account] = value;
  }

  /** Settles a whole circle, or one account that stands in none. */
  private close(head: number): void {
    const group = this.open.splice(this.open.lastIndexOf(head));
    const isCircle = group.length > 1;
    if (isCircle && !group.some((member) => this.has(member, TRAITS.wasThere))) {
      for (const member of group) this.settled[member] = UNIDENTIFIED;
      return;
    }
    // Members are not settled yet, so what they draw on inside the circle plays no part.
    const leaving = isCircle ? this.leastKnown(group) : 0;
    const found = group.map((member) => this.originOf(member, leaving));
    group.forEach((member, i) => (this.settled[member] = found[i] ?? UNIDENTIFIED));
  }

  /** @param leaving what a circle this account stands in rests on; 0 when it stands in none. */
  private originOf(account: number, leaving: number): number {
    if (this.has(account, TRAITS.withdrawn | TRAITS.givenUnidentified)) return UNIDENTIFIED;
    if (this.has(account, TRAITS.givenIdentified)) return IDENTIFIED;
    if (leaving !== 0) return leaving;
    // One that names only itself speaks for itself.
    if (!hasAny(this.named, account) && !this.cameThroughAnother(account)) {
      return this.has(account, TRAITS.speaksForItself) ? IDENTIFIED : UNIDENTIFIED;
    }
    return this.leastKnown([account]);
  }

  private cameThroughAnother(account: number): boolean {
    for (let i = firstOf(this.retold, account); i < endOf(this.retold, account); i++) {
      if (this.retold.to[i] !== account) return true;
    }
    return false;
  }

  /** The least known of what these came through and is settled; a source without an account is unknown. */
  private leastKnown(accounts: readonly number[]): number {
    for (const account of accounts) {
      if (hasAny(this.named, account)) return UNIDENTIFIED;
      for (let i = firstOf(this.retold, account); i < endOf(this.retold, account); i++) {
        if (this.settled[this.retold.to[i] ?? account] === UNIDENTIFIED) return UNIDENTIFIED;
      }
    }
    return IDENTIFIED;
  }

  private has(account: number, traits: number): boolean {
    return ((this.columns.traits[account] ?? 0) & traits) !== 0;
  }
}
