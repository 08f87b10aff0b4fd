import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/unit-of-work.js';
import { Refusal } from '../domain/refusal.js';
import type { SourceState } from '../domain/vocabulary.js';
import { SourcesRepository } from './sources.repository.js';

/** Whether a source's accounts count: for those who keep its accounts, inside their own unit of work. */
@Injectable()
export class SourceStates {
  private readonly sources = new SourcesRepository();

  /** @returns false when the version has moved on. */
  set(tx: Tx, sourceId: string, version: number, state: SourceState): Promise<boolean> {
    return this.sources.setState(tx, sourceId, version, state);
  }

  /**
   * Holds a source in its state until the transaction ends, so that an account cannot slip in beside a withdrawal.
   * @throws Refusal `conflict` when the source is withdrawn.
   */
  async holdActive(tx: Tx, sourceId: string): Promise<void> {
    if ((await this.sources.holdState(tx, sourceId)) !== 'withdrawn') return;
    const detail = 'This source is withdrawn: it gets no new accounts. Reinstate the source first.';
    const field = { path: 'source', expected: 'a source that is not withdrawn' };
    throw new Refusal('conflict', 'SOURCE_WITHDRAWN', detail, [field]);
  }
}
