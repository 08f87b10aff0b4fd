/**
 * What one claim was assessed from, cut out of a dossier and written in one canonical form: the same evidence always
 * gives the same text, whatever else the dossier held. Kept beside an assessment, it lets anybody work the answer out
 * again years later; it is itself a dossier, so `whence assess` reads it too.
 *
 * It holds no more than the answer needs: keys, who came through whom, ties and distinctions. A source has no name and
 * no kind in it; features are labels that are equal where the features were; days are kept only in their order, places
 * of hearing only as the same or another.
 */
import { compareCodePoints } from './canonical-json.js';
import {
  type Dossier,
  DOSSIER_FORMAT,
  type DossierAttribution,
  type DossierClaim,
  type DossierClaimLink,
  type DossierDistinction,
  type DossierExhibit,
  type DossierReference,
  type DossierRegion,
  type DossierSource,
  type DossierTie,
} from './dossier.js';
import { freshKeys, InputLabels } from './assessment-input-labels.js';

/** A dossier needs a statement; what the claims said plays no part in an assessment. */
const NO_STATEMENT = [{ text: 'not kept here' }];

/** The part of a dossier each claim stands on. Made once for a dossier, asked once for each claim. */
export class InputCutter {
  private readonly claims: ReadonlyMap<string, DossierClaim>;
  private readonly regions: ReadonlyMap<string, DossierRegion>;
  private readonly sources: ReadonlyMap<string, DossierSource>;
  private readonly accounts: ReadonlyMap<string, DossierAttribution>;
  private readonly accountsOf: ReadonlyMap<string, readonly DossierAttribution[]>;
  private readonly formerOf: ReadonlyMap<string, readonly DossierAttribution[]>;
  private readonly linksOf: ReadonlyMap<string, readonly DossierClaimLink[]>;
  private readonly exhibitsOf: ReadonlyMap<string, readonly DossierExhibit[]>;
  private readonly tiesOf: ReadonlyMap<string, readonly DossierTie[]>;
  private readonly distinctionsOf: ReadonlyMap<string, readonly DossierDistinction[]>;

  constructor(dossier: Dossier) {
    const accounts = dossier.attributions ?? [];
    this.claims = byKey(dossier.claims ?? []);
    this.regions = byKey(dossier.regions ?? []);
    this.sources = byKey(dossier.sources ?? []);
    this.accounts = byKey(accounts);
    this.accountsOf = groupBy(accounts, ({ claim }) => [claim]);
    this.formerOf = groupBy(accounts, ({ supersededBy }) => (supersededBy === undefined ? [] : [supersededBy]));
    this.linksOf = groupBy(dossier.claimLinks ?? [], ({ from, to }) => [from, to]);
    this.exhibitsOf = groupBy(dossier.exhibits ?? [], ({ claim }) => [claim]);
    const ties = (dossier.ties ?? []).filter(({ state }) => state !== 'rejected');
    this.tiesOf = groupBy(ties, ({ between }) => between.map(endOf));
    this.distinctionsOf = groupBy(dossier.distinctions ?? [], ({ between }) => between);
  }

  /**
   * The inputs of one claim: assessing them gives what assessing the whole gives, but for the names in questions, which
   * are keys here. (`readWorld` says what a part must hold.)
   */
  cut(claim: string): Dossier {
    const accounts = this.accountsReached(claim);
    const sources = this.sourcesOn(accounts);
    const links = this.linksThatCount(claim);
    const others = new Set(links.flatMap(({ from, to }) => [from, to]));
    others.delete(claim);
    const labels = new InputLabels(accounts, sources);
    const speakers = this.speakersFor(others, accounts, sources);
    const elsewhere = new Set(accounts.map((account) => account.claim));
    const places = this.placesOf(links, claim);
    const keys = new Set(accounts.map(({ key }) => key));
    const heard = labels.placesOfHearing(new Set(places.map(({ key }) => key)));
    return {
      format: DOSSIER_FORMAT,
      workspace: { slug: 'inputs' },
      ...list('regions', inOrder([...places, ...heard])),
      ...list('sources', inOrder([...sources.map((source) => labels.source(source)), ...speakers.sources])),
      claims: inOrder([...new Set([claim, ...others, ...elsewhere])].map((key) => this.claimPart(key, claim, others))),
      ...list('claimLinks', sorted(links)),
      ...list('attributions', inOrder([...accounts.map((each) => labels.account(each, keys)), ...speakers.accounts])),
      ...list('ties', sorted(this.tiesAmong(accounts, sources).map(writeTie))),
      ...list('distinctions', sorted(this.distinctionsAmong(accounts).map(writeDistinction))),
      ...list('exhibits', inOrder((this.exhibitsOf.get(claim) ?? []).map(writeExhibit))),
    };
  }

