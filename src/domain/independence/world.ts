/**
 * A dossier read for the graphs: identities merged, superseded accounts led on to what replaced them, circles found.
 * Everything else (chains, graphs, sides) is worked out from it per claim and only when asked for.
 */
import type {
  Dossier,
  DossierAttribution,
  DossierClaim,
  DossierClaimLink,
  DossierExhibit,
  DossierReference,
  DossierRegion,
} from '../dossier.js';
import { readEdtf } from '../edtf-time.js';
import type { TieKind, TieState } from '../vocabulary.js';
import type { Account } from './account.js';
import { chainOf, type Chain } from './chain.js';
import { Identities, type Identity } from './identities.js';
import { settleOrigins } from './origin-status.js';

/** What a tie can join: an account, or a source under its merged identity. */
export type TieEnd = Account | Identity;

export interface Tie {
  kind: TieKind;
  state: TieState;
  ends: readonly [TieEnd, TieEnd];
}

export class World {
  readonly identities: Identities;
  readonly claims: ReadonlyMap<string, DossierClaim>;
  readonly regions: ReadonlyMap<string, DossierRegion>;
  private readonly accounts = new Map<string, Account>();
  private readonly replacements: ReadonlyMap<string, string>;
  private readonly accountsByClaim = new Map<string, Account[]>();
  private readonly tiesByEnd = new Map<TieEnd, Tie[]>();
  private readonly distinctions = new Map<Account, Set<Account>>();
  private readonly days = new Map<string, string | null | undefined>();
  private readonly chains = new Map<Account, Chain>();
  private readonly linksByClaim: ReadonlyMap<string, DossierClaimLink[]>;
  private readonly exhibitsByClaim: ReadonlyMap<string, DossierExhibit[]>;

  constructor(dossier: Dossier) {
    this.identities = new Identities(dossier);
    this.claims = new Map((dossier.claims ?? []).map((claim) => [claim.key, claim]));
    this.regions = new Map((dossier.regions ?? []).map((region) => [region.key, region]));
    const written = dossier.attributions ?? [];
    this.replacements = new Map(
      written.flatMap(({ key, state, supersededBy }) =>
        state === 'superseded' && supersededBy !== undefined ? [[key, supersededBy] as const] : [],
      ),
    );
    this.readAccounts(written);
    settleOrigins([...this.accounts.values()]);
    this.readTies(dossier);
    this.readDistinctions(dossier);
    this.linksByClaim = groupBy(dossier.claimLinks ?? [], (link) => [link.from, link.to]);
    this.exhibitsByClaim = groupBy(dossier.exhibits ?? [], (exhibit) => [exhibit.claim]);
  }

  /** Every account of a claim, in any state and stance. */
  accountsOf(claim: string): readonly Account[] {
    return this.accountsByClaim.get(claim) ?? [];
  }

  /** Every link a claim stands in, at either end. */
  linksOf(claim: string): readonly DossierClaimLink[] {
    return this.linksByClaim.get(claim) ?? [];
  }

  exhibitsOf(claim: string): readonly DossierExhibit[] {
    return this.exhibitsByClaim.get(claim) ?? [];
  }

  tiesOf(end: TieEnd): readonly Tie[] {
    return this.tiesByEnd.get(end) ?? [];
  }

  /** The accounts a distinction tells apart from this one. */
  distinctFrom(account: Account): ReadonlySet<Account> {
    return this.distinctions.get(account) ?? NOBODY;
  }

  chainOf(account: Account): Chain {
    const known = this.chains.get(account);
    if (known !== undefined) return known;
    const chain = chainOf(account);
    this.chains.set(account, chain);
    return chain;
  }

  /** The account a reference means: a superseded one leads on, a circle of them stops where it closes. */
  private resolve(key: string): Account | undefined {
    const seen = new Set([key]);
    let at = key;
    for (
      let next = this.replacements.get(at);
      next !== undefined && !seen.has(next);
      next = this.replacements.get(at)
    ) {
      seen.add(next);
      at = next;
    }
    return this.accounts.get(at);
  }

