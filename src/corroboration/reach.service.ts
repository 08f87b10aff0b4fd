import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { TiesReader } from '../attributions/ties.reader.js';
import type { Touched } from '../audit/audit-log.service.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
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
    const after = Number(decodeCursor(query.after, ['number'])?.[0] ?? 0);
    return this.unitOfWork.read(actor, async (tx) => {
      const found = await reachOf(tx, await touchedOf(tx), after, limit + 1);
      return presentReach(
        found,
        pageOf(found.page, limit, presentReached, (row) => [row.number]),
      );
    });
  }
}