  /** The claim's accounts, everything upstream of one, and what these are superseded by or supersede; at any distance. */
  private accountsReached(claim: string): DossierAttribution[] {
    const reached = new Set<DossierAttribution>();
    const waiting = [...(this.accountsOf.get(claim) ?? [])];
    for (let account = waiting.pop(); account !== undefined; account = waiting.pop()) {
      if (reached.has(account)) continue;
      reached.add(account);
      const named = (account.upstream ?? []).map(({ attribution }) => attribution);
      for (const key of [...named, account.supersededBy]) {
        const next = key === undefined ? undefined : this.accounts.get(key);
        if (next !== undefined) waiting.push(next);
      }
      waiting.push(...(this.formerOf.get(account.key) ?? []));
    }
    return inOrder([...reached]);
  }

  /** Everybody on these chains, with whoever a confirmed tie makes them one person with. */
  private sourcesOn(accounts: readonly DossierAttribution[]): DossierSource[] {
    const reached = new Set<string>();
    const waiting = accounts.flatMap(({ source, channel, upstream = [] }) => [
      source,
      ...(channel === undefined ? [] : [channel]),
      ...upstream.flatMap((step) => step.source ?? []),
    ]);
    for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
      if (reached.has(key)) continue;
      reached.add(key);
      for (const { kind, state, between } of this.tiesOf.get(endOf({ source: key })) ?? []) {
        if (kind === 'same_person' && state === 'confirmed')
          waiting.push(...between.flatMap((end) => end.source ?? []));
      }
    }
    return inOrder([...reached].map((key) => this.sources.get(key) ?? { key, pseudonym: key, kind: 'unknown' }));
  }

  /** Its instances, and what contradicts it or is contradicted by it, as far as somebody speaks for them. */
  private linksThatCount(claim: string): DossierClaimLink[] {
    return (this.linksOf.get(claim) ?? [])
      .filter(({ from, to, type }) => {
        const other = from === claim ? to : from;
        if (other === claim || !(type === 'contradicts' || (type === 'instance_of' && to === claim))) return false;
        return (this.accountsOf.get(other) ?? []).some(isSupport);
      })
      .map(({ from, to, type }) => ({ from, to, type }));
  }

  /** Of a linked claim only that somebody speaks for it is kept: one nameless voice, unless an account here does so. */
  private speakersFor(
    claims: ReadonlySet<string>,
    accounts: readonly DossierAttribution[],
    sources: readonly DossierSource[],
  ) {
    const spoken = new Set(accounts.filter(isSupport).map(({ claim }) => claim));
    const silent = [...claims].filter((claim) => !spoken.has(claim)).sort(compareCodePoints);
    const keyFor = freshKeys('spoken-for', new Set([...accounts, ...sources].map(({ key }) => key)));
    const made = silent.map((claim) => ({ key: keyFor(), claim, access: 'unknown' as const }));
    return {
      accounts: made.map(({ key, claim, access }): DossierAttribution => ({ key, claim, source: key, access })),
      sources: made.map(({ key }): DossierSource => ({ key, pseudonym: key, kind: 'unknown' })),
    };
  }

  /** The regions in which instances of the claim happened, and what they lie in. */
  private placesOf(links: readonly DossierClaimLink[], claim: string): DossierRegion[] {
    const places = new Map<string, DossierRegion>();
    for (const { from, to, type } of links) {
      if (type !== 'instance_of' || to !== claim) continue;
      for (const { region } of happenedIn(this.claims.get(from))) {
        for (let at = this.regions.get(region); at !== undefined && !places.has(at.key);) {
          const { key, parent, kind } = at;
          places.set(key, { key, ...(parent === undefined ? {} : { parent }), kind });
          at = parent === undefined ? undefined : this.regions.get(parent);
        }
      }
    }
    return [...places.values()];
  }

  private claimPart(key: string, claim: string, linked: ReadonlySet<string>): DossierClaim {
    const found = this.claims.get(key);
    // A claim that only an account upstream belongs to decides nothing.
    if (found === undefined || !(key === claim || linked.has(key)))
      return { key, kind: 'statement', statement: NO_STATEMENT };
    const position = key === claim ? found.officialPosition?.position : undefined;
    const isInstance = (this.linksOf.get(key) ?? []).some(
      ({ from, to, type }) => type === 'instance_of' && from === key && to === claim,
    );
    return {
      key,
      kind: found.kind,
      statement: NO_STATEMENT,
      ...(isInstance && key !== claim ? list('regions', sorted(happenedIn(found))) : {}),
      ...(position === undefined || position === 'unknown' ? {} : { officialPosition: { position } }),
      ...(found.editorMark === undefined || found.editorMark === 'none' ? {} : { editorMark: found.editorMark }),
    };
  }

  private tiesAmong(accounts: readonly DossierAttribution[], sources: readonly DossierSource[]): DossierTie[] {
    const ends = new Set([
      ...accounts.map(({ key }) => endOf({ attribution: key })),
      ...sources.map(({ key }) => endOf({ source: key })),
    ]);
    const found = new Set<DossierTie>();
    for (const end of ends) {
      for (const tie of this.tiesOf.get(end) ?? [])
        if (tie.between.every((each) => ends.has(endOf(each)))) found.add(tie);
    }
    return [...found];
  }

  private distinctionsAmong(accounts: readonly DossierAttribution[]): DossierDistinction[] {
    const keys = new Set(accounts.map(({ key }) => key));
    const found = new Set<DossierDistinction>();
    for (const key of keys) {
      for (const each of this.distinctionsOf.get(key) ?? [])
        if (each.between.every((end) => keys.has(end))) found.add(each);
    }
    return [...found];
  }
}

