import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog, type RecordChange } from '../audit/audit-log.service.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { codeOf } from '../domain/ids.js';
import { Refusal, staleVersion } from '../domain/refusal.js';
import type { SourceState } from '../domain/vocabulary.js';
import { SourceStates } from '../sources/source-states.service.js';
import { SourcesReader } from '../sources/sources.reader.js';
import type { DecideSourceRequest } from './source-decision.requests.js';
import type { SourceStateResponse } from './source-decision.response.js';
import { SourceDecisionsRepository } from './source-decisions.repository.js';

/**
 * Withdraws a source as a whole, and reinstates it. A dossier knows no state of a source: what a withdrawal did is in
 * the state of its accounts, and that is what is exported. The reason is evidence and never logged.
 */
@Injectable()
export class SourceDecisions {
  private readonly decisions = new SourceDecisionsRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly sources: SourcesReader,
    private readonly states: SourceStates,
  ) {}

  /**
   * Sets all active accounts of the source aside, in one transaction and with one reason; until it is reinstated the
   * source gets no new ones. What others passed on through it, or have from it, stays theirs.
   * @throws Refusal `conflict` when it is withdrawn already.
   */
  withdraw(actor: Actor, source: string, version: number, request: DecideSourceRequest): Promise<SourceStateResponse> {
    return this.decide(actor, source, version, { state: 'withdrawn', reason: request.reason }, (tx, id) =>
      this.decisions.setAside(tx, id, request.reason),
    );
  }

  /**
   * Brings back exactly the accounts the withdrawal set aside; those withdrawn one by one before it stay withdrawn.
   * @throws Refusal `conflict` when it is not withdrawn.
   */
  reinstate(actor: Actor, source: string, version: number, request: DecideSourceRequest): Promise<SourceStateResponse> {
    return this.decide(actor, source, version, { state: 'active', reason: request.reason }, (tx, id) =>
      this.decisions.bringBack(tx, id),
    );
  }

  private decide(
    actor: Actor,
    source: string,
    version: number,
    decision: { state: SourceState; reason: string },
    move: (tx: Tx, sourceId: string) => Promise<string[]>,
  ): Promise<SourceStateResponse> {
    const { state } = decision;
    return this.unitOfWork.run(actor, async (tx) => {
      const before = await this.sources.find(tx, source);
      if (before.version !== version) throw staleVersion();
      if (before.state === state) throw alreadySo(before.number, state);
      // First the source, then its accounts: an account that is being added waits, or is seen here.
      if (!(await this.states.set(tx, before.id, version, state))) throw staleVersion();
      const moved = await move(tx, before.id);
      await this.decisions.add(tx, before.id, { ...decision, decidedBy: actor.accountId }, moved);
      await this.audit.record(tx, actor, {
        action: state === 'withdrawn' ? 'source.withdrawn' : 'source.reinstated',
        record: { kind: 'source', id: before.id },
        before: { state: before.state },
        after: { state, accounts: moved.length },
        touched: { sourceIds: [before.id] },
        changes: movedBy(before, { state, reason: decision.reason }, moved),
      });
      const after = await this.sources.find(tx, before.id);
      return {
        sourceId: after.id,
        ref: codeOf('source', after.number),
        state: after.state,
        attributionIds: moved,
        version: after.version,
      };
    });
  }
}

/** The source's own line, and one for each account that was set aside or brought back with it. */
function movedBy(
  source: { readonly id: string; readonly state: SourceState },
  { state, reason }: { readonly state: SourceState; readonly reason: string },
  attributionIds: readonly string[],
): RecordChange[] {
  const action = state === 'withdrawn' ? 'withdrawn' : 'reinstated';
  const sides = { action, reason, before: { state: source.state }, after: { state } } as const;
  const accounts = attributionIds.map((id) => ({ kind: 'attribution', id, ...sides }) as const);
  return [{ kind: 'source', id: source.id, ...sides }, ...accounts];
}

function alreadySo(number: number, state: SourceState): Refusal {
  const code = codeOf('source', number);
  return state === 'withdrawn'
    ? new Refusal('conflict', 'SOURCE_WITHDRAWN', `${code} is withdrawn already.`)
    : new Refusal('conflict', 'SOURCE_NOT_WITHDRAWN', `${code} is not withdrawn.`);
}
