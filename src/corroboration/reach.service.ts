import { Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import type { Actor } from '../access/actor.js';
import { TiesReader } from '../attributions/ties.reader.js';
import type { Touched } from '../audit/audit-log.service.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { invalidField } from '../domain/refusal.js';
import { decodeCursor, DEFAULT_PAGE, pageOf } from '../http/paging.js';
import { SourcesReader } from '../sources/sources.reader.js';
import { reachOf } from './reach.repository.js';
import type { PageQuery, SourceReachQuery } from './reach.requests.js';
import { presentReach, presentReached, type ReachResponse } from './reach.response.js';

/** How far a change would reach: asked before an editor makes it, from the query that answers the change itself. */
@Injectable()
export class ReachService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sources: SourcesReader,
    private readonly ties: TiesReader,
  ) {}

  /** What regrading, withdrawing or reinstating a source moves; with `other`, what holding the two as one moves. */
  ofSource(actor: Actor, source: string, query: SourceReachQuery): Promise<ReachResponse> {
    return this.reach(actor, query, async (tx) => {
      const { id } = await this.sources.find(tx, source);
      const other = query.other === undefined ? [] : [await this.sources.idOf(tx, 'other', query.other)];
      return { sourceIds: [id, ...other] };
    });
  }

  /** What deciding on a tie moves. */
  ofTie(actor: Actor, tie: string, query: PageQuery): Promise<ReachResponse> {
    return this.reach(actor, query, async (tx) => this.ties.touchedBy(await this.ties.find(tx, tie)));
  }

  private reach(actor: Actor, query: PageQuery, touchedOf: (tx: Tx) => Promise<Touched>): Promise<ReachResponse> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = cursorOf(query.after);
    return this.unitOfWork.read(actor, async (tx) => {
      const found = await reachOf(tx, await touchedOf(tx), after, limit + 1);
      return presentReach(
        found,
        pageOf(found.page, limit, presentReached, (row) => [row.id]),
      );
    });
  }
}

/** @throws Refusal for an `after` this server did not make. */
function cursorOf(after: string | undefined): string | null {
  const id = decodeCursor(after, ['string'])?.[0] ?? null;
  if (id !== null && !isUuid(String(id))) throw invalidField('after', 'the `next` of the page before', after);
  return id === null ? null : String(id);
}
