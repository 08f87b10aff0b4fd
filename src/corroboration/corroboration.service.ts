import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type AuditEvent, AuditLog, type Touched } from '../audit/audit-log.service.js';
import { Clock } from '../database/clock.js';
import { enqueue } from '../database/jobs/job-queue.js';
import type { Tx } from '../database/unit-of-work.js';
import { assessClaim } from '../domain/assess.js';
import type { Assessment } from '../domain/assessment.js';
import type { Dossier } from '../domain/dossier.js';
import { InputCutter, writeInputs } from '../domain/assessment-inputs.js';
import { readWorld } from '../domain/independence/world.js';
import { type Policy, policyIdentity } from '../domain/policy/policy.js';
import type { Standing } from '../domain/standing.js';
import { PoliciesReader } from '../policies/policies.reader.js';
import {
  type AffectedClaims,
  affectedUpTo,
  andMarked,
  ALL_CLAIMS,
  claimsNotJudgedBy,
  claimsTouchedBy,
  claimsTouchedByRegion,
  theseClaims,
} from './affected-claims.js';
import { loadPartialDossier } from './assessment-loader.js';
import { type Cause, causeOf } from './assessment-history-row.js';
import { AssessmentHistoryRepository } from './assessment-history.repository.js';
import { AssessmentsRepository } from './assessments.repository.js';
import { CorroborationReader, type StandingRuling } from './corroboration.reader.js';

/** Up to this many claims are re-assessed in the transaction that touched them; also the size of every batch. */
export const MOST_AT_ONCE = 200;
/** Up to this many are re-assessed in the transaction of whoever asks for it by name: an importer, a new policy. */
export const MOST_WHEN_ASKED = 2000;

/** Claims that were just re-assessed, with what they were assessed from. */
export interface AssessedBatch {
  readonly policy: Policy;
  /** The part of the workspace that decides these claims: see `loadPartialDossier`. */
  readonly dossier: Dossier;
  /** By claim id: its key in that dossier, and what came out. */
  readonly claims: ReadonlyMap<string, AssessedClaim>;
}

export interface AssessedClaim {
  readonly key: string;
  readonly assessment: Assessment;
  /** What it counts as by that, under the rulings there are. */
  readonly standing: Standing<StandingRuling>;
}

/** Called in the transaction that re-assessed them, after the assessments are stored. */
export type AssessedSubscriber = (tx: Tx, batch: AssessedBatch) => Promise<void>;

/** Called in the transaction that marked them as waiting to be re-checked; some of them may have waited already. */
export type MarkedSubscriber = (tx: Tx, affected: AffectedClaims) => Promise<void>;

/**
 * Keeps the assessment of every claim current: whatever is recorded as having touched something is answered in the
 * same transaction, by computing anew or, where too much is touched, by marking stale and queueing a job.
 *
 * Concurrent writers of a workspace take turns at its log before they get here, so each assessment is computed from
 * all that is committed and all its own transaction wrote. Whoever calls `reassess` directly must have recorded an
 * event in the same transaction before, for the same reason.
 */
@Injectable()
export class CorroborationService implements OnModuleInit {
  private readonly assessments = new AssessmentsRepository();
  private readonly subscribers: AssessedSubscriber[] = [];
  private readonly markedSubscribers: MarkedSubscriber[] = [];
  private readonly history = new AssessmentHistoryRepository();

  constructor(
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly policies: PoliciesReader,
    private readonly reader: CorroborationReader,
  ) {}

  onModuleInit(): void {
    this.audit.subscribe(async (tx, _actor, event) => {
      const affected = affectedBy(event);
      if (affected !== null) await this.refresh(tx, affected, MOST_AT_ONCE, causeOf(event));
    });
  }

  /** What is worked out from assessments is kept current with them. */
  onAssessed(subscriber: AssessedSubscriber): void {
    this.subscribers.push(subscriber);
  }

  /** What shows whether an assessment is current is kept in step where too many are touched to be re-assessed at once. */
  onMarked(subscriber: MarkedSubscriber): void {
    this.markedSubscribers.push(subscriber);
  }

  /**
   * Re-assesses these claims and nothing they can move; for a caller that knows all it changed.
   * @param event what it recorded of that: kept as the cause of what changes.
   */
  async reassess(tx: Tx, claimIds: readonly string[], event?: RecordedEvent): Promise<void> {
    if (claimIds.length > 0) await this.refresh(tx, theseClaims(claimIds), MOST_WHEN_ASKED, causeOrAsked(tx, event));
  }

  /** Re-assesses the whole workspace: after an import, or when it judges by another policy. */
  async reassessAll(tx: Tx, event?: RecordedEvent): Promise<void> {
    await this.refresh(tx, ALL_CLAIMS, MOST_WHEN_ASKED, causeOrAsked(tx, event));
  }

