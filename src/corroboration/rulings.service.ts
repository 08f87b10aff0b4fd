import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.service.js';
import { ClaimsReader } from '../claims/claims.reader.js';
import { Clock } from '../database/clock.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { readEdtf } from '../domain/edtf-time.js';
import { parseRecordRef } from '../domain/ids.js';
import type { Policy } from '../domain/policy/policy.js';
import { invalidField, notFound } from '../domain/refusal.js';
import { readsEvidence } from '../domain/roles.js';
import { reviewNeeds, reviewOf, whyNotSecond } from '../domain/ruling-rules.js';
import { rulingState } from '../domain/standing.js';
import { decodeCursor, DEFAULT_PAGE, type Page, pageOf } from '../http/paging.js';
import { CorroborationService } from './corroboration.service.js';
import { CorroborationReader, type StoredAssessment } from './corroboration.reader.js';
import type {
  ApproveRulingRequest,
  ListAwaitingRequest,
  ListRulingsRequest,
  NewRulingRequest,
  RevokeRulingRequest,
} from './corroboration.requests.js';
import * as refusals from './ruling-refusals.js';
import { presentRuling, type RulingResponse, type RulingWithState } from './ruling.response.js';
import { factsOf, type NewRuling, type RulingRow, RulingsRepository } from './rulings.repository.js';

/**
 * Decisions of editors on the status of claims: made on an assessment that is current, approved where two are needed, and
 * only ever added to. Each write takes the claim's row first and then its turn at the log, the order of everybody who
 * changes a claim, so that none waits for another in a circle; the functions of the database check everything again.
 */
