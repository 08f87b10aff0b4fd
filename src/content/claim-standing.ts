import type { Tx } from '../database/unit-of-work.js';
import type { Policy } from '../domain/policy/policy.js';
import { type Standing, standingOf } from '../domain/standing.js';
import type { RulingMode } from '../domain/vocabulary.js';
import { PoliciesReader } from '../policies/policies.reader.js';

/** What the standing of every claim of a workspace is decided with: its policy and the day. */
export interface StandingTerms {
  readonly policy: Policy;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** The ruling in force, as {@link CLAIM_TABLES} finds it. */
export interface RulingRow {
  readonly id: string;
  readonly number: number;
  readonly status: string;
  readonly mode: RulingMode;
  readonly reason: string;
  readonly ruledBy: string;
  readonly ruledOn: string;
  readonly expiresOn: string | null;
  readonly factsHash: string;
}

/** The terms of this workspace on a day. */
export async function readStandingTerms(tx: Tx, today: string): Promise<StandingTerms> {
  return { policy: await new PoliciesReader().current(tx), today };
}

/** What a claim counts as, from its stored status (null: none that is current) and the ruling in force. */
export function standingFrom(
  terms: StandingTerms,
  computed: string | null,
  ruling: RulingRow | null,
): Standing<RulingRow & { isRevoked: boolean }> {
  const rulings = ruling === null ? [] : [{ ...ruling, isRevoked: false }];
  return standingOf({ policy: terms.policy, today: terms.today, computed, rulings });
}
