/**
 * Contact: what two people who speak on one claim have in common by what is recorded of them. Plain rules; each names
 * what it saw by its name, never by its value.
 */
import type { Identity } from '../independence/identities.js';
import type { FeatureName, TieKind } from '../vocabulary.js';
import type { AdviceWorld, Voice } from './advice-world.js';
import { boundsOf } from './days.js';
import type { AdviceEvidence, Finding } from './suggestion.js';

/** The features that tie two people when they are the same, and the kind of tie each speaks for. */
export const TYING_FEATURES: readonly (readonly [feature: FeatureName, kind: TieKind])[] = [
  ['household', 'same_household'],
  ['unit', 'same_unit'],
  ['owner', 'same_owner'],
  ['broker', 'in_contact'],
  ['handler', 'in_contact'],
];
/** Both exits must be known to within a month, and lie no further apart than this. */
export const EXIT_DAYS = 31;
/** Of people who have one thing in common on one claim, no more than this are paired. */
const MOST_IN_A_GROUP = 40;

/** What contact suggests of everybody who speaks on a claim beside another. */
export function contactFindings(world: AdviceWorld): Finding[] {
  const people = new People(world);
  return world.claims().flatMap((claim) => {
    const speaking = people.on(claim);
    return [...sameFeatures(speaking), ...sameExits(speaking), ...sameChannels(speaking)].filter(({ between }) =>
      people.isOpen(claim, between[0].source, between[1].source),
    );
  });
}

interface Person {
  readonly label: string;
  readonly features: ReadonlyMap<FeatureName, string>;
  readonly channels: ReadonlySet<string>;
}

/** Everybody who speaks, read once. */
class People {
  private readonly known = new Map<Identity, Person>();
  private readonly channels = new Map<Identity, Set<string>>();
  private readonly features = new Map<Identity, Map<FeatureName, Set<string>>>();

  constructor(private readonly world: AdviceWorld) {
    for (const { account } of world.voices) {
      if (account.channel !== null) addTo(this.channels, account.identity, account.channel.label);
    }
    for (const source of world.sources.values()) {
      const identity = world.world.identities.of(source.key);
      const own = this.features.get(identity) ?? new Map<FeatureName, Set<string>>();
      this.features.set(identity, own);
      for (const [name] of [...TYING_FEATURES, ['exitDate'] as const, ['place'] as const]) {
        const value = source.features?.[name];
        if (value !== undefined) addTo(own, name, value.normalize('NFKC').toLowerCase().trim());
      }
    }
  }

  /** Who speaks on a claim, by label. */
  on(claim: string): Person[] {
    const identities = new Set(this.world.voicesOn(claim).map(({ account }) => account.identity));
    return [...identities].map((identity) => this.person(identity)).sort((a, b) => (a.label < b.label ? -1 : 1));
  }

  /** Whether any two of their accounts of the claim are not settled already. */
  isOpen(claim: string, a: string | undefined, b: string | undefined): boolean {
    const of = (label: string | undefined): Voice[] =>
      this.world.voicesOn(claim).filter(({ account }) => account.identity.label === label);
    return of(a).some((left) => of(b).some((right) => !this.world.isSettled(left.account, right.account)));
  }

  private person(identity: Identity): Person {
    const known = this.known.get(identity);
    if (known !== undefined) return known;
    // Two values of one feature, under two names of one person, tell nothing.
    const features = new Map(
      [...(this.features.get(identity) ?? [])].flatMap(([name, values]) => {
        const [value, ...others] = values;
        return value === undefined || others.length > 0 ? [] : [[name, value] as const];
      }),
    );
    const person = { label: identity.label, features, channels: this.channels.get(identity) ?? new Set<string>() };
    this.known.set(identity, person);
    return person;
  }
}

function sameFeatures(people: readonly Person[]): Finding[] {
  return TYING_FEATURES.flatMap(([feature, kind]) => {
    const groups = groupBy(people, (person) => optional(person.features.get(feature)));
    return pairsOf(groups).map((pair) => finding(kind, pair, { rule: 'shared_feature', score: null, feature }));
  });
}

function sameExits(people: readonly Person[]): Finding[] {
  const leaving = people.flatMap((person) => {
    const exit = boundsOf(person.features.get('exitDate')?.toUpperCase());
    return exit === null || exit.last - exit.first > EXIT_DAYS ? [] : [{ person, exit }];
  });
  const near = leaving.slice(0, MOST_IN_A_GROUP);
  return near.flatMap((a, i) =>
    near.slice(i + 1).flatMap((b) => {
      const [from, to] = [a.person.features.get('place'), b.person.features.get('place')];
      const isElsewhere = from !== undefined && to !== undefined && from !== to;
      if (isElsewhere || Math.abs(a.exit.first - b.exit.first) > EXIT_DAYS) return [];
      return [finding('in_contact', [a.person, b.person], { rule: 'exit_window', score: null, feature: 'exitDate' })];
    }),
  );
}

function sameChannels(people: readonly Person[]): Finding[] {
  const groups = groupBy(people, ({ channels }) => [...channels]);
  return [...groups].flatMap(([channel, group]) =>
    pairsOf(new Map([[channel, group]])).map((pair) =>
      finding('same_channel', pair, { rule: 'shared_channel', score: null, channel }),
    ),
  );
}

function finding(kind: TieKind, [a, b]: readonly [Person, Person], evidence: AdviceEvidence): Finding {
  return { kind, between: [{ source: a.label }, { source: b.label }], evidence };
}

function pairsOf(groups: ReadonlyMap<string, readonly Person[]>): [Person, Person][] {
  return [...groups.values()].flatMap((group) => {
    const taken = group.slice(0, MOST_IN_A_GROUP);
    return taken.flatMap((a, i) => taken.slice(i + 1).map((b): [Person, Person] => [a, b]));
  });
}

function groupBy(people: readonly Person[], keysOf: (person: Person) => readonly string[]): Map<string, Person[]> {
  const groups = new Map<string, Person[]>();
  for (const person of people) {
    for (const key of keysOf(person)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [person]);
      else group.push(person);
    }
  }
  return groups;
}

function optional(value: string | undefined): string[] {
  return value === undefined ? [] : [value];
}

function addTo<K>(sets: Map<K, Set<string>>, key: K, value: string): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}