@Injectable()
export class RulingsService {
  private readonly rulings = new RulingsRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly claims: ClaimsReader,
    private readonly corroboration: CorroborationReader,
    private readonly keeping: CorroborationService,
  ) {}

  /** Every ruling on a claim, with the state it is in today. */
  async list(actor: Actor, claim: string, query: ListRulingsRequest): Promise<Page<RulingResponse>> {
    return this.page(actor, query, async (tx, after, limit) => {
      const { id } = await this.claims.find(tx, claim);
      return this.rulings.list(tx, id, after, limit);
    });
  }

  /** The rulings that wait for a second editor, those made first at the top. */
  async listAwaiting(actor: Actor, query: ListAwaitingRequest): Promise<Page<RulingResponse>> {
    return this.page(actor, query, (tx, after, limit) =>
      this.rulings.listAwaiting(tx, this.clock.today(), after, limit),
    );
  }

  /**
   * Rules on a claim as the editor saw it.
   * @throws Refusal `conflict` CLAIM_MOVED naming what moved since, BEING_RECHECKED; `invalid` naming the field.
   */
  async make(actor: Actor, claim: string, request: NewRulingRequest): Promise<RulingResponse> {
    return this.run(actor, async (tx) => {
      const { id: claimId } = await this.claims.find(tx, claim);
      await this.rulings.lockClaim(tx, claimId);
      const { revision } = await this.claims.find(tx, claimId);
      const policy = await this.corroboration.policyOf(tx);
      const assessment = await this.currentOf(tx, claimId);
      const { factsHash } = assessment.result;
      refusals.refuseMoved({
        revision: { given: request.revision, now: revision },
        factsHash: { given: request.factsHash, now: factsHash },
      });
      const ruling = {
        ...(await this.decide(tx, actor, claimId, policy, assessment, request)),
        ...(await this.rulings.nextCode(tx)),
        revision,
        factsHash,
      };
      // Logged before it is written: the log's turn comes before the assessment's row, as for every other writer.
      const event = { action: 'ruling.made', record: { kind: 'ruling', id: ruling.id } };
      await this.audit.record(tx, actor, {
        ...event,
        after: logged(ruling, reviewOf(ruling.needs, actor.workspaceKind)),
      });
      await this.rulings.make(tx, policy, ruling);
      await this.keeping.reassess(tx, [ruling.claimId], event);
      return this.answer(tx, actor, ruling.id);
    });
  }

  /**
   * Approves somebody else's ruling, which is in force from then on.
   * @throws Refusal `forbidden` OWN_RULING or INVOLVED; `conflict` NOT_AWAITING, CLAIM_MOVED, BEING_RECHECKED.
   */
  async approve(actor: Actor, ruling: string, request: ApproveRulingRequest): Promise<RulingResponse> {
    return this.run(actor, async (tx) => {
      const row = await this.findLocked(tx, ruling);
      const { state } = await this.withState(tx, actor, row);
      if (state !== 'awaiting_second') throw refusals.notAwaiting(state);
      const { accountId } = actor;
      if (accountId === null) throw refusals.notAPerson();
      const assessment = await this.currentOf(tx, row.claim_id);
      const now = assessment.result.factsHash;
      refusals.refuseMoved({ factsHash: { given: request.factsHash, now } });
      if (row.facts_hash !== now || row.policy !== assessment.policy) throw refusals.movedSinceRuled();
      const why = await this.whyNotSecond(tx, row, accountId, assessment);
      if (why !== null) throw refusals.notSecond(why);
      const event = { action: 'ruling.approved', record: { kind: 'ruling', id: row.id } };
      await this.audit.record(tx, actor, {
        ...event,
        after: { claimId: row.claim_id, factsHash: now },
      });
      const approval = { approvedBy: actor.name, approvedOn: this.clock.today(), factsHash: now, accountId };
      await this.rulings.approve(tx, row.id, { ...approval, reason: request.reason ?? null });
      await this.keeping.reassess(tx, [row.claim_id], event);
      return this.answer(tx, actor, row.id);
    });
  }

  /** Takes a ruling back, whether it is in force or still waits for a second editor. */
  async revoke(actor: Actor, ruling: string, request: RevokeRulingRequest): Promise<RulingResponse> {
    return this.run(actor, async (tx) => {
      const row = await this.findLocked(tx, ruling);
      const { reason } = request;
      const revocation = { by: actor.name, on: this.clock.today(), reason, accountId: actor.accountId };
      if (!(await this.rulings.revoke(tx, row.id, revocation))) throw refusals.alreadyRevoked();
      const event = { action: 'ruling.revoked', record: { kind: 'ruling', id: row.id } };
      await this.audit.record(tx, actor, { ...event, after: { claimId: row.claim_id } });
      await this.keeping.reassess(tx, [row.claim_id], event);
      return this.answer(tx, actor, row.id);
    });
  }

  /** Why somebody may not be the second editor of a ruling, on the facts as they are now; null when they may. */
  private async whyNotSecond(tx: Tx, row: RulingRow, accountId: string, { result }: StoredAssessment) {
    const logged = await this.rulings.loggedBy(tx, row.claim_id, result.support.counted);
    return whyNotSecond({
      needs: row.needs,
      isOwn: row.account_id === accountId,
      isApproverInvolved: logged.has(accountId),
      isRulerInvolved: row.account_id !== null && logged.has(row.account_id),
    });
  }

  /** Whether who asks could approve a ruling that waits: what `approve` refuses is not to be offered. */
  private async canApprove(tx: Tx, { permissions, accountId }: Actor, row: RulingRow): Promise<boolean> {
    if (!permissions.has('rulings.change') || accountId === null) return false;
    const assessment = await this.corroboration.assessmentOf(tx, row.claim_id);
    if (assessment === null || assessment.isStale) return false;
    if (row.facts_hash !== assessment.result.factsHash || row.policy !== assessment.policy) return false;
    return (await this.whyNotSecond(tx, row, accountId, assessment)) === null;
  }

  private async run<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      return await this.unitOfWork.run(actor, work);
    } catch (error) {
      throw refusals.refusalOfRule(error);
    }
  }

  /** What a request comes to, apart from the facts it is made on. */
  private async decide(
    tx: Tx,
    actor: Actor,
    claimId: string,
    policy: Policy,
    { result, policy: identity }: StoredAssessment,
    { status, reason, mode, expires }: NewRulingRequest,
  ): Promise<Omit<NewRuling, 'id' | 'number' | 'revision' | 'factsHash'>> {
    const { accountId, name: ruledBy } = actor;
    if (accountId === null) throw refusals.notAPerson();
    refuseUnknownStatus(policy, status);
    refusals.refuseWrongMode(result.status, status, mode);
    const ruledOn = this.clock.today();
    const expiresOn = lastDay(expires ?? null, ruledOn);
    const logged = await this.rulings.loggedBy(tx, claimId, result.support.counted);
    const needs = reviewNeeds({ policy, computed: result.status, status, isRulerInvolved: logged.has(accountId) });
    return { claimId, status, reason, mode, policy: identity, needs, ruledBy, ruledOn, expiresOn, accountId };
  }

  private async page(
    actor: Actor,
    query: ListRulingsRequest,
    load: (tx: Tx, after: number, limit: number) => Promise<RulingRow[]>,
  ): Promise<Page<RulingResponse>> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = Number(decodeCursor(query.after, ['number'])?.[0] ?? 0);
    return this.unitOfWork.read(actor, async (tx) => {
      const rows = await this.withStates(tx, actor, await load(tx, after, limit + 1));
      return pageOf(
        rows,
        limit,
        (row) => presentRuling(row, readsEvidence(actor.permissions)),
        ({ row }) => [row.number],
      );
    });
  }

  private async withStates(tx: Tx, actor: Actor, rows: readonly RulingRow[]): Promise<RulingWithState[]> {
    const claimIds = [...new Set(rows.map(({ claim_id }) => claim_id))];
    const revisions = await this.rulings.revisionsOf(tx, claimIds);
    const all = await this.rulings.ofClaims(tx, claimIds);
    const today = this.clock.today();
    const found: RulingWithState[] = [];
    for (const row of rows) {
      const rulings = all.filter(({ claim_id }) => claim_id === row.claim_id).map(factsOf);
      const context = { rulings, revision: revisions.get(row.claim_id) ?? row.claim_revision, today };
      const state = rulingState(context, factsOf(row));
      found.push({ row, state, canApprove: state === 'awaiting_second' && (await this.canApprove(tx, actor, row)) });
    }
    return found;
  }

  private async withState(tx: Tx, actor: Actor, row: RulingRow): Promise<RulingWithState> {
    const [one] = await this.withStates(tx, actor, [row]);
    if (one === undefined) throw notFound();
    return one;
  }

  private async answer(tx: Tx, actor: Actor, rulingId: string): Promise<RulingResponse> {
    const row = await this.withState(tx, actor, await this.find(tx, rulingId));
    return presentRuling(row, readsEvidence(actor.permissions));
  }

  private async find(tx: Tx, ruling: string): Promise<RulingRow> {
    const ref = parseRecordRef('ruling', ruling);
    const row = ref === null ? null : await this.rulings.find(tx, ref);
    if (row === null) throw notFound();
    return row;
  }

  /** The ruling as it is once its claim is held. */
  private async findLocked(tx: Tx, ruling: string): Promise<RulingRow> {
    const { id, claim_id } = await this.find(tx, ruling);
    await this.rulings.lockClaim(tx, claim_id);
    return this.find(tx, id);
  }

  private async currentOf(tx: Tx, claimId: string): Promise<StoredAssessment> {
    const assessment = await this.corroboration.assessmentOf(tx, claimId);
    if (assessment === null || assessment.isStale) throw refusals.beingRechecked();
    return assessment;
  }
}

function logged(ruling: NewRuling, review: string) {
  const { claimId, status, mode, expiresOn: expires, policy, factsHash, revision } = ruling;
  return { claimId, status, mode, expires, policy, factsHash, revision, review };
}

function refuseUnknownStatus(policy: Policy, status: string): void {
  const statuses = policy.ladder.map(({ id }) => id);
  if (!statuses.includes(status)) throw invalidField('status', `one of ${statuses.join(', ')}`, status);
}

/** @throws Refusal when it is no day, or one that has passed already. */
function lastDay(expires: string | null, today: string): string | null {
  if (expires === null) return null;
  if (readEdtf(expires) === null || expires < today) throw invalidField('expires', 'a day from today on', expires);
  return expires;
}
