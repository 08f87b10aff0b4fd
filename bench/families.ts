/**
 * Families of chains for the engine to count, of several kinds, together with what is known of the right answer: the
 * people on each chain and whether its origin is known, from which a slow search finds it, or the answer by construction.
 */
import type { Dossier, DossierAttribution } from '../src/domain/dossier.js';
import { numbersFrom } from './figures.js';

export interface FamilyChain {
  atoms: ReadonlySet<string>;
  isKnown: boolean;
}

export interface Family {
  dossier: Dossier;
  chains: readonly FamilyChain[];
  /** The largest number of chains nobody stands on two of, where the family was built around it. */
  built: number | null;
}

type Chance = (below: number) => number;

/** One account with a source of its own, unless it says otherwise, and the sources it names. */
function accountThrough(at: number, source: string, named: readonly string[], isKnown = true): DossierAttribution {
  return {
    key: `a${String(at).padStart(3, '0')}`,
    claim: 'c',
    source,
    access: isKnown ? 'eyewitness' : 'hearsay',
    originStatus: isKnown ? 'identified' : 'unknown',
    ...(named.length === 0 ? {} : { upstream: named.map((each) => ({ source: each })) }),
  };
}

function familyOf(attributions: readonly DossierAttribution[], chains: readonly FamilyChain[]): Family {
  const names = new Set(chains.flatMap(({ atoms }) => [...atoms]));
  const dossier: Dossier = {
    format: 'whence-dossier/1',
    workspace: { slug: 'bench' },
    sources: [...names].map((key) => ({ key, pseudonym: key, kind: 'person' })),
    claims: [{ key: 'c', kind: 'event', statement: [{ text: 'c' }] }],
    attributions: [...attributions],
  };
  return { dossier, chains, built: null };
}

/** Every chain is some people of a pool, drawn apart from the others; a share of them of unknown origin. */
function drawn(size: number, people: number, pool: number, unknownShare: number, chance: Chance): Family {
  const chains = Array.from({ length: size }, () => {
    const atoms = Array.from({ length: people }, () => `s${String(chance(Math.max(1, Math.floor(pool))))}`);
    return { atoms, isKnown: chance(100) >= unknownShare };
  });
  return familyOf(
    chains.map(({ atoms: [own = '', ...named], isKnown }, at) => accountThrough(at, own, named, isKnown)),
    chains.map(({ atoms, isKnown }) => ({ atoms: new Set(atoms), isKnown })),
  );
}

/** Threes who tell each other what none of them saw, beside witnesses who know some of them. */
function circles(size: number, chance: Chance): Family {
  const attributions: DossierAttribution[] = [];
  const chains: FamilyChain[] = [];
  while (attributions.length + 3 <= size) {
    const at = attributions.length;
    const members = [0, 1, 2].map(() => `s${String(chance(size))}`);
    members.forEach((source, turn) => {
      const next = `a${String(at + ((turn + 1) % 3)).padStart(3, '0')}`;
      attributions.push({ ...accountThrough(at + turn, source, [], false), upstream: [{ attribution: next }] });
      chains.push({ atoms: new Set(members), isKnown: false });
    });
    if (attributions.length === size) break;
    const witness = [`s${String(chance(size))}`, `s${String(chance(size))}`];
    attributions.push(accountThrough(attributions.length, witness[0] ?? '', witness.slice(1)));
    chains.push({ atoms: new Set(witness), isKnown: true });
  }
  return familyOf(attributions, chains);
}

/** Witnesses, and who retold them at any distance; one in ten retells two at once. */
function retellings(size: number, chance: Chance): Family {
  const attributions: DossierAttribution[] = [];
  const chains: FamilyChain[] = [];
  for (let at = 0; at < size; at++) {
    const own = `s${String(chance(size * 2))}`;
    const above = at === 0 || chance(10) < 4 ? [] : [chance(at), ...(chance(10) === 0 ? [chance(at)] : [])];
    const atoms = new Set([own, ...above.flatMap((each) => [...(chains[each]?.atoms ?? [])])]);
    const upstream = [...new Set(above)].map((each) => ({ attribution: `a${String(each).padStart(3, '0')}` }));
    attributions.push({ ...accountThrough(at, own, []), ...(upstream.length === 0 ? {} : { upstream }) });
    chains.push({ atoms, isKnown: true });
  }
  return familyOf(attributions, chains);
}

/**
 * Threes out of a pool, among them a set that uses everybody of the pool exactly once. No more can be counted than a
 * third of the pool, and that set is as many: the answer is known, and hard to find among the others.
 */
function hidden(size: number, perPerson: number, chance: Chance): Family {
  const count = Math.max(1, Math.floor(size / perPerson));
  const pool = Array.from({ length: count * 3 }, (_, i) => `s${String(i)}`);
  const order = shuffled(pool, chance);
  const cover = Array.from({ length: count }, (_, i) => order.slice(i * 3, i * 3 + 3));
  const others = Array.from({ length: size - count }, () => shuffled(pool, chance).slice(0, 3));
  const all = shuffled([...cover, ...others], chance);
  const family = familyOf(
    all.map(([own = '', ...named], at) => accountThrough(at, own, named)),
    all.map((atoms) => ({ atoms: new Set(atoms), isKnown: true })),
  );
  return { ...family, built: count };
}

function shuffled<T>(items: readonly T[], chance: Chance): T[] {
  const left = [...items];
  const taken: T[] = [];
  while (left.length > 0) taken.push(...left.splice(chance(left.length), 1));
  return taken;
}

type Maker = (size: number, chance: Chance) => Family;

/** The kinds, by name. Sparse to dense is by how many chains a person stands on. */
export const KINDS: ReadonlyMap<string, Maker> = new Map<string, Maker>([
  ['sparse: 2 people of 3 per chain', (size, chance) => drawn(size, 2, size * 3, 0, chance)],
  ['middling: 3 people of 2 per chain', (size, chance) => drawn(size, 3, size * 2, 0, chance)],
  ['dense: 3 people of 1 per 2 chains', (size, chance) => drawn(size, 3, size / 2, 0, chance)],
  ['very dense: 4 people of 1 per 4 chains', (size, chance) => drawn(size, 4, size / 4, 0, chance)],
  ['half of unknown origin', (size, chance) => drawn(size, 3, size, 50, chance)],
  ['upstream circles', circles],
  ['retellings of retellings', retellings],
  ['hidden set, 3 chains for each of it', (size, chance) => hidden(size, 3, chance)],
  ['hidden set, 6 chains for each of it', (size, chance) => hidden(size, 6, chance)],
]);

/** A family of up to so many chains, the same for the same seed. */
export function familyFrom(make: Maker, mostChains: number, seed: number): Family {
  const next = numbersFrom(seed);
  const chance: Chance = (below) => Math.floor(next() * below);
  // Half of them large: the small ones are there to be checked, the large ones to be timed.
  const size = chance(2) === 0 ? 3 + chance(20) : Math.max(3, mostChains - chance(Math.floor(mostChains / 4)));
  return make(Math.min(size, mostChains), chance);
}

/** The slow way, for families of some twenty chains: take or leave each chain in turn. */
export function slowLargest(chains: readonly FamilyChain[], at = 0, used: ReadonlySet<string> = new Set()): number {
  const chain = chains[at];
  if (chain === undefined) return 0;
  const without = slowLargest(chains, at + 1, used);
  if ([...chain.atoms].some((atom) => used.has(atom))) return without;
  return Math.max(without, 1 + slowLargest(chains, at + 1, new Set([...used, ...chain.atoms])));
}
