import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Tx } from '../database/unit-of-work.js';
import { readQuery } from '../domain/search/query.js';
import { PendingRepository } from './pending.repository.js';
import { SearchFinder } from './search.finder.js';

/** Claims a query finds. */
export interface MatchingClaims {
  /** The best first. */
  readonly claimIds: readonly string[];
  /** There may be more: only so many were gathered. */
  readonly isCapped: boolean;
}

/** What other modules may ask of the search, inside their own unit of work. */
@Injectable()
export class SearchReader {
  private readonly finder = new SearchFinder();
  private readonly pending = new PendingRepository();

  /**
   * Claims whose wording or topics have all terms of a query: former wordings only for who may see evidence.
   * @throws Refusal naming `q` as {@link readQuery}.
   */
  async claimsMatching(tx: Tx, { permissions }: Actor, q: string): Promise<MatchingClaims> {
    const prepared = await this.finder.prepare(tx, { permissions, kinds: ['claim'] }, readQuery(q));
    const { records, capped } = await this.finder.run(tx, prepared, new Map());
    return { claimIds: records.map(({ id }) => id), isCapped: capped.size > 0 };
  }

  /** How many records of the workspace wait to be indexed. */
  waiting(tx: Tx): Promise<number> {
    return this.pending.count(tx);
  }
}
