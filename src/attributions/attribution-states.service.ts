import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog, type ChangeEvent } from '../audit/audit-log.service.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { codeOf } from '../domain/ids.js';
import { type FieldError, invalidField, Refusal, staleVersion } from '../domain/refusal.js';
import { findEach, movedOn, staleVersions } from '../http/many.js';
import type { ChangedRecordsResponse } from '../http/many.response.js';
import { SourceStates } from '../sources/source-states.service.js';
import type { SupersedeRequest, WithdrawManyRequest, WithdrawRequest } from './attribution.requests.js';
import type { AttributionResponse } from './attribution.response.js';
import type { AttributionRow } from './attribution-row.js';
import { AttributionViews } from './attribution-views.service.js';
import { AttributionsReader } from './attributions.reader.js';
import { AttributionsRepository } from './attributions.repository.js';

/** What becomes of an attribution: withdrawn, superseded, reinstated. Nothing of it is ever deleted. */
@Injectable()
export class AttributionStates {
  private readonly attributions = new AttributionsRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly reader: AttributionsReader,
    private readonly views: AttributionViews,
    private readonly sourceStates: SourceStates,
  ) {}

  /** The account no longer counts; others that came through it still do so. The reason is kept with the account. */
  async withdraw(
    actor: Actor,
    attribution: string,
    version: number,
    request: WithdrawRequest,
  ): Promise<AttributionResponse> {
    return this.unitOfWork.run(actor, async (tx) => {
      const row = await this.reader.find(tx, attribution);
      refuseUnlessActive(row, version);
      if (!(await this.attributions.withdraw(tx, row.id, version, request.reason))) throw staleVersion();
      const touched = { attributionIds: [row.id], claimIds: [row.claim_id] };
      await this.audit.record(tx, actor, { ...withdrawn(row, request.reason), touched });
      return this.views.one(tx, actor, await this.reader.find(tx, row.id));
    });
  }

  /**
   * Withdraws many, for one reason: all of them or none.
   * @throws Refusal naming every item that is not there, has moved on or is not active.
   */
  async withdrawMany(actor: Actor, request: WithdrawManyRequest): Promise<ChangedRecordsResponse> {
    const named = request.attributions.map(({ attribution, version }) => ({ ref: attribution, version }));
    const { reason } = request;
    return this.unitOfWork.run(actor, async (tx) => {
      const rows = await findEach({ list: 'attributions', member: 'attribution' }, named, async (path, ref) =>
        this.reader.find(tx, await this.reader.idOf(tx, path, ref)),
      );
      refuseUnlessAllActive(rows);
      for (const [index, row] of rows.entries()) {
        if (!(await this.attributions.withdraw(tx, row.id, row.version, reason)))
          throw staleVersions([movedOn('attributions', index, row.version)]);
        await this.audit.record(tx, actor, withdrawn(row, reason));
      }
      // One entry closes them, so that what they moved is assessed once and not once for each.
      await this.audit.record(tx, actor, {
        action: 'attribution.many_withdrawn',
        record: { kind: 'workspace', id: tx.workspaceId },
        after: { attributions: rows.length },
        touched: { attributionIds: rows.map(({ id }) => id), claimIds: rows.map((row) => row.claim_id) },
      });
      return {
        items: rows.map(({ id, number, version }) => ({
          id,
          ref: codeOf('attribution', number),
          version: version + 1,
          changed: true,
        })),
      };
    });
  }

  /** Another account of the same claim takes its place; whatever refers to this one is read as referring to that. */
  async supersede(
    actor: Actor,
    attribution: string,
    version: number,
    request: SupersedeRequest,
  ): Promise<AttributionResponse> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { claim_id: claimId } = await this.reader.find(tx, attribution);
      await this.attributions.holdClaim(tx, claimId);
      const row = await this.reader.find(tx, attribution);
      refuseUnlessActive(row, version);
      const byId = await this.successorOf(tx, row, request.by);
      if (!(await this.attributions.supersede(tx, row.id, version, byId))) throw staleVersion();
      await this.audit.record(tx, actor, {
        action: 'attribution.superseded',
        record: { kind: 'attribution', id: row.id },
        before: { state: row.state },
        after: { state: 'superseded', supersededById: byId },
        touched: { attributionIds: [row.id, byId], claimIds: [claimId] },
        changes: [
          {
            kind: 'attribution',
            id: row.id,
            action: 'superseded',
            reason: request.reason ?? null,
            before: { state: row.state },
            after: { state: 'superseded', supersededById: byId },
          },
        ],
      });
      return this.views.one(tx, actor, await this.reader.find(tx, row.id));
    });
  }

  /**
   * Takes a withdrawal or a supersession back: the account counts again.
   * @throws Refusal `conflict` when it is active, or its source is withdrawn.
   */
  async reinstate(
    actor: Actor,
    attribution: string,
    version: number,
    request: WithdrawRequest,
  ): Promise<AttributionResponse> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { source_id: sourceId } = await this.reader.find(tx, attribution);
      // First the source, then its accounts, as whoever withdraws a source does.
      await this.sourceStates.holdActive(tx, sourceId);
      const row = await this.reader.find(tx, attribution);
      if (row.version !== version) throw staleVersion();
      if (row.state === 'active') {
        throw new Refusal('conflict', 'ATTRIBUTION_ACTIVE', `${codeOf('attribution', row.number)} is active.`);
      }
      if (!(await this.attributions.reinstate(tx, row.id, version))) throw staleVersion();
      const successor = row.superseded_by_id === null ? [] : [row.superseded_by_id];
      await this.audit.record(tx, actor, {
        action: 'attribution.reinstated',
        record: { kind: 'attribution', id: row.id },
        before: { state: row.state },
        after: { state: 'active' },
        touched: { attributionIds: [row.id, ...successor], claimIds: [row.claim_id] },
        changes: [
          {
            kind: 'attribution',
            id: row.id,
            action: 'reinstated',
            reason: request.reason,
            before: { state: row.state, supersededById: row.superseded_by_id },
            after: { state: 'active', supersededById: null },
          },
        ],
      });
      return this.views.one(tx, actor, await this.reader.find(tx, row.id));
    });
  }

  private async successorOf(tx: Tx, row: AttributionRow, by: string): Promise<string> {
    const byId = await this.reader.idOf(tx, 'by', by);
    if (byId === row.id) throw invalidField('by', 'another attribution, not the account itself', by);
    const successor = await this.reader.find(tx, byId);
    if (successor.claim_id !== row.claim_id) throw invalidField('by', 'an attribution of the same claim', by);
    const line = await this.attributions.supersessionsFrom(tx, byId);
    if (line.includes(row.id)) {
      const detail = 'That attribution is itself superseded by this one, directly or by way of others.';
      throw new Refusal('conflict', 'SUPERSESSION_CIRCLE', detail, [
        { path: 'by', expected: 'an attribution this one does not take the place of' },
      ]);
    }
    return byId;
  }
}

