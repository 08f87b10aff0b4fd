/**
 * What a claim counts as: the ruling in force, else what the policy computes, capped. The two are never mixed, and an
 * assessment that is waiting to be re-checked is never given out as current.
 */
import type { Policy } from './policy/policy.js';
import type { RulingMode } from './vocabulary.js';

export const STANDING_BASES = ['ruling', 'assessment', 'being_rechecked'] as const;
export type StandingBasis = (typeof STANDING_BASES)[number];

/** A ruling, as far as deciding whether it is in force goes. */
export interface RulingInForce {
  readonly id: string;
  readonly status: string;
  readonly mode: RulingMode;
  /** Last day it holds, `YYYY-MM-DD`; null when it has no end. */
  readonly expiresOn: string | null;
  readonly isRevoked: boolean;
}

export interface StandingInput<Ruling extends RulingInForce> {
  readonly policy: Policy;
  /** The stored assessment's status; null when there is none that is current. */
  readonly computed: string | null;
  /** Every ruling on the claim, oldest first. */
  readonly rulings: readonly Ruling[];
  /** `YYYY-MM-DD`; there is no clock here. */
  readonly today: string;
}

export interface Standing<Ruling extends RulingInForce = RulingInForce> {
  /** Null exactly when the basis is `being_rechecked`: then there is nothing to say yet. */
  readonly status: string | null;
  readonly basis: StandingBasis;
  /** What the policy computes, uncapped; null while it is being re-checked. Shown beside a ruling that differs. */
  readonly computed: string | null;
  readonly ruling?: Ruling;
}

/** What a claim counts as today. */
export function standingOf<Ruling extends RulingInForce>(input: StandingInput<Ruling>): Standing<Ruling> {
  const { computed } = input;
  const ruling = rulingInForce(input.rulings, input.today);
  if (ruling !== null) return { status: ruling.status, basis: 'ruling', computed, ruling };
  if (computed === null) return { status: null, basis: 'being_rechecked', computed };
  return { status: cappedStatus(input.policy, computed), basis: 'assessment', computed };
}

/** The newest ruling that is neither revoked nor past its last day. */
export function rulingInForce<Ruling extends RulingInForce>(rulings: readonly Ruling[], today: string): Ruling | null {
  return (
    rulings.findLast(({ isRevoked, expiresOn }) => !isRevoked && (expiresOn === null || today <= expiresOn)) ?? null
  );
}

/**
 * The strongest status a claim can have without an editor is the policy's cap. Compared by strength, never by rank; an
 * adverse status is never capped, because bad news needs nobody's leave.
 */
export function cappedStatus(policy: Policy, status: string): string {
  const rung = policy.ladder.find(({ id }) => id === status);
  const cap = policy.ladder.find(({ id }) => id === policy.autoCap);
  if (rung === undefined || cap === undefined || rung.adverse === true) return status;
  return rung.strength > cap.strength ? cap.id : status;
}
