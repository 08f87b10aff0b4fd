/**
 * Shared details (DEPEN: Dong, Berti-Équille, Srivastava 2009). That two sources agree on what is so shows little; that
 * they agree on what others tell otherwise shows that one may have it from the other. Fewer than five details in common
 * say nothing.
 */
import type { AdviceWorld } from './advice-world.js';
import { placesConflict } from '../places-conflict.js';
import type { DetailKind, Finding, SharedDetail } from './suggestion.js';
import { detailsOf, PlaceNames, type ToldDetail } from './told-details.js';

export const LEAST_COMMON_DETAILS = 5;
/** More likely than not. */
export const SUGGESTING_PROBABILITY = 0.5;
/** Of people who tell one detail of one claim, no more than this are paired. */
const MOST_TELLERS = 40;

/** Before anything is known: how often one source copies, how much of its copies are copied, how often it errs. */
const PRIOR = { dependent: 0.2, copies: 0.8, errs: 0.2, falseValues: 10 } as const;

/**
 * Probability, 0 to 1, that one of two sources depends on the other, from how many details they share that are true or
 * common, how many they share that are false or rare, and on how many they differ.
 */
export function dependenceProbability(sharedTrue: number, sharedRare: number, differing: number): number {
  const { dependent: a, copies: c, errs: e, falseValues: n } = PRIOR;
  const [pTrue, pRare] = [(1 - e) ** 2, e ** 2 / n];
  const [copiedTrue, copiedRare] = [(1 - e) * c + pTrue * (1 - c), e * c + pRare * (1 - c)];
  // In logarithms: fifty differing details are beyond what a number can hold.
  const odds =
    Math.log((1 - a) / a) +
    sharedTrue * Math.log(pTrue / copiedTrue) +
    sharedRare * Math.log(pRare / copiedRare) -
    differing * Math.log(1 - c);
  return 1 / (1 + Math.exp(odds));
}

/** A place by its first name; everything else as it was told. */
function shownValue({ world }: AdviceWorld, { kind, value }: Told): string {
  return kind === 'place' ? (world.regions.get(value)?.names?.[0]?.text ?? value) : value;
}

interface Told extends ToldDetail {
  readonly claim: string;
}

/** What shared details suggest of any two people. */
export function detailFindings(world: AdviceWorld): Finding[] {
  const told = readTold(world);
  return [...commonDetails(told)].flatMap(([pair, common]) => {
    const [a = '', b = ''] = pair.split('\u0000');
    if (common.length < LEAST_COMMON_DETAILS || !isOpen(world, common, a, b)) return [];
    const details = common.map((detail): SharedDetail => {
      const { claim, kind } = detail;
      return { claim, kind, value: shownValue(world, detail), isRare: isRare(world, told, detail) };
    });
    const rare = details.filter(({ isRare }) => isRare).length;
    const differing = differencesOf(world, told, a, b);
    const score = dependenceProbability(details.length - rare, rare, differing);
    if (rare === 0 || score < SUGGESTING_PROBABILITY) return [];
    const evidence = { rule: 'shared_details', score, details, differing } as const;
    return [{ kind: 'in_contact', between: [{ source: a }, { source: b }], evidence }];
  });
}

interface Slot {
  readonly kind: DetailKind;
  readonly tellers: Map<string, Set<string>>;
}

interface ToldOf {
  /** By claim, kind, slot and value: who tells it. */
  readonly tellers: ReadonlyMap<string, ReadonlySet<string>>;
  /** By claim, kind and slot: who tells anything of it, and what. */
  readonly slots: ReadonlyMap<string, Slot>;
  readonly details: ReadonlyMap<string, Told>;
}

function readTold(world: AdviceWorld): ToldOf {
  const places = new PlaceNames(world.dossier.regions ?? []);
  const tellers = new Map<string, Set<string>>();
  const slots = new Map<string, Slot>();
  const details = new Map<string, Told>();
  for (const { account, written } of world.voices) {
    if (written.wording === undefined) continue;
    const who = account.identity.label;
    for (const detail of detailsOf(written.wording.text, places)) {
      const told = { ...detail, claim: account.claim };
      details.set(keyOf(told), told);
      addTo(tellers, keyOf(told), who);
      const slot = slots.get(slotOf(told)) ?? { kind: told.kind, tellers: new Map<string, Set<string>>() };
      slots.set(slotOf(told), slot);
      addTo(slot.tellers, who, told.value);
    }
  }
  return { tellers, slots, details };
}

/** By pair of people: the details both tell of one claim. */
function commonDetails({ tellers, details }: ToldOf): Map<string, Told[]> {
  const common = new Map<string, Told[]>();
  for (const [key, who] of [...tellers].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const told = details.get(key);
    if (told === undefined || who.size > MOST_TELLERS) continue;
    const sorted = [...who].sort();
    for (const [i, a] of sorted.entries()) {
      for (const b of sorted.slice(i + 1)) {
        const pair = `${a}\u0000${b}`;
        const list = common.get(pair);
        if (list === undefined) common.set(pair, [told]);
        else list.push(told);
      }
    }
  }
  return common;
}

/** Told by two alone, where somebody else tells the same thing otherwise. */
function isRare(world: AdviceWorld, { tellers, slots }: ToldOf, told: Told): boolean {
  const who = tellers.get(keyOf(told));
  if (who === undefined || who.size > 2) return false;
  const own = new Set([told.value]);
  return [...(slots.get(slotOf(told))?.tellers ?? [])].some(
    ([teller, values]) => !who.has(teller) && differ(world, told.kind, own, values),
  );
}

/** Things both tell of, on one claim, that cannot be both. */
function differencesOf(world: AdviceWorld, { slots }: ToldOf, a: string, b: string): number {
  let count = 0;
  for (const { kind, tellers } of slots.values()) {
    const [left, right] = [tellers.get(a), tellers.get(b)];
    if (left !== undefined && right !== undefined && differ(world, kind, left, right)) count += 1;
  }
  return count;
}

/** No value in common; of places, none that lies in one of the other's. */
function differ(
  { world }: AdviceWorld,
  kind: DetailKind,
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
): boolean {
  if (kind === 'place') return placesConflict(world.regions, one, other);
  return ![...one].some((value) => other.has(value));
}

function isOpen(world: AdviceWorld, common: readonly Told[], a: string, b: string): boolean {
  return common.some(({ claim }) => {
    const of = (label: string) => world.voicesOn(claim).filter(({ account }) => account.identity.label === label);
    return of(a).some((left) => of(b).some((right) => !world.isSettled(left.account, right.account)));
  });
}

function keyOf({ claim, kind, slot, value }: Told): string {
  return [claim, kind, slot, value].join('\u0000');
}

function slotOf({ claim, kind, slot }: Told): string {
  return [claim, kind, slot].join('\u0000');
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}