/** The entry of a withdrawal; its reason is kept with the account and told in its history, never in the log. */
function withdrawn(row: AttributionRow, reason: string): ChangeEvent {
  const sides = { before: { state: row.state }, after: { state: 'withdrawn' } };
  return {
    action: 'attribution.withdrawn',
    record: { kind: 'attribution', id: row.id },
    ...sides,
    changes: [{ kind: 'attribution', id: row.id, action: 'withdrawn', reason, ...sides }],
  };
}

function refuseUnlessAllActive(rows: readonly AttributionRow[]): void {
  const fields = rows.flatMap(({ state }, index): FieldError[] =>
    state === 'active'
      ? []
      : [{ path: `attributions[${index}].attribution`, given: state, expected: 'an active attribution' }],
  );
  if (fields.length === 0) return;
  const detail = 'Some of these attributions are withdrawn or superseded already. Nothing was changed.';
  throw new Refusal('conflict', 'ATTRIBUTION_NOT_ACTIVE', detail, fields);
}

function refuseUnlessActive(row: AttributionRow, version: number): void {
  if (row.version !== version) throw staleVersion();
  if (row.state === 'active') return;
  const detail = `${codeOf('attribution', row.number)} is already ${row.state}.`;
  throw new Refusal('conflict', 'ATTRIBUTION_NOT_ACTIVE', detail);
}
