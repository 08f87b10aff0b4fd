/**
 * Which claims belong together: the same, joined by a link of any kind, or cases of one pattern (the pattern itself
 * included). Advice compares what was said on such claims only: two texts on different matters that read alike show
 * what a site prints on every page, not that one voice repeats another.
 */
import type { DossierClaimLink } from '../dossier.js';

export class RelatedClaims {
  private readonly linked = new Map<string, Set<string>>();
  private readonly patterns = new Map<string, Set<string>>();

  constructor(links: readonly DossierClaimLink[]) {
    this.take(links);
  }

  /** Links of further claims. */
  take(links: readonly DossierClaimLink[]): void {
    for (const { from, to, type } of links) {
      add(this.linked, from, to);
      add(this.linked, to, from);
      if (type === 'instance_of') add(this.patterns, from, to);
    }
  }

  areRelated(a: string, b: string): boolean {
    if (a === b || this.linked.get(a)?.has(b) === true) return true;
    const patterns = this.patterns.get(b);
    if (patterns === undefined) return false;
    for (const pattern of this.patterns.get(a) ?? []) if (patterns.has(pattern)) return true;
    return false;
  }
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}