/** The one text of inputs: what is stored, and what their hash is of. Fields stand in the order they were made in. */
export function writeInputs(inputs: Dossier): string {
  return JSON.stringify(inputs);
}

function isSupport({ state = 'active', stance = 'asserts' }: DossierAttribution): boolean {
  return state === 'active' && (stance === 'asserts' || stance === 'relays');
}

function happenedIn(claim: DossierClaim | undefined): { region: string; role: 'happened' }[] {
  return (claim?.regions ?? []).flatMap(({ region, role }) => (role === 'happened' ? [{ region, role }] : []));
}

/** Two ties alike count as two, so none is dropped. Only a retelling has a direction. */
function writeTie({ between: [a, b], kind, state }: DossierTie): DossierTie {
  const isTurned = kind !== 'retells' && compareCodePoints(endOf(a), endOf(b)) > 0;
  return { between: isTurned ? [plain(b), plain(a)] : [plain(a), plain(b)], kind, state };
}

function writeDistinction({ between: [a, b] }: DossierDistinction): DossierDistinction {
  return { between: compareCodePoints(a, b) > 0 ? [b, a] : [a, b], basis: 'editor' };
}

function writeExhibit({ key, claim, kind, bearing, verifications = [] }: DossierExhibit): DossierExhibit {
  const steps = sorted(verifications.map(({ step, result }) => ({ step, result })));
  return { key, claim, kind, bearing, ...list('verifications', steps) };
}

function plain(reference: DossierReference): DossierReference {
  return reference.source === undefined ? { attribution: reference.attribution } : { source: reference.source };
}

/** One name for an end of a tie; accounts and sources may share a key. */
function endOf(reference: DossierReference): string {
  return reference.source === undefined ? `a ${reference.attribution}` : `s ${reference.source}`;
}

/** Empty lists are not written. */
function list<Name extends string, Item>(name: Name, items: Item[]): { [name in Name]?: Item[] };
function list(name: string, items: unknown[]): object {
  return items.length === 0 ? {} : { [name]: items };
}

function inOrder<T extends { key: string }>(items: T[]): T[] {
  return items.toSorted((a, b) => compareCodePoints(a.key, b.key));
}

function sorted<T extends object>(items: readonly T[]): T[] {
  return items
    .map((item) => [JSON.stringify(item), item] as const)
    .sort(([a], [b]) => compareCodePoints(a, b))
    .map(([, item]) => item);
}

function byKey<T extends { key: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.key, item]));
}

function groupBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}
