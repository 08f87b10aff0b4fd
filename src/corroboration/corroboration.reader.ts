import { Injectable } from '@nestjs/common';
import type { Touched } from '../audit/audit-log.service.js';
import { Clock } from '../database/clock.js';
import type { Tx } from '../database/unit-of-work.js';
import { type Assessment, hasPendingSuggestions } from '../domain/assessment.js';
import { type Policy, policyIdentity } from '../domain/policy/policy.js';
import { type ComputedFacts, type RulingFacts, type Standing, standingOf } from '../domain/standing.js';
import { PoliciesReader } from '../policies/policies.reader.js';
import { type AffectedClaims, claimsTouchedBy } from './affected-claims.js';
import { loadPartialDossier, type PartialContent } from './assessment-loader.js';
import { type AssessmentRow, AssessmentsRepository } from './assessments.repository.js';
import { factsOf, type RulingRow, RulingsRepository } from './rulings.repository.js';

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

/** A ruling, with what a screen shows of it. */
export interface StandingRuling extends RulingFacts {
  readonly number: number;
  readonly reason: string;
  readonly ruledBy: string;
  readonly ruledOn: string;
}

/** What a claim counts as, and the assessment beside it; null when none was ever stored. */
export interface ClaimStanding {
  readonly assessment: StoredAssessment | null;
  readonly standing: Standing<StandingRuling>;
  /** Every ruling on the claim, oldest first, in force or not. */
  readonly rulings: readonly StandingRuling[];
}

/** Assessments and standings, read as they are stored: nothing here computes one. */
@Injectable()
export class CorroborationReader {
  private readonly assessments = new AssessmentsRepository();
  private readonly rulings = new RulingsRepository();

  constructor(
    private readonly clock: Clock,
    private readonly policies: PoliciesReader,
  ) {}

  /** The claims a change of these records can move, as a query that has not run. */
  movedBy(touched: Touched): AffectedClaims {
    return claimsTouchedBy(touched);
  }

  /** The policy the workspace judges by. */
  policyOf(tx: Tx): Promise<Policy> {
    return this.policies.current(tx);
  }

  /** What these claims are assessed from: no wording, no cover, and no tie that was rejected. */
  contentOf(tx: Tx, claimIds: readonly string[]): Promise<PartialContent> {
    return loadPartialDossier(tx, claimIds);
  }

  /** By claim id; a claim that has no assessment is left out. */
  async assessmentsOf(tx: Tx, claimIds: readonly string[]): Promise<Map<string, StoredAssessment>> {
    return this.storedUnder(tx, await this.policies.current(tx), claimIds);
  }

  async assessmentOf(tx: Tx, claimId: string): Promise<StoredAssessment | null> {
    return (await this.assessmentsOf(tx, [claimId])).get(claimId) ?? null;
  }

  /** Ids of those of these claims whose accounts can confirm each other; see {@link AssessmentsRepository.withSeveralOrigins}. */
  claimsWithSeveralOrigins(tx: Tx, claimIds: readonly string[]): Promise<string[]> {
    return this.assessments.withSeveralOrigins(tx, claimIds);
  }

  /** Every ruling on each of these claims, by claim id, oldest first. */
  async rulingsOf(tx: Tx, claimIds: readonly string[]): Promise<Map<string, StandingRuling[]>> {
    const byClaim = new Map<string, StandingRuling[]>(claimIds.map((id) => [id, []]));
    for (const row of await this.rulings.ofClaims(tx, claimIds)) byClaim.get(row.claim_id)?.push(rulingOf(row));
    return byClaim;
  }

  /** Which wording each of these claims has now, by claim id. */
  async revisionsOf(tx: Tx, claimIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.rulings.revisionsOf(tx, claimIds);
  }

  /** What each of these claims counts as today, by claim id. */
  async standingsOf(tx: Tx, claimIds: readonly string[]): Promise<Map<string, ClaimStanding>> {
    const policy = await this.policies.current(tx);
    const assessments = await this.storedUnder(tx, policy, claimIds);
    const byClaim = await this.rulingsOf(tx, claimIds);
    const revisions = await this.rulings.revisionsOf(tx, claimIds);
    const today = this.clock.today();
    return new Map(
      [...byClaim].map(([claimId, own]) => {
        const stored = assessments.get(claimId) ?? null;
        const assessment = stored === null || stored.isStale ? null : computedFrom(stored.result);
        const revision = revisions.get(claimId) ?? 1;
        const standing = standingOf({ policy, assessment, revision, rulings: own, today });
        return [claimId, { assessment: stored, standing, rulings: own }] as const;
      }),
    );
  }

  async standingOf(tx: Tx, claimId: string): Promise<ClaimStanding> {
    const found = (await this.standingsOf(tx, [claimId])).get(claimId);
    if (found === undefined) throw new Error('no standing was worked out for the claim asked about');
    return found;
  }

  /** What each claim would count as if a policy computed this of it, under the rulings there are; by claim id. */
  async standingsIf(
    tx: Tx,
    policy: Policy,
    computed: ReadonlyMap<string, Assessment>,
  ): Promise<Map<string, Standing<StandingRuling>>> {
    const claimIds = [...computed.keys()];
    const rulings = await this.rulingsOf(tx, claimIds);
    const revisions = await this.rulings.revisionsOf(tx, claimIds);
    const today = this.clock.today();
    return new Map(
      [...computed].map(([claimId, result]) => {
        const about = { rulings: rulings.get(claimId) ?? [], revision: revisions.get(claimId) ?? 1 };
        return [claimId, standingOf({ policy, assessment: computedFrom(result), ...about, today })] as const;
      }),
    );
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

function computedFrom(result: Assessment): ComputedFacts {
  const { status, factsHash } = result;
  return { status, factsHash, hasPendingSuggestions: hasPendingSuggestions(result) };
}

function rulingOf(row: RulingRow): StandingRuling {
  const { number, reason, ruled_by: ruledBy, ruled_on: ruledOn } = row;
  return { ...factsOf(row), number, reason, ruledBy, ruledOn };
}
