import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.service.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { codeOf } from '../domain/ids.js';
import { type FieldError, invalidField, Refusal, staleVersion } from '../domain/refusal.js';
import { decodeCursor, DEFAULT_PAGE, type Page, pageOf } from '../http/paging.js';
import { findEach, movedOn, staleVersions } from '../http/many.js';
import type { ChangedRecordsResponse } from '../http/many.response.js';
import { invalidInput } from '../http/validation.pipe.js';
import { SourcesReader } from '../sources/sources.reader.js';
import { createdTie, decidedTie } from './attribution-history.js';
import { AttributionsReader } from './attributions.reader.js';
import { isSameEnd, type LinkEnd } from './link-end.js';
import { LinkEnds } from './link-ends.service.js';
import type { DecideTieRequest, DecideTiesRequest, ListTiesRequest, NewTieRequest } from './tie.requests.js';
import { presentTie, type TieResponse } from './tie.response.js';
import { TiesReader, touchedByEnds } from './ties.reader.js';
import { endsOf, TiesRepository, type TieContent } from './ties.repository.js';

/** Recorded reasons why two sources or attributions may not be independent. */
@Injectable()
export class TiesService {
  private readonly ties = new TiesRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly reader: TiesReader,
    private readonly linkEnds: LinkEnds,
    private readonly sources: SourcesReader,
    private readonly attributions: AttributionsReader,
  ) {}

  async list(actor: Actor, query: ListTiesRequest): Promise<Page<TieResponse>> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = Number(decodeCursor(query.after, ['number'])?.[0] ?? 0);
    const { source, attribution } = query;
    return this.unitOfWork.read(actor, async (tx) => {
      const sourceId = source === undefined ? null : await this.sources.idOf(tx, 'source', source);
      const attributionId =
        attribution === undefined ? null : await this.attributions.idOf(tx, 'attribution', attribution);
      const filter = { state: query.state ?? null, sourceId, attributionId, after, limit: limit + 1 };
      return pageOf(await this.ties.list(tx, filter), limit, presentTie, (row) => [row.number]);
    });
  }

  async read(actor: Actor, tie: string): Promise<TieResponse> {
    return this.unitOfWork.read(actor, async (tx) => presentTie(await this.reader.find(tx, tie)));
  }

  /** Records a tie with its first decision. Who may suggest but not decide may not record it as confirmed. */
  async create(actor: Actor, request: NewTieRequest): Promise<TieResponse> {
    if (request.state === 'confirmed' && !actor.permissions.has('ties.decide')) {
      throw new Refusal('forbidden', 'NOT_ALLOWED', 'Your roles do not include ties.decide. You may suggest the tie.');
    }
    return this.unitOfWork.run(actor, async (tx) => {
      const { kind, state, reason } = request;
      const content = { ...(await this.endsOf(tx, request)), kind, state, reason, score: request.score ?? null };
      const number = await this.ties.takeNumber(tx);
      await this.refuseSame(tx, content);
      const id = await this.ties.insert(tx, number, content, actor.accountId);
      await this.audit.record(tx, actor, {
        action: 'tie.created',
        record: { kind: 'tie', id },
        after: { kind, state, score: content.score },
        touched: touchedByEnds([content.first, content.second]),
        changes: [createdTie(id, content)],
      });
      return presentTie(await this.reader.find(tx, id));
    });
  }

  /** Adds a decision; the ones before it stay. Deciding the same again with another reason is a decision too. */
  async decide(actor: Actor, tie: string, version: number, request: DecideTieRequest): Promise<TieResponse> {
    return this.unitOfWork.run(actor, async (tx) => {
      const before = await this.reader.find(tx, tie);
      const { state, reason } = request;
      const isDecided = await this.ties.decide(tx, before.id, version, { state, reason, decidedBy: actor.accountId });
      if (!isDecided) throw staleVersion();
      await this.audit.record(tx, actor, {
        action: 'tie.decided',
        record: { kind: 'tie', id: before.id },
        before: { state: before.state },
        after: { state },
        touched: this.reader.touchedBy(before),
        changes: [decidedTie(before.id, { before: before.state, after: state, reason })],
      });
      return presentTie(await this.reader.find(tx, before.id));
    });
  }

  /**
   * Decides on many in the same way and for one reason: all of them or none.
   * @throws Refusal naming every item that is not there or has moved on.
   */
  async decideMany(actor: Actor, request: DecideTiesRequest): Promise<ChangedRecordsResponse> {
    const named = request.ties.map(({ tie, version }) => ({ ref: tie, version }));
    const { state, reason } = request;
    return this.unitOfWork.run(actor, async (tx) => {
      const rows = await findEach({ list: 'ties', member: 'tie' }, named, (path, ref) =>
        this.reader.named(tx, path, ref),
      );
      const decision = { state, reason, decidedBy: actor.accountId };
      for (const [index, row] of rows.entries()) {
        if (!(await this.ties.decide(tx, row.id, row.version, decision)))
          throw staleVersions([movedOn('ties', index, row.version)]);
        await this.audit.record(tx, actor, {
          action: 'tie.decided',
          record: { kind: 'tie', id: row.id },
          before: { state: row.state },
          after: { state },
          changes: [decidedTie(row.id, { before: row.state, after: state, reason })],
        });
      }
      // One entry closes them, so that what they moved is assessed once and not once for each.
      await this.audit.record(tx, actor, {
        action: 'tie.many_decided',
        record: { kind: 'workspace', id: tx.workspaceId },
        after: { ties: rows.length, state },
        touched: touchedByEnds(rows.flatMap((row) => endsOf(row))),
      });
      return {
        items: rows.map(({ id, number, version }) => ({
          id,
          ref: codeOf('tie', number),
          version: version + 1,
          changed: true,
        })),
      };
    });
  }

  private async endsOf(tx: Tx, request: NewTieRequest): Promise<{ first: LinkEnd; second: LinkEnd }> {
    if (request.kind === 'same_person') refuseAttributions(request);
    const [first, second] = await this.linkEnds.resolveAll(tx, 'between', request.between);
    if (first === undefined || second === undefined) throw invalidField('between', 'two ends');
    if (isSameEnd(first, second)) throw invalidField('between[1]', 'another record than the first end');
    return { first, second };
  }

  /** Who retells whom is two statements; every other kind says the same whichever end comes first. */
  private async refuseSame(tx: Tx, content: TieContent): Promise<void> {
    const same = await this.ties.findSame(tx, content, content.kind === 'retells');
    if (same === null) return;
    const code = codeOf('tie', same.number);
    const detail = `${code} says this already and is ${same.state}. Decide on ${code} instead.`;
    throw new Refusal('conflict', 'TIE_EXISTS', detail);
  }
}

/** Only sources can be one person; two accounts of one person are two accounts. */
function refuseAttributions(request: NewTieRequest): void {
  const errors = request.between.flatMap((end, index): FieldError[] => {
    if (end.attribution === undefined) return [];
    return [{ path: `between[${index}].attribution`, expected: 'a source, since the tie says same_person' }];
  });
  if (errors.length > 0) throw invalidInput(errors);
}
