import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.service.js';
import { ClaimsReader } from '../claims/claims.reader.js';
import { Clock } from '../database/clock.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { readEdtf } from '../domain/edtf-time.js';
import { parseRecordRef } from '../domain/ids.js';
import type { Policy } from '../domain/policy/policy.js';
import { invalidField, notFound, Refusal } from '../domain/refusal.js';
import { readsEvidence } from '../domain/roles.js';
import { decodeCursor, DEFAULT_PAGE, type Page, pageOf } from '../http/paging.js';
import { CorroborationReader, type StoredAssessment } from './corroboration.reader.js';
import type { ListRulingsRequest, NewRulingRequest, RevokeRulingRequest } from './corroboration.requests.js';
import { presentRuling, type RulingResponse } from './ruling.response.js';
import { RulingsRepository, type RulingRow } from './rulings.repository.js';

/** Decisions of editors on the status of claims: made on an assessment that is current, and only ever added to. */
@Injectable()
export class RulingsService {
  private readonly rulings = new RulingsRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly claims: ClaimsReader,
    private readonly corroboration: CorroborationReader,
  ) {}

  async list(actor: Actor, claim: string, query: ListRulingsRequest): Promise<Page<RulingResponse>> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const withReasons = readsEvidence(actor.permissions);
    const after = Number(decodeCursor(query.after, ['number'])?.[0] ?? 0);
    return this.unitOfWork.read(actor, async (tx) => {
      const { id } = await this.claims.find(tx, claim);
      const rows = await this.rulings.list(tx, id, after, limit + 1);
      return pageOf(
        rows,
        limit,
        (row) => presentRuling(row, withReasons),
        (row) => [row.number],
      );
    });
  }

  async make(actor: Actor, claim: string, request: NewRulingRequest): Promise<RulingResponse> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { id: claimId } = await this.claims.find(tx, claim);
      const policy = await this.corroboration.policyOf(tx);
      refuseUnknownStatus(policy, request.status);
      const today = this.clock.today();
      const expiresOn = lastDay(request.expires ?? null, today);
      const assessment = currentOnly(await this.corroboration.assessmentOf(tx, claimId));
      const { status, reason, mode } = request;
      const madeOn = { policy: assessment.policy, factsHash: assessment.result.factsHash };
      const by = { ruledBy: actor.name, ruledOn: today, accountId: actor.accountId };
      const id = await this.rulings.insert(tx, { claimId, status, reason, mode, expiresOn, ...madeOn, ...by });
      await this.audit.record(tx, actor, {
        action: 'ruling.made',
        record: { kind: 'ruling', id },
        after: { claimId, status, mode, expires: expiresOn, ...madeOn },
      });
      return presentRuling(await this.find(tx, id), readsEvidence(actor.permissions));
    });
  }

  async revoke(actor: Actor, ruling: string, request: RevokeRulingRequest): Promise<RulingResponse> {
    return this.unitOfWork.run(actor, async (tx) => {
      const row = await this.find(tx, ruling);
      const { reason } = request;
      const revocation = { by: actor.name, on: this.clock.today(), reason, accountId: actor.accountId };
      if (!(await this.rulings.revoke(tx, row.id, revocation))) throw alreadyRevoked();
      await this.audit.record(tx, actor, {
        action: 'ruling.revoked',
        record: { kind: 'ruling', id: row.id },
        after: { claimId: row.claim_id },
      });
      return presentRuling(await this.find(tx, row.id), readsEvidence(actor.permissions));
    });
  }

  private async find(tx: Tx, ruling: string): Promise<RulingRow> {
    const ref = parseRecordRef('ruling', ruling);
    const row = ref === null ? null : await this.rulings.find(tx, ref);
    if (row === null) throw notFound();
    return row;
  }
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

/** A ruling says what facts it was made on; while they are being worked out there is nothing to rule on. */
function currentOnly(assessment: StoredAssessment | null): StoredAssessment {
  if (assessment !== null && !assessment.isStale) return assessment;
  const detail = 'The claim is being re-checked. Look at the result first, then rule on it.';
  throw new Refusal('conflict', 'BEING_RECHECKED', detail);
}

function alreadyRevoked(): Refusal {
  return new Refusal('conflict', 'ALREADY_REVOKED', 'This ruling has been revoked already.');
}
