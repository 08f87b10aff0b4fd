/**
 * How the oracle reads a dossier: who is who, who came through whom, whose origin is known. Every rule is applied in the
 * plainest way that could be checked by hand (plain sets, walk until nothing is added), never in a fast one.
 */
import type { Dossier, DossierAttribution, DossierReference, DossierSource } from '../../../src/domain/dossier.js';
import type { OriginStatus, TieKind, TieState } from '../../../src/domain/vocabulary.js';

/** One end of a tie as it stands after mergers and supersessions. */
export type End = { type: 'source'; key: string } | { type: 'attribution'; key: string };

export interface ReadTie {
  kind: TieKind;
  state: TieState;
  ends: [End, End];
}

export interface Reading {
  dossier: Dossier;
  attribution: (key: string) => DossierAttribution;
  /** The name one person goes by: the least of its keys. */
  person: (source: string) => string;
  /** Every source record that is this person. */
  aliases: (person: string) => DossierSource[];
  /** Everything strictly upstream, at any distance; never the attribution itself. */
  upstreamOf: (key: string) => Set<string>;
  /** The members of its circle, or nothing when it stands in none. */
  circleOf: (key: string) => Set<string> | undefined;
  /** Atoms: every person on the chain. */
  atoms: (key: string) => Set<string>;
  /** Persons who are the channel of any attribution on the chain. */
  channels: (key: string) => Set<string>;
  origin: (key: string) => OriginStatus;
  /** Whether this chain stands on, or rests on, a circle in which nobody was there. */
  isCircular: (key: string) => boolean;
  /** Ties still worth reading; those that point at themselves are gone. */
  ties: ReadTie[];
  areDistinct: (a: string, b: string) => boolean;
}

export const FIRST_HAND: ReadonlySet<string> = new Set(['participant', 'eyewitness', 'document_holder']);

/** Orders strings by code point; the plain `<` of JavaScript orders by UTF-16 unit, which differs above U+FFFF. */
export function byCodePoint(a: string, b: string): number {
  const left = Array.from(a, (letter) => letter.codePointAt(0) ?? 0);
  const right = Array.from(b, (letter) => letter.codePointAt(0) ?? 0);
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

export function sorted(keys: Iterable<string>): string[] {
  return [...new Set(keys)].sort(byCodePoint);
}

export function common<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): T[] {
  return [...a].filter((item) => b.has(item));
}

