import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.service.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { codeOf, parseRecordRef } from '../domain/ids.js';
import { invalidField, notFound, Refusal, staleVersion } from '../domain/refusal.js';
import { decodeCursor, DEFAULT_PAGE, type Page, pageOf } from '../http/paging.js';
import { distinctionFields } from './attribution-history.js';
import { AttributionsReader } from './attributions.reader.js';
import type {
  ListDistinctionsRequest,
  NewDistinctionRequest,
  WithdrawDistinctionRequest,
} from './distinction.requests.js';
import { type DistinctionResponse, presentDistinction } from './distinction.response.js';
import { type DistinctionContent, type DistinctionRow, DistinctionsRepository } from './distinctions.repository.js';

/** Recorded reasons why two attributions are independent. They raise counts, so only who decides ties records them. */
@Injectable()
export class DistinctionsService {
  private readonly distinctions = new DistinctionsRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly attributions: AttributionsReader,
  ) {}

  async list(actor: Actor, query: ListDistinctionsRequest): Promise<Page<DistinctionResponse>> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = Number(decodeCursor(query.after, ['number'])?.[0] ?? 0);
    const { attribution } = query;
    return this.unitOfWork.read(actor, async (tx) => {
      const attributionId =
        attribution === undefined ? null : await this.attributions.idOf(tx, 'attribution', attribution);
      const rows = await this.distinctions.list(tx, { attributionId, after, limit: limit + 1 });
      return pageOf(rows, limit, presentDistinction, (row) => [row.number]);
    });
  }

  async create(actor: Actor, request: NewDistinctionRequest): Promise<DistinctionResponse> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { basis, reason } = request;
      const content = { ...(await this.pairOf(tx, request.between)), basis, reason, createdBy: actor.accountId };
      const number = await this.distinctions.takeNumber(tx);
      await this.refuseSame(tx, content);
      const id = await this.distinctions.insert(tx, number, content);
      const made = await this.find(tx, id);
      await this.audit.record(tx, actor, {
        action: 'distinction.created',
        record: { kind: 'distinction', id },
        after: { basis, state: 'active' },
        touched: { attributionIds: [content.firstId, content.secondId] },
        changes: [{ kind: 'distinction', id, action: 'created', reason, after: distinctionFields(made) }],
      });
      return presentDistinction(made);
    });
  }

  /** The distinction counts no longer; it stays on record with the reason. */
  async withdraw(
    actor: Actor,
    distinction: string,
    version: number,
    request: WithdrawDistinctionRequest,
  ): Promise<DistinctionResponse> {
    return this.unitOfWork.run(actor, async (tx) => {
      const row = await this.find(tx, distinction);
      if (row.version !== version) throw staleVersion();
      if (row.state !== 'active') {
        const detail = `${codeOf('distinction', row.number)} is already withdrawn.`;
        throw new Refusal('conflict', 'DISTINCTION_NOT_ACTIVE', detail);
      }
      if (!(await this.distinctions.withdraw(tx, row.id, version, request.reason))) throw staleVersion();
      await this.audit.record(tx, actor, {
        action: 'distinction.withdrawn',
        record: { kind: 'distinction', id: row.id },
        before: { state: row.state },
        after: { state: 'withdrawn' },
        touched: { attributionIds: [row.first_id, row.second_id] },
        changes: [
          {
            kind: 'distinction',
            id: row.id,
            action: 'withdrawn',
            reason: request.reason,
            before: { state: row.state },
            after: { state: 'withdrawn' },
          },
        ],
      });
      return presentDistinction(await this.find(tx, row.id));
    });
  }

  private async find(tx: Tx, distinction: string): Promise<DistinctionRow> {
    const ref = parseRecordRef('distinction', distinction);
    const row = ref === null ? null : await this.distinctions.find(tx, ref);
    if (row === null) throw notFound();
    return row;
  }

  private async pairOf(tx: Tx, between: readonly string[]): Promise<{ firstId: string; secondId: string }> {
    const firstId = await this.attributions.idOf(tx, 'between[0]', between[0] ?? '');
    const secondId = await this.attributions.idOf(tx, 'between[1]', between[1] ?? '');
    if (firstId === secondId) throw invalidField('between[1]', 'another attribution than the first');
    return { firstId, secondId };
  }

  private async refuseSame(tx: Tx, content: DistinctionContent): Promise<void> {
    const number = await this.distinctions.findActive(tx, content);
    if (number === null) return;
    const detail = `${codeOf('distinction', number)} tells these two apart on the same basis already.`;
    throw new Refusal('conflict', 'DISTINCTION_EXISTS', detail);
  }
}
