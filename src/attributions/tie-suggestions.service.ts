import { Injectable } from '@nestjs/common';
import { AuditLog, type AuditActor } from '../audit/audit-log.service.js';
import type { Tx } from '../database/unit-of-work.js';
import type { TieKind } from '../domain/vocabulary.js';
import { createdTie } from './attribution-history.js';
import type { LinkEnd } from './link-end.js';
import { TiesRepository } from './ties.repository.js';

/** A tie the product itself suggests. */
export interface TieSuggestion {
  readonly first: LinkEnd;
  readonly second: LinkEnd;
  readonly kind: TieKind;
  /** In words of the product: no figure, and nothing anybody said. */
  readonly reason: string;
  readonly score: number | null;
}

export interface SuggestedTie {
  readonly id: string;
  readonly number: number;
}

/**
 * Records ties the product suggests, in the caller's unit of work: logged and counted like those people suggest, with
 * nobody as the one who decided.
 */
@Injectable()
export class TieSuggestions {
  private readonly ties = new TiesRepository();

  constructor(private readonly audit: AuditLog) {}

  /**
   * Records a tie as suggested. @returns null when one of this kind between these two is on record in any state: what
   * was decided once is not suggested again, whoever runs at the same moment.
   */
  async suggest(tx: Tx, actor: AuditActor, suggestion: TieSuggestion): Promise<SuggestedTie | null> {
    await this.ties.holdNumbers(tx);
    if ((await this.ties.findSame(tx, suggestion, false)) !== null) return null;
    const number = await this.ties.takeNumber(tx);
    const id = await this.ties.insert(tx, number, { ...suggestion, state: 'suggested' }, null);
    const ends = [suggestion.first, suggestion.second];
    await this.audit.record(tx, actor, {
      action: 'tie.created',
      record: { kind: 'tie', id },
      after: { kind: suggestion.kind, state: 'suggested', basis: 'advice' },
      touched: {
        sourceIds: ends.flatMap(({ sourceId }) => (sourceId === null ? [] : [sourceId])),
        attributionIds: ends.flatMap(({ attributionId }) => (attributionId === null ? [] : [attributionId])),
      },
      changes: [createdTie(id, { ...suggestion, state: 'suggested' })],
    });
    return { id, number };
  }
}
