/**
 * Who is who: sources that a confirmed `same_person` tie joins are one identity, and every chain is read in
 * identities, never in source keys. An identity prints as the least of its keys.
 */
import { compareCodePoints } from '../canonical-json.js';
import type { Dossier, DossierSource } from '../dossier.js';
import { RELIABILITY_GRADES, type ReliabilityGrade } from '../vocabulary.js';

export interface Identity {
  index: number;
  /** The least key of its sources. */
  label: string;
  /** The worst grade among its sources; one that has none counts as F. */
  grade: ReliabilityGrade;
  /** Whether every one of its sources has a complete profile with something to compare. */
  hasProfile: boolean;
  /** `name` NUL `value` of every feature of every one of its sources. */
  features: readonly string[];
}

/** Features too common to make a profile by themselves; they still count as shared. */
const WEAK_FEATURES: readonly string[] = ['place', 'exitDate'];

/** Reads the sources of a dossier, and any other key asked for later, into identities. */
export class Identities {
  private readonly parent = new Map<string, string>();
  private readonly byRoot = new Map<string, Identity>();
  private readonly named = new Map<string, DossierSource>();

  constructor(dossier: Pick<Dossier, 'sources' | 'ties'>) {
    for (const source of dossier.sources ?? []) {
      this.named.set(source.key, source);
      this.parent.set(source.key, source.key);
    }
    for (const tie of dossier.ties ?? []) {
      const [a, b] = tie.between;
      if (tie.kind !== 'same_person' || tie.state !== 'confirmed') continue;
      if (a.source !== undefined && b.source !== undefined) this.merge(a.source, b.source);
    }
    this.describeAll();
  }

  /** The identity behind a source key. A key nobody described is an identity of its own, of which nothing is known. */
  of(key: string): Identity {
    const root = this.find(key);
    const known = this.byRoot.get(root);
    if (known !== undefined) return known;
    const stranger = { index: this.byRoot.size, label: key, grade: 'F' as const, hasProfile: false, features: [] };
    this.byRoot.set(root, stranger);
    return stranger;
  }

  /** What a source is called on screen: its pseudonym, or its key when it has none. */
  nameOf(key: string): string {
    const pseudonym = this.named.get(key)?.pseudonym;
    return pseudonym === undefined || pseudonym === '' ? key : pseudonym;
  }

  private find(key: string): string {
    let root = key;
    for (let up = this.parent.get(root); up !== undefined && up !== root; up = this.parent.get(root)) root = up;
    for (let at = key; at !== root;) {
      const up = this.parent.get(at) ?? root;
      this.parent.set(at, root);
      at = up;
    }
    return root;
  }

  private merge(a: string, b: string): void {
    for (const key of [a, b]) if (!this.parent.has(key)) this.parent.set(key, key);
    const [left, right] = [this.find(a), this.find(b)];
    if (left === right) return;
    // The least key is the root, so the label needs no second pass.
    if (compareCodePoints(left, right) < 0) this.parent.set(right, left);
    else this.parent.set(left, right);
  }

  private describeAll(): void {
    const groups = new Map<string, string[]>();
    for (const key of this.parent.keys()) {
      const root = this.find(key);
      const group = groups.get(root);
      if (group === undefined) groups.set(root, [key]);
      else group.push(key);
    }
    for (const [root, keys] of groups) this.byRoot.set(root, this.describe(root, keys));
  }

  private describe(label: string, keys: readonly string[]): Identity {
    const features = new Set<string>();
    let hasProfile = true;
    let grade: ReliabilityGrade = 'A';
    for (const key of keys) {
      const source = this.named.get(key);
      const entries = Object.entries(source?.features ?? {});
      for (const [name, value] of entries) features.add(`${name}\u0000${value}`);
      if (source?.featuresComplete !== true || entries.every(([name]) => WEAK_FEATURES.includes(name))) {
        hasProfile = false;
      }
      grade = worseGrade(grade, source?.reliability?.grade ?? 'F');
    }
    return { index: this.byRoot.size, label, grade, hasProfile, features: [...features] };
  }
}

export function worseGrade(a: ReliabilityGrade, b: ReliabilityGrade): ReliabilityGrade {
  return RELIABILITY_GRADES.indexOf(a) >= RELIABILITY_GRADES.indexOf(b) ? a : b;
}
