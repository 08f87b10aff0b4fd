/**
 * Asked and not found: people who were asked about a claim and had not heard of it are evidence too. It is told place
 * by place and never counted by itself: the facts a policy may read hold nothing of it.
 */
import { compareCodePoints } from './canonical-json.js';
import { readEdtf } from './edtf-time.js';
import type { AttributionState, Stance } from './vocabulary.js';

/** An account of the claim, as far as it tells who was asked, where and when. */
export interface AskedAccount {
  readonly key: string;
  /** One and the same for sources held to be one person. */
  readonly person: string;
  readonly stance: Stance;
  readonly state: AttributionState;
  /** Key of the region it was heard in; null where none is recorded. */
  readonly heardIn: string | null;
  /** EDTF; null where none is recorded. */
  readonly statedAt: string | null;
}

/** What asking in one place gave. */
export interface AskedInPlace {
  /** Key of the region; null for those of whom no place is recorded. */
  readonly region: string | null;
  /** Distinct persons there who gave any account of the claim. */
  readonly asked: number;
  /** How many of them had heard of it: they assert, relay, deny or doubt it, whatever else they said another time. */
  readonly heard: number;
  /** First and last day on which somebody had not heard of it, `YYYY-MM-DD`; null when no date bounds it. */
  readonly first: string | null;
  readonly last: string | null;
  /** Keys of the accounts of those who had not. */
  readonly accounts: readonly string[];
}

/** Fewer people than this are told outside the desk as "some": a smaller number could point at one of them. */
export const LEAST_TOLD = 3;

/** What asking gave, as people outside the desk read it: no days, no accounts, no place smaller than a province. */
export interface AskedOutside {
  /** Key of a province or country; null where none is told. */
  readonly region: string | null;
  /** Null: some. */
  readonly asked: number | null;
  /** Null: some. 0: none of them. */
  readonly heard: number | null;
}

interface Group {
  readonly region: string | null;
  readonly persons: Set<string>;
  readonly heard: Set<string>;
  readonly missed: AskedAccount[];
}

/** Place by place, by key, unrecorded places last; only places where somebody had not heard of it. */
export function askedInPlaces(accounts: readonly AskedAccount[]): AskedInPlace[] {
  return groupsOf(accounts, ({ heardIn }) => heardIn).map(({ region, persons, heard, missed }) => ({
    region,
    asked: persons.size,
    heard: heard.size,
    ...daysOf(missed),
    accounts: missed.map(({ key }) => key).sort(compareCodePoints),
  }));
}

/**
 * The same for people outside the desk. Places are told as their province (or country); provinces in which fewer than
 * {@link LEAST_TOLD} were asked are told together and without a name. A number is told only where neither it nor what
 * it leaves over could point at one person.
 */
export function askedOutside(
  accounts: readonly AskedAccount[],
  provinceOf: (region: string) => string | null,
): AskedOutside[] {
  const named = ({ heardIn }: AskedAccount) => (heardIn === null ? null : provinceOf(heardIn));
  const small = new Set(
    groupsOf(accounts, named).flatMap(({ region, persons }) => (persons.size < LEAST_TOLD ? [region] : [])),
  );
  const groups = groupsOf(accounts, (account) => (small.has(named(account)) ? null : named(account)));
  return groups.map(({ region, persons, heard }) => ({
    region,
    asked: persons.size < LEAST_TOLD ? null : persons.size,
    heard: told(heard.size, persons.size),
  }));
}

/** None and all are said of everybody at once; anything between only if each part is large enough. */
function told(heard: number, asked: number): number | null {
  if (heard === 0) return 0;
  const others = asked - heard;
  return heard < LEAST_TOLD || (others > 0 && others < LEAST_TOLD) ? null : heard;
}

function groupsOf(accounts: readonly AskedAccount[], placeOf: (account: AskedAccount) => string | null): Group[] {
  const groups = new Map<string | null, Group>();
  for (const account of accounts) {
    if (account.state !== 'active') continue;
    const region = placeOf(account);
    const group = groups.get(region) ?? { region, persons: new Set(), heard: new Set(), missed: [] };
    groups.set(region, group);
    group.persons.add(account.person);
    if (account.stance === 'no_knowledge') group.missed.push(account);
    else group.heard.add(account.person);
  }
  return [...groups.values()]
    .filter(({ missed }) => missed.length > 0)
    .sort((a, b) => {
      if (a.region === null || b.region === null) return Number(a.region === null) - Number(b.region === null);
      return compareCodePoints(a.region, b.region);
    });
}

function daysOf(missed: readonly AskedAccount[]): Pick<AskedInPlace, 'first' | 'last'> {
  const times = missed.flatMap(({ statedAt }) => {
    const time = statedAt === null ? null : readEdtf(statedAt);
    return time === null ? [] : [time];
  });
  const firsts = times.flatMap(({ earliest }) => (earliest === null ? [] : [earliest])).sort();
  const lasts = times.flatMap(({ latest }) => (latest === null ? [] : [latest])).sort();
  return { first: firsts[0] ?? null, last: lasts.at(-1) ?? null };
}
