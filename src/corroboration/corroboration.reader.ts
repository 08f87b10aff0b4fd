import { Injectable } from '@nestjs/common';
import { Clock } from '../database/clock.js';
import type { Tx } from '../database/unit-of-work.js';
import type { Assessment } from '../domain/assessment.js';
import { type Policy, policyIdentity } from '../domain/policy/policy.js';
import { type RulingInForce, type Standing, standingOf } from '../domain/standing.js';
import { loadPartialDossier, type PartialContent } from './assessment-loader.js';
import { type AssessmentRow, AssessmentsRepository } from './assessments.repository.js';
import { type RulingRow, RulingsRepository } from './rulings.repository.js';
import { policyOf } from './workspace-policy.js';

/** The assessment stored for a claim. Its result may be given out as current only when `isStale` is false. */
export interface StoredAssessment {
  readonly claimId: string;
  /** `id@version#sha256`. */
  readonly policy: string;
  readonly result: Assessment;
  /** Waiting to be re-checked, or computed under rules the workspace no longer has. */
  readonly isStale: boolean;
  readonly assessedAt: Date;
}

/** A ruling in force, with what a screen shows of it. */
export interface StandingRuling extends RulingInForce {
  readonly number: number;
  readonly reason: string;
  readonly ruledBy: string;
  readonly ruledOn: string;
  readonly factsHash: string;
}

/** What a claim counts as, and the assessment beside it; null when none was ever stored. */
export interface ClaimStanding {
  readonly assessment: StoredAssessment | null;
  readonly standing: Standing<StandingRuling>;
}

/** Assessments and standings, read as they are stored: nothing here computes one. */
@Injectable()
export class CorroborationReader {
  private readonly assessments = new AssessmentsRepository();
  private readonly rulings = new RulingsRepository();

  constructor(private readonly clock: Clock) {}

  /** The policy the workspace judges by. */
  policyOf(tx: Tx): Promise<Policy> {
    return policyOf(tx);
  }

  /** What these claims are assessed from: no wording, no cover, and no tie that was rejected. */
  contentOf(tx: Tx, claimIds: readonly string[]): Promise<PartialContent> {
    return loadPartialDossier(tx, claimIds);
  }

  /** By claim id; a claim that has no assessment is left out. */
  async assessmentsOf(tx: Tx, claimIds: readonly string[]): Promise<Map<string, StoredAssessment>> {
    return this.storedUnder(tx, await policyOf(tx), claimIds);
  }

  async assessmentOf(tx: Tx, claimId: string): Promise<StoredAssessment | null> {
    return (await this.assessmentsOf(tx, [claimId])).get(claimId) ?? null;
  }

  /** What each of these claims counts as today, by claim id. */
  async standingsOf(tx: Tx, claimIds: readonly string[]): Promise<Map<string, ClaimStanding>> {
    const policy = await policyOf(tx);
    const assessments = await this.storedUnder(tx, policy, claimIds);
    const rulings = await this.rulings.ofClaims(tx, claimIds);
    const byClaim = new Map<string, StandingRuling[]>(claimIds.map((id) => [id, []]));
    for (const row of rulings) byClaim.get(row.claim_id)?.push(rulingOf(row));
    const today = this.clock.today();
    return new Map(
      [...byClaim].map(([claimId, own]) => {
        const assessment = assessments.get(claimId) ?? null;
        const computed = assessment === null || assessment.isStale ? null : assessment.result.status;
        return [claimId, { assessment, standing: standingOf({ policy, computed, rulings: own, today }) }] as const;
      }),
    );
  }

  async standingOf(tx: Tx, claimId: string): Promise<ClaimStanding> {
    const found = (await this.standingsOf(tx, [claimId])).get(claimId);
    if (found === undefined) throw new Error('no standing was worked out for the claim asked about');
    return found;
  }

  private async storedUnder(
    tx: Tx,
    policy: Policy,
    claimIds: readonly string[],
  ): Promise<Map<string, StoredAssessment>> {
    const rows = await this.assessments.find(tx, claimIds);
    return new Map(rows.map((row) => [row.claim_id, storedFrom(row, policyIdentity(policy))]));
  }
}

function storedFrom(row: AssessmentRow, currentPolicy: string): StoredAssessment {
  return {
    claimId: row.claim_id,
    policy: row.policy,
    result: row.result,
    isStale: row.is_stale || row.policy !== currentPolicy,
    assessedAt: row.assessed_at,
  };
}

function rulingOf(row: RulingRow): StandingRuling {
  return {
    id: row.id,
    number: row.number,
    status: row.status,
    mode: row.mode,
    reason: row.reason,
    ruledBy: row.ruled_by,
    ruledOn: row.ruled_on,
    expiresOn: row.expires_on,
    factsHash: row.facts_hash,
    isRevoked: row.revoked !== null,
  };
}
