/**
 * What became of what a source said: per topic and kind of access, how often it held where a claim was settled without
 * it. Advice for whoever grades the source, and nothing else: no status reads it, no export carries it.
 */
import { compareCodePoints } from '../canonical-json.js';
import type { Dossier } from '../dossier.js';
import { readWorld } from '../independence/world.js';
import type { Policy } from '../policy/policy.js';
import type { Access, ReliabilityGrade } from '../vocabulary.js';
import { betaQuantile } from './beta.js';
import { type Outcome, SettledWithout } from './settled-without.js';

/** Fewer settled cases than this say nothing. */
export const LEAST_SETTLED = 5;
/** Fewer hedged cases than this say nothing of how well a source's own words of doubt fit. */
export const LEAST_HEDGED = 30;

export interface TrackRecordLine {
  /** Null for claims without a topic. */
  readonly topic: string | null;
  readonly access: Access;
  readonly held: number;
  readonly settled: number;
  /** In the middle of which 90 of 100 such rates lie; null below five cases. */
  readonly interval: readonly [low: number, high: number] | null;
  /** By the bound nine of ten such rates lie above; F below five cases. */
  readonly suggestedGrade: ReliabilityGrade;
}

export interface TrackRecord {
  readonly lines: readonly TrackRecordLine[];
  /** Mean squared distance of the hedges' middles from what became of it, 0 to 1; null below thirty cases. */
  readonly hedges: { readonly cases: number; readonly brier: number | null };
}

interface Case {
  readonly access: Access;
  readonly topics: readonly (string | null)[];
  readonly outcome: Outcome;
  /** Middle of the band of the source's own hedge, 0 to 1. */
  readonly said: number | null;
}

/**
 * The record of one source, with everybody they are one person with. `today` (`YYYY-MM-DD`) decides which rulings are
 * in force. Accounts that pass on without endorsing, that doubt, or that say both things of one claim are no cases.
 */
export function trackRecordOf(dossier: Dossier, source: string, policy: Policy, today: string): TrackRecord {
  const cases = casesOf(dossier, source, policy, today);
  const groups = new Map<string, { topic: string | null; access: Access; cases: Case[] }>();
  for (const item of cases) {
    for (const topic of item.topics) {
      const key = JSON.stringify([topic, item.access]);
      const group = groups.get(key) ?? { topic, access: item.access, cases: [] };
      groups.set(key, group);
      group.cases.push(item);
    }
  }
  const lines = [...groups].sort(([a], [b]) => compareCodePoints(a, b)).map(([, group]) => lineOf(group));
  const hedged = cases.flatMap(({ said, outcome }) =>
    said === null ? [] : [(said - (outcome === 'held' ? 1 : 0)) ** 2],
  );
  const brier = hedged.length < LEAST_HEDGED ? null : hedged.reduce((sum, miss) => sum + miss, 0) / hedged.length;
  return { lines, hedges: { cases: hedged.length, brier } };
}

function lineOf({
  topic,
  access,
  cases,
}: {
  topic: string | null;
  access: Access;
  cases: readonly Case[];
}): TrackRecordLine {
  const settled = cases.length;
  const held = cases.filter(({ outcome }) => outcome === 'held').length;
  const isEnough = settled >= LEAST_SETTLED;
  const rate = (p: number) => betaQuantile(p, held + 0.5, settled - held + 0.5);
  return {
    topic,
    access,
    held,
    settled,
    interval: isEnough ? [rate(0.05), rate(0.95)] : null,
    suggestedGrade: isEnough ? gradeFor(rate(0.1)) : 'F',
  };
}

/** The letter for a rate that nine of ten lie above. */
export function gradeFor(bound: number): ReliabilityGrade {
  if (bound > 0.85) return 'A';
  if (bound > 0.65) return 'B';
  if (bound > 0.45) return 'C';
  return bound > 0.25 ? 'D' : 'E';
}

/** One case for each claim and kind of access. */
function casesOf(dossier: Dossier, source: string, policy: Policy, today: string): Case[] {
  const world = readWorld(dossier);
  const person = world.identities.of(source);
  const claims = new Map((dossier.claims ?? []).map((claim) => [claim.key, claim]));
  const own = (dossier.attributions ?? []).filter(
    ({ source: by, state = 'active', stance = 'asserts' }) =>
      world.identities.of(by) === person && state === 'active' && (stance === 'asserts' || stance === 'denies'),
  );
  if (own.length === 0) return [];
  const without = new SettledWithout(dossier, world, person, policy, today);
  const outcomes = new Map<string, Outcome | null>();
  for (const claim of new Set(own.map((account) => account.claim))) {
    const stances = new Set(own.filter((account) => account.claim === claim).map(({ stance = 'asserts' }) => stance));
    outcomes.set(claim, stances.size === 1 ? without.outcomeOf({ claim, affirms: stances.has('asserts') }) : null);
  }
  const seen = new Set<string>();
  return [...own]
    .sort((a, b) => compareCodePoints(a.key, b.key))
    .flatMap(({ claim, access, hedge }) => {
      const outcome = outcomes.get(claim) ?? null;
      const key = JSON.stringify([claim, access]);
      if (outcome === null || seen.has(key)) return [];
      seen.add(key);
      const topics = claims.get(claim)?.topics ?? [];
      const said = hedge?.low === undefined || hedge.high === undefined ? null : (hedge.low + hedge.high) / 2;
      return [{ access, topics: topics.length === 0 ? [null] : [...new Set(topics)], outcome, said }];
    });
}
