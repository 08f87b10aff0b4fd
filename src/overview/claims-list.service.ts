import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { ClaimFilter } from '../content/claim-filter.js';
import { ClaimFilterReader } from '../content/claim-filter.reader.js';
import { readStandingTerms } from '../content/claim-standing.js';
import { Clock } from '../database/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { decodeCursor, DEFAULT_PAGE, pageOf } from '../http/paging.js';
import { type ClaimSummaryPageResponse, presentSummary } from './claim-summary.response.js';
import { listClaims } from './list-claims.js';

/** A filter, and which page of what it selects. */
export interface ClaimsQuery extends ClaimFilter {
  /** 1 to 200; 50 when left out. */
  readonly limit?: number | undefined;
  /** The `next` of the page before. */
  readonly after?: string | undefined;
}

/** Lists of claims with what each counts as. Nothing is computed while listing. */
@Injectable()
export class ClaimsListService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly filters: ClaimFilterReader,
  ) {}

  /**
   * One page of the claims a filter selects, the newest first.
   * @throws Refusal as {@link ClaimFilterReader.resolve}, and for an `after` this server did not make.
   */
  async list(actor: Actor, query: ClaimsQuery): Promise<ClaimSummaryPageResponse> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const cursor = decodeCursor(query.after, ['number']);
    const before = cursor === null ? null : Number(cursor[0]);
    return this.unitOfWork.read(actor, async (tx) => {
      const filter = await this.filters.resolve(tx, actor, query);
      const terms = await readStandingTerms(tx, this.clock.today());
      const rows = await listClaims(tx, terms, filter, { before, limit: limit + 1 });
      return pageOf(
        rows,
        limit,
        (row) => presentSummary(terms, row),
        (row) => [row.number],
      );
    });
  }
}
