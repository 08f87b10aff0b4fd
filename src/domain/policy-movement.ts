/**
 * What another policy would make of claims whose evidence stays as it is: the status it would compute, why, and what the
 * claim would then count as. The answer an editor wants before a policy is changed. Pure; there is no clock here.
 */
import { assessClaim } from './assess.js';
import { type Assessment, hasPendingSuggestions } from './assessment.js';
import type { World } from './independence/world.js';
import { type Movement, MOVEMENTS, type MovementKind, movementBetween } from './movement.js';
import type { Policy } from './policy/policy.js';
import { type ComputedFacts, type RulingFacts, type Standing, standingOf } from './standing.js';

/** Two policies, and the day the standing is asked for (`YYYY-MM-DD`). */
export interface PolicyChange {
  readonly from: Policy;
  readonly to: Policy;
  readonly today: string;
}

export interface PolicyMovement {
  readonly movement: Movement;
  /** What the claim counts as, and would count as: the ruling in force, else the status under each policy's cap. */
  readonly standing: { readonly from: string; readonly to: string; readonly hasRuling: boolean };
  /** True when a ruling in force gives a status the new policy does not know: it holds on, and is best looked at. */
  readonly isRulingForeign: boolean;
}

/** How many claims move which way. Every claim counts under exactly one kind of movement. */
export interface MovementTotals {
  claims: number;
  kinds: Record<MovementKind, number>;
  /** Claims that would count as something else. */
  standings: number;
  foreignRulings: number;
}

/** The rulings on a claim, oldest first, and its present wording. */
export interface RuledClaim {
  readonly rulings: readonly RulingFacts[];
  readonly revision: number;
}

/** Judges one claim of a world by both policies. */
export function policyMovement(
  world: World,
  claim: string,
  { from, to, today }: PolicyChange,
  { rulings, revision }: RuledClaim,
): PolicyMovement {
  const [before, after] = [assessClaim(world, claim, from), assessClaim(world, claim, to)];
  const old = standingOf({ policy: from, assessment: computedFacts(before), revision, rulings, today });
  const next = standingOf({ policy: to, assessment: computedFacts(after), revision, rulings, today });
  return {
    movement: movementBetween({ assessment: before, policy: from }, { assessment: after, policy: to }),
    standing: { from: statusOf(old), to: statusOf(next), hasRuling: next.basis === 'ruling' },
    isRulingForeign: next.ruling !== undefined && !to.ladder.some(({ id }) => id === next.ruling?.status),
  };
}

function computedFacts(assessment: Assessment): ComputedFacts {
  const { status, factsHash } = assessment;
  return { status, factsHash, hasPendingSuggestions: hasPendingSuggestions(assessment) };
}

/** Whether anything of a claim would be another: its status, its figures or what it counts as. */
export function isMoved({ movement, standing, isRulingForeign }: PolicyMovement): boolean {
  return movement.kind !== 'none' || standing.from !== standing.to || isRulingForeign;
}

export function totalsOf(movements: readonly PolicyMovement[]): MovementTotals {
  const totals = noTotals();
  for (const { movement, standing, isRulingForeign } of movements) {
    totals.claims += 1;
    totals.kinds[movement.kind] += 1;
    if (standing.from !== standing.to) totals.standings += 1;
    if (isRulingForeign) totals.foreignRulings += 1;
  }
  return totals;
}

/** The totals of two sets of claims that have none in common. */
export function addTotals(a: MovementTotals, b: MovementTotals): MovementTotals {
  const sum = noTotals();
  for (const kind of MOVEMENTS) sum.kinds[kind] = a.kinds[kind] + b.kinds[kind];
  sum.claims = a.claims + b.claims;
  sum.standings = a.standings + b.standings;
  sum.foreignRulings = a.foreignRulings + b.foreignRulings;
  return sum;
}

export function noTotals(): MovementTotals {
  const kinds = { stronger: 0, weaker: 0, adverse: 0, cleared: 0, sideways: 0, figures_only: 0, none: 0 };
  return { claims: 0, kinds, standings: 0, foreignRulings: 0 };
}

/** Both assessments are computed here and now, so neither standing waits for one. */
function statusOf({ status }: Standing): string {
  if (status === null) throw new Error('a claim that was just assessed has no standing');
  return status;
}
