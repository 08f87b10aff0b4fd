import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.service.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { codeOf } from '../domain/ids.js';
import { invalidField, notFound, Refusal } from '../domain/refusal.js';
import type { TieState } from '../domain/vocabulary.js';
import { SourceJudgements, type SourceJudgementResponse } from '../sources/source-judgements.service.js';
import { SourcesReader } from '../sources/sources.reader.js';
import { createdTie, decidedTie } from './attribution-history.js';
import { type PairTie, SamePersonRepository } from './same-person.repository.js';
import type { JudgePersonRequest } from './source-decision.requests.js';
import { SourceDecisionsRepository } from './source-decisions.repository.js';
import { presentTie, type TieResponse } from './tie.response.js';
import { TiesRepository } from './ties.repository.js';

/** An editor's judgement that two sources are one person: a tie that is confirmed or rejected, never a merge of rows. */
@Injectable()
export class SamePersonService implements OnModuleInit {
  private readonly ties = new TiesRepository();
  private readonly persons = new SamePersonRepository();
  private readonly decisions = new SourceDecisionsRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly sources: SourcesReader,
    private readonly judgements: SourceJudgements,
  ) {}

  onModuleInit(): void {
    this.judgements.readWith((tx, sourceId) => this.judgementOf(tx, sourceId));
  }

  /** Confirms the tie between the two, or records a confirmed one. Where it is confirmed already nothing happens. */
  join(actor: Actor, source: string, request: JudgePersonRequest): Promise<TieResponse> {
    return this.unitOfWork.run(actor, async (tx) => {
      const [id, otherId] = await this.pairOf(tx, source, request.other);
      // Nobody else may record a tie from here on: looking and recording are one step.
      const found = await this.persons.tiesBetween(tx, id, otherId);
      const number = found.length === 0 ? await this.ties.takeNumber(tx) : 0;
      const existing = found.length === 0 ? await this.persons.tiesBetween(tx, id, otherId) : found;
      const tie = existing.find(({ state }) => state === 'confirmed') ?? existing[0];
      if (tie === undefined) return this.record(tx, actor, { number, id, otherId, reason: request.reason });
      if (tie.state !== 'confirmed') await this.decide(tx, actor, tie, 'confirmed', request.reason);
      return this.present(tx, tie.id);
    });
  }

  /**
   * Rejects every tie that directly makes the two one person.
   * @throws Refusal `conflict` when there is none: nothing was suggested, or they are one person by way of others.
   */
  separate(actor: Actor, source: string, request: JudgePersonRequest): Promise<TieResponse> {
    return this.unitOfWork.run(actor, async (tx) => {
      const [id, otherId] = await this.pairOf(tx, source, request.other);
      const ties = await this.persons.tiesBetween(tx, id, otherId);
      const [first] = ties;
      if (first === undefined) throw await this.nothingToSeparate(tx, id, otherId);
      for (const tie of ties) {
        if (tie.state !== 'rejected') await this.decide(tx, actor, tie, 'rejected', request.reason);
      }
      return this.present(tx, first.id);
    });
  }

  private async pairOf(tx: Tx, source: string, other: string): Promise<[string, string]> {
    const { id } = await this.sources.find(tx, source);
    const otherId = await this.sources.idOf(tx, 'other', other);
    if (id === otherId) throw invalidField('other', 'another source than the one in the address', other);
    return [id, otherId];
  }

  private async record(
    tx: Tx,
    actor: Actor,
    pair: { number: number; id: string; otherId: string; reason: string },
  ): Promise<TieResponse> {
    const content = {
      first: { sourceId: pair.id, attributionId: null },
      second: { sourceId: pair.otherId, attributionId: null },
      kind: 'same_person' as const,
      state: 'confirmed' as const,
      reason: pair.reason,
      score: null,
    };
    const tieId = await this.ties.insert(tx, pair.number, content, actor.accountId);
    await this.audit.record(tx, actor, {
      action: 'tie.created',
      record: { kind: 'tie', id: tieId },
      after: { kind: content.kind, state: content.state, score: null },
      touched: { sourceIds: [pair.id, pair.otherId] },
      changes: [createdTie(tieId, content)],
    });
    return this.present(tx, tieId);
  }

  private async decide(tx: Tx, actor: Actor, tie: PairTie, state: TieState, reason: string): Promise<void> {
    const decision = { state, reason, decidedBy: actor.accountId };
    const isDecided = await this.ties.decide(tx, tie.id, tie.version, decision);
    if (!isDecided) throw new Error('a tie that was held has changed');
    await this.audit.record(tx, actor, {
      action: 'tie.decided',
      record: { kind: 'tie', id: tie.id },
      before: { state: tie.state },
      after: { state },
      touched: { sourceIds: [tie.firstSourceId, tie.secondSourceId] },
      changes: [decidedTie(tie.id, { before: tie.state, after: state, reason })],
    });
  }

  private async nothingToSeparate(tx: Tx, id: string, otherId: string): Promise<Refusal> {
    const { sources, ties } = await this.persons.personOf(tx, id);
    if (!sources.some((source) => source.id === otherId)) {
      const detail = 'Nobody has suggested that the two are one person, so there is nothing to separate.';
      return new Refusal('conflict', 'NOT_ONE_PERSON', detail);
    }
    const codes = ties.map(({ number }) => codeOf('tie', number)).join(', ');
    const detail = `No tie joins the two directly: they are one person by way of others (${codes}). Separate a pair of those.`;
    return new Refusal('conflict', 'ONE_PERSON_BY_OTHERS', detail);
  }

  private async judgementOf(tx: Tx, sourceId: string): Promise<SourceJudgementResponse> {
    const { sources, ties } = await this.persons.personOf(tx, sourceId);
    const decisions = await this.decisions.list(tx, sourceId);
    return {
      samePerson: sources.map(({ id, number, pseudonym }) => ({ id, ref: codeOf('source', number), pseudonym })),
      ties: ties.map(({ id, number, firstSourceId, secondSourceId, reason }) => ({
        id,
        ref: codeOf('tie', number),
        firstSourceId,
        secondSourceId,
        reason,
      })),
      decisions: decisions.map(({ state, reason, accounts, decidedById, decidedOn }) => ({
        state,
        reason,
        accounts,
        decidedById,
        decidedOn,
      })),
    };
  }

  private async present(tx: Tx, tieId: string): Promise<TieResponse> {
    const row = await this.ties.find(tx, { id: tieId, number: null });
    if (row === null) throw notFound();
    return presentTie(row);
  }
}
