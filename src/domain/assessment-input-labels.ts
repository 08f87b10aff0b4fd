/**
 * What is written of sources and accounts in the inputs of an assessment: labels instead of features, order instead of
 * days, sameness instead of places. Equal stays equal and earlier stays earlier, which is all that counting reads.
 */
import { compareCodePoints } from './canonical-json.js';
import type { DossierAttribution, DossierReference, DossierRegion, DossierSource } from './dossier.js';
import { readEdtf } from './edtf-time.js';
import { FEATURE_NAMES, type FeatureName } from './vocabulary.js';

export class InputLabels {
  private readonly features = new Map<string, string>();
  private readonly days = new Map<string, string>();
  private readonly heardIn = new Map<string, string>();

  /** @param accounts, sources each sorted by key: labels are numbered in the order of first use. */
  constructor(accounts: readonly DossierAttribution[], sources: readonly DossierSource[]) {
    for (const name of FEATURE_NAMES) {
      let number = 0;
      for (const { features } of sources) {
        const value = features?.[name];
        if (value === undefined || this.features.has(featureKey(name, value))) continue;
        number += 1;
        this.features.set(featureKey(name, value), name === 'exitDate' ? year(number) : `V-${number}`);
      }
    }
    const days = new Set(accounts.flatMap(({ statedAt }) => firstDay(statedAt) ?? []));
    [...days].sort().forEach((day, i) => this.days.set(day, year(i + 1)));
    for (const { heardIn } of accounts) {
      if (heardIn !== undefined && !this.heardIn.has(heardIn)) this.heardIn.set(heardIn, '');
    }
  }

  /** A region for each place of hearing, under keys that none of these places has. Call it before `account`. */
  placesOfHearing(taken: ReadonlySet<string>): DossierRegion[] {
    const keyFor = freshKeys('heard', taken);
    return [...this.heardIn.keys()].map((place) => {
      const key = keyFor();
      this.heardIn.set(place, key);
      return { key, kind: 'area' };
    });
  }

  source({ key, features, featuresComplete, reliability }: DossierSource): DossierSource {
    const labelled = FEATURE_NAMES.flatMap((name) => {
      const value = features?.[name];
      return value === undefined ? [] : [[name, this.features.get(featureKey(name, value)) ?? ''] as const];
    });
    return {
      key,
      pseudonym: key,
      kind: 'unknown',
      ...(reliability === undefined ? {} : { reliability: { grade: reliability.grade } }),
      ...(labelled.length === 0 ? {} : { features: Object.fromEntries(labelled) }),
      ...(featuresComplete === true ? { featuresComplete } : {}),
    };
  }

  /** @param keys the accounts there are: a step through another one leads nowhere. */
  account(written: DossierAttribution, keys: ReadonlySet<string>): DossierAttribution {
    const { stance = 'asserts', state = 'active' } = written;
    const upstream = steps(written.upstream ?? [], keys);
    const stated = this.statedAt(written.statedAt);
    const heardIn = written.heardIn === undefined ? undefined : this.heardIn.get(written.heardIn);
    return {
      key: written.key,
      claim: written.claim,
      source: written.source,
      ...(stance === 'asserts' ? {} : { stance }),
      access: written.access,
      ...(upstream.length === 0 ? {} : { upstream }),
      ...(written.originStatus === undefined ? {} : { originStatus: written.originStatus }),
      ...(written.channel === undefined ? {} : { channel: written.channel }),
      ...(stated === undefined ? {} : { statedAt: stated }),
      ...(heardIn === undefined ? {} : { heardIn }),
      ...(state === 'active' ? {} : { state }),
      ...(written.supersededBy === undefined ? {} : { supersededBy: written.supersededBy }),
    };
  }

  /** An open start stays open; a time that cannot be read says nothing. */
  private statedAt(edtf: string | undefined): string | undefined {
    const day = firstDay(edtf);
    return day === null ? `../${year(1)}` : day === undefined ? undefined : this.days.get(day);
  }
}

/** Keys `prefix-1`, `prefix-2` … without those that are taken. */
export function freshKeys(prefix: string, taken: ReadonlySet<string>): () => string {
  let number = 0;
  return () => {
    do number += 1;
    while (taken.has(`${prefix}-${number}`));
    return `${prefix}-${number}`;
  };
}

function firstDay(edtf: string | undefined): string | null | undefined {
  return edtf === undefined ? undefined : readEdtf(edtf)?.earliest;
}

function featureKey(name: FeatureName, value: string): string {
  return `${name}\u0000${value}`;
}

/** The place in an order, as a time a dossier can say. */
function year(number: number): string {
  return String(number).padStart(4, '0');
}

/** Where an account came from, each once, sorted: the order says nothing. */
function steps(references: readonly DossierReference[], keys: ReadonlySet<string>): DossierReference[] {
  const found = new Map<string, DossierReference>();
  for (const reference of references) {
    if (reference.source !== undefined) found.set(`s ${reference.source}`, { source: reference.source });
    else if (keys.has(reference.attribution)) {
      found.set(`a ${reference.attribution}`, { attribution: reference.attribution });
    }
  }
  return [...found].sort(([a], [b]) => compareCodePoints(a, b)).map(([, reference]) => reference);
}
