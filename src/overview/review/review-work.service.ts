import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Endings } from '../../access/endings.service.js';
import { type AuditActor, AuditLog } from '../../audit/audit-log.service.js';
import { ClaimsReader } from '../../claims/claims.reader.js';
import { CorroborationReader } from '../../corroboration/corroboration.reader.js';
import { CorroborationService } from '../../corroboration/corroboration.service.js';
import { type Tx, UnitOfWork } from '../../database/unit-of-work.js';
import { mayAssign } from '../../domain/assignment-rules.js';
import { type FieldError, invalidField, Refusal } from '../../domain/refusal.js';
import { isRole, permissionsOf, type WorkspacePermission } from '../../domain/roles.js';
import { findEach } from '../../http/many.js';
import { type HeldAssignment, ReviewWorkRepository } from './review-work.repository.js';
import type { AssignManyRequest, AssignmentRequest, LookRequest } from './review.requests.js';

/**
 * Who works on which claim, in the queue or not: taking a claim, handing it on, giving it back; and leaving a claim of the
 * queue as it is after a look. What somebody has ends when their roles no longer let them work on claims.
 */
@Injectable()
export class ReviewWorkService implements OnModuleInit {
  private readonly work = new ReviewWorkRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly claims: ClaimsReader,
    private readonly corroboration: CorroborationService,
    private readonly reader: CorroborationReader,
    private readonly endings: Endings,
  ) {}

  onModuleInit(): void {
    this.endings.registerWork((tx, by, accountId, left) => this.endWithoutRight(tx, by, accountId, left));
  }

  /**
   * Gives a claim to a member, or back to everybody.
   * @throws Refusal `conflict` TAKEN when a colleague has it and it is not to be taken from them; `forbidden` NOT_YOURS as
   *   `mayAssign` says; naming `to` when that is nobody who works on claims here.
   */
  async assign(actor: Actor, claim: string, request: AssignmentRequest): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      const { id: claimId } = await this.claims.find(tx, claim);
      const taken = await this.hand(tx, actor, claimId, request);
      if (taken !== null) throw new Refusal('conflict', 'TAKEN', `${taken} Say takeOver to take it from them.`);
    });
  }

  /**
   * The same for many claims: all of them or none.
   * @throws Refusal naming every claim that is not there, or named twice; `conflict` TAKEN naming every one a colleague
   *   has that is not to be taken from them.
   */
  async assignMany(actor: Actor, request: AssignManyRequest): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      const named = request.claims.map((ref) => ({ ref, version: null }));
      const rows = await findEach({ list: 'claims' }, named, async (path, ref) =>
        this.claims.find(tx, await this.claims.idOf(tx, path, ref)),
      );
      const fields: FieldError[] = [];
      for (const [index, { id }] of rows.entries()) {
        const taken = await this.hand(tx, actor, id, request);
        if (taken !== null) fields.push({ path: `claims[${index}]`, expected: `a claim nobody else has. ${taken}` });
      }
      if (fields.length === 0) return;
      const detail = 'Colleagues have some of these claims. Nothing was changed. Say takeOver to take them.';
      throw new Refusal('conflict', 'TAKEN', detail, fields);
    });
  }

  /** @returns who has the claim, in a sentence, where it is not to be taken from them; null when it is handed over. */
  private async hand(tx: Tx, actor: Actor, claimId: string, request: AssignmentRequest): Promise<string | null> {
    const to = request.to === 'me' ? actor.accountId : request.to;
    const held = await this.work.heldBy(tx, claimId);
    if (to === (held?.accountId ?? null)) return null;
    const taken = takenBy(held, actor, request.takeOver ?? false);
    if (taken !== null) return taken;
    refuseNotTheirs(held, actor, to);
    if (to !== null) await this.refuseStranger(tx, to);
    await this.work.assign(tx, claimId, {
      sequence: (held?.sequence ?? 0) + 1,
      assignedTo: to,
      assignedBy: actor.accountId,
    });
    await this.audit.record(tx, actor, {
      action: 'review.assigned',
      record: { kind: 'claim', id: claimId },
      before: { to: held?.accountId ?? null },
      after: { to },
    });
    return null;
  }

  /**
   * Leaves a claim as it is until its facts or its wording move. What was looked at must be what stands there.
   * @throws Refusal `conflict` when the claim is being re-checked or its facts have moved on.
   */
  async look(actor: Actor, claim: string, request: LookRequest): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      const { id: claimId, revision } = await this.claims.find(tx, claim);
      const assessment = await this.reader.assessmentOf(tx, claimId);
      if (assessment === null || assessment.isStale) {
        throw new Refusal('conflict', 'BEING_RECHECKED', 'The claim is being re-checked. Look at the result first.');
      }
      const { factsHash } = assessment.result;
      if (factsHash !== request.factsHash) {
        throw new Refusal('conflict', 'FACTS_MOVED', 'The facts have moved since you looked. Look at them again.');
      }
      const { policy } = assessment;
      const note = request.note ?? null;
      await this.work.look(tx, { claimId, policy, factsHash, revision, note, accountId: actor.accountId });
      // A note may say what the evidence is: it stays out of the log.
      await this.audit.record(tx, actor, {
        action: 'review.looked',
        record: { kind: 'claim', id: claimId },
        after: { factsHash, policy },
      });
      await this.corroboration.reassess(tx, [claimId]);
    });
  }

  private async refuseStranger(tx: Tx, accountId: string): Promise<void> {
    const roles = await this.work.rolesOf(tx, accountId);
    if (!worksOnClaims(roles)) {
      throw invalidField('to', 'the account id of somebody who works on claims here', accountId);
    }
  }

  /** Gives back what somebody had who no longer works on claims here. */
  private async endWithoutRight(
    tx: Tx,
    actor: AuditActor,
    accountId: string,
    left: ReadonlySet<WorkspacePermission>,
  ): Promise<void> {
    if (left.has(WORKS_ON_CLAIMS)) return;
    const claimIds = await this.work.endAll(tx, accountId, actor.accountId);
    if (claimIds.length === 0) return;
    await this.audit.record(tx, actor, {
      action: 'review.assignments_ended',
      record: { kind: 'account', id: accountId },
      after: { claimIds },
    });
  }
}

const WORKS_ON_CLAIMS: WorkspacePermission = 'claims.change';

/** @param roles null for somebody who is no member. */
function worksOnClaims(roles: readonly string[] | null): boolean {
  return roles !== null && permissionsOf(roles.filter(isRole)).has(WORKS_ON_CLAIMS);
}

function refuseNotTheirs(held: HeldAssignment | null, actor: Actor, to: string | null): void {
  const isReviewer = actor.permissions.has('review.change');
  if (mayAssign({ by: actor.accountId, from: held?.accountId ?? null, to, isReviewer })) return;
  const detail = 'You can take a claim nobody has, and hand on or give back your own. The rest is for editors.';
  throw new Refusal('forbidden', 'NOT_YOURS', detail);
}

function takenBy(held: HeldAssignment | null, actor: Actor, takeOver: boolean): string | null {
  if (held === null || held.accountId === null || held.accountId === actor.accountId || takeOver) return null;
  return `${held.name ?? 'Somebody who has left'} took this claim on ${held.on}.`;
}
