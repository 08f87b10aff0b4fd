import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/unit-of-work.js';

/** Ids of the accounts of these claims that others, certainly independent of them, confirm; none of stale claims. */
export type FindConfirmed = (tx: Tx, claimIds: readonly string[]) => Promise<ReadonlySet<string>>;

/**
 * The digit 1, which is computed. What counts as independent is decided above this module, so the module that counts
 * registers how.
 */
@Injectable()
export class ComputedCredibility {
  private find: FindConfirmed | null = null;

  /** Called once, by the module that counts origins. */
  foundBy(find: FindConfirmed): void {
    this.find = find;
  }

  /** Which accounts of these claims have the computed digit 1 now. */
  async confirmed(tx: Tx, claimIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (this.find === null) throw new Error('nobody has said how accounts are confirmed');
    return claimIds.length === 0 ? new Set() : this.find(tx, [...new Set(claimIds)]);
  }
}