export function readDossier(dossier: Dossier): Reading {
  const attributions = new Map((dossier.attributions ?? []).map((each) => [each.key, each]));
  const attribution = (key: string): DossierAttribution => {
    const found = attributions.get(key);
    if (found === undefined) throw new Error(`no attribution ${key}`);
    return found;
  };
  const names = new Map<string, string>();
  const records = new Map<string, DossierSource[]>();
  for (const keys of mergePersons(dossier)) {
    const [least] = sorted(keys);
    if (least === undefined) continue;
    for (const key of keys) names.set(key, least);
    records.set(
      least,
      (dossier.sources ?? []).filter((source) => keys.has(source.key)),
    );
  }
  const person = (source: string): string => {
    const name = names.get(source);
    if (name === undefined) throw new Error(`no source ${source}`);
    return name;
  };

  const current = (key: string): string => {
    const next = attribution(key).supersededBy;
    return next === undefined ? key : current(next);
  };
  const directUpstream = (key: string): string[] =>
    (attribution(key).upstream ?? [])
      .flatMap((step) => (step.attribution === undefined ? [] : [current(step.attribution)]))
      .filter((step) => step !== key);
  const directSources = (key: string): string[] =>
    (attribution(key).upstream ?? []).flatMap((step) => (step.source === undefined ? [] : [person(step.source)]));

  const reached = new Map([...attributions.keys()].map((key) => [key, walk(key, directUpstream)]));
  const upstreamOf = (key: string): Set<string> => reached.get(key) ?? new Set();
  const onChain = (key: string): string[] => [key, ...upstreamOf(key)];
  const circleOf = (key: string): Set<string> | undefined => {
    const others = [...upstreamOf(key)].filter((other) => upstreamOf(other).has(key));
    return others.length === 0 ? undefined : new Set([key, ...others]);
  };
  const isUngrounded = (circle: Set<string>): boolean =>
    ![...circle].some((member) => isActive(attribution(member)) && FIRST_HAND.has(attribution(member).access));

  const channelOf = (key: string): string[] => {
    const { channel } = attribution(key);
    return channel === undefined ? [] : [person(channel)];
  };
  const atomsOf = (key: string): Set<string> =>
    new Set(
      onChain(key).flatMap((each) => [person(attribution(each).source), ...channelOf(each), ...directSources(each)]),
    );
  const atoms = new Map([...attributions.keys()].map((key) => [key, atomsOf(key)]));

  const origin = (key: string): OriginStatus => {
    const own = attribution(key);
    if (own.state === 'withdrawn') return 'unknown';
    const circle = circleOf(key);
    if (circle !== undefined && isUngrounded(circle)) return 'unknown';
    if (own.originStatus !== undefined) return own.originStatus;
    const members = [...(circle ?? [key])];
    const leaving = members.flatMap(directUpstream).filter((step) => !members.includes(step));
    const stubs = members.flatMap(directSources);
    if (circle === undefined && leaving.length === 0 && stubs.length === 0) {
      return FIRST_HAND.has(own.access) || own.access === 'official_statement' ? 'identified' : 'unknown';
    }
    return leastKnown([...leaving.map(origin), ...stubs.map(() => 'unknown' as const)]);
  };

  const origins = new Map<string, OriginStatus>();
  const distinctions = (dossier.distinctions ?? []).map(({ between }) => between.map(current));
  return {
    dossier,
    attribution,
    person,
    aliases: (who) => records.get(who) ?? [],
    upstreamOf,
    circleOf,
    atoms: (key) => atoms.get(key) ?? new Set(),
    channels: (key) => new Set(onChain(key).flatMap(channelOf)),
    origin: (key) => {
      const found = origins.get(key) ?? origin(key);
      origins.set(key, found);
      return found;
    },
    isCircular: (key) =>
      onChain(key).some((each) => {
        const circle = circleOf(each);
        return circle !== undefined && isUngrounded(circle);
      }),
    ties: readTies(dossier, current, person),
    // A distinction that points at itself can name no pair, so it needs no dropping here.
    areDistinct: (a, b) => a !== b && distinctions.some((pair) => pair.includes(a) && pair.includes(b)),
  };
}

export function isActive(attribution: DossierAttribution): boolean {
  return (attribution.state ?? 'active') === 'active';
}

function leastKnown(statuses: OriginStatus[]): OriginStatus {
  if (statuses.includes('unknown')) return 'unknown';
  if (statuses.includes('described')) return 'described';
  return 'identified';
}

function walk(start: string, next: (key: string) => string[]): Set<string> {
  const found = new Set(next(start));
  for (const key of found) for (const further of next(key)) found.add(further);
  found.delete(start);
  return found;
}

function mergePersons(dossier: Dossier): Set<string>[] {
  let persons = (dossier.sources ?? []).map((source) => new Set([source.key]));
  for (const tie of dossier.ties ?? []) {
    if (tie.kind !== 'same_person' || tie.state !== 'confirmed') continue;
    const names = tie.between.map((end) => end.source);
    const joined = persons.filter((each) => names.some((name) => name !== undefined && each.has(name)));
    persons = [...persons.filter((each) => !joined.includes(each)), new Set(joined.flatMap((each) => [...each]))];
  }
  return persons;
}

function readTies(dossier: Dossier, current: (key: string) => string, person: (source: string) => string): ReadTie[] {
  const end = (reference: DossierReference): End =>
    reference.source === undefined
      ? { type: 'attribution', key: current(reference.attribution) }
      : { type: 'source', key: person(reference.source) };
  return (dossier.ties ?? [])
    .map((tie): ReadTie => ({ kind: tie.kind, state: tie.state, ends: [end(tie.between[0]), end(tie.between[1])] }))
    .filter(({ ends }) => ends[0].type !== ends[1].type || ends[0].key !== ends[1].key);
}