  /** Marks what was computed under other rules than the workspace has now, and claims that have no assessment. */
  async markOutdated(tx: Tx): Promise<void> {
    await this.audit.takeTurn(tx);
    const policy = await this.policies.current(tx);
    await this.markStale(tx, policy, claimsNotJudgedBy(policyIdentity(policy)), {
      action: 'assessment.outdated',
      kind: 'workspace',
      id: tx.workspaceId,
    });
  }

  /**
   * Re-assesses one batch of stale claims that nobody else is at, after taking a turn at the log: what moved by it is
   * recorded when it is known.
   * @returns how many; 0 when there is nothing left to do.
   */
  async refreshStale(tx: Tx): Promise<number> {
    await this.audit.takeTurn(tx);
    const claimIds = await this.assessments.takeStale(tx, MOST_AT_ONCE);
    if (claimIds.length > 0) await this.assessBatch(tx, await this.policies.current(tx), claimIds, null);
    return claimIds.length;
  }

  /**
   * Re-assesses one batch of claims whose history lacks what their assessment was computed from: those that were there
   * before it was kept.
   * @returns how many; 0 when there is nothing left to do.
   */
  async completeHistory(tx: Tx): Promise<number> {
    await this.audit.takeTurn(tx);
    const claimIds = await this.history.takeUnkept(tx, MOST_AT_ONCE);
    if (claimIds.length > 0) await this.assessBatch(tx, await this.policies.current(tx), claimIds, null);
    return claimIds.length;
  }

  private async refresh(tx: Tx, affected: AffectedClaims, most: number, cause: Cause): Promise<void> {
    const claimIds = await affectedUpTo(tx, affected, most);
    if (claimIds?.length === 0) return;
    const policy = await this.policies.current(tx);
    if (claimIds === null) {
      await this.markStale(tx, policy, affected, cause);
      await enqueue(tx, 'drain_stale');
      return;
    }
    const sorted = claimIds.sort();
    for (let start = 0; start < sorted.length; start += MOST_AT_ONCE) {
      await this.assessBatch(tx, policy, sorted.slice(start, start + MOST_AT_ONCE), cause);
    }
  }

  private async markStale(tx: Tx, policy: Policy, affected: AffectedClaims, cause: Cause): Promise<void> {
    await this.assessments.markStale(tx, policy, affected, this.clock.now());
    await this.history.appendRechecks(tx, cause);
    for (const subscriber of this.markedSubscribers) await subscriber(tx, andMarked(affected));
  }

  private async assessBatch(tx: Tx, policy: Policy, claimIds: readonly string[], cause: Cause | null): Promise<void> {
    const { dossier, claimKeys } = await loadPartialDossier(tx, claimIds);
    const world = readWorld(dossier);
    const results = new Map([...claimKeys].map(([id, key]) => [id, assessClaim(world, key, policy)] as const));
    await this.assessments.store(tx, policy, results, this.clock.now());
    // After the row of the assessment was written: whoever else is at this claim waits there.
    const cutter = new InputCutter(dossier);
    const kept = [...results].map(
      ([id, assessment]) => [id, { assessment, inputs: writeInputs(cutter.cut(assessment.claim)) }] as const,
    );
    await this.history.append(tx, policy, new Map(kept), cause);
    const standings = await this.reader.standingsIf(tx, policy, results);
    const claims = new Map(
      [...standings].flatMap(([id, standing]) => {
        const assessment = results.get(id);
        return assessment === undefined ? [] : [[id, { key: assessment.claim, assessment, standing }] as const];
      }),
    );
    for (const subscriber of this.subscribers) await subscriber(tx, { policy, dossier, claims });
  }
}

/** An event that was recorded already. */
type RecordedEvent = Pick<AuditEvent, 'action' | 'record'>;

function causeOrAsked(tx: Tx, event: RecordedEvent | undefined): Cause {
  return event === undefined
    ? { action: 'workspace.reassessed', kind: 'workspace', id: tx.workspaceId }
    : causeOf(event);
}

/** A change of kind can move a place too: a province is what its parts are counted by. */
const MOVES_PLACES = ['region.changed', 'region.moved', 'region.merged'];

/** What an event can have moved; null when it names nothing, as those of a bulk import do. */
function affectedBy({ action, record, touched }: AuditEvent): AffectedClaims | null {
  if (touched !== undefined && namesSomething(touched)) return claimsTouchedBy(touched);
  // The gazetteer knows no claims; where a place lies decides in how many regions a pattern is seen.
  return MOVES_PLACES.includes(action) ? claimsTouchedByRegion(record.id) : null;
}

function namesSomething({ claimIds = [], attributionIds = [], sourceIds = [] }: Touched): boolean {
  return claimIds.length + attributionIds.length + sourceIds.length > 0;
}
