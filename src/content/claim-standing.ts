import type { Tx } from '../database/unit-of-work.js';
import type { Policy } from '../domain/policy/policy.js';
import { type ComputedFacts, type RulingFacts, type Standing, standingOf } from '../domain/standing.js';
import { PoliciesReader } from '../policies/policies.reader.js';

/** What the standing of every claim of a workspace is decided with: its policy and the day. */
export interface StandingTerms {
  readonly policy: Policy;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** A ruling that is not revoked, as {@link CLAIM_TABLES} gives it. */
export interface RulingRow extends RulingFacts {
  readonly number: number;
  readonly reason: string;
  readonly ruledBy: string;
  readonly ruledOn: string;
  readonly approvedBy: string | null;
  readonly approvedOn: string | null;
}

/** What a standing is worked out from, as the columns of {@link STANDING_COLUMNS} give it. */
export interface StandingRow {
  readonly is_current: boolean;
  readonly computed: ComputedFacts | null;
  readonly revision: number;
  /** Oldest first. */
  readonly rulings: readonly RulingRow[];
}

/** The terms of this workspace on a day. */
export async function readStandingTerms(tx: Tx, today: string): Promise<StandingTerms> {
  return { policy: await new PoliciesReader().current(tx), today };
}

/** What a claim counts as, from what is stored. */
export function standingFrom(terms: StandingTerms, row: StandingRow): Standing<RulingRow> {
  const { policy, today } = terms;
  const assessment = row.is_current ? row.computed : null;
  return standingOf({ policy, today, assessment, revision: row.revision, rulings: row.rulings });
}