  private readAccounts(written: readonly DossierAttribution[]): void {
    for (const attribution of written) {
      const account = this.readAccount(attribution);
      this.accounts.set(account.key, account);
      append(this.accountsByClaim, account.claim, account);
    }
    for (const attribution of written) {
      const account = this.accounts.get(attribution.key);
      if (account !== undefined) this.readUpstream(account, attribution.upstream ?? []);
    }
  }

  private readAccount(written: DossierAttribution): Account {
    return {
      index: this.accounts.size,
      key: written.key,
      claim: written.claim,
      source: written.source,
      identity: this.identities.of(written.source),
      channel: written.channel === undefined ? null : this.identities.of(written.channel),
      stance: written.stance ?? 'asserts',
      access: written.access,
      state: written.state ?? 'active',
      statedFrom: this.firstDay(written.statedAt),
      heardIn: written.heardIn ?? null,
      upstream: [],
      upstreamSources: [],
      givenOrigin: written.originStatus ?? null,
      origin: 'unknown',
      inEmptyCircle: false,
    };
  }

  /** Read once for each text: thousands of accounts share a few hundred dates. */
  private firstDay(edtf: string | undefined): string | null | undefined {
    if (edtf === undefined) return undefined;
    if (!this.days.has(edtf)) this.days.set(edtf, readEdtf(edtf)?.earliest);
    return this.days.get(edtf);
  }

  private readUpstream(account: Account, references: readonly DossierReference[]): void {
    const accounts = new Set<Account>();
    const sources = new Set<Identity>();
    for (const reference of references) {
      if (reference.source !== undefined) {
        sources.add(this.identities.of(reference.source));
        continue;
      }
      const above = this.resolve(reference.attribution);
      if (above !== undefined && above !== account) accounts.add(above);
    }
    account.upstream = [...accounts];
    account.upstreamSources = [...sources];
  }

  private readTies(dossier: Dossier): void {
    for (const { between, kind, state } of dossier.ties ?? []) {
      const [a, b] = [this.endOf(between[0]), this.endOf(between[1])];
      if (a === undefined || b === undefined || a === b || state === 'rejected') continue;
      if (kind === 'same_person' && !('label' in a && 'label' in b)) continue;
      const tie: Tie = { kind, state, ends: [a, b] };
      append(this.tiesByEnd, a, tie);
      append(this.tiesByEnd, b, tie);
    }
  }

  private endOf(reference: DossierReference): TieEnd | undefined {
    return reference.source === undefined ? this.resolve(reference.attribution) : this.identities.of(reference.source);
  }

  private readDistinctions(dossier: Dossier): void {
    for (const { between } of dossier.distinctions ?? []) {
      const [a, b] = [this.resolve(between[0]), this.resolve(between[1])];
      if (a === undefined || b === undefined || a === b) continue;
      addTo(this.distinctions, a, b);
      addTo(this.distinctions, b, a);
    }
  }
}

/**
 * Reads a dossier, whole or in part, into what the claims are assessed from. A part gives a claim the same answer as
 * the whole if it holds: the claim and its accounts; everything upstream of them, and what superseded accounts among
 * these lead on to; every source named there with all its aliases (`same_person`, at any distance); every tie and
 * distinction with an end among these; the claim's links and exhibits, the linked claims with their accounts, and the
 * regions of the linked claims up to the country.
 */
export function readWorld(dossier: Dossier): World {
  return new World(dossier);
}

/** How a tie's end is named: an account by its key, a source by the least key of its identity. */
export function nameOfEnd(end: TieEnd): string {
  return 'label' in end ? end.label : end.key;
}

const NOBODY: ReadonlySet<Account> = new Set();

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function addTo<K, V>(sets: Map<K, Set<V>>, key: K, value: V): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}

function groupBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) for (const key of new Set(keysOf(item))) append(groups, key, item);
  return groups;
}
