/** A dossier as advice reads it: who speaks, what is known of pairs already, and which claims belong together. */
import { compareCodePoints } from '../canonical-json.js';
import type { Dossier, DossierAttribution, DossierReference, DossierSource } from '../dossier.js';
import type { Account } from '../independence/account.js';
import { readWorld, type TieEnd, type World } from '../independence/world.js';
import type { TieKind } from '../vocabulary.js';
import { RelatedClaims } from './related-claims.js';

/** An active account somebody speaks in. */
export interface Voice {
  readonly account: Account;
  readonly written: DossierAttribution;
}

export class AdviceWorld {
  readonly world: World;
  readonly related: RelatedClaims;
  readonly voices: readonly Voice[];
  readonly sources: ReadonlyMap<string, DossierSource>;
  private readonly accounts = new Map<string, Account>();
  private readonly replacements = new Map<string, string>();
  private readonly decided = new Set<string>();
  private readonly byClaim = new Map<string, Voice[]>();

  /** `scope`: the claims advice is asked on, by key; all when absent. */
  constructor(
    readonly dossier: Dossier,
    scope?: ReadonlySet<string>,
  ) {
    this.world = readWorld(dossier);
    this.related = new RelatedClaims(dossier.claimLinks ?? []);
    this.sources = new Map((dossier.sources ?? []).map((source) => [source.key, source]));
    const written = new Map((dossier.attributions ?? []).map((account) => [account.key, account]));
    for (const claim of new Set([...written.values()].map((account) => account.claim))) {
      for (const account of this.world.accountsOf(claim)) this.accounts.set(account.key, account);
    }
    for (const { key, state, supersededBy } of written.values()) {
      if (state === 'superseded' && supersededBy !== undefined) this.replacements.set(key, supersededBy);
    }
    for (const { between, kind } of dossier.ties ?? []) this.decided.add(this.pairKey(kind, between));
    this.voices = [...written.values()]
      .sort((a, b) => compareCodePoints(a.key, b.key))
      .flatMap((account) => {
        const read = this.accounts.get(account.key);
        const isAsked = scope === undefined || scope.has(account.claim);
        const speaks = isAsked && read?.state === 'active' && read.stance !== 'no_knowledge';
        return read !== undefined && speaks ? [{ account: read, written: account }] : [];
      });
    for (const voice of this.voices) {
      const list = this.byClaim.get(voice.account.claim);
      if (list === undefined) this.byClaim.set(voice.account.claim, [voice]);
      else list.push(voice);
    }
  }

  /** Who speaks on a claim, by key. */
  voicesOn(claim: string): readonly Voice[] {
    return this.byClaim.get(claim) ?? [];
  }

  claims(): readonly string[] {
    return [...this.byClaim.keys()].sort(compareCodePoints);
  }

  /**
   * Whether there is nothing left to suggest of two accounts: they stand on one chain or share somebody, a confirmed
   * tie joins them, or somebody has recorded that they are independent.
   */
  isSettled(a: Account, b: Account): boolean {
    if (this.world.distinctFrom(a).has(b)) return true;
    const [left, right] = [this.world.chainOf(a), this.world.chainOf(b)];
    if (left.ancestors.has(b) || right.ancestors.has(a)) return true;
    for (const atom of left.atoms) if (right.atoms.has(atom)) return true;
    const others = new Set<TieEnd>([b, ...right.ancestors, ...right.atoms]);
    for (const end of [a, ...left.ancestors, ...left.atoms]) {
      for (const { state, ends } of this.world.tiesOf(end)) {
        if (state === 'confirmed' && others.has(ends[0] === end ? ends[1] : ends[0])) return true;
      }
    }
    return false;
  }

  /**
   * Whether a tie of this kind between these two is on record in any state: suggested, confirmed or rejected. What was
   * said of two sources holds for their accounts, and of an alias for the person; a superseded account is read as what
   * took its place.
   */
  isOnRecord(kind: TieKind, between: readonly [DossierReference, DossierReference]): boolean {
    if (this.decided.has(this.pairKey(kind, between))) return true;
    const [a, b] = [this.sourceOf(between[0]), this.sourceOf(between[1])];
    if (a === undefined || b === undefined) return false;
    const [first, second] = between;
    return (
      this.decided.has(this.pairKey(kind, [{ source: a }, { source: b }])) ||
      this.decided.has(this.pairKey(kind, [first, { source: b }])) ||
      this.decided.has(this.pairKey(kind, [{ source: a }, second]))
    );
  }

  private sourceOf(reference: DossierReference): string | undefined {
    return reference.source ?? this.accounts.get(reference.attribution)?.source;
  }

  private pairKey(kind: TieKind, between: readonly [DossierReference, DossierReference]): string {
    const ends = between.map((end) => this.nameOf(end)).sort(compareCodePoints);
    return [kind, ...ends].join('\u0000');
  }

  private nameOf(reference: DossierReference): string {
    if (reference.source !== undefined) return `s:${this.world.identities.of(reference.source).label}`;
    const seen = new Set<string>();
    let at = reference.attribution;
    for (
      let next = this.replacements.get(at);
      next !== undefined && !seen.has(next);
      next = this.replacements.get(at)
    ) {
      seen.add(next);
      at = next;
    }
    return `a:${at}`;
  }
}
